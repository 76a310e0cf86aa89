import type { Database } from "#db/client.ts";
import { placeKey } from "./name-key.ts";
import { type Area, derived, type Reference } from "./reference.server.ts";

const found = derived((reference) => ({ reference, byName: new Map<string, Area[]>() }));

/**
 * The authorities of the site's region, by its name in `SITE_REGION`: those of the combined authority or other group of
 * that name, else of the region or nation, else the authority itself. Empty for a name that the reference facts do not know.
 */
export function homeAuthorities(db: Database, siteRegion: string): Area[] {
  const { reference, byName } = found(db);
  let home = byName.get(siteRegion);
  if (home === undefined) {
    home = findHome(reference, placeKey(siteRegion));
    byName.set(siteRegion, home);
  }
  return home;
}

function findHome({ areas, areaByCode, areaLookup, groups }: Reference, key: string): Area[] {
  const isCalled = (name: string) => placeKey(name) === key;
  const group = groups.find(({ name }) => isCalled(name) || isCalled(`${name} Combined Authority`));
  const area = ["region", "nation", "authority"].flatMap((kind) => areas.filter((one) => one.kind === kind && isCalled(one.name)))[0];
  const codes = group?.areaCodes ?? (area === undefined ? [] : areaLookup.authoritiesOf(area.code));
  return codes.flatMap((code) => areaByCode.get(code) ?? []).sort((a, b) => a.name.localeCompare(b.name, "en-GB"));
}

/** The nation or region that the site's region is, or lies in; null for a name that is not known. */
export function widerRegion(db: Database, siteRegion: string): Area | null {
  const code = homeAuthorities(db, siteRegion)[0]?.regionCode ?? null;
  return code === null ? null : (found(db).reference.areaByCode.get(code) ?? null);
}
