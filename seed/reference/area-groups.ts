import { COUNTIES, PARTS } from "./area-group-names.ts";
import { AUTHORITIES, type Authority, REGIONS } from "./authorities.ts";

/** What several authorities are called together. */
export interface AreaGroup {
  readonly name: string;
  /** GSS codes; of a county with districts its own too, since some work for all of it. */
  readonly authorities: readonly string[];
}

/**
 * The combined authorities and Greater London, each with its councils below county level; the counties with theirs; and
 * what people call a part of a region or of several.
 */
export const AREA_GROUPS: readonly AreaGroup[] = [...combined(), ...counties(), ...parts()];

function combined(): AreaGroup[] {
  const groups = new Map<string, string[]>();
  for (const { combinedAuthority, gss, tier } of AUTHORITIES) {
    // A combined county authority may have the name of its county.
    if (combinedAuthority === undefined || tier === "county" || combinedAuthority in COUNTIES) continue;
    groups.set(combinedAuthority, [...(groups.get(combinedAuthority) ?? []), gss]);
  }
  return [...groups].map(([name, authorities]) => ({ name, authorities }));
}

function counties(): AreaGroup[] {
  return Object.entries(COUNTIES).map(([name, { districts, cities = "" }]) => {
    const own = AUTHORITIES.filter((one) => one.name === name && one.tier === "county");
    return { name, authorities: codesOf([...own, ...districtsNumbered(districts), ...list(cities).flatMap(called)]) };
  });
}

function parts(): AreaGroup[] {
  return Object.entries(PARTS).map(([name, names]) => ({ name, authorities: codesOf(list(names).flatMap(called)) }));
}

function codesOf(authorities: readonly Authority[]): string[] {
  return [...new Set(authorities.map(({ gss }) => gss))];
}

function list(names: string): string[] {
  return names
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

/** `129-135 244`: the districts of those numbers, as their codes have them. */
function districtsNumbered(numbers: string): Authority[] {
  const ranges = numbers.split(" ").map((range) => range.split("-").map(Number));
  return AUTHORITIES.filter(({ gss, tier }) => {
    const number = Number(gss.slice(3));
    return tier === "district" && ranges.some(([from = 0, to = from]) => number >= from && number <= to);
  });
}

/** What a name of the table stands for: a county with its districts, another part, a region, or a council. */
function called(name: string): Authority[] {
  const county = COUNTIES[name];
  if (county !== undefined)
    return [
      ...AUTHORITIES.filter((one) => one.name === name),
      ...districtsNumbered(county.districts),
      ...list(county.cities ?? "").flatMap(called),
    ];
  const part = PARTS[name];
  if (part !== undefined) return list(part).flatMap(called);
  if (REGIONS.some((region) => region.name === name)) return AUTHORITIES.filter(({ region }) => region === name);
  return AUTHORITIES.filter((authority) => authority.name === name);
}
