/** UK SIC 2007 codes 49100 to 98000: moving, hosting, advising, teaching, caring. A line is `CODE EXPRESSION, EXPRESSION`. */
export const SIC_WORDS_SERVICES = `
49100 train operator, passenger trains, railway
49200 rail freight, goods trains
49311 tram, underground, metro
49319 bus operator, local buses, community transport
49320 taxis, minicabs, private hire, radio cars
49390 coach hire, minibus hire with driver, community transport, school transport
49410 haulage, road freight, lorry transport, deliveries
49420 removals, house moves, furniture removal
49500 pipeline transport
50100 ferry, sea cruises, passenger boats
50200 cargo shipping, sea freight
50300 river boat trips, canal boat trips, river ferry
50400 canal freight, river freight
51101 airline, scheduled flights
51102 charter flights, air taxi
51210 air cargo, air freight
51220 space launch, satellites launch
52101 port warehouse, dockside storage
52102 air cargo warehouse
52103 warehouse, storage, distribution centre
52211 rail freight terminal
52212 railway station services
52213 bus station, coach station
52219 car park, vehicle recovery
52220 harbour, port, pier
52230 airport, airfield, air traffic control
52241 dock cargo handling, stevedores
52242 air cargo handling
52243 freight loading, cargo handling
52290 freight forwarding, logistics
53100 post office, postal service
53201 courier, parcel delivery, mail delivery
53202 courier, parcel delivery
55100 hotel, guest rooms
55201 holiday centre, holiday village, holiday camp
55202 youth hostel
55209 holiday cottages, self-catering, guest house, bunkhouse
55300 campsite, caravan site, camping
55900 student accommodation, lodgings, hostel
56101 restaurant, licensed restaurant, dining
56102 cafe, tea room, coffee shop, unlicensed restaurant
56103 takeaway, street food, food van, fish and chips
56210 event catering, buffets, wedding catering, outside catering
56290 contract catering, canteen, workplace catering, school meals
56301 social club, members' club, licensed club
56302 pub, public house, bar
58110 book publisher, books
58120 directory publisher, mailing lists
58130 newspaper, local newspaper publisher
58141 academic journals, journal publisher
58142 magazine, magazine publisher
58190 publisher, publishing, greetings cards, posters
58210 computer games publisher, video games
58290 software publisher, software
59111 film production, film maker
59112 video production, promotional videos, film making
59113 television production, tv programmes
59120 video editing, film editing, post-production
59131 film distribution
59132 video distribution
59133 television distribution
59140 cinema, film screenings
59200 recording studio, record label, music publishing, sound recording
60100 radio station, community radio, radio broadcasting
60200 television channel, tv broadcasting
61100 broadband, fibre network, telephone network
61200 mobile network, wireless broadband
61300 satellite communications
61900 telecoms, internet provider, phone services
62011 games development, app development, video games
62012 software development, web development, apps, programming
62020 it consultancy, it advice, computer consultants
62030 it management, it systems management, managed it
62090 it services, it support
63110 web hosting, data processing, cloud hosting
63120 web portal, online directory
63910 news agency, news reporting
63990 information service
64110 central bank
64191 bank, banking, savings
64192 building society, mortgages, savings
64301 investment trust
64302 unit trust
64303 venture capital, development finance, business investment
64304 investment company
64305 property fund
64306 property investment trust
64910 equipment leasing, asset finance
64921 personal loans, consumer credit, lending
64922 mortgage lender, mortgages
64929 loans, lending, business loans
64991 share dealing
64992 invoice finance, factoring
64999 financial services, finance
65110 life insurance, life assurance
65120 insurance, property and motor insurance, insurer
65201 life reinsurance
65202 reinsurance
65300 pension fund, pensions
66110 stock exchange
66120 stockbroker
66190 financial advice, financial services
66210 loss adjuster, insurance surveyor
66220 insurance broker, insurance agent
66290 insurance services
66300 fund manager, investment management
68100 property trading, property buying and selling
68201 housing association, social housing, affordable homes to rent
68202 conference centre, meeting rooms, venue hire, exhibition centre
68209 property to rent, premises to let, landlord
68310 estate agent, letting agent, property sales and lettings
68320 property management, managing agent, block management
69101 barrister, legal advice
69102 solicitor, law firm, legal advice
69109 legal services, legal advice, patent attorney
69201 accountant, accounts, audit
69202 bookkeeper, bookkeeping
69203 tax adviser, tax returns
70210 public relations, communications, pr agency
70221 financial management advice, finance consultant
70229 management consultancy, business advice, consultant
71111 architect, building design
71112 town planning, landscape architect, urban design
71121 industrial engineering design, product engineering
71122 engineering consultancy, technical consultancy
71129 engineering services, engineer
71200 technical testing, laboratory, inspection and certification
72110 biotechnology research
72190 scientific research, research and development
72200 social research, research, humanities research
73110 advertising agency, marketing, advertising
73120 advertising space sales, media sales
73200 market research, surveys, opinion polls
74100 designer, graphic design, interior design, product design
74201 portrait photographer, wedding photographer
74202 specialist photographer, commercial photography, aerial photography
74203 film developing, photo printing
74209 photographer, photography
74300 translation, interpreters, translators, interpreting
74901 environmental consultancy, sustainability advice, ecology surveys
74902 quantity surveyor, building cost advice
75000 vet, veterinary practice, animal health
77110 car hire, car leasing, car club, van hire
77120 lorry hire, truck hire
77210 bike hire, sports equipment hire, boat hire
77220 video rental
77291 tv rental, audio-visual hire
77299 household goods hire, hire of things, rental
77310 farm machinery hire
77320 plant hire, construction equipment hire
77330 office equipment hire, computer hire
77341 passenger boat charter
77342 cargo ship charter
77351 passenger aircraft leasing
77352 cargo aircraft leasing
77390 equipment hire, machinery hire
77400 brand licensing, patent licensing, franchising
78101 casting agency, actors' agency
78109 recruitment agency, job brokerage, employment agency
78200 temp agency, temporary staff, agency workers
78300 staff supply, human resources
79110 travel agent, travel bookings
79120 tour operator, package holidays, tours
79901 tour guide, guided tours, guided walks
79909 ticket booking, visitor information, reservations
80100 security guards, private security, door supervisors
80200 security systems, burglar alarms, cctv, alarm monitoring
80300 private detective, investigations
81100 facilities management, caretaking, building support services
81210 office cleaning, building cleaning, contract cleaning, domestic cleaning
81220 building cleaning, industrial cleaning
81221 window cleaning, window cleaner
81222 specialist cleaning, deep cleaning
81223 chimney sweep, furnace cleaning
81229 industrial cleaning, building cleaning
81291 pest control, disinfection
81299 cleaning services, cleaning
81300 landscaping, gardening, grounds maintenance, grass cutting
82110 office administration, back office, admin support
82190 photocopying, typing, document preparation, mailing services
82200 call centre, telephone answering, telemarketing
82301 exhibition organiser, trade fairs, event management
82302 conference organiser, event organiser, event management
82911 debt collection
82912 credit checks, credit reference
82920 packing services, contract packing, packaging
84110 public administration
84120 regulation of public services
84130 regulation of business, economic development
84210 international aid, foreign affairs
84220 defence, armed forces
84230 courts, justice, prisons and probation
84240 public safety, policing
84250 fire and rescue
84300 social security
85100 nursery school, pre-school, playgroup, early years
85200 primary school
85310 secondary school
85320 vocational training, technical college, skills training
85410 further education, college courses, training
85421 university, degree courses
85422 postgraduate courses, university
85510 sports coaching, sports lessons, fitness classes, swimming lessons
85520 arts education, music lessons, dance classes, drama classes, art classes
85530 driving lessons, driving school
85590 training, courses, tuition, adult education
85600 education support, school support services, educational consultancy
86101 hospital, clinic, inpatient care
86102 nursing home, nursing care
86210 gp surgery, doctors, primary care
86220 specialist doctors, private clinic, specialist medical care
86230 dentist, dental practice
86900 therapies, community health services
87100 nursing home, nursing care
87200 residential care, learning disabilities, mental health, drug and alcohol recovery
87300 care home, residential care, older people, disabled people
87900 supported accommodation, residential support, hostel, children's home
88100 home care, care at home, day care for adults, older people, disabled people
88910 childcare, day nursery, out-of-school club, creche
88990 community support, social support, welfare, support services
90010 theatre company, live music, performing arts, dance company
90020 theatre production, stage lighting and sound, performing arts support
90030 artists, visual arts, writers, creative work
90040 arts centre, theatre, concert hall, arts venue
91011 library, lending library
91012 archive, local history records
91020 museum, collections, exhibitions
91030 historic building, heritage site, visitor attraction
91040 nature reserve, wildlife conservation, botanical garden, zoo
92000 betting, bookmaker, lottery, bingo
93110 sports centre, leisure centre, swimming pool, sports ground, sports facilities
93120 sports club, football club
93130 gym, fitness centre
93191 racehorse owner
93199 sports activities, sports events, sport
93210 theme park, amusement park, funfair
93290 leisure activities, recreation, entertainment
94110 trade association, business association, chamber of commerce
94120 professional body, professional institute
94200 trade union
94910 faith group, religious organisation, place of worship, church
94920 political party, political campaigning
95110 computer repair, laptop repair
95120 phone repair, mobile phone repair
95210 television repair, hi-fi repair
95220 appliance repair, washing machine repair, garden equipment repair
95230 shoe repair, cobbler, leather repair
95240 furniture repair, furniture restoration, upholstery, reupholstery
95250 watch repair, clock repair, jewellery repair
95290 repairs, bicycle repair, clothing alterations
96010 laundry, dry cleaning, linen service, launderette
96020 hairdresser, barber, beauty salon
96030 funeral director, undertaker, burial and cremation
96040 spa, sauna, massage, wellbeing treatments
98000 residents' management company, management of a block of flats
`;
