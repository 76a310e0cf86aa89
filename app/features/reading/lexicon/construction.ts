import { lexicon } from "./lexicon-node.ts";

/** Construction and retrofit: what it is called by those who buy it and those who do it. */
export const CONSTRUCTION_LEXICON = lexicon({
  "construction.building": {
    things: `
      builder, building contractor, general builder, building firm, building work, construction company, master builder, construction works
      main contractor, principal contractor, construction contractor, design and build, building project contractor, framework contractor
      refurbishment of buildings, building refurbishment, refurb, property renovation, renovation works, remodelling, do up a building
      house extension, extension building, home extension, build an extension, single storey extension, kitchen extension
      new build, newbuild, house building, housebuilder, housing construction, construction of homes, build houses
      brickwork, bricklayer, bricklaying, blockwork, repointing, brickie, masonry repairs
      stonemason, stone masonry, stonemasonry, stone repair, lime pointing, stone carving
      groundworks, site preparation, excavation works, digger work, earthworks, foundations laid
      roofer, roofing contractor, roofing works, roof replacement, roof repair, new roof, reroofing, flat roof, roof tiles, leaking roof
      demolition, demolishing building, knock down building, soft strip, strip out works, dismantling building
      loft conversion, attic conversion, garage conversion, barn conversion, building conversion, conversion works
      plastering, skim coat, rendering walls, lime plaster, drylining, dry lining, plasterboarding, drywall
      asbestos removal, asbestos survey, asbestos abatement, asbestos inspection
      scaffolding, scaffold hire, scaffold tower, scaffold erection
      damp proofing, damp treatment, rising damp, basement tanking, dry rot, woodworm treatment
      modular building, portable building, prefabricated building, portacabin, modular homes, temporary classroom, off-site construction
      shipping container conversion, container homes, converted containers, container workspace
      road works, resurfacing, tarmac, potholes, pothole repair, highway maintenance, road surfacing, asphalt, road repair
      civil engineering, bridge repair, culvert works, retaining wall, bridge works
      straw bale building, cob building, rammed earth, natural building, earth building, hempcrete
      listed building works, heritage building repair, historic building repair, conservation builder
      empty homes renovation, bringing empty homes back, derelict property renovation, empty property refurbishment
      moss off the roof
    `,
    weak: `
      building, construction, refurbishment, renovation, contractor, extension, conversion, empty homes, tarmacking, concrete, self build
      roofing, capital works, rebuild
    `,
    not: `
      one roof, team building, capacity building, building confidence, building relationships, building resilience, building society
      ship building, boat building, building blocks, deadline extension, contract extension, building bridges, community building
    `,
  },
  "construction.retrofit": {
    things: `
      retrofit, whole house retrofit, deep retrofit, home retrofit, housing retrofit, energy retrofit, eco retrofit, enerphit
      insulation, home insulation, insulating homes, insulation installer, thermal insulation, insulate my house
      loft insulation, attic insulation, roof insulation, insulate loft, loft lagging
      cavity wall insulation, cavity insulation, cavity fill, cavity wall extraction, cavity wall
      external wall insulation, solid wall insulation, internal wall insulation, wall insulation, ewi
      underfloor insulation, floor insulation, insulate floors, suspended floor insulation
      draught proofing, draught excluders, draughtproofing, draft proofing, draughtbusting, draught busters
      retrofit coordinator, retrofit assessor, retrofit assessment, pas 2035, retrofit design, pas 2030, trustmark retrofit
      double glazing, secondary glazing, triple glazing, window replacement, replacement windows, new windows, glazier
      replacement doors, upvc doors, composite doors, front door replacement
      energy efficiency works, energy efficiency measures, energy saving measures, energy efficiency improvements
      housing decarbonisation, decarbonisation works, decarbonisation of buildings, social housing decarbonisation, shdf
      thermal imaging, thermal camera, thermographic survey, heat loss survey, air tightness testing, blower door test
      energy performance certificate, epc, epc assessor, domestic energy assessment, energy rating of house, display energy certificate
      passive house, passivhaus, low energy building, zero carbon homes, eco homes, eco build
      ventilation installation, mechanical ventilation, mvhr, extractor fan installation, heat recovery ventilation
    `,
    weak: "draughts, warm homes, decarbonisation, windows and doors, energy efficiency, glazing, glass, damp, low carbon homes, eco4",
    not: `
      insulation tape, sound insulation, stained glass, draught beer, vehicle retrofit, retrofit emissions exhaust, draught ale
      glass recycling, cullet glass, glass blowing, epc contract, insulating gloves, warm homes discount
    `,
  },
  "construction.repairs": {
    things: `
      handyman, handyperson, handy person, handywoman, handyman service, handyperson scheme, mr fixit, maintenance man, odd job man
      odd jobs, small jobs around house, small repairs, minor repairs, little jobs, household repairs, diy jobs, jobs around the home
      property maintenance, building repairs, maintenance operative, building maintenance, property repairs, property upkeep, house repairs
      responsive repairs, reactive repairs, repairs and maintenance, day-to-day repairs, repairs contractor, tenant repairs
      void repairs, void works, void refurbishment, empty home repairs, void property works, relet works, void turnaround
      minor works, small works, minor building works, minor adaptations works
      home improvement agency, care and repair, staying put, disabled facilities grant, home improvement agency services, dfg
      home adaptations, disabled adaptations, grab rails, handrails, ramps, wheelchair ramp, aids and adaptations
      level access shower, wet room, wetroom, walk-in shower, accessible bathroom, bathroom adaptations
      flat pack assembly, put up shelves, assemble furniture, hang pictures, curtain rail fitting, tv mounting, build my wardrobe
      locksmith, lock change, lock fitting, change locks, door locks, key cutting, lock repair
      home security improvements, security measures fitting, window locks, target hardening, door chains fitted
      key safe installation, keysafe, fit key safe, key safe fitting, key safe
      falls prevention at home, home safety checks, home hazard check, trip hazards at home
      emergency repairs, out of hours repairs, emergency call-out, broken window repair, boarding up, board up windows
      lift maintenance, lift servicing, lift repair, elevator repair, passenger lift
      gate repair, shed repair, door repair, easing doors, fixing doors
    `,
    weak: "repairs, maintenance, voids, adaptations, diy, fixing, joiner, locks, home improvement",
    not: `
      grounds maintenance, vehicle maintenance, bike maintenance, clothing repairs, furniture repairs, website maintenance, repair cafe
      skate ramp, canal locks, phone repairs, laptop repairs, odd jobs board, adaptation to climate, film adaptations, stage adaptations
    `,
  },
  "construction.painting": {
    things: `
      painting and decorating, painter and decorator, decorator, interior decorating, house painting, paint my house, decoration works
      redecoration, internal redecoration, cyclical painting, cyclical redecoration, repainting, external redecoration
      interior painting, wall painting decorators, room painting, paint a room, paint walls
      exterior painting, external painting, masonry painting, railings painting, fence painting, gloss painting
      wallpapering, paperhanging, wallpaper hanging, paper hanger, hang wallpaper
      tiling, tiler, wall tiling, floor tiling, ceramic tiling, bathroom tiling
      floor laying, flooring contractor, floor layer, floor fitting, vinyl flooring, laminate flooring, lino fitting, supply of flooring
      carpet fitting, carpet fitter, carpets, carpet supply, carpet tiles, lay carpet
      floor sanding, wood floor restoration, floorboard sanding, wooden floor sanding, parquet restoration
      line marking, car park marking, road marking, playground markings, white lining
      spray painting, paint spraying, powder coat spraying, protective coatings, fire retardant painting
    `,
    weak: "painting, painter, gloss, flooring, finishing trades, murals",
    not: `
      face painting, painting classes, oil painting, painting workshop, portrait painter, watercolour painting, landscape painting
      paint reuse, cake decorating, christmas decorations, decorated veteran, paint recycling, party decorations, glass painting
      finger painting
    `,
  },
  "construction.joinery": {
    things: `
      joinery, joiner, bespoke joinery, joinery works, architectural joinery, joinery workshop, purpose-made joinery
      carpenter, carpentry, chippy carpenter, site carpentry, second fix, first fix carpentry, cabinet carpentry
      fitted kitchen, kitchen fitting, kitchen fitter, kitchen installation, new kitchen, kitchen units, worktops, replacement kitchens
      fitted wardrobes, built-in wardrobes, built-in cupboards, alcove shelves, fitted cupboards, built-in furniture, bookcases built-in
      door hanging, hang doors, internal doors, wooden doors, door fitting, fire doors, fire door installation, door sets
      staircase, stairs and banisters, spindles, wooden stairs, stair builder, banister repair
      sash windows, wooden windows, timber windows, window restoration, box sash repair, casement windows
      skirting boards, architraves, skirting fitting, wood panelling, dado rails
      timber frame, oak frame, timber frame building, roof trusses, timber construction, log cabin building
      timber decking, deck building, wooden decking, raised deck
      summerhouse, garden room, garden office, shed building, garden studio, wooden cabin
      shopfitting, shop fitter, shopfitter, retail fit-out, counters built, bar fitting
      stud walls, partition walls timber, studwork, timber stud partition
    `,
    weak: "doors, windows, stairs, shelves, cabinets, wood, timber, woodwork, kitchens, wooden structures",
    not: `
      open doors, doors open day, door to door, next door, stage door, community kitchens, kitchen deep clean, windows and gutters
      revolving door, door supervisors, joiner of societies, wood recycling, microsoft windows
    `,
  },
  "construction.trades": {
    things: `
      plumber, plumbing, plumbing services, leaking tap, burst pipe, water leak repair, pipework, fix my tap
      drain unblocking, blocked drain, drainage works, drain clearance, unblock toilet, sewer repair, drainage contractor, drain survey
      bathroom installation, bathroom fitting, bathroom fitter, new bathroom, shower fitting, bathroom refurbishment, bathroom replacement
      electrician, electrical contractor, electrical works, electrical services, electrical installation, sparky, electrical repairs
      rewiring, house rewire, consumer unit, fuse board, electrical rewire, electrical wiring
      electrical testing, eicr, fixed wire testing, electrical inspection, electrical safety check, landlord electrical certificate
      pat testing, portable appliance testing, appliance testing, pat tester
      gas engineer, gas safe, gas safety check, gas servicing, gas fitter, landlord gas certificate, gas installation, cp12
      boiler, boiler repair, boiler installation, new boiler, boiler servicing, boiler replacement, furnace repair
      central heating, heating engineer, heating installation, radiators, heating contractor, heating system, heating repair
      air conditioning, aircon, air conditioning servicing, cooling systems, ac installation
      refrigeration, commercial refrigeration, fridge engineer, cold room installation, chiller repair
      mechanical and electrical, mechanical electrical contractor, building services engineer, mechanical services
      lighting installation, led lighting, emergency lighting, street lighting, light fittings, festive lighting installation, floodlights
      fire alarm, fire alarm installation, smoke alarms, fire detection, smoke detectors, sprinklers, fire suppression
      ev charge point, ev charger installation, electric car charger, charging points, chargepoint installer
      water tank, hot water cylinder, water heater, unvented cylinder, immersion heater
      tv aerial, satellite dish, aerial installation, tv aerial fitting
      septic tank, septic tank emptying, cesspit emptying
      christmas lights installation, street lights repair
    `,
    weak: "heating, electrical, gas, drains, drainage, lighting, leaks, pipes, taps, mechanical, water meters, building services, solar",
    not: `
      bag pipes, tap dance, gas bills, electrical goods reuse, electrical recycling, stage lighting, lighting hire, greenhouse gas
      natural gas supply, heating bills, heating vouchers, theatre lighting, tap dancing, brain drains, candle lighting ceremony
    `,
  },
  "construction.design": {
    things: `
      architect, architecture practice, architectural services, architectural design, building architecture
      building design, house plans, draw up plans, plans drawn, architectural drawings, technical drawings, architectural technologist
      quantity surveyor, cost consultant, quantity surveying, construction cost plan, cost estimating, employer's agent
      building surveyor, building survey, surveyor, chartered surveyor, stock condition survey, condition survey, party wall
      structural engineer, structural calculations, structural survey, structural design
      town planning, planning consultant, planning application, planning permission, planner chartered, planning advice, neighbourhood plan
      urban design, masterplan, public realm design, placemaking design
      clerk of works, site inspector, construction inspection, contract administrator
      construction project management, construction manager, building project manager, development manager construction
      principal designer, cdm, cdm coordinator, building regulations, building control, cdm adviser
      bim, building information modelling, building model, measured survey, laser scanning survey, topographical survey, lidar survey
      conservation architect, heritage architect, historic building consultant, conservation plan, heritage statement
      building accessibility audit, disabled access audit, inclusive access survey, accessibility of buildings
      mechanical and electrical consultant, building services design, building physics, energy modelling, building services consultant
      valuation survey, red book valuation, property valuation, rent review, valuer
      community-led design, participatory design of buildings, co-design of spaces, architecture education
      feasibility drawings, building feasibility study, development appraisal, site appraisal, options appraisal building
      transport planner, transport assessment, transport planning, traffic modelling
      flood risk assessment, drainage design, drainage strategy, flood modelling
    `,
    weak: "architecture, access audit, survey, feasibility study, drawings, engineer, design, buildings, valuation, urban regeneration",
    not: `
      information architecture, software architect, enterprise architecture, solutions architect, survey of residents, staff survey
      customer surveys, satisfaction survey, ecological surveys, life drawings, sound engineer
    `,
  },
});
