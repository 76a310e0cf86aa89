import type { Database } from "#db/client.ts";
import { query, type Row } from "#db/read.ts";
import { counties } from "#db/schema/index.ts";

const COUNTY = { name: counties.name, kind: counties.kind, areaCodes: counties.areaCodes, borders: counties.borders };
const readHolding = query(COUNTY, "from counties where exists (select 1 from json_each(area_codes) codes where codes.value = ?)");
const readNamed = query(COUNTY, "from json_each(?) names join counties on counties.name = names.value order by names.key");

export type County = Row<typeof COUNTY>;

/** The county of England or London borough that an authority lies in, by GSS code; null outside England. */
export function countyOf(db: Database, areaCode: string): County | null {
  return readHolding(db, areaCode)[0] ?? null;
}

/** Counties by name, in the order asked. */
export function countiesNamed(db: Database, names: readonly string[]): County[] {
  return readNamed(db, JSON.stringify(names));
}
