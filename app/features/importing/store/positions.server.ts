import { locateDistrict, locateUnit, type Point } from "#app/features/reference/locate-postcode.server.ts";
import { postcodeDistrict } from "#app/features/reference/postcode.ts";
import { mayBeAt } from "#app/features/reference/postcode-areas.ts";
import { referenceOf } from "#app/features/reference/reference.server.ts";
import { emit } from "#app/platform/outbox/emit.server.ts";
import type { Database } from "#db/client.ts";
import { withTransaction } from "#db/transaction.ts";
import { distanceMiles, type Position } from "#search/distance.ts";
import type { ImportedOrganisation } from "../model.ts";

export interface Located {
  lat: number | null;
  lng: number | null;
  areaCode: string | null;
  positionFrom: "postcode" | "district" | "place" | "source" | null;
}

export type Locate = (organisation: Pick<ImportedOrganisation, "postcode" | "position" | "place">) => Located;

/**
 * A source's coordinates farther than this from the middle of the postcode's district, or from where its area's districts
 * lie, are taken for a mistake; so is a town whose namesake has an authority there.
 */
const PLAUSIBLE_MILES = 20;

/**
 * Where an organisation is: its unit postcode, once those have been imported; else the source's own coordinates, if they
 * lie in the postcode's district or may, as far as its first letters tell; else the middle of the district; else, where
 * its town has an authority's name and the postcode may lie there, the middle of that. The authority comes with the first
 * of postcode, district and town that is known.
 */
export function locator(db: Database): Locate {
  const known = new Map<string, Point | null>();
  function middleOf(code: string): Point | null {
    let middle = known.get(code);
    if (middle === undefined) {
      middle = locateDistrict(db, code);
      known.set(code, middle);
    }
    return middle;
  }
  const named = authoritiesByName(db);
  return ({ postcode, position, place }) => {
    const exact = postcode === null ? null : locateUnit(db, postcode);
    if (exact) return { ...exact, positionFrom: "postcode" };
    const code = postcode === null ? null : postcodeDistrict(postcode);
    const around = code === null ? null : middleOf(code);
    const mayBe = (point: Position) => postcode === null || mayBeAt(postcode, point, PLAUSIBLE_MILES);
    if (position && (around ? distanceMiles(position, around) <= PLAUSIBLE_MILES : mayBe(position))) {
      return { lat: position.lat, lng: position.lng, areaCode: around?.areaCode ?? null, positionFrom: "source" };
    }
    if (around) return { ...around, positionFrom: "district" };
    const town = named.get((place ?? "").toLowerCase());
    if (town && mayBe(town)) return { ...town, positionFrom: "place" };
    return { lat: null, lng: null, areaCode: null, positionFrom: null };
  };
}

function authoritiesByName(db: Database): Map<string, Point> {
  const found = new Map<string, Point>();
  for (const { kind, name, lat, lng, code } of referenceOf(db).areas)
    if (kind === "authority" && lat !== null && lng !== null) found.set(name.toLowerCase(), { lat, lng, areaCode: code });
  return found;
}

/**
 * Gives every organisation with a postcode that has become known its exact position. Run after postcodes were imported;
 * asks for the directory to be indexed again when anything moved. Returns how many moved.
 */
export function relocateOrganisations(db: Database, now: Date): number {
  return withTransaction(db, () => {
    const standing = db.$client
      .prepare(
        `select id, postcode, lat, lng, area_code as areaCode, position_from as positionFrom
         from organisations where postcode is not null and is_demo = 0`,
      )
      .all() as (Located & { id: number; postcode: string })[];
    const move = db.$client.prepare(
      "update organisations set lat = ?, lng = ?, area_code = ?, position_from = 'postcode', updated_at = ? where id = ?",
    );
    let moved = 0;
    for (const { id, postcode, lat, lng, areaCode, positionFrom } of standing) {
      const exact = locateUnit(db, postcode);
      if (exact === null || (positionFrom === "postcode" && lat === exact.lat && lng === exact.lng)) continue;
      moved += move.run(exact.lat, exact.lng, exact.areaCode ?? areaCode, now.getTime(), id).changes;
    }
    if (moved > 0) emit({ db, now }, "directory.rebuild", {});
    return moved;
  });
}
