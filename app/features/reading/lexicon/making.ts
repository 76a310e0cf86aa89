import { lexicon } from "./lexicon-node.ts";

/** Manufacturing and assembly: what it is called by those who order it and those who make it. */
export const MAKING_LEXICON = lexicon({
  "making.assembly": {
    things: `
      contract packing, packing service, co-packing, hand packing, outsourced packing, packing work, packing and assembly
      assembly work, product assembly, light assembly, hand assembly, component assembly, assembly services, sub-assembly, assembly line, subassembly, sub assembly work
      order fulfilment, pick and pack, fulfilment house, e-commerce fulfilment, fulfilment centre
      kit assembly, kit packing, kitting out packs, packing kits, making up packs, assembling kits, kitting, kits made up
      mail packing, envelope stuffing, envelope filling, collating and enclosing, hand enclosing
      hand finishing, print finishing by hand, collating by hand, folding and inserting, gluing and folding
      labelling service, product labelling, re-labelling products, sticker application, label application, barcode labelling, relabelling, re-labelling
      rework, product rework, sorting and inspection, quality inspection rework, product inspection, product sorting
      shrink wrapping, bagging and sealing, blister packing, flow wrapping, heat sealing, bagging up, poly bagging, bag filling
      gift packing, gift wrapping, gift box packing, hamper packing, present wrapping, gift wrap service
      bottling, filling and bottling, contract filling, liquid filling, sachet filling, bottle filling
      packaging manufacture, packaging supplier, cardboard boxes, packaging materials, carton making, corrugated boxes, box making
      electronics assembly, cable assembly, wiring looms, circuit board assembly, pcb assembly, cable looms, electrical assembly
      flat-pack assembly line, furniture assembly subcontract, display assembly, point-of-sale assembly
      contract manufacturing, subcontract manufacturing, outsourced manufacturing, light manufacturing, subcontract work
      outwork, piece work, homeworkers packing, home assembly work
      storage and despatch, pack and dispatch, stock and despatch, despatch service, stock holding and despatch
      leaflet collating
    `,
    weak: `
      packing, assembly, dispatch, manufacturing, factory, production line, mail fulfilment, supported business, sheltered workshop
      supported factory, sheltered employment, fulfilment, fulfillment, labelling, collating, collation
    `,
    not: `
      general assembly, citizens assembly, people's assembly, welsh assembly, national assembly, assembly rooms, school assembly
      assemblies in schools, packing for removals, packing and unpacking, packing boxes, flat-pack furniture assembly, church assembly
      northern ireland assembly, london assembly, freedom of assembly, music production line
    `,
  },
  "making.wood": {
    things: `
      woodwork, wood workshop, wood working, woodcraft, carpentry workshop, woodworking workshop, woodshop
      wooden products, wood products, timber products, wooden items, things made from wood, wooden goods, products from wood
      planters, wooden planters, garden planters, raised bed kits, wooden troughs, sleeper planters, raised planters
      bird boxes, nest boxes, bat boxes, bird tables, bird feeders, hedgehog houses, owl boxes, swift boxes
      bug hotels, insect hotels, bee hotels, insect houses, bug house, minibeast hotel
      picnic benches, picnic tables, outdoor benches, wooden benches, benches made from wood
      pallets, wooden pallets, pallet making, pallet repair, pallet manufacture
      crates, wooden crates, packing cases, apple crates, wooden boxes, timber crates, packing cases export
      fence panels, gates wooden, trellis, wooden gates, fence posts, hurdles, timber fence panels
      sheds, garden sheds, summerhouses, summer houses, wooden sheds, log cabins, chicken coops, playhouses wooden
      wooden toys, wooden games, wooden trains, rocking horses, doll's houses, toy making
      wood turning, woodturning, turned bowls, turned wood, lathe work, wood turner
      green woodworking, greenwood, spoon carving, whittling, green wood, pole lathe, shave horse
      chopping boards, bread boards, wooden spoons, serving boards, wooden trays
      laser cutting wood, cnc routing, cnc router, laser engraved, wood engraving, laser cutting
      mud kitchens, outdoor play equipment wooden, sandpits, wooden play equipment, wooden climbing frame
      sawmill, sawn timber, timber milling, planed timber, mobile sawmill, saw mill, timber yard
      coffins, wooden coffins, caskets, willow coffins, coffin making, wicker coffins
      compost bins wooden, wheelie bin store, log stores, bin stores, cold frames
      boat building wooden, wooden boat building, boatbuilding, traditional boat building
      treehouse, tree house, play house wooden
      decking timber
    `,
    weak: `
      carpentry, timber, wooden, benches, joinery products, garden furniture, decking, cabinets, memorial bench, pallet furniture
      garden rooms, wooden signs, house signs, carved signs, slate signs, engraving, men's shed, community shed, shedders
    `,
    not: `
      weather bench, cutting crates, shed light, shed some light, bike sheds, pallet delivery, pallet storage, pallet network
      park benches cleaning, timber frame housing, bin stores cleaning, fun sheds, cattle shed, hurdles faced, hurdles to, overcome hurdles
      bench mark, engine shed, goods shed, cow shed, barriers and hurdles
    `,
  },
  "making.metal": {
    things: `
      metalwork, metal work, metal workshop, metal worker, metal products
      metal fabrication, steel fabrication, sheet metal, sheet metalwork, fabricated steelwork, fabrication workshop, steel fabricating firm
      welding, welder, mig welding, tig welding, coded welding, weld repair, mobile welder
      blacksmith, forge work, wrought iron, ironwork, forged metalwork, hand-forged, smithy
      railings, metal railings, iron railings, handrails, balustrades, steel railings, metal balustrade
      metal gates, iron gates, steel gates, driveway gates, security gates, wrought iron gates
      steelwork, structural steel, steel beams, structural steelwork, metal structures, steel frames
      metal staircases, fire escapes, spiral staircases, steel stairs, metal steps
      cnc machining, precision engineering, milling and turning, machine shop, engineering workshop, machined parts
      mechanical engineering, light engineering, engineering company, manufacturing engineering, engineering services, general engineering
      foundry, metal casting, die casting, bronze casting, iron foundry, investment casting
      powder coating, galvanising, shot blasting, metal finishing, electroplating, sand blasting, metal polishing, paint spraying metal
      laser cutting metal, plasma cutting, waterjet cutting, metal laser cutting, profile cutting
      3d printing, 3d printer, additive manufacturing, 3d printed parts, 3-d printing, rapid prototyping
      prototyping, product development engineering, prototype making, product design engineering
      metal furniture, steel shelving, metal street furniture, metal planters, metal benches, metal bins
      bike stands steel, cycle shelters, bus shelters, canopies, metal shelters, smoking shelters
      plastics manufacture, injection moulding, vacuum forming, plastic fabrication, acrylic fabrication, plastic moulding, perspex
      recycled plastic products, recycled plastic furniture, plastic lumber, recycled plastic benches, recycled plastic sheet
      machinery repair, industrial machine repair, plant maintenance engineering, equipment engineers, mower repair
      sculptural metalwork, metal art, metal garden art, metal signs, metal crafts
      spring making, wire forming
      turned parts, turning and milling, precision turned parts
      circuit boards, printed circuit boards
      wire harness, cable harness
    `,
    weak: `
      engineering, steel, metal, iron, manufacturing, machinery, tool making, laser cutting, fabrication, industrial design, bollards
      key cutting, locksmith, knife sharpening, tool sharpening, blade sharpening, lawnmower repair, fabricator
    `,
    not: `
      steel band, steel pan, steel drums, steel orchestra, engineering students, software engineering, women in engineering
      civil engineering, scrap metal, heavy metal music, iron deficiency, steel city, social engineering, structural engineering
      metal detecting, iron man, precious metal clay, engineering education, metal recycling, electrical engineering, engineering outreach
      science and engineering, engineering careers, science technology engineering, hearing iron, technology engineering
      engineering and maths, engineering and mathematics, financial engineering, stainless steel cleaning, social fabric, fabric of society
      building fabric
    `,
  },
  "making.craft": {
    things: `
      candles, candle making, scented candles, soy candles, beeswax candles, candle maker, wax melts, handmade candles
      soap, soap making, handmade soap, soap bars, hand soap, liquid soap, artisan soap, natural soap, soapmaker
      toiletries, bath and body, hand cream, body lotion, shower gel, toiletry packs, bath bombs, guest toiletries, hotel toiletries
      cosmetics, skincare, natural skincare, make-up products, beauty products, body butter, lip balm, natural cosmetics, skin care products
      hand sanitiser, hand gel, sanitising gel, hand sanitizer, alcohol gel
      reed diffusers, room spray, home fragrance, essential oils, aromatherapy oils, perfume, room diffusers, incense
      jewellery, jewellery making, handmade jewellery, silver jewellery, jeweller, beads, silversmith, jewelry, necklaces
      handmade gifts, handcrafted gifts, handmade goods, hand-made gifts, handmade items, handmade products, handicrafts, craft products
      handmade cards, hand-made greeting cards, card making, handmade christmas cards, hand-printed cards, cardmaking
      pottery for sale, handmade pottery, tableware ceramics, mugs and bowls, ceramic mugs, plant pots ceramic, hand-thrown pottery
      baskets, willow baskets, woven baskets, wicker, handwoven baskets, log baskets, straw craft
      handmade toys, soft toys, rag dolls, knitted toys, teddy bears, dolls, sensory toys making
      christmas decorations, handmade decorations, wreaths, baubles, christmas wreaths, wreath making, festive decorations, ornaments
      paper making, handmade paper, notebooks handmade, paper craft, paper flowers, origami, handmade notebooks, bookbinding craft
      craft kits, craft boxes, craft supplies, art supplies, art materials, diy craft kit, craft materials
      fairtrade crafts, global crafts, artisan crafts, artisan goods, crafts from africa, artisan made
      mosaic gifts, glass gifts, fused glass gifts, glassware handmade, slate gifts, coasters
      craft shop, craft enterprise, craft co-operative, craft social enterprise, craft business
      natural cleaning products made, beeswax wraps, lavender bags, beeswax products, wax wraps
      glass blowing, glassmaking, blown glass
      pet treats, natural dog treats
    `,
    weak: "handmade, crafts, gifts, ceramics, pottery, handcrafted, artisan, homeware, fragrance, glassware",
    not: `
      soap opera, soap box, soft soap, artisan bakery, artisan bread, artisan food, artisan cheese, craft workshops, handmade furniture
      handmade cakes, handmade chocolates, handmade pizza, artisan market, artisan coffee, arts and crafts, artisan chocolate
      crafts classes, crafts council, craft ale, gifts in kind, gifts and donations, gift aid, basket of measures, shopping baskets
      bread baskets, bereavement candles lit, hanging baskets, food baskets, picnic baskets, gifts of money, waste basket
    `,
  },
  "making.aids": {
    things: `
      mobility aids, walking aids, walking frames, walking sticks, crutches, rollators, zimmer frame, zimmers
      wheelchairs, wheelchair hire, manual wheelchairs, powered wheelchairs, electric wheelchair, power chair, wheelchair supply
      wheelchair repair, wheelchair servicing, wheelchair maintenance, scooter repair, repair my wheelchair, mobility repairs
      wheelchair loan, borrow a wheelchair, short-term wheelchair loan, wheelchair rental, rent a wheelchair
      mobility scooters, mobility scooter repair, scooter servicing, second-hand mobility scooter
      disability equipment, equipment for disabled people, independent living equipment, independent living aids, disability aids
      daily living aids, aids to daily living, aids for daily living, kitchen aids, dressing aids, adapted cutlery, bathing aids
      community equipment, community equipment service, equipment loan store, integrated community equipment, community loan equipment
      equipment loans, loan of equipment, home nursing equipment, medical loan, short-term equipment loan, equipment recycling disability
      assistive technology, assistive tech, communication aids, aac devices, eye gaze, voice output aid, switch access
      custom-made equipment, bespoke equipment for disabled, adapted equipment design, one-off equipment disabled
      hearing aids, hearing aid batteries, hearing aid repair, hearing aid clinic, hearing aid support
      prosthetics, orthotics, artificial limbs, orthopaedic footwear, prosthesis, orthotist, insoles, prosthetist
      adjustable beds, profiling beds, hospital beds, bed rails
      stairlifts, stair lifts, through-floor lifts, home lifts, stair climber
      wheelchair ramps, portable ramps, access ramps, threshold ramps
      grab rails, bath lifts, shower seats, raised toilet seats, commodes, bathroom aids, shower chairs
      telecare, pendant alarms, personal alarms, careline, lifeline alarm, community alarm, falls alarm, emergency alarm pendant, telehealth
      sensory equipment, sensory toys, sensory products, fidget toys, weighted blankets, sensory room equipment
      aids for blind people, low vision aids, magnifiers, talking watches, white canes, talking books player
      special needs equipment, special needs toys, specialist seating, adapted car seats, special needs buggy, standing frames, switch toys
      incontinence products, continence products, incontinence pads, adult nappies, continence aids
      aids and adaptations, equipment and adaptations, adaptations for disabled, minor adaptations equipment
      riser recliner, riser recliner chairs, rise and recline chair, specialist chairs disabled, riser chair
      hoists, patient hoist, ceiling track hoist, hoist servicing
      grab handles, grab bars supply
    `,
    weak: `
      rehabilitation equipment, wheelchair users equipment, scooters, mobility equipment, disability products, mobility aids shop, audiology
      hearing tests
    `,
    not: `
      wheelchair basketball, wheelchair rugby, wheelchair accessible, wheelchair users, wheelchair dance, wheelchair tennis
      wheelchair sports, wheelchair taxi, wheelchair transport, e-scooters
    `,
  },
});
