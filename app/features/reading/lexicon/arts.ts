import { lexicon } from "./lexicon-node.ts";

/** Arts and heritage: what it is called by those who commission it and those who make it. */
export const ARTS_LEXICON = lexicon({
  "arts.performance": {
    things: `
      theatre company, theatre group, theatre production, touring theatre, theater company, drama company, playhouse, stage plays
      theatre, theater, theatrical, dramatic arts
      live music, musicians, live band, music for events, function band, wedding band, ceilidh band, covers band, music performance, singers for hire, band for a wedding
      solo singer, vocalist, hire a singer, wedding singer, acoustic singer, singer songwriter
      concerts, recitals, music gigs, concert series, lunchtime concert
      steel band, steel pan, steelpan, steel drums, steel orchestra
      samba band, drumming group, taiko, dhol drummers, african drumming, percussion group, samba drummers
      brass band, silver band, wind band, marching band, pipe band, bagpiper, colliery band
      orchestra, chamber orchestra, string quartet, classical musicians, chamber music, philharmonic, sinfonia, ensemble music
      choir, choral society, singing group, community choir, gospel choir, male voice choir, chorus singers, choral music, chorister
      opera, opera company, musical theatre, light opera, operetta, operatic society
      dance company, dancers, dance performance, contemporary dance, ballet, dance troupe, choreographer, choreography, dance theatre
      dance school, dance lessons, dance classes, street dance, ballroom dancing, tap dancing, salsa classes, line dancing, hip hop dance
      morris dancers, folk dancing, ceilidh, barn dance, maypole dancing, bhangra dancers
      circus, circus skills, acrobats, aerialist, trapeze, jugglers, juggling, clowning, big top
      puppet show, puppetry, puppeteer, punch and judy, marionettes, puppet theatre
      children's entertainer, kids entertainer, party entertainer, clown for party, balloon modelling
      face painting, face painter, glitter tattoos, henna artist
      magician, magic show, conjuror, conjurer, close-up magic
      comedian, stand-up comedy, comedy night, comedy club, improv comedy, comic act
      dj hire, disc jockey, mobile disco, wedding dj, silent disco, hire a dj, dj for a party
      actors, role play actors, roleplay actors, forum theatre, actors for training, simulated patients, drama based training
      amateur dramatics, am dram, drama society, drama club, youth theatre, drama classes, drama school, stage school
      pantomime, panto, christmas show, nativity play
      storyteller, storytelling performance, spoken word, poets, performance poetry, poetry slam, live literature
      music lessons, music tuition, music teacher, music school, learn an instrument, instrumental lessons, piano lessons, guitar lessons
      performing arts, live performance, performing artists, stage performers
      piano accompanist, accompanist
      drag queen, drag artist, cabaret
    `,
    weak: "band, dance, drama, performing group, music, entertainment, dj, singers, disco, comedy, poetry, artistes, drag, singer, pianist",
    not: `
      operating theatre, theatre nurse, theatre workspace, elastic band, rubber band, age band, council tax band, band 5, wrist band
      head band, broad band, arm band, resistance bands, soap opera, opera house hire, opera browser, media circus, piccadilly circus
      oxford circus, actors in change, key actors, state actors, bad actors, local actors, music therapy, dance floor hire, drama therapy
      music streaming, music venue trust, line dancing around, theatre of war, in concert with, theatre seating
    `,
  },
  "arts.visual": {
    things: `
      mural, wall painting, mural artist, wall art, painted mural, school mural
      street art, graffiti art, graffiti artist, spray paint art, graffiti workshop, urban art, aerosol art
      public art, public artwork, public sculpture, art commissions, artwork commission, art trail, sculpture trail, landmark artwork
      sculpture, sculptor, stone carving, wood carving, carved sculpture, chainsaw carving
      mosaics, mosaic artist, mosaic tiles, mosaic making
      stained glass, glass art, glassblowing, fused glass, leaded glass, glass artist
      ceramics, pottery, potter, ceramicist, clay workshop, pottery classes, pottery studio, earthenware, stoneware, kiln
      fine art, portrait painter, watercolours, oil painting, landscape painter, portrait artist
      drawing classes, life drawing, art classes, painting classes, learn to paint, art lessons, sketching, art club, art school
      freelance illustrator, illustration artist, book illustrator, comic artist, children's illustrator
      cartoonist, caricaturist, cartoon artist, caricatures
      printmaking, linocut, etching, lino printing
      textile art, weaving, weavers, tapestry, felt making, felting, quilting, batik, macrame, handloom, silk painting, fibre art
      knitting, crochet, knitting group, yarn bombing, yarn crafts, woolcraft
      art gallery, contemporary art gallery, art exhibition, gallery of art, visual arts centre, exhibition of paintings
      craft fair, craft market, makers market, craft stalls, artisan market, art market
      craft workshops, craft classes, craft group, crafting session, arts and crafts, craft club, basket weaving, basketry, willow weaving
      buy art, original artwork, art for sale, art prints, art for offices, art rental, picture lending, framed prints
      picture framing, picture framer, framing service, bespoke frames, framed pictures, framer
      visual arts, visual artist, plastic arts, contemporary art
      digital art, projection art, light art, video art, new media art, sound art, generative art
      calligraphy, calligrapher, hand lettering
    `,
    weak: `
      artist, craft, painting, artwork, drawing, exhibition, gallery, handmade, printing, illustration, carving, live scribing
      graphic recording, visual minutes, graphic facilitation, letterpress, print studio, risograph, knit and natter, live drawing
    `,
    not: `
      painting and decorating, face painting, exterior painting, interior painting, line painting, house painting, photo gallery
      image gallery, recording artist, make-up artist, makeup artist, performing artist, artist studios, craft beer, craft ale
      craft brewery, craft bakery, craft gin, craft soap, drawing on, drawing down, drawing together, technical drawing
      engineering drawings, drawing up plans, rich tapestry, drawing room, shooting gallery, minstrels gallery, printing services
      paint a picture
    `,
  },
  "arts.participation": {
    things: `
      participatory arts, community arts, socially engaged art, community artist, arts for all, taking part in art, arts participation
      arts and health, arts for health, arts in health, creative health, arts on prescription, arts for wellbeing, creativity and wellbeing
      arts in schools, school arts, artist in school, creative curriculum, arts education, arts award, creative learning, artsmark
      creative workshops, arts workshop, creative sessions, creative activities, creative arts workshop, art sessions
      drama workshops, theatre workshops, drama sessions, drama for schools, drama in education
      music workshops, songwriting workshop, community music, inclusive music, music making, drumming workshop, rap workshop, ukulele group
      dance workshops, inclusive dance, dance for health, dance for parkinson's, wheelchair dance, seated dance, dance and movement
      singing for health, singing for wellbeing, singing for lung health, singing sessions, singing workshop, sing along
      writing workshops, creative writing, writing group, poetry workshop, writing for wellbeing, writer in residence, writing classes
      art therapy, art therapist, art psychotherapy, art as therapy, creative therapies
      music therapy, music therapist, therapeutic music, music as therapy
      drama therapy, dramatherapist, dramatherapy, psychodrama
      dance movement therapy, dance therapy, dance movement psychotherapy, dance therapist
      dementia arts, arts for dementia, singing for the brain, music for dementia, reminiscence arts, creative ageing, arts for older people, singing for dementia, dementia choir
      disability arts, inclusive arts, learning disabled artists, accessible arts, inclusive theatre, disabled artists
      artist in residence, artist residency, arts residency, hospital arts, arts in hospitals, arts in care homes
      prison arts, arts in prison, arts in criminal justice, prison theatre
      youth arts, young people's arts, arts for young people, youth music project, youth dance, creative youth
      intergenerational arts, intergenerational project, across the generations, intergenerational drama
      film workshops, filmmaking workshop, photography workshop, animation workshop, film club for schools
      dj workshop, djing lessons, music tech workshop
    `,
    weak: `
      workshops, creative, arts, culture, singing, storytelling, arts charity, reminiscence, puppetry, drumming, cultural activities
      young and old together
    `,
    not: `
      martial arts, liberal arts, master of arts, culinary arts, arts council, creative agency, creative accounting, creative commons
      creative thinking, creative solutions, creative industries, repair workshops, wood workshop, bike workshop, training workshops
      culture change, workplace culture, organisational culture, safety culture, cell culture, culture of learning, cv workshops
      singing the praises
    `,
  },
  "arts.heritage": {
    things: `
      museum, museum collection, museum curator, museum services, museum exhibits, local museum, folk museum
      archives, archivist, record office, archive catalogue, historical records, archiving project, digitised archive, cataloguing archives
      oral history, memory project, recorded memories, living memory, reminiscence recordings
      local history, history society, historical society, history group, social history, community history, black history, people's history
      family history, genealogy, family tree research, genealogist, ancestry research
      heritage trail, history walk, town trail, blue plaques, heritage walk, walking tours, history tour
      guided tours, tour guide, walking tour guide, blue badge guide, sightseeing tours, visitor tours, city tours, guided walks
      historic buildings, heritage buildings, building preservation trust, historic building preservation, ancient monuments
      stately home, historic house, country house museum, castle visit, manor house
      building conservation, heritage conservation, historic building repair, stonemasonry, stonemason, lime mortar
      heritage restoration, restoration of monuments, restored building, church restoration, restoring historic buildings
      archaeology, archaeologist, archaeological dig, excavation archaeology, community archaeology, archaeological survey, finds analysis
      heritage railway, steam railway, preserved railway, steam locomotive, railway preservation, miniature railway, steam trains
      heritage vessels, historic ship, preserved ship, heritage boat, tall ship, historic aircraft, vintage vehicles, narrowboat heritage, canal boat
      industrial heritage, mining heritage, watermill, windmill museum, mill heritage, canal heritage, pit museum, industrial museum, mill restoration
      visitor attraction, heritage centre, visitor centre, tourist attraction, interpretation centre, tourist information
      heritage interpretation, museum exhibition design, interpretation planning heritage, heritage exhibition
      object conservation, artefact conservation, paper conservation, textile conservation, book conservation, collections care
      community library, public library, lending library, library service, volunteer-run library, mobile library, branch library, librarian
      historical re-enactment, living history, reenactors, costumed interpreters, re-enactment society
      cultural heritage, intangible heritage, heritage project, heritage education, heritage learning, heritage skills
      war memorial
      steam engine, traction engine
    `,
    weak: `
      heritage, history, conservation, library, restoration, preservation, tourism, monument, exhibition, curator, listed building
      antiquities, traditions, tours, interpretation boards, interpretation panels, lime plastering, castle, castles, windmill, windmills
    `,
    not: `
      library of things, toy library, tool library, image library, software library, library of resources, human library, seed library
      document library, nature conservation, wildlife conservation, marine conservation, conservation area planting, energy conservation
      water conservation, soil conservation, furniture restoration, habitat restoration, river restoration, peatland restoration
      pond restoration, car restoration, bike restoration, work history, employment history, medical history, credit history
      browser history, rental history, proven history, history of working, food preservation, preservation of health, wood preservation
      tree preservation order, archive storage, archive boxes, email archive, news archive, virtual tours, book restoration fund
      study tours
    `,
  },
  "arts.studios": {
    things: `
      artist studios, studio space, art studios, studios for artists, painting studio, affordable studios, studio to rent, rent a studio
      creative workspace, creative hub, workspace for artists, creative industries workspace, artist workspace, creative quarter
      makerspace, maker space, hackspace, fab lab, fablab, hackerspace, open workshop, shared workshop, community workshop, men in workshops
      rehearsal space, rehearsal room, practice room, band practice, rehearsal studio, music practice space, rehearse, drama studio hire
      recording studio, music studio, sound studio, record a song, sound recording, studio recording, music recording, podcast studio hire
      dance studio, dance studio hire, ballet studio, sprung floor studio, movement studio, dance space
      gallery hire, exhibition space, hire a gallery, gallery space, exhibition space hire, wall space hire
      darkroom, photography studio, photo studio, film darkroom, photography studio hire, photographic studio
      ceramics studio hire, shared pottery studio, kiln hire, kiln firing, open access pottery
      print workshop, open access print studio, printmaking studio, shared printmaking
      film studio, tv studio, production studio hire, edit suite, sound stage, green screen studio
      live work units, live-work space, live work studios, artist housing
      arts centre, arts venue, creative arts centre, cultural centre, arts hub, arts building, arts complex
      theatre hire, auditorium hire, hire a theatre, performance space, black box theatre, stage space, studio theatre hire
    `,
    weak: "studios, workspace, workshop space, makers, gallery, incubator, creative community, creative industries",
    not: `
      design studio, yoga studio, pilates studio, studio flat, studio apartment, fitness studio, web studio, animation studio, tattoo studio
      visual studio, studio accommodation, office workspace, google workspace, digital workspace, policy makers, decision makers
      home makers, film makers, change makers, candle makers, branding studio
    `,
  },
  "arts.festivals": {
    things: `
      festivals, arts festival, music festival, festival organiser, street festival, community festival, town festival, fringe festival
      literature festival, book festival, poetry festival, literary festival, word festival, storytelling festival
      film festival, film screenings, film society, film club, short film festival, open air cinema, outdoor cinema, pop-up cinema
      cinema, picture house, movie theater, movie theatre, community cinema, independent cinema, arthouse cinema, the pictures, picturehouse
      carnival, carnival parade, mas band, carnival costumes, carnival arts, notting hill carnival, carnival procession
      mela, diwali celebration, eid celebration, chinese new year, lunar new year, vaisakhi, south asian festival, holi festival
      lantern parade, street parade, torchlight procession, giant puppets, light switch-on
      light festival, light trail, lantern festival, illuminations, festival of light, christmas lights switch-on
      street performance, outdoor arts, street theatre, street entertainers, buskers, busking, walkabout acts, outdoor performance
      summer fair, village fete, country fair, street party, gala day, fun day, summer fete, country show, agricultural show, big lunch
      pride festival, lgbt pride, pride parade, pride march, pride event
      cultural programme, arts programme, arts programming, cultural strategy, city of culture
      cultural events, arts events, cultural celebrations, multicultural event, cultural festival, heritage open days
      food festival, beer festival, food and drink festival, street food festival
      science festival, festival of ideas, maths festival, science fair
      fireworks display, bonfire night, firework show, pyrotechnics, guy fawkes
      christmas market, winter festival, festive market, christmas fair, xmas market
      santa's grotto, father christmas, santa visit, winter wonderland, meet santa
      arts promoter, rural touring, music promoter, gig promoter, live music promoter, touring programme
    `,
    weak: "fete, fair, parade, screenings, culture, celebrations, gala, outdoor events, cinema hire, pride, fireworks",
    not: `
      health screenings, screening programme, cancer screening, fair trade, fair pay, fair access, jobs fair, careers fair, fair play
      fair share, fair share network, craft fair, fair housing, identity parade, shopping parade, gala dinner, gala bingo, gala pool
      swimming gala, festival hall, home cinema, trade fair, pride ourselves, pride in, take pride, the parade, parade of shops
    `,
  },
});
