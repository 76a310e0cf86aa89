import fc from "fast-check";
import { expect, it } from "vitest";
import { difference } from "./difference.ts";

it("what became of a text is told word by word", () => {
  expect(difference("A hot lunch on Tuesdays", "A hot lunch on Thursdays")).toEqual([
    { text: "A hot lunch on ", is: "same" },
    { text: "Tuesdays", is: "old" },
    { text: "Thursdays", is: "new" },
  ]);
  expect(difference("", "New")).toEqual([{ text: "New", is: "new" }]);
});

it("both texts can be read out of it, whatever they are", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const pieces = difference(before, after);
      const without = (is: "old" | "new") =>
        pieces
          .filter((piece) => piece.is !== is)
          .map(({ text }) => text)
          .join("");
      expect([without("new"), without("old")]).toEqual([before, after]);
    }),
  );
});

it("texts that have nothing in common are shown one after the other, not compared for ever", () => {
  const words = (from: number) => Array.from({ length: 1500 }, (_, at) => `w${from + at}`).join(" ");
  expect(difference(words(0), words(5000))).toHaveLength(2);
});
