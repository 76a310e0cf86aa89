/** Codes kept in profiles, and the words shown for them. */
export const DEFINITION_LABELS = {
  seuk: "the five criteria: social mission, trading income, control, at least half of profit for the mission, openness",
  vcse: "the wording of procurement law: value-driven, non-governmental, principally reinvests surpluses",
} as const;

/** The five criteria of Social Enterprise UK. */
export const FIVE_CRITERIA = {
  mission: "It has a clear social or environmental mission, written in its governing documents",
  trading: "It earns more than half of its income by trading, or is working towards that",
  control: "It is controlled or owned in the interest of that mission",
  profit: "It reinvests or gives away at least half of its profit towards that mission",
  openness: "It is open about how it works and what it achieves",
} as const;

export const IMPACT_MODELS = {
  employment: "Employs people who are kept out of work",
  community_need: "Meets a need of its community",
  profit_redistribution: "Gives its profit to a cause",
} as const;

export const BENEFICIARIES = {
  unemployed: "People out of work",
  disabled_people: "Disabled people",
  learning_disability: "People with a learning disability",
  mental_health: "People with mental ill health",
  older_people: "Older people",
  young_people: "Young people",
  care_leavers: "Care leavers",
  ex_offenders: "People with convictions",
  homeless: "Homeless people",
  refugees: "Refugees and migrants",
  women: "Women",
  ethnic_minority: "People from minority ethnic communities",
  carers: "Carers",
  veterans: "Veterans",
  addiction: "People in recovery",
  low_income: "People on low incomes",
  families: "Families",
  local_community: "The local community",
  environment: "The environment",
  workers: "Its own workers",
} as const;

export const LEADERSHIP = {
  women: "Women",
  ethnic_minority: "People from minority ethnic communities",
  disabled: "Disabled people",
  lgbtq: "LGBTQ+ people",
  lived_experience: "People who have lived what it works on",
  young: "People under 30",
  workers: "Its workers",
} as const;

export const TURNOVER_BANDS = {
  under_50k: { label: "under £50,000", maxPence: 50_000_00 },
  "50k_250k": { label: "£50,000 to £250,000", maxPence: 250_000_00 },
  "250k_1m": { label: "£250,000 to £1m", maxPence: 1_000_000_00 },
  "1m_5m": { label: "£1m to £5m", maxPence: 5_000_000_00 },
  over_5m: { label: "over £5m", maxPence: null },
} as const;

export const POLICIES = {
  health_safety: "Health and safety",
  equality: "Equality, diversity and inclusion",
  environment: "Environment",
  safeguarding: "Safeguarding",
  modern_slavery: "Modern slavery",
  data_protection: "Data protection",
  quality: "Quality",
  living_wage: "Pays the real Living Wage",
} as const;

export const INSURANCES = {
  public_liability: "Public liability",
  employers_liability: "Employer’s liability",
  professional_indemnity: "Professional indemnity",
} as const;

export const OPEN_TO = {
  secondments_in: "Secondments in",
  secondments_out: "Secondments out",
  board_members_wanted: "New board members",
  board_seats_offered: "Seats on other boards",
  supply_chains: "Supply chains",
  consortia: "Joint bids",
} as const;

export const SIZE_BAND_LABELS = {
  up_to_5k: "up to £5,000",
  "5k_25k": "£5,000 to £25,000",
  "25k_100k": "£25,000 to £100,000",
  over_100k: "over £100,000",
} as const;

/** The label of a code, or the code itself where a source brought one we do not know. */
export function labelOf(labels: Readonly<Record<string, string>>, code: string): string {
  return labels[code] ?? code;
}
