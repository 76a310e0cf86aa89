import { lexicon } from "./lexicon-node.ts";

/** Grounds and green space: what it is called by those who buy it and those who do it. */
export const GROUNDS_LEXICON = lexicon({
  "grounds.maintenance": {
    things: `
      grounds maintenance, grounds care, groundskeeping, groundsman, grounds contractor, estate grounds, soft estate maintenance
      grass cutting, mowing, lawn mowing, lawnmowing, cut my grass, mow the lawn, lawn cutting, yard work, grass mowing
      garden maintenance, garden services, garden tidy, jobbing gardener, tidy my garden, garden upkeep
      gardening for elderly, garden help for pensioners, gardening for disabled people, assisted gardening scheme
      overgrown garden, garden clearance, garden clear-up, clear my garden, overgrown land clearance
      hedge trimming, hedge cutting, hedgecutting, cut my hedge, topiary, hedge pruning
      strimming, brush cutting, strimmer work, brushcutting, scrub clearance, bramble clearance
      verge cutting, roadside verges, highway verges, verge maintenance, roundabout maintenance
      weeding, weed control, weed spraying, weedkilling, herbicide spraying, weed removal
      japanese knotweed, invasive weed removal, knotweed removal, knotweed treatment, giant hogweed, himalayan balsam removal
      parks maintenance, park keeper, park upkeep, playing field maintenance, public open space maintenance, maintenance of green spaces
      sports pitch maintenance, football pitch maintenance, bowling green maintenance, line marking pitches, pitch marking
      lawn care, lawn treatment, turf care, scarifying, lawn feeding
      cemetery maintenance, churchyard maintenance, grave tending, graveyard upkeep, burial ground maintenance, closed churchyards, cemetery upkeep
      winter gritting, gritting, snow clearance, snow clearing, salt spreading, de-icing, snow plowing, gritter
      leaf clearance, leaf collection, leaf blowing, clearing leaves, raking leaves, leaf clearing, autumn leaves cleared
      playground inspection, play area inspection, playground maintenance, rospa inspection
      path clearance, footpath clearance, rights of way maintenance, towpath maintenance, towpath vegetation
    `,
    weak: "gardener, grounds, lawns, hedges, grass, verges, parks, landscape maintenance, horticulture, horticultural services, pruning",
    not: `
      coffee grounds, grass roots, burial grounds trust, camping grounds, kindergarten gardening, therapeutic gardening, gardening club
      school grounds, car parks, retail parks, business parks, science parks, theme parks, hunting grounds, legal grounds
    `,
  },
  "grounds.landscaping": {
    things: `
      landscaping, landscape gardener, landscape contractor, soft landscaping, hard landscaping, landscape construction
      garden design, planting design, garden makeover, design my garden, garden transformation, planting plan
      landscape architect, landscape architecture, landscape design, landscape masterplan, green space design
      paving, patio laying, patios, slabbing, block paving, flagstones, paths and paving, pavers
      driveway laying, new driveway, driveways, drive laying, resin driveway, tarmac driveway
      fencing, fence erection, fence repair, fencing contractor, garden fence, new fence, put up a fence, fencer, boundary fencing
      raised beds, raised planting beds, accessible raised beds, build raised beds
      turfing, lay turf, new lawn, turf laying, artificial grass, astroturf laying
      playground installation, play area construction, playground equipment, play equipment installation, natural play area
      sensory garden, dementia garden, wellbeing garden design, therapeutic garden design, healing garden
      green roof, living wall, green wall, roof garden, sedum roof, living roof
      rain garden, sustainable drainage, suds, swales, attenuation pond
      hanging baskets, floral displays, planters and baskets, summer bedding displays, planter maintenance
      interior plants, office plants, plant displays, indoor plants, interior landscaping, plantscaping
      dry stone walling, dry stone waller, garden walls, drystone dyking, stone walling
      garden decking, pergola, garden structures, arbour building
      parklet, pocket park, courtyard greening, playground greening, urban greening
      bird hide construction, boardwalk building, path building, footpath construction, nature trail construction
      water feature, fountain, garden pond, pond installation
    `,
    weak: "planting, planters, gates, ponds, bedding plants, sheds, garden project, greening",
    not: `
      fencing club, fencing lessons, paving the way, fencing sport, stolen goods fencing, landscape painting, landscape photography
      policy landscape, funding landscape, sitting on the fence, ring-fencing, ring fencing, landscape partnership, changing landscape
      tree planting
    `,
  },
  "grounds.trees": {
    things: `
      tree surgery, tree surgeon, arborist, arboriculture, arboricultural services, tree work, tree contractor, tree man
      tree felling, tree removal, fell a tree, cut down a tree, tree cutting, take down tree, felling trees
      tree pruning, crown reduction, crown lifting, tree lopping, pollarding, branch removal, deadwooding, dangerous tree
      stump removal, stump grinding, remove tree stump, root removal
      tree survey, tree inspection, arboricultural survey, tree risk assessment, tree condition survey
      tree planting, plant trees, street trees, urban trees, new trees planted, tree saplings planting, community tree planting
      woodland creation, new woodland, tiny forest, miyawaki forest, afforestation, native woodland planting
      woodland management, woodland maintenance, woodland contractor, coppicing, woodland thinning, woodsman, woodland stewardship
      community woodland, community-owned woodland, urban woodland, community forest, woodland group
      hedge laying, hedgelaying, hedgelayer, hedge planting, hedgerow planting, native hedging
      firewood, bags of kindling, seasoned logs, kiln dried logs, log delivery, fire logs, logs for burning, bag of logs
      tree nursery, saplings, tree whips, native trees, tree seedlings, bare root trees
      christmas tree collection, christmas tree recycling, christmas trees, xmas tree, real christmas tree
      woodchip, wood chippings, bark mulch, chipping service, log splitting
      greenwood crafts, green woodworking, pole lathe, woodland crafts, hurdle making, charcoal burning, bodger
      horse logging, timber extraction, timber harvesting, woodland timber
    `,
    weak: "trees, woodland, forest, logs, forestry, charcoal, woods, arboretum, hedgerow, biomass fuel",
    not: `
      family tree, tree of life, decision tree, apple tree nursery, log book, log cabin, data logs, woodland trust, forest school
      problem tree, shoe trees, forest bathing, sherwood forest, forest of dean, random forest
    `,
  },
  "grounds.habitat": {
    things: `
      nature conservation, wildlife conservation, conservation volunteers, habitat conservation, protection of wildlife
      biodiversity, biodiversity net gain, bng, biodiversity enhancement, biodiversity improvement, nature recovery, nature restoration
      rewilding, wildlife reintroduction, species reintroduction, wild land restoration
      habitat management, habitat creation, habitat restoration, habitat works, land management for wildlife
      wildflower meadow, wildflowers, meadow creation, meadow management, wild flower seed, pollinator planting, scything meadow
      pond restoration, wildlife pond, pond clearance, pond creation, pond maintenance, dig a pond
      river restoration, river clean-up, river conservation, catchment management, riverfly monitoring, rivers trust
      canal restoration, canal conservation, waterway restoration, canal clearance, waterways maintenance
      peatland restoration, bog restoration, moorland restoration, blanket bog, heathland restoration, peat bog, peat bog restoration
      wetland, reedbed, wetland creation, saltmarsh restoration, fen restoration
      natural flood management, leaky dams, slow the flow, flood storage meadows
      nature reserve, local nature reserve, wildlife reserve, country park, wildlife garden, sssi, nature site
      conservation grazing, grazing management, grazing livestock conservation, conservation grazing animals
      bird conservation, nesting birds, wild bird protection, swift conservation, owl conservation
      bat conservation, bat boxes, bat roosts, bat walk
      birdwatching, bird watching, ornithology, bird walks
      bee conservation, bumblebee, butterfly conservation, pollinators, insect conservation, moths and butterflies
      hedgehog, hedgehog hospital, hedgehog rescue, hedgehog highway
      squirrel conservation, red squirrel, squirrel survival, squirrel protection
      mammal conservation, otters, water voles, badgers, dormouse
      marine conservation, sea conservation, seagrass, coastal conservation, ocean conservation, seashore conservation, oyster restoration
      ranger service, countryside ranger, countryside warden, park ranger, nature warden
      environmental volunteering, practical conservation, conservation task days, conservation work parties, volunteer conservation days
      environmental education, nature education, learning about nature, outdoor nature lessons
      nature walks, wildlife walks, wildlife watching, guided nature walk, nature ramble
      drystone walling
    `,
    weak: `
      wildlife, nature, ecology, ecologist, habitats, conservation, meadows, river, pond, bats, environment, countryside, species, bees, peat
    `,
    not: `
      habitat for humanity, building conservation, conservation area, conservation architect, textile conservation, art conservation
      energy conservation, conservation of paintings, nature of the business, cricket bats, work environment, built environment
      baseball bats, human nature, online environment
    `,
  },
  "grounds.growing": {
    things: `
      community garden, neighbourhood garden, shared garden, community allotment garden
      allotments, allotment plot, allotment society, allotment association, allotment site, victory garden
      food growing, grow your own, growing vegetables, grow food, urban growing, urban food growing, growing space, edible landscape
      community orchard, orchard, fruit trees, apple day, orchard planting, orchard restoration, apple pressing
      school garden, kitchen garden for school, growing in schools, pupils gardening
      edible garden, incredible edible, edible planting, herb garden, forest garden, food forest
      gardening club, gardening group, gardening society, horticultural society
      green gym, gardening for wellbeing, gardening sessions, gardening volunteers, volunteer gardening
      permaculture, permaculture design, no dig gardening, organic gardening, permaculture course
      hydroponics, vertical farm, aquaponics, indoor growing, soil-less growing
      guerrilla gardening, rooftop growing, balcony growing, container growing
      polytunnel growing, greenhouse project, community greenhouse, community polytunnel
      walled garden, victorian kitchen garden, heritage garden, physic garden, kitchen garden
      seed swap, seed library, plant sale, plant swap, seedling swap
      gardening workshops, gardening courses, horticulture training, gardening lessons, learn gardening
      mushroom growing, mushroom farm, gourmet mushrooms, mushroom kits
      britain in bloom, in bloom group, village in bloom, town in bloom
      flower beds, flower borders, planting up beds, border planting
    `,
    weak: "gardening, horticulture, growing, polytunnel, community supported agriculture, cuttings, compost, seeds, green fingers, harvest",
    not: `
      garden centre, garden furniture, garden clearance, garden village, garden city, welwyn garden city, growing concern, growing business
      growing up, covent garden, garden waste, beer garden, growing need, press cuttings, tea garden
    `,
  },
  "grounds.litter": {
    things: `
      litter picking, litter collection, litter clearance, litter removal, pick up litter, litterpicker, litter heroes
      street cleaning, street cleansing, roadside cleaning, town centre cleansing, highway cleansing
      street sweeping, road sweeping, road sweeper, street sweeper, mechanical sweeping, gully emptying
      fly-tipping, fly tipping removal, fly tipping clearance, illegal dumping, dumped rubbish removal, clear fly tip
      beach clean, shoreline clean-up, coastal clean-up, beachcombing clean, plastic pollution clean-up
      community clean-up, community cleanup, neighbourhood clean-up, estate clean-up, alleyway clean-up, alley gating clean-up, clean-up day
      canal clean-up, plogging, paddle clean-up, waterway litter
      bin cleaning, wheelie bin cleaning, wheelie bin washing, bin washing, dustbin cleaning
      litter bins, emptying litter bins, bin emptying, dog waste bins, dog bin emptying, public bins
      dog fouling, dog mess, dog poo bags, dog fouling removal
      chewing gum removal, gum removal, gum cleaning, pavement gum
      pavement weeds, kerb weed removal, moss and detritus, detritus removal, weed ripping
      cigarette litter, cigarette butts, cigarette waste, fag ends
      handyman street team, street scene, streetscene, public realm maintenance, street care, public realm cleaning
    `,
    weak: "litter, public realm, clean-up, weed clearance, rubbish, cleansing, dumped waste, detritus, tidy up, keep tidy",
    not: `
      cat litter, litter of puppies, animal bedding and litter, ethnic cleansing, skin cleansing, data cleansing, colonic cleansing
      kittens litter, public realm design, rubbish bands
    `,
  },
});
