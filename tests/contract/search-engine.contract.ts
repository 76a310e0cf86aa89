import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { MAX_PAGE_SIZE, type SearchEngine } from "#search/engine.ts";
import { documentRevision } from "#search/revision.ts";
import { SUPPLIERS, type SupplierDocument, type SupplierQuery } from "#search/suppliers.ts";
import type { Synonyms } from "#search/synonyms.ts";

export type EngineFactory = (options: { synonyms?: Synonyms }) => Promise<SearchEngine>;

/** What an engine claims of the contract; the real ones claim all of it. */
export interface Claims {
  /** It reads what is meant: beginnings, synonyms, typing errors, phrases; loosens, ranks by words and says what matched. */
  readonly meaning: boolean;
  /** It keeps documents of its own, which can be rebuilt, and be closed. */
  readonly keeping: boolean;
}
export const ALL: Claims = { meaning: true, keeping: true };

export const BIRMINGHAM = { lat: 52.48, lng: -1.9 };
/** About 120 miles from Birmingham. */
export const LONDON = { lat: 51.507, lng: -0.128 };
export const PLAIN = { nationwide: false, areaCodes: [], radiusAreaCodes: [], radiusMiles: null };

/** A document with only what a test is about. */
export function supplier(id: number, given: Partial<SupplierDocument> = {}): SupplierDocument {
  return {
    id,
    slug: `supplier-${id}`,
    name: `Supplier number ${id}`,
    otherNames: [],
    identifiers: [],
    summary: "",
    mission: "",
    sourceWords: [],
    offerings: [],
    sectors: [],
    sectorNames: [],
    hintedSectorNames: [],
    sureSectorNames: given.sectorNames ?? [],
    likelySectorNames: [],
    place: null,
    postcode: null,
    position: null,
    areaCode: null,
    areaName: null,
    coverage: PLAIN,
    legalForm: "cic_guarantee",
    status: "self_declared",
    statusUntil: null,
    accreditations: [],
    openTo: [],
    provides: [],
    sizeBands: [],
    staff: null,
    completeness: 50,
    confirmedAt: null,
    updatedAt: id,
    listedAt: id,
    ...given,
  };
}

const SYNONYMS: Synonyms = { janitorial: ["Cleaning"], "it support": ["Computers and networks"] };

const DOCUMENTS: SupplierDocument[] = [
  supplier(1, {
    name: "Moseley Bakery",
    identifiers: ["01234567"],
    place: "Moseley",
    postcode: "B13 9AA",
    position: BIRMINGHAM,
    areaCode: "E08000025",
    offerings: [{ title: "Bread and cakes", description: "Sourdough from a wood oven", sectorCode: "food.bakery" }],
    sectors: ["food.bakery", "food"],
    sectorNames: ["Bakery", "Food and drink"],
    status: "certified",
    sizeBands: ["up_to_5k", "5k_25k"],
    openTo: ["secondments"],
    provides: ["interpreter"],
    accreditations: ["Living Wage"],
  }),
  supplier(2, {
    name: "Bright Halls",
    sectors: ["cleaning"],
    sectorNames: ["Cleaning"],
    position: LONDON,
    areaCode: "E09000001",
    coverage: { ...PLAIN, nationwide: true },
  }),
  supplier(3, {
    name: "Café de l’Été",
    summary: "Catering for weddings",
    sectors: ["food"],
    sectorNames: ["Food and drink"],
    position: LONDON,
    coverage: { ...PLAIN, areaCodes: ["E08000025"] },
  }),
  supplier(4, {
    name: "Screens CIC",
    summary: "We keep it simple",
    sectors: ["digital"],
    sectorNames: ["Computers and networks"],
    position: LONDON,
    coverage: { ...PLAIN, radiusMiles: 200, radiusAreaCodes: ["E08000025", "E08000027"] },
  }),
  supplier(5, {
    name: "Plain London",
    summary: "Bakery ovens mended. IT too",
    position: LONDON,
    coverage: { ...PLAIN, radiusMiles: 10 },
    legalForm: "llp",
  }),
  supplier(6, { name: "No Place at All", status: "lapsed" }),
];

function ids(result: { hits: readonly { id: number }[] }): number[] {
  return result.hits.map((hit) => hit.id).sort((a, b) => a - b);
}

/** What every search engine must do, alike. Run with a factory that gives an empty engine each time. */
export function searchEngineContract(name: string, make: EngineFactory, { meaning, keeping } = ALL): void {
  async function filled(): Promise<SearchEngine> {
    const engine = await make({ synonyms: SYNONYMS });
    await engine.applySettings();
    await engine.index(SUPPLIERS).upsert(DOCUMENTS);
    return engine;
  }

  describe(`${name}: the search contract`, () => {
    let engine: SearchEngine;
    beforeAll(async () => {
      engine = await filled();
      return () => engine.close();
    });
    const find = async (query: SupplierQuery) => ids(await engine.index(SUPPLIERS).search(query));

    it("gives everything for an empty query, and for one without a word in it", async () => {
      expect(await find({})).toEqual([1, 2, 3, 4, 5, 6]);
      expect(await find({ text: " —!? " })).toEqual([1, 2, 3, 4, 5, 6]);
    });

    it.runIf(meaning)("finds words by beginning, stem, accent, synonym and one typo", async () => {
      expect((await engine.index(SUPPLIERS).search({ text: "bakery" })).hits[0]?.id).toBe(1);
      expect(await find({ text: "bakeries" })).toEqual([1, 5]);
      expect(await find({ text: "mos" })).toEqual([1]);
      expect(await find({ text: "cafe ete" })).toEqual([3]);
      expect(await find({ text: "janitorial" })).toEqual([2]);
      expect(await find({ text: "cattering" })).toEqual([3]);
    });

    it.runIf(meaning)("keeps IT apart from it", async () => {
      expect(await find({ text: "IT" })).toEqual([5]);
      expect(await find({ text: "it support" })).toEqual([4]);
    });

    it.runIf(meaning)("finds numbers, postcodes and quoted phrases", async () => {
      expect(await find({ text: "01234567" })).toEqual([1]);
      expect(await find({ text: "1234567" })).toEqual([1]);
      expect(await find({ text: "b139aa" })).toEqual([1]);
      expect(await find({ text: '"wood oven"' })).toEqual([1]);
      expect(await find({ phrases: ["oven wood"] })).toEqual([]);
      expect(await find({ text: '"bakery bread"' })).toEqual([]);
    });

    it.runIf(meaning)("says what matched, as data", async () => {
      const hit = (await engine.index(SUPPLIERS).search({ text: "bakery bread" })).hits[0];
      expect(hit?.why.words.map((reason) => [reason.word, reason.field])).toEqual([
        ["bakery", "name"],
        ["bread", "offerings"],
      ]);
      expect(hit?.highlights.name).toEqual([
        { text: "Moseley ", marked: false },
        { text: "Bakery", marked: true },
      ]);
      expect(hit?.highlights["offerings.0.title"]?.[0]).toEqual({ text: "Bread", marked: true });
    });

    it.runIf(meaning)("loosens to any of the words when no supplier has them all, and says so", async () => {
      const result = await engine.index(SUPPLIERS).search({ text: "weddings sourdough zzzzzz" });
      expect(ids(result)).toEqual([1, 3]);
      expect(result.loosened).toEqual({ kind: "any_word", missing: ["zzzzzz"] });
      expect((await engine.index(SUPPLIERS).search({ text: "zzzzzz" })).loosened).toBeNull();
    });

    it("takes in who is near, who names the area, whose radius reaches and who works nationwide, and says which", async () => {
      const result = await engine
        .index(SUPPLIERS)
        .search({ near: BIRMINGHAM, nearAreaCode: "E08000025", withinMiles: 10, sort: "distance" });
      expect(ids(result)).toEqual([1, 2, 3, 4]);
      const place = new Map(result.hits.map((hit) => [hit.id, hit.why.place]));
      expect(place.get(1)).toMatchObject({ basedWithin: true, covers: null });
      expect(place.get(2)).toMatchObject({ basedWithin: false, covers: "nationwide" });
      expect(place.get(3)).toMatchObject({ basedWithin: false, covers: "area", areaCode: "E08000025" });
      expect(place.get(4)).toMatchObject({ basedWithin: false, covers: "radius", radiusMiles: 200 });
      expect(result.hits[0]).toMatchObject({ id: 1, distanceMiles: 0 });
      expect(result.hits[1]?.distanceMiles).toBeCloseTo(101, -1);
    });

    it("leaves nothing out by a place without a distance", async () => {
      const result = await engine.index(SUPPLIERS).search({ near: BIRMINGHAM });
      expect(ids(result)).toEqual([1, 2, 3, 4, 5, 6]);
      expect(result.hits.find((hit) => hit.id === 6)).toMatchObject({ distanceMiles: null, bearing: null });
    });

    it("asks for a position inside a box, whatever is covered from elsewhere", async () => {
      const bounds = { south: 52, west: -2, north: 53, east: -1 };
      expect(await find({ bounds })).toEqual([1]);
      expect(await find({ bounds: { ...bounds, south: 51, east: 0 } })).toEqual([1, 2, 3, 4, 5]);
      expect(await find({ bounds: { ...bounds, south: 54, north: 52 } })).toEqual([1, 2, 3, 4, 5, 6]);
    });

    it("narrows by when a supplier was first listed, both ends included", async () => {
      expect(await find({ ranges: { listedAt: { from: 3 } } })).toEqual([3, 4, 5, 6]);
      expect(await find({ ranges: { listedAt: { from: 2, to: 3 } } })).toEqual([2, 3]);
      expect(await find({ ranges: { listedAt: { from: Number.NaN } } })).toHaveLength(6);
    });

    it("gives what it finds as points for a map", async () => {
      expect(await engine.index(SUPPLIERS).points({ filters: { area: ["E08000025"] } })).toEqual({
        points: [
          { id: 1, ...BIRMINGHAM },
          { id: 2, ...LONDON },
          { id: 3, ...LONDON },
          { id: 4, ...LONDON },
        ],
        total: 4,
        unplaced: 0,
      });
      expect(await engine.index(SUPPLIERS).points({ text: "place" })).toEqual({ points: [], total: 1, unplaced: 1 });
    });

    it("filters by area worked in, and by several kinds at once", async () => {
      expect(await find({ filters: { area: ["E08000025"] } })).toEqual([1, 2, 3, 4]);
      expect(await find({ filters: { area: ["E08000027"] } })).toEqual([2, 4]);
      expect(await find({ filters: { sector: ["food", "digital"] } })).toEqual([1, 3, 4]);
      expect(
        await find({
          filters: {
            sector: ["food"],
            status: ["certified"],
            size: ["5k_25k"],
            openTo: ["secondments"],
            provides: ["interpreter"],
            accreditation: ["Living Wage"],
          },
        }),
      ).toEqual([1]);
      expect(await find({ filters: { sector: ["food"], legalForm: ["llp"] } })).toEqual([]);
      expect(await find({ filters: { sector: ["nothing like it"] } })).toEqual([]);
    });

    it("counts each facet without its own filter", async () => {
      const { facets, total } = await engine.index(SUPPLIERS).search({ filters: { sector: ["cleaning"], status: ["self_declared"] } });
      expect(total).toBe(1);
      expect(facets.sector).toEqual([
        { value: "cleaning", count: 1 },
        { value: "digital", count: 1 },
        { value: "food", count: 1 },
      ]);
      expect(facets.status).toEqual([{ value: "self_declared", count: 1 }]);
    });

    it("counts only the facets asked for", async () => {
      const { facets, total } = await engine.index(SUPPLIERS).search({ facets: ["status"], filters: { sector: ["food"] } });
      expect(total).toBe(2);
      expect(facets.status).toEqual([
        { value: "certified", count: 1 },
        { value: "self_declared", count: 1 },
      ]);
      expect(facets.sector).toEqual([]);
      expect(facets.area).toEqual([]);
    });

    it("keeps pages inside their limits", async () => {
      expect(await engine.index(SUPPLIERS).search({ page: 0, pageSize: 0 })).toMatchObject({ page: 1, pageSize: 1, total: 6 });
      expect((await engine.index(SUPPLIERS).search({ pageSize: 1000 })).pageSize).toBe(MAX_PAGE_SIZE);
      expect(await engine.index(SUPPLIERS).search({ page: 999_999 })).toMatchObject({ hits: [], total: 6 });
      expect((await engine.index(SUPPLIERS).search({ page: Number.NaN, pageSize: 2 })).hits).toHaveLength(2);
    });

    it.each([
      '"',
      '" OR *',
      "name:x",
      "a AND NOT b",
      "(((",
      "NEAR(a b)",
      "^*",
      "\u0000",
      "🍞",
      "x".repeat(5000),
      "'; drop table words",
      "a ".repeat(99),
    ])("takes odd text %# as words, never as an error", async (text) => {
      await expect(engine.index(SUPPLIERS).search({ text })).resolves.toMatchObject({ page: 1 });
      await expect(engine.index(SUPPLIERS).suggest(text, 5)).resolves.toBeInstanceOf(Array);
    });

    it("takes odd values for nothing said", async () => {
      expect(await find({ near: { lat: Number.NaN, lng: 0 }, withinMiles: 5 })).toHaveLength(6);
      expect(await find({ near: { lat: 91, lng: 0 }, withinMiles: 5, sort: "distance" })).toHaveLength(6);
      expect(await find({ filters: { sector: [""] } })).toHaveLength(6);
    });

    it("suggests by the beginnings of names", async () => {
      const found = await engine.index(SUPPLIERS).suggest("mos", 5);
      expect(found).toMatchObject([{ id: 1, slug: "supplier-1", place: "Moseley" }]);
      expect(found[0]?.name[0]).toEqual({ text: "Moseley", marked: true });
      expect((await engine.index(SUPPLIERS).suggest("bak", 5)).map((s) => s.id)).toEqual([1]);
      expect(await engine.index(SUPPLIERS).suggest("", 5)).toEqual([]);
    });
  });

  describe(`${name}: the search contract, as documents change`, () => {
    let engine: SearchEngine;
    beforeEach(async () => {
      engine = await filled();
      return () => engine.close();
    });
    const find = async (query: SupplierQuery) => ids(await engine.index(SUPPLIERS).search(query));

    it("looks values of a facet up by the beginnings of their words", async () => {
      await engine
        .index(SUPPLIERS)
        .upsert([
          supplier(7, { accreditations: ["Living Wage", "Disability Confident"] }),
          supplier(8, { accreditations: ["Social Enterprise Mark"], status: "certified" }),
        ]);
      const values = (typed: string, query: SupplierQuery = {}, limit = 10) =>
        engine.index(SUPPLIERS).facetValues("accreditation", typed, query, limit);
      expect(await values("wag")).toEqual([{ value: "Living Wage", count: 2 }]);
      expect(await values("")).toEqual([
        { value: "Living Wage", count: 2 },
        { value: "Disability Confident", count: 1 },
        { value: "Social Enterprise Mark", count: 1 },
      ]);
      expect(await values("", {}, 1)).toHaveLength(1);
      expect(await values("", { filters: { status: ["certified"], accreditation: ["Nothing like it"] } })).toEqual([
        { value: "Living Wage", count: 1 },
        { value: "Social Enterprise Mark", count: 1 },
      ]);
      expect(await values("zz")).toEqual([]);
    });

    it("knows which revision of each document it holds", async () => {
      const held = await engine.index(SUPPLIERS).revisions();
      expect([...held].sort()).toEqual(DOCUMENTS.map((document) => [document.id, documentRevision(document)]));
      await engine.index(SUPPLIERS).delete([1]);
      await engine.index(SUPPLIERS).upsert([supplier(2)]);
      const later = await engine.index(SUPPLIERS).revisions();
      expect(later.has(1)).toBe(false);
      expect(later.get(2)).toBe(documentRevision(supplier(2)));
      expect(later.get(3)).toBe(held.get(3));
    });

    it.runIf(meaning)("weighs a word by where it stands now, also where it never stood before", async () => {
      await engine
        .index(SUPPLIERS)
        .upsert([
          supplier(7, { name: "Seven Works", summary: "Marquees and more" }),
          supplier(8, { name: "Eight Works", summary: "Marquees, tents and more of the kind" }),
        ]);
      const inOrder = async () => (await engine.index(SUPPLIERS).search({ text: "marquees" })).hits.map(({ id }) => id);
      expect(await inOrder()).toEqual([7, 8]);
      await engine.index(SUPPLIERS).upsert([supplier(8, { name: "Eight Marquees", summary: "Tents and more" })]);
      expect(await inOrder()).toEqual([8, 7]);
    });

    it("replaces by id and forgets what is deleted", async () => {
      await engine
        .index(SUPPLIERS)
        .upsert([
          supplier(1, { name: "Kiln and Clay", sectors: ["crafts"] }),
          supplier(7, { name: "First" }),
          supplier(7, { name: "Second" }),
        ]);
      expect(await find({ text: "sourdough" })).toEqual([]);
      expect(await find({ text: "kiln" })).toEqual([1]);
      expect(await find({ text: "second" })).toEqual([7]);
      await engine.index(SUPPLIERS).delete([1, 7, 12345]);
      expect(await find({})).toEqual([2, 3, 4, 5, 6]);
      expect(await engine.health()).toMatchObject({ ok: true, documents: 5 });
    });

    it.runIf(keeping)("keeps what changes while it is rebuilt, and drops what the source no longer has", async () => {
      async function* source() {
        yield supplier(1, { name: "Old name" });
        await engine.index(SUPPLIERS).upsert([supplier(1, { name: "New name" }), supplier(8, { name: "Newcomer" })]);
        await engine.index(SUPPLIERS).delete([2]);
        expect(await find({ text: "café" })).toEqual([3]);
        yield supplier(2);
        yield supplier(9);
      }
      const progress: number[] = [];
      expect(await engine.index(SUPPLIERS).rebuild(source(), (done) => progress.push(done))).toBe(3);
      expect(progress.at(-1)).toBe(3);
      expect(await find({})).toEqual([1, 8, 9]);
      expect(await find({ text: "new name" })).toEqual([1]);
    });

    it.runIf(keeping)("keeps the old index when a rebuild's source fails", async () => {
      async function* source() {
        yield supplier(99);
        throw new Error("the database went away");
      }
      await expect(engine.index(SUPPLIERS).rebuild(source())).rejects.toThrow("the database went away");
      expect(await find({})).toEqual([1, 2, 3, 4, 5, 6]);
    });

    it.runIf(keeping)("refuses by name once closed", async () => {
      await engine.close();
      await expect(engine.index(SUPPLIERS).search({})).rejects.toMatchObject({ name: "SearchUnavailable" });
      expect(await engine.health()).toMatchObject({ ok: false });
    });
  });
}
