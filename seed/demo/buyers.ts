import type { DemoBuyer } from "./types.ts";

/** Twelve buyers of the demo region. All invented. */
export const BUYERS: DemoBuyer[] = [
  {
    slug: "hollin-reeve",
    name: "Hollin & Reeve Construction",
    kind: "private",
    place: "Birmingham",
    authority: "Birmingham",
    postcode: "B4 6QH",
    website: "https://hollinreeve.example",
    about:
      "Main contractor with 640 staff, building homes and schools between Telford and Coventry. Pledged to reach 5% with social enterprises by March 2028; the last return said 2.4%.",
    people: [
      { name: "Amina Yusuf", role: "Supply chain manager", email: "amina.yusuf@hollinreeve.example" },
      { name: "Gareth Pell", role: "Social value lead", email: "gareth.pell@hollinreeve.example" },
    ],
  },
  {
    slug: "corvale-housing",
    name: "Corvale Housing Group",
    kind: "third_sector",
    place: "Wolverhampton",
    authority: "Wolverhampton",
    postcode: "WV1 4JR",
    website: "https://corvale.example",
    about:
      "A charitable housing association with 14,200 homes in Wolverhampton, Dudley and Sandwell. It follows the procurement rules for public bodies and posts its notices centrally.",
    people: [
      { name: "Denise Okafor", role: "Procurement manager", email: "denise.okafor@corvale.example" },
      { name: "Tom Arkwell", role: "Head of IT", email: "tom.arkwell@corvale.example" },
    ],
  },
  {
    slug: "aldersley-care",
    name: "Aldersley Care",
    kind: "private",
    place: "Walsall",
    authority: "Walsall",
    postcode: "WS1 3PD",
    website: "https://aldersleycare.example",
    about:
      "Runs six care homes in Walsall and Dudley for 312 older people. Managers can buy locally up to £10,000; anything above goes through the operations director.",
    people: [
      { name: "Ruth Calloway", role: "Operations director", email: "ruth.calloway@aldersleycare.example" },
      { name: "Samir Haddad", role: "Estates coordinator", email: "samir.haddad@aldersleycare.example" },
    ],
  },
  {
    slug: "tamebridge-logistics",
    name: "Tamebridge Logistics",
    kind: "private",
    place: "West Bromwich",
    authority: "Sandwell",
    postcode: "B70 7NF",
    website: "https://tamebridge.example",
    about:
      "Warehousing and haulage from four depots, 1,150 staff on three shifts. Spends about £9m a year outside fuel and vehicles, and wants £450,000 of it with social enterprises.",
    people: [
      { name: "Priya Nandra", role: "Site manager, West Bromwich", email: "priya.nandra@tamebridge.example" },
      { name: "Colin Stead", role: "Indirect buyer", email: "colin.stead@tamebridge.example" },
    ],
  },
  {
    slug: "tamebridge-foundation",
    name: "Tamebridge Logistics Foundation",
    kind: "third_sector",
    place: "Coventry",
    authority: "Coventry",
    postcode: "CV1 2LW",
    website: "https://foundation.tamebridge.example",
    about:
      "Gives away 1% of Tamebridge Logistics’ profit, about £180,000 a year, near its depots. Five trustees meet four evenings a year in Coventry.",
    people: [{ name: "Helen Aubrey", role: "Clerk to the trustees", email: "clerk@foundation.tamebridge.example" }],
  },
  {
    slug: "arden-vale-legal",
    name: "Arden Vale Legal",
    kind: "private",
    place: "Birmingham",
    authority: "Birmingham",
    postcode: "B3 2NS",
    website: "https://ardenvale.example",
    about:
      "A law firm of 210 people on two floors in the city centre. It acts for families, tenants and employers, and needs interpreters most weeks.",
    people: [
      { name: "Marcus Thwaite", role: "Facilities manager", email: "marcus.thwaite@ardenvale.example" },
      { name: "Leena Kapur", role: "Partner, family law", email: "leena.kapur@ardenvale.example" },
    ],
  },
  {
    slug: "ardenford-council",
    name: "Ardenford Borough Council",
    kind: "council",
    place: "Leamington Spa",
    authority: "Warwick",
    postcode: "CV32 5QB",
    website: "https://ardenford.example",
    about:
      "An invented district council serving 138,000 people. Its plan sets aside contracts under £200,000 for local suppliers where the rules allow.",
    people: [
      { name: "Oliver Renshaw", role: "Category manager, community services", email: "oliver.renshaw@ardenford.example" },
      { name: "Beth Marlowe", role: "Climate officer", email: "beth.marlowe@ardenford.example" },
    ],
  },
  {
    slug: "stonebow-hospitals",
    name: "Stonebow and Tame Hospitals Trust",
    kind: "central_government",
    place: "West Bromwich",
    authority: "Sandwell",
    postcode: "B71 4KE",
    website: "https://stonebowhospitals.example",
    about:
      "Two hospitals and eleven clinics, 7,300 staff. It buys transport to clinics, interpreting and patient support in small lots so that local providers can answer.",
    people: [
      { name: "Dr Nasreen Alam", role: "Associate director, patient experience", email: "nasreen.alam@stonebowhospitals.example" },
      { name: "Paul Winstanley", role: "Senior buyer", email: "paul.winstanley@stonebowhospitals.example" },
    ],
  },
  {
    slug: "cole-valley-university",
    name: "University of Cole Valley",
    kind: "public",
    place: "Birmingham",
    authority: "Birmingham",
    postcode: "B8 1HT",
    website: "https://colevalley.example",
    about: "A teaching university of 11,000 students in east Birmingham. Six in ten of them live at home, within five miles.",
    people: [
      { name: "Fiona Greaves", role: "Head of procurement", email: "fiona.greaves@colevalley.example" },
      { name: "Dr Kwame Boadi", role: "Director of civic work", email: "kwame.boadi@colevalley.example" },
    ],
  },
  {
    slug: "penncroft-castings",
    name: "Penncroft Castings",
    kind: "private",
    place: "Wolverhampton",
    authority: "Wolverhampton",
    postcode: "WV10 9TX",
    website: "https://penncroft.example",
    about:
      "A foundry and machine shop with 190 staff, family-owned since 1958. Its customers now ask for its social value figures with every tender.",
    people: [{ name: "Jo Penn", role: "Commercial director", email: "jo.penn@penncroft.example" }],
  },
  {
    slug: "meridian-halls",
    name: "Meridian Halls",
    kind: "private",
    place: "Solihull",
    authority: "Solihull",
    postcode: "B91 3RL",
    website: "https://meridianhalls.example",
    about:
      "Two conference halls and a hotel, 96 events a year, the largest for 1,800 people. Hires stewards, crew, décor and gifts event by event.",
    people: [
      { name: "Natalie Corrigan", role: "Events director", email: "natalie.corrigan@meridianhalls.example" },
      { name: "Ade Balogun", role: "Buyer", email: "ade.balogun@meridianhalls.example" },
    ],
  },
  {
    slug: "blackbrook-society",
    name: "Blackbrook Building Society",
    kind: "third_sector",
    place: "Dudley",
    authority: "Dudley",
    postcode: "DY1 1QX",
    website: "https://blackbrook.example",
    about:
      "A mutual lender with 21 branches and 430 staff, owned by its 160,000 savers. Lends its people out for up to six months and takes others in.",
    people: [
      { name: "Alison Whitmore", role: "Head of community", email: "alison.whitmore@blackbrook.example" },
      { name: "Rajan Mistry", role: "People partner", email: "rajan.mistry@blackbrook.example" },
    ],
  },
];
