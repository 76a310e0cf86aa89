import { describe, expect, it } from "vitest";
import { inTurns } from "./reason.ts";

const plain = (text: string) => ({ text, marked: false });
const marked = (text: string) => ({ text, marked: true });

describe("a text in turns", () => {
  it("begins with what stands as it is, empty where a mark comes first", () => {
    expect(inTurns([plain("Fresh "), marked("bread"), plain(" daily")])).toEqual(["Fresh ", "bread", " daily"]);
    expect(inTurns([marked("Bread"), plain(" daily")])).toEqual(["", "Bread", " daily"]);
  });

  it("joins neighbours of one kind, leaves empty ones out and has nothing for no text", () => {
    expect(inTurns([plain("Offers "), plain("fresh "), marked("b"), marked("read"), plain("")])).toEqual(["Offers fresh ", "bread"]);
    expect(inTurns([plain("")])).toEqual([]);
  });
});
