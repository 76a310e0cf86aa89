import { merge } from "topojson-client";
import { planarRingArea, presimplify, simplify } from "topojson-simplify";
import type { Polygonal } from "#app/components/map/topology.ts";
import { type Ring, type Shape, type ShapeTopology, toTopology } from "#app/features/directory/map/to-topology.ts";
import { currentCode } from "#seed/reference/renewed-authorities.ts";
import { type BoundaryFeature, type BoundaryLayer, readBoundaryFile } from "../files/boundary-file.ts";
import { SourceFileError } from "../model.ts";

/** The outline of an authority of today. */
export interface Outline {
  areaCode: string;
  /** WGS84 degrees, as in a GeoJSON MultiPolygon, to four decimals (about 10 m). */
  polygons: number[][][][];
}

export interface BoundaryReading {
  /** The layer of a TopoJSON file that was taken; empty for GeoJSON. */
  layer: string;
  /** Features of the layer. */
  read: number;
  /** Features that are in an outline; several may make one, where authorities were joined since. */
  used: number;
  outlines: Outline[];
  skipped: number;
  /** How many features for each reason. */
  reasons: Record<string, number>;
}

/** Local authorities of the four nations. */
const AUTHORITY = /^(E0[6-9]|W06|S12|N09)\d{6}$/;
/** Degrees round the United Kingdom. */
const UK = { west: -9.5, south: 49, east: 3, north: 61.5 };

/** Square degrees. A corner whose triangle with its neighbours is smaller goes: about 150 m, three pixels at the zoom of a city. */
const FINEST = 4e-6;
/** Corners of all outlines together that a page may be asked to load; coarser steps are taken until they fit. */
const MOST_CORNERS = 30_000;
/** Square degrees: past it nothing would be left to recognise. */
const COARSEST = 1e-3;
/** Square degrees: islets under a tenth of a square kilometre are left out, but never an authority's largest part. */
const SMALLEST_PART = 1.5e-5;

/**
 * Reads the boundaries of local authorities from a TopoJSON or GeoJSON file: takes the layer with the most of them, maps
 * codes that have ended to the authorities of today (joining what was joined), and simplifies for the web without opening
 * gaps. `known` says which codes are in the directory. Throws {@link SourceFileError} when nothing in the file can be used.
 */
export function readBoundaries(path: string, known: (areaCode: string) => boolean): BoundaryReading {
  const { layer, key } = chooseLayer(path, readBoundaryFile(path), known);
  const reasons: Record<string, number> = {};
  const shapes: Shape[] = [];
  const whole = new Set<string>();
  for (const one of layer.features) {
    const shape = shapeOf(one, key, known);
    if (typeof shape === "string") reasons[shape] = (reasons[shape] ?? 0) + 1;
    else {
      shapes.push(shape);
      if (currentCode(shape.code) === shape.code) whole.add(shape.code);
    }
  }
  // A file that shows an authority and its forerunners has the area twice.
  const used = shapes.filter(({ code }) => code === currentCode(code) || !whole.has(currentCode(code)));
  const twice = shapes.length - used.length;
  if (twice > 0) reasons["an authority that has ended, within one that the file has whole"] = twice;
  const outlines = outlinesOf(used);
  const skipped = layer.features.length - used.length;
  if (outlines.length === 0) {
    const why = Object.keys(reasons)[0] ?? "it has none";
    throw new SourceFileError(`${path} has no boundary that can be used: ${why}. Nothing was imported.`);
  }
  return { layer: layer.name, read: layer.features.length, used: used.length, outlines, skipped, reasons };
}

function codeIn(properties: BoundaryFeature["properties"], key: string): string {
  const value = properties[key];
  return typeof value === "string" ? value.trim().toUpperCase() : "";
}

/** The layer, and the property in it, that name the most authorities of today; among equals one called like `LAD22CD`. */
function chooseLayer(
  path: string,
  layers: readonly BoundaryLayer[],
  known: (areaCode: string) => boolean,
): { layer: BoundaryLayer; key: string } {
  let best: { layer: BoundaryLayer; key: string; score: number } | undefined;
  for (const layer of layers) {
    const found = new Map<string, Set<string>>();
    for (const { properties } of layer.features) {
      for (const key of Object.keys(properties)) {
        const code = codeIn(properties, key);
        if (!AUTHORITY.test(code)) continue;
        const codes = found.get(key) ?? new Set<string>();
        found.set(key, codes.add(known(currentCode(code)) ? currentCode(code) : code));
      }
    }
    for (const [key, codes] of found) {
      const score = [...codes].filter(known).length + (/^(lad|ltla)\d*cd$/i.test(key) ? 0.5 : 0) + codes.size / 10_000;
      if (best === undefined || score > best.score) best = { layer, key, score };
    }
  }
  if (best !== undefined) return best;
  throw new SourceFileError(`${path} names no local authority: no property has codes such as E08000025. Nothing was imported.`);
}

/** A feature as a shape, or why it is none. */
function shapeOf({ properties, polygons }: BoundaryFeature, key: string, known: (areaCode: string) => boolean): Shape | string {
  const code = codeIn(properties, key);
  if (!AUTHORITY.test(code)) return "it has no code of a local authority";
  if (!known(currentCode(code))) return "its code is of no authority we know";
  if (polygons === null || polygons.length === 0) return "it is no area";
  const [x = Number.NaN, y = Number.NaN] = polygons[0]?.[0]?.[0] ?? [];
  if (Math.abs(x) > 180 || Math.abs(y) > 90) return "its coordinates are not degrees: take the edition in WGS84 (EPSG:4326)";
  const inside = polygons.every((polygon) => polygon.every((ring) => ring.every(isInUk)));
  return inside ? { code, polygons } : "it lies outside the United Kingdom";
}

function isInUk([x = Number.NaN, y = Number.NaN]: readonly number[]): boolean {
  return x >= UK.west && x <= UK.east && y >= UK.south && y <= UK.north;
}

function outlinesOf(shapes: readonly Shape[]): Outline[] {
  const weighed = presimplify(toTopology(shapes.map(({ code, polygons }) => ({ code, polygons: largerParts(polygons) }))));
  let finest = FINEST;
  let simple = simplify(weighed, finest);
  while (cornersOf(simple) > MOST_CORNERS && finest < COARSEST) {
    finest *= 2;
    simple = simplify(weighed, finest);
  }
  const parts = new Map<string, Polygonal[]>();
  for (const geometry of simple.objects.areas.geometries) {
    const areaCode = currentCode(geometry.properties.code);
    parts.set(areaCode, [...(parts.get(areaCode) ?? []), geometry]);
  }
  return [...parts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([areaCode, geometries]) => {
      const { coordinates } = merge(simple, geometries);
      const polygons = coordinates.map((polygon) => polygon.map(tidyRing)).flatMap(withoutCollapsed);
      return polygons.length > 0 ? [{ areaCode, polygons }] : [];
    });
}

function cornersOf(topology: ShapeTopology): number {
  return topology.arcs.reduce((sum, arc) => sum + arc.length * 2, 0);
}

function largerParts(polygons: Shape["polygons"]): Shape["polygons"] {
  const sized = polygons.map((polygon) => ({ polygon, size: areaOf(polygon[0] ?? []) })).sort((a, b) => b.size - a.size);
  return sized.filter(({ size }, at) => at === 0 || size >= SMALLEST_PART).map(({ polygon }) => polygon);
}

function areaOf(ring: Ring): number {
  return planarRingArea(ring.map(([x = 0, y = 0]): [number, number] => [x, y]));
}

/** To four decimals. */
function tidyRing(ring: Ring): number[][] {
  const rounded = ring.map(([x = 0, y = 0]) => [Math.round(x * 1e4) / 1e4, Math.round(y * 1e4) / 1e4]);
  return rounded.filter(([x, y], at) => at === 0 || x !== rounded[at - 1]?.[0] || y !== rounded[at - 1]?.[1]);
}

/** Simplifying can make a line of a ring: such a hole goes, and such a part. */
function withoutCollapsed([outer = [], ...holes]: number[][][]): number[][][][] {
  return outer.length < 4 ? [] : [[outer, ...holes.filter((hole) => hole.length >= 4)]];
}
