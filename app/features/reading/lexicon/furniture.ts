import { lexicon } from "./lexicon-node.ts";

/** Furniture and fit-out: what it is called by those who buy it and those who make, mend and reuse it. */
export const FURNITURE_LEXICON = lexicon({
  "furniture.reuse": {
    things: `
      second hand furniture, used furniture, secondhand furniture, pre-loved furniture, pre-owned furniture, preloved furniture
      furniture reuse, furniture project, furniture recycling, recycled furniture, furniture reuse centre, furniture re-use
      cheap furniture, low cost furniture, affordable furniture, furniture for low income, budget furniture, free furniture
      refurbished office furniture, used office furniture, second hand desks, remanufactured furniture, remanufactured desks
      furniture collection, donate furniture, collect my sofa, furniture donation, unwanted furniture, furniture pick up
      furniture bank, starter packs, furniture packs, furniture for tenants, tenant furniture packs, home starter packs, furnished tenancies
      furniture poverty, furniture provision, provision of furniture, furniture grants, welfare furniture, essential furniture
      second hand sofas, used sofa, used settee, second hand suite, second hand armchair
      second hand beds, used beds, reused mattress, second hand wardrobe, used bedroom furniture
      upcycled furniture, painted furniture, shabby chic furniture, furniture upcycling, restyled furniture
      vintage furniture, antique furniture, retro furniture, mid-century furniture, antiques
      furniture shop, furniture warehouse, furniture store, furniture showroom, furniture outlet
    `,
    weak: `
      furniture, white goods, reuse, upcycling, pre-loved, refurbished, household items, sofas, mattresses, house clearance, furnishing
    `,
    not: "furniture removal, furniture polish, furniture design course, antiques roadshow, reused water, water reuse, street furniture",
  },
  "furniture.made": {
    things: `
      office furniture, office desks, workstations, commercial furniture, contract furniture, workplace furniture
      office chairs, desk chair, task chairs, computer chair, swivel chair, ergonomic chair, office seating
      sit-stand desk, standing desk, height adjustable desk, stand up desk
      bespoke furniture, made-to-order furniture, handmade furniture, hand-crafted furniture, furniture maker, custom furniture
      cabinet maker, cabinet making, cabinetmaking, fine furniture maker
      tables and chairs, dining tables, coffee table, wooden tables, meeting tables, boardroom table, chairs and tables
      sofas and armchairs, settees, couches, lounge seating, breakout furniture, soft seating, new sofas
      beds and mattresses, bunk beds, new beds, bed frames, bedsteads, divan beds, single beds, beds supply
      bedroom furniture, bedroom sets, bedroom suite, bedroom units
      wardrobes, chests of drawers, sideboards, bedside cabinets
      shelving, bookcases, shelving units, bookshelves, library shelving, storage shelving
      filing cabinets, storage cupboards, office storage, pedestal drawers, cupboards
      lockers, school lockers, staff lockers, changing room lockers
      school furniture, classroom furniture, school desks, nursery furniture, early years furniture, education furniture, classroom tables
      garden furniture, outdoor furniture, garden bench, patio furniture, garden table
      street furniture, park benches, public benches, memorial bench, planter benches, bollards, outdoor seating
      care home furniture, healthcare furniture, high back chairs, riser recliner, residential furniture, hospital furniture
      cafe furniture, pub furniture, restaurant furniture, bar stools
      acoustic screens, desk screens, office pods, acoustic panels, desk dividers
      reclaimed wood furniture, scaffold board furniture, pallet furniture, sustainable furniture, rustic furniture
      church furniture, pews, church seating, altar furniture
      reception counter, front desk furniture, reception desk
      riser recliner chairs made, picnic benches made
    `,
    weak: `
      furniture, desks, chairs, tables, lecterns, racking, beds, benches, stools, seating, woodwork, picnic benches, tenders for furniture
    `,
    not: `
      help desk, hot desk, desk research, front desk, flower beds, raised beds, bed bugs, board chairs, vice chairs, bed and breakfast
      bench press, test bench, round table, bed nights, hospital beds
    `,
  },
  "furniture.fitout": {
    things: `
      office fit-out, fit-out contractor, workplace fit-out, commercial fit-out, interior fit-out, fitting out offices
      office refurbishment, office renovation, workplace refurbishment, office redesign, office upgrade
      office design, workplace design, office space planning, space planning, office layout, workplace consultancy, workspace design
      interior design, interior decoration scheme, interior architecture, home interiors
      office clearance, office strip out, clear out office, office furniture clearance, office furniture removal, workplace clearance
      clear our office, clear out our office, clear the office, clear out the office, empty our office, clear our old office
      office decommissioning, office closure, dilapidations, decommissioning of offices
      office furniture disposal, desk removal, furniture removal, dispose of desks, furniture disposal, get rid of furniture
      furniture clearance, clear furniture, clear the furniture, clear out the furniture, remove furniture, remove the furniture
      take away furniture, take away the furniture, take the furniture away, furniture taken away, old furniture taken
      office moves, office relocation, desk moves, internal moves, office move management, workplace relocation, move offices
      furniture installation, furniture assembly, furniture fitting, desk installation
      office partitions, glass partitions, demountable partitions, partition walls, meeting pods, acoustic pods, phone booths office
      suspended ceilings, ceiling tiles, raised access floor, false ceiling
      window blinds, roller blinds, vertical blinds, office blinds, blackout blinds, blind fitting
      furnishing flats, show home furnishing, furnishing property, student accommodation furnishing, turnkey furnishing
      furniture storage, furniture asset management, furniture audit, furniture inventory
      school clearance, warehouse clearance, commercial clearance, site clearance of furniture
      whiteboards, pinboards, flipcharts, noticeboards indoor
    `,
    weak: "fit-out, refit, interiors, blinds, partitions, clearance, furnishings, office furniture, relocation, decommissioning",
    not: `
      relocation of refugees, blind people, blinds association, interior design course, double-blind, colour blind, rabbit clearance
      customs clearance, security clearance, stock clearance, partition of india, mine clearance, vegetation clearance
    `,
  },
  "furniture.upholstery": {
    things: `
      upholstery, upholsterer, reupholstery, re-upholstery, chair reupholstery, recovering chairs, sofa recovering, reupholster my chair
      furniture repair, furniture mending, mend furniture, fix my chair, furniture fixing
      chair repair, chair mending, chair restoration, office chair repair, chair refurbishment
      furniture restoration, antique restoration, furniture refinishing, furniture renovation, furniture conservation
      french polishing, wood polishing, table refinishing, furniture waxing
      cushions, cushion covers, cushion making, seat pads, scatter cushions, foam cushions, bench cushions
      loose covers, sofa covers, chair covers made, slipcovers, seat covers
      chair caning, cane seating, rush seating, seat weaving, basket chair repair
      upholstery classes, upholstery course, upholstery workshop, upholstery training, learn upholstery
      curtain making for homes, made-to-measure curtains, curtain maker, curtains and blinds, roman blinds
      footstools, pouffes, upholstered stools, upholstered footstool
      headboards, upholstered headboard, padded headboard, bedheads
      foam replacement, sofa repair, settee repair, sofa refurbishment, worn sofa
      vehicle upholstery, car seat repair, boat upholstery, pub seating upholstery, banquette upholstery
    `,
    weak: "curtains, soft furnishings, restoration, blinds, upholstered, fabric, seating repair, webbing and springs",
    not: `
      upholstery cleaning, curtain call, curtain raiser, iron curtain, safety curtain, habitat restoration, building restoration
      river restoration, whoopee cushions, restoration of sight, twitching curtains, financial cushion, forest restoration
    `,
  },
});
