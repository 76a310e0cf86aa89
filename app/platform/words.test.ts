import { expect, it } from "vitest";
import { counted, countWords, listChoices, listWords, lowerFirst, upperFirst } from "./words.ts";

it("a list is said with commas and an “and”, and past its limit with how many more", () => {
  expect(listWords([])).toBe("");
  expect(listWords(["a"])).toBe("a");
  expect(listWords(["a", "b"])).toBe("a and b");
  expect(listWords(["a", "b", "c", "d"], 3)).toBe("a, b and 2 more");
  expect(listChoices(["a", "b", "c"])).toBe("a, b or c");
});

it("a count is a word up to twelve, and its noun follows it", () => {
  expect([countWords(0), countWords(12), countWords(1300)]).toEqual(["no", "twelve", "1,300"]);
  expect([counted(1, "supplier"), counted(2, "body", "bodies")]).toEqual(["1 supplier", "2 bodies"]);
});

it("a first letter goes small in the middle of a sentence, unless it begins a name in capitals", () => {
  expect(["Cleaning", "A day", "IT support", "A1"].map(lowerFirst)).toEqual(["cleaning", "a day", "IT support", "A1"]);
  expect(upperFirst("up to £500")).toBe("Up to £500");
});
