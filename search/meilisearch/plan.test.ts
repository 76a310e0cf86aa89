import { describe, expect, it } from "vitest";
import { memberVariants, requiredParts, waysToHaveAll, waysToHaveAny } from "#search/meilisearch/membership.ts";
import { knownPhrases } from "#search/meilisearch/phrases.ts";
import { rankingVariants, wordAttributes } from "#search/meilisearch/ranking.ts";
import { settingsOf, settingsToChange } from "#search/meilisearch/settings.ts";
import { formsOf, heldStem, heldText, termsOf } from "#search/meilisearch/stems.ts";
import { decodeValue, encodeValue } from "#search/meilisearch/values.ts";
import { SUPPLIERS } from "#search/suppliers.ts";
import type { GroupPlan } from "#search/text-plan.ts";

function group(word: string, given: { prefix?: boolean; synonyms?: string[][] } = {}): GroupPlan {
  return {
    words: [{ word, prefix: given.prefix ?? false, forms: [], alike: [], corrections: [] }],
    said: [word],
    adjacent: false,
    kinds: [],
    meant: [],
    synonyms: given.synonyms ?? [],
  };
}

const known = { phrases: knownPhrases({ grub: ["Food and drink"] }), begun: (word: string) => (word.length < 4 ? null : [`${word}s`]) };

describe("values in an index that knows neither case nor accents", () => {
  it.each(["sector.sub_sector", "Living Wage", " Ünïcode & 50 % ", "a_5f_b", "^a+b", "\ud800 alone", "\u0000\n\"'\\", "٣", "ﬁ", "İ"])(
    "stay what they are: %j",
    (value) => {
      const kept = encodeValue(value);
      expect(kept).toMatch(/^[a-z0-9.+^_-]*$/);
      expect(decodeValue(kept)).toBe(value);
    },
  );
});

describe("forms of a word", () => {
  it("are found by their stem, and a stem that is a word by both", () => {
    expect(termsOf(["bakeries", "train"])).toEqual(["bakeries", heldStem("bakery"), "train"]);
    expect(formsOf("bakery")).toEqual([heldStem("bakery"), "bakeri"]);
    expect(formsOf("trains")).toEqual([heldStem("train"), "train"]);
  });
});

describe("ways of having what is asked", () => {
  it("are one filter where words and marked phrases say it all", () => {
    const plan = {
      groups: [group("grub", { synonyms: [["food", "and", "drink"], ["meals"]] }), group("deliver", { prefix: true })],
      phrases: [],
      context: [],
      extra: [],
      beside: [],
    };
    const ways = waysToHaveAll(requiredParts(plan, known));
    expect(memberVariants(ways)).toEqual([
      { q: "", filter: ['(terms IN ["grub"] OR terms IN ["meals"] OR phrases IN ["food and drink"])', 'terms IN ["deliver", "delivers"]'] },
    ]);
  });

  it("are several where a phrase or a short beginning stands for something too", () => {
    const plan = {
      groups: [group("homestart", { synonyms: [["home", "start"]] }), group("co", { prefix: true })],
      phrases: [["hot", "meals"]],
      context: [],
      extra: [],
      beside: [],
    };
    const ways = waysToHaveAll(requiredParts(plan, known));
    expect(ways).toHaveLength(4);
    const variants = memberVariants(ways);
    expect(variants.map(({ q }) => q.endsWith(" "))).toEqual([true, false, true, false]);
    expect(variants.every(({ q }) => q.includes(`"${heldText(["hot", "meals"])}"`))).toBe(true);
    expect(waysToHaveAny(requiredParts(plan, known))).toHaveLength(4);
  });

  it("are all among the queries that put the hits in order, however many they are", () => {
    const synonyms = Array.from({ length: 9 }, (_, i) => ["two", `words${i}`]);
    const plan = { groups: [group("a", { synonyms }), group("b")], phrases: [], context: [], extra: [], beside: [] };
    const ways = waysToHaveAll(requiredParts(plan, known));
    const read = { plan, documents: 10, count: () => 1, begun: () => [] };
    const ranking = rankingVariants(read, ways, wordAttributes(SUPPLIERS as never));
    for (const { q, filter } of memberVariants(ways)) expect(ranking).toContainEqual({ q, filter, weight: expect.any(Number) });
  });
});

describe("settings", () => {
  const wanted = settingsOf(SUPPLIERS as never, { grub: ["Catering"], "odd jobs": ["Repair"] });

  it("are as they should be when only the order of a set differs, or what the server adds", () => {
    const present = { ...wanted, sortableAttributes: [...(wanted.sortableAttributes ?? [])].reverse(), embedders: {} };
    expect(settingsToChange(wanted, present)).toEqual({});
  });

  it("are changed where they differ, and nowhere else", () => {
    const { rankingRules, ...rest } = wanted;
    expect(settingsToChange(wanted, { ...rest, rankingRules: ["words"] })).toEqual({ rankingRules });
    expect(settingsToChange(wanted, { ...wanted, searchableAttributes: [...(wanted.searchableAttributes ?? [])].reverse() })).toEqual({
      searchableAttributes: wanted.searchableAttributes,
    });
    expect(settingsToChange(wanted, {})).toEqual(wanted);
  });

  it("lead from stems to the words that stand in documents", () => {
    expect(wanted.synonyms).toEqual({
      [heldStem("grub")]: [heldText(["catering"])],
      [`${heldStem("odd")} ${heldStem("jobs")}`]: [heldText(["repair"])],
    });
  });
});
