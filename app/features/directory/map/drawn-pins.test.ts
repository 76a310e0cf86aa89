import { describe, expect, it } from "vitest";
import type { Drawing } from "#app/components/drawing.ts";
import { pinnedDrawing } from "./drawn-pins.ts";

const DRAWING: Drawing = {
  areas: [
    { code: "a", name: "Aston", lines: ["Aston"], at: [160, 130], d: "M20 20H400V300H20Z" },
    { code: "b", name: "Bow", lines: [], at: [500, 100], d: "M400 20H640V300H400Z" },
  ],
  scale: { west: -2, north: 53, perLng: 800, perLat: 1300 },
  unitsAMile: 19,
};
const pin = (text: string, lng: number, lat = 52.9) => ({ key: `s${text}`, text, name: `Supplier ${text}`, lat, lng });
const drawn = (...all: ReturnType<typeof pin>[]) => pinnedDrawing(DRAWING, all, { a: 1200 }, (key) => `found-${key}`);

describe("pins on the drawing of a region", () => {
  it("stand where their suppliers are based, and lead to them in the list", () => {
    expect(drawn(pin("3", -1.8)).pins).toEqual([{ href: "#found-s3", text: "3", name: "3 Supplier 3", at: [160, 130] }]);
  });

  it("are one where they would overlap, with all their names", () => {
    const { pins } = drawn(pin("1", -1.8), pin("2", -1.5), pin("4", -1.79));
    expect(pins.map(({ text, name }) => [text, name])).toEqual([
      ["1·4", "1 Supplier 1, 4 Supplier 4"],
      ["2", "2 Supplier 2"],
    ]);
  });

  it("are left out where they lie off the sheet", () => {
    expect(drawn(pin("1", 0.5), pin("2", -1.8, 55)).pins).toEqual([]);
  });

  it("leave the names of areas and their counts clear", () => {
    expect(drawn().names).toEqual([{ code: "a", lines: ["Aston", "1,200"], at: [160, 130] }]);
    const [name] = drawn(pin("3", -1.8)).names;
    expect(Math.abs((name?.at[1] ?? 130) - 130) > 20 || Math.abs((name?.at[0] ?? 160) - 160) > 40).toBe(true);
  });
});
