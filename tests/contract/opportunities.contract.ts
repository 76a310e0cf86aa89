import { beforeEach, describe, expect, it } from "vitest";
import type { SearchEngine } from "#search/engine.ts";
import { OPPORTUNITIES, type OpportunityDocument, type OpportunityQuery } from "#search/opportunities.ts";
import { SUPPLIERS } from "#search/suppliers.ts";
import { ALL, BIRMINGHAM, type EngineFactory, LONDON, PLAIN, supplier } from "#tests/contract/search-engine.contract.ts";

const DAY_MS = 86_400_000;
const NOW = Date.UTC(2026, 5, 1);

/** An opportunity with only what a test is about. */
function opportunity(id: number, given: Partial<OpportunityDocument> = {}): OpportunityDocument {
  return {
    id,
    slug: `opportunity-${id}`,
    title: `Opportunity number ${id}`,
    description: "",
    requirements: [],
    buyer: "Somebody",
    kind: "contract",
    direction: null,
    sectors: [],
    sectorNames: [],
    cpv: [],
    place: null,
    areaNames: [],
    position: null,
    areaCode: null,
    coverage: PLAIN,
    sizeBands: [],
    publishedAt: NOW + id,
    closesAt: null,
    ...given,
  };
}

const OPEN: OpportunityDocument[] = [
  opportunity(1, {
    title: "Lunches for three schools",
    description: "Hot meals, five days a week",
    requirements: ["Food hygiene rating of 5"],
    buyer: "Sandwell Council",
    sectors: ["food.catering", "food"],
    sectorNames: ["Catering", "Food and drink"],
    cpv: ["55524000"],
    place: "Sandwell",
    areaNames: ["Sandwell"],
    coverage: { ...PLAIN, areaCodes: ["E08000028"] },
    sizeBands: ["5k_25k", "25k_100k"],
    closesAt: NOW + 3 * DAY_MS,
  }),
  opportunity(2, {
    title: "Canteen cleaning",
    buyer: "A maker of locks",
    kind: "supply_chain",
    sectors: ["cleaning"],
    sectorNames: ["Cleaning"],
    position: BIRMINGHAM,
    areaCode: "E08000025",
    coverage: { ...PLAIN, radiusMiles: 10, radiusAreaCodes: ["E08000025"] },
    sizeBands: ["over_100k"],
    closesAt: NOW + 20 * DAY_MS,
  }),
  opportunity(3, {
    title: "A treasurer for our board",
    kind: "board_role",
    direction: "sought",
    coverage: { ...PLAIN, nationwide: true },
  }),
  opportunity(4, { title: "Catering for a conference", position: LONDON, closesAt: NOW - 1, sizeBands: ["up_to_5k"] }),
];

/** What every engine must do with opportunities, as with suppliers: the same words, places, facets and pages. */
export function opportunityContract(name: string, make: EngineFactory, { meaning, keeping } = ALL): void {
  describe(`${name}: the contract for opportunities`, () => {
    let engine: SearchEngine;
    beforeEach(async () => {
      engine = await make({ synonyms: { dinners: ["Catering"] } });
      await engine.applySettings();
      await engine.index(OPPORTUNITIES).upsert(OPEN);
      return () => engine.close();
    });
    const find = async (query: OpportunityQuery) => (await engine.index(OPPORTUNITIES).search(query)).hits.map((hit) => hit.id);
    const found = async (query: OpportunityQuery) => (await find(query)).sort((a, b) => a - b);

    it("is apart from the suppliers", async () => {
      await engine.index(SUPPLIERS).upsert([supplier(1, { name: "Lunches Limited" })]);
      expect((await engine.index(SUPPLIERS).search({ text: "lunches" })).total).toBe(1);
      expect(await found({ text: "lunches" })).toEqual([1]);
      expect(await engine.index(OPPORTUNITIES).count()).toBe(4);
      expect(await engine.index(SUPPLIERS).count()).toBe(1);
    });

    it.runIf(meaning)(
      "finds words in title, kind of work, buyer, CPV code, requirements and text, with stems, synonyms and one typo",
      async () => {
        expect(await found({ text: "lunch" })).toEqual([1]);
        expect(await found({ text: "dinners" })).toEqual([1, 4]);
        expect(await found({ text: "caterng" })).toEqual([1, 4]);
        expect(await found({ text: "sandwell council" })).toEqual([1]);
        expect(await found({ text: "55524000" })).toEqual([1]);
        expect(await found({ text: "hygiene" })).toEqual([1]);
        expect(await found({ text: '"hot meals"' })).toEqual([1]);
        expect(await found({ text: "treasurer lunches" })).toEqual([1, 3]);
      },
    );

    it("reaches a place by the areas named, by the radius round its own, and from anywhere", async () => {
      const near = { near: BIRMINGHAM, nearAreaCode: "E08000025", withinMiles: 5 };
      expect(await found(near)).toEqual([2, 3]);
      expect(await found({ ...near, nearAreaCode: "E08000028" })).toEqual([1, 2, 3]);
      expect(await found({ filters: { area: ["E08000028"] } })).toEqual([1, 3]);
    });

    it("narrows by kind, direction, sector, value and when it closes", async () => {
      expect(await found({ filters: { kind: ["contract", "board_role"] } })).toEqual([1, 3, 4]);
      expect(await found({ filters: { direction: ["sought"] } })).toEqual([3]);
      expect(await found({ filters: { sector: ["food"] } })).toEqual([1]);
      expect(await found({ filters: { size: ["over_100k", "25k_100k"] } })).toEqual([1, 2]);
      expect(await found({ ranges: { closesAt: { from: NOW } } })).toEqual([1, 2, 3]);
      expect(await found({ ranges: { closesAt: { from: NOW, to: NOW + 7 * DAY_MS } } })).toEqual([1]);
      expect(await found({ ranges: { publishedAt: { from: NOW + 3 } } })).toEqual([3, 4]);
    });

    it("orders by when it was posted and by when it closes, those without a deadline last", async () => {
      expect(await find({ sort: "newest" })).toEqual([4, 3, 2, 1]);
      expect(await find({ sort: "closing" })).toEqual([4, 1, 2, 3]);
      expect(await find({ sort: "distance", near: LONDON, filters: { kind: ["contract", "supply_chain"] } })).toEqual([4, 2, 1]);
    });

    it("counts its facets without their own filter, and an area with what can be done from anywhere", async () => {
      const { facets } = await engine.index(OPPORTUNITIES).search({ filters: { kind: ["board_role"] } });
      expect(facets.kind).toEqual([
        { value: "contract", count: 2 },
        { value: "board_role", count: 1 },
        { value: "supply_chain", count: 1 },
      ]);
      expect((await engine.index(OPPORTUNITIES).search({})).facets.area).toEqual([
        { value: "E08000025", count: 2 },
        { value: "E08000028", count: 2 },
      ]);
    });

    it.runIf(meaning)("says what matched", async () => {
      const [hit] = (await engine.index(OPPORTUNITIES).search({ text: "cleaning" })).hits;
      expect(hit?.why.words).toEqual([{ word: "cleaning", matched: "cleaning", by: "exact", field: "title" }]);
      expect(hit?.highlights["title"]).toEqual([
        { text: "Canteen ", marked: false },
        { text: "cleaning", marked: true },
      ]);
    });

    it("suggests by the beginnings of titles, and forgets", async () => {
      expect((await engine.index(OPPORTUNITIES).suggest("trea", 5)).map((one) => one.id)).toEqual([3]);
      expect((await engine.index(OPPORTUNITIES).suggest("clean", 5)).map((one) => one.id)).toEqual([2]);
      await engine.index(OPPORTUNITIES).delete([3]);
      expect(await engine.index(OPPORTUNITIES).suggest("trea", 5)).toEqual([]);
    });

    it.runIf(keeping)("is rebuilt", async () => {
      expect(await engine.index(OPPORTUNITIES).rebuild([opportunity(9, { title: "Printing" })])).toBe(1);
      expect(await found({})).toEqual([9]);
      expect([...(await engine.index(OPPORTUNITIES).revisions()).keys()]).toEqual([9]);
    });
  });
}
