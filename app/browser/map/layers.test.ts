import { describe, expect, it } from "vitest";
import { ownStyle, paints, withFindings } from "./layers.ts";
import type { Palette } from "./palette.ts";

const ink = new Proxy({}, { get: (_, name) => `rgb(${String(name).length}, 0, 0)` }) as Palette;
const LAND = [
  [
    [
      [-2, 52],
      [-1, 52],
      [-1, 53],
      [-2, 52],
    ],
  ],
];

describe("our own map", () => {
  const style = ownStyle(ink, LAND, "/assets/font.woff2");

  it("asks nothing of any other site", () => {
    expect(JSON.stringify(style)).not.toMatch(/https?:|\/\//);
    expect([style.glyphs, style.sprite]).toEqual([undefined, undefined]);
  });

  it("draws every layer from a source that it has, in a font that it brings", () => {
    const fonts = Object.keys(style["font-faces"] ?? {});
    for (const layer of style.layers) {
      if ("source" in layer) expect(Object.keys(style.sources)).toContain(layer.source);
      const font = layer.layout && "text-font" in layer.layout ? layer.layout["text-font"] : undefined;
      if (Array.isArray(font)) expect(fonts).toEqual(expect.arrayContaining(font));
    }
  });

  it("is repainted in every colour it was painted in", () => {
    const repainted = new Set(paints(ink, LAND).map(([layer, property]) => `${layer} ${property}`));
    for (const { id, paint } of style.layers)
      for (const property of Object.keys(paint ?? {})) if (property.endsWith("-color")) expect(repainted).toContain(`${id} ${property}`);
  });
});

it("what was found lies on top of another site's map, which keeps all that it has", () => {
  const other = {
    version: 8 as const,
    glyphs: "https://tiles.example/{fontstack}/{range}.pbf",
    sources: {},
    layers: [{ id: "sea", type: "background" as const }],
  };
  const style = withFindings(other, ink, "/assets/font.woff2");
  expect(style.glyphs).toBe(other.glyphs);
  expect(style.layers.map(({ id }) => id)).toEqual(["sea", "reach", "singles", "groups", "numbered"]);
});
