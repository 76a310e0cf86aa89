import { describe, expect, it } from "vitest";
import type { GroupPlan, TextPlan, WordPlan } from "../text-plan.ts";
import { limitBeside, matchExpression } from "./plan.ts";

function word(text: string, more: Partial<WordPlan> = {}): WordPlan {
  return { word: text, prefix: false, forms: [], alike: [], corrections: [], ...more };
}

function group(words: readonly WordPlan[], more: Partial<GroupPlan> = {}): GroupPlan {
  return { words, said: words.map((one) => one.word), adjacent: false, synonyms: [], kinds: [], meant: [], ...more };
}

function plan(...groups: GroupPlan[]): TextPlan {
  return { groups, context: [], extra: [], beside: [], phrases: [] };
}

describe("what the word index is asked", () => {
  it("asks for nothing twice, and for no phrase with a word that is asked for alone", () => {
    const interpreting = group([word("interpreting", { forms: ["interpreter"] })], {
      synonyms: [["interpreting", "and", "translation"], ["interpreting"], ["sign", "language"]],
    });
    expect(matchExpression(plan(interpreting), "all")).toBe('("interpreting" OR "interpreter" OR "sign language")');
  });

  it("asks for no word that a beginning finds", () => {
    const heritage = group([word("heri", { prefix: true, forms: ["heritages"] })], {
      synonyms: [["arts", "and", "heritage"], ["museums"]],
    });
    expect(matchExpression(plan(heritage), "all")).toBe('("heri"* OR "museums")');
    expect(matchExpression(plan(heritage), "forms")).toBe('("heri" OR "heritages")');
  });

  it("keeps the other words for words that belong together", () => {
    const repairs = group([word("bike"), word("repair")], { synonyms: [["cycle", "workshop"]] });
    expect(matchExpression(plan(repairs), "all")).toBe('(("bike" AND "repair") OR "cycle workshop")');
  });

  it("limits one part by the rarest of the others", () => {
    const [care, home, dudley] = [group([word("care")]), group([word("home")]), group([word("dudley")])];
    const counts: Record<string, number> = { care: 900, home: 500, dudley: 20 };
    const limit = (own: GroupPlan, of: TextPlan) =>
      limitBeside(of, own, { vocabulary: { count: (one) => counts[one] ?? 0 }, documents: 1000 });
    expect(limit(care, plan(care, home, dudley))).toBe('"dudley"');
    expect(limit(dudley, plan(care, home, dudley))).toBe('"home"');
    expect(limit(care, plan(care))).toBeNull();
  });
});
