import { prepared } from "#app/platform/statements.server.ts";
import type { Database } from "#db/client.ts";

/** What has been imported so far: how many authorities have an outline, and a mark that changes whenever outlines do. */
export interface OutlinesKnown {
  count: number;
  version: string;
}

/** Outlines are too large for memory: who draws them reads them, and asks first whether they have changed. */
export function outlinesKnown(db: Database): OutlinesKnown {
  const [count, newest] = prepared(db, "select count(*), max(imported_at) from area_outlines").raw().get() as [number, number | null];
  return { count, version: count === 0 ? "none" : `${count}-${newest}` };
}

/** The outlines that have been imported, by their GSS codes: WGS84 degrees, as the coordinates of a GeoJSON MultiPolygon. */
export function readOutlines(db: Database): { code: string; polygons: number[][][][] }[] {
  const rows = prepared(db, "select area_code as code, polygons from area_outlines order by area_code").all() as {
    code: string;
    polygons: string;
  }[];
  return rows.map(({ code, polygons }) => ({ code, polygons: JSON.parse(polygons) as number[][][][] }));
}
