import { lexicon } from "./lexicon-node.ts";

/** Housing and homelessness: what it is called by those who ask for it and those who give it. */
export const HOUSING_LEXICON = lexicon({
  "housing.homes": {
    things: `
      affordable housing, affordable homes, low cost housing, low-cost homes, genuinely affordable housing, homes for local people
      social housing, social rent, council housing, registered provider, registered social landlord, public housing
      housing association, housing society, housing trust, rsl, social landlord, not-for-profit landlord
      community land trust, clt, community-led housing, community-led homes, local land trust, community housing
      co-housing, cohousing, intentional community, shared living community, communal living, collaborative housing, ecovillage
      housing co-operative, housing co-op, co-operative housing, housing cooperative, tenant co-op, mutual housing, fully mutual
      self-build, custom build, self-build housing, group self-build, build your own home, self-builders
      housing development, house building, housebuilding, new homes, new-build homes, residential development
      shared ownership, part buy part rent, discounted sale homes, rent to buy, shared equity, first-time buyer homes
      almshouse, almshouse charity, housing for poor, cottages for the poor
      low-cost rented homes, affordable rent, rented homes for locals, living rent, intermediate rent, rent a home cheaply
      student housing co-op, student co-op, student co-operative homes, co-op student house
      key worker housing, homes for nurses, key worker homes, staff housing, key worker accommodation
      rural housing enabler, rural housing, village housing scheme, rural affordable homes, local needs housing
      eco homes, passivhaus homes, straw bale house, zero carbon homes, low-impact housing, sustainable homes
      modular homes, prefabricated homes, modular housing, pods for housing, tiny homes, tiny houses
    `,
    weak: "housing, homes, dwellings, flats, landlord, tenants, to rent, estate, housing need, residents",
    not: `
      care homes, children's homes, nursing homes, housing benefit, housing advice, housing support, holiday homes, second homes
      mobile homes, empty homes, sheltered housing, supported housing, bee housing, bird housing, pump housing, clock housing
      animal rescue homes, stately homes, historic homes, warm homes, smart homes, dog homes, working from homes
      community housing repairs, bat homes, real estate agency, housing clinic
    `,
  },
  "housing.supported": {
    things: `
      supported housing, supported accommodation, supported lodgings, accommodation with support
      exempt accommodation, exempt supported housing, specified accommodation, supported exempt housing
      extra care housing, extra care, retirement village, housing with care, extra care scheme, assisted living flats
      sheltered housing, sheltered accommodation, retirement housing, retirement flats, older people's housing, warden controlled
      floating support, housing-related support, housing support, supporting people programme, housing support worker
      tenancy support, tenancy sustainment, pre-tenancy training, keep your tenancy
      care leavers accommodation, semi-independent living, semi-independent accommodation, leaving care housing, 16 plus accommodation
      youth foyer, foyer housing, young people's accommodation, young people's housing, accommodation for young people
      move-on accommodation, move-on housing, transitional housing, step-down accommodation, stepping stone accommodation
      veterans housing, homes for veterans, housing for veterans, accommodation for ex-service personnel, homes for ex-servicemen
      mother and baby unit, parent and baby home, mother and baby home, accommodation for young mothers
      supported housing for disabled, specialist supported housing, wheelchair accessible homes, adapted housing, disabled housing
      mental health supported housing, mental health housing, mental health accommodation, homes for mental health
      asylum seeker accommodation, refugee housing, homes for refugees, housing for asylum seekers, accommodation for refugees
      nightstop, supported lodgings host, host family for homeless, lodging with host, refugee hosting
      accommodation for ex-offenders, approved premises, bail hostel, offender accommodation, housing for prison leavers
      hostel for young people
    `,
    weak: `
      foyer, accommodation, housing, supported living, independent living, warden, support worker, veterans, care leavers, almshouse
      vulnerable tenants, older people, hostel, hostels
    `,
    not: `
      holiday accommodation, student accommodation, hotel accommodation, accommodation booking, bed and breakfast accommodation
      foyer hire, foyer exhibition, theatre foyer, foyer cafe, foyer bar, self-catering accommodation
      overnight accommodation for groups, park warden, street warden, traffic warden, litter warden, dog warden, fire warden
      countryside warden, warden training, veterans football, dental extra care, community warden, wildlife warden, office accommodation
    `,
  },
  "housing.homelessness": {
    things: `
      homelessness, homeless people, homeless charity, homelessness service, sleeping on the streets, street homeless
      rough sleeping, rough sleepers, sleeping rough, street sleepers, rough sleeper outreach, street sleeping
      night shelter, winter shelter, homeless shelter, winter night shelter, church night shelter, severe weather shelter
      homeless hostel, direct access hostel, hostel for homeless, emergency hostel, hostel beds
      housing first, housing-led support, rapid rehousing, housing first service
      street outreach, homeless outreach, outreach to rough sleepers, street link, homeless outreach team
      temporary accommodation, emergency accommodation, emergency housing, homeless families accommodation, crash pad, emergency bed
      day shelter, homeless day centre, homeless drop-in, day centre for homeless, homeless open house
      soup kitchen, soup run, street kitchen, soup van, food for homeless, feeding the homeless
      homelessness prevention, prevention of homelessness, eviction prevention, at risk of homelessness, threatened with homelessness, eviction help, facing eviction
      rent deposit scheme, bond scheme, rent deposit, deposit guarantee, rent in advance, help with deposit, bond guarantee scheme
      youth homelessness, homeless young people, young homeless, sofa surfing, sofa surfers, young people homeless
      showers for homeless, clothes for homeless, survival packs, sleeping bags for homeless, homeless care packs
      street paper, homeless vendors, street newspaper, street paper vendors
      homeless healthcare, homeless health service, homeless nurse, hospital discharge homeless, inclusion health
      destitution, destitute people, no recourse to funds, destitute asylum seekers
      somewhere to sleep, nowhere to live, nowhere to sleep, lost my home, kicked out of home
    `,
    weak: "shelter, hostel, outreach, housing, drop-in, bed, eviction, poverty, streets, vulnerable people",
    not: `
      youth hostel, backpackers hostel, hostel booking, tourist hostel, bus shelter, cycle shelter, smoking shelter, animal shelter
      tax shelter, shelter building, shelter belt, garden shelter, homeless animals, homeless dogs, homeless cats, homeless world cup
      den building and shelter, arts outreach, bed linen, raised bed, flower bed, bed sheets, shelter kits, high streets, living streets
      play streets, clean streets, bed and breakfast, sheltered housing
    `,
  },
  "housing.lettings": {
    things: `
      letting agent, lettings agency, residential lettings, rental agency, letting service
      social lettings, social lettings agency, ethical letting agent, not-for-profit lettings, social letting agent
      property management, managing agent, rental property management, manage my property, property management agent, housing management
      landlord services, landlord support, guaranteed rent, rent guarantee, rent guarantee scheme, help for landlords
      private rented sector, private renting, private rented housing, private landlords, private rental access
      block management, leasehold management, service charge management, freeholder, residents management company, flat management
      estate agent, house sales, realtor, real estate agent, estate agency, sell my house
      private sector leasing, leasing scheme, lease property to council, property leasing scheme, long leasing of homes
      empty homes, empty property, long-term empty, bringing empties back, vacant homes, empty houses, unused homes
      property guardians, live-in guardians, property guardianship, guardian scheme, vacant property guardians
      student lettings, student accommodation, student houses, student rooms, student flats
      room to rent, house share, flat share, lodger, flats to let, rooms to let, houses to rent, flat to rent, apartment rental
      rent collection, tenant referencing, inventory service, tenancy management, inventory clerk
      commercial property letting, shops to let, letting of premises, landlord of commercial property, commercial lettings
      property investment, property company, investment property, buying and selling property
      chartered surveyor, property valuation, house survey, homebuyer survey, valuation of property
      tenants association, tenant management organisation, tmo, tenants and residents association, tra
      holiday lets, holiday cottage, self-catering, holiday rental, vacation rental, holiday home rental, short-term lets
      ground rent
    `,
    weak: `
      surveyor, hotel, guest house, tenant participation, property, rent, real estate, landlord, tenancy, tenants, premises, leasing
      accommodation, flats, estates, hostel, holiday accommodation, service charge, service charges
    `,
    not: `
      intellectual property, property maintenance, property damage, property repairs, property cleaning, property law
      property clearance, rent a bike, rent a tent, rent equipment, rent costumes, car leasing, vehicle leasing, van leasing
      equipment leasing, land surveyor, ecological surveyor, quantity surveyor, social rent, housing estates, council estates
      vacant property clearance, property insurance, lost property, historic property, hotel catering, hotel training, hotel linen
      film premises, premises licence, bug hotel, hotel for dogs, insect hotel
    `,
  },
  "housing.refuge": {
    things: `
      refuge, women's refuge, safe house, safe accommodation, domestic abuse refuge, dispersed refuge, battered women's shelter
      domestic abuse, domestic violence, abusive relationship, intimate partner violence, domestic abuse service, abused women
      women's aid, domestic abuse charity, domestic violence support, domestic abuse outreach, help to leave him
      violence against women, vawg, women and girls violence, gender-based violence, male violence
      sexual violence, rape crisis, rape support, sexual assault, isva, sexual assault referral centre, sarc, rape counselling
      idva, independent domestic violence advisor, domestic abuse advocate, domestic violence advocate, marac
      perpetrator programme, perpetrators, domestic abuse perpetrators, behaviour change for abusers, abuser programme
      honour-based abuse, honour-based violence, honour crime, so-called honour violence
      forced marriage, forced to marry, child marriage, marriage against will
      female genital mutilation, fgm, female circumcision, genital cutting
      childhood sexual abuse, survivors of abuse, survivors of sexual abuse, adult survivors, abuse survivors, incest survivors
      children affected by abuse, children living with abuse, child witnesses of abuse, children experiencing domestic abuse
      healthy relationships programme, freedom programme, coercive control, controlling behaviour, healthy relationships
      stalking victims, cyber stalking, stalked by ex, stalking support, stalking and harassment
      male victims, men's refuge, abused men, male victims of abuse, male survivors
      modern slavery, human trafficking, trafficked women, trafficking survivors, victims of trafficking, slavery survivors, trafficked people, modern slavery victims
      sex workers, sexual exploitation, prostitution, exiting prostitution, sex worker support, street sex workers
      women's centre, women's support centre, women-only service, women's hub, women in need
      elder abuse, abuse of older people, older people abuse, abuse of elderly
    `,
    weak: "women, survivors, abuse, safety, sanctuary scheme, victims, women's services, trauma, outreach, target hardening, trafficking, stalking, stalked",
    not: `
      wildlife refuge, bird refuge, animal refuge, refuge from the storm, mountain refuge, refuge point, refuge area, refuge alarm
      cancer survivors, stroke survivors, holocaust survivors, fire safety, road safety, safety training, health and safety
      water safety, safety boots, substance abuse, drug abuse, alcohol abuse, modern slavery statement, women's football
      women's institute, women in tech, women in business, women's cricket, women's choir, flood victims, bicycle safety, donkey refuge
      refuges for wildlife
    `,
  },
});
