import { AUTHORITIES } from "./authorities.ts";

/** What several authorities are called together. */
export interface AreaGroup {
  readonly name: string;
  /** GSS codes. */
  readonly authorities: readonly string[];
}

/** Names that no authority of their own stands behind. */
const CALLED: Readonly<Record<string, readonly string[]>> = {
  "Black Country": ["Dudley", "Sandwell", "Walsall", "Wolverhampton"],
  Merseyside: ["Knowsley", "Liverpool", "Sefton", "St Helens", "Wirral"],
  "Tyne and Wear": ["Gateshead", "Newcastle upon Tyne", "North Tyneside", "South Tyneside", "Sunderland"],
};

/** The combined authorities and Greater London, each with its councils below county level, and what people call a part of a region. */
export const AREA_GROUPS: readonly AreaGroup[] = [...combined(), ...called()];

function combined(): AreaGroup[] {
  const groups = new Map<string, string[]>();
  for (const { combinedAuthority, gss, tier } of AUTHORITIES) {
    if (combinedAuthority === undefined || tier === "county") continue;
    groups.set(combinedAuthority, [...(groups.get(combinedAuthority) ?? []), gss]);
  }
  return [...groups].map(([name, authorities]) => ({ name, authorities }));
}

function called(): AreaGroup[] {
  return Object.entries(CALLED).map(([name, names]) => ({
    name,
    authorities: AUTHORITIES.filter((authority) => names.includes(authority.name)).map(({ gss }) => gss),
  }));
}
