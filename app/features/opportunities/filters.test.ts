import { describe, expect, it } from "vitest";
import { feedHref, filtersHref, isAsking, orderOf } from "./filters.ts";
import { opportunityQuery } from "./opportunity-query.ts";
import { readFilters } from "./read-filters.ts";

const read = (query: string) => readFilters(new URLSearchParams(query));
const NOTHING = read("");

describe("the address of an opportunity search", () => {
  it("is read and written alike", () => {
    for (const query of [
      "",
      "?q=cleaning",
      "?q=cleaning&near=B5&within=10&kind=contract&kind=quote&direction=offered&sector=food&area=E08000025&size=5k_25k&soon=1&sort=closing&page=3",
    ]) {
      const filters = read(query);
      expect(filtersHref(filters, { page: filters.page })).toBe(`/opportunities${query}`);
    }
  });

  it("leaves out what is unknown or malformed", () => {
    expect(read("kind=%00&kind=contract,nonsense&direction=up&size=huge&sector=../..&soon=yes&sort=size&page=-3&within=x&near=")).toEqual({
      ...NOTHING,
      chosen: { ...NOTHING.chosen, kind: ["contract"] },
    });
  });

  it("begins at the first page again when anything changes, and its feed has neither order nor page", () => {
    const filters = read("q=cleaning&sort=closing&page=3");
    expect(filtersHref(filters, { q: "catering" })).toBe("/opportunities?q=catering&sort=closing");
    expect(feedHref(filters)).toBe("/opportunities/feed.atom?q=cleaning");
  });

  it("asks for something unless only the order is said", () => {
    expect(isAsking(read("sort=closing&page=2"))).toBe(false);
    expect(isAsking(read("soon=1"))).toBe(true);
  });
});

describe("the order of the results", () => {
  it("is the best fit for words or a place, else the newest, unless the address says one that can be followed", () => {
    expect(orderOf(NOTHING, false)).toBe("newest");
    expect(orderOf(read("q=cleaning"), false)).toBe("relevance");
    expect(orderOf(NOTHING, true)).toBe("relevance");
    expect(orderOf(read("q=cleaning&sort=newest"), false)).toBe("newest");
    expect(orderOf(read("sort=distance"), false)).toBe("newest");
    expect(orderOf(read("sort=distance"), true)).toBe("distance");
    expect(orderOf(read("sort=relevance"), false)).toBe("newest");
  });
});

describe("the engine's query", () => {
  const now = new Date("2026-06-01T09:00:00Z");

  it("never asks for what has closed", () => {
    expect(opportunityQuery(NOTHING, null, now).ranges).toEqual({ closesAt: { from: now.getTime() + 1 } });
  });

  it("ends a week on, with the seventh day in London", () => {
    const to = opportunityQuery(read("soon=1"), null, now).ranges?.closesAt?.to ?? 0;
    expect(new Date(to + 1).toISOString()).toBe("2026-06-08T23:00:00.000Z");
  });

  it("carries place, filters, order and page", () => {
    const place = { lat: 52.5, lng: -1.9, areaCode: "E08000025" };
    expect(opportunityQuery(read("q=lunch&within=5&near=B5&kind=contract&page=2"), place, now)).toMatchObject({
      text: "lunch",
      near: { lat: 52.5, lng: -1.9 },
      nearAreaCode: "E08000025",
      withinMiles: 5,
      filters: { kind: ["contract"], area: [] },
      sort: "relevance",
      page: 2,
    });
  });
});
