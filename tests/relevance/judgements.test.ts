import { describe, expect, it } from "vitest";
import { loadJudgements } from "./judgements.ts";

const queries = loadJudgements();

describe("the relevance set", () => {
  it("has at least 80 queries, each with its own id", () => {
    expect(queries.length).toBeGreaterThanOrEqual(80);
    expect(new Set(queries.map((query) => query.id)).size).toBe(queries.length);
    expect(new Set(queries.map((query) => query.params.toString())).size).toBe(queries.length);
  });

  it("asks for places in the first region and for places elsewhere, at least 25 each", () => {
    for (const region of ["west-midlands", "elsewhere"])
      expect(queries.filter((query) => query.region === region).length).toBeGreaterThanOrEqual(25);
  });

  it("knows something relevant for every query, and exactly one answer for a known one", () => {
    for (const { id, grades, known } of queries) {
      const all = [...grades.values()];
      expect(
        all.some((grade) => grade >= 2),
        id,
      ).toBe(true);
      if (known) expect(all, id).toEqual([3]);
    }
  });

  it("keeps about a third of the queries out of tuning", () => {
    const share = queries.filter((query) => query.held).length / queries.length;
    expect(share).toBeGreaterThan(0.3);
    expect(share).toBeLessThan(0.4);
  });

  it("names organisations by reference and number alone", () => {
    for (const { grades } of queries) for (const key of grades.keys()) expect(key).toMatch(/^\S+ [A-Za-z0-9:-]*\d[A-Za-z0-9-]*$/);
  });
});
