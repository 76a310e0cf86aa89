import type { NameRow } from "#app/components/map/map-model.ts";
import { outlinesKnown, readOutlines } from "#app/features/reference/area-outlines.server.ts";
import { referenceOf } from "#app/features/reference/reference.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import type { Database } from "#db/client.ts";
import { drawnOutlines } from "./drawn-outlines.server.ts";
import { outlinesJson } from "./to-topology.ts";

/** The cities that show which part of the country one sees: the Core Cities, Edinburgh and the City of London. */
const CORE = new Set(
  (
    "N09000003 E08000025 E06000023 W06000015 S12000049 E08000035 E08000012 E08000003 E08000021 E06000018 E08000039 " + "S12000036 E09000001"
  ).split(" "),
);
/** How soon a name is shown as one moves in, by what it names; a place that an authority is named after counts as that too. */
const PLACE_RANKS: Readonly<Record<string, number>> = { city: 2, town: 3, suburb: 4, neighbourhood: 5, village: 5 };
function areaRank(code: string): number {
  if (CORE.has(code)) return 1;
  return /^E0[79]/.test(code) ? 3 : 2;
}

/**
 * Names for the map out of the directory's own tables: authorities and places, the ones to show first in front. An
 * authority that is named after a place in it is not named twice.
 */
export function listMapNames(ctx: Pick<Ctx, "db">): NameRow[] {
  const { places, areas } = referenceOf(ctx.db);
  const named = new Set(places.filter((place) => place.name === place.areaName).map((place) => place.areaCode));
  const known = new Set<string>();
  return [
    ...places.flatMap(({ name, lat, lng, kind, areaCode, areaName }): NameRow[] => {
      const one = `${name} ${lat} ${lng}`;
      if (known.has(one)) return [];
      known.add(one);
      return [[name, lat, lng, Math.min(PLACE_RANKS[kind] ?? 5, name === areaName ? areaRank(areaCode) : 5)]];
    }),
    ...areas.flatMap(({ code, kind, name, lat, lng }): NameRow[] =>
      kind !== "authority" || lat === null || lng === null || named.has(code) ? [] : [[name, lat, lng, areaRank(code)]],
    ),
  ].sort((a, b) => a[3] - b[3] || (a[0] < b[0] ? -1 : Number(a[0] > b[0])));
}

/** Which outlines the map has: those imported, or drawn from what the reference knows while none have been. */
export interface OutlinesShown {
  /** Changes whenever they do. */
  version: string;
  isDrawn: boolean;
}

/** Null where nothing is known to draw them from. */
export function outlinesShown(ctx: Pick<Ctx, "db" | "settings">): OutlinesShown | null {
  const { count, version } = outlinesKnown(ctx.db);
  if (count > 0) return { version, isDrawn: false };
  const drawn = drawnOutlines(ctx);
  return drawn === null ? null : { version: drawn.version, isDrawn: true };
}

const imported = new WeakMap<Database["$client"], { version: string; json: string }>();

/** The outlines of authorities as TopoJSON, as `outlinesJson` writes it; without any where none are known. Made once for each state of the tables. */
export function mapOutlines(ctx: Pick<Ctx, "db" | "settings">): string {
  const { count, version } = outlinesKnown(ctx.db);
  if (count === 0) return drawnOutlines(ctx)?.json ?? outlinesJson([]);
  const known = imported.get(ctx.db.$client);
  if (known?.version === version) return known.json;
  const json = outlinesJson(readOutlines(ctx.db));
  imported.set(ctx.db.$client, { version, json });
  return json;
}
