import { describe, expect, it } from "vitest";
import { markBeginnings, markPlace, matchPhrases, phraseIndex, typedWords } from "./words.ts";

const INDEX = phraseIndex([
  { item: "food", phrases: ["Food and catering", "catering", "caterer", "meals"], position: -3 },
  { item: "cleaning", phrases: ["Cleaning and facilities", "janitorial"], position: -2 },
  { item: "it", phrases: ["IT and digital", "computers"], position: -1 },
  { item: "buffets", phrases: ["Event and buffet catering", "buffets", "wedding catering"], position: 1 },
  { item: "windows", phrases: ["Window and exterior cleaning", "gutter clearing"], position: 2 },
  { item: "skills", phrases: ["Vocational training", "catering training"], position: 3 },
  { item: "goods", phrases: ["Household goods", "household items"], position: 4 },
]);

function match(typed: string): string[] {
  return matchPhrases(INDEX, typedWords(typed), 8).map(({ item, via }) => (via === null ? item : `${item} (${via})`));
}
function marked(runs: readonly { text: string; marked: boolean }[]): string {
  return runs.map((run) => (run.marked ? `[${run.text}]` : run.text)).join("");
}

describe("what is typed", () => {
  it("finds names and other words that begin so, at any word", () => {
    expect(match("jan")).toEqual(["cleaning (janitorial)"]);
    expect(match("exte")).toEqual(["windows"]);
    expect(match("cleaning wind")).toEqual(["windows"]);
  });

  it("puts what is called so first, then names, then other words", () => {
    expect(match("catering")).toEqual(["food", "buffets", "skills (catering training)"]);
    expect(match("clean")).toEqual(["cleaning", "windows"]);
  });

  it("names the other word only when the name is no answer", () => {
    expect(match("food")).toEqual(["food"]);
    expect(match("buffets")).toEqual(["buffets (buffets)"]);
  });

  it("looks for the stem when nothing begins so, and for one typo after that", () => {
    expect(match("caterers")).toEqual(["food", "buffets", "skills (catering training)"]);
    expect(match("cattering")).toContain("food");
    expect(match("claening")).toContain("cleaning");
    expect(match("foood")).toContain("food");
    expect(match("fodo")).toEqual([]);
    expect(match("gutters clearance")).toEqual([]);
  });

  it("tells IT from what only begins so", () => {
    expect(match("it")[0]).toBe("it");
    expect(match("IT dig")).toEqual(["it"]);
  });

  it("leaves small words aside, but not the one that is being typed", () => {
    expect(typedWords("food and the")).toEqual(["food", "the"]);
    expect(match("food and ca")).toEqual(["food"]);
    expect(match("")).toEqual([]);
    expect(match("zz zz")).toEqual([]);
  });
});

describe("marks", () => {
  it("stand on the beginnings that were typed", () => {
    expect(marked(markBeginnings("Window and exterior cleaning", ["clean", "w"]))).toBe("[W]indow and exterior [clean]ing");
    expect(marked(markBeginnings("Café and coffee", ["caf"]))).toBe("[Caf]é and coffee");
    expect(marked(markBeginnings("IT and digital", ["it"]))).toBe("[IT] and digital");
    expect(marked(markBeginnings("King’s Heath Kitchen", ["kings"]))).toBe("[King’s] Heath Kitchen");
    expect(marked(markBeginnings("", ["x"]))).toBe("");
  });

  it("keep the council of a place apart from its name", () => {
    expect(marked(markPlace("Billesley, Birmingham", "bi"))).toBe("[Bi]llesley, Birmingham");
    expect(marked(markPlace("Moseley, Birmingham", "mos, bir"))).toBe("[Mos]eley, [Bir]mingham");
    expect(marked(markPlace("Dudley", "dud"))).toBe("[Dud]ley");
  });
});
