import { expect, it } from "vitest";
import { noteOf } from "./note-of.ts";

it("has a sentence for the words it was given, and for no others", () => {
  const notes = { out: "You are signed out." };
  expect(noteOf(notes, "out")).toBe("You are signed out.");
  for (const word of [null, "", "elsewhere", "constructor", "toString", "__proto__"]) expect(noteOf(notes, word)).toBeNull();
});
