import { merge } from "topojson-client";
import { presimplify, simplify } from "topojson-simplify";
import type { Polygonal, Topology } from "#app/components/map/topology.ts";

export interface Countries extends Topology {
  objects: { countries: { type: "GeometryCollection"; geometries: (Polygonal & { properties: { name: string } })[] } };
}
/** As the coordinates of a GeoJSON MultiPolygon: WGS84 degrees. */
export type Land = number[][][][];

const HOME = ["United Kingdom", "Ireland", "Isle of Man", "Guernsey", "Jersey"];
/** What lies across the water at the edges of the map. */
const ACROSS = [
  "France",
  "Belgium",
  "Netherlands",
  "Luxembourg",
  "Germany",
  "Denmark",
  "Norway",
  "Spain",
  "Switzerland",
  "Italy",
  "Sweden",
];
/** Degrees: what a map of these islands can show at its widest. */
const FRAME = { west: -24, south: 45, east: 14, north: 64 };
/** Square degrees: a corner whose triangle with its neighbours is smaller goes. */
const HOME_FINEST = 5e-5;
const ACROSS_FINEST = 2e-3;
/** Square degrees: smaller islands across the water are left out. */
const SMALLEST_ACROSS = 0.02;

/**
 * The coast of Great Britain, Ireland and the islands, and in broad strokes of what lies across the water, out of Natural
 * Earth's countries at 1:10 million (`world-atlas`), to three decimals (about 100 m). Borders on land are left out.
 * Throws when the countries are not there.
 */
export function coastline(countries: Countries): Land {
  const weighed = presimplify(countries);
  const home = landOf(simplify(weighed, HOME_FINEST), HOME);
  const across = landOf(simplify(weighed, ACROSS_FINEST), ACROSS).flatMap((polygon) => {
    const outer = clip(polygon[0] ?? []);
    return areaOf(outer) < SMALLEST_ACROSS ? [] : [[outer]];
  });
  return [...home, ...across]
    .map((polygon) => polygon.map(tidy).filter((ring) => ring.length >= 4))
    .filter((polygon) => polygon.length > 0);
}

function landOf(countries: Countries, names: readonly string[]): Land {
  const found = countries.objects.countries.geometries.filter((one) => names.includes(one.properties.name));
  if (found.length !== names.length) throw new Error(`Natural Earth's countries lack some of ${names.join(", ")}`);
  return merge(countries, found).coordinates;
}

/** The part of a ring inside the frame; along the frame it runs straight. */
function clip(ring: readonly number[][]): number[][] {
  const { west, south, east, north } = FRAME;
  const west_ = cutAt(ring, 0, (x) => x - west, west);
  const east_ = cutAt(west_, 0, (x) => east - x, east);
  const south_ = cutAt(east_, 1, (y) => y - south, south);
  return cutAt(south_, 1, (y) => north - y, north);
}

/** Keeps what lies on the side of one edge where `inside` is not negative. */
function cutAt(ring: readonly number[][], axis: 0 | 1, inside: (value: number) => number, edge: number): number[][] {
  const kept: number[][] = [];
  for (const [at, point] of ring.entries()) {
    const before = ring[at === 0 ? ring.length - 1 : at - 1] ?? point;
    const here = inside(point[axis] ?? 0);
    const there = inside(before[axis] ?? 0);
    if (here >= 0 !== there >= 0) {
      const share = there / (there - here);
      const crossing = before.map((value, i) => value + ((point[i] ?? 0) - value) * share);
      crossing[axis] = edge;
      kept.push(crossing);
    }
    if (here >= 0) kept.push([...point]);
  }
  const [first] = kept;
  return first === undefined ? [] : [...kept, first];
}

function areaOf(ring: readonly number[][]): number {
  let twice = 0;
  for (const [at, [x = 0, y = 0]] of ring.entries()) {
    const [nextX = 0, nextY = 0] = ring[(at + 1) % ring.length] ?? [];
    twice += x * nextY - nextX * y;
  }
  return Math.abs(twice) / 2;
}

function tidy(ring: readonly number[][]): number[][] {
  const rounded = ring.map((point) => point.map((value) => Math.round(value * 1e3) / 1e3));
  return rounded.filter(([x, y], at) => at === 0 || x !== rounded[at - 1]?.[0] || y !== rounded[at - 1]?.[1]);
}
