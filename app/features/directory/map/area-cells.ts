import { Delaunay } from "d3-delaunay";
import { merge } from "topojson-client";
import { type Shape, toTopology } from "./to-topology.ts";

/** Something that is known to lie in an area; WGS84 degrees. */
export interface Site {
  lat: number;
  lng: number;
  /** Of the area. */
  code: string;
}
type Point = [x: number, y: number];

const MILES_A_DEGREE = 69.05;
/** So far from what lies in it an area reaches at most, where nothing of another is known. */
const MOST_MILES = 8;
const CORNERS = 24;

/**
 * Areas as they may look, from what is known to lie in them and beside them: each has what is nearer to something of its own
 * than to anything of another's. Where they border on nothing that is known, they end as far from their outermost places as
 * two of these lie apart at most. Areas of which nothing is known are left out.
 */
export function areaCells(sites: readonly Site[], wanted: ReadonlySet<string>): Shape[] {
  const own = distinct(sites.filter(({ code }) => wanted.has(code)));
  if (own.length === 0) return [];
  const squeeze = Math.cos((own.reduce((sum, { lat }) => sum + lat, 0) / own.length) * (Math.PI / 180)) * MILES_A_DEGREE;
  const inMiles = ({ lng, lat }: Pick<Site, "lat" | "lng">): Point => [lng * squeeze, lat * MILES_A_DEGREE];
  const points = own.map(inMiles);
  const beside = distinct(sites.filter(({ code }) => !wanted.has(code))).map(inMiles);
  const all = [...points, ...beside, ...ringRound(points)];
  const cells = Delaunay.from(all).voronoi(boxRound(all));
  const rings = own.map(({ code }, at) => ({
    code,
    ring: (cells.cellPolygon(at) ?? []).map(([x, y]) => [x / squeeze, y / MILES_A_DEGREE]),
  }));
  const topology = toTopology(rings.map(({ code, ring }) => ({ code, polygons: [[ring]] })));
  const { geometries } = topology.objects.areas;
  return [...new Set(own.map(({ code }) => code))].map((code) => {
    const joined = merge(
      topology,
      geometries.filter(({ properties }) => properties.code === code),
    );
    return { code, polygons: joined.coordinates };
  });
}

/** Each position once: two of one position have no border between them. */
function distinct(sites: readonly Site[]): Site[] {
  return [...new Map(sites.map((site) => [`${site.lat} ${site.lng}`, site])).values()];
}

/** Points of nobody all round, twice as far from the outermost as the border is to lie. */
function ringRound(points: readonly Point[]): Point[] {
  const known = Delaunay.from(points);
  const apart = points.map((point, at) => Math.min(...[...known.neighbors(at)].map((other) => between(point, points[other] ?? point))));
  const far = 2 * Math.min(MOST_MILES, Math.max(...apart));
  const isFar = (spot: Point) => between(points[known.find(...spot)] ?? spot, spot) > far * 0.999;
  return points.flatMap(([x, y]) =>
    Array.from({ length: CORNERS }, (_, at): Point => {
      const turn = (at / CORNERS) * 2 * Math.PI;
      return [x + far * Math.sin(turn), y + far * Math.cos(turn)];
    }).filter(isFar),
  );
}

function between([x, y]: Point, [otherX, otherY]: Point): number {
  return Math.hypot(x - otherX, y - otherY);
}

function boxRound(points: readonly Point[]): [number, number, number, number] {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [Math.min(...xs) - 1, Math.min(...ys) - 1, Math.max(...xs) + 1, Math.max(...ys) + 1];
}
