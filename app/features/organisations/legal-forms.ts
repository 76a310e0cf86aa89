/** The kinds of body a legal form falls under: what people filter by. */
export const LEGAL_FORM_GROUPS = [
  { code: "cic", label: "Community interest company" },
  { code: "society", label: "Co-operative or community benefit society" },
  { code: "charity", label: "Charity" },
  { code: "company", label: "Company or partnership" },
  { code: "other", label: "Other, or not stated" },
] as const;

export type LegalFormGroup = (typeof LEGAL_FORM_GROUPS)[number]["code"];

/**
 * Every legal form a profile can have. `chosen` forms are offered when somebody fills in a profile; the others hold
 * what a register says less exactly ("Society", "Registered charity").
 */
export const LEGAL_FORMS = [
  {
    code: "cic_guarantee",
    label: "Community interest company, limited by guarantee",
    group: "cic",
    chosen: true,
  },
  {
    code: "cic_shares",
    label: "Community interest company, limited by shares",
    group: "cic",
    chosen: true,
  },
  {
    code: "cic",
    label: "Community interest company",
    group: "cic",
    chosen: false,
  },
  {
    code: "community_benefit_society",
    label: "Community benefit society",
    group: "society",
    chosen: true,
  },
  {
    code: "co_operative_society",
    label: "Co-operative society",
    group: "society",
    chosen: true,
  },
  {
    code: "registered_society",
    label: "Registered society",
    group: "society",
    chosen: false,
  },
  {
    code: "charity_cio",
    label: "Charitable incorporated organisation",
    group: "charity",
    chosen: true,
  },
  {
    code: "charity_company",
    label: "Charitable company",
    group: "charity",
    chosen: true,
  },
  {
    code: "charity",
    label: "Registered charity",
    group: "charity",
    chosen: false,
  },
  {
    code: "company_guarantee",
    label: "Company limited by guarantee",
    group: "company",
    chosen: true,
  },
  {
    code: "company_shares",
    label: "Company limited by shares",
    group: "company",
    chosen: true,
  },
  { code: "company", label: "Company", group: "company", chosen: false },
  {
    code: "llp",
    label: "Limited liability partnership",
    group: "company",
    chosen: true,
  },
  {
    code: "unincorporated",
    label: "Unincorporated association",
    group: "other",
    chosen: true,
  },
  { code: "trust", label: "Trust", group: "other", chosen: false },
  {
    code: "public_body",
    label: "Public body or university",
    group: "other",
    chosen: false,
  },
  { code: "unknown", label: "Not stated", group: "other", chosen: false },
] as const satisfies readonly {
  code: string;
  label: string;
  group: LegalFormGroup;
  chosen: boolean;
}[];

export type LegalFormCode = (typeof LEGAL_FORMS)[number]["code"];

const BY_CODE: ReadonlyMap<string, (typeof LEGAL_FORMS)[number]> = new Map(LEGAL_FORMS.map((form) => [form.code, form]));

/** The form's name as a reader knows it; "Not stated" for a code that is not ours. */
export function legalFormLabel(code: string): string {
  return BY_CODE.get(code)?.label ?? "Not stated";
}

/** The group a form is filtered under; "other" for a code that is not ours. */
export function legalFormGroup(code: string): LegalFormGroup {
  return BY_CODE.get(code)?.group ?? "other";
}

export function isLegalFormCode(code: string): code is LegalFormCode {
  return BY_CODE.has(code);
}
