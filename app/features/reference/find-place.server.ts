import type { Database } from "#db/client.ts";
import { hasUnitPostcodes, locateDistrict, locatePostcode } from "./locate-postcode.server.ts";
import { placeKey } from "./name-key.ts";
import { normalisePostcode, postcodeDistrict } from "./postcode.ts";
import { type Area, derived, type Place } from "./reference.server.ts";

export interface FoundPlace {
  kind: "postcode" | "district" | "place" | "area";
  /** As a reader writes it: `B18 6AA`, `B18`, `Moseley, Birmingham`, `Sandwell`. */
  label: string;
  /** WGS84 degrees. */
  lat: number;
  lng: number;
  /** The local authority (or other area), or null where it is not known. */
  areaCode: string | null;
  /** What the reader should know of how exact this is. */
  note?: string;
  /** Other places of the same name, most likely first. */
  alternatives?: { label: string; lat: number; lng: number; areaCode: string }[];
}

export type Found = FoundPlace | { kind: "unknown"; message: string };

const WORKS = "Enter a full postcode such as B18 6AA, a district such as B18, or a town, suburb or council such as Moseley.";

/**
 * Finds where a text is: a unit postcode, a postcode district, a named place ("Moseley", "Moseley, Birmingham") or an
 * authority. A full postcode that is not loaded falls back on its district and says so. Never throws on odd input.
 */
export function findPlace(db: Database, text: string): Found {
  const asked = text.replace(/\s+/g, " ").trim().slice(0, 100);
  if (asked === "") return { kind: "unknown", message: WORKS };
  const postcode = normalisePostcode(asked);
  if (postcode !== null) return fromPostcode(db, postcode);
  return fromDistrict(db, asked) ?? fromName(db, asked) ?? unknownName(asked);
}

function unknownName(asked: string): Found {
  const district = /^[a-z]{1,2}\d[a-z\d]?$/i.test(asked.replace(/\s/g, ""));
  const what = district ? `the postcode district ${asked.toUpperCase()}` : `a place called "${asked}"`;
  return { kind: "unknown", message: `We do not know ${what}. ${WORKS}` };
}

function fromPostcode(db: Database, postcode: string): Found {
  const found = locatePostcode(db, postcode);
  const loaded = hasUnitPostcodes(db);
  if (found !== null) {
    const { from, district, ...point } = found;
    if (from === "postcode") return { kind: "postcode", label: postcode, ...point };
    const note = loaded
      ? `${postcode} is not in the postcode file, so this is the middle of ${district}.`
      : `Full postcodes are not loaded on this site, so this is the middle of ${district}.`;
    return { kind: "district", label: district, ...point, note };
  }
  const message = loaded
    ? `We do not know the postcode ${postcode}. Check it, or enter a town, suburb or council.`
    : `We cannot place ${postcode}: only the postcode districts of this region are loaded. Enter a postcode of the region, or a town or council.`;
  return { kind: "unknown", message };
}

function fromDistrict(db: Database, asked: string): Found | null {
  const code = asked.replace(/\s/g, "").toUpperCase();
  if (postcodeDistrict(code) !== code) return null;
  const point = locateDistrict(db, code);
  return point === null ? null : { kind: "district", label: code, ...point };
}

/** Most likely first: a city before a town before a suburb or village. */
const LIKELY = ["city", "town", "suburb"];
function likelihood({ kind }: Place): number {
  const at = LIKELY.indexOf(kind);
  return at === -1 ? LIKELY.length : at;
}

/** Places by each of their names, most likely first. */
const placesByKey = derived(({ places }) => {
  const byKey = new Map<string, Place[]>();
  for (const place of places) byKey.set(place.key, [...(byKey.get(place.key) ?? []), place]);
  for (const list of byKey.values()) list.sort((a, b) => likelihood(a) - likelihood(b) || a.areaName.localeCompare(b.areaName, "en-GB"));
  return byKey;
});

const AREA_KINDS = ["authority", "county", "region", "nation"];

/** Authorities, counties, regions and nations that have a middle, by all they are called and by code. */
const areasByName = derived(({ areas }) => {
  const byName = new Map<string, Area & { lat: number; lng: number }>();
  for (const area of [...areas].sort((a, b) => AREA_KINDS.indexOf(a.kind) - AREA_KINDS.indexOf(b.kind))) {
    const { lat, lng } = area;
    if (lat === null || lng === null) continue;
    for (const name of [area.name, area.code, ...area.alternativeNames]) {
      const key = placeKey(name);
      if (!byName.has(key)) byName.set(key, { ...area, lat, lng });
    }
  }
  return byName;
});

function fromName(db: Database, asked: string): Found | null {
  const comma = asked.indexOf(",");
  const name = comma === -1 ? asked : asked.slice(0, comma);
  const within = comma === -1 ? "" : placeKey(asked.slice(comma + 1));
  const found = (placesByKey(db).get(placeKey(name)) ?? []).filter((place) => within === "" || placeKey(place.areaName) === within);
  const area = comma === -1 ? areaCalled(db, asked) : null;
  const first = found[0];
  if (first === undefined || (area !== null && !["city", "town"].includes(first.kind))) return area;
  const alternatives = found.slice(1).map((place) => ({ label: labelOf(place), lat: place.lat, lng: place.lng, areaCode: place.areaCode }));
  return {
    kind: "place",
    label: labelOf(first),
    lat: first.lat,
    lng: first.lng,
    areaCode: first.areaCode,
    ...(alternatives.length === 0 ? {} : { alternatives }),
  };
}

function labelOf({ name, areaName }: Place): string {
  return name === areaName ? name : `${name}, ${areaName}`;
}

function areaCalled(db: Database, name: string): FoundPlace | null {
  const area = areasByName(db).get(placeKey(name));
  return area === undefined ? null : { kind: "area", label: area.name, lat: area.lat, lng: area.lng, areaCode: area.code };
}
