import { placeKey } from "./name-key.ts";
import { derived, type Reference } from "./reference.server.ts";

/** More than one authority under one name: a nation, a region, a combined authority, or what people call a part of one. */
export interface Region {
  /** `West Midlands`. */
  name: string;
  /** Its own GSS code; null for one without. */
  code: string | null;
  /** Its authorities; null for all of the country. */
  areaCodes: readonly string[] | null;
}

const COUNTRY = ["UK", "United Kingdom", "GB", "Great Britain", "Britain"];

/** Every region by `placeKey` of each of its names: the country, nations and regions first, then combined authorities and others. */
export const allRegions = derived((reference) => {
  const { areas, areaLookup, groups } = reference;
  const byKey = new Map<string, Region>();
  const add = (region: Region, names: readonly string[]) => {
    for (const key of names.map(placeKey)) if (!byKey.has(key)) byKey.set(key, region);
  };
  add({ name: "UK", code: null, areaCodes: null }, COUNTRY);
  for (const { kind, code, name, alternativeNames } of areas)
    if (kind === "nation" || kind === "region")
      add({ name, code, areaCodes: areaLookup.authoritiesOf(code) }, [name, code, ...alternativeNames]);
  for (const { name, areaCodes } of groups) add({ name, code: null, areaCodes }, [name, `${name} Combined Authority`]);
  return byKey as ReadonlyMap<string, Region>;
});

/** Whether an area lies in a region, a county by its own region. */
export function isInside({ areaByCode }: Reference, region: Region, areaCode: string | null): boolean {
  if (region.areaCodes === null) return true;
  if (areaCode === null) return false;
  if (region.areaCodes.includes(areaCode)) return true;
  const area = areaByCode.get(areaCode);
  return area?.kind === "county" && region.code !== null && [area.regionCode, areaCode].includes(region.code);
}
