import { postcodeDistrict } from "#app/features/reference/postcode.ts";
import type { OpportunityFacts } from "./opportunity-facts.server.ts";

/** Names by code, as `referenceOf` has them. */
export interface Names {
  readonly areaByCode: ReadonlyMap<string, { readonly name: string }>;
  readonly sectorByCode: ReadonlyMap<string, { readonly name: string }>;
}

export interface Coded {
  code: string;
  name: string;
}

/** Its kinds of work, in the order of their codes. */
export function sectorsOf(facts: Pick<OpportunityFacts, "sectorCodes">, { sectorByCode }: Names): Coded[] {
  return facts.sectorCodes.map((code) => ({ code, name: sectorByCode.get(code)?.name ?? code }));
}

/** Its areas by name. */
export function areasOf(facts: OpportunityFacts, { areaByCode }: Names): Coded[] {
  return facts.areaCodes.map((code) => ({ code, name: areaByCode.get(code)?.name ?? code })).sort((a, b) => a.name.localeCompare(b.name));
}

/** The postcode district of the place of delivery, `B6`. */
export function districtOf({ outward }: Pick<OpportunityFacts, "outward">): string | null {
  return outward === null ? null : postcodeDistrict(outward);
}

const NAMES = new Intl.ListFormat("en-GB", { type: "conjunction" });

/**
 * `Walsall and Dudley`, or `Aston, Birmingham, B6` for a point: of its postcode only the district is told.
 * Null for work from anywhere.
 */
export function whereText(
  facts: Pick<OpportunityFacts, "delivery" | "deliveryPlace" | "outward">,
  areas: readonly { name: string }[],
): string | null {
  if (facts.delivery === "remote") return null;
  const names = areas.map((area) => area.name);
  if (facts.delivery === "radius") {
    const parts = [facts.deliveryPlace, names[0] ?? null, districtOf(facts)].filter((part) => part !== null);
    return [...new Set(parts)].join(", ") || null;
  }
  if (names.length > 4) return `${names.length} council areas`;
  return names.length === 0 ? null : NAMES.format(names);
}
