import type { Database } from "#db/client.ts";
import { withTransaction } from "#db/transaction.ts";
import { distanceMiles } from "#search/distance.ts";
import type { ImportedOrganisation } from "./model.ts";

export interface Located {
  lat: number | null;
  lng: number | null;
  areaCode: string | null;
  positionFrom: "postcode" | "district" | "place" | "source" | null;
}

type PlaceRow = { lat: number; lng: number; areaCode: string | null };
export type Locate = (organisation: Pick<ImportedOrganisation, "postcode" | "position" | "place">) => Located;

/** A source's coordinates farther than this from the middle of the postcode's district are taken for a mistake. */
const PLAUSIBLE_MILES = 20;

/**
 * Where an organisation is: its unit postcode, once those have been imported; else the source's own coordinates, if they
 * lie in the postcode's district or nobody can tell; else the middle of the district; else, where its town has an
 * authority's name, the middle of that. The authority comes with the first of postcode, district and town that is known.
 */
export function locator(db: Database): Locate {
  const unit = db.$client.prepare<[string], PlaceRow>("select lat, lng, area_code as areaCode from postcodes where postcode = ?");
  const district = db.$client.prepare<[string], PlaceRow>("select lat, lng, area_code as areaCode from postcode_districts where code = ?");
  const units = db.$client.prepare<[{ from: string; to: string }], { lat: number | null; lng: number | null; areaCode: string | null }>(
    `select avg(lat) as lat, avg(lng) as lng,
       (select area_code from postcodes where postcode > @from and postcode < @to group by area_code order by count(*) desc limit 1) as areaCode
     from postcodes where postcode > @from and postcode < @to`,
  );
  const middles = new Map<string, PlaceRow | undefined>();
  /** A district outside the reference facts, by its unit postcodes: the one asked for may have gone since the source was written. */
  function middleOfUnits(code: string): PlaceRow | undefined {
    if (middles.has(code)) return middles.get(code);
    const row = units.get({ from: `${code} `, to: `${code}!` });
    const middle = row === undefined || row.lat === null || row.lng === null ? undefined : { ...row, lat: row.lat, lng: row.lng };
    middles.set(code, middle);
    return middle;
  }
  const named = authoritiesByName(db);
  return ({ postcode, position, place }) => {
    const exact = postcode === null ? undefined : unit.get(postcode);
    if (exact) return { ...exact, positionFrom: "postcode" };
    const code = postcode?.split(" ")[0] ?? "";
    const around = code === "" ? undefined : (district.get(code) ?? middleOfUnits(code));
    if (position && (!around || distanceMiles(position, around) <= PLAUSIBLE_MILES)) {
      return { lat: position.lat, lng: position.lng, areaCode: around?.areaCode ?? null, positionFrom: "source" };
    }
    if (around) return { ...around, positionFrom: "district" };
    const town = named.get((place ?? "").toLowerCase());
    if (town) return { ...town, positionFrom: "place" };
    return { lat: null, lng: null, areaCode: null, positionFrom: null };
  };
}

function authoritiesByName(db: Database): Map<string, PlaceRow> {
  const rows = db.$client
    .prepare("select name, lat, lng, code as areaCode from areas where kind = 'authority' and lat is not null and lng is not null")
    .all() as (PlaceRow & { name: string })[];
  return new Map(rows.map(({ name, ...row }) => [name.toLowerCase(), row]));
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
