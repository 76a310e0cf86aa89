import { describe, expect, it } from "vitest";
import { readAsked } from "../read-asked.ts";
import { unmetOf } from "./unmet-of.ts";
import { unmetWords } from "./unmet-words.ts";

const known = { sector: (code: string) => code.startsWith("food"), area: (code: string) => code.startsWith("E08") };

function kept(query: string, given: { total?: number; missing?: string[]; area?: string } = {}) {
  return unmetOf(
    {
      asked: readAsked(new URLSearchParams(query)),
      place: given.area === undefined ? null : { areaCode: given.area },
      total: given.total ?? 0,
      loosened: given.missing === undefined ? null : { missing: given.missing },
    },
    known,
  );
}

describe("the words of a search that may be kept", () => {
  it.each([
    ["Halal   buffets", "halal buffets"],
    ["the café for the café", "cafe"],
    ["caterers B5 7AA", "caterers"],
    ["caterers b57aa please", "caterers please"],
    ["window cleaning B18", "window cleaning"],
    ["iso 9001", "iso 9001"],
    ["I.T. support", "it support"],
    ["is it it support", "it support"],
    ["1000 lunches 2026", "1000 lunches 2026"],
  ])("%s", (text, expected) => {
    expect(unmetWords(text)?.join(" ")).toBe(expected);
  });
  it.each([
    "jo@people.example",
    "https://people.example/jo",
    "www.people",
    "people.example",
    "07700900123",
    "0121 496 0123",
    "0121-4960",
    "(0121) 496",
    "company 01234567",
    "one two three four five six seven",
    "x".repeat(31),
  ])("nothing of %s", (text) => {
    expect(unmetWords(text)).toBeNull();
  });
});

describe("a search that is kept", () => {
  it("found nobody, or nobody with all the words", () => {
    expect(kept("q=halal+buffet")).toEqual({ words: "halal buffet", sectors: "", areaCode: "", outcome: "nobody", missing: "" });
    expect(kept("q=halal+buffet", { total: 9, missing: ["halal"] })).toMatchObject({ outcome: "some_words", missing: "halal" });
    expect(kept("q=IT+repair", { total: 9, missing: ["ict"] })).toMatchObject({ words: "it repair", missing: "it" });
    expect(kept("q=halal+buffet", { total: 9 })).toBeNull();
  });
  it("has the authority of its place and its sectors in order, and no other filter's value", () => {
    expect(kept("near=B18+6AA&within=5&sector=food.vending&sector=food&status=certified", { area: "E08000025" })).toEqual({
      words: "",
      sectors: "food food.vending",
      areaCode: "E08000025",
      outcome: "filtered",
      missing: "",
    });
    expect(kept("q=halal&area=E08000025")?.areaCode).toBe("E08000025");
    expect(kept("q=halal&area=E08000025&area=E08000027")?.areaCode).toBe("");
  });
  it("asked for something, on the first page, with codes that exist", () => {
    expect(kept("")).toBeNull();
    expect(kept("sort=name")).toBeNull();
    expect(kept("q=halal&page=2")).toBeNull();
    expect(kept("q=halal&bounds=53.5,-5,53.6,-4.9")).toBeNull();
    expect(kept("q=halal&sector=jo.bloggs")).toBeNull();
    expect(kept("q=halal&area=jo.bloggs")).toBeNull();
    expect(kept("q=the")).toBeNull();
    expect(kept("q=B5+7AA")).toBeNull();
  });
});
