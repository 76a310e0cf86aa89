import { lexicon } from "./lexicon-node.ts";

/** Food and catering: what it is called by those who buy it and those who cook, bake and grow it. */
export const FOOD_LEXICON = lexicon({
  "food.event-catering": {
    things: `
      event catering, catering for events, function catering, outside catering, party catering, mobile catering, catered event
      buffet, cold buffet, hot buffet, fork buffet, finger buffet, finger food, party food, buffet lunch, grazing table, cold plates, cold platters
      canapes, nibbles, hors d'oeuvres, party bites, amuse bouche, appetisers
      wedding catering, wedding breakfast, wedding food, catering for weddings
      conference catering, delegate catering, delegate lunches, conference lunch, catering for conferences
      drinks reception, wine reception, welcome drinks, reception drinks, networking drinks
      hog roast, spit roast, barbecue catering, bbq catering, bbq hire, lamb roast
      street food, food truck, food van, burger van, pop-up food, food stall, catering van, chip van, pizza van
      afternoon tea, cream tea, high tea, vintage tea party, tea party catering
      funeral catering, funeral tea, funeral food, wake catering, wake buffet, food for a funeral, food for a wake, catering for a wake
      private chef, personal chef, chef hire, dinner party catering, supper club, private dining, fine dining
      banquet, gala dinner, sit-down dinner, three course dinner, awards dinner catering, silver service
      christmas party catering, christmas lunch catering, festive catering, christmas dinner catering, xmas party food
      ice cream van, ice cream cart, ice cream trike, gelato cart
      barbecue for staff, barbecue catering for staff, staff barbecue, summer barbecue
    `,
    weak: "catering, refreshments, barbecue, reception, pop-up, feast, ice cream, world food, menus",
    not: `
      catering equipment, catering college, catering training, catering students, self-catering, catering disposables, hotel reception
      reception class, reception desk, pop-up shop
    `,
  },
  "food.workplace-catering": {
    things: `
      workplace catering, office catering, staff catering, business catering, contract catering, corporate catering, employee catering
      hot lunch, cooked lunch, hot meals for staff, lunch for staff, staff lunch, site lunch, lunch for a team
      working lunch, meeting lunch, lunch for meeting, business lunch, office lunch, team lunch, boardroom lunch, lunch delivery
      sandwiches, sandwich platter, sarnies, butties, wraps and rolls, filled baguettes, filled rolls, sandwich maker, sandwich round
      platters, platter delivery, lunch platters, mezze platter, sharing platter, platters of food
      staff canteen, works canteen, canteen, staff restaurant, workplace restaurant, mess room catering, refectory, company cafeteria
      packed lunch, lunch bags, lunch boxes, bagged lunch, picnic boxes, sack lunch, bento box
      working breakfast, breakfast meeting catering, breakfast platter, bacon rolls, breakfast baps, office breakfast
      meeting refreshments, tea and coffee service, hospitality trolley, meeting hospitality, tea lady, refreshments for meeting
      vending machine, vending service, vended snacks, snack machine, drinks vending, vending supplier
      salad boxes, salad bar, salad bowls, poke bowl, healthy lunch
      office fruit, fruit bowl, fruit box, office fruit delivery, fruit basket for office
      milk delivery to offices, office milk, milk for the office
    `,
    weak: "lunch, refreshments, catering, breakfast, buffet lunch, wraps, rolls, salads, snacks, tea and coffee",
    not: `
      lunch club, lunch break, lunch bunch, lunch hour concert, breakfast club, lunch hunger, big lunch, sandwich course, sandwich placement
      sandwich generation, knowledge sandwich, business lunch networking
    `,
  },
  "food.cafe": {
    things: `
      cafe, coffee shop, coffee house, caff, coffee bar, cafeteria, greasy spoon, community cafe, coffeehouse
      tea room, tea shop, tearoom, tea house, tea garden
      coffee cart, coffee van, mobile coffee, coffee trailer, coffee bike, pop-up coffee, coffee truck, breakfast bar
      barista, barista hire, barista coffee, latte art, barista service
      coffee beans, coffee roaster, roastery, ground coffee, speciality coffee, coffee supplier, fairtrade coffee, supply of coffee
      tea bags, loose leaf tea, tea supplier, herbal tea, tea blends, fairtrade tea
      restaurant, bistro, eatery, diner, brasserie, place to eat, training restaurant, eating out
      takeaway, take-out, takeout, hot food to go, food to go
      fish and chips, chippy, chip shop, fish bar, fish supper
      kiosk, refreshment kiosk, park kiosk, station kiosk, hatch cafe, tuck shop
      coffee machine, espresso machine, coffee machine hire, coffee machine rental, bean to cup
      museum cafe, hospital cafe, garden cafe, library cafe, cafe operator, cafe concession, catering concession, cafe franchise
      juice bar, smoothies, smoothie bar, smoothie bike, milkshakes
    `,
    weak: "coffee, tea, espresso, hot drinks, breakfasts, brunch, refreshments, deli, dining, hot chocolate, snack bar",
    not: `
      repair cafe, dementia cafe, memory cafe, death cafe, crisis cafe, world cafe, internet cafe, cyber cafe, carers cafe, warm space cafe
      coffee morning, coffee table book, information kiosk, staff restaurant
    `,
  },
  "food.bakery": {
    things: `
      bakery, baker, bakehouse, baked goods, community bakery, microbakery, bakeshop
      bread, loaves, loaf of bread, sourdough, artisan bread, fresh bread, bread rolls, bread buns, bread delivery, real bread
      flatbread, naan, chapatis, rotis, pitta bread
      cakes, cake maker, cake shop, sponge cake, homemade cakes, gateaux, gluten free cakes, vegan cakes, order a cake
      celebration cake, birthday cake, wedding cake, cake decorating, novelty cake, corporate cake, branded cakes, bespoke cakes
      cupcakes, fairy cakes, muffins, buns, branded cupcakes, iced buns
      traybakes, tray bakes, brownies, flapjacks, blondies, lemon drizzle, shortbread, brownie box
      biscuits, cookies, branded biscuits, iced biscuits, gingerbread, bakery biscuits
      pastries, patisserie, croissants, danish pastries, pastry chef, viennoiserie, pain au chocolat
      pies, pasties, meat pies, cornish pasty, savoury pies, pie maker
      sausage rolls, quiche, savoury pastries, savoury bakes
      doughnuts, donuts, doughnut van, ring doughnuts, churros
      baking classes, bread making, baking course, bread baking workshop, bake school
      scones, teacakes, fruit scones, welsh cakes, bara brith, barmbrack
    `,
    weak: "baking, rolls, pizza, gluten free, sweet treats, desserts, puddings, cookery, bread and cakes",
    not: `
      bread of life, bread and butter issues, breads of heaven, cake sale, bake sale, bake off, soap cakes, bath cakes, coffee and cake
      piece of cake, cookies policy, website cookies, baker street, baker act, browser cookies
    `,
  },
  "food.meals": {
    things: `
      school meals, school dinners, school catering, school lunch, dinner ladies, school cook, free school meals, school kitchen
      meals on wheels, community meals service, home delivered meals, meals delivered to elderly, hot meals delivered, meals at home service
      care home catering, care home meals, care home cook, residential home catering, care home food
      hospital catering, hospital food, patient meals, patient catering, ward meals
      ready meals, prepared meals, frozen meals, microwave meals, cook chill, meal prep, pre-cooked meals, batch cooked meals
      lunch club, luncheon club, lunch club for pensioners, dinner club for seniors, community lunch, over 60s lunch, pensioners lunch
      community kitchen, soup kitchen, community meal, free hot meals, soup run, food kitchen, shared meals
      meal delivery, meal provision, provision of meals, cooked meals, hot meals, meal service, hot food delivery
      recipe boxes, meal kits, recipe kits, cook at home kits
      halal meals, halal catering, halal food, halal menu, halal meal delivery
      kosher meals, kosher catering, kosher food, jewish meals on wheels
      african caribbean meals, asian meals, culturally appropriate meals, culturally appropriate food, cultural meals
      pureed meals, texture modified meals, soft diet meals, dysphagia meals, special diet meals
      nursery meals, nursery food, early years catering, nursery catering, nursery cook
      holiday hunger meals, holiday lunches, holiday food provision, holiday hunger, holiday meals
      school breakfast, breakfast club food, breakfast provision, free breakfast
      cookery classes, cooking lessons, cookery school, cooking workshop, cook and eat sessions, learn to cook
    `,
    weak: "meals, dinners, cooking, cookery, nutrition, food provision, lunches, soup, school food, diet, breakfast club, hot food",
    not: `
      meal deal, soup to nuts, cook islands, cooking oil recycling, cooking equipment, cooking stoves, cooking fuel, captain cook, bone meal
      animal nutrition, plant nutrition, alphabet soup
    `,
  },
  "food.produce": {
    things: `
      fruit and veg, fruit and vegetables, greengrocer, fresh produce, fruit veg, vegetables, greengrocery
      veg boxes, vegetable box scheme, veg bag, veg box delivery, organic veg box, box scheme, produce box
      potatoes, spuds, tatties, onions and carrots, root vegetables
      jams and preserves, jam, marmalade, fruit preserves, fruit spreads, lemon curd, jam maker
      chutney, pickles, piccalilli, pickled vegetables
      sauces and condiments, hot sauce, chilli sauce, ketchup, table sauces, cooking sauces
      fermented foods, fermented vegetables, kimchi, sauerkraut
      honey, local honey, jars of honey, honeycomb, raw honey
      chocolate, chocolatier, chocolate bars, chocolate truffles, chocolate maker, easter eggs
      confectionery, sweet shop, sweeties, candy, fudge, toffee
      snack foods, healthy snacks, savoury snacks, crisps, popcorn, packaged snacks
      granola, muesli, breakfast cereal, porridge oats, cereals
      soft drinks, cordial, lemonade, fizzy drinks, non-alcoholic drinks, soda pop, kombucha
      fruit juice, juices, apple juice, orange juice, pressed juice
      bottled water, mineral water, spring water, canned water, still water
      beer, brewery, craft beer, microbrewery, beer brewing, community brewery, real ale, lager
      cider, cider maker, perry cider, scrumpy, hard cider, cider press
      distillery, spirits and liqueurs, distiller, craft spirits, gin, whisky, vodka
      wine, wine merchant, sparkling wine, english wine, winery, vineyard wine
      cheese, cheesemaker, cheesemonger, artisan cheese, cheese making
      milk, milkman, milk delivery, doorstep milk, dairy products, milk supply, fresh milk
      butcher, butchery, meat supplier, fresh meat, meat, meat products, beef and lamb
      eggs, free range eggs, fresh eggs, hens eggs
      food hampers, food gift box, produce hamper, local food hamper, hamper of local food
      groceries, grocery supplies, food supplies, food supplier, foodstuffs, ambient food, dry goods
      spices, spice mixes, spice blends, curry paste
      flour, flour mill, stoneground flour, bread flour
      cooking oil, rapeseed oil, olive oil, vegetable oil
      burgers meat, butchery products, cured meats, charcuterie
      smokehouse, smoked salmon, smoked foods
    `,
    weak: `
      hampers, food, drinks, snacks, produce, fruit, local produce, spirits, fresh food, larder, sweets, preserves, brewing, farm shop
      local food, oil, alcohol, vegetarian, sausages, bacon
    `,
    not: `
      jam session, traffic jam, paper jam, code jam, honey pot, chocolate box, spice girls, milk teeth, milk bank, milk of kindness
      alcohol misuse, meat raffle, fruit machine, fruits of the spirit
    `,
  },
});
