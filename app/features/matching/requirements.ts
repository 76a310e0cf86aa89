import { PROVISION_LIST } from "#app/features/directory/provisions.ts";
import { INSURANCES } from "#app/features/reading/read-requirements.ts";
import { saysOptional } from "#app/features/reading/requirement-clauses.ts";
import { lowerFirst } from "#app/platform/words.ts";
import { termsOf } from "#search/terms.ts";
import type { SupplierForMatch } from "./model.ts";
import { sayMoney } from "./say.ts";

/** One line a buyer wrote under "They ask for", as far as it can be checked against a profile. */
export type Requirement =
  | {
      readonly kind: "insurance";
      readonly line: string;
      readonly optional: boolean;
      readonly insurance: string;
      readonly pence: number | null;
    }
  | { readonly kind: "scheme"; readonly line: string; readonly optional: boolean; readonly name: string; readonly level: number | null }
  | { readonly kind: "policy"; readonly line: string; readonly optional: boolean; readonly policy: string; readonly name: string }
  | { readonly kind: "turnover"; readonly line: string; readonly optional: boolean; readonly pence: number }
  | { readonly kind: "provision"; readonly line: string; readonly optional: boolean; readonly provision: (typeof PROVISION_LIST)[number] }
  /** Checked against the names of accreditations only; says nothing when it is not found. */
  | { readonly kind: "other"; readonly line: string; readonly optional: boolean };

export interface RequirementCheck {
  /**
   * `unsaid`: the supplier could say yes or no, and has not: a gap, and never a no. `unknown`: the line cannot be checked, so
   * it is neither a reason nor a gap.
   */
  readonly met: "yes" | "no" | "unsaid" | "unknown";
  readonly code: string;
  readonly text: string;
}

const MONEY = /£\s?([\d,]+(?:\.\d+)?)\s?(million|mn?\b|k\b|thousand)?/i;
const INSURANCE_NAMES: Record<string, string> = {
  public_liability: "Liability cover",
  employers_liability: "Employers’ liability cover",
  professional_indemnity: "Professional indemnity cover",
};
/** Named schemes: the same pattern reads the buyer's line and the supplier's accreditation. */
const SCHEMES: readonly (readonly [RegExp, string])[] = [
  [/\bliving wage\b/i, "Living Wage accreditation"],
  [/\bDBS\b/i, "DBS checks"],
  [/\bfood hygiene( rating)?\b/i, "food hygiene rating"],
  [/\bcyber (essentials|security)\b/i, "cyber security certificate"],
  [/\bdisability confident\b/i, "Disability Confident"],
  [/\binvestors in people\b/i, "Investors in People"],
  [/\bwaste carrier/i, "waste carrier’s licence"],
  [/\bsection (19|22)\b/i, "section 19 or 22 permit"],
  [/\bofsted\b/i, "Ofsted registration"],
  [/\b(CQC|care quality commission)\b/i, "CQC registration"],
  [/\b(CHAS|SSIP|safecontractor|constructionline|site safety)\b/i, "site safety accreditation"],
  [/\bmatrix\b/i, "Matrix standard"],
  [/\bgas safe\b/i, "Gas Safe registration"],
  [/\bNICEIC\b/i, "NICEIC registration"],
  [/\b(FSC|chain[- ]of[- ]custody)\b/i, "FSC certificate"],
];
const POLICIES: readonly (readonly [RegExp, string, string])[] = [
  [/health (and|&) safety policy/i, "health_safety", "health and safety policy"],
  [/(equality|equalities|diversity|inclusion) policy/i, "equality", "equality policy"],
  [/(environment|environmental|sustainability) policy/i, "environment", "environment policy"],
  [/safeguarding policy/i, "safeguarding", "safeguarding policy"],
  [/modern slavery (policy|statement)/i, "modern_slavery", "modern slavery policy"],
  [/(data protection|privacy|GDPR) policy/i, "data_protection", "data protection policy"],
  [/quality (policy|assurance policy)/i, "quality", "quality policy"],
];
/** Pence of yearly income a supplier in the band surely has. */
const TURNOVER_FLOOR: Record<string, number> = {
  under_50k: 0,
  "50k_250k": 5_000_000,
  "250k_1m": 25_000_000,
  "1m_5m": 100_000_000,
  over_5m: 500_000_000,
};

/** Reads one requirement line: insurance with its amount, a provision, a named scheme or ISO standard, a policy, a turnover; else `other`. */
export function parseRequirement(line: string): Requirement {
  const optional = saysOptional(line);
  const insurance = INSURANCES.find(([, , pattern]) => pattern.test(line));
  if (insurance) return { kind: "insurance", line, optional, insurance: insurance[0], pence: parseMoney(line) };
  const provision = PROVISION_LIST.find(({ asked }) => asked.test(line));
  if (provision) return { kind: "provision", line, optional, provision };
  const iso = isoOf(line);
  if (iso !== null) return { kind: "scheme", line, optional, name: iso, level: null };
  const scheme = SCHEMES.find(([pattern]) => pattern.test(line));
  if (scheme) return { kind: "scheme", line, optional, name: scheme[1], level: ratingOf(line) };
  const policy = POLICIES.find(([pattern]) => pattern.test(line));
  if (policy) return { kind: "policy", line, optional, policy: policy[1], name: policy[2] };
  const money = parseMoney(line);
  if (/\bturnover\b/i.test(line) && money !== null) return { kind: "turnover", line, optional, pence: money };
  return { kind: "other", line, optional };
}

/** The lines that no profile answers in a way that can be checked: the buyer has to ask. In the order they were written. */
export function uncheckedRequirements(lines: readonly string[]): string[] {
  return lines.map((line) => line.trim()).filter((line) => line !== "" && parseRequirement(line).kind === "other");
}

/** `£5m`, `£5 million`, `£250,000`, `£250k` → pence. */
export function parseMoney(text: string): number | null {
  const found = MONEY.exec(text);
  if (!found?.[1]) return null;
  const amount = Number(found[1].replaceAll(",", ""));
  const unit = found[2]?.toLowerCase() ?? "";
  const factor = unit.startsWith("m") ? 1_000_000 : unit === "k" || unit === "thousand" ? 1000 : 1;
  return Number.isFinite(amount) ? Math.round(amount * factor * 100) : null;
}

/** Checks one line against what the profile lists. Certificates and cover that ended before `today` do not count. */
export function checkRequirement(requirement: Requirement, supplier: SupplierForMatch, today: string): RequirementCheck {
  const current = supplier.accreditations.filter((one) => one.toDay === null || one.toDay >= today).map((one) => one.name);
  switch (requirement.kind) {
    case "insurance":
      return checkInsurance(requirement, supplier, today);
    case "scheme":
      return checkScheme(requirement, supplier, current);
    case "policy": {
      const has = supplier.policies.includes(requirement.policy);
      const name = requirement.name;
      return has ? yes("policy", `Has a${/^[aeiou]/.test(name) ? "n" : ""} ${name}`) : no("policy", `No ${name} listed`);
    }
    case "turnover": {
      const floor = supplier.turnoverBand === null ? undefined : TURNOVER_FLOOR[supplier.turnoverBand];
      if (floor === undefined) return no("turnover", `Turnover not listed, you ask for ${sayMoney(requirement.pence)}`);
      if (floor >= requirement.pence) return yes("turnover", `Turnover of ${sayMoney(requirement.pence)} or more`);
      return no("turnover", `Turnover may be under the ${sayMoney(requirement.pence)} you ask for`);
    }
    case "provision":
      return checkProvision(requirement.provision, supplier);
    case "other": {
      const wanted = [...termsOf(requirement.line).keys()];
      const needed = Math.max(2, Math.ceil(wanted.length / 2));
      const found = current.find((name) => {
        const own = termsOf(name);
        return wanted.filter((term) => own.has(term)).length >= needed;
      });
      return found ? yes("accreditation", `Has ${found}`) : { met: "unknown", code: "other", text: "" };
    }
  }
}

function checkInsurance(
  requirement: Extract<Requirement, { kind: "insurance" }>,
  supplier: SupplierForMatch,
  today: string,
): RequirementCheck {
  const name = INSURANCE_NAMES[requirement.insurance] ?? "Cover";
  const amount = Math.max(
    0,
    ...supplier.insurances
      .filter((one) => one.kind === requirement.insurance && (one.until === null || one.until >= today))
      .map((one) => one.amountPence),
  );
  const asked = requirement.pence;
  if (amount === 0) return no(requirement.insurance, `${name} not listed${asked === null ? "" : `, you ask for ${sayMoney(asked)}`}`);
  if (asked !== null && amount < asked) return no(requirement.insurance, `${name} is ${sayMoney(amount)}, you ask for ${sayMoney(asked)}`);
  return yes(requirement.insurance, `${name} of ${sayMoney(amount)}`);
}

function checkScheme(
  requirement: Extract<Requirement, { kind: "scheme" }>,
  supplier: SupplierForMatch,
  current: readonly string[],
): RequirementCheck {
  const { name, level } = requirement;
  const pattern = SCHEMES.find(([, scheme]) => scheme === name)?.[0];
  const found = current.filter((one) => (pattern ? pattern.test(one) : isoOf(one) === name));
  const enough = level === null ? found[0] : found.find((one) => (ratingOf(one) ?? 0) >= level);
  if (enough !== undefined) return yes("scheme", lowerOf(enough));
  if (found[0] !== undefined) return no("scheme", `${found[0]}, you ask for ${level}`);
  if (name === "Living Wage accreditation" && supplier.policies.includes("living_wage"))
    return yes("scheme", "Pays the Living Wage, by its own policy");
  if (name === "DBS checks" && supplier.offerings.some((one) => /\bDBS\b/.test(one.description)))
    return yes("scheme", "Says its people are DBS checked");
  return no(
    "scheme",
    requirement.optional ? `No ${name} yet; you say it would help` : `No ${name} ${name.startsWith("ISO") ? "yet" : "listed"}`,
  );
}

function checkProvision({ code, can, asked }: (typeof PROVISION_LIST)[number], supplier: SupplierForMatch): RequirementCheck {
  const answer = supplier.provisions[code];
  const sold = supplier.offerings.find((one) => asked.test(one.title));
  if (answer === true) return yes(code, `Can ${can}`);
  if (sold !== undefined) return yes(code, `Offers ${lowerFirst(sold.title)}`);
  if (answer === false) return no(code, `Says it cannot ${can}`);
  return { met: "unsaid", code: `unsaid_${code}`, text: `Does not say whether it can ${can}` };
}

function isoOf(text: string): string | null {
  const found = /\bISO(?:\/IEC)?\s?-?(\d{4,5})\b/i.exec(text);
  return found && !/\bEN ISO\b/i.test(text) ? `ISO ${found[1]}` : null;
}

function ratingOf(text: string): number | null {
  const found = /\brating (?:of )?(\d)\b/i.exec(text);
  return found ? Number(found[1]) : null;
}

function lowerOf(name: string): string {
  return `Has ${lowerFirst(name).startsWith("food") ? lowerFirst(name) : name}`;
}
function yes(code: string, text: string): RequirementCheck {
  return { met: "yes", code: `has_${code}`, text };
}
function no(code: string, text: string): RequirementCheck {
  return { met: "no", code: `no_${code}`, text };
}
