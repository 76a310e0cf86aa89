import { describe, expect, it } from "vitest";
import { DRAWING_HEIGHT, DRAWING_WIDTH } from "#app/components/drawing.ts";
import { drawCells } from "./draw-cells.ts";

const MIDDLES = [
  { code: "a", name: "Manchester", lat: 53.44, lng: -2.23 },
  { code: "b", name: "Wigan", lat: 53.51, lng: -2.57 },
  { code: "c", name: "Rochdale", lat: 53.61, lng: -2.15 },
  { code: "d", name: "Stockport", lat: 53.39, lng: -2.12 },
];

function corners(d: string): [number, number][] {
  return [...d.matchAll(/(-?\d+) (-?\d+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
}

describe("a region drawn from the middles of its areas", () => {
  const { areas, scale, unitsAMile } = drawCells(MIDDLES);

  it("has a cell for each, on the sheet, with its name", () => {
    expect(areas.map(({ code, lines }) => [code, lines.join(" ")])).toEqual(MIDDLES.map(({ code, name }) => [code, name]));
    for (const { d } of areas) {
      expect(corners(d).length).toBeGreaterThan(2);
      for (const [x, y] of corners(d)) {
        expect(x >= 0 && x <= DRAWING_WIDTH && y >= 0 && y <= DRAWING_HEIGHT).toBe(true);
      }
    }
  });

  it("puts north at the top and west at the left, to one scale", () => {
    const at = new Map(areas.map(({ code, at: place }) => [code, place]));
    expect((at.get("b") as readonly number[])[0]).toBeLessThan((at.get("d") as readonly number[])[0] as number);
    expect((at.get("c") as readonly number[])[1]).toBeLessThan((at.get("d") as readonly number[])[1] as number);
    expect(scale.perLng / scale.perLat).toBeCloseTo(Math.cos((53.5 * Math.PI) / 180), 2);
    expect(unitsAMile).toBeCloseTo(scale.perLat / 69.1);
  });

  it("holds together with two of one place, two in a line, and names too long to write", () => {
    for (const middles of [
      MIDDLES.slice(0, 2),
      [MIDDLES[0], MIDDLES[0]],
      [
        { code: "x", name: "Bournemouth Christchurch and Poole Unitary", lat: 50.7, lng: -1.9 },
        { code: "y", name: "Y", lat: 50.7, lng: -1.8 },
      ],
    ]) {
      const drawn = drawCells(middles as typeof MIDDLES);
      expect(JSON.stringify(drawn)).not.toMatch(/NaN|null/);
    }
  });
});
