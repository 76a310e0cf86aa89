import { lexicon } from "./lexicon-node.ts";

/** Events and venues: what they are called by those who book them and those who run them. */
export const EVENTS_LEXICON = lexicon({
  "events.venues": {
    things: `
      venue hire, venue for hire, event venue, hire a venue, venue to rent, event space, space for events, private hire venue
      meeting room, room hire, hire a room, meeting space, meeting room hire, boardroom hire, room for meeting
      conference venue, conference centre, conference facilities, conference room, conference suite, conference hall, delegate rate
      training room, training room hire, training venue, classroom hire, seminar room, workshop room hire
      hall hire, hire a hall, village hall hire, church hall hire, community hall hire, main hall hire, hall for party, hall for hire
      function room, function room hire, banqueting suite, banqueting hall, function suite, event suite, private dining room, ballroom hire
      wedding venue, wedding reception venue, civil ceremony venue, barn wedding, licensed for weddings, wedding barn, civil ceremonies
      party venue, birthday party venue, kids party venue, children's party venue, party room, soft play party, party hall
      away day venue, awayday venue, off-site meeting venue, team day venue, retreat venue, residential conference centre, retreat, retreat centre, retreat house
      exhibition hall, exhibition venue, exhibition centre, trade show venue, expo venue
      outdoor event space, event field hire, marquee site, park hire, garden venue hire
      consulting room hire, therapy room hire, treatment room hire, interview room, counselling room hire, clinic room hire
      accessible venue, wheelchair accessible venue, venue with hearing loop, venue with changing places
      filming location, film location hire, photo shoot location, location hire
      guest house, guesthouse, bed and breakfast, b&b
      holiday cottage, self-catering, holiday let, holiday accommodation, accessible holidays, respite holidays, holiday home
      kitchen hire, commercial kitchen hire, hire a kitchen, training kitchen hire, shared kitchen, dark kitchen
      place of worship hire, church venue, chapel hire, historic venue
      hotel, conference hotel, hotel rooms, overnight accommodation
    `,
    weak: "venue, hall, conference, rooms, weddings, auditorium, space to hire, parties, banqueting, room to rent",
    not: `
      music venue trust, venue cleaning, conference call, conference pear, conference speaker, conference catering, case conference
      conference interpreting, press conference, annual conference, market hall, town hall meeting, hall of fame, halls of residence
      toynbee hall, family group conference, child protection conference, wedding cakes, wedding catering, wedding flowers, wedding band
      wedding dresses, political parties, third parties, interested parties, related parties, room only, elbow room, waiting room
      hotel quarantine, bug hotel, pet hotel, dog hotel, living room, changing rooms, escape room, tea rooms
    `,
  },
  "events.management": {
    things: `
      event management, event organiser, event planner, events company, event planning, events team, event coordinator
      conference organiser, conference management, organise a conference, conference planning, delegate management, delegate registration
      awards ceremony, awards dinner, awards evening, awards night, awards event, prize giving, presentation evening
      gala dinner, charity ball, charity dinner, black tie dinner, fundraising ball, fundraising dinner
      trade shows, expo, exhibition organiser, trade exhibition, trade fair, careers fair, jobs fair, exhibition management
      networking event, business networking, networking breakfast, networking lunch, meet the buyer, business breakfast
      online event, virtual event, webinar, hybrid event, virtual conference, online conference, online summit, webinar hosting
      event production, technical production, event producer, production management, show production, stage management
      party planner, party planning, office party, christmas party, staff party, corporate party, staff summer party
      wedding planner, wedding planning, wedding coordinator, wedding organiser, wedding styling
      corporate events, corporate hospitality, company event, corporate entertainment, staff events, employee engagement events
      speakers, keynote speaker, motivational speaker, guest speaker, conference speaker, after-dinner speaker, event host, speaker bureau
      charity run, fun run, sponsored challenge, charity challenge, running event, triathlon event, marathon, race organiser
      event safety, event management plan, event risk assessment, event licensing, event safety advisory, event health and safety
      event ticketing, ticket sales, box office, ticketing platform, event booking, book tickets, event registration, ticketing
      seminar, symposium, summit organiser, roundtable event, seminar organiser, panel discussions
      launch event, product launch, opening ceremony, open day, launch party, civic event, royal visit
      sustainable events, green events, zero-waste events, event sustainability
      compere, master of ceremonies, host for an event
      auction night
    `,
    weak: "events, conference, exhibitions, parties, networking, ceremony, summit, workshops, auction, charity auction, sponsored walk",
    not: `
      computer networking, network cabling, adverse events, life events, political parties, third parties, interested parties
      social networking, networking hardware, significant event, naming ceremony, citizenship ceremony, speakers for hi-fi, loud speakers
      english speakers, native speakers, speakers of other languages, spanish speakers, public speakers training, car auction
      polish speakers, arabic speakers, bluetooth speakers, exhibition road, exhibition stands
    `,
  },
  "events.equipment": {
    things: `
      marquee hire, marquees, tent hire, party tent, tipi hire, marquee for wedding, stretch tent, event tents, bell tent hire
      gazebo, pop-up gazebo, gazebo hire, canopy hire, pop-up tent, awning hire
      stage hire, mobile stage, portable stage, hire a stage, catwalk hire, stage blocks, trailer stage
      pa hire, pa system, sound system, sound equipment, microphone hire, speaker hire, public address system, sound hire, audio hire
      lighting hire, stage lighting, event lighting, festoon lights, theatre lighting, disco lights, lighting rig, lighting technician
      av hire, audio visual hire, audiovisual, av equipment, projector hire, led screen hire, av technician, screen hire, screen and projector
      chair hire, table hire, chairs and tables hire, event furniture hire, furniture hire, trestle tables hire, hire tables
      crockery hire, glass hire, cutlery hire, catering equipment hire, glassware hire, tableware hire, plates hire, linen tablecloth hire
      reusable cups, reusable cup hire, festival cups, returnable cups, cup hire, cup wash, event cups
      bouncy castle, inflatables, inflatable hire, bouncy slide, bouncy castle hire, inflatable games, jumping castle
      generator hire, temporary power, event power, portable generator, power hire, hire a generator, power for an event
      toilet hire, portable toilets, portaloo, luxury loos, toilet trailer, compost toilets hire, accessible toilet hire, mobile toilets
      event decorations, venue dressing, balloon decorations, party decorations, chair covers, backdrop hire, balloon arch, balloons in a box
      props hire, costume hire, set building, stage props, theatre costumes, fancy dress hire, scenery, set design, prop making, fancy dress
      photo booth, photobooth hire, selfie mirror, magic mirror hire
      games hire, giant games, garden games hire, fun fair rides, funfair, fairground rides, carnival games, side stalls
      market stall hire, stalls hire, hire a stall, event stalls, exhibition equipment hire, display stands hire
      crowd barriers, barrier hire, event fencing, heras fencing hire, traffic cones hire, pedestrian barriers, temporary fencing
      dance floor hire, temporary flooring, trackway, event flooring, event matting, dance floor, dancefloor hire
      musical instrument hire, piano hire, drum kit hire, backline hire, amplifier hire
      popcorn machine hire, candyfloss hire, candyfloss machine, ice cream bike hire, chocolate fountain
      radio mics
      hot tub, hot tub hire
    `,
    weak: "equipment hire, hire, audio visual, lighting, tents, stalls, pa, rental, costumes, equipment loan, stage, generator, projector, microphone, microphones, crockery, balloons, av",
    not: `
      hire staff, car hire, van hire, venue hire, room hire, hall hire, skip hire, plant hire, tool hire, coach hire, minibus hire
      street lighting, led lighting installation, lighting installation, emergency lighting, early-stage hire, personal assistant pa
      virtual pa, wheelchair equipment hire, pension pa, linen hire, market stalls traders, tents for refugees, scenery walks
      costume museum, boat hire, rental deposit, rental housing, private rental, rental income, pa and admin
    `,
  },
  "events.stewarding": {
    things: `
      stewards, event stewards, stewarding company, festival stewards, stewarding services
      event staff, event staffing, event personnel, temporary event staff, staff for events, event assistants, hospitality staff
      event crew, stage crew, crewing, stage hands, roadies, festival crew, site crew, setting up events, riggers, load in crew
      crowd management, crowd control, crowd safety, queue management, crowd safety management, event crowd control
      event security, festival security, event security staff, concert security, venue security, event safety staff
      ushers, front-of-house staff, theatre ushers, ticket checkers, cloakroom staff, cloakroom attendant, cloakroom, coat check
      marshals, event marshals, race marshals, course marshals, route marshals, traffic marshals
      parking attendant, car park attendants, car park stewards, car park management, parking stewards, car parking staff, valet parking
      waiting staff, waiters, waitress, silver service, waiter service, banqueting staff, catering staff hire, serving staff
      bar staff, bartender, barman, bar staff for event, mixologist, barmaid, cocktail bartender
      event volunteers, festival volunteers, volunteer stewards, volunteer marshals
      event first aid, first aid cover, event medical cover, event medics, first aiders for event, event ambulance, medical cover, first aiders at an event, medical cover for events
      street marshals, street pastors, taxi marshals, street ambassadors, city hosts, night time economy safety
      brand ambassadors, promotional staff, leafleting staff, hosts and hostesses
      event cleaning, festival cleaning, event litter picking, festival waste, event waste management, event clean-up, festival recycling
    `,
    weak: "security staff, first aiders, casual staff, agency staff, temporary staff, attendants, car parking, flyer distribution",
    not: `
      land stewards, stewards of, union steward, shop steward, air crew, film crew, crew room, boat crew, lifeboat crew, fire marshals
      good stewards, crew town, ambulance crew, flight attendants, data stewards, tree stewards, crew cheshire, toilet attendants
      nature stewards, stewards of the
    `,
  },
  "events.workspace": {
    things: `
      coworking, co-working, coworking space, shared office, shared workspace, co-working space, coworking hub
      hot desk, hotdesk, desk space, desk to rent, rent a desk, drop-in desk, desk hire, desk rental
      office space, office to let, offices to rent, rent an office, small offices, office rental, affordable office space
      serviced office, managed office, flexible office, flexible workspace, managed workspace
      business centre, enterprise centre, enterprise hub, innovation centre, business hub, innovation hub, enterprise park, business park
      incubator space, business incubation, start-up space, startup hub, grow-on space, incubation unit
      workshop units, industrial units, light industrial units, units to let, starter units, small business units, workshop to rent
      virtual office, registered office address, mail forwarding, business address, mailing address service
      affordable workspace, workspace provider, work space to rent, low-cost workspace, social enterprise hub, workspace for charities
      charity offices, voluntary sector hub, charity hub, third sector hub, offices for charities, voluntary action centre space
      retail units to let, pop-up shop, empty shop space, pop-up space, meanwhile use, meanwhile space, shop to let, vacant shops
      remote working hub, work hub, digital hub space, telecottage, homeworking hub
      commercial property to let, commercial lettings, business premises, commercial premises, premises to rent, commercial property letting
    `,
    weak: "workspace, incubator, desks, offices, premises, work space, meanwhile, makerspace",
    not: `
      office cleaning, office furniture, office supplies, office moves, post office, box office, press office, office clearance
      office fit-out, record office, google workspace, egg incubator, desk research, help desk, standing desks, office catering
      office lunches, office plants, home office, ethnic incubator, meanwhile the, office massage, health and safety office, back office
      head office, office 365, microsoft office, desk clearance
    `,
  },
  "events.pubs": {
    things: `
      community pub, pub, local pub, village pub, village inn, tavern, co-operative pub, community-owned pub, boozer, alehouse
      micropub, micro pub, brewery tap, taproom, tap room, craft beer bar, ale house, bottle shop
      social club, working men's club, workingmen's club, members' club, miners welfare club, labour club, trades club, conservative club
      licensed bar, cocktail bar, wine bar, members bar, bar and grill, club bar
      mobile bar, bar hire, pop-up bar, horsebox bar, mobile bar hire, event bar, hire a bar, wedding bar
      beer garden, cask ale, real ale pub, guest ales
      pub food, pub grub, gastropub, sunday lunch pub, carvery, pub lunch, sunday roast, pub meals, bar meals
      live music venue, music venue, grassroots music venue, gig venue, music pub, live venue, jazz club, folk club
      nightclub, night club, dance club, club nights, discotheque
      ex-service club, british legion club, servicemen's club, veterans club, ex-servicemen's club
      sober bar, alcohol-free bar, dry bar, recovery cafe bar, alcohol-free pub
      pub quiz, quiz night, darts and pool, open mic night, bingo night, bingo hall, bingo
      pub is the hub, save the pub, pub buyout, pub with rooms, inn with rooms
      skittles, skittles alley
    `,
    weak: `
      bar, inn, function room, licensed premises, bingo sessions, club, beer, nightlife, real ale, miners' welfare, miners institute
      welfare institute, mechanics institute, miners' hall, bars
    `,
    not: `
      bar chart, bar code, snack bar, coffee bar, juice bar, cereal bar, chocolate bar, bar council, salad bar, sandwich bar, milk bar
      breakfast bar, soap bar, nail bar, wheel lock bar, sport club, youth club, lunch club, book club, job club, breakfast club
      after school club, football club, homework club, holiday club, pub watch scheme, grab bar, tool bar, bar stool, cricket club
      boxing club, sailing club, rotary club, savings club, premier inn, holiday inn, inns of court, gym bar, cycling club, club together
      night club safety, bar of soap, science club, computer club
    `,
  },
});
