import { expect, it } from "vitest";
import { readTitle } from "./read-title.ts";

it.each([
  ["We are looking for a caterer for 80 people in Dudley. Halal, please.", "A caterer for 80 people in Dudley"],
  ["We hand over 62 new homes next year: 40 at Aston Reach and 22 in Brierley Hill.", "We hand over 62 new homes next year"],
  ["Cleaning of site cabins\n\nTwice a week", "Cleaning of site cabins"],
  ["Help. We need somebody to mend 12 laptops.", "Help. We need somebody to mend 12 laptops"],
  ["Lunch", ""],
  ["", ""],
])("calls %j what its first sentence says", (text, title) => {
  expect(readTitle(text)).toBe(title);
});

it("ends a long one at a word, within what a title may have", () => {
  const title = readTitle(`We need ${"good lunches ".repeat(30)}`);
  expect(title.length).toBeLessThanOrEqual(120);
  expect(title).toMatch(/^Good lunches .*(?:good|lunches)$/);
});
