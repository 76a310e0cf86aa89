import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { authorityByGss } from "./authorities.ts";
import { PLACES } from "./places.ts";

const WARDS = new URL("../../../shared/data/geo/wards_gb_centroids.csv", import.meta.url);
const OUTER_KM = 27;
/** Herefordshire and Shropshire reach further from their middle than the others. */
const WIDE_KM = 40;

function distanceKm(a: { lat: number; lng: number }, b: { lat: number; lng: number }): number {
  const y = (a.lat - b.lat) * 111.2;
  const x = (a.lng - b.lng) * 111.3 * Math.cos((a.lat * Math.PI) / 180);
  return Math.hypot(x, y);
}

describe("PLACES", () => {
  it("have a name, a kind and an authority of the region, and are not repeated", () => {
    const seen = new Set<string>();
    for (const place of PLACES) {
      expect(["city", "town", "suburb", "neighbourhood", "village"]).toContain(place.kind);
      expect(place.name).toMatch(/^[A-Z][A-Za-z'’(). -]+$/);
      expect(place.alternatives).not.toContain(place.name);
      expect(authorityByGss(place.authorityGss)?.region, place.name).toBe("West Midlands");
      const key = `${place.authorityGss} ${place.name.toLowerCase()}`;
      expect(seen.has(key), key).toBe(false);
      seen.add(key);
    }
    expect(PLACES.length).toBeGreaterThan(360);
  });

  it("lie near their authority", () => {
    const wrong = PLACES.filter((place) => {
      const authority = authorityByGss(place.authorityGss);
      const limit = authority?.tier === "unitary" ? WIDE_KM : OUTER_KM;
      return authority === undefined || distanceKm(place, authority) > limit;
    });
    expect(wrong.map((place) => place.name)).toEqual([]);
  });

  it.skipIf(!existsSync(WARDS))("lie within 4 km of the ward of their name (skipped without ../shared)", () => {
    const rows: Record<string, string>[] = parse(readFileSync(WARDS), { columns: true, bom: true });
    const wrong: string[] = [];
    let compared = 0;
    for (const place of PLACES) {
      const ward = rows.find((row) => row.lad_gss === place.authorityGss && row.ward_name === place.name);
      if (ward === undefined) continue;
      compared += 1;
      const away = distanceKm(place, { lat: Number(ward.lat), lng: Number(ward.lon) });
      if (away > 4) wrong.push(`${place.name}: ${away.toFixed(1)} km`);
    }
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(100);
  });
});
