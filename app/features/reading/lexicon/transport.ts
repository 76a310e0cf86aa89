import { lexicon } from "./lexicon-node.ts";

/** Transport and couriers: what it is called by those who need it and those who drive. */
export const TRANSPORT_LEXICON = lexicon({
  "transport.community": {
    things: `
      community transport, community transport scheme, community transport operator, section 19 transport, voluntary transport
      dial-a-ride, ring and ride, dial a bus, demand responsive transport, call and ride, door-to-door transport, request bus
      community minibus, minibus scheme, accessible minibus, minibus service, minibus for groups, minibus transport, minibus outings
      community bus, community bus service, local bus service, hopper bus, rural bus, bus route, town bus, village bus, bus services
      accessible transport, wheelchair accessible vehicle, wheelchair accessible transport, wheelchair transport, wheelchair taxi
      patient transport, hospital transport, non-emergency patient transport, hospital car service, lift to hospital
      volunteer driver scheme, volunteer drivers, voluntary car scheme, community car scheme, lift scheme, social car scheme, car scheme
      shopper bus, shopping trips bus, shopping bus, shopping transport, assisted shopping trip
      taxi, minicab, cab, private hire, taxi service, taxi driver, cabbie, hackney carriage, minicab driver, airport transfers
      companion driving, companion driver, assisted travel, travel companion, escorted transport
      wheels to work, scooter loan, moped loan, moped hire for work, scooter commuter
      transport to day centre, adult social care transport, day centre transport, passenger transport, social services transport
      private ambulance, ambulance service, ambulances, repatriation ambulance, patient ambulance
      blood bikes, freewheelers, blood runs, emergency medical couriers, sample transport
      passenger assistant training, patts, driver assessment training, d1 minibus training
      mobility scooter hire, shopmobility, powered scooter loan, town centre mobility, wheelchair loan shop mobility
      ferry, ferry service, passenger ferry, island ferry
      community rail, community rail partnership, station adoption, rail users group, rail volunteers
      bus repair, minibus repair
    `,
    weak: `
      minibus, transport, buses, passengers, door to door, wheelchair accessible, group transport, accessible vehicles, bus
      minibus driver training, midas training
    `,
    not: `
      passenger lifts, st john ambulance, ambulance cadets, battle bus, play bus, transport for london, freight transport, transport museum
      transport planning, public transport links, bus museum, taxi marshals, transport of goods, cab advice, data transport, bus stop
      bus shelters, walking bus
    `,
  },
  "transport.couriers": {
    things: `
      courier, courier service, courier company, local courier, delivery courier, courier driver
      bike courier, cycle courier, bicycle courier, bike messenger, pedal courier, cycle messenger, courier by bike, pedal power delivery
      cargo bike, cargo bike delivery, cargo trike, cycle freight, freight bike, e-cargo bike delivery, cycle logistics, bike delivery
      same day delivery, same-day courier, express delivery, urgent delivery, next day delivery, overnight courier, rush delivery
      last mile delivery, last mile logistics, first and last mile, last mile, final mile delivery, urban logistics
      parcel delivery, parcels, parcel courier, send a parcel, package delivery, parcel service, parcel collection, parcel carrier
      zero-emission delivery, green delivery, low-carbon delivery, electric van delivery, sustainable delivery, carbon-neutral courier
      food delivery by bike, meal delivery riders, grocery delivery, shopping delivery, takeaway delivery, prescription delivery
      medical courier, specimen transport, sample delivery, pharmacy delivery, medicine delivery, medication delivery
      mail collection, post collection, mail delivery, franked mail, internal mail, postal service, document courier, mail run
      magazine delivery, deliver magazines, newspaper rounds, community magazine delivery
      delivery service, delivery driver, local delivery, home delivery service, van delivery, multi-drop delivery, delivery van
      haulage, haulier, freight transport, lorry transport, road haulage, pallet delivery, goods transport, hgv driver, trucking
      freight forwarding, import and export freight, customs clearance, shipping agent, sea freight, air freight
      lorry driver, hgv, articulated lorry
    `,
    weak: `
      delivery, logistics, distribution, freight, messenger, mailing, vans, pedal power, man and van, leaflet distribution, leaflet drop
      door drops, leaflet delivery, door-to-door leaflets, post, postal delivery, lorry, lorries
    `,
    not: `
      service delivery, project delivery, programme delivery, training delivery, course delivery, delivery partner, delivery plan
      food parcels, delivery manager, delivery of services, baby delivery, delivery of training, delivery of education, delivery of health
      delivery team, wealth distribution, income distribution, electricity distribution, food distribution, messenger chat
      facebook messenger, clothing parcels, home delivery of meals, delivery body, delivery organisation, public service delivery
      care delivery, delivery of community, mutual delivery vehicle, delivery model, delivery hub, delivery of projects, delivery vehicle
      parcel of land
    `,
  },
  "transport.removals": {
    things: `
      house removals, removals company, removal firm, removals service, home removals, furniture removals, removal men, removal van
      house move, moving house, moving home, house clearance and moving, help moving house, movers, moving van
      office moves, office removals, office relocation, business removals, move office, business relocation, workplace move
      man and van, man with a van, man and a van, van and driver, van with driver, small moves
      furniture delivery, furniture transport, sofa delivery, deliver furniture, furniture delivery service, collect and deliver furniture
      furniture collection, collect my furniture, sofa collection, donated furniture collection, bed collection, pick up furniture
      self storage, storage unit, storage container hire, container storage, household storage, furniture storage, lock-up, storage space
      archive storage, document storage, file storage, records storage, box storage, records management storage, deed storage
      warehousing, warehouse, warehouse storage, pallet storage, stock storage, storage and distribution, bonded warehouse, warehouse space
      packing service for moving, removal boxes, packing boxes, moving boxes, packing crates hire, packing and unpacking
      student moves, student storage, small removals, student removals
      piano moving, piano removal, heavy item moving, moving heavy furniture, machinery moving, safe moving
      school moves, library moves, library removals, laboratory moves, school relocation removals
      tenancy moves, decant moves, resettlement removals, tenant removals, refuge moves, temporary storage of belongings
      lorry hire with driver, luton van with driver, transit van and driver, luton van
    `,
    weak: "removals, storage, relocation, warehouse operations, decant, man van",
    not: `
      energy storage, battery storage, cold storage, data storage, cloud storage, grain storage, cycle storage, bike storage, water storage
      rubbish removal, waste removal, graffiti removal, tree removal, stump removal, asbestos removal, hair removal, removal of barriers
      removing barriers, removal of obstacles, carbon removal, removal of stigma, removal of disadvantage, graffiti and removal
      immigration removal, removal centre, storage heaters, storage cupboards, storage furniture, weed removal, snow removal, carbon storage
      movers and
    `,
  },
  "transport.vehicles": {
    things: `
      garage services, car repair, car garage, car mechanic, auto repair, vehicle repair, motor mechanic, fix my car
      mot, mot test, mot garage, mot centre
      vehicle servicing, vehicle maintenance, fleet maintenance, fleet servicing, van servicing, minibus maintenance, fleet management
      tyres, tyre fitting, tyre replacement, new tyres, tires fitted
      body shop, bodywork repair, accident repair, panel beating, car bodywork, dent repair, paint spraying vehicles
      breakdown recovery, vehicle recovery, roadside assistance, tow truck, breakdown service, towing service, vehicle breakdown, roadside recovery
      car club, car sharing, shared car, community car club, lift share, liftshare, ride share, carpool
      car hire, car rental, hire a car, rent a car, vehicle hire, electric car hire, vehicle rental
      van hire, van rental, hire a van, rent a van, luton van hire, transit van hire, electric van hire, electric van
      minibus hire, self-drive minibus, hire a minibus, rent a minibus, minibus rental, self-drive minibus hire, minibus to borrow
      mobility vehicle hire, wav hire, wheelchair accessible car hire, wheelchair car hire
      campervan hire, motorhome hire, camper van, motorhome rental
      electric vehicles, ev hire, electric car club, electric cars, ev lease, electric vehicle lease, electric minibus
      car wash, car valeting, valeting, hand car wash, car cleaning, vehicle washing, vehicle valeting, mobile valeting, car detailing
      used cars, second-hand cars, car sales, donated cars, buy a car, car dealer, vehicle sales, affordable cars
      vehicle conversion, minibus conversion, vehicle adaptations, driving adaptations, wheelchair vehicle conversion, hand controls
      motorcycle repair, motorbike garage, motorcycle hire, motor project, motorbike repair, moto mechanics
      car park, parking spaces, parking permits, car park hire, parking bays, multi-storey parking
      boat repair, boatyard, boat building, boat maintenance, marine engineering, outboard repair
      chauffeur, limousine, limo hire, chauffeur-driven
      scooter loan scheme
    `,
    weak: `
      garage, vehicles, cars, vans, fleet, motor, automotive, motorcycles, ev, driving lessons, driving school, driving instructor
      learn to drive, driver training, breakdown, motorbike, motorbikes, motorcycle, moped
    `,
    not: `
      garage conversion, garage sale, motor neurone, motor skills, garage doors, car free, credit default car, car boot sale, car seats
      delivery vehicle, special purpose vehicle, garage to rent, garage rental, garage lettings, fine motor, fleet street, gross motor
      car scrappage, car charging points, garage music, garage band, investment vehicle, car park stewards, food vans
    `,
  },
  "transport.school": {
    things: `
      school transport, home to school transport, school bus, school bus service, school run, home-to-school, pupil transport
      send transport, sen transport, special school transport, special needs transport, transport for disabled pupils
      passenger assistant, school escort, bus escort, transport escort, travel escort, passenger escort, chaperone transport
      travel training, independent travel training, travel trainer, travel buddy scheme, learn to travel
      coach hire, coach travel, hire a coach, coach with driver, coach trip, private coach hire, 52-seater, coach company, coach operator
      minibus with driver, minibus and driver, minibus hire with driver, driven minibus hire, chauffeured minibus, minibus driver hire
      day trips, coach outing, excursions, day outing, group outings, seaside trip, trips out, mystery tour
      group travel, group transport, travel for groups, group bus hire, group minibus, transport for groups
      school trip transport, transport for school trips, educational visits transport, swimming transport, school swimming run
      wedding coach, wedding transport, vintage bus hire, double decker hire, wedding bus, wedding car
      shuttle bus, park and ride, event shuttle, staff shuttle, staff bus, works bus, shuttle service, employee shuttle
      college transport, student transport, college bus, transport to college, sixth form bus
      looked-after children transport, transport for foster children, contact visit transport, children's services transport
      school holidays abroad, tour operator, school tours, educational tours, travel agent, travel agency, group holidays, ethical travel
    `,
    weak: "coaches, minibus, school journeys, travel, trips, buses, passengers, school taxis, contract buses, escort",
    not: `
      life coaches, sports coaches, football coaches, job coaches, business coaches, swimming coaches, recovery coaches, career coaches
      health coaches, coaches and mentors, coaches mentors, active travel, trips and falls, slips and trips, boat trips, guilt trips
      travel plan, time travel, work coaches, energy coaches, debt coaches, qualified coaches, travellers and gypsies, traveller education
      gypsy roma travellers, gypsies and travellers, irish travellers, wellbeing coaches
    `,
  },
});
