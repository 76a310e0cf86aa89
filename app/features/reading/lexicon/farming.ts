import { lexicon } from "./lexicon-node.ts";

/** Farming, growing and animals: what they are called by those who buy from farms and those who work them. */
export const FARMING_LEXICON = lexicon({
  "farming.growing": {
    things: `
      market garden, horticultural holding, commercial growing, horticulture business
      organic farm, organic grower, biodynamic farm, regenerative farm, organic smallholding, agroecology
      community supported agriculture, csa, community farm, community-owned farm, farm share, crop share
      vegetable growing, veg growers, vegetable growers, salad growers, salad leaves, locally grown veg
      veg box scheme, vegetable box, veg box growers, weekly veg box, farm box scheme, fruit and veg box
      seed potatoes, new potatoes, potato grower, potato growing
      fruit growing, soft fruit, strawberries, raspberries, pick your own, fruit farm, fruit growers, berries grower
      apples, apple juice pressing, apple growing, orchard fruit, pears and plums, cider apples
      egg producer, organic eggs, egg farm, farm eggs
      beef, pasture-fed beef, grass-fed beef, organic beef
      dairy farm, dairy, raw milk, micro dairy, milk vending, goats milk, dairy produce
      arable farm, cereals growing, wheat, barley, heritage grain, crops growing, heritage wheat
      plant nursery, bedding plants, nursery plants, perennials, plug plants, hardy nursery, shrubs, plants for sale, vegetable plants
      wildflower nursery, wildflower plug plants, native plants, peat-free plants, peat-free nursery, wildflower seeds
      cut flowers, flower farm, british grown flowers, flower grower, seasonal flowers, flowers grown, local flowers, dried flowers
      vineyard, grapes, viticulture, community vineyard, hop growing, hops, hop garden
      mushroom growing, mushrooms, mushroom farm, oyster mushrooms, gourmet mushrooms
      hydroponics, vertical farm, aquaponics, indoor farming, microgreens, urban farm growing, rooftop farm
      smallholding, county farm, small farm, crofting, tenant farm, starter farm, crofters
      polytunnels, glasshouse growing, greenhouse growing, walled kitchen garden
      farmer, farm business, working farm, farming co-operative, mixed farm, family farm, agricultural holding
      herb growing, herbs grown, medicinal herbs, lavender farm, herb nursery, fresh herbs, lavender, herb growers
      lamb, mutton, hogget, grass-fed lamb
      pork, free-range pork, outdoor-reared pork, organic pork
      meat box, rare-breed meat, organic meat, farm-reared meat
      poultry, chickens, hen keeping, poultry farm, laying hens, ex-battery hens
      pumpkin picking, squash growers
    `,
    weak: `
      farm, vegetables, veg, fruit, flowers, plants, seedlings, crops, agriculture, horticulture, growers, potatoes, spuds, eggs
      free-range eggs, fresh eggs, milk, organic veg box, growing vegetables, orchards, apple day, apple pressing, polytunnel growing, pumpkin, pumpkins, herbs
    `,
    not: `
      farm insurance, wind farm, solar farm, server farm, fish farm, fruit juice bar, farm street, chalk farm, home farm school, farm road
      city farm, care farm, low hanging fruit, health farm, data farm, milk teeth, milk round, breast milk, baby milk, formula milk
      easter eggs, farm house, power plants, treatment plants, milk bank, dairy-free, oat milk, plant milk, wild flowers, fruits of
      forbidden fruit, bore fruit, wedding flowers, funeral flowers, flower arranging, flower show, plant and machinery, egg donation
      bear fruit, farm shop, apples and pears stairs, big apple, chocolate eggs, egg freezing, school milk scheme, milk float
      manufacturing plants, horticulture show, chalk farm road, invasive plants, horticultural society, horticultural therapy, lamb of god
      farm close, farm lane
    `,
  },
  "farming.care": {
    things: `
      care farm, social farm, farm-based care, therapeutic farm, day care farm, farming for health
      therapeutic horticulture, horticultural therapy, social and therapeutic horticulture, gardening therapy, sth gardening
      therapeutic gardening, therapy garden, gardening for health, gardening for wellbeing, gardening on prescription
      green care, green prescribing, green social prescribing, nature on prescription, nature-based interventions, nature therapy
      animal assisted therapy, animal therapy, therapy animals, animal-assisted intervention, animal assisted activities
      pet therapy, therapy dog, pets as therapy, therapy dogs in schools, dog assisted therapy, visiting therapy dogs, canine therapy
      equine therapy, equine-assisted therapy, horse therapy, equine facilitated learning, equine-assisted learning, therapeutic riding
      alpaca therapy, alpaca walks, alpaca trekking, alpaca farm visits, llama trekking
      donkey therapy, donkey-assisted, visits from donkeys, donkey sessions
      farm education, educational farm, school farm, farm school visit, farm visits, education on farm, farm trip for schools, farm learning
      alternative provision farm, farm-based learning, land-based learning, farm placements, farm school
      farm day service, farm day placement, day opportunities on farm, horticulture day service, horticultural day opportunities
      accessible gardening, gardening with learning disabilities, inclusive gardening, adapted gardening
      dementia farm, dementia-friendly farm, gardening for dementia, farm visits for elderly
      veterans farm, farm for veterans, horticulture for veterans, veterans growing project
      prison garden, horticulture for offenders, rehabilitation gardening, gardening rehabilitation
      therapeutic community farm, residential farm community, rural therapeutic community, farm community living
      feeding animals, animal care sessions, caring for animals, farm animals experience, working with animals
      working together with nature, wilderness therapy, therapeutic woodland, woodland wellbeing
      alpacas, alpaca visits, llamas
    `,
    weak: `
      therapeutic, horticulture, city farm, farm, gardening, equine, ponies, wellbeing garden, growing project
      gardening for disabled people, healing garden
    `,
    not: `
      therapeutic care, therapeutic parenting, therapeutic fostering, therapeutic residential, therapeutic massage, therapeutic play
      wind farm, therapeutic support, health farm, therapeutic interventions, therapeutic work, therapeutic services, therapeutic crafts
      therapeutic art, therapeutic education
    `,
  },
  "farming.animals": {
    things: `
      veterinary surgery, veterinary, veterinarian, vet practice, veterinary practice, veterinary surgeon, animal hospital, pet clinic
      animal welfare, animal protection, prevention of cruelty, welfare of animals, animal charity, cruelty to animals, suffering of animals
      animal rescue, animal shelter, rehoming animals, animal sanctuary, rescue centre animals, pet rescue, pound dogs, unwanted pets
      dog rescue, rehome dogs, dogs home, dog rehoming, stray dogs, greyhound rescue, rescue dogs
      cat rescue, cats home, stray cats, neutering cats, cat rehoming, feral cats, kittens
      dog walking, dog walker, walk my dog, dog-walking service
      dog day care, doggy daycare, dog creche, dog sitting, doggy day care, dog boarding, kennels, boarding kennels, dog kennel
      cattery, cat boarding, cat sitting, cat sitter, cat hotel
      pet care, pet sitting, pet sitter, pet boarding, pet minding, small animal boarding, pet services
      dog grooming, dog groomer, pet grooming, dog wash, dog parlour
      dog training, puppy training, dog behaviourist, puppy classes, dog obedience, dog trainer, dog agility
      assistance dogs, guide dogs, service dogs, support dog, autism assistance dogs, medical detection dogs
      horse sanctuary, horse rescue, livery, horse care, equine rescue, livery yard
      donkey sanctuary, donkeys, donkey rescue, donkey rides
      city farm, urban farm, petting farm, farm park, open farm, children's farm, visitor farm, community city farm
      mobile farm, petting zoo, animal encounters, mobile zoo, animal handling, reptile encounters, animal visits to schools
      beekeeping, beehives, bee keeping, apiary, honey bees, honeybees, bee hives, pollinators bees
      wildlife rescue, wildlife hospital, hedgehog rescue, injured wildlife, bird rescue, wildlife rehabilitation, swan rescue, seal rescue
      livestock, livestock farming, grazing animals, stockman
      grazing service, grazing livestock, sheep grazing, grazing contractor
      farrier, horseshoeing, equine dentist, horse shoeing
      zoo, aquarium, wildlife park, zoological, aviary, animal park, safari park, zoological gardens, fish tank, tropical fish
      birds of prey, falconry, falconry display, owl display, raptor centre
      rare breeds, breed society, livestock breeding, breed improvement, pedigree animals, native breeds, herd book
      pet bereavement, pet cremation, pet loss, pet crematorium
      horse livery, livery stables, horse boarding, equestrian stables
      cattle, cattle farming, cows, suckler herd
      sheep, sheep farming, shepherd, flock of sheep
      pigs, pig farming, pig keeping, piglets
      goats, goat farming, goat keeping, pygmy goats
      exotic animals
    `,
    weak: `
      vets, dogs, cats, pets, bees, equine, wildlife, honey, canine, poultry, horses, pony, animal care, bumblebee, conservation grazing, reptile, reptiles, snakes, vet
    `,
    not: `
      military vets, war vets, hot dogs, dog poo, dog fouling, dog bins, security dogs, lap cats, spelling bees, pet therapy, busy bees
      quilting bees, horse box bar, white horse, black horse, trojan horse, therapy dog, black dog, watch dogs, under dog, isle of dogs
      iron horse, clothes horse, vet applications, vet staff, vet volunteers, vet contractors, bumble bees nursery, fat cats
    `,
  },
  "farming.supplies": {
    things: `
      animal feed, cattle feed, livestock feed, poultry feed, horse feed, animal feedstuffs, feed merchant, feed mill, feedstuffs, hen food
      hay, straw bales, haylage, hay and straw, silage, bales of hay, animal bedding, hay bales
      vegetable seeds, heritage seeds, garden seeds, seed merchant, seed company, flower seeds, seed packets
      seed bank, community seed bank, seed sovereignty, seed saving
      fertiliser, fertilizer, manure, liquid feed, plant food, organic fertiliser, seaweed fertiliser, soil improver
      peat-free compost, potting compost, topsoil, soil conditioner, multi-purpose compost, bagged compost, green waste compost
      mulch, bark chippings, wood chip, woodchip, bark mulch
      farm supplies, agricultural supplies, agricultural merchant, agri supplies, country store, farmers supplies, agricultural goods
      farm machinery, agricultural machinery, tractors, tractor hire, farm equipment, agricultural engineers, farm machinery hire
      machinery ring, machinery sharing, machinery co-operative, labour ring, farm labour sharing
      agricultural contractor, farm contractor, ploughing, combine harvesting, baling, contract farming, hedge flailing, crop spraying
      grain storage, grain store, grain drying, crop storage, co-operative grain store, central grain storage
      grain marketing, grain co-operative, grain merchant, crop marketing, grain trading, marketing of grain
      farmers co-operative, agricultural co-operative, farmer-owned, farmer controlled business, farm buying group, farmers buying group
      livestock marketing, auction mart, cattle market, lamb marketing group, livestock auctioneers
      milk co-operative, milk marketing, dairy co-operative, milk processing, milk producers
      fruit marketing co-operative, vegetable producer organisation, growers co-operative, producer organisation growers
      wool marketing, wool collection, fleece collection, sheep shearing, shearing
      garden tools, spades and forks, wheelbarrows, hand tools gardening, refurbished garden tools, garden equipment
      abattoir, slaughterhouse, mobile abattoir, meat processing, meat cutting plant
      artificial insemination, semen supplies, cattle breeding services, embryo transfer, ai service cattle
      farm advice, agronomy, agronomist, soil advice, farm business advice, farm consultancy, whole farm plan
      relief milking, farm labour, farm relief services, farm workers, fruit pickers, agricultural workers, seasonal farm workers, farm relief
      farm fencing, livestock fencing, farm gates, stock fencing
      farm drainage, land drainage, ditching, farm water supply, drainage board
      young farmers, young farmers club, agricultural society, farming discussion group, farmers union, agricultural association
      combine hire
      muck spreading, manure spreading, slurry spreading
    `,
    weak: `
      grain, agricultural, fodder, machinery, bulk compost, growing media, agri, cultivation, farmers, soil, seeds, seed swap, seed library
      compost, slurry, straw
    `,
    not: `
      seed funding, seed money, seed capital, seed grants, seed investment, seed corn, composting toilets, seeds of hope, sow the seeds
      seeds of change, composting workshop, mustard seed, plant seeds of, food waste composting, seeds of, grain of truth, pre-seed
      wood grain, against the grain, seed stage, soil association, soil pipe
    `,
  },
  "farming.fishing": {
    things: `
      commercial fishing, fishermen, fisheries, fishing industry, inshore fishing, fishing fleet, sea fishing
      fishermen's co-operative, fish selling, fish market, fishermen's association, fish producer organisation
      fresh fish, wet fish, fish merchant, smoked fish, fish box, fish wholesaler
      fish farm, aquaculture, trout farm, salmon farm, mussel farm, hatchery, lobster hatchery, oyster farm
      seaweed, kelp, seaweed farming, seaweed harvesting, algae farm
      anglers, angling club, fishing club, coarse fishing, fly fishing, fishing lake, angling lessons, fishing lessons
      fisheries management, river fishery, fish stocks, salmon fishery, trout fishery, restocking fish
      fishing harbour, harbour trust, fishing port, harbour authority, fishing quay
      fishermen's mission, fishermen's welfare, fishing heritage, seafarers fishing, fishing families
      forestry, commercial forestry, forestry contractor, forester, timber growing, forest management
      timber harvesting, timber felling, timber extraction, horse logging, logging contractor, timber haulage
      woodland co-operative, forest co-operative, woodland enterprise, woods in community ownership
      forestry co-operative, timber marketing, timber sales, standing timber, roundwood, timber co-operative
      woodland products, coppice products, hazel poles, bean poles, pea sticks, coppice crafts, chestnut paling, hazel rods
      charcoal, charcoal burning, barbecue charcoal, biochar, lumpwood charcoal, charcoal making, local charcoal
      logs for sale, kindling, fire wood, logs delivered, wood fuel logs
      tree nursery, native tree nursery, saplings, forest tree seedlings, tree seedlings, tree whips
      christmas trees, real christmas tree, xmas trees, christmas tree sales, rent a christmas tree
      foraging, wild food, foraged food, foraging walks, wild mushrooms foraging
      game shooting, deer management, venison, deer stalking, game meat, wild venison
      seafood, shellfish, crab and lobster, mussels, oysters
    `,
    weak: `
      timber, woodland, harbour, wood fuel, marine, boats, trees, sustainable fishing, fish, firewood, seasoned logs, kiln-dried logs
      log delivery, community woodland, community forest, community-owned woodland, fishing, crab, crabs, lobster, lobsters, trout, angling
    `,
    not: `
      fish and chips, forest school, forest bathing, forest gate, forest hill, sherwood forest, new forest, forest of dean, waltham forest
      epping forest, nottingham forest, timber frame, forest row, fish tank, fish fryers, forest green, forest garden, fish bowl
      forest fields, family trees, magic fishing, fish bar, rain forest, fish oil, delamere forest, timber merchants, royal foresters
      ancient order of foresters, bracknell forest, rossendale forest, wyre forest, forest kindergarten, deaf and fish, fishing for ideas
      forest town, forest road
    `,
  },
});
