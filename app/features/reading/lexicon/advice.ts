import { lexicon } from "./lexicon-node.ts";

/** Advice and community support: what it is called by those who ask for it and those who give it. */
export const ADVICE_LEXICON = lexicon({
  "advice.money": {
    things: `
      debt advice, debt help, debt counselling, money problems, debt problems, debt management, debt relief, debt support, bailiffs at the door
      money advice, budgeting advice, money management, budgeting help, money skills, managing money, household budgeting
      benefits advice, welfare rights, welfare benefits, claim benefits, benefit claims, benefits help, entitled to benefits
      universal credit, pip claim, personal independence payment, attendance allowance, disability benefits, carers allowance, pip form, disability benefits form, attendance allowance form
      benefit appeal, pip appeal, benefit tribunal, mandatory reconsideration, benefit sanctions
      financial inclusion, financial exclusion, financially excluded, unbanked, access to banking
      financial capability, financial education, financial literacy, money lessons, money workshops, financial wellbeing
      income maximisation, maximise income, benefit checks, benefit take-up, better off calculation, unclaimed benefits
      insolvency, bankruptcy, iva, debt relief order, bailiffs, creditors, going bankrupt, breathing space scheme
      rent arrears, council tax arrears, mortgage arrears, arrears help, behind with rent, council tax debt
      fuel vouchers, prepayment vouchers, gas and electric vouchers, top-up vouchers, fuel bank
      hardship grants, hardship fund, crisis grants, welfare assistance, emergency grant, household support fund, welfare fund
      benevolent fund, relieving need, relief in need, benevolent grants, poor of parish, relief of distress, persons in hardship
      cost of living help, cost of living crisis, help paying bills, struggling with bills, financial hardship, money worries
      pension advice, retirement planning, pension guidance, pension credit, pre-retirement course
      loan shark, illegal money lending, payday loan problems, doorstep lender
      tax help, low income tax advice, help with tax return, volunteer tax help
      financial adviser, independent financial advice, ifa, wealth planning, financial planner, mortgage adviser, mortgage broker
      credit rating help, bad credit, credit score, credit repair
    `,
    weak: `
      relief of poverty, dla, debt, benefits, poverty, money, budgeting, hardship, pension, savings, welfare, vouchers, bills
      low income, arrears, pip, debts, in debt
    `,
    not: `
      health benefits, environmental benefits, community benefits, community benefit society, social benefits, employee benefits
      member benefits, benefits of nature, staff benefits, energy bills advice, fuel poverty, food poverty, period poverty
      gift vouchers, animal welfare, debt collection, debt recovery services, debt finance, technical debt, book vouchers, child welfare
      bird welfare, mutual benefits, farm animal welfare, money raised, saving money, pensioners club
    `,
  },
  "advice.legal": {
    things: `
      immigration advice, immigration adviser, visa advice, immigration law, immigration help, leave to remain, oisc adviser, visa application
      asylum seekers, asylum, refugees, refugee support, refugee centre, asylum support, displaced people
      migrants, migrant support, migrant workers, new arrivals support, migrant centre, immigrants
      refugee resettlement, refugee integration, refugee resettlement scheme, homes for ukraine, community sponsorship of refugees
      citizens advice, citizens advice bureau, advice bureau, general advice service
      law centre, free legal advice, legal clinic, legal aid, pro bono, legal advice centre, cannot afford solicitor
      employment rights, unfair dismissal, rights at work, employment tribunal, workers rights, redundancy rights, work problems
      housing advice, housing rights, eviction advice, tenants rights, renters rights, housing law, disrepair claim
      discrimination advice, racial harassment, discriminated against, racial discrimination, discrimination at work, discrimination case
      hate crime, hate crime reporting, third-party reporting, hate incidents
      racial equality, race equality, race equality council, racial justice, race relations
      tribunal representation, appeals representation, represent at tribunal, tribunal help, lay representation
      consumer rights, consumer advice, consumer protection, trading standards advice, rogue traders help
      human rights, civil liberties, civil rights, rights abuses, human rights abuses
      advice centre, information and advice, advice line, signposting, advice sessions, drop-in advice, advice worker
      trade union, union membership, staff association, labour union, workers association
      legal help family court, family law advice, litigant in person, court support, personal support at court
      eu settlement scheme, settled status, citizenship application, naturalisation, british citizenship, indefinite leave to remain
      roma community, gypsies and travellers, travelling community, romany
    `,
    weak: `
      cab, discrimination, newcomers, sanctuary seekers, advice, rights, legal, integration, appeals, equality, advisers, solicitor
      complaints, sanctuary, discrimination law, visa, visas
    `,
    not: `
      business advice, careers advice, energy advice, money advice, debt advice, gardening advice, technical advice, it advice
      rights of way, land rights, animal rights, legal structures, copyright rights, film rights, publishing rights, systems integration
      sensory integration, fundraising appeals, health advice, travel advice, animal migrants, taxi cab, black cab, cab firm, ip rights
      bird migrants, planning appeals, performing rights, mental asylum history
    `,
  },
  "advice.community": {
    things: `
      community centre, community hub, neighbourhood centre, community center, community building
      village hall, parish hall, memorial hall, church hall, community hall, welfare institute, reading room, parish rooms
      miners welfare, miners institute, working men's institute, mechanics institute, miners hall
      community development, community building work, neighbourhood development, community capacity building, community empowerment
      community organising, neighbourhood organising, grassroots organising, door knocking
      regeneration, neighbourhood renewal, urban renewal, revitalisation, area regeneration, economic regeneration, local regeneration
      asset transfer, community asset transfer, community-owned buildings, save our building, asset of community value
      warm space, warm hub, warm bank, warm room, warm place, keep warm space
      local forum, neighbourhood forum, neighbourhood plan, community council, residents forum, ward forum
      placemaking, place-based change, place-making, town centre partnership, town team, high street revival
      development trust, community anchor, settlement house, community trust for area, neighbourhood trust
      residents association, residents group, tenants group, neighbourhood group, street association, amenity society, civic society
      faith group, place of worship, religious community, christian charity, islamic centre, mosque, synagogue, gurdwara
      women's institute, rotary club, lions club, townswomen's guild, inner wheel, round table club
      ethnic minority community, bame community group, african caribbean community, asian community centre, diaspora association
      lgbt centre, lgbtq community, pride group, gay and lesbian community, queer community centre, transgender support
      community wealth building, local economic development, community economic development, community-led local development
      community cohesion, community relations, interfaith, good relations, intercultural community, bringing communities together
      rural community council, rural action, rural development, rural community development
      community safety, neighbourhood watch, crime prevention, community safety partnership, safer neighbourhoods
      chess club, draughts club, bridge club
    `,
    weak: `
      community, neighbourhood, hub, hall, local people, residents, recreation, leisure facilities, social welfare, inhabitants
      cohesion, civic, drop-in, church, temple, social centre, chess
    `,
    not: `
      community garden, community transport, community shop, community pub, community energy, community interest company
      community nursing, community radio, community theatre, community choir, community farm, community land trust, community shares
      community cafe, community service order, community meals, community orchard, community fridge, community payback
      hall hire for wedding, church cleaning, church roof, brain regeneration, wood regeneration, forest regeneration
      natural regeneration, tissue regeneration, soil regeneration, church heritage, village hall cleaning, temple bar, town hall
      concert hall, sports hall, cohesion testing, hall hire, foot hub, wheel hub, digital hub, church history, church restoration
      church bells, church buildings conservation, roman temple, community foundation
    `,
  },
  "advice.befriending": {
    things: `
      befriending, befriending service, volunteer visitor, buddy scheme, buddying
      loneliness, lonely people, feeling lonely, combat loneliness, tackling loneliness
      social isolation, isolated people, isolated older people, housebound, rural isolation
      social prescribing, link worker, community connector, social prescription, community referral, community navigator
      good neighbours, good neighbour scheme, neighbourly help, neighbourhood care scheme, village care scheme, mutual aid group
      telephone befriending, phone friend, telephone friendship, friendly phone calls, telephone ring round, chat line for elderly
      companionship, companion for elderly, visiting elderly, friendly visitor, visit lonely people, home visits for elderly
      dementia cafe, memory cafe, alzheimer's cafe, dementia-friendly cafe, singing for memory, dementia friends group
      men's sheds, men in sheds, shedders, community shed, women's shed
      older people's lunch club, luncheon club, pensioners lunch, pensioners dinner, over 60s lunch, senior lunch club
      coffee morning, tea and chat, chatty cafe, knit and natter, social group, tea party for elderly, social mornings
      friendship club, friendship group, social club for elderly, friendship centre, making friends, meet new people, friendship cafe
      intergenerational, intergenerational activities, young and old together, generations together
      older people's charity, age concern, older people's services, support for older people, relief of aged, old age pensioners
      u3a, university of third age, third age, learning in retirement, retired people's group
      ex-service personnel, armed forces community, veterans hub, ex-servicemen, ex-forces, military veterans, veterans breakfast
      women's group, women's social group, asian women group social, ladies group, ladies club
      outings for elderly, trips for pensioners, trips for elderly, outings for seniors, pensioners outing
      hospital visitors, hospital volunteer visiting, ward visiting, hospital friends, league of friends
      pen friends, letter writing to lonely
    `,
    weak: `
      veterans, widows, isolation, lonely, older people, elderly, seniors, friendship, visitors, social activities, pensioners
      companions, bingo, dementia, wellbeing, community connections, pen pals, housebound people, isolated elderly
    `,
    not: `
      dementia awareness, dementia training, dementia care home, dementia research, companion planting, companion animals
      companion seat, noise isolation, electrical isolation, visitors centre, museum visitors, visitor attraction, visitor experience
      veterans housing, veterans football, veterans employment, older people's housing, older people's day centre, packed lunch
      lunch delivery, working lunch, lunch catering, prison visitors, veterans transport, visitor management, veteran trees
      veteran cars, veteran tree management, veteran bus
    `,
  },
  "advice.justice": {
    things: `
      ex-offenders, offenders, people with convictions, ex-prisoners, former prisoners, criminal record, ex-cons, ex-convicts
      prisoners, prison service, inmates, serving prisoners, jail, prison visiting
      through the gate, resettlement of prisoners, release from prison, leaving prison, prison leavers, prison release, meet at gate
      probation, community payback, probation service, unpaid work requirement, community sentence, community rehabilitation company
      reducing reoffending, reoffending, re-offending, offender rehabilitation, rehabilitation of offenders, desistance, offender management
      restorative justice, restorative practice, restorative approaches, victim-offender mediation, restorative conferencing
      mediation, dispute resolution, conflict resolution, settling disputes, alternative dispute resolution, adr
      neighbour mediation, community mediation, neighbour dispute, neighbours arguing, noisy neighbours, neighbour conflict
      workplace mediation, employment mediation, mediating staff dispute, workplace conflict, workplace dispute
      victim support, victims of crime, crime victims, victim care, witness support, witness service, victims service
      prison education, prison workshop, education in prisons, prison arts, training in prison, prison learning
      prison visitors centre, visits centre, prison family visits, prison chaplaincy
      criminal justice, criminal justice system, penal reform, prison reform, justice reform, liaison and diversion
      women offenders, women in prison, female offenders, women in criminal justice, female prisoners
      anti-social behaviour, asb, asb case review, nuisance behaviour, asb mediation
      peacebuilding, peace and reconciliation, conflict transformation, peace-building, reconciliation, peace work
      magistrates court, youth court, bail support, bail supervision, court services
      road crash victims, road death bereavement, families bereaved by crime, families bereaved by murder, homicide bereavement
    `,
    weak: "justice, resettlement, convictions, crime, victims, custody, reintegration, conflict, second chance, peace, courts",
    not: `
      grant of probate, probate solicitor, social justice, climate justice, environmental justice, economic justice, food justice
      racial justice, refugee resettlement, cultural mediation, tennis courts, squash courts, badminton courts, food courts
      basketball courts, sports courts, family mediation, prison museum, prison history, peace of mind, peace garden, crime fiction
      crime writing, netball courts, data reconciliation, bank reconciliation, conflict of interest, prison service catering
      child custody, account reconciliation, energy justice
    `,
  },
  "advice.volunteering": {
    things: `
      volunteer centre, voluntary work, volunteer bureau, volunteer opportunities, volunteer recruitment
      volunteer management, managing volunteers, volunteer training, volunteer coordinator, investing in volunteers
      council for voluntary service, voluntary action, voluntary sector council, community and voluntary service, third sector interface
      vcse support, support for charities, voluntary sector support, infrastructure support, voluntary groups support, community groups support
      infrastructure organisation, umbrella body, umbrella organisation, local infrastructure, voluntary sector network, charity network
      employee volunteering, corporate volunteering, staff volunteering, employer supported volunteering, company volunteering, csr day
      team challenge, team challenge day, volunteer team day, corporate team challenge, charity team day, team volunteering day
      timebank, time bank, skills exchange, skill swap, time credits, lets scheme, local exchange trading
      skills-based volunteering, pro bono matching, professional volunteers, trustee matching, charity mentoring, broker volunteers
      community foundation, grants for community groups, small grants for groups, grant-making trust, grantmaker, charitable grants
      membership body for charities, charity membership body, third sector network, voluntary sector forum, vcs forum, charity alliance
      starting a charity, set up community group, start a group, help small charities, register a charity, new community group
      volunteer passport, volunteer app, volunteer platform, volunteer matching, volunteer brokerage, volunteer database
      youth volunteering, young volunteers, family volunteering, supported volunteering, micro-volunteering
      conservation volunteers, environmental volunteering day, practical volunteering day, gardening volunteer day
      international volunteering, volunteers abroad, voluntary service overseas, volunteer overseas, gap year volunteering
      grants to charities, grants to organisations, grant-making foundation, philanthropic foundation
      corporate social responsibility, charity partnerships for companies, social value brokerage, corporate partnership with charity
    `,
    weak: `
      volunteering, cvs, csr, voluntary, charities, voluntary organisations, voluntary sector, third sector, infrastructure, membership
      network, grants, team building, social action
    `,
    not: `
      volunteer drivers, volunteer-run, run by volunteers, volunteer befriender, event volunteers, volunteer fire brigade, volunteer led
      gym membership, it infrastructure, network cabling, computer network, digital infrastructure, green infrastructure
      water infrastructure, charity shop, voluntary redundancy, volunteer library, volunteer counsellor, cvs and cover letters
      network rail, infrastructure works, heat network, ev infrastructure, road network, national network
    `,
  },
});
