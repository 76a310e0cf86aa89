import type { Database } from "#db/client.ts";
import { withTransaction } from "#db/transaction.ts";
import { distanceMiles } from "#search/distance.ts";
import type { ImportedOrganisation } from "./model.ts";

export interface Located {
  lat: number | null;
  lng: number | null;
  areaCode: string | null;
  positionFrom: "postcode" | "district" | "source" | null;
}

type PlaceRow = { lat: number; lng: number; areaCode: string | null };
export type Locate = (organisation: Pick<ImportedOrganisation, "postcode" | "position">) => Located;

/** A source's coordinates farther than this from the middle of the postcode's district are taken for a mistake. */
const PLAUSIBLE_MILES = 20;

/**
 * Where an organisation is: its unit postcode, once those have been imported; else the source's own coordinates, if they
 * lie in the postcode's district or nobody can tell; else the middle of the district. The authority comes with the first
 * of postcode and district that is known.
 */
export function locator(db: Database): Locate {
  const unit = db.$client.prepare<[string], PlaceRow>("select lat, lng, area_code as areaCode from postcodes where postcode = ?");
  const district = db.$client.prepare<[string], PlaceRow>("select lat, lng, area_code as areaCode from postcode_districts where code = ?");
  return ({ postcode, position }) => {
    const exact = postcode === null ? undefined : unit.get(postcode);
    if (exact) return { ...exact, positionFrom: "postcode" };
    const around = postcode === null ? undefined : district.get(postcode.split(" ")[0] ?? "");
    if (position && (!around || distanceMiles(position, around) <= PLAUSIBLE_MILES)) {
      return { lat: position.lat, lng: position.lng, areaCode: around?.areaCode ?? null, positionFrom: "source" };
    }
    if (around) return { ...around, positionFrom: "district" };
    return { lat: null, lng: null, areaCode: null, positionFrom: null };
  };
}

/**
 * Gives every organisation with a postcode that has become known its exact position. Run after postcodes were imported;
 * asks for the directory to be indexed again when anything moved. Returns how many moved.
 */
export function relocateOrganisations(db: Database, now: Date): number {
  return withTransaction(db, () => {
    const moved = db.$client
      .prepare(
        `update organisations set lat = p.lat, lng = p.lng, area_code = coalesce(p.area_code, organisations.area_code), position_from = 'postcode', updated_at = @now
         from postcodes p where p.postcode = organisations.postcode
           and organisations.is_demo = 0 and (organisations.position_from is null or organisations.position_from <> 'postcode' or organisations.lat <> p.lat or organisations.lng <> p.lng)`,
      )
      .run({ now: now.getTime() }).changes;
    if (moved > 0) {
      db.$client
        .prepare("insert into outbox (event, payload, created_at, available_at) values ('directory.rebuild', '{}', @now, @now)")
        .run({ now: now.getTime() });
    }
    return moved;
  });
}
