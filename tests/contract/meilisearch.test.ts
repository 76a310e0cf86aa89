import { Meilisearch } from "meilisearch";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { MapPoints, SearchEngine } from "#search/engine.ts";
import { INDEXES } from "#search/indexes.ts";
import { type MeilisearchEngineOptions, openMeilisearchEngine } from "#search/meilisearch/index.ts";
import { documentRevision } from "#search/revision.ts";
import { openSqliteEngine } from "#search/sqlite/index.ts";
import { SUPPLIERS, type SupplierQuery } from "#search/suppliers.ts";
import type { Synonyms } from "#search/synonyms.ts";
import { CORPUS_VALUES, makeCorpus, makeQueries, pick, type Random, seeded } from "#tests/bench/corpus.ts";
import { opportunityContract } from "#tests/contract/opportunities.contract.ts";
import { oracleContract } from "#tests/contract/oracle.contract.ts";
import { type EngineFactory, searchEngineContract, supplier } from "#tests/contract/search-engine.contract.ts";
import { wordsContract } from "#tests/contract/words.contract.ts";
import { hasMeilisearch, type MeiliServer, NO_MEILISEARCH, startMeilisearch } from "#tests/helpers/meilisearch.ts";

/* A machine that runs the whole gate answers late; how fast a search is, is not what is tested. */
const TIMEOUTS = { searchMs: 10_000 };
const KINDS = ["suppliers", "opportunities"];

let server: MeiliServer;
let site: Meilisearch;
const run = Date.now().toString(36);
/** Names of indexes that can be used again, by the synonyms they are set to: making and setting up an index takes longer than a test. */
const free = new Map<string, string[]>();
const released = new WeakSet<SearchEngine>();
let made = 0;

function newSuffix(): string {
  made += 1;
  return `-contract-${run}-${made}`;
}

function open(suffix: string, options: Partial<MeilisearchEngineOptions> = {}): SearchEngine {
  return openMeilisearchEngine({ definitions: INDEXES, url: server.url, key: server.key, suffix, timeouts: TIMEOUTS, ...options });
}

const make: EngineFactory = async (options) => {
  const key = JSON.stringify(options.synonyms ?? {});
  const suffix = free.get(key)?.pop() ?? newSuffix();
  const engine = open(suffix, options);
  return { ...engine, close: () => release(engine, key, suffix) };
};

async function release(engine: SearchEngine, key: string, suffix: string): Promise<void> {
  if (released.has(engine)) return;
  released.add(engine);
  await engine.close();
  const tasks = KINDS.map((kind) => site.index(kind + suffix).deleteAllDocuments());
  for (const task of tasks) await task.waitTask({ timeout: 60_000, interval: 10 });
  free.set(key, [...(free.get(key) ?? []), suffix]);
}

async function ids(engine: SearchEngine, query: SupplierQuery): Promise<number[]> {
  return (await engine.index(SUPPLIERS).search({ pageSize: 50, ...query })).hits.map((hit) => hit.id).sort((a, b) => a - b);
}

const title = hasMeilisearch() ? "with a real Meilisearch" : `with a real Meilisearch (skipped: ${NO_MEILISEARCH})`;

describe.skipIf(!hasMeilisearch())(title, () => {
  beforeAll(async () => {
    server = await startMeilisearch();
    site = new Meilisearch({ host: server.url, apiKey: server.key });
  });
  afterAll(async () => {
    if (server.directory === null) {
      const { results } = await site.getRawIndexes({ limit: 1000 });
      for (const { uid } of results) if (uid.includes(`-contract-${run}-`)) await site.deleteIndex(uid).waitTask();
    }
    await server.stop();
  });

  searchEngineContract("meilisearch", make);
  wordsContract("meilisearch", make);
  opportunityContract("meilisearch", make);
  oracleContract("meilisearch", make, { sameWords: true, queries: 150 });
  agreement();
  housekeeping();
});

/** A text as people type it: words that are there, half, wrongly spelt, in other forms, as other words, quoted, or not there. */
function randomText(random: Random, names: readonly string[]): string {
  const word = () => pick(random, random() < 0.5 ? CORPUS_VALUES.medium : CORPUS_VALUES.broad);
  const mistyped = (text: string) => {
    const at = 1 + Math.floor(random() * (text.length - 1));
    const letter = pick(random, ["", "e", `${text[at]}${text[at]}`]);
    return text.slice(0, at) + letter + text.slice(at + 1);
  };
  const forms: (() => string)[] = [
    word,
    () => word().slice(0, 2 + Math.floor(random() * 5)),
    () => mistyped(word()),
    () => `${word()}s`,
    () => `${word()}ing`,
    () => pick(random, ["grub", "odd jobs", "it help"]),
    () => `"${word()} and ${word()}"`,
    () => `${word()}-${word()} `,
    () => `${word()} ${pick(random, ["company", "services", "for people"])}`,
    () => pick(random, names),
    () => mistyped(pick(random, names).split(" ")[0] as string),
    () => "qqqqqq",
  ];
  return Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(random, forms)()).join(" ");
}

function agreement(): void {
  it("finds, counts, forgives and loosens exactly as SQLite does", async () => {
    const synonyms: Synonyms = { grub: ["Catering", "Meals"], "odd jobs": ["Repair"], "it help": ["social skills", "advice"] };
    const meili = await make({ synonyms });
    const sqlite = openSqliteEngine({ definitions: INDEXES, file: ":memory:", synonyms });
    const corpus = makeCorpus(1200, 31);
    for (const engine of [meili, sqlite]) await engine.index(SUPPLIERS).upsert(corpus.documents);
    const random = seeded(32);
    const names = corpus.documents.slice(0, 200).map((document) => document.name);
    const asked = makeQueries(corpus, 150, 33).map((query, i) => {
      const words = i % 10 === 3 ? ("some" as const) : undefined;
      return i % 2 === 0 ? query : { ...query, words, text: randomText(random, names) };
    });
    const seen = { loosened: 0, found: 0 };
    for (const query of asked) {
      const said = JSON.stringify(query);
      const [theirs, ours] = await Promise.all([meili.index(SUPPLIERS).search(query), sqlite.index(SUPPLIERS).search(query)]);
      expect(theirs.total, said).toBe(ours.total);
      expect(theirs.facets, said).toEqual(ours.facets);
      expect(theirs.loosened, said).toEqual(ours.loosened);
      seen.found += ours.total > 0 ? 1 : 0;
      seen.loosened += ours.loosened === null ? 0 : 1;
      for (const hit of theirs.hits) {
        const same = ours.hits.find((other) => other.id === hit.id);
        if (same) expect({ ...hit, score: 0 }, said).toEqual({ ...same, score: 0 });
      }
    }
    expect(seen.found).toBeGreaterThan(75);
    expect(seen.loosened).toBeGreaterThan(5);
    for (const query of asked.slice(0, 20)) {
      const [theirs, ours] = await Promise.all([meili.index(SUPPLIERS).points(query), sqlite.index(SUPPLIERS).points(query)]);
      /* The last digit of a coordinate may be lost on its way to the server. */
      const rounded = ({ points, ...counts }: MapPoints) => ({
        ...counts,
        points: points.map(({ id, lat, lng }) => [id, lat.toFixed(9), lng.toFixed(9)]),
      });
      expect(rounded(theirs)).toEqual(rounded(ours));
    }
    for (const typed of ["c", "ca", "cat", "cate", "co tr", "zz"]) {
      const found = async (engine: SearchEngine) =>
        new Set((await engine.index(SUPPLIERS).suggest(typed, 20)).map((one) => one.name.map((s) => s.text).join("")));
      const [theirs, ours] = [await found(meili), await found(sqlite)];
      expect(theirs.size, typed).toBe(ours.size);
    }
    await meili.close();
    await sqlite.close();
  }, 120_000);
}

function housekeeping(): void {
  it("does not work with the master key, and says what to do", async () => {
    if (server.masterKey === null) return;
    const engine = open(newSuffix(), { key: server.masterKey });
    await expect(engine.index(SUPPLIERS).search({})).rejects.toThrow(/npm run search:key/);
    await expect(engine.index(SUPPLIERS).upsert([supplier(1)])).rejects.toThrow(/npm run search:key/);
    expect((await engine.health()).detail).toMatch(/npm run search:key/);
  });

  it("works with a key that may do nothing else", async () => {
    if (server.key === undefined) return;
    await expect(site.getKeys()).rejects.toThrow();
    await expect(site.createIndex("something-else")).rejects.toThrow();
    await expect(site.createDump()).rejects.toThrow();
    await expect(site.tasks.cancelTasks({ statuses: ["enqueued"] })).rejects.toThrow();
  });

  it("sets up nothing that is set up already", async () => {
    const suffix = newSuffix();
    const synonyms = { grub: ["Food and drink"] };
    await open(suffix, { synonyms }).applySettings();
    await open(suffix, { synonyms }).applySettings();
    const { total } = await site.tasks.getTasks({ indexUids: KINDS.map((kind) => kind + suffix), types: ["settingsUpdate"] });
    expect(total).toBe(KINDS.length);
  });

  it("takes on other synonyms, and counts what was written before them as missing where they change its record", async () => {
    const suffix = newSuffix();
    const document = supplier(1, { summary: "Food and drink" });
    await open(suffix).index(SUPPLIERS).upsert([document]);
    const engine = open(suffix, { synonyms: { grub: ["Food and drink"] } });
    await engine.applySettings();
    expect((await engine.index(SUPPLIERS).revisions()).get(1)).not.toBe(documentRevision(document));
    await engine.index(SUPPLIERS).upsert([document]);
    expect((await engine.index(SUPPLIERS).revisions()).get(1)).toBe(documentRevision(document));
    expect(await ids(engine, { text: "grub" })).toEqual([1]);
  });

  it("keeps what another process writes and deletes while it is rebuilt, and answers all the time", async () => {
    const suffix = newSuffix();
    const [one, other] = [open(suffix), open(suffix)];
    await one.index(SUPPLIERS).upsert([supplier(1), supplier(2), supplier(3)]);
    async function* source() {
      yield supplier(1, { name: "Old name" });
      await other.index(SUPPLIERS).upsert([supplier(1, { name: "New name" }), supplier(8, { name: "Newcomer" })]);
      await other.index(SUPPLIERS).delete([2]);
      yield supplier(2);
      yield supplier(9);
    }
    let rebuilt = false;
    const rebuilding = one
      .index(SUPPLIERS)
      .rebuild(source())
      .finally(() => {
        rebuilt = true;
      });
    while (!rebuilt) expect((await other.index(SUPPLIERS).search({})).total).toBeGreaterThan(1);
    await rebuilding;
    expect(await ids(other, {})).toEqual([1, 8, 9]);
    expect(await ids(one, { text: "new name" })).toEqual([1]);
  });

  it("removes what interrupted rebuilds have left, unless they may still be going on", async () => {
    const suffix = newSuffix();
    const left = `suppliers${suffix}-next-left`;
    await site.createIndex(left, { primaryKey: "id" }).waitTask();
    const names = async () =>
      (await site.getRawIndexes({ limit: 1000 })).results.map(({ uid }) => uid).filter((uid) => uid.startsWith(`suppliers${suffix}`));
    await open(suffix)
      .index(SUPPLIERS)
      .rebuild([supplier(1)]);
    expect((await names()).sort()).toEqual([`suppliers${suffix}`, left].sort());
    await open(suffix, { leftoverMs: 0 })
      .index(SUPPLIERS)
      .rebuild([supplier(2)]);
    expect(await names()).toEqual([`suppliers${suffix}`]);
  });

  it("is unavailable without its index, and makes it with the first write", async () => {
    const engine = open(newSuffix());
    await expect(engine.index(SUPPLIERS).search({})).rejects.toThrow(/no such index/);
    expect(await engine.health()).toMatchObject({ ok: false });
    await engine.index(SUPPLIERS).upsert([supplier(1)]);
    expect(await ids(engine, {})).toEqual([1]);
  });

  it("takes one rebuild at a time", async () => {
    const engine = open(newSuffix());
    const first = engine.index(SUPPLIERS).rebuild([supplier(1)]);
    await expect(engine.index(SUPPLIERS).rebuild([supplier(2)])).rejects.toMatchObject({ name: "SearchUnavailable" });
    expect(await first).toBe(1);
  });
}
