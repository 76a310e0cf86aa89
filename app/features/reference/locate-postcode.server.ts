import { prepared } from "#app/platform/statements.server.ts";
import type { Database } from "#db/client.ts";
import { postcodeDistrict } from "./postcode.ts";
import { referenceOf } from "./reference.server.ts";

/** Where something is. */
export interface Point {
  /** WGS84 degrees. */
  lat: number;
  lng: number;
  /** The local authority, or null where it is not known. */
  areaCode: string | null;
}

export interface LocatedPostcode extends Point {
  /** `postcode` where its own position is known; else it is the middle of its district. */
  from: "postcode" | "district";
  /** `B18`. */
  district: string;
}

/**
 * Where a postcode, as `normalisePostcode` writes it, is: its own position, once unit postcodes are imported; else the
 * middle of its district, with the authority that most of it lies in. Null where neither is known.
 */
export function locatePostcode(db: Database, postcode: string): LocatedPostcode | null {
  const district = postcodeDistrict(postcode);
  if (district === null) return null;
  const own = locateUnit(db, postcode);
  if (own !== null) return { ...own, from: "postcode", district };
  const middle = locateDistrict(db, district);
  return middle === null ? null : { ...middle, from: "district", district };
}

/** A unit postcode's own position, with its authority or, where it is of none, its district's; null where it is not imported. */
export function locateUnit(db: Database, postcode: string): Point | null {
  const own = prepared(db, "select lat, lng, area_code as areaCode from postcodes where postcode = ?").get(postcode) as Point | undefined;
  if (own === undefined) return null;
  return { ...own, areaCode: own.areaCode ?? referenceOf(db).districtByCode.get(postcodeDistrict(postcode) ?? "")?.areaCode ?? null };
}

/** The middle of a postcode district, `B18`: as the reference facts have it, else of the unit postcodes in it. Null where neither is known. */
export function locateDistrict(db: Database, code: string): Point | null {
  const { districtByCode } = referenceOf(db);
  const known = districtByCode.get(code);
  return known === undefined ? middleOfUnits(db, code) : { lat: known.lat, lng: known.lng, areaCode: known.areaCode };
}

/** Whether unit postcodes have been imported. */
export function hasUnitPostcodes(db: Database): boolean {
  return prepared(db, "select exists(select 1 from postcodes)").pluck().get() === 1;
}

/** The authority of most of them comes with it. */
function middleOfUnits(db: Database, code: string): Point | null {
  const row = prepared(
    db,
    `select avg(lat) as lat, avg(lng) as lng,
       (select area_code from postcodes where postcode > @from and postcode < @to and area_code is not null
        group by area_code order by count(*) desc, area_code limit 1) as areaCode
     from postcodes where postcode > @from and postcode < @to`,
  ).get({ from: `${code} `, to: `${code}!` }) as { [Key in keyof Point]: Point[Key] | null };
  return row.lat === null || row.lng === null ? null : { ...row, lat: row.lat, lng: row.lng };
}
