import { lexicon } from "./lexicon-node.ts";

/** Cleaning and facilities: what it is called by those who buy it and those who do it. */
export const CLEANING_LEXICON = lexicon({
  "cleaning.commercial": {
    things: `
      cleaning service, cleaner, contract cleaning, cleaning contractor, commercial cleaning, cleaning company, cleaning firm, charwoman
      office cleaning, office cleaner, workplace cleaning, clean my office, daily office clean, desk cleaning, business cleaning
      clean our offices, clean the offices, clean our workplace
      site cabin cleaning, clean our site cabins, clean site cabins, cabin cleaning, welfare cabin cleaning, welfare unit cleaning
      site office cleaning, clean our site offices, site accommodation cleaning, portable building cleaning, canteen cabin cleaning
      janitorial, janitor, janitorial services, custodial services, janitorial work
      school cleaning, school cleaner, clean our school, classroom cleaning, nursery cleaning, college cleaning
      communal cleaning, communal area cleaning, stairwell cleaning, block cleaning, stair cleaning, common parts cleaning
      building cleaning, premises cleaning, clean our building, clean our premises, clean the building, cleaning of buildings, provision of cleaning services, public building cleaning
      washroom services, sanitary bins, feminine hygiene bins, sanitary disposal, hygiene services, nappy bins, sanitary waste bins
      toilet cleaning, clean our toilets, public toilets cleaning, public convenience cleaning, loo cleaning, cleaning toilets
      domestic cleaning, house cleaning, home cleaning, house cleaner, maid service, housekeeping, cleaning lady, clean my house, clean our homes
      holiday let cleaning, changeover cleaning, airbnb cleaning, guest house cleaning, hotel housekeeping
      hospital cleaning, clinical cleaning, healthcare cleaning, surgery cleaning, ward cleaning, dental practice cleaning
      shop cleaning, retail cleaning, store cleaning, supermarket cleaning
      pub cleaning, bar cleaning, restaurant cleaning, venue cleaning
      church cleaning, village hall cleaning, clean our hall, hall cleaning, community building cleaning
      industrial cleaning, factory cleaning, warehouse cleaning, plant room cleaning
      green cleaning, eco cleaning, eco-friendly cleaning, chemical-free cleaning, environmentally friendly cleaning
    `,
    weak: "cleaning, hygiene, soft services, washroom, mopping, vacuuming, hoovering, dusting, polishing, daily clean, hygiene bins",
    not: `
      street cleaning, beach clean, clean air, clean energy, clean water, cleaner air, cleaner energy, cleaning products, cleaning supplies
      data cleaning, cleaning materials, cleaner production, french polishing, clean and sober, sleep hygiene
    `,
  },
  "cleaning.window": {
    things: `
      window cleaning, window cleaner, window washing, reach and wash, water fed pole cleaning, glass cleaning, clean my windows, clean our windows, clean the windows
      gutter cleaning, gutter clearing, gutter clearance, blocked gutters, eavestrough cleaning, gutter vacuuming, guttering unblocked
      facade cleaning, cladding cleaning, render cleaning, brick cleaning, stone cleaning, building exterior cleaning
      pressure washing, jet washing, power washing, jetwashing, high pressure cleaning, steam jet cleaning
      patio cleaning, driveway cleaning, drive cleaning, paving cleaning, block paving cleaning
      graffiti removal, graffiti cleaning, remove graffiti, anti-graffiti coating, graffiti clean-up, fly poster removal
      roof cleaning, moss removal, roof moss, conservatory cleaning, fascia cleaning, soffit cleaning
      solar panel cleaning, solar cleaning, pv panel cleaning, clean solar panels
      exterior cleaning, external cleaning, softwashing, outside cleaning, outdoor cleaning
      high level cleaning, rope access cleaning, abseil cleaning, cherry picker cleaning, cleaning at height
      car park cleaning, forecourt cleaning, hard surface cleaning, pavement washing
    `,
    weak: "windows, gutters, graffiti, facade, conservatory",
    not: `
      window dressing, window display, graffiti art, graffiti workshop, window box, window replacement, windows and doors, windows 10
      windows 11, microsoft windows, gutter press, window restoration, sash windows
    `,
  },
  "cleaning.deep": {
    things: `
      deep cleaning, one-off clean, spring clean, intensive clean, big clean, periodic cleaning
      kitchen deep clean, commercial kitchen cleaning, canopy cleaning, kitchen extract cleaning, duct cleaning, oven cleaning
      void cleaning, void clearance, void property cleaning, empty property cleaning, void property clearance, clearing void flats
      end of tenancy cleaning, move-out cleaning, tenancy clean, pre-tenancy cleaning
      builders clean, post-construction cleaning, sparkle clean, after builders cleaning, site cleaning
      carpet cleaning, rug cleaning, carpet shampooing, carpet steam cleaning
      hard floor cleaning, floor polishing, floor stripping and sealing, floor scrubbing, floor buffing
      disinfection, sanitising, decontamination, covid cleaning, infection control cleaning, viral fogging, antimicrobial cleaning
      hoarding clean-up, hoarder clearance, hoarder cleaning, declutter, decluttering service, hoarding cleaning, squalor cleaning
      biohazard cleaning, trauma cleaning, crime scene cleaning, needle sweep, sharps removal, bodily fluid cleaning, needles picked up, needle picking, discarded needles, needle collection, syringe removal
      pest control, rat catcher, exterminator, vermin control, rodent control, bed bugs, wasp nest removal, mice infestation, wasps nest, hornets nest, fleas, cockroaches
      bird proofing, pigeon control, pigeon netting, guano removal, bird deterrent
      fire damage cleaning, smoke damage cleaning, flood damage cleaning, flood clean-up
      mould removal, mould cleaning, black mould treatment, get rid of mould
      mattress cleaning, sofa cleaning, settee cleaning, soft furnishings cleaning
    `,
    weak: "hoarding, voids, carpets, infestation, specialist cleaning, void works, rats, mice, vermin, sharps, mould",
    not: `
      void repairs, hoarding panels, site hoarding, hoarding support, spring cleaning fair, biological pest control, carpet fitting
      carpet tiles, carpet recycling, carpet bowls, carpets supplied, null and void
    `,
  },
  "cleaning.caretaking": {
    things: `
      facilities management, total facilities management, facilities services, integrated facilities management, total fm
      caretaker, school caretaker, caretaking services, site caretaker, premises officer
      building management, premises management, management of buildings, hard facilities management
      estate services, estate caretaking, estate cleaning, estate wardens, estate officer services
      porter, hospital porter, porterage, kitchen porter, porter services
      planned preventative maintenance, planned maintenance contract, preventative maintenance, building maintenance contract
      legionella testing, legionella risk assessment, water hygiene, legionnaires checks, tap flushing, water temperature checks, legionella, legionella control
      fire extinguisher servicing, fire extinguishers, extinguisher checks, fire extinguisher maintenance
      fire safety checks, fire alarm tests, emergency light testing, building safety checks
      leisure centre management, management of leisure facilities, leisure facility management, running sports centres
      mailroom, post room, post room services, mail room services
      lift maintenance contract
    `,
    weak: `
      fm, site manager, facilities, helpdesk, key holding, hard services, soft services, janitor, concierge, building maintenance, warden
    `,
    not: `
      porter brewing, stout and porter, dog warden, fm radio, fm broadcast, caretaker government, peace warden, it helpdesk
      site manager training
    `,
  },
  "cleaning.security": {
    things: `
      security guard, manned guarding, security officer, security personnel, guarding services, security company, watchman
      door supervisor, bouncer, door staff, doorman, doorkeeper, door security, licensed door staff
      key holding, keyholding, alarm response, key holder, lock and unlock, locking up service, opening and locking, unlocking of buildings
      security patrol, mobile patrol, night watchman, community wardens patrol, foot patrol, patrol services, neighbourhood patrol
      cctv monitoring, cctv operator, cctv control room, camera monitoring, monitored cctv
      cctv installation, security cameras, cctv systems, cctv maintenance, install cctv
      intruder alarm, burglar alarm, alarm installation, security alarm
      access control systems, door entry systems, entryphone, intercom systems
      front of house, receptionist, reception services, reception cover, front desk, reception staff, meet and greet
      concierge, concierge service, night porter, building concierge, door concierge
      vacant property security, property guardians, void security, site security, construction site security, vacant property protection
      retail security, shop security, store detective, loss prevention
      dog handler security, guard dogs, k9 security, security dogs
      lone worker protection, lone worker alarm, lone working devices, personal safety alarm
      cash collection, cash in transit, cash carrying, cash handling security
      safes, safe and vault, strongroom
    `,
    weak: "security, guards, cctv, reception, patrol, security services, alarms, sia licensed, stewards, crime prevention",
    not: `
      social security, cyber security, food security, energy security, income security, security of tenure, home security advice
      data security, wedding reception, drinks reception, reception class, reception year, mountain guards, coast guards, snow patrol
    `,
  },
  "cleaning.laundry": {
    things: `
      laundry, laundry service, commercial laundry, washing and ironing, community laundry, wash house, washing service
      launderette, laundrette, laundromat, washeteria, coin laundry
      dry cleaning, dry cleaners, suit cleaning, clothes cleaning
      ironing service, clothes ironing, shirt ironing, clothes pressing, ironing lady, take in ironing
      linen hire, linen service, tablecloth hire, table linen hire, bed linen hire, napkin hire, linen rental, tablecloths, tablecloths laundered, napkins laundered
      uniform washing, uniform laundering, workwear laundry, workwear cleaning, kit washing, overalls washing
      duvet cleaning, bedding cleaning, bedding laundry, blanket washing, sheets washed
      towel service, towel hire, towel laundering, spa towel hire, gym towel laundry
      wash and fold, service wash, laundry collection, laundry pick up, laundry delivery, fluff and fold
      care home laundry, hospital laundry, hotel laundry, linen laundering
      nappy laundering, nappy service, reusable nappy laundry, diaper service
      mop laundering, washing of mops, mop washing, cleaning cloths laundered
    `,
    weak: "ironing, linen, washing, towels, bedding, sheets, pressing",
    not: `
      hand washing, brain washing, dirty laundry, linen fabric, linen weaving, irish linen, linen mill, dish washing, pressing issues
      fruit pressing, flower pressing, apple pressing
    `,
  },
});
