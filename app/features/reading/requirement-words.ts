/** Something that a buyer may ask of a supplier beside the work. */
export interface RequirementWords {
  /** As a line of what a buyer asks for; `matching/requirements.ts` reads it. */
  readonly line: string;
  /** The expressions that ask for it, separated by commas; spaces and hyphens are alike, and so are capitals. */
  readonly asked: string;
  /** How certificates that prove it are called: words of their names. None where no certificate does. */
  readonly held?: string;
}

/**
 * What a supplier may have to have or do, by its code. A new one is an entry here, and nowhere else: the search that says how
 * it was read, the filter of those who hold it and what the posting form offers to ask for follow. ISO standards and cover
 * of insurances are read by their numbers and amounts, and need none.
 */
export const REQUIREMENTS = {
  dbs: {
    line: "DBS checks",
    asked: "dbs, dbs check, dbs checked, dbs-checked, enhanced dbs, basic dbs, crb, crb checked, disclosure and barring",
    held: "dbs",
  },
  living_wage: { line: "Living Wage accreditation", asked: "living wage, real living wage, london living wage", held: "living wage" },
  cyber_essentials: {
    line: "Cyber Essentials",
    asked: "cyber essentials, cyber essentials plus, cyber essential, cyber security certificate",
    held: "cyber essentials",
  },
  disability_confident: { line: "Disability Confident", asked: "disability confident", held: "disability confident" },
  investors_in_people: { line: "Investors in People", asked: "investors in people, iip accredited", held: "investors in people" },
  food_hygiene: {
    line: "Food hygiene rating",
    asked: "food hygiene, food hygiene rating, food hygiene certificate, five star hygiene, hygiene rating, level 2 food hygiene",
    held: "food hygiene",
  },
  halal: { line: "Halal food", asked: "halal, hallal, halaal", held: "halal" },
  kosher: { line: "Kosher food", asked: "kosher, kashrut", held: "kosher" },
  vegan: { line: "Vegan choices", asked: "vegan, plant-based, plant based menu", held: "vegan" },
  vegetarian: { line: "Vegetarian choices", asked: "vegetarian, veggie, meat-free, meatless", held: "vegetarian" },
  gluten_free: { line: "Gluten-free choices", asked: "gluten-free, coeliac, celiac, no gluten" },
  nut_free: { line: "Nut-free", asked: "nut-free, no nuts, nut allergy, nut allergies" },
  allergens: {
    line: "Allergens listed for each dish",
    asked: "allergen, allergy aware, natasha's law, food allergies, dietary requirements, dietary needs",
  },
  organic: { line: "Organic", asked: "organic, soil association, certified organic", held: "organic, soil association" },
  fairtrade: { line: "Fairtrade", asked: "fairtrade, fair trade, fairly traded", held: "fairtrade, fair trade" },
  wheelchair: {
    line: "Wheelchair access",
    asked:
      "wheelchair access, wheelchair accessible, wheelchair friendly, wheelchair users, step-free, step free access, accessible venue, disabled access, ramp access, wheelchair lift",
  },
  accessible_formats: {
    line: "Accessible formats, such as large print and easy read",
    asked: "accessible formats, easy read version, large print, braille copies",
  },
  wcag: { line: "WCAG 2.2 AA", asked: "wcag, wcag aa, web accessibility standard, accessible to wcag" },
  bsl: {
    line: "A BSL interpreter",
    asked: "bsl, bsl interpreter, british sign language, sign language, sign-language interpreter, deaf aware",
    held: "bsl, sign language",
  },
  hearing_loop: { line: "A hearing loop", asked: "hearing loop, induction loop, hearing loops" },
  welsh: {
    line: "Welsh-speaking",
    asked: "welsh-speaking, welsh speaker, welsh language, in welsh, bilingual welsh, cymraeg",
    held: "welsh language, cynnig cymraeg",
  },
  languages: {
    line: "Speaks the languages of those who take part",
    asked:
      "multilingual staff, speaks punjabi, speaks urdu, speaks polish, punjabi speaking, urdu speaking, polish speaking, arabic speaking, bengali speaking",
  },
  waste_carrier: {
    line: "Waste carrier’s licence",
    asked:
      "waste carrier, waste carriers licence, waste carrier's licence, waste carrier licence, licensed waste carrier, waste licence, waste transfer note",
    held: "waste carrier",
  },
  section_19: {
    line: "Section 19 or 22 permit",
    asked: "section 19, section 22, section 19 permit, s19 permit, community transport permit",
    held: "section 19, section 22",
  },
  midas: { line: "MiDAS-trained drivers", asked: "midas, midas trained, minibus driver awareness", held: "midas" },
  ofsted: { line: "Ofsted registration", asked: "ofsted, ofsted registered, ofsted registration, ofsted rated", held: "ofsted" },
  cqc: {
    line: "CQC registration",
    asked: "cqc, cqc registered, cqc registration, care quality commission",
    held: "cqc, care quality commission",
  },
  safeguarding: {
    line: "Safeguarding policy",
    asked: "safeguarding policy, safeguarding training, safeguarding trained, safeguarding lead",
  },
  first_aid: { line: "First aider on site", asked: "first aider, first aid trained, paediatric first aid certificate" },
  site_safety: {
    line: "Site safety accreditation (CHAS, SSIP or the like)",
    asked: "chas, ssip, safecontractor, safe contractor, constructionline, smas",
    held: "chas, ssip, safecontractor, constructionline, smas",
  },
  cscs: { line: "CSCS cards", asked: "cscs, cscs card, cscs cards", held: "cscs" },
  gas_safe: { line: "Gas Safe registration", asked: "gas safe, gas-safe registered, gas safe engineer", held: "gas safe" },
  niceic: { line: "NICEIC registration", asked: "niceic, napit, part p registered", held: "niceic, napit" },
  trustmark: {
    line: "TrustMark registration",
    asked: "trustmark, pas 2030, pas 2035, mcs certified, mcs accredited",
    held: "trustmark, pas 2030, pas 2035, mcs",
  },
  fsc: { line: "FSC certificate", asked: "fsc, fsc certified, chain of custody, forest stewardship", held: "fsc, chain of custody" },
  fca: {
    line: "FCA authorisation",
    asked:
      "fca authorised, fca regulated, fca authorisation, fca registered, fca approved, authorised by the fca, regulated by the fca, authorised and regulated by the financial conduct authority, financial conduct authority",
    held: "fca, financial conduct authority",
  },
  sra: {
    line: "SRA regulation",
    asked: "sra regulated, sra authorised, regulated by the sra, solicitors regulation authority",
    held: "sra, solicitors regulation authority",
  },
  immigration_advice: {
    line: "Registered to give immigration advice",
    asked: "oisc, oisc registered, oisc accredited, iaa registered, immigration advice authority",
    held: "oisc, immigration advice",
  },
  advice_quality: { line: "Advice Quality Standard", asked: "advice quality standard, aqs accredited", held: "advice quality standard" },
  counselling: {
    line: "Accredited counsellors",
    asked: "bacp, bacp accredited, bacp registered, ukcp registered, ncps accredited, accredited counsellors",
    held: "bacp, ukcp, accredited counselling",
  },
  sia: {
    line: "SIA licences",
    asked: "sia licence, sia licensed, sia badge, sia approved, security industry authority",
    held: "sia, security industry authority",
  },
  matrix: { line: "Matrix standard", asked: "matrix standard, matrix accredited, matrix quality mark", held: "matrix" },
  gdpr: { line: "Data protection policy", asked: "gdpr, gdpr compliant, data protection policy, ico registered" },
  health_safety: {
    line: "Health and safety policy",
    asked: "health and safety policy, risk assessment and method statement, rams, method statement, method statements, risk assessments",
  },
  equality: {
    line: "Equality policy",
    asked: "equality policy, equalities policy, edi policy, diversity policy, equal opportunities policy",
  },
  environment: {
    line: "Environment policy",
    asked: "environment policy, environmental policy, sustainability policy, carbon reduction plan, net zero plan",
  },
  modern_slavery: { line: "Modern slavery statement", asked: "modern slavery statement, modern slavery policy" },
  electric_vehicles: {
    line: "Electric vehicles",
    asked: "electric vehicles, electric vans, electric van, zero-emission vehicles, zero emission delivery, cargo bikes",
  },
  reusable: {
    line: "Nothing single-use",
    asked: "no single-use, no single use plastic, plastic-free, compostable packaging, reusable crockery, zero waste packaging",
  },
  out_of_hours: {
    line: "Out of hours",
    asked: "out of hours, out-of-hours, evening work, night work, weekend work, 24/7, round the clock",
  },
  insured: {
    line: "Public liability insurance",
    asked: "fully insured, insured, public liability, public liability insurance, pl insurance",
  },
} as const satisfies Record<string, RequirementWords>;

export type RequirementCode = keyof typeof REQUIREMENTS;
