import type { merge } from "topojson-client";

/** TopoJSON, as `topojson-client` takes it. */
export type Topology = Parameters<typeof merge>[0];
/** A polygon or several, by their arcs. */
export type Polygonal = Exclude<Parameters<typeof merge>[1], { type: string }>[number];

/** TopoJSON with one object of areas, each with properties of its own. */
export interface AreaTopology<P extends object = object> extends Topology {
  objects: { areas: { type: "GeometryCollection"; geometries: (Polygonal & { properties: P })[] } };
}
