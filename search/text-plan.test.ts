import { describe, expect, it } from "vitest";
import { type GroupPlan, strictly, type TextPlan } from "./text-plan.ts";

function group(word: string): GroupPlan {
  return {
    words: [{ word, prefix: false, forms: [], alike: [], corrections: [] }],
    said: [word],
    adjacent: false,
    synonyms: [["other", word]],
    kinds: [["kind", "of", word]],
    meant: [],
  };
}

function plan(groups: readonly GroupPlan[], phrases: TextPlan["phrases"] = []): TextPlan {
  return { groups, context: [], extra: [], beside: [], phrases };
}

describe("what must be there to have all that is asked", () => {
  const kinds = (asked: TextPlan) => strictly(asked).groups.map((one) => one.kinds.length);

  it("is the kind of work where one thing is asked, and no kind where there are more", () => {
    expect(kinds(plan([group("bread")]))).toEqual([1]);
    expect(kinds(plan([group("bread"), group("roof")]))).toEqual([0, 0]);
    expect(kinds(plan([group("bread")], [["hot", "meals"]]))).toEqual([0]);
  });

  it("is other words for the same in any case", () => {
    expect(strictly(plan([group("bread"), group("roof")])).groups.every((one) => one.synonyms.length === 1)).toBe(true);
  });
});
