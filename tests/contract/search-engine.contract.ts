import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { distanceMiles } from "#search/distance.ts";
import {
  MAX_PAGE_SIZE,
  type SearchEngine,
  SUPPLIER_FACETS,
  type SupplierDocument,
  type SupplierQuery,
  type SupplierSort,
} from "#search/engine.ts";
import type { Synonyms } from "#search/synonyms.ts";
import { CORPUS_VALUES, makeCorpus, pick, type Random, sample, seeded } from "#tests/bench/corpus.ts";
import { Oracle } from "#tests/contract/oracle.ts";

export type EngineFactory = (options: { synonyms?: Synonyms }) => Promise<SearchEngine>;

const BIRMINGHAM = { lat: 52.48, lng: -1.9 };
/** About 120 miles from Birmingham. */
const LONDON = { lat: 51.507, lng: -0.128 };
const PLAIN = { nationwide: false, areaCodes: [], radiusAreaCodes: [], radiusMiles: null };

/** A document with only what a test is about. */
export function supplier(id: number, given: Partial<SupplierDocument> = {}): SupplierDocument {
  return {
    id,
    slug: `supplier-${id}`,
    name: `Supplier number ${id}`,
    otherNames: [],
    identifiers: [],
    summary: "",
    offerings: [],
    sectors: [],
    sectorNames: [],
    place: null,
    postcode: null,
    position: null,
    areaCode: null,
    coverage: PLAIN,
    legalForm: "cic_guarantee",
    status: "self_declared",
    statusUntil: null,
    accreditations: [],
    openTo: [],
    sizeBands: [],
    staff: null,
    completeness: 50,
    confirmedAt: null,
    updatedAt: id,
    ...given,
  };
}

const SYNONYMS: Synonyms = { janitorial: ["Cleaning"], "it support": ["Computers and networks"] };

const SUPPLIERS: SupplierDocument[] = [
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

function randomQuery(random: Random, oracle: Oracle, count: number): SupplierQuery {
  const text = random() < 0.75 ? randomText(random, oracle, count) : "";
  const maybe = <T>(chance: number, list: readonly T[]) =>
    random() < chance ? sample(random, list, 1 + Math.floor(random() * 2)) : undefined;
  const near = random() < 0.4 ? { lat: 50.5 + 5 * random(), lng: -4 + 5 * random() } : null;
  return {
    text,
    near,
    nearAreaCode: near && random() < 0.7 ? pick(random, CORPUS_VALUES.areas) : null,
    withinMiles: near && random() < 0.8 ? pick(random, [1, 5, 10, 25, 50, 100]) : null,
    sector: maybe(0.2, CORPUS_VALUES.sectors),
    area: maybe(0.2, CORPUS_VALUES.areas),
    legalForm: maybe(0.15, CORPUS_VALUES.forms),
    status: maybe(0.15, CORPUS_VALUES.statuses),
    accreditation: maybe(0.1, CORPUS_VALUES.papers),
    openTo: maybe(0.1, CORPUS_VALUES.openTo),
    size: maybe(0.1, ["over_100k", "5k_25k"]),
    sort: pick(random, ["relevance", "distance", "name", "newest"] satisfies SupplierSort[]),
    page: 1 + Math.floor(random() * 3),
    pageSize: pick(random, [1, 10, 20, 50]),
  };
}

/** Words that are there, spelt right and common enough to need no correction; beginnings too. */
function randomText(random: Random, oracle: Oracle, count: number): string {
  const word = pick(random, random() < 0.5 ? CORPUS_VALUES.medium : CORPUS_VALUES.broad).replace("-", " ");
  const dice = random();
  if (dice < 0.2) return word.slice(0, 1 + Math.floor(random() * 3));
  if (dice < 0.6) return word;
  if (dice < 0.7) return oracle.document(1 + Math.floor(random() * count))?.identifiers[0] ?? word;
  return `${pick(random, CORPUS_VALUES.broad).replace("-", " ")} ${word}`;
}

function keyOf(document: SupplierDocument, query: SupplierQuery): number | string {
  if (query.sort === "name") return document.name.toLowerCase();
  if (query.sort === "newest") return -document.updatedAt;
  return document.position && query.near ? distanceMiles(query.near, document.position) : Number.POSITIVE_INFINITY;
}

async function compare(engine: SearchEngine, oracle: Oracle, query: SupplierQuery): Promise<void> {
  const said = JSON.stringify(query);
  const result = await engine.search(query);
  const truth = oracle.answer(query);
  expect(result.loosened, said).toBeNull();
  expect(result.total, said).toBe(truth.ids.size);
  for (const facet of SUPPLIER_FACETS) {
    expect(Object.fromEntries(result.facets[facet].map((v) => [v.value, v.count])), `${facet} ${said}`).toEqual(truth.facets[facet]);
  }
  const size = query.pageSize ?? 20;
  expect(result.hits.length, said).toBe(Math.max(0, Math.min(size, truth.ids.size - ((query.page ?? 1) - 1) * size)));
  for (const hit of result.hits) expect(truth.ids.has(hit.id), said).toBe(true);
  expect(new Set(result.hits.map((hit) => hit.id)).size, said).toBe(result.hits.length);
  if (query.sort === "relevance" || (query.sort === "distance" && !query.near)) return;
  const keys = result.hits.map((hit) => keyOf(oracle.document(hit.id) as SupplierDocument, query));
  expect(keys, said).toEqual([...keys].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
}

/** What every search engine must do, alike. Run with a factory that gives an empty engine each time. */
export function searchEngineContract(name: string, make: EngineFactory): void {
  describe(`${name}: the search contract`, () => {
    let engine: SearchEngine;
    beforeEach(async () => {
      engine = await make({ synonyms: SYNONYMS });
      await engine.applySettings();
      await engine.upsert(SUPPLIERS);
      return () => engine.close();
    });
    const find = async (query: SupplierQuery) => ids(await engine.search(query));

    it("gives everything for an empty query, and for one without a word in it", async () => {
      expect(await find({})).toEqual([1, 2, 3, 4, 5, 6]);
      expect(await find({ text: " —!? " })).toEqual([1, 2, 3, 4, 5, 6]);
    });

    it("finds words by beginning, stem, accent, synonym and one typo", async () => {
      expect((await engine.search({ text: "bakery" })).hits[0]?.id).toBe(1);
      expect(await find({ text: "bakeries" })).toEqual([1, 5]);
      expect(await find({ text: "mos" })).toEqual([1]);
      expect(await find({ text: "cafe ete" })).toEqual([3]);
      expect(await find({ text: "janitorial" })).toEqual([2]);
      expect(await find({ text: "cattering" })).toEqual([3]);
    });

    it("keeps IT apart from it", async () => {
      expect(await find({ text: "IT" })).toEqual([5]);
      expect(await find({ text: "it support" })).toEqual([4]);
    });

    it("finds numbers, postcodes and quoted phrases", async () => {
      expect(await find({ text: "01234567" })).toEqual([1]);
      expect(await find({ text: "1234567" })).toEqual([1]);
      expect(await find({ text: "b139aa" })).toEqual([1]);
      expect(await find({ text: '"wood oven"' })).toEqual([1]);
      expect(await find({ phrases: ["oven wood"] })).toEqual([]);
      expect(await find({ text: '"bakery bread"' })).toEqual([]);
    });

    it("says what matched, as data", async () => {
      const hit = (await engine.search({ text: "bakery bread" })).hits[0];
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

    it("loosens to any of the words when no supplier has them all, and says so", async () => {
      const result = await engine.search({ text: "weddings sourdough zzzzzz" });
      expect(ids(result)).toEqual([1, 3]);
      expect(result.loosened).toEqual({ kind: "any_word", missing: ["zzzzzz"] });
      expect((await engine.search({ text: "zzzzzz" })).loosened).toBeNull();
    });

    it("takes in who is near, who names the area, whose radius reaches and who works nationwide, and says which", async () => {
      const result = await engine.search({ near: BIRMINGHAM, nearAreaCode: "E08000025", withinMiles: 10, sort: "distance" });
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
      const result = await engine.search({ near: BIRMINGHAM });
      expect(ids(result)).toEqual([1, 2, 3, 4, 5, 6]);
      expect(result.hits.find((hit) => hit.id === 6)).toMatchObject({ distanceMiles: null, bearing: null });
    });

    it("filters by area worked in, and by several kinds at once", async () => {
      expect(await find({ area: ["E08000025"] })).toEqual([1, 2, 3, 4]);
      expect(await find({ area: ["E08000027"] })).toEqual([2, 4]);
      expect(await find({ sector: ["food", "digital"] })).toEqual([1, 3, 4]);
      expect(
        await find({ sector: ["food"], status: ["certified"], size: ["5k_25k"], openTo: ["secondments"], accreditation: ["Living Wage"] }),
      ).toEqual([1]);
      expect(await find({ sector: ["food"], legalForm: ["llp"] })).toEqual([]);
      expect(await find({ sector: ["nothing like it"] })).toEqual([]);
    });

    it("counts each facet without its own filter", async () => {
      const { facets, total } = await engine.search({ sector: ["cleaning"], status: ["self_declared"] });
      expect(total).toBe(1);
      expect(facets.sector).toEqual([
        { value: "cleaning", count: 1 },
        { value: "digital", count: 1 },
        { value: "food", count: 1 },
      ]);
      expect(facets.status).toEqual([{ value: "self_declared", count: 1 }]);
    });

    it("keeps pages inside their limits", async () => {
      expect(await engine.search({ page: 0, pageSize: 0 })).toMatchObject({ page: 1, pageSize: 1, total: 6 });
      expect((await engine.search({ pageSize: 1000 })).pageSize).toBe(MAX_PAGE_SIZE);
      expect(await engine.search({ page: 999_999 })).toMatchObject({ hits: [], total: 6 });
      expect((await engine.search({ page: Number.NaN, pageSize: 2 })).hits).toHaveLength(2);
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
      await expect(engine.search({ text })).resolves.toMatchObject({ page: 1 });
      await expect(engine.suggest(text, 5)).resolves.toBeInstanceOf(Array);
    });

    it("takes odd values for nothing said", async () => {
      expect(await find({ near: { lat: Number.NaN, lng: 0 }, withinMiles: 5 })).toHaveLength(6);
      expect(await find({ near: { lat: 91, lng: 0 }, withinMiles: 5, sort: "distance" })).toHaveLength(6);
      expect(await find({ sector: [""] })).toHaveLength(6);
    });

    it("suggests by the beginnings of names", async () => {
      const found = await engine.suggest("mos", 5);
      expect(found).toMatchObject([{ id: 1, slug: "supplier-1", place: "Moseley" }]);
      expect(found[0]?.name[0]).toEqual({ text: "Moseley", marked: true });
      expect((await engine.suggest("bak", 5)).map((s) => s.id)).toEqual([1]);
      expect(await engine.suggest("", 5)).toEqual([]);
    });

    it("replaces by id and forgets what is deleted", async () => {
      await engine.upsert([
        supplier(1, { name: "Kiln and Clay", sectors: ["crafts"] }),
        supplier(7, { name: "First" }),
        supplier(7, { name: "Second" }),
      ]);
      expect(await find({ text: "sourdough" })).toEqual([]);
      expect(await find({ text: "kiln" })).toEqual([1]);
      expect(await find({ text: "second" })).toEqual([7]);
      await engine.delete([1, 7, 12345]);
      expect(await find({})).toEqual([2, 3, 4, 5, 6]);
      expect(await engine.health()).toMatchObject({ ok: true, documents: 5 });
    });

    it("keeps what changes while it is rebuilt, and drops what the source no longer has", async () => {
      async function* source() {
        yield supplier(1, { name: "Old name" });
        await engine.upsert([supplier(1, { name: "New name" }), supplier(8, { name: "Newcomer" })]);
        await engine.delete([2]);
        expect(await find({ text: "café" })).toEqual([3]);
        yield supplier(2);
        yield supplier(9);
      }
      const progress: number[] = [];
      expect(await engine.rebuild(source(), (done) => progress.push(done))).toBe(3);
      expect(progress.at(-1)).toBe(3);
      expect(await find({})).toEqual([1, 8, 9]);
      expect(await find({ text: "new name" })).toEqual([1]);
    });

    it("keeps the old index when a rebuild's source fails", async () => {
      async function* source() {
        yield supplier(99);
        throw new Error("the database went away");
      }
      await expect(engine.rebuild(source())).rejects.toThrow("the database went away");
      expect(await find({})).toEqual([1, 2, 3, 4, 5, 6]);
    });

    it("refuses by name once closed", async () => {
      await engine.close();
      await expect(engine.search({})).rejects.toMatchObject({ name: "SearchUnavailable" });
      expect(await engine.health()).toMatchObject({ ok: false });
    });
  });

  describe(`${name}: against a brute-force oracle`, () => {
    const count = 3000;
    const oracle = new Oracle();
    let engine: SearchEngine;
    beforeAll(async () => {
      engine = await make({});
      const { documents } = makeCorpus(count, 11);
      oracle.put(documents);
      await engine.upsert(documents);
    });
    afterAll(() => engine.close());

    it("agrees on totals, facets, filters and order over 300 random queries", async () => {
      const random = seeded(21);
      for (let i = 0; i < 300; i += 1) await compare(engine, oracle, randomQuery(random, oracle, count));
    }, 120_000);

    it("still agrees after 2,000 changes and after a rebuild", async () => {
      const random = seeded(22);
      const changed = makeCorpus(count + 500, 12).documents.filter(() => random() < 0.4);
      const gone = Array.from({ length: 600 }, () => 1 + Math.floor(random() * count));
      oracle.put(changed);
      await engine.upsert(changed);
      oracle.remove(gone);
      await engine.delete(gone);
      for (let i = 0; i < 150; i += 1) await compare(engine, oracle, randomQuery(random, oracle, count));
      const left = Array.from({ length: count + 500 }, (_, i) => oracle.document(i + 1)).filter((d) => d !== undefined);
      await engine.rebuild(left);
      for (let i = 0; i < 150; i += 1) await compare(engine, oracle, randomQuery(random, oracle, count));
    }, 120_000);
  });
}
