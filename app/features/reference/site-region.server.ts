import type { Database } from "#db/client.ts";
import { type Area, derived, type Reference } from "./reference.server.ts";

const regionsOf = derived(() => new Map<string, Area[]>());
const referenceItself = derived((reference) => reference);

/** The authorities of the site's region: those of the combined authority of that name, else every one of the region. */
export function homeAuthorities(db: Database, siteRegion: string): Area[] {
  const known = regionsOf(db);
  let found = known.get(siteRegion);
  if (found === undefined) {
    found = findHome(referenceItself(db), siteRegion);
    known.set(siteRegion, found);
  }
  return found;
}

function findHome({ areas: all }: Reference, siteRegion: string): Area[] {
  const name = siteRegion.toLowerCase();
  const authorities = all.filter((area) => area.kind === "authority");
  const combined = authorities.filter((area) => area.combinedAuthority?.toLowerCase().startsWith(name));
  if (combined.length > 0) return combined;
  const region = all.find((area) => area.kind === "region" && area.name.toLowerCase() === name);
  return authorities.filter((area) => area.regionCode === region?.code);
}
