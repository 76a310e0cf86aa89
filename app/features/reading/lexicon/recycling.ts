import { lexicon } from "./lexicon-node.ts";

/** Recycling and reuse: what it is called by those who buy it, give to it and do it. */
export const RECYCLING_LEXICON = lexicon({
  "recycling.waste": {
    things: `
      waste collection, refuse collection, rubbish collection, bin collection, garbage collection, trash collection, dustbin men, binmen
      waste management, waste disposal, waste services, waste contractor, waste carrier, waste management services, waste broker
      rubbish removal, rubbish clearance, junk removal, take away rubbish, waste removal, waste clearance, rubbish disposal
      recycling collection, recycling services, collection of recyclables, kerbside recycling, doorstep recycling, office recycling
      commercial waste, trade waste, business waste, business waste collection, trade refuse, workplace recycling
      skip hire, hire a skip, skip lorry, skip bags, roll-on roll-off skip, dumpster
      bulky waste, bulky household waste, bulky item collection, sofa disposal, large item collection, bulky waste collection
      cardboard recycling, paper recycling, waste paper collection, card and paper recycling, newspaper recycling, cardboard bales
      confidential shredding, document shredding, paper shredding, secure shredding, confidential waste, document destruction
      plastic recycling, recycling of plastics, plastic waste, precious plastic, plastic reprocessing
      glass recycling, bottle bank, glass collection, bottle recycling, glass waste
      can recycling, aluminium can recycling, drinks cans recycling, tin cans recycling
      scrap metal, metal recycling, scrap metal collection, scrap man, scrapyard, rag and bone man
      recycling centre, household waste recycling centre, civic amenity site, rubbish tip, transfer station, waste sorting facility
      clinical waste, hazardous waste, medical waste disposal, sharps collection, chemical waste
      garden waste collection, green waste, green waste collection, garden rubbish, yard waste, garden waste removal
      mattress recycling, mattress disposal, mattress collection, recycle old mattress
      toner recycling, ink cartridge recycling, printer cartridge recycling, cartridge recycling
      coffee grounds collection, coffee pod recycling, coffee grounds recycling, coffee cup recycling
      dry mixed recycling, mixed recyclables, co-mingled recycling, commingled recycling
      waste audit, waste reduction, waste prevention, waste minimisation, recycling education, waste consultancy, recycling awareness
      carpet recycling, carpet tile recycling, duvet recycling, hard to recycle items, crisp packet recycling
      cable recycling, copper cable recycling
    `,
    weak: "recycling, waste, refuse, rubbish, bins, junk, shredding, plastics, disposal, house clearance, scrap, zero waste, landfill",
    not: `
      waste water, wasted opportunity, bins for pets, waste of time, food waste, textile waste, refuse to give up, junk food, junk mail
      recycling bikes, recycled paper supplier, wooden bins, plastic surgery, junk modelling, bin lorry toys
    `,
  },
  "recycling.it": {
    things: `
      weee, weee recycling, waste electricals, waste electrical equipment, electronic waste, e-waste, electrical waste, weee collection
      computer recycling, recycle computers, pc recycling, laptop recycling, old computers collected, recycle old laptop
      it recycling, it equipment recycling, it asset disposal, itad, it disposal, redundant it equipment, ict disposal, it asset recovery
      refurbished laptops, reconditioned laptops, second hand laptops, used laptops, cheap laptops, refurbished notebooks
      refurbished computers, reconditioned computers, second hand computers, used computers, low cost computers, refurbished pcs
      data wiping, data destruction, data erasure, hard drive destruction, hard disk shredding, secure data wiping, data sanitisation
      phone recycling, mobile phone recycling, old mobiles, recycle mobile phone, handset recycling
      refurbished phones, refurbished smartphones, second hand phones, used mobiles, refurbished handsets
      refurbished tablets, second hand tablets, donated tablets, used ipads
      device donation, donated laptops, laptop donation, donate computer, donated devices, device reuse, computer reuse, it reuse
      small electricals recycling, electrical recycling, electrical reuse, appliance recycling, fridge recycling
      battery recycling, used batteries, battery collection, lightbulb recycling, lamp recycling
      refurbished servers, used it equipment, refurbished monitors, second hand monitors, used computer equipment
      server decommissioning, data centre decommissioning, network equipment removal, it clearance
      component recovery, circuit board recycling, dismantling electricals, precious metals recovery, cable stripping
      broken tv, old televisions, television disposal, old tv
    `,
    weak: `
      laptops, computers, electricals, refurbished devices, tablets, small appliances, electronics, old phones, computer refurbishment
    `,
    not: `
      computer classes, computer training, computer games, computer science, electronics engineering, medicine tablets, computer says no
      electronic music, clay tablets, computer club, computer-aided design
    `,
  },
  "recycling.reuse": {
    things: `
      charity shop, thrift store, thrift shop, op shop, goodwill store, hospice shop, second hand shop, secondhand shop, charity retail
      reuse shop, re-use shop, reuse centre, reuse hub, reuse superstore, re-use centre, tip shop, reuse warehouse
      second hand goods, used goods, pre-loved goods, second hand items, secondhand goods, preloved items, nearly new
      donated goods, donation collection, donated items, goods donated, collection of donated goods, donate unwanted items
      household goods, household items, homewares, housewares, things for the home
      kitchenware, crockery and pans, pots and pans, plates and cutlery
      white goods, refurbished appliances, reconditioned appliances, domestic appliances, household appliances
      washing machines, second hand washing machine, reconditioned washing machine, tumble dryers
      fridges, fridge freezers, second hand fridge, refurbished fridge
      cookers, second hand cooker, reconditioned cooker, gas cookers
      house clearance, house clearer, clear deceased's house, probate clearance, property clearance, clear my house, home clearance
      garage clearance, shed clearance, loft clearance, attic clear-out
      bric-a-brac, knick-knacks, curios, bits and bobs, ornaments and china
      jumble sale, rummage sale, car boot sale, yard sale, flea market, table top sale, swap meet
      baby goods reuse, second hand baby equipment, used pram, used pushchair, nearly new sale, baby equipment reuse
      second hand toys, used toys, toy reuse, pre-loved toys, donated toys
      online charity shop, online second hand shop, ebay charity shop, second hand online
      upcycled items, upcycled goods, upcycled homewares, upcycled products, made from waste
      freecycle, give and take day, free shop, swishing goods, freeshop, give or take shop
      household starter kits, bedding packs, welcome home packs, kitchen starter kit
      reuse network, reuse charity, reuse organisation, promote reuse, reuse project
    `,
    weak: "reuse, second hand, secondhand, pre-loved, thrift, upcycling, vintage, used items, clearance, appliances, books, bargains",
    not: `
      water reuse, second hand smoke, second hand furniture, second hand clothes, second hand books, vintage cars, second hand bikes
      vintage tea party, vintage fashion, vintage bus, needle reuse, office clearance, security clearance
    `,
  },
  "recycling.food": {
    things: `
      food bank, foodbank, food parcels, emergency food, food aid, food bank collections, food parcel delivery, crisis food, food bags
      surplus food, food redistribution, surplus food redistribution, surplus food supermarket, food rescue, gleaning, food surplus
      food pantry, community pantry, social supermarket, food club, community grocery, community larder, pantry scheme, community shop food
      community fridge, food fridge, community freezer, shared fridge, solidarity fridge
      food waste collection, food waste recycling, food waste disposal, food waste caddy, collection of food waste, kitchen waste collection
      composting, community composting, compost making, wormery, vermicompost, home composting, composting scheme
      compost supply, peat-free compost, buy compost, bagged compost, soil conditioner
      anaerobic digestion, biogas from food, food waste digestate, ad plant food
      cooking oil recycling, used cooking oil, waste cooking oil collection, used oil collection
      food waste reduction, reduce food waste, food waste prevention, zero food waste, food waste campaign, food waste awareness
      food poverty, food insecurity, relief of hunger, food hunger, feed the hungry, food justice, food crisis
      surplus meals, junk food project, waste food cafe, surplus cafe, pay-as-you-feel
      food voucher, supermarket vouchers, grocery vouchers, healthy start vouchers
      food solidarity, mutual aid food, community food support, food hub, food support, food distribution to families
      coffee grounds, used coffee grounds
    `,
    weak: "hunger, surplus, pantry, food waste, leftovers, food partnership, larder, food sharing, groceries",
    not: `
      surplus funds, operating surplus, surplus stock, surplus assets, hunger for learning, surplus income, composting toilets
      surplus materials, financial surplus, surplus property, hunger strike, surplus furniture, surplus equipment, budget surplus
    `,
  },
  "recycling.materials": {
    things: `
      wood recycling, waste wood collection, timber recycling, wood waste, waste timber, community wood recycling, wood collection
      reclaimed wood, reclaimed timber, salvaged timber, reused wood, second hand timber, reclaimed scaffold boards, reclaimed planks
      paint reuse, community repaint, leftover paint, reused paint, recycled paint, cheap paint, donate paint, surplus paint, paint leftover, left-over paint, spare paint
      scrapstore, scrap store, craft scraps, creative reuse centre, play resource scrapstore, resource centre scraps
      reclaimed building materials, reclamation yard, salvage yard, architectural salvage, reclaimed bricks, reclaimed materials
      building materials reuse, surplus building materials, construction materials reuse, surplus construction materials
      builders merchant, building supplies, diy supplies, building materials supply, timber merchant, timber yard
      reclaimed doors, second hand doors, reclaimed flooring, second hand kitchens, used kitchens, reclaimed fittings
      pallet collection, pallet recycling, pallet wood, used pallets, reclaimed pallets, old pallets
      construction waste recycling, aggregates recycling, rubble recycling, soil and rubble, hardcore recycling
      second hand tiles, second hand bathrooms, surplus tiles, leftover tiles
      tool recycling, tool refurbishment, refurbished tools, tools for africa, second hand tools, donated tools
      scrap fabric, fabric offcuts, fabric remnants, waste fabric craft
      material exchange, industrial symbiosis, circular materials hub, materials marketplace, waste exchange
      art materials reuse, low cost art materials, craft supplies, art supplies, craft materials
    `,
    weak: "timber, pallets, firewood, salvage, offcuts, scrap, paint, reclaimed, building materials, tools, aggregates, tiles",
    not: `
      scrap metal, salvage operation, face paint, scrap yard, game paint, marine salvage, evaluation tools, online tools, digital tools
      paint ball, salvage of ships, salvaged lives, scrapping fees, claims reclaimed tax, tools for life
    `,
  },
  "recycling.repair": {
    things: `
      repair cafe, fixing cafe, repair event, fixit cafe, repair workshop community, restart party, mend and repair session
      library of things, share shop, borrowing library, things library, share shed, lending library of items, item library
      tool library, tool share, tool lending, borrow tools, tool bank, tool loan
      toy library, toy lending, toy loan, borrow toys, toy hire
      appliance repair, domestic appliance repair, white goods repair, appliance engineer
      washing machine repair, fix washing machine, washer repair, mend washing machine
      fridge repair, freezer repair, fix my fridge, fridge mending
      mend electricals, small appliance repair, electronics repair, electrical goods repair, fix a toaster
      hoover repair, vacuum cleaner repair, vacuum repair, fix my hoover
      phone repair, mobile phone repair, screen repair, cracked screen, fix my phone
      computer repair, laptop repair, pc repair, fix my laptop
      tool sharpening, knife sharpening, blade sharpening, shears sharpened, tool repair, lawnmower repair
      mending circle, mending workshop, visible mending, mending group, mending sessions
      clock repair, watch repair, clockmaker, horology, clock mender
      shoe repair, cobbler, boot repair, resoling, shoe mending
      musical instrument repair, guitar repair, luthier, instrument restoration
      piano tuning, piano tuner, piano repair, tune my piano
      toy repair, doll's hospital, teddy repair, toy hospital
      sharing economy, share scheme, borrow not buy, peer-to-peer lending of things
      repair skills, fixing skills, right to repair, learn to fix things, repair classes, repair training
      pram repair, pushchair repair, buggy repair, fix my pushchair
    `,
    weak: "repair, mending, fixing, borrowing, tool hire, sharpening, hire library, bike repair, clothing repairs, loan equipment",
    not: `
      roof repair, property repairs, housing repairs, car repair, vehicle repair, ring road repair, repair of churches, repair grants
      hip repair
    `,
  },
});
