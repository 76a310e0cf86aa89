import { describe, expect, it } from "vitest";
import type { Provisions } from "#app/features/directory/provisions.ts";
import type { DerivedOffering } from "../model.ts";
import { mergedOfferings, mergedProvisions } from "./merge-rules.ts";

/** Two answers, whatever the catalogue has today. */
const said = (answers: Record<string, boolean>) => answers as Provisions;

describe("what an organisation can provide, after another row", () => {
  it("is letter for letter what it was when the row says nothing new, in whatever order it says it", () => {
    const stored = '{"a":true,"b":false}';
    for (const owns of [true, false]) {
      expect(mergedProvisions(stored, undefined, owns)).toBe(stored);
      expect(mergedProvisions(stored, said({ b: false, a: true }), owns)).toBe(stored);
      expect(mergedProvisions(stored, said({ b: false }), owns)).toBe(stored);
    }
    expect(mergedProvisions(stored, said({ b: true }), false)).toBe(stored);
  });

  it("has what was not said before, and the first source's own correction", () => {
    expect(JSON.parse(mergedProvisions('{"a":true}', said({ b: false, a: false }), false))).toEqual({ a: true, b: false });
    expect(JSON.parse(mergedProvisions('{"a":true}', said({ b: false, a: false }), true))).toEqual({ a: false, b: false });
  });
});

describe("how a kind of work is known, after another row", () => {
  const hint: DerivedOffering = { sectorCode: "advice.money", title: "Debt advice", description: "", derivedFrom: "word", strength: 30 };
  const told: DerivedOffering = { ...hint, description: "We advise on debt.", derivedFrom: "name", strength: 80 };

  it("is as the surer source says, whichever came first", () => {
    expect(mergedOfferings([hint], [told], false)).toEqual([told]);
    expect(mergedOfferings([told], [hint], false)).toBeNull();
  });
});
