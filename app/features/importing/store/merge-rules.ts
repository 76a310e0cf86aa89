import { CLOSED_REASON } from "#app/features/directory/closed-reason.ts";
import type { ProvisionCode, Provisions } from "#app/features/directory/provisions.ts";
import type { LegalFormCode } from "#app/features/organisations/legal-forms.ts";
import { PUBLISHING_RULES, UNREGISTERED_REASON } from "../derive/publishing-rule.ts";
import type { DerivedOffering, Publishable } from "../model.ts";
import type { StoredOffering } from "./statements.server.ts";

const MOST_OFFERINGS = 4;

/** Inexact forms, and what another source may make of them. */
const REFINED: Readonly<Partial<Record<LegalFormCode, (other: LegalFormCode) => LegalFormCode | null>>> = {
  unknown: (other) => other,
  cic: (other) => (other.startsWith("cic_") ? other : null),
  registered_society: (other) => (other === "community_benefit_society" || other === "co_operative_society" ? other : null),
  charity: (other) =>
    other === "company_guarantee" ? "charity_company" : other.startsWith("charity_") || other.startsWith("cic") ? other : null,
  company: (other) =>
    other.startsWith("c") && other !== "charity" && other !== "co_operative_society" && other !== "community_benefit_society"
      ? other
      : null,
  company_guarantee: (other) =>
    other === "charity" || other === "charity_company" ? "charity_company" : other.startsWith("cic") ? other : null,
  trust: (other) => (other === "unknown" ? null : other),
  unincorporated: (other) => (other === "unknown" ? null : other),
};

/** The legal form two sources give together: the more exact one; the first where they contradict each other. */
export function mergedLegalForm(known: LegalFormCode, other: LegalFormCode): LegalFormCode {
  return REFINED[known]?.(other) ?? known;
}

interface Publication {
  published: boolean;
  reason: string | null;
}

const RULE_REASONS: ReadonlySet<string> = new Set(PUBLISHING_RULES.map((rule) => rule.reason));

/**
 * Whether an organisation that exists is shown after another row about it. One source that shows a possible supplier is
 * enough; a closed body is not shown until the source that it first came from takes that back (`owns`); what somebody
 * decided by hand (a reason that is not one of the rules') stands; and nothing that is shown disappears because of a
 * thinner row. The reason is the first source's, and no longer that no register lists it where another row knows better.
 */
export function mergedPublication(known: Publication, row: Publishable, owns: boolean): Publication {
  if (!row.ok && row.reason === CLOSED_REASON) return { published: false, reason: CLOSED_REASON };
  const byRule = known.reason === null || RULE_REASONS.has(known.reason);
  if (known.published || !byRule || (known.reason === CLOSED_REASON && !owns)) return known;
  if (row.ok) return { published: true, reason: null };
  return owns || known.reason === UNREGISTERED_REASON ? { published: false, reason: row.reason } : known;
}

/** The offerings after another row, or null when they stay as they are. A lone source may replace its own; of two, the surer one says how a sector is known. */
export function mergedOfferings(
  stored: readonly StoredOffering[],
  told: readonly DerivedOffering[],
  replace: boolean,
): (DerivedOffering | StoredOffering)[] | null {
  if (replace) return told.length > 0 && JSON.stringify(told) !== JSON.stringify(stored) ? [...told] : null;
  const fresh = told.filter((one) => !stored.some((known) => known.sectorCode === one.sectorCode));
  const described = stored.map((known) => {
    const match = told.find((one) => one.sectorCode === known.sectorCode);
    if (match === undefined) return known;
    const surer = match.strength > known.strength ? { derivedFrom: match.derivedFrom, strength: match.strength } : {};
    return { ...known, description: known.description || match.description, ...surer };
  });
  const all = [...described, ...fresh].slice(0, MOST_OFFERINGS);
  return JSON.stringify(all) === JSON.stringify(stored) ? null : all;
}

/** The answers (JSON) after another row: what was not said is filled in, and the first source may correct its own. Letter for letter the same when nothing is. */
export function mergedProvisions(stored: string, told: Provisions | undefined, owns: boolean): string {
  if (told === undefined) return stored;
  const known = JSON.parse(stored) as Provisions;
  const all: Provisions = owns ? { ...known, ...told } : { ...told, ...known };
  const codes = Object.keys(all) as ProvisionCode[];
  return codes.every((code) => all[code] === known[code]) ? stored : JSON.stringify(all);
}
