import { describe, expect, it } from "vitest";
import { readAsked } from "./read-asked.ts";
import { isAsking, mapPointsHref, searchHref } from "./search-address.ts";

function read(query: string) {
  return readAsked(new URLSearchParams(query));
}

describe("the address of a search", () => {
  it("comes back as it was read", () => {
    const query =
      "q=catering&near=B18&within=10&status=certified&area=E08000025&accreditation=Food+hygiene%2C+rating+5&bounds=52.4%2C-2.1%2C52.6%2C-1.8&sort=distance&view=map&page=3";
    expect(searchHref(read(query), { page: 3 })).toBe(`/suppliers?${query}`);
  });

  it("leaves out what says nothing", () => {
    expect(searchHref(read("q=&near=&within=10&page=1&sort=relevance&status=&view=list"))).toBe("/suppliers");
    expect(isAsking(read("page=4&view=map"))).toBe(false);
    expect(isAsking(read("bounds=52.4,-2.1,52.6,-1.8"))).toBe(true);
  });

  it("begins at the first page again when anything changes", () => {
    expect(searchHref(read("q=a&page=7"), { chosen: { status: ["certified"] } })).toBe("/suppliers?q=a&status=certified");
  });

  it("reads the area on the map to ten metres, and leaves out a box that is none", () => {
    expect(read("bounds=52.41234567,-2.1,+52.6,-1.8").bounds).toEqual({ south: 52.4123, west: -2.1, north: 52.6, east: -1.8 });
    const none = [
      "",
      "1,2,3",
      "1,2,3,4,5",
      "a,b,c,d",
      "52.6,-2.1,52.4,-1.8",
      "52.4,-1.8,52.6,-2.1",
      "52,0,52,1",
      "-91,0,1,1",
      "0,0,1,181",
      "1e1,0,20,1",
      "NaN,0,1,1",
    ];
    for (const box of none) expect([box, read(`bounds=${box}`).bounds]).toEqual([box, null]);
    expect(searchHref(read("q=a&bounds=52.4,-2.1,52.6,-1.8&view=map"), { bounds: null, view: "list" })).toBe("/suppliers?q=a");
  });

  it("asks the map for the whole search, whatever its page, order and view", () => {
    expect(mapPointsHref(read("q=a&status=certified&bounds=52.4,-2.1,52.6,-1.8&sort=name&view=map&page=3"))).toBe(
      "/suppliers/map.json?q=a&status=certified&bounds=52.4%2C-2.1%2C52.6%2C-1.8",
    );
    expect(mapPointsHref(read("view=map"))).toBe("/suppliers/map.json");
  });

  it("keeps a comma inside an accreditation's name, and splits codes at commas", () => {
    const asked = read("accreditation=ISO+9001%2C+2015&status=certified,lapsed");
    expect(asked.chosen.accreditation).toEqual(["ISO 9001, 2015"]);
    expect(asked.chosen.status).toEqual(["certified", "lapsed"]);
  });

  it("bounds what is huge", () => {
    const asked = read(`q=${"x".repeat(9999)}&within=99999&near=B1&page=99999999`);
    expect([asked.q.length, asked.within, asked.page]).toEqual([200, 500, 500]);
  });
});
