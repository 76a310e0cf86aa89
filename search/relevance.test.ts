import { describe, expect, it } from "vitest";
import { byWeight, foundWorth, nameWorth, nearWorth, relevance } from "./relevance.ts";
import { SUPPLIERS } from "./suppliers.ts";

describe("the order by relevance", () => {
  it("puts words first, then distance, then what a profile is worth", () => {
    expect(relevance(1, 0, 0)).toBeGreaterThan(relevance(0, 1, 1));
    expect(relevance(0.5, 1, 0)).toBeGreaterThan(relevance(0.5, 0, 1));
    expect(relevance(2, 1, 1)).toBe(1);
    expect(relevance(0, 0, 0)).toBe(0);
  });

  it("gives the whole name typed more than a name that only begins so", () => {
    expect(nameWorth("kiln house", "kiln house")).toBe(1);
    expect(nameWorth("kiln", "kiln house")).toBe(0.25);
    expect(nameWorth("kil", "kiln house")).toBe(0.1);
    expect(nameWorth("house", "kiln house")).toBe(0);
    expect(nameWorth("", "kiln house")).toBe(0);
  });

  it("halves with every so many miles, and counts who covers the place as sixteen away at most", () => {
    expect(nearWorth(0, false)).toBe(1);
    expect(nearWorth(8, false)).toBe(0.5);
    expect(nearWorth(200, true)).toBe(nearWorth(16, false));
    expect(nearWorth(3, true)).toBe(nearWorth(3, false));
    expect(nearWorth(Number.POSITIVE_INFINITY, false)).toBe(0);
  });

  it("counts what is found twice less than twice", () => {
    const worth = (found: number) => foundWorth(found, { ofKind: false, elsewhere: 0 });
    expect(worth(0)).toBe(0);
    expect(worth(16)).toBeLessThan(2 * worth(8));
    expect(worth(16)).toBeGreaterThan(worth(8));
  });

  it("counts a word for a kind of work little that a name alone has", () => {
    const worth = (found: number, elsewhere: number, ofKind = true) => foundWorth(found, { ofKind, elsewhere });
    expect(worth(8, 0)).toBeLessThan(worth(2.9, 2.9));
    expect(worth(8.9, 0.9)).toBeGreaterThan(worth(2.9, 2.9));
    expect(worth(8, 0, false)).toBeGreaterThan(worth(2.9, 2.9));
    expect(worth(1, 0)).toBe(worth(1, 1));
  });

  it("takes words in a supplier's name for most, and what is said of it for more than the kind of work that was read in it", () => {
    const weight = (name: string) => byWeight(SUPPLIERS.columns).find(({ names }) => names.includes(name))?.weight ?? 0;
    expect(weight("name")).toBeGreaterThan(weight("sector"));
    expect(weight("name")).toBeGreaterThan(weight("offering"));
    expect(weight("description")).toBeGreaterThan(weight("sector_sure"));
    expect(weight("sector_sure")).toBeGreaterThan(weight("sector_likely"));
    expect(weight("sector_likely")).toBeGreaterThan(weight("sector"));
  });
});
