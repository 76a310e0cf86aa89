import { describe, expect, it } from "vitest";
import { hasRelevant, mean, ndcg, reciprocalRank } from "./ndcg.ts";

describe("nDCG", () => {
  it("is 1 for the best order there is, and more of the same further down changes nothing", () => {
    expect(ndcg([3, 2, 1], [1, 3, 2])).toBe(1);
    expect(ndcg([3, 2, 1, 0, 0], [1, 3, 2])).toBe(1);
    expect(ndcg([3, 3], [3, 3, 3], 2)).toBe(1);
  });

  it("weighs a grade by 2^g − 1 and a rank by log2(rank + 1)", () => {
    const best = 7 + 3 / Math.log2(3);
    expect(ndcg([2, 3], [3, 2])).toBeCloseTo((3 + 7 / Math.log2(3)) / best, 12);
    expect(ndcg([0, 3], [3, 2])).toBeCloseTo(7 / Math.log2(3) / best, 12);
  });

  it("counts a judged one that was not found, and looks no further than k", () => {
    expect(ndcg([3], [3, 3])).toBeCloseTo(1 / (1 + 1 / Math.log2(3)), 12);
    expect(ndcg([0, 0, 3], [3], 2)).toBe(0);
    expect(ndcg([], [3])).toBe(0);
    expect(ndcg([0], [])).toBe(0);
  });
});

describe("the other figures", () => {
  it("give the reciprocal rank of the first that was meant", () => {
    expect(reciprocalRank([0, 2, 3])).toBeCloseTo(1 / 3, 12);
    expect(reciprocalRank([0, 2, 3], 2)).toBe(0.5);
    expect(reciprocalRank([2, 1])).toBe(0);
  });

  it("call a hit relevant from grade 2, within the first ten", () => {
    expect(hasRelevant([0, 1, 2])).toBe(true);
    expect(hasRelevant([1, 1])).toBe(false);
    expect(hasRelevant([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3])).toBe(false);
  });

  it("average", () => {
    expect(mean([1, 0, 0.5])).toBe(0.5);
    expect(mean([])).toBeNaN();
  });
});
