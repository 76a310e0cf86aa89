import { describe, expect, it } from "vitest";
import { isAsking, readAsked, searchHref } from "./search-address.ts";

function read(query: string) {
  return readAsked(new URLSearchParams(query));
}

describe("the address of a search", () => {
  it("comes back as it was read", () => {
    const query =
      "q=catering&near=B18&within=10&status=certified&area=E08000025&accreditation=Food+hygiene%2C+rating+5&sort=distance&page=3";
    expect(searchHref(read(query), { page: 3 })).toBe(`/suppliers?${query}`);
  });

  it("leaves out what says nothing", () => {
    expect(searchHref(read("q=&near=&within=10&page=1&sort=relevance&status=&view=list"))).toBe("/suppliers");
    expect(isAsking(read("page=4"))).toBe(false);
  });

  it("begins at the first page again when anything changes", () => {
    expect(searchHref(read("q=a&page=7"), { filters: { status: ["certified"] } })).toBe("/suppliers?q=a&status=certified");
  });

  it("keeps a comma inside an accreditation's name, and splits codes at commas", () => {
    const asked = read("accreditation=ISO+9001%2C+2015&status=certified,lapsed");
    expect(asked.filters.accreditation).toEqual(["ISO 9001, 2015"]);
    expect(asked.filters.status).toEqual(["certified", "lapsed"]);
  });

  it("bounds what is huge", () => {
    const asked = read(`q=${"x".repeat(9999)}&within=99999&near=B1&page=99999999`);
    expect([asked.q.length, asked.within, asked.page]).toEqual([200, 500, 500]);
  });
});
