import type { DemoOpportunity } from "./types.ts";
import { OPPORTUNITIES_OPEN } from "./opportunities-open.ts";

/** Drafts, and what has closed, been awarded, stopped or called off. */
const OPPORTUNITIES_PAST: DemoOpportunity[] = [
  {
    slug: "hollin-reeve-hoardings", buyer: "hollin-reeve", kind: "quote",
    title: "Painted hoardings for a school site, 90 metres",
    description: "The hoarding on Lozells Road goes up in spring and will stand for 14 months. We want a painted design made with Year 5 pupils, who can give three mornings. Boards, access tower and traffic management are ours.",
    sectors: ["arts.visual", "arts.participation"], delivery: { kind: "radius", postcode: "B19 2TN", miles: 1 },
    value: { kind: "range", minPounds: 6000, maxPounds: 9000, period: "total" }, deadlineDaysAhead: 45, startDaysAhead: 110, duration: "Three weeks on site",
    requirements: ["Enhanced DBS checks for anyone working with pupils", "Working at height training"], status: "draft",
  },
  {
    slug: "university-impact-framework", buyer: "cole-valley-university", kind: "contract",
    title: "Measure what our civic work changes, over three years",
    description: "We spend £1.4m a year on civic projects and count only attendances. We want a small set of measures agreed with residents, a yearly report, and our own staff able to carry it on by year three. The draft is with our finance committee until January.",
    sectors: ["research.evaluation", "research.consultation"], delivery: { kind: "areas", areas: ["Birmingham", "Solihull"] },
    value: { kind: "range", minPounds: 45000, maxPounds: 75000, period: "total" }, deadlineDaysAhead: 60, startDaysAhead: 120, duration: "Three years",
    requirements: ["Two evaluations longer than a year", "Professional indemnity of £1m"], status: "draft",
    noticeUrl: "https://notices.example/ucv/2026-0417",
  },
  {
    slug: "tamebridge-winter-workwear", buyer: "tamebridge-logistics", kind: "supply_chain",
    title: "Winter workwear for 120 yard staff",
    description: "120 padded hi-vis jackets and 240 pairs of trousers, sizes XS to 5XL, with our badge on the chest and names on request. We will send ten people for measuring first, because the last order fitted nobody under five foot four.",
    sectors: ["textiles.workwear", "textiles.printing"], delivery: { kind: "areas", areas: ["Sandwell", "Coventry"] },
    value: { kind: "range", minPounds: 7000, maxPounds: 10000, period: "total" }, deadlineDaysAhead: -6, startDaysAhead: 20, duration: "One delivery, repairs for a year",
    requirements: ["Garments to EN ISO 20471 class 3", "Repairs within ten working days"], status: "closed", publishedDaysAgo: 41,
    responses: [
      { supplier: "foleshill-thread", scope: "full", message: "We can measure on site over two shifts and deliver by mid-January. Badges are stitched here, so a new starter’s jacket takes four days.", status: "shortlisted", daysAgo: 22 },
      { supplier: "squeegee-row", scope: "partial", message: "We would do the printing and names, on jackets you buy elsewhere. £4.10 a jacket for the badge.", status: "submitted", daysAgo: 12 },
      { supplier: "second-sleeve", scope: "partial", message: "We could take the old jackets back, shred the branding and tell you the weight. £140 for the lot.", status: "submitted", daysAgo: 9 },
    ],
    introductions: [
      { supplier: "foleshill-thread", intermediary: "nine-arches", why: "Your last order fitted nobody under five foot four. Foleshill Thread measures people and makes workwear to fit, in Coventry.", note: "They meet on Wednesday at ten, with samples in four sizes.", status: "accepted", valuePounds: 9000, daysAgo: 13 },
    ],
  },
  {
    slug: "meridian-new-year-stewards", buyer: "meridian-halls", kind: "supply_chain",
    title: "Thirty stewards for four January conferences",
    description: "Door, cloakroom and lost-visitor duty, 7:30 to 18:00, with a lead steward for each hall. Accessibility bookings run at one guest in nine, so we want people who are good at that.",
    sectors: ["events.stewarding"], delivery: { kind: "areas", areas: ["Solihull"] },
    value: { kind: "range", minPounds: 14000, maxPounds: 19000, period: "total" }, deadlineDaysAhead: -3, startDaysAhead: 48, duration: "Four days",
    requirements: ["Real Living Wage or above", "Public liability of £5m"], status: "closed", publishedDaysAgo: 30,
    responses: [
      { supplier: "clear-aisle", scope: "full", message: "Thirty-two named stewards are free on all four days; two are spare. Our rate is £19.40 an hour, travel included.", status: "shortlisted", daysAgo: 17 },
      { supplier: "carnival-yard", scope: "partial", message: "We can send twelve, but not on the 28th, when our own indoor carnival runs.", status: "submitted", daysAgo: 11 },
    ],
    introductions: [
      { supplier: "clear-aisle", why: "You steward events with an access crew, which is what we are short of. Could you walk both halls with us and give a price?", note: "Quoted £17,850 after walking both halls.", status: "quoted", valuePounds: 17850, daysAgo: 8 },
    ],
  },
  {
    slug: "tamebridge-depot-couriers", buyer: "tamebridge-logistics", kind: "supply_chain",
    title: "Last-mile parcels inside the ring road, by bike",
    description: "About 140 small parcels a day from our Aston cross-dock to city-centre offices. Vans lose 40 minutes a round to the clean air charge and the bus gates.",
    sectors: ["transport.couriers"], delivery: { kind: "radius", postcode: "B1 1AA", miles: 3 },
    value: { kind: "range", minPounds: 90000, maxPounds: 130000, period: "year" }, deadlineDaysAhead: -160, startDaysAhead: -110, duration: "Two years",
    requirements: ["Goods in transit cover of £10,000", "Riders employed, not gig workers"], status: "awarded", publishedDaysAgo: 205,
    responses: [
      { supplier: "wheelwright-couriers", scope: "full", message: "Six riders and four e-cargo bikes, two waves a day. We have carried 118 a day for a stationer since 2024 without a missed wave.", status: "successful", reason: "Lowest cost per parcel at full load, and riders on contracts.", daysAgo: 178 },
    ],
    introductions: [
      { supplier: "wheelwright-couriers", intermediary: "towpath-forum", why: "Wheelwright moves 500 parcels a day inside the ring road on cargo bikes, past the bus gates your vans wait at.", note: "Signed after a three-week trial on 40 parcels a day.", status: "contracted", valuePounds: 232000, daysAgo: 138 },
    ],
  },
  {
    slug: "corvale-tenant-buffets", buyer: "corvale-housing", kind: "contract",
    title: "Buffets for eight quarterly tenant days",
    description: "Four tenant days a year in Dudley and four in Sandwell, 60 to 90 people each, lunch at 12:30. Half eat halal and about ten each time are vegan.",
    sectors: ["food.event-catering"], delivery: { kind: "areas", areas: ["Dudley", "Sandwell"] },
    value: { kind: "range", maxPounds: 9000, period: "year" }, deadlineDaysAhead: -75, startDaysAhead: -40, duration: "One year, with a second possible",
    requirements: ["Food hygiene rating 4 or 5", "Allergen sheet for every dish"], status: "awarded", publishedDaysAgo: 110,
    responses: [
      { supplier: "tipton-tureen", scope: "full", message: "£9.40 a head, crockery included, and we take the leftovers to the food bank in Wednesbury.", status: "unsuccessful", reason: "Close. Both menus scored the same; the other price was £1.15 a head lower.", daysAgo: 84 },
      { supplier: "saffron-steps-kitchen", scope: "full", message: "All halal, two vegan mains, £8.25 a head for 60 or more. We can bring two placement trainees to each day.", status: "successful", reason: "Best price for an equal menu, and two training placements each time.", daysAgo: 81 },
      { supplier: "stirchley-pantry", scope: "partial", message: "We could do the Dudley days only, cold food, from surplus.", status: "unsuccessful", reason: "They chose one supplier for both boroughs.", daysAgo: 79 },
    ],
    introductions: [
      { supplier: "saffron-steps-kitchen", intermediary: "anchor-and-ring", why: "Saffron Steps cooks halal and vegan food for up to 120, and your tenant days are for 60 to 90.", note: "First day served for 74 people in Oldbury.", status: "contracted", valuePounds: 8600, daysAgo: 52 },
    ],
  },
  {
    slug: "stonebow-clinic-transport", buyer: "stonebow-hospitals", kind: "contract",
    title: "Accessible minibuses to three outpatient clinics",
    description: "Up to 46 patients a day who cannot use the bus, to and from clinics in Walsall, West Bromwich and Smethwick. One in five missed appointments last year was a missed lift. Passengers need door-to-door help and a phone call the evening before.",
    sectors: ["transport.community"], delivery: { kind: "areas", areas: ["Sandwell", "Walsall"] },
    value: { kind: "range", minPounds: 150000, maxPounds: 190000, period: "year" }, deadlineDaysAhead: -230, startDaysAhead: -150, duration: "Three years",
    requirements: ["Section 19 or 22 permits, or an operator’s licence", "Passenger assistance training for every driver"], status: "awarded", publishedDaysAgo: 290,
    noticeUrl: "https://notices.example/sth/2026-0032",
    responses: [
      { supplier: "marigold-minibus", scope: "full", message: "Five vehicles, all with tail lifts. The evening phone call is something we already do for 300 members.", status: "successful", reason: "Highest score for passenger help and for the plan on missed appointments.", daysAgo: 252 },
      { supplier: "yellow-door-travel", scope: "partial", message: "Our buses are free from 9:15 to 14:15 on school days, so we offer the midday clinics.", status: "unsuccessful", reason: "They needed early and late cover from the same supplier.", daysAgo: 247 },
    ],
    introductions: [
      { supplier: "marigold-minibus", intermediary: "anchor-and-ring", why: "Marigold drives people door to door and calls them the evening before. A regular clinic run would suit you both.", note: "Three-year contract signed; first clinic run in the summer.", status: "contracted", valuePounds: 486000, daysAgo: 176 },
    ],
  },
  {
    slug: "blackbrook-debt-training", buyer: "blackbrook-society", kind: "quote",
    title: "Teach 60 branch staff to spot money trouble early",
    description: "Half a day for each of five groups of twelve, in Dudley and Walsall, with real (anonymous) cases. We invited three suppliers and told each how many we asked.",
    sectors: ["advice.money", "training.skills"], delivery: { kind: "areas", areas: ["Dudley", "Walsall"] },
    value: { kind: "range", minPounds: 3500, maxPounds: 5000, period: "total" }, deadlineDaysAhead: -58, startDaysAhead: -20, duration: "Five half-days",
    requirements: ["A trainer who has worked as a debt adviser"], status: "awarded", publishedDaysAgo: 92,
    responses: [
      { supplier: "the-money-table", scope: "full", message: "Two advisers for each session, £820 a session, with a one-page script for the counter.", status: "successful", reason: "The script for the counter decided it.", daysAgo: 70 },
      { supplier: "anvil-and-ledger", scope: "full", message: "We would bring our own tellers, who have these conversations every day.", status: "unsuccessful", reason: "Well liked, but no qualified adviser among the trainers.", daysAgo: 66 },
    ],
    introductions: [
      { supplier: "the-money-table", why: "You advise on debt where people work. Could you teach five groups of twelve of ours, with real cases?", note: "Five sessions booked, three held.", status: "contracted", valuePounds: 4100, daysAgo: 44 },
    ],
  },
  {
    slug: "penncroft-pallets", buyer: "penncroft-castings", kind: "supply_chain",
    title: "Heat-treated crates for export castings",
    description: "Two sizes of crate, about 60 a month, stamped to ISPM 15. We need them stacked at our gate by 7am on Mondays.",
    sectors: ["making.wood"], delivery: { kind: "radius", postcode: "WV10 9TX", miles: 15 },
    value: { kind: "range", minPounds: 28000, maxPounds: 36000, period: "year" }, deadlineDaysAhead: -35, startDaysAhead: 10, duration: "One year",
    requirements: ["ISPM 15 stamp", "Drawings returned before the first batch"], status: "not_awarded", publishedDaysAgo: 80,
    responses: [
      { supplier: "elm-and-offcut", scope: "partial", message: "We can make 35 a month. The heat treatment would go through a yard in Oldbury, at cost.", status: "unsuccessful", reason: "They needed 60 a month and are buying standard crates for now. They want to talk again in spring.", daysAgo: 50 },
    ],
    introductions: [
      { supplier: "elm-and-offcut", intermediary: "common-purse", why: "They make crates and pallets to size on a bench in Wolverhampton. See the samples before you decide.", note: "Jo Penn liked the samples; the number was too high for one bench.", status: "declined", daysAgo: 33 },
    ],
  },
  {
    slug: "ardenford-summer-festival", buyer: "ardenford-council", kind: "contract",
    title: "Produce a two-day riverside festival",
    description: "Programme, crew and community workshops for a free festival in two parks. Called off because the river works will close both parks next summer. Everyone who answered was told the same day.",
    sectors: ["arts.festivals", "events.management"], delivery: { kind: "areas", areas: ["Warwick"] },
    value: { kind: "range", minPounds: 60000, maxPounds: 85000, period: "total" }, deadlineDaysAhead: -15, startDaysAhead: 60, duration: "Seven months",
    requirements: ["Public liability of £10m", "An event plan for 5,000 people or more"], status: "cancelled", publishedDaysAgo: 62, noticeUrl: "https://notices.example/abc/2026-0288",
    responses: [
      { supplier: "carnival-yard", scope: "full", message: "We would bring our float builders into four primary schools from February, so that the parade belongs to the town.", status: "unsuccessful", reason: "Called off: both parks will be closed by river works.", daysAgo: 39 },
    ],
  },
  {
    slug: "corvale-supported-flats", buyer: "corvale-housing", kind: "contract",
    title: "Support for 24 care leavers in two blocks",
    description: "Key work, night cover and move-on support in two blocks of twelve flats. On hold while the council settles who pays for nights; we expect to open it again with a new date, and will tell everyone who follows it.",
    sectors: ["housing.supported"], delivery: { kind: "areas", areas: ["Wolverhampton"] },
    value: { kind: "range", minPounds: 280000, maxPounds: 340000, period: "year" }, deadlineDaysAhead: 12, startDaysAhead: 130, duration: "Three years",
    requirements: ["Ofsted registration for supported accommodation", "Safeguarding lead at senior level"], status: "suspended", publishedDaysAgo: 26, noticeUrl: "https://notices.example/chg/2026-0119",
    responses: [
      { supplier: "key-turn-homes", scope: "full", message: "We support 61 young people in the same city and could move a team of five across without hiring from cold.", status: "submitted", daysAgo: 18 },
    ],
    introductions: [
      { supplier: "plumb-line-lettings", why: "You let homes and put the profit into deposits. Could you take the letting side of two blocks of twelve flats?", note: "Offered to manage the lettings side; no answer before the pause.", status: "lapsed", daysAgo: 21 },
    ],
  },
];

/** Twenty-five opportunities, every kind and every status: 14 open, 11 not. */
export const OPPORTUNITIES: DemoOpportunity[] = [...OPPORTUNITIES_OPEN, ...OPPORTUNITIES_PAST];
