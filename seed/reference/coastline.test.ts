import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { type Countries, coastline } from "./coastline.ts";

const countries = createRequire(import.meta.url)("world-atlas/countries-10m.json") as Countries;
const land = coastline(countries);

/** Whether a point is on land: how often a ray to the east crosses rings. */
function onLand(lng: number, lat: number): boolean {
  let inside = false;
  for (const ring of land.flat()) {
    for (const [at, [x = 0, y = 0]] of ring.entries()) {
      const [px = 0, py = 0] = ring[at === 0 ? ring.length - 1 : at - 1] ?? [];
      if (y > lat !== py > lat && lng < ((px - x) * (lat - y)) / (py - y) + x) inside = !inside;
    }
  }
  return inside;
}

describe("coastline", () => {
  it("tells land from sea, on the islands and across the water", () => {
    const places = {
      Birmingham: [-1.9, 52.48],
      Belfast: [-5.95, 54.58],
      Dublin: [-6.3, 53.3],
      Lerwick: [-1.2, 60.2],
      Douglas: [-4.53, 54.17],
      Paris: [2.35, 48.85],
    };
    for (const [name, [lng = 0, lat = 0]] of Object.entries(places)) expect([name, onLand(lng, lat)]).toEqual([name, true]);
    const waters = {
      "the Irish Sea": [-5, 53.8],
      "the Channel": [-1, 50.2],
      "the Wash": [0.3, 52.95],
      "the North Sea": [3, 56],
      "the Atlantic": [-15, 55],
    };
    for (const [name, [lng = 0, lat = 0]] of Object.entries(waters)) expect([name, onLand(lng, lat)]).toEqual([name, false]);
  });

  it("draws no border on land, and stays inside its frame", () => {
    expect(land.flat(2).some(([x = 0, y = 0]) => x > -7.9 && x < -7.1 && y > 54.4 && y < 54.6)).toBe(false);
    for (const [x = 0, y = 0] of land.flat(2)) expect(x >= -24 && x <= 14 && y >= 45 && y <= 64).toBe(true);
    for (const ring of land.flat()) expect(ring.at(-1)).toEqual(ring[0]);
  });

  it("is small enough to load with a page", () => {
    expect(gzipSync(JSON.stringify(land)).length).toBeLessThan(40_000);
  });

  it("says so when a country is missing", () => {
    expect(() => coastline({ ...countries, objects: { countries: { type: "GeometryCollection", geometries: [] } } })).toThrow(/lack/);
  });
});
