import { beforeAll, describe, expect, it } from "vitest";
import { MAX_PAGE_SIZE, type SearchEngine } from "#search/engine.ts";
import { SUPPLIERS, type SupplierDocument, type SupplierQuery } from "#search/suppliers.ts";
import { BIRMINGHAM, type EngineFactory, LONDON, PLAIN, supplier } from "#tests/contract/search-engine.contract.ts";

/** Documents of one word that all have it; more than any engine ranks in one go. */
const CROWD = 260;
const LONG = "a".repeat(180);

const DOCUMENTS: SupplierDocument[] = [
  supplier(1, { name: "Kiln House", summary: "Pottery" }),
  supplier(2, { name: "The Kiln", status: "certified", completeness: 100, otherNames: ["Clayworks of Dudley"] }),
  supplier(3, { name: "Kings Heath Repairs", accreditations: ["ISO 9001", "iso 9001", "Prix d’Été"] }),
  supplier(4, { name: "King's Heath & Sons", accreditations: ["iso 9001", ' Odd, "quoted" & 50 % ', "x".repeat(400)] }),
  supplier(5, { offerings: [offering("Hot", "Soup"), offering("Meals", "for schools")] }),
  supplier(6, { offerings: [offering("Hot meals", "")], identifiers: ["SC041234"] }),
  supplier(7, { summary: "Accommodation for young people", position: BIRMINGHAM, coverage: { ...PLAIN, areaCodes: ["E08000025"] } }),
  supplier(8, { summary: "Upholstery", name: "Half a surrogate \ud800 in a name", slug: "half" }),
  supplier(9, { summary: LONG, name: `${"ÅÄÖ".repeat(60)} Ltd` }),
  ...Array.from({ length: CROWD }, (_, i) =>
    supplier(1000 + i, {
      name: i % 7 === 0 ? `Woodland ${i}` : `Number ${i}`,
      summary: "Woodland crafts",
      position: i % 5 === 0 ? null : { lat: BIRMINGHAM.lat + i / 1000, lng: BIRMINGHAM.lng },
      status: i % 2 === 0 ? "certified" : "lapsed",
      completeness: i % 100,
    }),
  ),
  supplier(3000, { name: "Woodlund", summary: "Spelt in its own way", position: LONDON }),
];

function offering(title: string, description: string) {
  return { title, description, sectorCode: "food" };
}

/** How every engine reads words and values, and turns pages. Run with a factory that gives an empty engine. */
export function wordsContract(name: string, make: EngineFactory): void {
  describe(`${name}: words, values and pages`, () => {
    let engine: SearchEngine;
    beforeAll(async () => {
      engine = await make({ synonyms: { ceramics: ["Pottery"], "young persons": ["Young people"] } });
      await engine.applySettings();
      await engine.index(SUPPLIERS).upsert(DOCUMENTS);
      return () => engine.close();
    });
    const find = async (query: SupplierQuery) =>
      (await engine.index(SUPPLIERS).search(query)).hits.map((hit) => hit.id).sort((a, b) => a - b);

    it("forgives one typing error from five letters, two from nine, letters in each other's place, and none in numbers", async () => {
      expect(await find({ text: "acommodation" })).toEqual([7]);
      expect(await find({ text: "acomodation" })).toEqual([7]);
      expect(await find({ text: "upholstrey" })).toEqual([8]);
      expect(await find({ text: "sc041235" })).toEqual([]);
      expect(await find({ text: "kild" })).toEqual([]);
    });

    it("takes no other word for one that many have, and the common one for one that is rare", async () => {
      expect((await engine.index(SUPPLIERS).search({ text: "woodland" })).total).toBe(CROWD);
      expect((await engine.index(SUPPLIERS).search({ text: "woodlund" })).total).toBe(CROWD + 1);
    });

    it("finds names whatever their apostrophes and ampersands", async () => {
      expect(await find({ text: "kings heath" })).toEqual([3, 4]);
      expect(await find({ text: "king’s heath and sons" })).toEqual([4]);
      expect(await find({ text: "åäö".repeat(60) })).toEqual([9]);
      expect(await find({ text: LONG })).toEqual([9]);
    });

    it("finds a phrase within one value only, and other words for several", async () => {
      expect(await find({ text: '"hot meals"' })).toEqual([6]);
      expect(await find({ text: "hot meals" })).toEqual([5, 6]);
      expect(await find({ text: '"hot meals" soup' })).toEqual([5, 6]);
      expect(await find({ text: "ceramics" })).toEqual([1]);
      expect(await find({ text: "young persons" })).toEqual([7]);
    });

    it("finds numbers by their beginnings and in the ways they are typed", async () => {
      expect(await find({ text: "SC041234" })).toEqual([6]);
      expect(await find({ text: "sc0412" })).toEqual([6]);
    });

    it("counts and filters values as they are written", async () => {
      const { facets } = await engine.index(SUPPLIERS).search({ text: "heath" });
      expect(new Set(facets.accreditation)).toEqual(
        new Set([
          { value: "iso 9001", count: 2 },
          { value: "ISO 9001", count: 1 },
          { value: "Prix d’Été", count: 1 },
          { value: ' Odd, "quoted" & 50 % ', count: 1 },
          { value: "x".repeat(400), count: 1 },
        ]),
      );
      expect(await find({ filters: { accreditation: ["ISO 9001"] } })).toEqual([3]);
      expect(await find({ filters: { accreditation: ["iso 9001"] } })).toEqual([3, 4]);
      expect(await find({ filters: { accreditation: ["prix d'ete"] } })).toEqual([]);
      expect(await find({ filters: { accreditation: ['x" OR id > 0 OR y = "'] } })).toEqual([]);
      expect(await find({ filters: { accreditation: [' Odd, "quoted" & 50 % '], legalForm: ["\ud800", "cic_guarantee"] } })).toEqual([4]);
    });

    it("gives back documents as they were given", async () => {
      const [hit] = (await engine.index(SUPPLIERS).search({ text: "upholstery" })).hits;
      expect(hit).toMatchObject({ id: 8, slug: "half" });
      expect(hit?.highlights["summary"]).toEqual([{ text: "Upholstery", marked: true }]);
    });

    it("suggests names that begin so before those that only have the word, and by several words", async () => {
      expect((await engine.index(SUPPLIERS).suggest("kiln", 5)).map((one) => one.id)).toEqual([1, 2]);
      expect((await engine.index(SUPPLIERS).suggest("Kiln Ho", 5)).map((one) => one.id)).toEqual([1]);
      expect((await engine.index(SUPPLIERS).suggest("dud clay", 5)).map((one) => one.id)).toEqual([2]);
      expect((await engine.index(SUPPLIERS).suggest("ki", 2)).map((one) => one.id)).toHaveLength(2);
    });

    it.each<[string, SupplierQuery]>([
      ["relevance", { text: "woodland" }],
      ["nearness and relevance", { text: "woodland", near: BIRMINGHAM }],
      ["nearness alone", { near: BIRMINGHAM, ranges: { listedAt: { from: 1000, to: 2000 } } }],
      ["distance", { text: "woodland", near: LONDON, sort: "distance" }],
      ["name", { text: "woodlan", sort: "name" }],
      ["newest", { text: "woodland", sort: "newest" }],
    ])("by %s, its pages are parts of one list, with everything once", async (_, query) => {
      const pages: number[] = [];
      let total = Number.POSITIVE_INFINITY;
      for (let page = 1; (page - 1) * MAX_PAGE_SIZE < total; page += 1) {
        const result = await engine.index(SUPPLIERS).search({ ...query, page, pageSize: MAX_PAGE_SIZE });
        total = result.total;
        pages.push(...result.hits.map((hit) => hit.id));
      }
      expect(pages).toHaveLength(CROWD);
      expect(new Set(pages).size).toBe(CROWD);
      const odd = await engine.index(SUPPLIERS).search({ ...query, page: 5, pageSize: 31 });
      expect(odd.hits.map((hit) => hit.id)).toEqual(pages.slice(124, 155));
    });

    it("orders equal titles and numbers by id, and those without a position last", async () => {
      const near = await engine.index(SUPPLIERS).search({
        text: "woodland",
        near: BIRMINGHAM,
        sort: "distance",
        pageSize: MAX_PAGE_SIZE,
        page: 6,
      });
      expect(near.hits.map((hit) => hit.distanceMiles)).toEqual(near.hits.map(() => null));
      const ids = near.hits.map((hit) => hit.id);
      expect(ids).toEqual([...ids].sort((a, b) => a - b));
    });

    it("by relevance, has names with the word before texts with it, and near ones before far ones", async () => {
      const [first] = (await engine.index(SUPPLIERS).search({ text: "woodland" })).hits;
      expect(DOCUMENTS.find((one) => one.id === first?.id)?.name).toContain("Woodland");
      const near = (await engine.index(SUPPLIERS).search({ text: "crafts", near: BIRMINGHAM, filters: { status: ["certified"] } })).hits;
      expect(near[0]?.distanceMiles).toBeLessThan(5);
    });
  });

  describe(`${name}: what is meant`, () => {
    let engine: SearchEngine;
    beforeAll(async () => {
      engine = await make({
        synonyms: {
          carpentry: ["Woodwork"],
          "bike repair": ["Cycle workshops"],
          "care at home": ["Home care"],
          "theatre company": ["Performing arts"],
          bike: ["bicycle"],
        },
      });
      await engine.applySettings();
      await engine
        .index(SUPPLIERS)
        .upsert([
          supplier(1, { name: "Aston Joiners", offerings: [offering("Woodwork", "")] }),
          supplier(2, { name: "Two Wheels", summary: "We repair chairs, lamps, radios and toys, and sell bikes" }),
          supplier(3, { name: "Three Wheels", summary: "Bicycle repairs" }),
          supplier(4, { name: "Kiln Co-op", summary: "Pottery" }),
          supplier(5, { name: "Kiln Cooperative", summary: "Pottery" }),
          supplier(6, { name: "Scrapstore for Sandwell", summary: "Materials for play" }),
          supplier(7, { name: "Home Start Tipton", summary: "Friends for families" }),
          supplier(8, { name: "Harbour Theatre", summary: "Plays for all" }),
          supplier(9, { name: "Elms", summary: "A residential care home" }),
          supplier(10, { name: "Oaks", offerings: [offering("Home care", "")] }),
          supplier(11, { name: "Glaze", summary: "Pottery for schools", mission: "Lends wheelchairs by the day", position: BIRMINGHAM }),
          supplier(12, { name: "Glaze and Fire", summary: "Pottery lessons for refugees", position: LONDON }),
          supplier(13, { name: "Glassblowers", areaName: "Wrexham" }),
          supplier(14, { name: "Strings", summary: "Puppetry for orphanages" }),
          supplier(15, { name: "Threads", summary: "Orphanages love puppetry", status: "lapsed" }),
          supplier(16, { name: "Cords", summary: "Puppetry, in orphanages too" }),
          supplier(17, { name: "Marionettes", summary: "Puppetry", status: "lapsed", position: LONDON }),
        ]);
      return () => engine.close();
    });
    const ids = async (query: SupplierQuery) => (await engine.index(SUPPLIERS).search(query)).hits.map((hit) => hit.id);
    const find = async (query: SupplierQuery) => (await ids(query)).sort((a, b) => a - b);

    it("asks for no word that only says that it is a body, where there is another", async () => {
      expect(await find({ text: "theatre company" })).toEqual([8]);
      expect(await find({ text: "glassblowers ltd" })).toEqual([13]);
    });

    it("knows the words for a kind of work half typed, and with a typing error", async () => {
      expect(await find({ text: "carpen" })).toEqual([1]);
      expect(await find({ text: "carpentrey" })).toEqual([1]);
    });

    it("puts words side by side before the same words apart", async () => {
      expect(await ids({ text: "bike repair" })).toEqual([3, 2]);
    });

    it("keeps words together that are one thing, and those that a hyphen joins", async () => {
      expect(await find({ text: "care at home" })).toEqual([9, 10]);
      expect(await find({ text: "kiln co-op" })).toEqual([4, 5]);
      expect(await find({ text: "co-op" })).toEqual([4]);
    });

    it("finds what is written as one word or as two", async () => {
      expect(await find({ text: "scrap store" })).toEqual([6]);
      expect(await find({ text: "home start" })).toEqual([7]);
    });

    it("finds words of the account at length, and the council where it is based", async () => {
      expect(await find({ text: "wheelchairs" })).toEqual([11]);
      expect(await find({ text: "wrexham" })).toEqual([13]);
    });

    it("asks for what the work is for only while enough of those that filters and place leave have both", async () => {
      const text = "puppetry for orphanages";
      expect(await find({ text })).toEqual([14, 15, 16]);
      expect(await find({ text, filters: { status: ["lapsed"] } })).toEqual([15, 17]);
      expect(await find({ text, near: LONDON, withinMiles: 5 })).toEqual([17]);
    });

    it("finds those with the more telling words when some are enough, the nearer to all of them first", async () => {
      expect(await find({ text: "pottery wheelchairs refugees" })).toEqual([4, 5, 11, 12]);
      const some = await engine.index(SUPPLIERS).search({ text: "pottery wheelchairs refugees glassblowers", words: "some" });
      expect(some.loosened).toBeNull();
      expect(some.hits.map((hit) => hit.id).sort((a, b) => a - b)).toEqual([11, 12, 13]);
      expect(await ids({ text: "pottery wheelchairs", words: "some" })).toHaveLength(4);
      expect((await ids({ text: "pottery wheelchairs", words: "some" }))[0]).toBe(11);
      expect(await ids({ text: "nobodyhasthis", words: "some" })).toEqual([]);
      expect((await engine.index(SUPPLIERS).search({ text: "", words: "some" })).total).toBe(17);
      expect(await find({ text: "pottery refugees", words: "some", filters: { status: ["lapsed"] } })).toEqual([]);
    });
  });
}
