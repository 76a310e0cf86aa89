import { describe, expect, it } from "vitest";
import { areaCells, type Site } from "./area-cells.ts";
import type { Shape } from "./to-topology.ts";

/** Two areas of four places each, side by side, and another to the north of both. */
const SITES: Site[] = [
  ...[0, 1, 2, 3].map((at) => ({ code: "west", lng: -2.1 + 0.03 * (at % 2), lat: 52.5 + 0.02 * Math.floor(at / 2) })),
  ...[0, 1, 2, 3].map((at) => ({ code: "east", lng: -2.0 + 0.03 * (at % 2), lat: 52.5 + 0.02 * Math.floor(at / 2) })),
  { code: "north", lng: -2.03, lat: 52.54 },
];
const WANTED = new Set(["west", "east"]);

function isInside(shape: Shape | undefined, lng: number, lat: number): boolean {
  return (shape?.polygons ?? []).some((polygon) => {
    const crossings = (polygon[0] ?? []).filter(([x = 0, y = 0], at, ring) => {
      const [nextX = 0, nextY = 0] = ring[(at + 1) % ring.length] ?? [];
      return y > lat !== nextY > lat && lng < x + ((lat - y) / (nextY - y)) * (nextX - x);
    });
    return crossings.length % 2 === 1;
  });
}

describe("areas drawn from what lies in them", () => {
  const shapes = areaCells(SITES, WANTED);
  const [west, east] = ["west", "east"].map((code) => shapes.find((shape) => shape.code === code));

  it("have their own places in them, in one piece, and nobody else's", () => {
    expect(shapes.map(({ code, polygons }) => [code, polygons.length])).toEqual([
      ["west", 1],
      ["east", 1],
    ]);
    for (const { code, lng, lat } of SITES)
      expect([isInside(west, lng, lat), isInside(east, lng, lat)]).toEqual([code === "west", code === "east"]);
  });

  it("share a border half-way between their nearest places, and end beside the next area's", () => {
    expect([isInside(west, -2.036, 52.51), isInside(east, -2.036, 52.51)]).toEqual([true, false]);
    expect([isInside(west, -2.034, 52.51), isInside(east, -2.034, 52.51)]).toEqual([false, true]);
    expect(isInside(west, -2.03, 52.535) || isInside(east, -2.03, 52.535)).toBe(false);
  });

  it("end where nothing more is known, as far away as their places lie apart", () => {
    expect(isInside(west, -2.11, 52.51)).toBe(true);
    expect(isInside(west, -2.16, 52.51)).toBe(false);
  });

  it("are drawn of one place, of two in one spot, and not at all of none", () => {
    const one = { code: "a", lat: 52.5, lng: -2 };
    expect(areaCells([one], new Set(["a"]))[0]?.polygons).toHaveLength(1);
    expect(areaCells([one, { ...one, code: "b" }], new Set(["a", "b"]))).toHaveLength(1);
    expect(areaCells(SITES, new Set(["south"]))).toEqual([]);
  });
});
