import { describe, expect, it } from "vitest";
import { normaliseQuery } from "#search/normalise.ts";
import { SUPPLIERS, type SupplierDocument } from "#search/suppliers.ts";
import { BIRMINGHAM, LONDON, supplier } from "#tests/contract/search-engine.contract.ts";
import { planText } from "../read-text.ts";
import { SynonymIndex } from "../synonyms.ts";
import type { TextPlan } from "../text-plan.ts";
import { knownPhrases } from "./phrases.ts";
import { recordOf } from "./record.ts";
import { scoreHits } from "./score.ts";
import { spelledOut } from "./spelled-out.ts";
import { formsOf, heldStem } from "./stems.ts";

const NO_WORDS = { count: () => 0, forms: formsOf, corrections: () => [] };
const synonyms = new SynonymIndex({ lunches: ["Catering"], "bike repair": ["Cycle workshops"], bike: ["bicycle"] });

function order(text: string, documents: readonly SupplierDocument[], near: { lat: number; lng: number } | null = null): number[] {
  const plan = planText(text, [], { synonyms, vocabulary: NO_WORDS, documents: 100 });
  const read = plan === null ? null : { plan, count: () => 5, begun: () => null, documents: 100 };
  const hits = documents.map((document) => recordOf(SUPPLIERS, knownPhrases({}), document));
  return scoreHits(SUPPLIERS, read, hits, normaliseQuery(SUPPLIERS, { text, near })).map(({ id }) => id);
}

describe("the order of what Meilisearch finds", () => {
  it("has the word in a name, then in what is said of it, then in the sector that was read in that", () => {
    const found = [
      supplier(1, {
        name: "A",
        sectors: ["making"],
        sectorNames: ["Pottery"],
        offerings: [{ title: "Pots", description: "", sectorCode: "making" }],
      }),
      supplier(2, { name: "B", mission: "Pottery" }),
      supplier(3, { name: "C Pottery" }),
      supplier(4, { name: "Pottery" }),
    ];
    expect(order("pottery", found)).toEqual([4, 3, 2, 1]);
  });

  it("has the word as typed, then a form of it, then another word for it, then one that it begins", () => {
    const found = [
      supplier(1, { summary: "Catering" }),
      supplier(2, { summary: "Lunch" }),
      supplier(3, { summary: "Lunches" }),
      supplier(4, { summary: "Luncheon" }),
    ];
    expect(order("lunches", found).slice(0, 3)).toEqual([3, 2, 1]);
    expect(order("lunch", found).slice(0, 2)).toEqual([2, 3]);
  });

  it("has words side by side, then near each other, then apart", () => {
    const found = [
      supplier(1, { summary: "We sell bikes and lamps and chairs, and repair them" }),
      supplier(2, { summary: "Bicycle repairs" }),
      supplier(3, { summary: "Bike repair" }),
      supplier(4, { summary: "Bikes, old and new", mission: "Repair" }),
    ];
    expect(order("bike repair", found).slice(0, 2)).toEqual([3, 2]);
    expect(order('"bike repair"', found)[0]).toBe(3);
  });

  it("has part of a thing before nothing of it, and both its own words and other words for it before either", () => {
    const found = [
      supplier(1, { summary: "We repair shoes" }),
      supplier(2, { summary: "Repair of boots, hats and bags, and a sale of bikes" }),
      supplier(3, { summary: "Shoes" }),
      supplier(4, { summary: "Bike repair" }),
      supplier(5, { summary: "Bike repair at our cycle workshops" }),
    ];
    expect(order("bike repair", found)).toEqual([5, 4, 2, 1, 3]);
  });

  it("takes the near ones first among equals, and orders the rest by id", () => {
    const found = [
      supplier(3, { summary: "Pottery", position: null }),
      supplier(2, { summary: "Pottery", position: LONDON }),
      supplier(1, { summary: "Pottery", position: BIRMINGHAM }),
    ];
    expect(order("pottery", found, BIRMINGHAM)).toEqual([1, 2, 3]);
    expect(order("pottery", found)).toEqual([1, 2, 3]);
    expect(order("", found, LONDON)[0]).toBe(2);
  });
});

describe("stems in a plan", () => {
  it("become the words that the texts have, apart from the one typed", () => {
    const word = { word: "baking", prefix: false, forms: [heldStem("baking")], alike: [heldStem("bread")], corrections: [] };
    const group = {
      words: [word],
      said: ["baking"],
      adjacent: false,
      synonyms: [[heldStem("ovens")], ["hot", "food"]],
      kinds: [],
      meant: [],
    };
    const plan: TextPlan = { groups: [group], context: [], extra: [], beside: [], phrases: [["a", "b"]] };
    expect(spelledOut(plan, new Set(["bake", "baking", "breads", "oven", "lamp"]))).toEqual({
      groups: [{ ...group, words: [{ ...word, forms: ["bake"], alike: ["breads"] }], synonyms: [["oven"], ["hot", "food"]] }],
      context: [],
      extra: [],
      beside: [],
      phrases: [["a", "b"]],
    });
  });
});
