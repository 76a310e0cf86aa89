import { createHash } from "node:crypto";
import { derivedBy, type Reference } from "#app/features/reference/reference.server.ts";
import { homeAuthorities } from "#app/features/reference/site-region.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { areaCells, type Site } from "./area-cells.ts";
import { outlinesJson } from "./to-topology.ts";

interface DrawnOutlines {
  /** Of what stands in `json`. */
  version: string;
  json: string;
}

const drawn = derivedBy((reference, siteRegion, db) => draw(reference, new Set(homeAuthorities(db, siteRegion).map(({ code }) => code))));

/**
 * The authorities of the site's region as they may look, from their places and postcode districts and those beside them:
 * what the map shows until outlines have been imported. Null for a region of which nothing is known. Made once for each
 * state of the reference tables.
 */
export function drawnOutlines({ db, settings }: Pick<Ctx, "db" | "settings">): DrawnOutlines | null {
  return drawn(db, settings.siteRegion);
}

function draw(reference: Reference, home: ReadonlySet<string>): DrawnOutlines | null {
  const shapes = areaCells(sitesOf(reference), home);
  if (shapes.length === 0) return null;
  const json = outlinesJson(shapes);
  return { version: `drawn-${createHash("sha256").update(json).digest("hex").slice(0, 12)}`, json };
}

/** Everything that has a place: where nothing is known of an authority but its middle, that. */
function sitesOf({ areas, places, districtByCode }: Reference): Site[] {
  const inside: Site[] = [...places, ...districtByCode.values()].map(({ lat, lng, areaCode }) => ({ lat, lng, code: areaCode }));
  const known = new Set(inside.map(({ code }) => code));
  const middles = areas.flatMap(({ kind, code, lat, lng }) =>
    kind !== "authority" || lat === null || lng === null || known.has(code) ? [] : [{ lat, lng, code }],
  );
  return [...inside, ...middles];
}
