import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { distanceMiles } from "#search/distance.ts";
import { type Bounds, MAX_PAGE_SIZE, type SearchEngine } from "#search/engine.ts";
import { SUPPLIER_FACETS, SUPPLIERS, type SupplierDocument, type SupplierQuery, type SupplierSort } from "#search/suppliers.ts";
import { CORPUS_VALUES, makeCorpus, pick, type Random, sample, seeded } from "#tests/bench/corpus.ts";
import { Oracle } from "#tests/contract/oracle.ts";
import type { EngineFactory } from "#tests/contract/search-engine.contract.ts";

export interface OracleOptions {
  /**
   * Whether the engine reads words exactly as the oracle does. One that does not (it forgives typos everywhere, say)
   * must find at least what the oracle finds, and everything else is held against what it says has the words.
   */
  readonly sameWords: boolean;
  /** Random queries in the first round; half as many after the changes, and again after the rebuild. */
  readonly queries: number;
  /** Without words: an engine that does not read what is meant finds others. */
  readonly wordless?: boolean;
}

const START = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

function randomBounds(random: Random): Bounds {
  const south = 50.5 + 4 * random();
  const west = -4 + 4 * random();
  return { south, west, north: south + 2 * random(), east: west + 2 * random() };
}

function randomQuery(random: Random, oracle: Oracle, count: number, wordless: boolean): SupplierQuery {
  const text = random() < 0.75 && !wordless ? randomText(random, oracle, count) : "";
  const maybe = <T>(chance: number, list: readonly T[]) =>
    random() < chance ? sample(random, list, 1 + Math.floor(random() * 2)) : undefined;
  const near = random() < 0.4 ? { lat: 50.5 + 5 * random(), lng: -4 + 5 * random() } : null;
  return {
    text,
    near,
    nearAreaCode: near && random() < 0.7 ? pick(random, CORPUS_VALUES.areas) : null,
    withinMiles: near && random() < 0.8 ? pick(random, [1, 5, 10, 25, 50, 100]) : null,
    filters: {
      sector: maybe(0.2, CORPUS_VALUES.sectors),
      area: maybe(0.2, CORPUS_VALUES.areas),
      legalForm: maybe(0.15, CORPUS_VALUES.forms),
      status: maybe(0.15, CORPUS_VALUES.statuses),
      accreditation: maybe(0.1, CORPUS_VALUES.papers),
      openTo: maybe(0.1, CORPUS_VALUES.openTo),
      provides: maybe(0.1, CORPUS_VALUES.provides),
      size: maybe(0.1, ["over_100k", "5k_25k"]),
    },
    bounds: random() < 0.15 ? randomBounds(random) : null,
    ranges: random() < 0.15 ? { listedAt: { from: START + Math.floor(random() * 700) * DAY_MS } } : undefined,
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

/** Everything that an engine says has the words, whatever else is asked. */
async function having(engine: SearchEngine, text: string): Promise<Set<number>> {
  const found = new Set<number>();
  for (let page = 1; ; page += 1) {
    const { hits, total } = await engine.index(SUPPLIERS).search({ text, sort: "name", page, pageSize: MAX_PAGE_SIZE });
    for (const hit of hits) found.add(hit.id);
    if (page * MAX_PAGE_SIZE >= total) return found;
  }
}

async function compare(engine: SearchEngine, oracle: Oracle, query: SupplierQuery, sameWords: boolean): Promise<void> {
  const said = JSON.stringify(query);
  const result = await engine.index(SUPPLIERS).search(query);
  const words = sameWords ? undefined : await having(engine, query.text ?? "");
  if (words) for (const id of oracle.withText(query.text ?? "")) expect(words.has(id), `${id} ${said}`).toBe(true);
  const truth = oracle.answer(query, words);
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

/** Totals, facets, filters and order, proved by looking at every document. Run with a factory that gives an empty engine. */
export function oracleContract(name: string, make: EngineFactory, { sameWords, queries, wordless = false }: OracleOptions): void {
  describe(`${name}: against a brute-force oracle`, () => {
    const count = 3000;
    const oracle = new Oracle();
    let engine: SearchEngine;
    beforeAll(async () => {
      engine = await make({});
      const { documents } = makeCorpus(count, 11);
      oracle.put(documents);
      await engine.index(SUPPLIERS).upsert(documents);
    });
    afterAll(() => engine.close());

    it("agrees on totals, facets, filters and order over random queries", async () => {
      const random = seeded(21);
      for (let i = 0; i < queries; i += 1) await compare(engine, oracle, randomQuery(random, oracle, count, wordless), sameWords);
    }, 120_000);

    it("still agrees after 2,000 changes and after a rebuild", async () => {
      const random = seeded(22);
      const changed = makeCorpus(count + 500, 12).documents.filter(() => random() < 0.4);
      const gone = Array.from({ length: 600 }, () => 1 + Math.floor(random() * count));
      oracle.put(changed);
      await engine.index(SUPPLIERS).upsert(changed);
      oracle.remove(gone);
      await engine.index(SUPPLIERS).delete(gone);
      for (let i = 0; i < queries / 2; i += 1) await compare(engine, oracle, randomQuery(random, oracle, count, wordless), sameWords);
      const left = Array.from({ length: count + 500 }, (_, i) => oracle.document(i + 1)).filter((d) => d !== undefined);
      await engine.index(SUPPLIERS).rebuild(left);
      for (let i = 0; i < queries / 2; i += 1) await compare(engine, oracle, randomQuery(random, oracle, count, wordless), sameWords);
    }, 120_000);
  });
}
