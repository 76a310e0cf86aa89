import type { DemoOpportunity } from "./types.ts";

/** Fourteen that can be answered today. */
export const OPPORTUNITIES_OPEN: DemoOpportunity[] = [
  {
    slug: "site-lunches-aston", buyer: "hollin-reeve", kind: "supply_chain",
    title: "Lunches for a site team of 40, two days a week",
    description: "We have a team of about forty on site in Aston from January until the homes are finished. We want a hot lunch and a vegetarian choice, brought to the site cabin on Tuesdays and Thursdays at 12:15. There is power and water but no kitchen. Most people eat halal. We would like one supplier, but two sharing the days would also work.",
    sectors: ["food.workplace-catering"], delivery: { kind: "radius", postcode: "B6 5RQ", miles: 2 },
    value: { kind: "range", minPounds: 18000, maxPounds: 25000, period: "year" }, deadlineDaysAhead: 18, startDaysAhead: 50, duration: "About a year",
    requirements: ["Food hygiene rating 4 or 5", "Public liability of £5m", "Allergen policy", "ISO 14001, or working towards it (helpful, not required)"],
    status: "published", publishedDaysAgo: 14,
    responses: [
      { supplier: "tipton-tureen", scope: "full", message: "We run a canteen for 85 in West Bromwich and have a hot-holding unit that runs off one socket. £5.60 a head, boxes taken back and washed.", status: "shortlisted", daysAgo: 11 },
      { supplier: "saffron-steps-kitchen", scope: "full", message: "Halal throughout, delivered hot in 25 minutes from Sparkbrook. Our cover is £2m now and we would raise it before starting.", status: "submitted", daysAgo: 10 },
      { supplier: "hockley-table", scope: "partial", message: "We can do Thursdays, for up to 30.", status: "submitted", daysAgo: 8 },
      { supplier: "perrywood-bakehouse", scope: "partial", message: "No hot food from us, but bread and a pudding on both days for £1.80 a head.", status: "submitted", daysAgo: 7 },
      { supplier: "stirchley-pantry", scope: "full", message: "We cook from surplus, so the menu is fixed each Monday.", status: "withdrawn", reason: "Forty twice a week is too much for two of us until spring.", daysAgo: 6 },
      { supplier: "ninth-lock-canteen", scope: "full", message: "If a container kitchen could stand on site we would cook there, with two school leavers in training.", status: "submitted", daysAgo: 3 },
    ],
    introductions: [
      { supplier: "tipton-tureen", intermediary: "towpath-forum", why: "You want hot halal lunches in Aston and they cook them in Tipton for a site twice your size. Worth an hour at the cabin.", note: "Met at the site cabin; quote due in nine days.", status: "met", valuePounds: 22000, daysAgo: 5 },
      { supplier: "saffron-steps-kitchen", intermediary: "towpath-forum", note: "Suggested as the second supplier if the days are shared.", status: "proposed", valuePounds: 11000, daysAgo: 2 },
    ],
  },
  {
    slug: "refurbish-300-laptops", buyer: "corvale-housing", kind: "contract",
    title: "Refurbish and wipe 300 laptops a year",
    description: "We replace about 300 laptops a year, in four batches collected from our Wolverhampton office. We want every drive wiped with a certificate, and at least half the machines made good and given or sold cheaply to our tenants. Tell us what you would charge, and what you would pay us.",
    sectors: ["recycling.it", "digital.inclusion"], delivery: { kind: "areas", areas: ["Wolverhampton"] },
    value: { kind: "range", maxPounds: 45000, period: "year" }, deadlineDaysAhead: 11, startDaysAhead: 70, duration: "Two years",
    requirements: ["Wipe certificate for each drive", "Waste carrier’s licence", "Data protection policy"], status: "published", publishedDaysAgo: 24, noticeUrl: "https://notices.example/chg/2026-0131",
    responses: [
      { supplier: "packhorse-fulfilment", scope: "partial", message: "We would do collection, boxing and delivery to tenants, and work under whoever wipes the drives.", status: "submitted", daysAgo: 9 },
    ],
    introductions: [
      { supplier: "packhorse-fulfilment", intermediary: "anchor-and-ring", note: "Offered as the packing partner for the refurbisher.", status: "proposed", valuePounds: 7000, daysAgo: 4 },
    ],
  },
  {
    slug: "grounds-six-care-homes", buyer: "aldersley-care", kind: "contract",
    title: "Grounds care at six care homes",
    description: "Lawns, beds, paths and car parks at four homes in Walsall and two in Dudley, once a fortnight from March to October and monthly in winter. Residents sit out, so we want quiet tools after ten and people who will stop for a chat. Two homes have raised beds that residents would like to use again.",
    sectors: ["grounds.maintenance", "farming.care"], delivery: { kind: "areas", areas: ["Walsall", "Dudley"] },
    value: { kind: "range", minPounds: 60000, maxPounds: 80000, period: "year" }, deadlineDaysAhead: 25, startDaysAhead: 100, duration: "Two years, with a third possible",
    requirements: ["Public liability of £5m", "Basic DBS checks", "Gritting in frost, before 8am"], status: "published", publishedDaysAgo: 10,
    responses: [
      { supplier: "gate-and-goat", scope: "partial", message: "We would take the raised beds at the two Dudley homes: a weekly session with residents, £95 a time.", status: "submitted", daysAgo: 4 },
    ],
    introductions: [
      { supplier: "gate-and-goat", intermediary: "common-purse", why: "Two of your homes have raised beds that residents miss. Gate & Goat keeps beds going with people in care homes, and would do only that part.", note: "Raised beds only. Ruth Calloway has said yes; they speak on Thursday.", status: "accepted", valuePounds: 9500, daysAgo: 2 },
    ],
  },
  {
    slug: "trustee-social-enterprise", buyer: "tamebridge-foundation", kind: "board_role", direction: "offered",
    title: "A trustee who has run a social enterprise",
    description: "None of our five trustees has ever had to make a payroll from contracts, and two thirds of our grants go to people who do. We want one who has. Four evenings a year in Coventry, papers a week before, about 30 hours in all. Unpaid, with travel, care and lost earnings met up to £600 a year.",
    sectors: ["professional.governance"], delivery: { kind: "areas", areas: ["Coventry"] },
    value: { kind: "unknown" }, deadlineDaysAhead: 53, startDaysAhead: 95, duration: "Three years, renewable once",
    requirements: ["Has led or co-led a trading social enterprise for two years or more", "Not a current applicant for our grants"], status: "published", publishedDaysAgo: 7,
    responses: [
      { supplier: "foleshill-thread", scope: "full", message: "Our founder would like to be considered. She has met a payroll of 38 for nine years.", status: "submitted", daysAgo: 5 },
    ],
  },
  {
    slug: "interpreting-family-law", buyer: "arden-vale-legal", kind: "supply_chain",
    title: "Interpreters for family law clients, as needed",
    description: "Six to ten bookings a month, half in person and half by phone, most in Urdu, Punjabi, Polish, Arabic, Romanian and Tigrinya. Clients are often frightened, so the same interpreter should come back for the same case. Women interpreters on request.",
    sectors: ["language.interpreting", "language.translation"], delivery: { kind: "areas", areas: ["Birmingham", "Solihull"] },
    value: { kind: "range", minPounds: 12000, maxPounds: 18000, period: "year" }, deadlineDaysAhead: 9, startDaysAhead: 35, duration: "One year, then rolling",
    requirements: ["Confidentiality agreement for each interpreter", "Level 3 community interpreting or higher"], status: "published", publishedDaysAgo: 28,
    responses: [
      { supplier: "lantern-interpreters", scope: "full", message: "All six languages, with at least two women interpreters in each. We book by case, so the first interpreter is asked first every time.", status: "shortlisted", daysAgo: 19 },
      { supplier: "table-of-tongues", scope: "partial", message: "Tigrinya, Amharic and Arabic by phone only.", status: "submitted", daysAgo: 13 },
      { supplier: "margin-and-gloss", scope: "partial", message: "We could take the written side: statements, letters and exhibits, two working days for up to 1,500 words.", status: "submitted", daysAgo: 12 },
    ],
    introductions: [
      { supplier: "lantern-interpreters", intermediary: "towpath-forum", why: "Lantern interprets in 47 languages for courts and law firms, and can send the same person back to the same case.", note: "Met with Leena Kapur eleven days ago. Ask how it went.", status: "met", valuePounds: 15000, daysAgo: 11 },
      { supplier: "margin-and-gloss", why: "Your letters and orders will need translating too. Could you take the written work while somebody else interprets?", note: "For the written work, if Lantern takes the spoken.", status: "accepted", valuePounds: 3500, daysAgo: 6 },
    ],
  },
  {
    slug: "night-staff-transport", buyer: "aldersley-care", kind: "quote",
    title: "Night transport for care staff, ten seats",
    description: "Our late shift ends at 22:00, after the last 51 and 31 buses. We want a minibus from two Walsall homes, seven nights a week, dropping people within half a mile of home. Usually six to nine passengers.",
    sectors: ["transport.community"], delivery: { kind: "areas", areas: ["Walsall", "Sandwell"] },
    value: { kind: "range", minPounds: 9000, maxPounds: 14000, period: "year" }, deadlineDaysAhead: 16, startDaysAhead: 42, duration: "Six months, then yearly",
    requirements: ["Section 19 permit or operator’s licence", "Enhanced DBS checks"], status: "published", publishedDaysAgo: 5,
    introductions: [
      { supplier: "marigold-minibus", intermediary: "towpath-forum", why: "Their ten-seat minibuses stand idle after 18:30, which is when your night staff need them.", note: "Sent today. Their vehicles stand idle after 18:30.", status: "proposed", valuePounds: 12000, daysAgo: 0 },
    ],
  },
  {
    slug: "meridian-delegate-gifts", buyer: "meridian-halls", kind: "supply_chain",
    title: "1,800 delegate gifts under £7 each, made in the region",
    description: "For a medical conference in late February. Something people keep or eat, no plastic, with a card that says who made it. Packed in 1,800 bags, on pallets, delivered to our loading bay two days before.",
    sectors: ["retail.gifts", "making.craft", "making.assembly"], delivery: { kind: "areas", areas: ["Solihull"] },
    value: { kind: "range", minPounds: 9000, maxPounds: 12600, period: "total" }, deadlineDaysAhead: 22, startDaysAhead: 60, duration: "One delivery",
    requirements: ["Two samples by the closing date", "Allergen labels on food"], status: "published", publishedDaysAgo: 12,
    responses: [
      { supplier: "ribbon-and-rivet", scope: "full", message: "A brass bookmark stamped in Hockley and a bar of chocolate, £6.35 in a printed band. Samples are in the post.", status: "shortlisted", daysAgo: 8 },
      { supplier: "packhorse-fulfilment", scope: "partial", message: "We can pack 1,800 in three days at 38p a bag, whoever makes what is inside.", status: "submitted", daysAgo: 7 },
      { supplier: "the-long-bench", scope: "partial", message: "We could make 600 soap bars, not 1,800. Six weeks to cure, so we would need a yes before Christmas.", status: "submitted", daysAgo: 6 },
    ],
    introductions: [
      { supplier: "ribbon-and-rivet", why: "You make delegate gifts near Hockley. Could you make 1,800 for under £7 each by late February, and who would pack them?", note: "Quoted with Packhorse doing the bags.", status: "quoted", valuePounds: 12114, daysAgo: 3 },
    ],
  },
  {
    slug: "ardenford-home-energy-visits", buyer: "ardenford-council", kind: "contract",
    title: "Home energy visits to 400 cold homes",
    description: "Visits of about 90 minutes to households referred by GPs and food banks: fit small measures, check tariffs and benefits, and book anything bigger. We pay by completed visit, monthly. Reports come to us by street, never by name.",
    sectors: ["energy.advice", "advice.money"], delivery: { kind: "areas", areas: ["Warwick"] },
    value: { kind: "range", minPounds: 68000, maxPounds: 84000, period: "total" }, deadlineDaysAhead: 30, startDaysAhead: 75, duration: "Fourteen months",
    requirements: ["Advisers with a Level 3 energy awareness award", "Enhanced DBS checks", "Safeguarding policy"], status: "published", publishedDaysAgo: 16, noticeUrl: "https://notices.example/abc/2026-0301",
    responses: [
      { supplier: "draught-patrol", scope: "full", message: "£186 a visit with measures to £40 included. We would open a store in Leamington and hire two advisers from the town.", status: "submitted", daysAgo: 8 },
      { supplier: "copper-and-loop", scope: "partial", message: "We can take the boiler and heating-control jobs that the visits turn up.", status: "submitted", daysAgo: 5 },
    ],
    introductions: [
      { supplier: "draught-patrol", intermediary: "nine-arches", why: "They visit cold homes street by street and can show what changed in each. Talk about the reports before you answer.", note: "Beth Marlowe asked for an hour on how the street reports would look.", status: "met", valuePounds: 74400, daysAgo: 4 },
    ],
  },
  {
    slug: "stonebow-bereavement-groups", buyer: "stonebow-hospitals", kind: "contract",
    title: "Bereavement groups in four languages",
    description: "Eight-week groups for adults, two a term in English and one each in Punjabi, Bengali and Polish, away from the hospitals. Twelve places in a group. We refer; you hold the waiting list and call people within ten days.",
    sectors: ["health.mental", "advice.befriending"], delivery: { kind: "areas", areas: ["Sandwell", "Birmingham"] },
    value: { kind: "range", minPounds: 38000, maxPounds: 46000, period: "year" }, deadlineDaysAhead: 36, startDaysAhead: 120, duration: "Two years",
    requirements: ["Counsellors on a recognised register", "Clinical supervision", "Professional indemnity of £2m"], status: "published", publishedDaysAgo: 9, noticeUrl: "https://notices.example/sth/2026-0176",
    responses: [
      { supplier: "kettle-and-chair", scope: "partial", message: "English, Punjabi and Bengali from our own counsellors. For Polish we would need to find someone, and would say so if we could not.", status: "submitted", daysAgo: 3 },
    ],
  },
  {
    slug: "secondment-finance-lead", buyer: "blackbrook-society", kind: "secondment", direction: "offered",
    title: "A finance manager, two days a week for six months",
    description: "One of our finance managers has offered two days a week to a social enterprise that has outgrown its spreadsheets. We go on paying her. She is good at cash-flow forecasts, management accounts and saying no kindly.",
    sectors: ["professional.finance"], delivery: { kind: "areas", areas: ["Dudley", "Sandwell", "Walsall", "Wolverhampton"] },
    value: { kind: "unknown" }, deadlineDaysAhead: 40, startDaysAhead: 80, duration: "Six months",
    requirements: ["Turnover over £250,000", "A named person to work with her each week"], status: "published", publishedDaysAgo: 6,
    responses: [
      { supplier: "workbench-school", scope: "full", message: "Our bookkeeper retires in March and five councils pay us on five different cycles. Six months of her would settle it.", status: "submitted", daysAgo: 2 },
      { supplier: "leamore-baths", scope: "full", message: "We need a forecast we can trust before the boiler loan.", status: "shortlisted", daysAgo: 1 },
    ],
    introductions: [
      { supplier: "leamore-baths", intermediary: "common-purse", why: "You want somebody who has made a payroll from contracts. Leamore Baths does that every month, for a pool and a gym.", note: "Rajan Mistry is visiting the baths next week.", status: "accepted", daysAgo: 1 },
    ],
  },
  {
    slug: "chef-to-teach-six-months", buyer: "aldersley-care", kind: "secondment", direction: "sought",
    title: "A chef to teach in our staff kitchen, six months",
    description: "Our cooks make 900 meals a day and few have been taught soft and puréed diets well. We would like a chef from a social enterprise for three days a week, based in Bloxwich, moving round the six homes. Salary and on-costs met in full.",
    sectors: ["training.skills", "food.meals"], delivery: { kind: "areas", areas: ["Walsall", "Dudley"] },
    value: { kind: "range", minPounds: 14000, maxPounds: 17000, period: "total" }, deadlineDaysAhead: 54, startDaysAhead: 100, duration: "Six months",
    requirements: ["Level 3 food safety", "Has taught cooks before"], status: "published", publishedDaysAgo: 4,
    introductions: [
      { supplier: "ninth-lock-canteen", intermediary: "towpath-forum", note: "Their training chef is interested, if the days can be Monday to Wednesday.", status: "proposed", valuePounds: 15500, daysAgo: 1 },
    ],
  },
  {
    slug: "penncroft-cleaned-rags", buyer: "penncroft-castings", kind: "quote",
    title: "Cotton wiping rags, 40 kilos a week",
    description: "Cut cotton rags, no zips, buttons or synthetics, in 10-kilo bags. We collect or you deliver, Thursdays. Our current ones come from Pakistan in a container, which seems daft.",
    sectors: ["textiles.reuse"], delivery: { kind: "radius", postcode: "WV10 9TX", miles: 25 },
    value: { kind: "range", minPounds: 2000, maxPounds: 3200, period: "year" }, deadlineDaysAhead: 5, startDaysAhead: 14, duration: "Rolling, a month’s notice",
    requirements: ["Sample bag before the first order"], status: "published", publishedDaysAgo: 19,
    responses: [
      { supplier: "second-sleeve", scope: "full", message: "£1.25 a kilo delivered. We sort about a tonne a week and cotton that cannot be worn is a third of it.", status: "shortlisted", daysAgo: 12 },
    ],
    introductions: [
      { supplier: "second-sleeve", why: "We use 40 kilos of cotton rag a week and would rather buy yours than import it. Could you send a trial lot?", note: "Forty kilos delivered as a paid trial; the price holds until the closing date.", status: "quoted", valuePounds: 2600, daysAgo: 2 },
    ],
  },
  {
    slug: "university-student-survey", buyer: "cole-valley-university", kind: "contract",
    title: "Ask 600 commuting students what travel costs them",
    description: "Interviews and a survey of students who live at home, led by people they will talk to. We want costs in pounds and minutes, by postcode district, and three things we could change by September.",
    sectors: ["research.consultation", "research.policy"], delivery: { kind: "areas", areas: ["Birmingham", "Solihull", "Sandwell"] },
    value: { kind: "range", minPounds: 16000, maxPounds: 24000, period: "total" }, deadlineDaysAhead: 44, startDaysAhead: 75, duration: "Five months",
    requirements: ["Ethics approach in writing", "Raw data returned to us without names"], status: "published", publishedDaysAgo: 3,
    responses: [
      { supplier: "kerb-questions", scope: "full", message: "We would train 14 of your students as paid interviewers and work the bus stops as well as the canteen.", status: "submitted", daysAgo: 1 },
    ],
  },
  {
    slug: "hollin-reeve-mentor-tenders", buyer: "hollin-reeve", kind: "support", direction: "offered",
    title: "Two estimators’ time, to price your first construction package",
    description: "If you have never priced a package for a main contractor, two of our estimators will sit with you for up to three days, on a real drawing set. You keep everything you learn. It does not commit either of us to anything.",
    sectors: ["professional.consultancy", "training.mentoring"], delivery: { kind: "remote" },
    value: { kind: "withheld" }, deadlineDaysAhead: 60, startDaysAhead: 20, duration: "Three days, spread over a month",
    requirements: ["You sell to construction, or want to"], status: "published", publishedDaysAgo: 17,
    responses: [
      { supplier: "quarterturn", scope: "full", message: "We make balustrades and bike shelters, and have always priced as a sub-subcontractor. We would like to see how it looks from above.", status: "submitted", daysAgo: 9 },
      { supplier: "brook-and-boot", scope: "full", message: "Ecology clerk-of-works days are asked for in almost every package and we never know what to charge.", status: "submitted", daysAgo: 7 },
    ],
    introductions: [
      { supplier: "quarterturn", why: "You make stairs and balustrades. Two of our estimators would like to show you how a main contractor prices that package.", note: "First day held on a stair core drawing set.", status: "met", daysAgo: 3 },
    ],
  },
];
