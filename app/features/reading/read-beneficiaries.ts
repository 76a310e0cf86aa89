import { type Token, tokenise } from "#search/tokens.ts";
import type { BeneficiaryRead } from "./need.ts";
import { phrasesIn, phraseTable } from "./phrases.ts";
import { spanOf } from "./spans.ts";

/**
 * Who is meant to benefit, by the code that profiles have, and the expressions that say so: those of one line mean the same
 * people, and a search for one of them finds the others.
 */
const LINES: Readonly<Record<string, string>> = {
  unemployed: `
    unemployed, out of work, jobless, job seekers, jobseekers, people seeking work, unemployed people
    long-term unemployed, furthest from the labour market, people furthest from work
    neet, neets, not in education employment or training
    on benefits
    universal credit claimants
    back to work
  `,
  disabled_people: `
    disabled people, people with disabilities, people with a disability, disabled, disabled adults
    disabled children
    children with disabilities
    children with special needs
    wheelchair users
    deaf people, deaf, hard of hearing, hearing impaired, hearing loss, deafblind
    blind people, visually impaired people, visually impaired, partially sighted, sight loss, blind and partially sighted, registered blind
    disabled workers
    amputees
    stroke survivors, people who have had a stroke
    people with epilepsy
    people with ms, people with multiple sclerosis
    people with parkinson's
    brain injured, people with brain injuries, people with a brain injury
    people with hiv
    people with cancer, cancer patients
    children with cancer
    people with long covid
    people with chronic pain
    terminally ill, terminal illness
  `,
  learning_disability: `
    learning disability, learning disabilities, learning disabled, learning difficulties, down's syndrome, down syndrome
    autistic, autistic people, autism, asperger's
    send pupils
    special needs
    special educational needs
    pupils with special needs
    neurodivergent, neurodiverse, neurodivergent people
    adhd
    dyslexic, people with dyslexia
  `,
  mental_health: `
    mental health problems, mental ill health, mental illness, mental health needs, mental distress, mental health issues
    people with depression
    people with anxiety
    suicidal
    self-harm
    bereaved, bereaved parents, bereaved people
  `,
  older_people: `
    older people, elderly, elderly people, the elderly, pensioners, over 60s, over 65s, older residents, older adults, senior citizens, elders
    over 50s
    older men
    older women
    people with dementia, dementia, alzheimer's
    housebound
    later life
  `,
  young_people: `
    young people, young adults, teenagers, teens, youths, 16 to 24, 16-24 year olds, 18-24
    young offenders
    school leavers
    students
    students at risk
    children and young people
    young mothers
    young dads
    lgbt youth
  `,
  care_leavers: `
    care leavers, leaving care, care-experienced, care experienced young people
    looked-after children, looked after children, children in care
    foster children, fostered children
    adopted children
  `,
  ex_offenders: `
    ex-offenders, ex offenders, people with convictions, offenders, former prisoners, ex-prisoners, ex-convicts, ex-cons
    prisoners, people in prison, inmates
    prisoners' families, families of prisoners, offenders' families, families of offenders
    prison leavers, people leaving prison
    criminal record, criminal records
    people on probation
  `,
  homeless: `
    homeless people, homeless, homelessness, people who have been homeless, people in hostels
    rough sleepers, people sleeping rough, sleeping rough
  `,
  refugees: `
    refugees, refugee, asylum seekers, asylum seeker, people seeking sanctuary, people seeking asylum, displaced people, asylum
    migrants, new arrivals, newcomers
    migrant women
    ukrainians
    afghans, afghan families
    syrian families
  `,
  women: `
    women
    women's groups
    girls
    women and girls
    mums
    mothers
    new mums
    new mothers
    postnatal mothers
    single mothers
    pregnant women, expectant mothers
    female-led
    survivors of domestic abuse
    widows
    sex workers
  `,
  ethnic_minority: `
    ethnic minority, minority ethnic, ethnic minorities, bame, bme, black and asian, black and minority ethnic, global majority, racialised communities
    gypsies, travellers, roma, gypsy roma traveller, gypsies and travellers, travelling community
    asian women, south asian women
    black women
    black people
    black-led
    somali community
    chinese community
    african community
    african-caribbean, african caribbean, afro-caribbean
    caribbean elders
  `,
  carers: `
    unpaid carers, family carers, people who care for
    young carers
    carers in need of a break
    parent carers
    kinship carers
  `,
  veterans: `
    veterans, ex-forces, ex-service, ex-servicemen, ex-servicewomen, armed forces leavers, service leavers, former soldiers, ex-army, ex-navy, ex-military
    armed forces community, forces families, military families
  `,
  addiction: `
    people in recovery, recovering addicts, in recovery from
    addiction, substance misuse, addicts, people with addictions
    drug and alcohol recovery
    drug users
    alcohol problems, alcoholics
    gamblers
  `,
  low_income: `
    low income, low incomes, low-income families, people in poverty, in poverty, families in need, hard-up, struggling families, people on benefits
    food poverty
    fuel poverty
    deprived, disadvantaged, deprived area, deprived neighbourhoods
    people in debt, debtors
  `,
  families: `
    families
    parents, parents and children, new parents
    young families
    lone parents, single parents, one-parent families
    dads, fathers
    toddlers
    orphans
  `,
  local_community: `
    local people
    local residents
    local community
    our community
    our residents
    the neighbourhood
    community benefit
    neighbours
    tenants
    rural communities
    isolated people
  `,
  environment: `
    environmental benefit
    biodiversity gain, nature recovery, wildlife
    net zero, carbon savings, the planet
  `,
  workers: `
    worker-owned
    owned by its workers
    employee-owned
    worker co-op
    workers co-operative
    worker cooperative
  `,
};

function linesOf(text: string): string[] {
  return text.split("\n").flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));
}

/** The same with the expressions of a code separated by commas. */
export const BENEFICIARY_WORDS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(LINES).map(([code, text]) => [code, linesOf(text).join(", ")]),
);

/** Expressions for the same people. */
export const SAME_BENEFICIARIES: readonly (readonly string[])[] = Object.values(LINES)
  .flatMap(linesOf)
  .map((line) => line.split(", "))
  .filter((same) => same.length > 1);

const TABLE = phraseTable(Object.entries(BENEFICIARY_WORDS));

/** Who is meant to benefit: each once, where it is said first. `tokens` are the text's. */
export function readBeneficiaries(text: string, tokens: readonly Token[] = tokenise(text)): BeneficiaryRead[] {
  const found: BeneficiaryRead[] = [];
  for (const { code, start, end } of phrasesIn(TABLE, tokens)) {
    if (!found.some((one) => one.code === code)) found.push({ ...spanOf(text, start, end), code });
  }
  return found;
}
