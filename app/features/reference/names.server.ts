import type { Database } from "#db/client.ts";
import { distanceMiles } from "#search/distance.ts";
import type { FoundPlace, FoundRegion } from "./found.ts";
import { locateDistrict, type Point } from "./locate-postcode.server.ts";
import { placeKey } from "./name-key.ts";
import { nearestAuthority } from "./name-point.ts";
import { postcodeDistrict } from "./postcode.ts";
import { type Area, derived, type Place, referenceOf } from "./reference.server.ts";
import { allRegions, isInside, type Region } from "./regions.server.ts";

/** Most likely first: a city before a town before a suburb or village. */
const LIKELY = ["city", "town", "suburb"];
function likelihood({ kind }: Place): number {
  const at = LIKELY.indexOf(kind);
  return at === -1 ? LIKELY.length : at;
}

type MiddleArea = Area & { lat: number; lng: number };

/** All that a name may mean. */
export interface Meanings {
  /** Most likely first. */
  places: readonly Place[];
  /** An authority before a county. */
  area: MiddleArea | null;
  region: Region | null;
}

const NOTHING: Meanings = { places: [], area: null, region: null };

/** Everything that has a name, by `placeKey` of each of its names; an area by its code too. */
export const namesOf = derived((reference, db): ReadonlyMap<string, Meanings> => {
  const byKey = new Map<string, { -readonly [K in keyof Meanings]: Meanings[K] }>();
  const at = (key: string) => {
    const known = byKey.get(key) ?? { ...NOTHING };
    byKey.set(key, known);
    return known;
  };
  for (const place of reference.places) at(place.key).places = [...at(place.key).places, place];
  for (const known of byKey.values())
    known.places = [...known.places].sort((a, b) => likelihood(a) - likelihood(b) || a.areaName.localeCompare(b.areaName, "en-GB"));
  for (const area of [...reference.areas].sort((a, b) => Number(a.kind === "county") - Number(b.kind === "county"))) {
    const { lat, lng } = area;
    if (lat === null || lng === null) continue;
    for (const key of [area.name, area.code, ...area.alternativeNames].map(placeKey)) at(key).area ??= { ...area, lat, lng };
  }
  for (const [key, region] of allRegions(db)) at(key).region = region;
  return byKey;
});

const OFFICE = /(?:\s(?:metropolitan|city|county|district|unitary|borough))*\s(?:council|authority|region|area|borough)$/i;

/** What else a name may be looked up by: without "the", without "council" or "region" behind it. */
function spellings(name: string): string[] {
  const bare = name.trim().replace(/^the\s+/i, "");
  const short = bare.replace(OFFICE, "");
  return short === name ? [] : [placeKey(bare), placeKey(short)];
}

/** What a name may mean; null for one that nothing has. */
export function meaningsOf(names: ReadonlyMap<string, Meanings>, name: string): Meanings | null {
  const own = names.get(placeKey(name));
  if (own !== undefined) return own;
  for (const key of spellings(name)) {
    const found = names.get(key);
    if (found !== undefined) return found;
  }
  return null;
}

/** Which of them is meant: a city or town, else the authority, else the region (a county is all its councils), else a suburb or village. */
export function likeliest({ places, area, region }: Meanings): FoundPlace | FoundRegion | null {
  const [first, ...others] = places;
  const isTown = first !== undefined && ["city", "town"].includes(first.kind);
  const isCouncils = area?.kind === "county" && region !== null;
  if (!isTown && area !== null && !isCouncils) return { kind: "area", label: area.name, lat: area.lat, lng: area.lng, areaCode: area.code };
  if (!isTown && region !== null) return { kind: "region", label: region.name, areaCodes: region.areaCodes };
  if (first === undefined) return null;
  const { lat, lng, areaCode } = first;
  const alternatives = others.map((place) => ({ label: labelOf(place), lat: place.lat, lng: place.lng, areaCode: place.areaCode }));
  return { kind: "place", label: labelOf(first), lat, lng, areaCode, ...(alternatives.length === 0 ? {} : { alternatives }) };
}

function labelOf({ name, areaName }: Place): string {
  return name === areaName ? name : `${name}, ${areaName}`;
}

/** A place lies so near to another, or to the middle of a district, that is said behind it. */
const BESIDE_MILES = 6;
/** An address names the county of old: so far from its middle a place may lie. */
const COUNTY_MILES = 40;

/**
 * What is said behind a place to tell which one is meant: a council, county, region or country, a place, a postcode
 * district. Whether a point is in it; null for what is none of these.
 */
export function qualifierOf(db: Database, text: string): ((point: Point) => boolean) | null {
  const district = postcodeDistrict(text);
  const middle = district === null ? null : locateDistrict(db, district);
  if (middle !== null) return (point) => distanceMiles(point, middle) <= BESIDE_MILES;
  const meant = meaningsOf(namesOf(db), text);
  if (meant === null) return null;
  const { places, area, region } = meant;
  const reference = referenceOf(db);
  const authorityOf = (point: Point) => point.areaCode ?? nearestAuthority(reference, point)?.code ?? null;
  return (point) => {
    if (region !== null && isInside(reference, region, authorityOf(point))) return true;
    if (area !== null) {
      const isCounty = area.kind === "county" || /shire$/i.test(area.name);
      return area.code === point.areaCode || (isCounty && distanceMiles(area, point) <= COUNTY_MILES);
    }
    return places.some((place) => distanceMiles(place, point) <= BESIDE_MILES);
  };
}
