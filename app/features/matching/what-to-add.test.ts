import { describe, expect, it } from "vitest";
import { whatToAdd } from "./what-to-add.ts";

const gap = (part: "work" | "place" | "ready", code: string, text = "") => ({ part, code, text });

describe("what to add", () => {
  it("counts the opportunities each would open, and those it would lift", () => {
    const list = whatToAdd([
      { nearMiss: true, gaps: [gap("place", "part_covered"), gap("ready", "no_scheme", "No ISO 14001 yet")] },
      { nearMiss: true, gaps: [gap("place", "not_covered")] },
      { nearMiss: false, gaps: [gap("ready", "no_scheme", "No ISO 14001 yet; you say it would help"), gap("work", "nothing_listed")] },
    ]);
    expect(list.map(({ text, opens, lifts }) => ({ text, opens, lifts }))).toEqual([
      { text: "Add the areas you also work in", opens: 2, lifts: 0 },
      { text: "Add ISO 14001, if you have it", opens: 0, lifts: 1 },
      { text: "List what you sell", opens: 0, lifts: 1 },
    ]);
  });

  it("has nothing to say to a supplier without gaps", () => {
    expect(whatToAdd([])).toEqual([]);
  });
});
