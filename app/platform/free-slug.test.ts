import { expect, it } from "vitest";
import { freeSlug, slugOf } from "./free-slug.ts";

it("an address has the letters and digits of a text, and no end of its own", () => {
  expect(slugOf("New!!!!!", 60)).toBe("new");
  expect(slugOf("Café Môr & Sons", 60)).toBe("cafe-mor-and-sons");
  expect(slugOf("n\u200bew", 60)).toBe("new");
  expect(slugOf("one two three", 8)).toBe("one-two");
  expect(slugOf("!!!", 60)).toBe("");
});

it("an address that is taken gets the next one that is wanted, then a number", () => {
  const taken = new Set(["bakers", "bakers-tipton", "bakers-tipton-2"]);
  const isTaken = (slug: string) => taken.has(slug);
  expect(freeSlug(["cooks"], isTaken)).toBe("cooks");
  expect(freeSlug(["bakers", "bakers-dudley"], isTaken)).toBe("bakers-dudley");
  expect(freeSlug(["bakers", "bakers-tipton"], isTaken)).toBe("bakers-tipton-3");
});
