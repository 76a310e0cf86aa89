import { expect, it } from "vitest";
import { firstBox } from "./first-box.ts";

const BIRMINGHAM = { lat: 52.48, lng: -1.9 };
const GLASGOW = { lat: 55.86, lng: -4.25 };
const bounds = { south: 52.4, west: -2.1, north: 52.6, east: -1.8 };

it("the map first shows the area asked for", () => {
  expect(firstBox({ bounds, within: 10 }, GLASGOW, [GLASGOW])).toEqual(bounds);
});

it("else the miles round the place asked for, not who covers it from afar", () => {
  const box = firstBox({ bounds: null, within: 10 }, BIRMINGHAM, [GLASGOW]);
  expect(box.north - box.south).toBeCloseTo(20 / 69.05, 3);
  expect(box.north).toBeLessThan(53);
});

it("else everything found, and the place", () => {
  expect(firstBox({ bounds: null, within: null }, BIRMINGHAM, [GLASGOW])).toEqual({ south: 52.48, west: -4.25, north: 55.86, east: -1.9 });
  expect(firstBox({ bounds: null, within: null }, null, [GLASGOW])).toEqual({ south: 55.86, west: -4.25, north: 55.86, east: -4.25 });
});

it("and the whole country when nothing is found", () => {
  const box = firstBox({ bounds: null, within: null }, null, []);
  expect(box.south < 50 && box.north > 60 && box.west < -8 && box.east > 1).toBe(true);
});
