import type { GeocodedPlace } from "#app/platform/geocode.server.ts";
import { prepared } from "#app/platform/statements.server.ts";
import type { Database } from "#db/client.ts";
import { distanceMiles } from "#search/distance.ts";
import { fold } from "#search/text.ts";

interface Located {
  place: string;
  lat: number;
  lng: number;
  areaCode: string | null;
}

/** Suppliers of one place stand within so many miles of each other; those further off are in another place of the name. */
const ONE_PLACE_MILES = 10;

const cache = new WeakMap<Database, { version: number; places: Map<string, GeocodedPlace> }>();

/**
 * Where a place is that only suppliers' own addresses name: "Hebden Bridge", where somebody on the site is based there.
 * The middle of those who are. Null for a name that no supplier's address has.
 */
export function supplierPlace(db: Database, name: string): GeocodedPlace | null {
  const version = prepared(db, "select coalesce(max(id), 0) + count(*) from organisations").pluck().get() as number;
  let known = cache.get(db);
  if (known?.version !== version) {
    known = { version, places: readPlaces(db) };
    cache.set(db, known);
  }
  return known.places.get(keyOf(name)) ?? null;
}

function keyOf(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

function readPlaces(db: Database): Map<string, GeocodedPlace> {
  const rows = prepared(
    db,
    `select place, lat, lng, area_code as areaCode from organisations
       where published = 1 and is_supplier = 1 and place is not null and lat is not null`,
  ).all() as Located[];
  const byKey = new Map<string, Located[]>();
  for (const row of rows) {
    const key = keyOf(row.place);
    const list = byKey.get(key);
    if (list) list.push(row);
    else byKey.set(key, [row]);
  }
  const places = new Map<string, GeocodedPlace>();
  for (const [key, list] of byKey) if (/[a-z]{3}/.test(key)) places.set(key, middleOf(list));
  return places;
}

function middleOf(list: readonly Located[]): GeocodedPlace {
  const [first = { place: "", lat: 0, lng: 0, areaCode: null }] = list;
  let best = [first];
  /* The fullest neighbourhood of a few of them: names that many share are few, and their suppliers stand together. */
  for (const centre of list.slice(0, 20)) {
    const together = list.filter((other) => distanceMiles(centre, other) <= ONE_PLACE_MILES);
    if (together.length > best.length) best = together;
  }
  const mean = (of: (one: Located) => number) => best.reduce((sum, one) => sum + of(one), 0) / best.length;
  return {
    kind: "place",
    label: best[0]?.place ?? first.place,
    lat: mean((one) => one.lat),
    lng: mean((one) => one.lng),
    areaCode: commonest(best),
  };
}

function commonest(list: readonly Located[]): string | null {
  const counts = new Map<string | null, number>();
  for (const { areaCode } of list) counts.set(areaCode, (counts.get(areaCode) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
