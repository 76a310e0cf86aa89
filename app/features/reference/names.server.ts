import type { Database } from "#db/client.ts";
import { distanceMiles } from "#search/distance.ts";
import type { FoundPlace, FoundRegion } from "./find-place.server.ts";
import { locateDistrict, type Point } from "./locate-postcode.server.ts";
import { placeKey } from "./name-key.ts";
import { nearestAuthority } from "./name-point.ts";
import { postcodeDistrict } from "./postcode.ts";
import { type Area, derived, type Place, referenceOf } from "./reference.server.ts";
import { isInside, type Region, regionCalled } from "./regions.server.ts";

/** Most likely first: a city before a town before a suburb or village. */
const LIKELY = ["city", "town", "suburb"];
function likelihood({ kind }: Place): number {
  const at = LIKELY.indexOf(kind);
  return at === -1 ? LIKELY.length : at;
}

/** Places by each of their names, most likely first. */
export const placesByKey = derived(({ places }) => {
  const byKey = new Map<string, Place[]>();
  for (const place of places) byKey.set(place.key, [...(byKey.get(place.key) ?? []), place]);
  for (const list of byKey.values()) list.sort((a, b) => likelihood(a) - likelihood(b) || a.areaName.localeCompare(b.areaName, "en-GB"));
  return byKey;
});

type MiddleArea = Area & { lat: number; lng: number };

/** Authorities and counties by all they are called and by code; an authority before a county. */
export const areasByKey = derived(({ areas }) => {
  const byKey = new Map<string, MiddleArea>();
  for (const area of [...areas].sort((a, b) => Number(a.kind === "county") - Number(b.kind === "county"))) {
    const { lat, lng } = area;
    if (lat === null || lng === null) continue;
    for (const key of [area.name, area.code, ...area.alternativeNames].map(placeKey))
      if (!byKey.has(key)) byKey.set(key, { ...area, lat, lng });
  }
  return byKey;
});

const OFFICE = /\s+(?:(?:metropolitan|city|county|district|unitary|borough)\s+)*(?:council|authority|region|area|borough)$/i;

/** What a name may be looked up by: as it is, without "the", without "council" or "region" behind it. */
function spellings(name: string): string[] {
  const bare = name.trim().replace(/^the\s+/i, "");
  return [...new Set([name, bare, bare.replace(OFFICE, "")].map(placeKey))].filter((key) => key !== "");
}

/** All that a name may mean. */
interface Meanings {
  places: readonly Place[];
  area: MiddleArea | null;
  region: Region | null;
}

export function meaningsOf(db: Database, name: string): Meanings {
  const none: Meanings = { places: [], area: null, region: null };
  for (const key of spellings(name)) {
    const found = { places: placesByKey(db).get(key) ?? [], area: areasByKey(db).get(key) ?? null, region: regionCalled(db, key) };
    if (found.places.length > 0 || found.area !== null || found.region !== null) return found;
  }
  return none;
}

/** Which of them is meant: a city or town, else the authority, else the region, else a suburb or village. */
export function likeliest({ places, area, region }: Meanings): FoundPlace | FoundRegion | null {
  const [first, ...others] = places;
  const isTown = first !== undefined && ["city", "town"].includes(first.kind);
  if (!isTown && area !== null) return { kind: "area", label: area.name, lat: area.lat, lng: area.lng, areaCode: area.code };
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
  const { places, area, region } = meaningsOf(db, text);
  if (places.length === 0 && area === null && region === null) return null;
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
