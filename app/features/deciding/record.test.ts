import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "#app/platform/dates.ts";
import { type Given, recordOf, recordText } from "./record.ts";
import { actOf, hearByOf, type Prepared, stillOpen } from "./rules.ts";

const closedAt = new Date("2026-12-01T12:00:00Z");
function given(days: number | null, hearBy: Given["hearBy"] = "2026-12-15"): Given {
  return { hearBy, closedAt, outcomeAt: days === null ? null : new Date(closedAt.getTime() + days * 86_400_000) };
}

describe("a buyer's record of answering", () => {
  it("counts who has heard, and who should have by now", () => {
    const all = [given(1), given(6), given(9), given(null, "2026-12-15"), given(null, "2026-12-16"), given(null, "2027-01-05")];
    expect(recordOf(all, "2026-12-16")).toEqual({ total: 4, answered: 3, medianDays: 6 });
    expect(recordText(recordOf(all, "2026-12-16"))).toBe("Answered 3 of 4, half of them within 6 days; 1 still waits");
  });
  it("says nothing of fewer than three", () => {
    expect(recordText(recordOf([given(1), given(null, "2026-12-02")], "2026-12-16"))).toBe("Too few to say: 2 answers so far");
    expect(recordText(recordOf([], "2026-12-16"))).toBe("Too few to say: 0 answers so far");
  });
  it("never has more answered than counted, and half or more of them heard within the days it says", () => {
    const days = fc.array(fc.option(fc.integer({ min: 0, max: 90 })), { maxLength: 40 });
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 60 }), (all, later) => {
        const record = recordOf(
          all.map((one) => given(one)),
          addDays("2026-12-01", later),
        );
        const heard = all.flatMap((one) => (one === null ? [] : [one]));
        expect(record.answered).toBe(heard.length);
        expect(record.total).toBeGreaterThanOrEqual(record.answered);
        const within = heard.filter((one) => one <= (record.medianDays ?? 0)).length;
        expect(within * 2).toBeGreaterThanOrEqual(heard.length);
      }),
    );
  });
});

describe("what a decision lacks", () => {
  const one = fc.record({
    responseId: fc.nat(),
    name: fc.constant("Aston Bakery"),
    outcome: fc.constantFrom("chosen" as const, "not_chosen" as const, null),
    reason: fc.constantFrom("", "  ", "A kitchen on site"),
    isTold: fc.boolean(),
  });
  it("is nothing only where each that is not told yet has an outcome and a reason", () => {
    fc.assert(
      fc.property(fc.array(one), (all: Prepared[]) => {
        const isDone = all.every(({ outcome, reason, isTold }) => isTold || (outcome !== null && reason.trim() !== ""));
        expect(stillOpen(all).length === 0).toBe(isDone);
        expect(actOf(all)).toBe(all.some(({ outcome }) => outcome === "chosen") ? "award" : "nobody");
      }),
    );
  });
  it("is to be mended by a day: the buyer's own, or ten working days after closing", () => {
    expect(hearByOf("2026-12-11", closedAt)).toBe("2026-12-11");
    expect(hearByOf(null, new Date("2026-12-18T17:00:00Z"))).toBe("2027-01-06");
    expect(hearByOf(null, null)).toBeNull();
  });
});
