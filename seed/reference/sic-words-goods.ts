/** UK SIC 2007 codes 01110 to 47990: growing, making, building, selling. A line is `CODE EXPRESSION, EXPRESSION`. */
export const SIC_WORDS_GOODS = `
01110 arable farm, cereals, wheat and barley, beans and peas
01120 rice growing
01130 vegetable growing, market garden, salad crops, potatoes
01140 sugar cane growing
01150 tobacco growing
01160 hemp and flax growing, fibre crops
01190 cut flowers, flower growing, fodder crops
01210 vineyard, grape growing
01220 tropical fruit growing
01230 citrus fruit growing
01240 orchard, apples and pears, plums and cherries
01250 soft fruit growing, berries, nuts
01260 olive growing
01270 tea growing, coffee growing
01280 herb growing, hops, spices, medicinal plants
01290 christmas trees, perennial crops
01300 plant nursery, young plants, seedlings, bulbs
01410 dairy farm, milk producer
01420 beef farm, cattle farming
01430 horse breeding, stud farm
01440 alpacas, llamas
01450 sheep farm, goat farm, lamb, wool
01460 pig farm, pork
01470 poultry farm, eggs, chickens
01490 beekeeping, honey, small livestock
01500 mixed farm, crops and livestock, farming
01610 farm contractor, ploughing, crop spraying, harvesting
01621 livestock boarding, farm animal care
01629 livestock services, sheep shearing, herd services
01630 crop cleaning, grain drying, crop packing
01640 seed cleaning, seed supplier
01700 game keeping, hunting, pest trapping
02100 woodland management, tree planting, forestry, tree nursery
02200 timber harvesting, tree felling, logs, firewood
02300 foraging, wild mushrooms, wild plants
02400 forestry contractor, woodland services, timber survey
03110 sea fishing, fishing boats, fresh fish
03120 river fishing, freshwater fish
03210 sea fish farm, salmon farm, shellfish farm, oysters and mussels
03220 fish farm, trout farm
05101 coal mine, deep mining
05102 opencast coal, surface coal mine
05200 lignite mine, brown coal
06100 oil field, crude oil
06200 gas field, natural gas extraction
07100 iron ore mine
07210 uranium mine
07290 metal ore mine, tin mine
08110 stone quarry, slate, limestone, building stone
08120 sand and gravel, clay pit, aggregates
08910 potash mine, chemical minerals
08920 peat digging, peat
08930 salt works, sea salt
08990 mineral mining, quarrying
09100 oil and gas drilling services, oil field services
09900 mine drilling services, mining services
10110 abattoir, meat processing, meat cutting
10120 poultry processing, chicken processing
10130 sausages, bacon and ham, pies, cooked meats
10200 fish processing, smoked fish, frozen fish
10310 potato products, crisps, chips
10320 fruit juice, juice maker, apple juice
10390 jam, preserves, pickles, chutney, dried fruit
10410 cooking oil, rapeseed oil, vegetable oil
10420 margarine, spreads
10511 milk bottling, dairy, milk and cream
10512 cheese maker, cheese, butter
10519 yoghurt, dairy products
10520 ice cream maker, ice cream, sorbet
10611 flour mill, flour, oats
10612 breakfast cereal, porridge, muesli
10620 starch, sweeteners
10710 bakery, fresh bread, cakes, pastries
10720 biscuits, crackers, packaged cakes
10730 pasta, noodles, couscous
10810 sugar refinery, sugar
10821 chocolate maker, chocolates, cocoa
10822 sweets, confectionery, fudge
10831 tea blending, tea packing, tea
10832 coffee roaster, coffee beans, ground coffee
10840 sauces, mustard and vinegar, spices, seasonings
10850 ready meals, prepared meals, frozen meals
10860 baby food, special diet foods
10890 food maker, food manufacturing, food products
10910 animal feed, livestock feed
10920 pet food, dog food
11010 distillery, gin, whisky, spirits
11020 winery, wine maker, english wine
11030 cider maker, cider, fruit wine
11040 mead, vermouth
11050 brewery, beer, ale, microbrewery
11060 malt, malting
11070 soft drinks, bottled water, squash and cordial
12000 tobacco products, cigarettes
13100 yarn, spinning, wool spinning
13200 weaving, woven cloth, fabric mill
13300 textile printing, fabric dyeing, t-shirt printing
13910 knitted fabric, crochet fabric
13921 curtains, cushions, soft furnishings, blinds
13922 tents, sacks, tarpaulins, canvas
13923 bed linen, towels, blankets, household linen
13931 carpet maker, woven carpets
13939 rugs, carpets, mats
13940 rope, twine, nets
13950 felt, nonwoven fabric
13960 technical textiles, industrial fabric
13990 textiles, embroidery, fabric goods
14110 leather clothing, leather jackets
14120 workwear, uniforms, overalls
14131 men's clothing, suits, coats
14132 women's clothing, dresses, coats
14141 men's underwear, shirts, nightwear
14142 lingerie, women's underwear, blouses, nightwear
14190 clothing maker, hats, gloves and scarves, baby clothes, sportswear
14200 fur goods
14310 socks, hosiery, tights
14390 knitwear, jumpers, cardigans
15110 tannery, leather
15120 bags, leather goods, saddlery, handbags
15200 shoe maker, shoes, boots
16100 sawmill, sawn timber, planed wood
16210 plywood, wood panels, veneer
16220 parquet floors, wood flooring
16230 joinery, carpentry, wooden doors and windows, staircases, sheds
16240 pallets, wooden crates, barrels
16290 woodwork, wooden goods, wood products, basketry
17110 paper pulp
17120 paper mill, paper, board
17211 cardboard, paper bags, corrugated board
17219 cardboard boxes, cartons
17220 toilet paper, tissues, nappies, sanitary pads
17230 stationery, envelopes, notebooks
17240 wallpaper
17290 paper products, paper goods
18110 newspaper printing
18121 label printing, printed labels
18129 printer, printing, leaflets, brochures, posters
18130 typesetting, print preparation, platemaking
18140 bookbinding, print finishing
18201 cd and vinyl pressing, audio duplication
18202 dvd duplication, video copying
18203 software disc duplication
19100 coke ovens
19201 oil refinery
19209 petroleum products, lubricants
20110 industrial gases
20120 dyes, pigments
20130 inorganic chemicals, chemical manufacturing
20140 organic chemicals, chemical manufacturing
20150 fertiliser, compost
20160 raw plastics, resins
20170 synthetic rubber
20200 pesticides, weedkiller
20301 paint, varnish, sealant
20302 printing ink
20411 soap, detergent, handmade soap
20412 cleaning products, polish
20420 cosmetics, toiletries, skincare, perfume
20510 fireworks, explosives
20520 glue, adhesives
20530 essential oils
20590 chemical products
20600 synthetic fibres
21100 pharmaceutical ingredients
21200 medicines, pharmaceuticals
22110 tyres, retreaded tyres
22190 rubber goods, rubber products
22210 plastic sheet, plastic pipes
22220 plastic packaging, plastic bottles and bags
22230 plastic windows, upvc doors and windows
22290 plastic goods, plastic products
23110 sheet glass
23120 double glazing units, mirrors, toughened glass, cut glass
23130 glassware, bottles and jars, drinking glasses
23140 fibreglass, glass fibre
23190 glass products, glass making
23200 firebricks, kiln linings
23310 ceramic tiles
23320 bricks, clay roof tiles
23410 pottery, tableware, ceramics, mugs
23420 sinks and toilets, ceramic bathroom ware
23430 ceramic insulators
23440 technical ceramics
23490 ceramics, ceramic goods
23510 cement works, cement
23520 lime, plaster
23610 precast concrete, concrete blocks, paving
23620 plasterboard
23630 ready-mix concrete
23640 mortar
23650 fibre cement sheets
23690 concrete goods, garden ornaments
23700 stonemason, stone cutting, worktops, headstones
23910 abrasives, sandpaper
23990 mineral products, insulation materials
24100 steel works, iron and steel
24200 steel pipes, steel tubes
24310 steel bars
24320 steel strip
24330 cold-formed steel
24340 steel wire
24410 gold and silver refining, precious metals
24420 aluminium
24430 lead, zinc, tin
24440 copper
24450 metal refining
24460 nuclear fuel
24510 iron foundry, iron castings
24520 steel foundry, steel castings
24530 aluminium castings, light metal foundry
24540 foundry, bronze and brass castings
25110 structural steelwork, metal fabrication, steel frames
25120 metal doors and windows, gates, shutters
25210 radiators, boilers
25290 metal tanks, gas cylinders
25300 steam boilers
25400 weapons, ammunition
25500 blacksmith, forging, metal pressing
25610 metal finishing, powder coating, galvanising, plating
25620 machining, engineering workshop, metal turning, milling
25710 cutlery, knives
25720 locks, hinges
25730 hand tools, tool making, moulds
25910 steel drums
25920 tin cans, metal packaging
25930 wire goods, chains, springs
25940 nuts and bolts, screws
25990 metal goods, metalwork
26110 electronic components
26120 circuit boards, electronics assembly
26200 computer maker, computers, computer hardware
26301 telephone equipment
26309 communications equipment, radio equipment, alarms
26400 hi-fi, televisions, audio equipment
26511 electronic test equipment, measuring instruments, sensors
26512 electronic process controls
26513 scales, measuring instruments, thermometers
26514 process controls
26520 watches, clocks
26600 electronic medical devices, scanners
26701 microscopes, optical instruments
26702 cameras, photographic equipment
26800 blank discs, magnetic tape
27110 electric motors, generators, transformers
27120 switchgear, electrical control panels
27200 batteries
27310 fibre optic cable
27320 electrical cable
27330 plugs and sockets, switches
27400 lighting, lamps, light fittings
27510 electrical appliances, white goods
27520 stoves, gas cookers, wood burners
27900 electrical equipment, electrical signs
28110 engines, turbines, wind turbines
28120 hydraulics
28131 pumps
28132 compressors
28140 taps, valves
28150 gears, bearings
28210 furnaces, industrial ovens
28220 lifting equipment, cranes, lifts, hoists
28230 office machines
28240 power tools
28250 commercial kitchen equipment, ventilation, refrigeration
28290 machinery maker, machinery
28301 tractors
28302 farm machinery, forestry machinery, mowers
28410 metalworking machines
28490 machine tools, woodworking machines
28910 foundry machinery
28921 mining machinery
28922 diggers, earthmovers
28923 crushers and screeners, roadmaking machines
28930 food processing machinery
28940 textile machinery, sewing machines
28950 papermaking machinery
28960 plastics machinery
28990 special machinery, machine building
29100 car maker, vans and buses, vehicle manufacturing
29201 vehicle bodies, coachbuilding, vehicle conversion
29202 trailers
29203 caravans, motorhomes
29310 vehicle electrics
29320 vehicle parts, car parts
30110 shipyard, ship building
30120 boat builder, boats, yachts
30200 trains, railway carriages, locomotives
30300 aircraft, aerospace parts
30400 military vehicles
30910 motorcycle maker, motorbikes
30920 bicycles, bike building, wheelchairs
30990 carts and trolleys, transport equipment
31010 office furniture, shop fittings, desks
31020 fitted kitchens, kitchen units
31030 mattresses, beds
31090 furniture maker, handmade furniture, tables and chairs, upholstery
32110 coins, medals
32120 jewellery maker, jewellery, silversmith
32130 costume jewellery
32200 musical instruments, instrument maker
32300 sports equipment
32401 arcade games
32409 toys, games, board games
32500 medical equipment, dental supplies, artificial limbs, spectacles
32910 brushes, brooms
33110 metal goods repair, tank and pipe repair
33120 machinery repair, machine maintenance
33130 electronics repair, optical equipment repair
33140 electrical equipment repair, motor rewinding
33150 boat repair, ship repair, boatyard
33160 aircraft repair, aircraft maintenance
33170 train repair, rail vehicle maintenance
33190 equipment repair
33200 machinery installation, equipment installation
35110 electricity generation, renewable energy, community energy
35120 electricity transmission, power grid
35130 electricity distribution, power network
35140 electricity supplier, energy supply
35210 biogas, gas production
35220 gas network, gas pipes
35230 gas supplier
35300 district heating, heat network, heat supply
36000 water supply, drinking water
37000 sewage, drainage, septic tank emptying
38110 waste collection, rubbish removal, bin collection, recycling collection
38120 hazardous waste collection, clinical waste collection
38210 waste disposal, composting, waste treatment
38220 hazardous waste disposal
38310 vehicle dismantling, scrap yard, car breakers
38320 recycling, materials recovery, sorting recyclables
39000 land decontamination, asbestos removal, pollution clean-up
41100 property development, property developer
41201 commercial builder, building contractor, construction
41202 house building, home builder, builder
42110 road building, road surfacing, pavements
42120 railway construction
42130 bridge building, tunnelling
42210 pipeline laying, water mains, sewer building
42220 power line construction, telecoms cabling, cable laying
42910 harbour works, flood defences, dredging
42990 civil engineering
43110 demolition, building clearance
43120 groundworks, site clearance, excavation
43130 test drilling, boreholes, ground investigation
43210 electrician, electrical contractor, rewiring, electrical work
43220 plumber, heating engineer, plumbing and heating, boilers, air conditioning
43290 insulation installation, building services installation
43310 plasterer, plastering, rendering
43320 joiner, carpenter, kitchen fitting, door and window fitting
43330 flooring, tiling, carpet fitting, wallpapering
43341 painter and decorator, painting and decorating
43342 glazier, window glazing
43390 building finishing, fitting out, shopfitting
43910 roofer, roofing, roof repairs
43991 scaffolding
43999 specialist building work, building contractor
45111 new car dealer, car sales
45112 used cars, second-hand car sales
45190 lorry sales, caravan sales, vehicle sales
45200 garage, car repair, mot and servicing, vehicle maintenance
45310 car parts wholesaler, vehicle parts trade supply
45320 car parts shop, tyres and accessories
45400 motorcycle dealer, motorcycle repair, motorcycle parts
46110 farm produce agent, livestock agent
46120 fuel and metals agent
46130 timber agent, building materials agent
46140 machinery agent, industrial equipment agent
46150 furniture agent, household goods agent
46160 clothing agent, textiles agent
46170 food and drink agent, food broker
46210 grain merchant, seed merchant, animal feed merchant
46220 flower wholesaler, plant wholesaler
46230 livestock dealer
46240 leather merchant, hides
46310 fruit and vegetable wholesaler, greengrocery supplier
46320 meat wholesaler, catering butcher
46330 dairy wholesaler, eggs and cheese wholesaler
46341 soft drinks wholesaler, juice and water wholesaler
46342 wine merchant, beer wholesaler, drinks wholesaler
46350 tobacco wholesaler
46360 sweets wholesaler, chocolate wholesaler
46370 coffee and tea wholesaler, spices wholesaler
46380 food wholesaler, fish wholesaler
46390 food and drink wholesaler, wholefoods wholesaler, grocery wholesaler
46410 fabric wholesaler, textiles wholesaler
46420 clothing wholesaler, footwear wholesaler
46431 music and video wholesaler
46439 electrical appliances wholesaler, television and radio wholesaler
46440 glassware and china wholesaler, cleaning products wholesaler
46450 cosmetics wholesaler, toiletries wholesaler
46460 medical supplies wholesaler, medicines wholesaler
46470 furniture wholesaler, carpets wholesaler, lighting wholesaler
46480 jewellery wholesaler, watches wholesaler
46491 musical instruments wholesaler
46499 household goods wholesaler
46510 computer wholesaler, software wholesaler, it equipment supplier
46520 electronics wholesaler, telecoms equipment supplier
46610 farm machinery dealer, agricultural supplies, farm supplies
46620 machine tools dealer
46630 construction machinery dealer, diggers dealer
46640 sewing machines wholesaler, textile machinery dealer
46650 office furniture supplier
46660 office equipment supplier, photocopiers
46690 machinery wholesaler, equipment supplier
46711 oil and petrol wholesaler, heating oil supplier
46719 fuel merchant, coal and logs merchant, bottled gas
46720 metal merchant, steel stockholder
46730 builders' merchant, timber merchant, building supplies
46740 hardware wholesaler, plumbing supplies, heating supplies
46750 chemicals wholesaler
46770 scrap merchant, scrap metal, waste paper merchant
46900 wholesaler, trade supplier
47110 convenience store, village shop, supermarket, grocery shop, community shop
47190 general store, department store, shop
47210 greengrocer, fruit and vegetables
47220 butcher, meat
47230 fishmonger, fresh fish
47240 baker's shop, bread and cakes, sweet shop
47250 off-licence, wine shop, bottle shop
47260 tobacconist, cigarettes
47290 food shop, delicatessen, wholefoods, farm shop
47300 petrol station, filling station
47410 computer shop, computers and software
47421 mobile phone shop
47429 phone equipment shop
47430 hi-fi shop, television shop
47510 fabric shop, wool shop, haberdashery
47520 hardware shop, diy store, paint, building materials
47530 carpet shop, flooring shop, curtains and wallpaper
47540 electrical shop, household appliances
47591 music shop, musical instruments, sheet music
47599 furniture shop, homeware, lighting, household goods
47610 bookshop, books
47620 newsagent, stationery shop, newspapers
47630 record shop, music and films
47640 sports shop, bicycle shop, camping equipment
47650 toy shop, toys, games
47710 clothes shop, clothing, fashion
47721 shoe shop
47722 handbag shop, leather goods shop
47730 pharmacy, chemist, prescriptions
47741 hearing aid shop
47749 mobility shop, wheelchairs, medical supplies shop
47750 cosmetics shop, toiletries, beauty products
47760 florist, garden centre, flowers and plants, pet shop
47770 jeweller's shop, watches and jewellery
47781 art gallery, artworks for sale, paintings and prints
47782 optician, glasses, eye tests
47789 specialist shop, gifts, crafts
47791 antiques shop, antique books
47799 second-hand shop, charity shop, reuse shop, second-hand goods
47810 food market stall, farmers' market, street market
47820 clothes market stall, shoe stall
47890 market stall, street market
47910 online shop, mail order, internet sales
47990 direct selling, door-to-door sales, vending machines
`;
