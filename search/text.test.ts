import { describe, expect, it } from "vitest";
import { KEPT_APART } from "#search/apart.ts";
import { ASIDE_WORDS, fold, STOP_WORDS, stem, WEAK_WORDS, words } from "#search/text.ts";

describe("text", () => {
  it("folds case, accents, apostrophes and ampersands", () => {
    expect(fold("Café & Crêpes")).toBe("cafe  and  crepes");
    expect(fold("King’s Heath")).toBe("kings heath");
    expect(fold("Ｆｕｌｌ ﬁrst")).toBe("full first");
  });

  it("splits into letters and digits, keeping short words and repeats", () => {
    expect(words("Smith & Sons: B13 9AA, a-a")).toEqual(["smith", "and", "sons", "b13", "9aa", "a", "a"]);
    expect(words("  — ")).toEqual([]);
  });

  it("brings forms of a word together and leaves numbers alone", () => {
    expect(stem("bakeries")).toBe(stem("bakery"));
    expect(stem("caterers")).toBe(stem("catering"));
    expect(stem("12345s")).toBe("12345s");
    expect(stem("gas")).toBe("gas");
  });

  it.each([
    ["animation", "animal"],
    ["generator", "general"],
    ["undertakers", "undertake"],
    ["communications", "community"],
    ["university", "universal"],
    ["mindfulness", "mind"],
    ["news", "new"],
  ])("keeps %s apart from %s, of which it is no form", (word, other) => {
    expect(stem(word)).not.toBe(stem(other));
  });

  it("gives no word that is kept apart the stem of another word", () => {
    const own = new Set(KEPT_APART.values());
    expect([...own].filter((one) => stem(one) !== one)).toEqual([]);
    expect([...KEPT_APART.keys()].filter((word) => words(word)[0] !== word)).toEqual([]);
  });

  it("brings the two spellings of organising together", () => {
    expect(stem("organizations")).toBe(stem("organisation"));
    expect(stem("organic")).not.toBe(stem("organization"));
  });

  it("keeps stop words folded", () => {
    for (const word of STOP_WORDS) expect(words(word)).toEqual([word]);
  });

  it("keeps each list of words that say little in order, and no word in two", () => {
    for (const list of [ASIDE_WORDS, WEAK_WORDS]) expect([...list]).toEqual([...list].sort());
    const all = [...STOP_WORDS, ...ASIDE_WORDS, ...WEAK_WORDS];
    expect(all.filter((word, at) => all.indexOf(word) !== at)).toEqual([]);
  });
});
