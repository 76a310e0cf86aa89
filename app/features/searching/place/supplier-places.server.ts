import type { FoundPlace } from "#app/features/reference/found.ts";
import { prepared } from "#app/platform/statements.server.ts";
import type { Database } from "#db/client.ts";
import { listed } from "#db/shown.ts";
import { distanceMiles } from "#search/distance.ts";

interface Located {
  place: string;
  lat: number;
  lng: number;
  areaCode: string | null;
}

/** Suppliers of one place stand within so many miles of each other; those further off are in another place of the name. */
const ONE_PLACE_MILES = 10;
/** Of a place with more suppliers these tell where it is. */
const ENOUGH = 100;
const MOST_CENTRES = 20;

/**
 * Where a place is that only suppliers' own addresses name: "Hebden Bridge", where somebody on the site is based there.
 * The middle of those who are. Null for a name that no supplier's address has.
 */
export function supplierPlace(db: Database, name: string): FoundPlace | null {
  const typed = name.trim().replace(/\s+/g, " ");
  if (!/[a-z]{3}/i.test(typed)) return null;
  const located = suppliersIn(db, typed);
  const list = located.length > 0 ? located : suppliersIn(db, typed.replaceAll(" ", "-"));
  return list.length === 0 ? null : middleOf(list);
}

function suppliersIn(db: Database, place: string): Located[] {
  return prepared(
    db,
    `select place, lat, lng, area_code as areaCode from organisations o
     where place = ? collate nocase and ${listed("+o")} and lat is not null limit ${ENOUGH}`,
  ).all(place) as Located[];
}

function middleOf(list: readonly Located[]): FoundPlace {
  let best: readonly Located[] = [];
  for (const centre of list.slice(0, MOST_CENTRES)) {
    const together = list.filter((other) => distanceMiles(centre, other) <= ONE_PLACE_MILES);
    if (together.length > best.length) best = together;
  }
  const mean = (of: (one: Located) => number) => best.reduce((sum, one) => sum + of(one), 0) / best.length;
  return {
    kind: "place",
    label: best[0]?.place ?? "",
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
