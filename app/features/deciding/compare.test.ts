import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Criterion } from "#app/features/opportunities/choosing/model.ts";
import { type Judged, lowestOf, marksOf, whatDecided } from "./compare.ts";

const CRITERIA: Criterion[] = [
  { id: 1, name: "Price", isPrice: true, weight: 40 },
  { id: 2, name: "How", isPrice: false, weight: 35 },
  { id: 3, name: "Local jobs", isPrice: false, weight: 25 },
];
function answer(responseId: number, pence: number | null, points: Record<number, number> = {}, scope: Judged["scope"] = "full"): Judged {
  const given = new Map(Object.entries(points).map(([id, n]) => [Number(id), n]));
  return { responseId, name: `No ${responseId}`, scope, price: pence === null ? null : { pence, unit: "total" }, points: given };
}

describe("what an answer comes to", () => {
  const best = answer(1, 100_000, { 2: 5, 3: 4 });
  const other = answer(2, 125_000, { 2: 4, 3: 5 });
  const part = answer(3, 10_000, { 2: 5, 3: 5 }, "partial");
  const all = [best, other, part];

  it("is the lowest price for all of it, divided by its own, and fifths of each other weight", () => {
    expect(marksOf(best, all, CRITERIA).marks.map(({ worth }) => worth)).toEqual([40, 35, 20]);
    expect(marksOf(other, all, CRITERIA)).toMatchObject({ total: 85, marks: [{ worth: 32 }, { worth: 28 }, { worth: 25 }] });
  });
  it("cannot be said of a part, without a price, while points are missing, or without criteria", () => {
    expect(marksOf(part, all, CRITERIA).total).toBeNull();
    expect(marksOf(answer(4, null, { 2: 5, 3: 5 }), all, CRITERIA).total).toBeNull();
    expect(marksOf(answer(5, 100_000, { 2: 5 }), all, CRITERIA).total).toBeNull();
    expect(marksOf(best, all, []).total).toBeNull();
  });
  it("lies between 0 and 100, and rises with no point taken away and no price put up", () => {
    const points = fc.integer({ min: 0, max: 5 });
    const one = fc.tuple(fc.integer({ min: 0, max: 1e9 }), points, points);
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 8 }), points, (rows, better) => {
        const answers = rows.map(([pence, a, b], at) => answer(at, pence, { 2: a, 3: b }));
        const [first] = answers;
        if (first === undefined) return;
        const total = marksOf(first, answers, CRITERIA).total ?? -1;
        expect(total).toBeGreaterThanOrEqual(0);
        expect(total).toBeLessThanOrEqual(100);
        const raised = { ...first, points: new Map([...first.points, [2, Math.max(better, first.points.get(2) ?? 0)] as const]) };
        expect(marksOf(raised, answers, CRITERIA).total).toBeGreaterThanOrEqual(total);
        const dearer = { ...first, price: { pence: (first.price?.pence ?? 0) + 1000, unit: "total" as const } };
        expect(marksOf(dearer, [dearer, ...answers.slice(1)], CRITERIA).total).toBeLessThanOrEqual(total);
      }),
    );
  });
  it("is hinted at by what differs from who is chosen, and nothing where nothing does", () => {
    expect(whatDecided(other, best, all, CRITERIA)).toBe("£250 more for the same, 1 point less on “How”, 1 point more on “Local jobs”");
    expect(whatDecided(part, best, all, CRITERIA)).toBe("1 point more on “Local jobs”, for a part, not all of it");
    expect(whatDecided({ ...best, responseId: 9 }, best, all, CRITERIA)).toBe("");
  });
  it("has a lowest price only of two for all of it", () => {
    expect(lowestOf(all)).toEqual({ name: "No 1", price: "£1,000" });
    expect(lowestOf([best, part])).toBeNull();
  });
});
