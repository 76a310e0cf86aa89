import { describe, expect, it } from "vitest";
import { stem, words } from "#search/text.ts";
import { allSectorNodes, parentOf } from "#seed/reference/sectors.ts";
import { readWork } from "../read-work.ts";
import { LEXICON } from "./index.ts";

const SUB_SECTORS = allSectorNodes().filter(({ code }) => parentOf(code) !== undefined);
const FEWEST = 25;
const LONGEST = 6;

/** Expressions that stand for more than one sub-sector, by the stems of their words. A number may only fall. */
const MOST_SHARED = 214;

function key(expression: string): string {
  return words(expression).map(stem).join(" ");
}

describe("the lexicon", () => {
  it.each([
    ["Clear the furniture out of our office", "furniture.fitout"],
    ["Clean our site cabins", "cleaning.commercial"],
    ["Clean our windows, please", "cleaning.window"],
  ])("knows work that is told by what is to be done: %s", (text, code) => {
    expect(readWork([{ text, weight: 1 }])[0]?.code).toBe(code);
  });

  it("has an entry for each sub-sector of the taxonomy, and for nothing else", () => {
    expect(LEXICON.map(({ code }) => code).sort()).toEqual(SUB_SECTORS.map(({ code }) => code).sort());
  });

  it("has enough expressions for each, of a few words", () => {
    for (const { code, things } of LEXICON) {
      expect([code, things.flat().length >= FEWEST]).toEqual([code, true]);
      expect([code, things.flat().filter((one) => words(one).length > LONGEST || words(one).length === 0)]).toEqual([code, []]);
    }
  });

  it("says nothing twice within an entry, and no look-alike that is an expression of it", () => {
    for (const { code, things, weak, not } of LEXICON) {
      const strong = things.flat().map(key);
      expect([code, strong.filter((one, at) => strong.indexOf(one) !== at)]).toEqual([code, []]);
      expect([code, [...weak, ...not].map(key).filter((one) => strong.includes(one))]).toEqual([code, []]);
    }
  });

  it("has few expressions that stand for two sub-sectors alike", () => {
    const codes = new Map<string, Set<string>>();
    for (const { code, things } of LEXICON)
      for (const one of things.flat()) codes.set(key(one), (codes.get(key(one)) ?? new Set()).add(code));
    const shared = [...codes].filter(([, of]) => of.size > 1).map(([one, of]) => `${one}: ${[...of].join(", ")}`);
    expect(shared.length).toBeLessThanOrEqual(MOST_SHARED);
  });
});
