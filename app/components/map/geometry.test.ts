import { describe, expect, it } from "vitest";
import { boxOf, ringRound, roundedOut } from "./geometry.ts";

describe("places on the map", () => {
  it("have a box round them", () => {
    expect(boxOf([])).toBeNull();
    expect(boxOf([{ lat: 52, lng: -2 }])).toEqual({ south: 52, west: -2, north: 52, east: -2 });
    expect(
      boxOf([
        { lat: 52, lng: -2 },
        { lat: 53, lng: -1 },
        { lat: 51, lng: -1.5 },
      ]),
    ).toEqual({ south: 51, west: -2, north: 53, east: -1 });
  });

  it("lie on a closed ring at the miles asked for", () => {
    const ring = ringRound({ lat: 52.5, lng: -1.9 }, 10);
    expect(ring.at(-1)?.map((value) => value.toFixed(6))).toEqual(ring[0]?.map((value) => value.toFixed(6)));
    const [north, east] = [ring[0], ring[24]];
    expect(((north?.[1] ?? 0) - 52.5) * 69.05).toBeCloseTo(10, 5);
    expect(((east?.[0] ?? 0) + 1.9) * 69.05 * Math.cos((52.5 * Math.PI) / 180)).toBeCloseTo(10, 5);
  });

  it("stay in a box that is rounded", () => {
    const box = { south: 52.41239, west: -2.10001, north: 52.60001, east: -1.80009 };
    expect(roundedOut(box)).toEqual({ south: 52.4123, west: -2.1001, north: 52.6001, east: -1.8 });
    expect(roundedOut({ south: -100, west: -200, north: 100, east: 200 })).toEqual({ south: -90, west: -180, north: 90, east: 180 });
  });
});
