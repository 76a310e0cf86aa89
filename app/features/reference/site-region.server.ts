import type { Database } from "#db/client.ts";
import { placeKey } from "./name-key.ts";
import { type Area, type AreaGroup, derivedBy, type Reference, referenceOf } from "./reference.server.ts";

interface Home {
  areas: Area[];
  /** The group that has the region's name; null where it is an area of its own. */
  group: AreaGroup | null;
}

const homeOf = derivedBy((reference, siteRegion): Home => findHome(reference, placeKey(siteRegion)));

/**
 * The authorities of the site's region, by its name in `SITE_REGION`: those of the combined authority or other group of
 * that name, else of the region or nation, else the authority itself. Empty for a name that the reference facts do not know.
 */
export function homeAuthorities(db: Database, siteRegion: string): Area[] {
  return homeOf(db, siteRegion).areas;
}

/** The site's region as somebody has drawn it; null where nobody has. */
export function homeDrawing(db: Database, siteRegion: string): AreaGroup["drawing"] {
  return homeOf(db, siteRegion).group?.drawing ?? null;
}

function findHome({ areas, areaByCode, areaLookup, groups }: Reference, key: string): Home {
  const isCalled = (name: string) => placeKey(name) === key;
  const group = groups.find(({ name }) => isCalled(name) || isCalled(`${name} Combined Authority`)) ?? null;
  const area = ["region", "nation", "authority"].flatMap((kind) => areas.filter((one) => one.kind === kind && isCalled(one.name)))[0];
  const codes = group?.areaCodes ?? (area === undefined ? [] : areaLookup.authoritiesOf(area.code));
  const found = codes.flatMap((code) => areaByCode.get(code) ?? []).filter(({ kind }) => kind === "authority");
  return { areas: found.sort((a, b) => a.name.localeCompare(b.name, "en-GB")), group };
}

/** The nation or region that the site's region is, or lies in; null for a name that is not known. */
export function widerRegion(db: Database, siteRegion: string): Area | null {
  const code = homeAuthorities(db, siteRegion)[0]?.regionCode ?? null;
  return code === null ? null : (referenceOf(db).areaByCode.get(code) ?? null);
}
