import { quantize } from "topojson-client";
import type { AreaTopology } from "#app/components/map/topology.ts";

export type Ring = readonly (readonly number[])[];
export interface Shape {
  code: string;
  /** As in a GeoJSON MultiPolygon: rings are closed. */
  polygons: readonly (readonly Ring[])[];
}
export type ShapeTopology = AreaTopology<{ code: string }>;

/** Corners nearer than this many degrees (about a metre) are one. */
const SNAP = 1e-5;
const ROW = 2 ** 26;
/** Steps across the country to which outlines are sent: about 10 m each. */
const STEPS = 1e5;

/** Outlines as the map takes them: one object, `areas`, whose features have a `code`, and a border that two share sent once. */
export function outlinesJson(shapes: readonly Shape[]): string {
  const topology = toTopology(shapes);
  return JSON.stringify(topology.arcs.length === 0 ? topology : quantize(topology, STEPS));
}

/** Where a corner is, as one number. */
function keyOf(point: readonly number[]): number {
  const [x = 0, y = 0] = point;
  return Math.round((x + 180) / SNAP) * ROW + Math.round((y + 90) / SNAP);
}
function pointOf(key: number): [number, number] {
  const tidy = (steps: number, least: number) => Math.round((steps * SNAP + least) * 1e5) / 1e5;
  return [tidy(Math.floor(key / ROW), -180), tidy(key % ROW, -90)];
}

/**
 * Finds the borders that shapes share, so that simplifying one side cannot open a gap to the other: rings are cut where
 * three or more borders meet, and a stretch that two rings have in common becomes one arc. Rings of fewer than three
 * corners are left out.
 */
export function toTopology(shapes: readonly Shape[]): ShapeTopology {
  const rings = shapes.map(({ polygons }) => polygons.map((polygon) => polygon.map(cornersOf).filter((ring) => ring.length >= 3)));
  const meets = meetingPoints(rings.flat(2));
  const arcs: [number, number][][] = [];
  const known = new Map<string, number>();

  function arcOf(corners: readonly number[]): number {
    const end = corners.length - 1;
    const [first = 0, second = 0, beforeLast = 0, last = 0] = [corners[0], corners[1], corners[end - 1], corners[end]];
    const backward = first === last ? second > beforeLast : first > last;
    const name = (backward ? [last, beforeLast, second, first] : [first, second, beforeLast, last]).join();
    const id = `${name},${corners.length}`;
    const index = known.get(id);
    if (index !== undefined) return backward ? ~index : index;
    const points = corners.map(pointOf);
    arcs.push(backward ? points.reverse() : points);
    known.set(id, arcs.length - 1);
    return backward ? ~(arcs.length - 1) : arcs.length - 1;
  }

  return {
    type: "Topology",
    objects: {
      areas: {
        type: "GeometryCollection",
        geometries: shapes.map(({ code }, at) => ({
          type: "MultiPolygon",
          properties: { code },
          arcs: (rings[at] ?? [])
            .filter((polygon) => polygon.length > 0)
            .map((polygon) => polygon.map((ring) => cut(ring, meets).map(arcOf))),
        })),
      },
    },
    arcs,
  };
}

/** The corners of a ring, each once: without its closing one and without repeats. */
function cornersOf(ring: Ring): number[] {
  const keys = ring.map(keyOf);
  return keys.filter((key, at) => key !== keys[at === 0 ? keys.length - 1 : at - 1]);
}

/** Corners that do not have the same two neighbours in every ring that has them. */
function meetingPoints(rings: readonly number[][]): Set<number> {
  const sides = new Map<number, [number, number]>();
  const meets = new Set<number>();
  for (const ring of rings) {
    for (const [at, key] of ring.entries()) {
      const before = ring[at === 0 ? ring.length - 1 : at - 1] ?? key;
      const after = ring[at === ring.length - 1 ? 0 : at + 1] ?? key;
      const low = Math.min(before, after);
      const high = Math.max(before, after);
      const seen = sides.get(key);
      if (seen === undefined) sides.set(key, [low, high]);
      else if (seen[0] !== low || seen[1] !== high) meets.add(key);
    }
  }
  return meets;
}

/** A ring as stretches from meeting point to meeting point; one that meets nothing is a single stretch from its lowest corner. */
function cut(ring: readonly number[], meets: ReadonlySet<number>): number[][] {
  const met = ring.findIndex((key) => meets.has(key));
  const from = met === -1 ? ring.indexOf(ring.reduce((low, key) => Math.min(low, key))) : met;
  const turned = [...ring.slice(from), ...ring.slice(0, from + 1)];
  const stretches: number[][] = [];
  let stretch: number[] = [];
  for (const [at, key] of turned.entries()) {
    stretch.push(key);
    if (at > 0 && (at === turned.length - 1 || meets.has(key))) {
      stretches.push(stretch);
      stretch = [key];
    }
  }
  return stretches;
}
