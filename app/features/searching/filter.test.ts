import { describe, expect, it } from "vitest";
import { addressQuery } from "./address.ts";
import { filterParameters } from "./api-parameters.server.ts";
import { byFacet, type Filters, inOneOrder } from "./filter.ts";
import { readChosen, readOpened, readWords } from "./read-address.ts";

const FILTERS = {
  colour: { facet: "hue", title: "Colour", words: { red: "Red", blue: "Blue" }, reads: "known", says: "red, blue" },
  maker: { facet: "maker", title: "Made by", words: "itself", reads: "whole", short: 3, says: "Its name" },
  sector: { facet: "sector", title: "Work", words: "sector", reads: "code", says: "Code of a sector" },
  size: { facet: "size", title: "Size", words: { s: "Small" }, says: "s" },
} as const satisfies Filters;
type Name = keyof typeof FILTERS;
const read = (query: string) => readChosen<Name>(FILTERS, new URLSearchParams(query));

describe("a filter's one entry", () => {
  it("says how its values are read: known ones in their order, whole ones with their commas, codes, or any", () => {
    expect(read("colour=blue,green&colour=red&maker=Cut,+Sewn+Ltd&sector=food,%3Cb%3E&size=xl,+s,,s")).toEqual({
      colour: ["red", "blue"],
      maker: ["Cut, Sewn Ltd"],
      sector: ["food"],
      size: ["xl", "s"],
    });
    expect(read("maker=+%00+&size=")).toEqual({ colour: [], maker: [], sector: [], size: [] });
    expect(read(`size=${Array.from({ length: 99 }, (_, n) => n).join(",")}`).size).toHaveLength(50);
  });
  it("gives it its place in the address, which comes back as it was read", () => {
    const query = "?q=a&near=B5&within=5&colour=red&maker=Cut%2C+Sewn&sector=food&soon=1&sort=newest&page=2";
    const params = new URLSearchParams(query);
    const written = addressQuery({ ...readWords(params), chosen: read(query), own: { soon: "1", box: null }, sort: "newest" });
    expect(written).toBe(query);
    expect(addressQuery({ ...readWords(new URLSearchParams()), chosen: read(""), sort: null })).toBe("");
  });
  it("tells the engine its facet, the API its parameter, and which long list an address opens", () => {
    expect(byFacet(FILTERS, read("colour=red&sector=food"))).toEqual({ hue: ["red"], maker: [], sector: ["food"], size: [] });
    expect(filterParameters(FILTERS).map(({ name, description }) => `${name}: ${description}`)).toEqual([
      "colour: red, blue",
      "maker: Its name",
      "sector: Code of a sector",
      "size: s",
    ]);
    expect(readOpened<Name>(FILTERS, new URLSearchParams("all=maker&all=colour&all=nothing"))).toEqual(["maker"]);
  });
  it("has equal searches written alike", () => {
    expect(inOneOrder(read("maker=b&maker=a"))).toEqual(inOneOrder(read("maker=a&maker=b")));
  });
});
