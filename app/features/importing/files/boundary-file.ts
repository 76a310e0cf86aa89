import fs from "node:fs";
import { feature } from "topojson-client";
import { z } from "zod";
import type { Topology } from "#app/components/map/topology.ts";
import type { Ring } from "#app/features/directory/map/to-topology.ts";
import { SourceFileError } from "../model.ts";

/** A thing on a map, as either format gives it. */
export interface BoundaryFeature {
  properties: Readonly<Record<string, unknown>>;
  /** As in a MultiPolygon; null when it is no area. */
  polygons: readonly (readonly Ring[])[] | null;
}
export interface BoundaryLayer {
  /** The object's name in TopoJSON; empty in GeoJSON. */
  name: string;
  features: BoundaryFeature[];
}

/** Bytes. The generalised editions are far smaller; the full one (over 100 MB) would only be simplified again. */
export const MOST_BYTES = 80 * 1024 * 1024;
const WANTED = "TopoJSON or GeoJSON with the boundaries of local authorities";

const record = z.record(z.string(), z.unknown());
const featureShape = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  properties: record.nullish(),
  geometry: z.object({ type: z.string(), coordinates: z.unknown().optional() }).nullish(),
});
const position = z.array(z.number()).min(2);
const polygon = z.array(z.array(position));
const collectionShape = z.object({ type: z.literal("FeatureCollection"), features: z.array(z.unknown()) });
const topologyShape = z.object({
  type: z.literal("Topology"),
  objects: z.record(z.string(), z.object({ type: z.string() })),
  arcs: z.array(z.array(position)),
  transform: z.object({ scale: position, translate: position }).optional(),
});

/** The layers of a boundary file. Throws {@link SourceFileError} for anything that is neither TopoJSON nor GeoJSON, or is too large. */
export function readBoundaryFile(path: string): BoundaryLayer[] {
  const { size } = fs.statSync(path);
  if (size > MOST_BYTES) {
    const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);
    throw new SourceFileError(
      `${path} has ${megabytes(size)} MB; up to ${megabytes(MOST_BYTES)} are read. Take a generalised edition (BGC, BSC or BUC). Nothing was imported.`,
    );
  }
  const value = parse(path);
  const collection = collectionShape.safeParse(value);
  if (collection.success) return [{ name: "", features: collection.data.features.map(readFeature) }];
  const topology = topologyShape.safeParse(value);
  if (topology.success) return Object.keys(topology.data.objects).map((name) => layerOf(path, value as Topology, name));
  const type = record.safeParse(value).data?.["type"];
  throw new SourceFileError(
    `${path} is not ${WANTED}: ${typeof type === "string" ? `it is JSON of the type "${type.slice(0, 40)}"` : "it is some other JSON"}. Nothing was imported.`,
  );
}

function parse(path: string): unknown {
  try {
    return JSON.parse(fs.readFileSync(path, "utf8").replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new SourceFileError(`${path} is not ${WANTED}: ${error instanceof Error ? error.message : String(error)}. Nothing was imported.`);
  }
}

function layerOf(path: string, topology: Topology, name: string): BoundaryLayer {
  const object = topology.objects[name];
  try {
    if (object === undefined) return { name, features: [] };
    const made = feature(topology, object);
    const features = made.type === "FeatureCollection" ? made.features : [made];
    return { name, features: features.map(readFeature) };
  } catch (error) {
    throw new SourceFileError(
      `${path} is damaged: its layer "${name}" does not fit its arcs (${error instanceof Error ? error.message : String(error)}). Nothing was imported.`,
    );
  }
}

function readFeature(value: unknown): BoundaryFeature {
  const { id, properties, geometry } = featureShape.safeParse(value).data ?? {};
  const all = { ...(id === undefined ? {} : { id: String(id) }), ...properties };
  const { type, coordinates } = geometry ?? {};
  if (type === "Polygon") return { properties: all, polygons: polygon.transform((one) => [one]).safeParse(coordinates).data ?? null };
  if (type === "MultiPolygon") return { properties: all, polygons: z.array(polygon).safeParse(coordinates).data ?? null };
  return { properties: all, polygons: null };
}
