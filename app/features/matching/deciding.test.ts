import { describe, expect, it } from "vitest";
import type { Evidence } from "#db/schema/matching.ts";
import { decidingFirst } from "./deciding.ts";

function evidence(...said: [part: Evidence["part"], text: string][]): Evidence[] {
  return said.map(([part, text]) => ({ part, code: "x", text }));
}
const texts = (list: Evidence[]) => list.map(({ text }) => text);

describe("the reasons of a match that are read first", () => {
  it("are one of each thing that decides, and the rest is kept apart in its order", () => {
    const { deciding, rest } = decidingFirst(
      evidence(
        ["work", "Offers lunches"],
        ["work", "Uses your words"],
        ["place", "Covers Aston"],
        ["size", "Takes jobs to £60,000"],
        ["size", "Turnover of £1m"],
        ["status", "Certified"],
        ["ready", "Has a policy"],
        ["ready", "Has cover"],
      ),
    );
    expect(texts(deciding)).toEqual(["Offers lunches", "Covers Aston", "Takes jobs to £60,000", "Certified"]);
    expect(texts(rest)).toEqual(["Uses your words", "Turnover of £1m", "Has a policy", "Has cover"]);
  });

  it("are filled up to four with what comes first, and are all there is where there are no more", () => {
    const people = evidence(
      ["work", "Open to it"],
      ["work", "Uses your words"],
      ["place", "Based near"],
      ["ready", "Has a policy"],
      ["ready", "b"],
    );
    expect(texts(decidingFirst(people).deciding)).toEqual(["Open to it", "Uses your words", "Based near", "Has a policy"]);
    expect(decidingFirst(people.slice(0, 3)).rest).toEqual([]);
    expect(decidingFirst([])).toEqual({ deciding: [], rest: [] });
  });
});
