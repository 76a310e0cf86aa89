import type { Ctx } from "#app/platform/ctx.ts";
import { distanceMiles, type Position } from "#search/distance.ts";
import { derivedBy, type Reference } from "./reference.server.ts";
import { homeAuthorities } from "./site-region.server.ts";

/** Places of the site's own region, for texts that show by example what may be written; null where none is known. */
export interface ExamplePlaces {
  /** `B18`. */
  district: string | null;
  /** As a full postcode is written, `B18 1AA`; nobody says that it is in use. */
  postcode: string | null;
  /** A suburb or town, else a council: `Hockley`. */
  place: string | null;
}

const examplesOf = derivedBy((reference, siteRegion, db) =>
  findExamples(reference, new Set(homeAuthorities(db, siteRegion).map(({ code }) => code))),
);

/** The district in the middle of the region, and the place in the middle of that. */
export function examplePlaces({ db, settings }: Pick<Ctx, "db" | "settings">): ExamplePlaces {
  return examplesOf(db, settings.siteRegion);
}

function findExamples({ areas, places, districtByCode }: Reference, home: ReadonlySet<string>): ExamplePlaces {
  const authorities = areas.flatMap(({ code, name, lat, lng }) =>
    home.has(code) && lat !== null && lng !== null ? [{ name, lat, lng }] : [],
  );
  const district = middlemost([...districtByCode.values()].filter(({ areaCode }) => home.has(areaCode)));
  const named = places.filter(({ areaCode, name, areaName }) => home.has(areaCode) && name !== areaName);
  const place = (district === null ? middlemost(named) : nearest(named, district)) ?? middlemost(authorities);
  const code = district?.code ?? null;
  return { district: code, postcode: code === null ? null : `${code} 1AA`, place: place?.name ?? null };
}

function middlemost<T extends Position>(spots: readonly T[]): T | null {
  const mean = (of: (spot: T) => number) => spots.reduce((sum, spot) => sum + of(spot), 0) / spots.length;
  return nearest(spots, { lat: mean(({ lat }) => lat), lng: mean(({ lng }) => lng) });
}

function nearest<T extends Position>(spots: readonly T[], to: Position): T | null {
  const miles = spots.map((spot) => distanceMiles(spot, to));
  return spots[miles.indexOf(Math.min(...miles))] ?? null;
}

/** What may be written where a place is asked for. */
export function placeAdvice(ctx: Pick<Ctx, "db" | "settings">): string {
  const { district, postcode, place } = examplePlaces(ctx);
  const codes = district === null ? "a postcode" : `a full postcode such as ${postcode}, a district such as ${district}`;
  return `Enter ${codes}, or a town, suburb or council${place === null ? "" : ` such as ${place}`}.`;
}
