import { describe, expect, it } from "vitest";
import { likeliest, typosBetween } from "./typos.ts";

describe("typing errors", () => {
  it.each([
    ["cattering", "catering", 1],
    ["wheelchiar", "wheelchair", 1],
    ["acomodation", "accommodation", 2],
    ["bakery", "brewery", 3],
    ["same", "same", 0],
  ])("between %s and %s are %i", (a, b, count) => {
    expect(typosBetween(a, b)).toBe(count);
  });

  it("are read as the nearest words, the commonest first, without what is rare beside it", () => {
    expect(
      likeliest([
        { word: "far", count: 900, typos: 2 },
        { word: "rare", count: 5, typos: 1 },
        { word: "common", count: 300, typos: 1 },
        { word: "usual", count: 100, typos: 1 },
      ]),
    ).toEqual(["common", "usual"]);
    expect(likeliest([])).toEqual([]);
  });
});
