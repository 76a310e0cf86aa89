import type { Bounds } from "../engine.ts";
import type { NormalQuery } from "../normalise.ts";
import { encodeValue } from "./values.ts";

/** Meilisearch reckons with a round earth of this radius, we with one of so many miles: a distance is turned into the same angle. */
const THEIR_RADIUS_METRES = 6_371_000;
const OUR_RADIUS_MILES = 3958.7613;

function metres(miles: number): string {
  return ((miles / OUR_RADIUS_MILES) * THEIR_RADIUS_METRES).toFixed(3);
}

/** Degrees without an exponent. */
function degrees(value: number): string {
  return Math.abs(value) < 1e-6 ? value.toFixed(12) : String(value);
}

function point({ lat, lng }: { lat: number; lng: number }): string {
  return `${degrees(lat)}, ${degrees(lng)}`;
}

function list(values: readonly string[]): string {
  return `[${values.map((value) => `"${encodeValue(value)}"`).join(", ")}]`;
}

function facetFilter(facet: string, values: readonly string[]): string {
  const asked = `facets.${facet} IN ${list(values)}`;
  return facet === "area" ? `(${asked} OR nationwide = true)` : asked;
}

/** Within the miles, or covering the point: nationwide, by the authority, or by a radius of its own. */
function reachFilter(query: NormalQuery, radii: readonly number[]): string[] {
  const { near, withinMiles, nearAreaCode } = query;
  if (near === null || withinMiles === null) return [];
  const around = (miles: number) => `_geoRadius(${point(near)}, ${metres(miles)})`;
  const ways = ["nationwide = true", around(withinMiles)];
  if (nearAreaCode !== null) ways.push(`covers IN ${list([nearAreaCode])}`);
  for (const miles of radii) if (miles > withinMiles) ways.push(`(radius = ${miles} AND ${around(miles)})`);
  return [`(${ways.join(" OR ")})`];
}

function boundsFilter(bounds: Bounds | null): string[] {
  if (bounds === null) return [];
  const { south, west, north, east } = bounds;
  return [`_geoBoundingBox([${degrees(north)}, ${degrees(east)}], [${degrees(south)}, ${degrees(west)}])`];
}

function rangeFilters(ranges: NormalQuery["ranges"]): string[] {
  return ranges.flatMap(({ number, from, to }) => [
    ...(from === Number.NEGATIVE_INFINITY ? [] : [`numbers.${number} >= "${from}"`]),
    ...(to === Number.POSITIVE_INFINITY ? [] : [`numbers.${number} <= "${to}"`]),
  ]);
}

/** What a query asks besides words, as Meilisearch's filters; all must hold. `radii` are those that documents have. */
export interface Filters {
  /** Without the filter of one facet. */
  without(facet: string | null): string[];
  readonly all: readonly string[];
}

export function filtersOf(query: NormalQuery, radii: readonly number[]): Filters {
  const facets = Object.entries(query.filters).filter(([, values]) => values.length > 0);
  const rest = [...reachFilter(query, radii), ...boundsFilter(query.bounds), ...rangeFilters(query.ranges)];
  const without = (one: string | null) => [
    ...facets.filter(([facet]) => facet !== one).map(([facet, values]) => facetFilter(facet, values)),
    ...rest,
  ];
  return { without, all: without(null) };
}

/** Whether what is asked depends on the radii that documents have. */
export function asksReach(query: NormalQuery): boolean {
  return query.near !== null && query.withinMiles !== null;
}

/** Meilisearch's order for a query that asks for one; by distance those without a position come last. */
export function sortOf({ order, near }: NormalQuery): string[] {
  if (order.by === "title") return ["sortTitle:asc", "id:asc"];
  if (order.by === "number") return [`numbers.${order.number}:${order.descending ? "desc" : "asc"}`, "id:asc"];
  return near === null ? ["quality:desc", "id:asc"] : [`_geoPoint(${point(near)}):asc`, "id:asc"];
}
