import { describe, expect, it } from "vitest";
import { CLOSED_REASON } from "#app/features/directory/closed-reason.ts";
import type { Provisions } from "#app/features/directory/provisions.ts";
import { UNREGISTERED_REASON } from "../derive/publishing-rule.ts";
import type { DerivedOffering } from "../model.ts";
import { mergedOfferings, mergedProvisions, mergedPublication } from "./merge-rules.ts";

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

describe("whether an organisation is shown, after another row", () => {
  const CLUB = "A members' social club: it serves its own members.";
  const hidden = (reason: string) => ({ published: false, reason });
  const no = (reason: string) => ({ ok: false as const, rule: "x", reason });
  const shown = { published: true, reason: null };

  it("is shown again by the source that it first came from, and by no other, after it was closed", () => {
    expect(mergedPublication(hidden(CLOSED_REASON), { ok: true }, true)).toEqual(shown);
    expect(mergedPublication(hidden(CLOSED_REASON), { ok: true }, false)).toEqual(hidden(CLOSED_REASON));
    expect(mergedPublication(shown, no(CLOSED_REASON), false)).toEqual(hidden(CLOSED_REASON));
  });

  it("stays shown when a list calls it closed", () => {
    expect(mergedPublication(shown, no("The list that names it calls it closed."), true)).toEqual(shown);
  });

  it("has the reason that is true now", () => {
    expect(mergedPublication(hidden(UNREGISTERED_REASON), no(CLUB), false)).toEqual(hidden(CLUB));
    expect(mergedPublication(hidden(CLUB), no(UNREGISTERED_REASON), false)).toEqual(hidden(CLUB));
    expect(mergedPublication(hidden(UNREGISTERED_REASON), no(CLUB), true)).toEqual(hidden(CLUB));
  });

  it("stays as somebody decided by hand", () => {
    const byHand = hidden("Asked us to leave them out");
    for (const owns of [true, false]) {
      expect(mergedPublication(byHand, { ok: true }, owns)).toEqual(byHand);
      expect(mergedPublication(byHand, no(CLUB), owns)).toEqual(byHand);
    }
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
