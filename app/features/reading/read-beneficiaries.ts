import { type Token, tokenise } from "#search/tokens.ts";
import type { BeneficiaryRead } from "./need.ts";
import { phrasesIn, phraseTable } from "./phrases.ts";
import { spanOf } from "./spans.ts";

/** Who is meant to benefit, by the code that profiles have, and the expressions that say so. */
export const BENEFICIARY_WORDS: Readonly<Record<string, string>> = {
  unemployed: `
    unemployed, out of work, jobless, long-term unemployed, people seeking work, job seekers, jobseekers, people furthest from
    work, furthest from the labour market, neet, neets, on benefits, universal credit claimants, back to work`,
  disabled_people: `
    disabled people, people with disabilities, disabled adults, disabled children, people with a disability, wheelchair users,
    deaf people, blind people, visually impaired people, disabled workers, disabled, deaf, deafblind, hard of hearing, hearing
    impaired, hearing loss, sight loss, visually impaired, partially sighted, blind and partially sighted, registered blind,
    amputees, stroke survivors, people with epilepsy, people with ms, people with multiple sclerosis, people with parkinson's,
    brain injured, people with brain injuries, people with hiv, people with cancer, cancer patients, children with cancer, people
    with long covid, people with chronic pain, terminally ill, terminal illness`,
  learning_disability: `
    learning disability, learning disabilities, learning disabled, learning difficulties, autistic, autistic people, autism, send
    pupils, down's syndrome, special needs, neurodivergent, adhd, dyslexic, people with dyslexia, neurodiverse, neurodivergent
    people, asperger's, down syndrome`,
  mental_health: `
    mental health problems, mental ill health, mental illness, mental health needs, people with depression, people with anxiety,
    mental distress, suicidal, self-harm, bereaved, bereaved parents`,
  older_people: `
    older people, elderly, elderly people, pensioners, over 60s, over 65s, over 50s, older residents, older adults, senior
    citizens, people with dementia, later life, elders, older men, older women, the elderly, dementia, alzheimer's, housebound`,
  young_people: `
    young people, young adults, teenagers, teens, youths, young offenders, school leavers, 16 to 24, 16-24 year olds, 18-24,
    students at risk, children and young people, students, young mothers, young dads, lgbt youth`,
  care_leavers: `
    care leavers, leaving care, care-experienced, care experienced young people, looked-after children, looked after children,
    children in care, foster children, fostered children, adopted children`,
  ex_offenders: `
    ex-offenders, ex offenders, people with convictions, prison leavers, offenders, former prisoners, people leaving prison,
    criminal record, criminal records, people on probation, ex-prisoners, prisoners, people in prison, ex-convicts, ex-cons`,
  homeless: `
    homeless people, homeless, rough sleepers, people sleeping rough, sleeping rough, people who have been homeless, homelessness,
    people in hostels`,
  refugees: `
    refugees, refugee, asylum seekers, asylum seeker, migrants, new arrivals, people seeking sanctuary, displaced people, people
    seeking asylum, migrant women, asylum, ukrainians, afghans, afghan families, syrian families, newcomers`,
  women: `
    women, women's groups, girls, mums, mothers, single mothers, female-led, women and girls, survivors of domestic abuse,
    pregnant women, new mums, widows, sex workers`,
  ethnic_minority: `
    ethnic minority, minority ethnic, ethnic minorities, bame, bme, black and asian, global majority, gypsy roma traveller,
    black-led, racialised communities, travellers, gypsies, roma, asian women, black women, black people, somali community,
    chinese community, african community, african-caribbean, caribbean elders`,
  carers: `
    unpaid carers, family carers, young carers, carers in need of a break, parent carers, people who care for, kinship carers`,
  veterans: `
    veterans, ex-forces, ex-service, ex-servicemen, armed forces leavers, service leavers, armed forces community, former
    soldiers, ex-army, ex-navy, ex-military, ex-servicewomen, forces families, military families`,
  addiction: `
    people in recovery, recovering addicts, addiction, substance misuse, drug and alcohol recovery, in recovery from, alcohol
    problems, drug users, addicts, alcoholics, gamblers, people with addictions`,
  low_income: `
    low income, low incomes, low-income families, people in poverty, in poverty, families in need, food poverty, fuel poverty,
    deprived, disadvantaged, hard-up, struggling families, people in debt, debtors, deprived area, deprived neighbourhoods, people
    on benefits`,
  families: `
    families, parents, parents and children, young families, lone parents, single parents, dads, fathers, toddlers, new parents,
    orphans`,
  local_community: `
    local people, local residents, local community, our community, community benefit, neighbours, the neighbourhood, our
    residents, tenants, rural communities, isolated people`,
  environment: "environmental benefit, biodiversity gain, wildlife, net zero, carbon savings, the planet, nature recovery",
  workers: "worker-owned, employee-owned, worker co-op, workers co-operative, owned by its workers, worker cooperative",
};

const TABLE = phraseTable(Object.entries(BENEFICIARY_WORDS));

/** Who is meant to benefit: each once, where it is said first. `tokens` are the text's. */
export function readBeneficiaries(text: string, tokens: readonly Token[] = tokenise(text)): BeneficiaryRead[] {
  const found: BeneficiaryRead[] = [];
  for (const { code, start, end } of phrasesIn(TABLE, tokens)) {
    if (!found.some((one) => one.code === code)) found.push({ ...spanOf(text, start, end), code });
  }
  return found;
}
