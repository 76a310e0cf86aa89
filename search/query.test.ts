import { describe, expect, it } from "vitest";
import { hitRange, parseSupplierParams, splitPlace, toSearchParams } from "#search/query.ts";

describe("supplier search parameters", () => {
  it("reads and writes a search without loss", () => {
    const params = new URLSearchParams(
      "q=bakery&sector=food&sector=care&legal_form=cic_shares&near=B13&within=5&bounds=52.4%2C-2%2C52.5%2C-1.8&sort=distance&view=map&page=3",
    );
    const parsed = parseSupplierParams(params);
    expect(parsed).toMatchObject({ text: "bakery", near: "B13", withinMiles: 5, sort: "distance", view: "map", page: 3 });
    expect(parsed.filters.sector).toEqual(["food", "care"]);
    expect(toSearchParams(parsed).toString()).toBe(
      "q=bakery&sector=food&sector=care&legal_form=cic_shares&near=B13&within=5&bounds=52.4%2C-2%2C52.5%2C-1.8&sort=distance&view=map&page=3",
    );
  });

  it("ignores what it does not know and clamps the rest", () => {
    const parsed = parseSupplierParams(
      new URLSearchParams({ foo: "1", page: "-4", within: "abc", sort: "drop table", view: "globe", q: "x".repeat(999) }),
    );
    expect(parsed).toMatchObject({ page: 1, withinMiles: null, sort: "relevance", view: "list" });
    expect(parsed.text).toHaveLength(200);
    expect(parseSupplierParams(new URLSearchParams("page=99999999&within=9999&q=a%00b"))).toMatchObject({
      page: 10_000,
      withinMiles: 500,
      text: "a b",
    });
    expect(toSearchParams(parseSupplierParams(new URLSearchParams())).toString()).toBe("");
  });

  it("counts the hits of a page", () => {
    expect(hitRange(2, 45)).toEqual({ first: 21, last: 40 });
    expect(hitRange(3, 45)).toEqual({ first: 41, last: 45 });
    expect(hitRange(4, 45)).toEqual({ first: 0, last: 0 });
  });

  it.each([
    ["bakery near B13", "bakery", "B13"],
    ["caterers near b5 4ab", "caterers", "B5 4AB"],
    ["cleaners in Dudley", "cleaners", "Dudley"],
    ["bakery B13", "bakery", "B13"],
    ["training in care in King's Heath", "training in care", "King's Heath"],
    ["near Moseley", "", "Moseley"],
    ["B18", "", "B18"],
  ])("finds the place in %s", (text, words, place) => {
    expect(splitPlace(text)).toEqual({ text: words, place });
  });

  it.each(["bakery", "printing", '"made in Dudley"', "in", ""])("finds no place in %s", (text) => {
    expect(splitPlace(text)).toBeNull();
  });
});
