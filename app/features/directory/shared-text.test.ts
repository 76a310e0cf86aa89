import { expect, it } from "vitest";
import { sharedText } from "./shared-text.ts";

it("is what a source says of all offerings alike, and never a member's words for its only one", () => {
  const derived = { description: "We advise on debt.", derivedFrom: "text" };
  const own = { description: "We advise on debt.", derivedFrom: null };
  expect(sharedText([derived, derived])).toBe("We advise on debt.");
  expect(sharedText([derived])).toBe("We advise on debt.");
  expect(sharedText([own])).toBeNull();
  expect(sharedText([derived, { ...derived, description: "Homes." }])).toBeNull();
  expect(sharedText([{ ...derived, description: "" }])).toBeNull();
  expect(sharedText([])).toBeNull();
});
