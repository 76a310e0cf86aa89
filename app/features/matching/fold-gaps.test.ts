import { describe, expect, it } from "vitest";
import type { Evidence } from "#db/schema/matching.ts";
import { foldUnclaimedGaps } from "./fold-gaps.ts";

const READ_AT = Date.parse("2023-06-30T00:00:00Z");
const gap = (part: Evidence["part"], code: string, text: string): Evidence => ({ part, code, text });
const SELLS = gap("work", "nothing_listed", "It has not listed what it sells");
const WHERE = gap("place", "coverage_unknown", "It has not said where it works");
const SIZE = gap("size", "size_unknown", "It has not said what size of job it takes");
const SECTOR = gap("work", "sector_not_listed", "Does not list couriers");
const UNCLAIMED = gap("ready", "unclaimed", "Nobody there has taken up this profile; it comes from a public source, read on 30 June 2023");
const texts = (gaps: readonly Evidence[], nearMiss = false, readAt: number | null = READ_AT) =>
  foldUnclaimedGaps(gaps, { nearMiss, readAt }).map((one) => one.text);

describe("the gaps of a profile that nobody has taken up", () => {
  it("are one line where the source is silent, after what is really missing", () => {
    expect(texts([SELLS, SECTOR, WHERE, SIZE, UNCLAIMED])).toEqual([
      "Does not list couriers",
      "Made from a public source of 30 June 2023, and nobody there has confirmed it: what it sells, where it works and what size it takes are our reading",
    ]);
  });

  it("name only what was guessed", () => {
    expect(texts([SELLS, UNCLAIMED])).toEqual([
      "Made from a public source of 30 June 2023, and nobody there has confirmed it: what it sells is our reading",
    ]);
    expect(texts([UNCLAIMED], false, null)).toEqual(["Made from a public source, and nobody there has confirmed it"]);
  });

  it("begin with the one that broke the rule, which is not folded away", () => {
    const broke = gap("place", "coverage_unknown", "Based 20 miles away, in Dudley, and has not said where it works");
    expect(texts([broke, SELLS, SIZE, UNCLAIMED], true)).toEqual([
      "Based 20 miles away, in Dudley, and has not said where it works",
      "Made from a public source of 30 June 2023, and nobody there has confirmed it: what it sells and what size it takes are our reading",
    ]);
  });
});
