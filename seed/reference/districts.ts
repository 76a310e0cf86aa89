import { DISTRICT_TABLE } from "./districts-table.ts";

/** A postcode district (outward code) and the middle of where its addresses are. */
export interface PostcodeDistrict {
  /** `B18`. */
  readonly code: string;
  /** WGS84 degrees, within 2 km of the mean of its postcodes. */
  readonly lat: number;
  readonly lng: number;
  /** GSS code of the authority that most of its postcodes are in. */
  readonly authorityGss: string;
}

/** Every postcode district whose main authority lies in the West Midlands region, by authority. */
export const DISTRICTS: readonly PostcodeDistrict[] = readDistricts(DISTRICT_TABLE);

const DISTRICT_BY_CODE: ReadonlyMap<string, PostcodeDistrict> = new Map(DISTRICTS.map((district) => [district.code, district]));

/** The district with this code, in capitals (`B18`), or undefined where the region has none of that code. */
export function districtByCode(code: string): PostcodeDistrict | undefined {
  return DISTRICT_BY_CODE.get(code);
}

function readDistricts(table: string): readonly PostcodeDistrict[] {
  const districts: PostcodeDistrict[] = [];
  let authorityGss = "";
  for (const line of table.trim().split("\n")) {
    const [code = "", lat, lng] = line.split(" ");
    if (code === "=") authorityGss = lat ?? "";
    else districts.push({ code, lat: Number(lat), lng: Number(lng), authorityGss });
  }
  return districts;
}
