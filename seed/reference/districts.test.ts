import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { authorityByGss } from "./authorities.ts";
import { DISTRICTS, districtByCode } from "./districts.ts";

const OUTCODES = new URL("../../../shared/data/geo/outcodes_gb_2025.csv", import.meta.url);

function distanceKm(a: { lat: number; lng: number }, b: { lat: number; lng: number }): number {
  const y = (a.lat - b.lat) * 111.2;
  const x = (a.lng - b.lng) * 111.3 * Math.cos((a.lat * Math.PI) / 180);
  return Math.hypot(x, y);
}

describe("DISTRICTS", () => {
  it("are well formed, each once, each in an authority of the region", () => {
    expect(new Set(DISTRICTS.map((district) => district.code)).size).toBe(DISTRICTS.length);
    for (const district of DISTRICTS) {
      expect(district.code).toMatch(/^[A-Z]{1,2}\d{1,2}$/);
      expect(authorityByGss(district.authorityGss)?.region, district.code).toBe("West Midlands");
    }
    expect(districtByCode("B18")?.authorityGss).toBe("E08000025");
    expect(districtByCode("EC1A")).toBeUndefined();
  });

  it.skipIf(!existsSync(OUTCODES))("are complete and within 2 km of the data (skipped without ../shared)", () => {
    const rows: Record<string, string>[] = parse(readFileSync(OUTCODES), { columns: true, bom: true });
    const wrong: string[] = [];
    const expected = rows.filter((row) => authorityByGss(row.main_lad_gss ?? "")?.region === "West Midlands");
    for (const row of expected) {
      const own = districtByCode(row.outcode ?? "");
      if (own === undefined) wrong.push(`${row.outcode} is missing`);
      else if (own.authorityGss !== row.main_lad_gss) wrong.push(`${own.code} is mainly in ${row.main_lad_gss}`);
      else if (distanceKm(own, { lat: Number(row.lat), lng: Number(row.lon) }) > 2) {
        wrong.push(`${own.code} is at ${row.lat} ${row.lon}, not ${own.lat} ${own.lng}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(DISTRICTS.length).toBe(expected.length);
  });
});
