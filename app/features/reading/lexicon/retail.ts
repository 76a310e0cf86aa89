import { lexicon } from "./lexicon-node.ts";

/** Retail and gifts: what they are called by those who buy and those who keep the shop. */
export const RETAIL_LEXICON = lexicon({
  "retail.shops": {
    things: `
      village shop, community shop, community-owned shop, village store, community village shop, community store, rural shop
      convenience store, corner shop, local shop, mini market, minimart, general store, local convenience shop, grocery store
      post office, sub post office, community post office, post office counter, postmaster, post office services
      co-operative store, co-operative society, co-op shop, retail co-operative, consumer co-operative, co-op store
      food co-op, food co-operative, food buying group, food cooperative, bag scheme veg
      newsagent, paper shop, newspapers shop, tobacconist, confectioner, sweet shop
      greengrocer, fruit and veg shop, grocer, greengrocery, fruiterer, fruit and veg stall
      butcher, butchers shop, community butchers, meat shop
      farm shop, farm store, farm gate shop, farm shop and cafe, local produce shop
      market stall, street market, market trader, indoor market, covered market
      hardware store, ironmonger, diy shop, hardware shop, household goods shop
      supermarket, community supermarket, grocery shop, groceries, mobile supermarket
      off-licence, wine shop, off licence shop, liquor store, bottle store
      hospital shop, trolley shop, tuck shop, school shop, museum shop
      petrol station, filling station, fuel station, community petrol pump
      mobile shop, travelling shop, shop on wheels, mobile grocery
      pharmacy shop, chemist, community pharmacy shop, village pharmacy
      fishmonger, fish shop, fresh fish shop, fish van
      delicatessen, deli, deli counter, cheese shop
      farmers' market, producers market, country market, local produce market
      hairdresser, hairdressing salon, hair salon, mobile hairdresser, haircuts, barber
      beauty salon, beautician, nail bar, manicures, tattoo studio, tattooist
      funeral director, undertaker, funeral service, hearse, headstone, funeral home, funeral parlour
    `,
    weak: "shop, retail, shopkeeping, co-operative, post office cafe, high street shop, wine merchant, vending machines, snack machines, burial, cremation, coffin, funerals, tattoo",
    not: `
      charity shop, coffee shop, bike shop, betting shop, shop steward, shop mobility, post office box, body shop, chip shop
      shop fitting, shop front, talking shop, shop window, one stop shop, library of co-operative, co-operative housing, shop for good
      retail park, retail investors, retail banking, shop floor
    `,
  },
  "retail.wholefoods": {
    things: `
      wholefoods, wholefood shop, wholefood co-operative, whole food shop, wholefood store, wholefood workers co-op
      health food shop, health foods, health food store, natural foods
      organic food, organic groceries, organic shop, organic produce shop, organic products, certified organic food
      fairtrade, fair trade, fairly traded, fair trade shop, fairtrade products, fairtrade goods, world shop, fair trade goods
      zero-waste shop, refill shop, refill store, packaging-free shop, zero waste store, plastic-free shop, package-free, unpackaged shop
      refills, eco refills, refill station, washing-up liquid refills, laundry liquid refills
      vegan food, vegan products, plant-based products, vegetarian food, vegan shop, plant-based food, plant-based shop
      ethical goods, ethical products, ethical shop, ethical store, ethical gifts shop, ethical retail, ethical trade
      eco products, eco-friendly products, green products, sustainable products, environmentally friendly products, eco shop
      eco cleaning products, natural cleaning products, environmentally friendly cleaning products, green cleaning products, eco detergent
      dried fruit and nuts, nuts and seeds, pulses, lentils, beans and pulses, dried beans, pumpkin seeds, trail mix
      herbs and spices, dried herbs, curry powder, herbal remedies
      gluten-free food, gluten free, free-from food, dairy-free food, wheat-free, allergen-free, nut-free foods
      reusable bottles, reusable coffee cups, water bottles, bamboo toothbrush, reusable straws, keep cups, stainless steel bottles
      supplements, vitamins, herbal supplements, health supplements, food supplements
      plant milk, oat milk, soya milk, oat milk deliveries, tofu, tempeh
      oats, rolled oats, jumbo oats, oatmeal
      rice, couscous, quinoa, wholegrains
      eco washing-up liquid, washing-up liquid
    `,
    weak: `
      vegan, ethical, eco, plastic free, wholesome food, cleaning products, vegetarian, zero waste, natural products, flour
      stoneground flour, bread flour, spices, spice mixes, muesli, granola, porridge oats, breakfast cereals
    `,
    not: `
      ethical investment, ethical bank, ethical dilemma, ethical standards, ethical hacking, ethical review, fair trade union
      vegan catering, vegetarian catering, ethical fashion, ethical approval, ethical property, ethical finance, zero waste events
      zero waste festival, zero waste strategy, eco home, eco system, eco schools, eco therapy, eco village, eco build, ethical leadership
      ethical lettings, vegan cafe, vegan restaurant, eco retrofit, eco park, ethical consumer research, refill campaign
    `,
  },
  "retail.gifts": {
    things: `
      corporate gifts, business gifts, client gifts, company gifts, executive gifts, thank you gifts
      staff gifts, employee gifts, staff presents, gifts for staff, employee rewards gifts, long service gifts, staff thank-you gifts
      hampers, gift hamper, luxury hamper, hamper company, corporate hampers, gift baskets, hamper gift
      christmas hampers, xmas hampers, festive hampers, christmas gift hampers, christmas gifts, christmas presents
      food gifts, edible gifts, chocolate gifts, gift chocolates, personalised chocolates, sweets gifts, branded chocolates
      gift boxes, gift sets, presentation boxes, curated gift box, giftbox, subscription box, wellbeing gift box, care packages
      letterbox gifts, letterbox flowers, postal gifts, through-the-letterbox gifts, letter box gifts
      promotional merchandise, promotional gifts, promotional products, promotional items, promo items, giveaways, branded pens, freebies
      branded gifts, logo gifts, branded corporate merchandise, branded giveaways, gifts with logo, branded items
      conference bags, delegate bags, goody bags, delegate packs, event gifts, swag bags, welcome packs gift
      greetings cards, birthday cards, thank-you cards, card shop, cards for all occasions, blank cards
      christmas cards, charity christmas cards, corporate christmas cards, xmas cards
      gift vouchers, gift cards, gift tokens, experience vouchers, gift experiences, gift certificates
      awards and trophies, trophies, engraved awards, medals, glass awards, eco trophies, wooden trophies, plaques awards, rosettes
      gift shop, souvenirs, gift store, online gift shop, souvenir shop, giftware, gifts and cards, fancy goods
      ethical gifts, sustainable gifts, social enterprise gifts, eco gifts, gifts that give back, plastic-free gifts
      calendars, diaries, charity calendar, desk calendars, wall calendar, planners diaries
      personalised gifts, engraved gifts, bespoke gifts, personalised presents, keepsakes
      new baby gift, birthday gifts, wedding favours, wedding gifts, anniversary gifts, party favours, retirement gifts
      wine gifts, bottle gifts, gift wine, beer gifts, gin gifts, champagne gifts
      leaving present, leaving gift
      stocking fillers, secret santa gifts
      staff rewards, staff recognition gifts
    `,
    weak: "gifts, merchandise, flowers, vouchers, hamper food, souvenirs and gifts, rewards, favours, mugs",
    not: `
      gift aid, gifted and talented, gifts in wills, legacy gifts, food vouchers, energy vouchers, fuel vouchers, voucher scheme, gift of
      gift economy, food hampers for families, cut flowers grown, gifts and donations, gifts and legacies, christmas hampers for needy
      gifts of money, gifts to charity, charitable gifts, gift of land, wild flowers, deed of gift, gifts in kind, gifts or
      legacies and gifts, childcare vouchers, healthy start vouchers, donated gifts
    `,
  },
  "retail.books": {
    things: `
      bookshop, book shop, bookstore, community bookshop, bookseller, radical bookshop, independent bookshop, book store
      second-hand books, used books, secondhand bookshop, pre-loved books, donated books, second-hand bookshop, old books, rare books
      children's books, school books, library books supply, picture books, textbooks, reading books, book supply to schools, diverse books
      book gifting, free books, book bank, book donation, books for children, children's book gifting
      bike shop, bicycle shop, cycle shop, bicycles for sale, buy a bike, new bikes, bike parts, cycle accessories
      toy shop, toys and games, educational toys, second-hand toys, board games, toyshop, puzzles, jigsaws, used toys
      board game cafe, games shop, video games shop, gaming cafe, tabletop games, computer games shop
      musical instruments, instrument shop, music shop, second-hand instruments, buy a guitar, piano shop, sheet music
      record shop, vinyl records, second-hand records, lps and cds, cds and dvds
      florist, flower shop, bouquets, flower arrangements, floristry, wedding flowers, flower delivery, flowers for events, funeral flowers
      garden centre, plant shop, gardening shop, garden nursery shop, gardening supplies, house plants
      sports equipment, sports shop, sports goods, second-hand sports equipment, fitness equipment, balls and bibs, pe equipment
      outdoor clothing shop, camping equipment, outdoor gear, outdoor kit, camping gear, tents for sale
      pet supplies, pet shop, pet food, dog treats, cat food, dog biscuits, dog food, pet accessories
      antiques, antique shop, auction house, antiques centre, memorabilia
      computer shop, phone shop, electrical shop, mobile phones shop, camera shop
      art supplies shop, craft materials shop, wool shop, yarn shop, knitting wool, craft store
      e-commerce retailer, online marketplace, online retail, mail order, internet shop
      glasses and spectacles, eyewear, spectacles, sunglasses
      religious books, christian bookshop, bible shop, islamic books, religious bookshop
      stamp collecting, coins and stamps
      model railway, model trains, model shop
    `,
    weak: `
      books, toys, bicycles, instruments, specialist shop, games, florist training, houseplants, plants, indoor plants, office plants
      online shop, online store, optician, eye tests, stamps
    `,
    not: `
      booking system, books and accounts, cook the books, book keeping, book club, bookkeeping books, book publishing, audio books, book now
      accounting books, games hire, olympic games, transplant games, highland games, commonwealth games, power plants, toy library
      book festival, games room, financial instruments, plants and machinery, plants trees, plant hire, special olympics games
      video game development, legal instruments, treatment plants, plant-based, book a, book online, book group, games consoles repair
      community games, book your, books a place, fire book, book tickets, bedding plants, record books, book room, book art
      plants for schools, invasive plants, game changer
    `,
  },
  "retail.wholesale": {
    things: `
      wholesale, wholesale supplier, wholesale distributor, wholesale trade, wholesale co-operative, cash and carry
      wholesale food, food wholesaler, food distributor, wholesale groceries, catering supplies wholesale, wholesale fruit and veg
      buying group, bulk buying, buying consortium, group purchasing, purchasing consortium, buying co-operative, purchasing co-operative
      distributor, product distribution, distribution of goods, trade supplier, stockist, trade distribution
      office supplies, office stationery, office consumables, office products, stationery supplier, office sundries, stationery supplies
      stationery, paper and envelopes, envelopes, notebooks, pens and pencils, school stationery, copier paper, printer paper, a4 paper
      printer cartridges, toner, ink cartridges, toner cartridges, remanufactured cartridges, printer ink, recycled cartridges
      toilet roll, toilet paper, toilet tissue, loo roll, bamboo toilet roll, recycled toilet paper
      paper towels, hand towels paper, tissue products, kitchen roll, tissues, blue roll, paper hygiene products
      cleaning supplies, janitorial supplies, cleaning materials, cleaning chemicals, cleaning products supplier, bin bags, refuse sacks
      cleaning equipment, mops and buckets, brushes, brooms, brushes and mops, mop heads
      period products, sanitary products, sanitary towels, tampons, menstrual products, sanpro, menstrual cups, feminine hygiene products
      wholesale nappies, disposable nappies, baby wipes, nappies and wipes
      catering disposables, disposable cups, compostable packaging, compostable cups, paper cups, takeaway packaging, food packaging
      medical supplies, first aid supplies, first aid kits, bandages, medical consumables, plasters and dressings
      school supplies, educational supplies, classroom supplies, nursery supplies
      building supplies, builders' merchant, building materials supply, timber merchant, trade counter, plumbing supplies
      import-export business, importing goods, importers wholesale, export trade, import and export
      water coolers, spring water supplier, office water, water dispensers
      batteries supply, light bulbs, led bulbs, lamps and bulbs
      agency sales, commission agents, sales agent, wholesale agents, trading company
      paper supplies, paper merchant
      packaging supplies, boxes and packaging
    `,
    weak: `
      distribution, bulk, stationery shop, procurement, trade supplies, hygiene products, teaching resources, classroom resources
      bottled water, catering supplies, importer, importers
    `,
    not: `
      wholesale change, wholesale electricity, wholesale energy, income distribution, distribution of wealth, food distribution, soft tissue
      tissue viability, grant distribution, distribution of grants, distribution of funds, leaflet distribution, tissue donation, bulk waste
      distribution of surplus, distribution of food, distribution network, profit distribution, distribution of profits
      dividend distribution, human tissue, electricity distribution, aid distribution, film distribution, tissue culture
      normal distribution, no distribution, distribution to members, scar tissue, medical procurement, wholesale price index
      wholesale power
    `,
  },
});
