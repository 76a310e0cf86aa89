import { lexicon } from "./lexicon-node.ts";

/** Print, design and media: what it is called by those who buy it and those who make it. */
export const MEDIA_LEXICON = lexicon({
  "media.print": {
    things: `
      printing services, printers and printing, print shop, commercial printing, printing company, litho printing, print supplier
      leaflets printed, flyers, flyer printing, print flyers, leaflets, handbills, pamphlets
      brochures, brochure printing, booklets, booklet printing, printed brochure, programmes printed, prospectus printing
      business cards, business card printing, calling cards, visiting cards, compliment slips
      letterheads, headed paper, letterhead printing, printed envelopes, printed stationery, business stationery
      poster printing, posters, large format printing, wide format printing, print posters
      printed mugs, mug printing, printed pens, printed notebooks, printed calendars
      digital printing, short run printing, print on demand, colour printing, laser printing service
      photocopying, reprographics, copy shop, xerox, copying service
      bookbinding, book binding, binding service, thesis binding, spiral binding
      letterpress, risograph, riso printing, screen print studio, community print workshop, printmaking studio, print studio, embossing, foil blocking
      direct mail, mailing house, mailing services, envelope stuffing, mail fulfilment, bulk mailing, mailshot, hybrid mail
      leaflet distribution, leaflet delivery, leaflet drop, door drop, door-to-door leafleting, flyer distribution, letterbox drop
      greetings cards printed, invitations printed, wedding stationery, christmas cards printed, order of service, wedding invitations
      labels and stickers, sticker printing, label printing, printed labels, stickers, sticky labels
      braille printing, large print production, tactile print, raised print
      ballot paper printing, election mailing, forms printing, carbonless forms, ticket printing
      photo printing, canvas prints, print photos, giclee prints
      sustainable printing, eco printing, recycled paper printing, carbon neutral print
      letterbox drop leaflets
    `,
    weak: "print, printers, mailing, stationery, cards, reprints, envelopes, badges, labels",
    not: `
      3d printing, t-shirt printing, fabric printing, mailing list, cards night, printer cartridge, gift cards, red cards
      block printing on textiles, garment printing, printer repair, cards tournament, fine print
    `,
  },
  "media.design": {
    things: `
      graphic design, design agency, design studio, visual communication design, graphic artist
      logo design, logo, new logo, design a logo
      brand identity, rebrand, visual identity, corporate identity, brand guidelines, brand strategy, brand design
      brochure design, leaflet design, poster design, flyer design, booklet design, design a leaflet, design a poster
      annual report design, report design, impact report design, document design, report layout
      illustration services, illustrator commission, digital illustration, graphic illustration, illustrated guides
      infographics, data visual design, infographic design, visual storytelling graphics, information design
      visual minutes, graphic recording, live illustration, graphic facilitation, live scribing, sketchnoting, visual note taking
      easy read documents, easy read design, easy read leaflet, easy read images, make easy read
      packaging design, label design, product packaging design, pack design
      typesetting, desktop publishing, artworking, layout design, book design, magazine design
      creative agency, creative studio, creative services, creative direction, creative consultancy, creative campaign design
      presentation design, powerpoint design, powerpoint template, slide design, pitch deck design
      product design, industrial design, design for manufacture, product development design
      comic strip, comics, graphic novel, cartoonist, cartoons, zine, zine making
      exhibition design, museum design, interpretation design, display design
      social media graphics, digital graphics, banner ads design, motion graphics
      card design, invitation design, certificate design, greetings card design
    `,
    weak: "design, branding, graphics, illustration, easy read, layout",
    not: `
      garden design, interior design, fashion design, service design, instructional design, branded clothing, design and build
      lighting design, set design, design technology
    `,
  },
  "media.film": {
    things: `
      video production, videographer, videography, video production company, make a video, corporate video, video maker, promotional video
      film production, film making, filmmaking, film maker, film production company, short films, movie making
      photography services, photographer, event photography, event photographer, photo shoot, photoshoot, take photos
      headshots, portrait photography, staff photos, profile photos, corporate headshots, family portraits
      wedding photographer, wedding photography, wedding video, wedding videographer
      documentary film, documentary making, documentary maker, social documentary, documentary photography
      animated film, animated video, animation film-making, explainer video, animated explainer, animation studio, stop motion, animation
      live streaming, livestreaming, webcast, stream an event, live stream event
      event filming, film an event, conference filming, event video, filmed performances
      drone footage, drone photography, aerial photography, aerial filming, drone pilot, drone survey filming
      video editing, film editing, post-production, editing footage, video editor
      training videos, training films, educational films, e-learning video, instructional video
      fundraising film, charity film, campaign film, impact film, case study video, charity video
      participatory video, community film, community filmmaking, youth film making, film workshops, filmmaking workshops
      photography workshops, photography course, photography classes, camera club, learn photography
      product photography, food photography, architectural photography, photo library, stock photos
      photo booth, photo booth hire, event photo booth, selfie booth
      television production, tv production, programme making television, tv programme makers, broadcast production, tv studio
      video podcast, podcast filming, video interviews, talking heads video
      signed video, bsl video production, captioned video, subtitled video
      chroma key
    `,
    weak: "film, video, photography, photos, footage, camera, editing, drone, movies, streaming, audio-visual, green screen, voiceover",
    not: `
      film festival, film screening, film club, video interpreting, video games, video calls, cling film, film night, film music
      window film, speed camera, streaming water, film society, photographs collection
    `,
  },
  "media.signage": {
    things: `
      signage, sign making, signmaker, sign writer, signwriting, sign maker, signs for building, make a sign
      shop signs, shop front signs, fascia signs, shopfront signage, illuminated sign
      wooden signs, rustic signs, oak signs, routed wood signs, carved signs
      house signs, house nameplates, house numbers, slate signs, name plaques
      road signs, traffic signs, street nameplates, street signs, highway signs, parking signs
      safety signs, warning signs, fire exit signs, health and safety signs, hazard signs
      wayfinding, wayfinding signs, directional signs, wayfinding signage, finger posts, fingerposts
      interpretation boards, interpretation panels, information boards, heritage panels, nature trail signs, lecterns for trails
      noticeboards, notice boards, display boards, poster case, community noticeboard
      banners, banner printing, pvc banners, roller banners, pull-up banners, feather flags, event banners
      exhibition stands, exhibition display, display stands, trade show stand, pop-up stands, exhibition graphics
      vinyl lettering, vinyl graphics, window graphics, window vinyls, wall graphics, wall vinyls, cut vinyl
      vehicle graphics, vehicle wrapping, van signwriting, van graphics, vehicle livery, van lettering, van wrap
      engraving, engraved signs, plaques, brass plaque, memorial plaque, blue plaques, commemorative plaque
      trophies, engraved medals, awards engraved, trophy engraving, glass awards, wooden trophies
      braille signs, tactile signs, accessible signage, dementia-friendly signage, tactile map
      flag making, printed flags, flagpoles, bunting flags printed
      name badges, id badges, badge making, button badges, lapel pins
      hoarding panels, site hoarding, hoarding graphics, estate agent boards, correx boards
    `,
    weak: "signs, display, exhibitions, vinyl, lettering, stands, posters, trail markers, badges, flags",
    not: `
      sign language, sign up, sign-posting service, signs of abuse, warning signs of stroke, signs of dementia, vinyl records
      vinyl flooring, stands for, sign a petition
    `,
  },
  "media.publishing": {
    things: `
      community radio, radio station, local radio, hospital radio, internet radio, online radio, radio broadcasting, student radio
      radio production, radio programme making, radio presenter training, radio drama, radio workshop
      podcast production, podcasts, make a podcast, podcast studio, podcast editing
      magazine, community magazine, magazine publishing, parish magazine, street paper, arts magazine
      newspaper, community newspaper, local newspaper, local news, hyperlocal news, local journalism, talking newspaper
      journalist, journalism training, independent journalism, community journalism, news reporting, investigative journalism
      book publishing, independent publisher, publishing house, publishing services, self-publishing, small press
      newsletter production, newsletter publishing, newsletter editing, newsletter design
      audio books, audiobooks, talking books, audio recordings for blind, audio book production
      community television, community tv, local tv, internet tv, tv channel, television station
      ebooks, e-books, digital publishing, epub, ebook production
      editing services, copy editing, book editor, manuscript editing, editorial services, indexing books, ghostwriter
      record label, music publishing, music label, release records, vinyl pressing
      sound recording, audio production, audio editing, sound design, voice over recording, voiceover, jingles, music production
      academic journals, journal publishing, scholarly publishing, open access publishing, peer-reviewed journal
      children's books, picture books publishing, poetry publishing, poetry press, poetry anthology, literary magazine, poetry book, poetry pamphlet
      community media, citizen media, media co-op, community broadcasting, alternative media, youth media
      maps and guides publishing, guidebook, guide books, walking guides published, local history books
      creative writing, writing workshops, writers group, poetry workshops, writing development agency
      map making, illustrated map, town map, cartography
    `,
    weak: "radio, broadcasting, books, newsletters, audio, recording studio, stories, writers, press, publisher",
    not: `
      radio repair, amateur radio, radio control, books balanced, accounting books, fashion magazine shoot, two-way radio, book club
      press-ups, radio therapy
    `,
  },
  "media.pr": {
    things: `
      public relations, pr agency, pr services, pr consultancy, publicist, pr company, pr support
      press office, press release, press coverage, media coverage, press enquiries
      media relations, media engagement, press relations, media liaison, media outreach
      strategic communications, comms strategy, comms plan, messaging strategy, strategic comms
      comms support, comms agency, comms consultancy, marketing and communications, comms services, press and communications
      internal communications, staff comms, employee communications, employee engagement communications, internal comms
      crisis communications, reputation management, crisis pr, media handling
      media training, spokesperson training, interview training media, press training
      public affairs, political lobbying, parliamentary monitoring, political communications, government relations
      stakeholder communications, resident communications, construction liaison communications, stakeholder comms
      storytelling for charities, case study writing, impact stories, story gathering, ethical storytelling
      speech writing, speechwriter, opinion piece writing, ghost writing articles, editorial writing, speech writer
      awards entries, award submissions writing, award writing, award nominations writing
      campaign communications, campaign planning, campaign strategy, issue campaigning, public campaigns
      comms training, pr training, training in pr, public relations training
      bid communications, report writing, annual report writing, annual review writing, impact report writing
    `,
    weak: "pr, press, publicity, campaign, media, storytelling, spokesperson, copywriting, comms, messaging",
    not: `
      mixed media, storytelling for children, flower press, storytelling sessions, bench press, campaign medals, media arts, printing press
      media studies, text messaging, storytelling festival
    `,
  },
});
