/**
 * Labels that sources put on organisations → our sectors. Only labels that mean a service somebody can buy are here;
 * a label about who benefits, what is believed, or how money is raised says nothing about what is sold.
 */

/** Co-operatives UK's "Sector" column. "Other" and membership associations say nothing. */
export const CO_OP_SECTORS: Readonly<Record<string, string>> = {
  Agriculture: "farming",
  "Arts and Culture": "arts",
  "Digital, Media and Communication": "digital",
  Education: "training",
  "Energy and Environment": "energy",
  Finance: "finance",
  "Food service, Accommodation and Pubs": "food",
  "Health and Social Care": "health",
  Housing: "housing",
  Manufacturing: "making",
  "Professional and Legal services": "professional",
  Retail: "retail",
  "Sports and Recreation": "sport",
  Transport: "transport",
};

/** UK-CAT codes (charityclassification.org.uk). */
export const UKCAT: Readonly<Record<string, string>> = table(`
  AN farming.animals      AN101 farming.animals   AN102 farming.animals  AN103 farming.animals   AN104 farming.animals
  AR arts                 AR101 arts              AR102 arts.festivals   AR104 arts.visual
  AR200 media.publishing  AR201 media.film        AR203 media.publishing AR204 media.publishing  AR205 media.publishing AR206 media.film
  AR300 arts.performance  AR301 arts.performance  AR302 arts.performance AR303 arts.performance  AR304 arts.performance
  AR305 arts.performance  AR306 arts.performance  AR307 arts.performance
  AS101 advice.community  AS300 children.youth
  CA101 advice            CA102 recycling.reuse   CV103 advice.volunteering CV104 advice.volunteering
  CC children.nursery     CC101 children.nursery  CC102 children.play    CC103 children.play     CC104 children.nursery
  CJ101 advice.justice    CJ102 advice.justice    CJ105 advice.justice   SO102 advice.justice
  EC101 advice.community  EC107 training.employability                   EC201 energy            EC104 construction
  ED101 training.skills   ED102 training.skills   ED300 training         ED301 training.esol     ED302 training.employability
  ED303 training.esol     ED304 digital.inclusion ED305 training.mentoring ED306 training.skills
  EN101 energy.carbon     EN102 grounds.habitat   EN103 recycling        EN104 grounds.habitat
  FA102 food.cafe         FA103 events.venues     FA104 grounds          FA106 sport.centres     FA107 events.venues    FA108 children.youth
  HE health               HE201 health.addiction  HE210 health.mental    HE300 health            HE301 health.physical  HE302 health.community
  HE303 health.physical   HE304 health.mental     HE305 health           HE306 health.community  HE307 health.community HE308 health.physical
  HE401 health.community  HO101 housing           HO103 housing.homelessness HO104 housing.homes HO105 housing.homelessness
  HR arts.heritage        HR101 arts.heritage     HR102 arts.heritage    HR103 arts.heritage     HR105 arts.heritage
  LE101 sport.coaching    LE102 grounds.growing   LE104 sport.outdoor    LE106 sport.coaching
  SC health               SC101 health.daycare    SC102 health.advocacy  SC104 children          SC105 health.homecare
  SC106 health.daycare    SC107 health.daycare    SC108 health.homecare
  SO104 training.equality SW102 health.mental     SW104 transport.community SW106 advice.befriending SW107 advice.befriending
  SW202 housing.refuge    SW203 housing.refuge    SW300 recycling.food   SW301 recycling.food
`);

/** ICNP/TSO groups (International Classification of Non-profit and Third Sector Organizations, UN 2018). */
export const ICNPTSO: Readonly<Record<string, string>> = table(`
  A10 arts          A11 arts             A12 arts.heritage    A19 arts            A20 sport   A21 sport.coaching  A22 sport   A29 sport
  A30 media.publishing                   B11 children.nursery B30 training        B31 training.skills
  C10 health        C11 health.community C12 health           C13 health.community C19 health
  C30 health.daycare C31 health.daycare  C32 health.daycare   C39 health.daycare
  D10 advice        D11 children.youth   D12 advice.befriending D13 health.daycare D14 children.family D20 children.nursery
  D31 recycling.food D32 housing.homelessness D34 advice.legal
  D40 training.employability D41 training.employability D42 making.assembly D49 training.employability
  E10 grounds.habitat E11 grounds.habitat E12 energy.carbon   E14 farming         E19 grounds.habitat
  E20 farming.animals E21 farming.animals E22 farming.animals E29 farming.animals
  F11 housing.homes F20 advice.community F30 housing          F40 energy
  K10 research      K20 professional     K21 advice.justice   K22 media.pr        K23 professional.finance  K29 professional
  L10 farming       L20 making           L30 food             L40 retail          L50 transport.community   L60 finance
`);

/** UK-CAT beneficiary codes → the profile's beneficiaries. */
export const UKCAT_BENEFICIARIES: Readonly<Record<string, string>> = table(`
  BE101 refugees  BE107 refugees  BE102 young_people BE114 families    BE115 young_people BE103 families  BE109 families  BE113 women BE104 women
  BE108 older_people BE110 learning_disability BE200 disabled_people   BE111 ethnic_minority AF104 veterans SC102 carers  SC103 care_leavers
  HE210 mental_health HE201 addiction CJ101 ex_offenders HO103 homeless EC107 unemployed ED302 unemployed SW105 low_income
  EC101 local_community AS101 local_community FA103 local_community EN102 environment EN101 environment EN104 environment
`);

/**
 * Words by which charities and community groups name what they do, where nobody would type them to buy it: whom they
 * help, and the national families they belong to.
 */
export const SAID_OF: ReadonlyMap<string, readonly string[]> = new Map([
  [
    "advice.befriending",
    ["age concern", "age uk", "isolated older people", "isolation", "loneliness", "befrienders", "luncheon club", "lunch club"],
  ],
  ["advice.community", ["community association", "neighbourhood project", "settlement", "development trust", "community hub"]],
  ["advice.justice", ["offenders", "ex-offenders", "prisoners", "prison", "victim support", "restorative"]],
  [
    "advice.legal",
    ["citizens advice", "citizens advice bureau", "cab", "asylum seekers", "refugees", "refugee", "law centre", "immigration advice"],
  ],
  ["advice.volunteering", ["cvs", "voluntary services", "voluntary action", "voluntary sector", "volunteer bureau", "volunteer centre"]],
  ["children.family", ["home-start", "homestart", "contact centre", "family centre", "parents", "vulnerable families"]],
  ["children.send", ["disabled children", "children with disabilities", "special needs", "asperger"]],
  ["children.youth", ["youth project", "youth centre", "youth club", "young peoples project"]],
  ["health.addiction", ["drug project", "alcohol", "misuse", "addiction"]],
  ["health.advocacy", ["carers centre", "carers association", "young carers", "carers project"]],
  ["health.community", ["hospice", "palliative"]],
  [
    "health.daycare",
    [
      "mencap",
      "learning difficulties",
      "blind",
      "partially sighted",
      "deaf",
      "disabled people",
      "people with disabilities",
      "disability",
      "dementia",
      "alzheimers",
      "autism",
      "autistic",
      "physical disabilities",
    ],
  ],
  ["health.mental", ["mental health problems", "mental ill health", "eating disorders", "self harm", "survivors", "bereaved"]],
  ["health.physical", ["stroke", "neuromuscular", "multiple sclerosis"]],
  ["housing.homelessness", ["homeless", "rough sleepers", "night shelter", "rentstart", "emmaus"]],
  ["housing.refuge", ["womens aid", "domestic abuse", "domestic violence", "victims of domestic", "rape", "sexual violence"]],
  ["housing.supported", ["ymca", "foyer", "supported accommodation"]],
  ["training.employability", ["unemployed", "unemployed people", "into work", "into employment", "work experience", "jobseekers"]],
  ["training.esol", ["literacy", "numeracy", "english classes"]],
]);

function table(text: string): Record<string, string> {
  const cells = text.trim().split(/\s+/);
  return Object.fromEntries(cells.flatMap((cell, at) => (at % 2 === 0 ? [[cell, cells[at + 1] ?? ""]] : [])));
}
