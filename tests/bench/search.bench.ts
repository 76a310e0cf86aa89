import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { create, insertMultiple, search as oramaSearch } from "@orama/orama";
import BetterSqlite3 from "better-sqlite3";
import { Meilisearch } from "meilisearch";
import MiniSearch from "minisearch";
import { INDEXES } from "#search/indexes.ts";
import { openMeilisearchEngine } from "#search/meilisearch/index.ts";
import { openSqliteEngine } from "#search/sqlite/index.ts";
import { textRow } from "#search/sqlite/text-columns.ts";
import { SUPPLIERS, type SupplierDocument, type SupplierQuery } from "#search/suppliers.ts";
import { queryWords } from "#search/tokens.ts";
import { type Corpus, makeCorpus, makeQueries } from "#tests/bench/corpus.ts";
import { hasMeilisearch, startMeilisearch } from "#tests/helpers/meilisearch.ts";

const TEXT_COLUMNS = SUPPLIERS.columns.map(({ name, weight }) => [name, weight] as const);

/** Milliseconds. */
export interface Spread {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** How many queries were timed. */
  readonly queries: number;
}

/** A narrow query finds so many, and at least one. */
const NARROW_HITS = 200;

export interface SearchFigures {
  readonly name: string;
  readonly spread: Spread;
  /** Of the narrow queries alone; null where what is found was not counted. */
  readonly narrow: Spread | null;
  /** Heap and buffers gained by the index, in bytes. */
  readonly memory: number;
  /** Bytes on disk, where there are any. */
  readonly index: number | null;
  readonly buildMs: number;
}

export interface SearchBench {
  readonly documents: number;
  readonly figures: readonly SearchFigures[];
  /** p95 of the full search over p95 of the bare FTS5 top 20. */
  readonly overFloor: number;
  readonly overMiniSearch: number | null;
  readonly overOrama: number | null;
}

function spread(times: number[]): Spread {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), queries: sorted.length };
}

function used(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers, external } = process.memoryUsage();
  return heapUsed + Math.max(arrayBuffers, external);
}

/**
 * Times each query once, after a warm-up on the first tenth; stops early when the budget is spent. `narrow`: of those of which
 * `run` says that they found few, if it says how many.
 */
async function timed(
  queries: readonly SupplierQuery[],
  budgetMs: number,
  run: (query: SupplierQuery) => unknown,
): Promise<Pick<SearchFigures, "spread" | "narrow">> {
  const end = performance.now() + budgetMs;
  for (const query of queries.slice(0, Math.ceil(queries.length / 10))) {
    await run(query);
    if (performance.now() > end - budgetMs * 0.75) break;
  }
  const times: number[] = [];
  const narrow: number[] = [];
  for (const query of queries) {
    const start = performance.now();
    const found = await run(query);
    const took = performance.now() - start;
    times.push(took);
    const total = (found as { total?: unknown } | null)?.total;
    if (typeof total === "number" && total > 0 && total <= NARROW_HITS) narrow.push(took);
    if (performance.now() > end) break;
  }
  return { spread: spread(times), narrow: narrow.length === 0 ? null : spread(narrow) };
}

function sizeOf(file: string): number {
  return ["", "-wal"].reduce((sum, suffix) => sum + (fs.existsSync(file + suffix) ? fs.statSync(file + suffix).size : 0), 0);
}

/** The floor: the same words in a bare FTS5 table, its 20 best by rank, nothing else. */
async function benchBare(corpus: Corpus, queries: readonly SupplierQuery[], directory: string): Promise<SearchFigures> {
  const file = path.join(directory, "bare.db");
  const start = performance.now();
  const before = used();
  const db = new BetterSqlite3(file);
  db.pragma("journal_mode = WAL");
  db.pragma("cache_size = -32768");
  const columns = TEXT_COLUMNS.map(([name]) => name).join(", ");
  db.exec(`create virtual table f using fts5(${columns}, content='', tokenize='unicode61 remove_diacritics 2', prefix='1 2 3')`);
  const insert = db.prepare(`insert into f (rowid, ${columns}) values (?${", ?".repeat(TEXT_COLUMNS.length)})`);
  db.transaction(() => {
    for (const document of corpus.documents) insert.run(document.id, ...textRow(SUPPLIERS, document));
  })();
  db.exec("insert into f (f) values ('optimize')");
  const buildMs = performance.now() - start;
  const memory = used() - before;
  const top = db.prepare("select rowid from f where f match ? order by rank limit 20").pluck();
  const figures = await timed(queries, 120_000, (query) => {
    const words = queryWords(query.text ?? "");
    return top.all(words.map((word, i) => (i === words.length - 1 ? `"${word}"*` : `"${word}"`)).join(" AND "));
  });
  db.close();
  return { name: "bare FTS5 top 20", ...figures, memory, index: sizeOf(file), buildMs };
}

async function benchOurs(
  corpus: Corpus,
  queries: readonly SupplierQuery[],
  directory: string,
): Promise<[warm: SearchFigures, cold: SearchFigures]> {
  const file = path.join(directory, "ours.db");
  const start = performance.now();
  const building = openSqliteEngine({ definitions: INDEXES, file });
  await building.index(SUPPLIERS).rebuild(corpus.documents);
  await building.close();
  const buildMs = performance.now() - start;
  const before = used();
  const engine = openSqliteEngine({ definitions: INDEXES, file });
  const memory = used() - before;
  const figures = await timed(queries, 120_000, (query) => engine.index(SUPPLIERS).search(query));
  await engine.close();
  const uncached = openSqliteEngine({ definitions: INDEXES, file, cachedSlots: 0 });
  const cold = await timed(queries, 120_000, (query) => uncached.index(SUPPLIERS).search(query));
  await uncached.close();
  const index = fs
    .readdirSync(directory)
    .filter((name) => name.startsWith("ours.db"))
    .reduce((sum, name) => sum + fs.statSync(path.join(directory, name)).size, 0);
  return [
    { name: "full search", ...figures, memory, index, buildMs },
    { name: "full search, no match remembered", ...cold, memory, index, buildMs },
  ];
}

/** The second engine, where a server can be had: its memory is the server's own, resident after the log. */
async function benchMeilisearch(corpus: Corpus, queries: readonly SupplierQuery[], budgetMs: number): Promise<SearchFigures | null> {
  if (!hasMeilisearch()) return null;
  const server = await startMeilisearch({ memory: "1GiB", threads: "2" });
  try {
    const engine = openMeilisearchEngine({
      definitions: INDEXES,
      url: server.url,
      key: server.key,
      suffix: "-bench",
      timeouts: { searchMs: 60_000 },
    });
    const start = performance.now();
    await engine.index(SUPPLIERS).rebuild(corpus.documents);
    const buildMs = performance.now() - start;
    const figures = await timed(queries, budgetMs, (query) => engine.index(SUPPLIERS).search(query));
    const index = server.directory === null ? null : folderSize(server.directory);
    return {
      name: "Meilisearch, full search",
      ...figures,
      memory: server.pid === null ? Number.NaN : resident(server.pid),
      index,
      buildMs,
    };
  } finally {
    for (const kind of ["suppliers", "opportunities"]) {
      await new Meilisearch({ host: server.url, apiKey: server.key }).deleteIndexIfExists(`${kind}-bench`).catch(() => {});
    }
    await server.stop();
  }
}

/** Bytes that files take on disk; Meilisearch's are mostly holes. */
function folderSize(folder: string): number {
  return fs
    .readdirSync(folder, { recursive: true, encoding: "utf8" })
    .reduce((sum, name) => sum + fs.statSync(path.join(folder, name)).blocks * 512, 0);
}

/** Bytes of memory a process has, where the system says so. */
function resident(pid: number): number {
  const file = `/proc/${pid}/status`;
  const kilobytes = fs.existsSync(file) ? /VmRSS:\s+(\d+)/.exec(fs.readFileSync(file, "utf8"))?.[1] : undefined;
  return Number(kilobytes) * 1024;
}

function flat(document: SupplierDocument) {
  const row = textRow(SUPPLIERS, document);
  return {
    id: String(document.id),
    ...Object.fromEntries(TEXT_COLUMNS.map(([name], i) => [name, row[i] as string])),
    sectors: [...document.sectors],
    areas: document.coverage.nationwide ? ["nationwide"] : [...document.coverage.areaCodes],
    status: document.status,
    legalForm: document.legalForm,
    position: document.position ? { lat: document.position.lat, lon: document.position.lng } : undefined,
  };
}

async function benchMiniSearch(corpus: Corpus, queries: readonly SupplierQuery[], budgetMs: number): Promise<SearchFigures> {
  const start = performance.now();
  const before = used();
  const index = new MiniSearch({ fields: TEXT_COLUMNS.map(([name]) => name), storeFields: ["sectors", "areas", "status", "legalForm"] });
  for (const document of corpus.documents) index.add(flat(document));
  const buildMs = performance.now() - start;
  const memory = used() - before;
  const boost = Object.fromEntries(TEXT_COLUMNS);
  const figures = await timed(queries, budgetMs, (query) => {
    const words = queryWords(query.text ?? "");
    const wanted = query.filters ?? {};
    const last = words.length - 1;
    return index
      .search(words.join(" "), {
        boost,
        combineWith: "AND",
        prefix: (_, i) => i === last,
        filter: (hit) =>
          (!wanted.sector || wanted.sector.some((code) => (hit.sectors as string[]).includes(code))) &&
          (!wanted.status || wanted.status.includes(hit.status as string)) &&
          (!wanted.area ||
            wanted.area.some((code) => (hit.areas as string[]).includes(code) || (hit.areas as string[])[0] === "nationwide")),
      })
      .slice(0, 20);
  });
  return { name: "MiniSearch 7", ...figures, memory, index: null, buildMs };
}

async function benchOrama(corpus: Corpus, queries: readonly SupplierQuery[], budgetMs: number): Promise<SearchFigures> {
  const start = performance.now();
  const before = used();
  const text = Object.fromEntries(TEXT_COLUMNS.map(([name]) => [name, "string" as const]));
  const db = create({
    schema: { ...text, sectors: "enum[]", areas: "enum[]", status: "enum", legalForm: "enum", position: "geopoint" } as const,
  });
  await insertMultiple(db, corpus.documents.map(flat) as never, 5000);
  const buildMs = performance.now() - start;
  const memory = used() - before;
  const facets = { sectors: {}, areas: {}, status: {}, legalForm: {} };
  const figures = await timed(queries, budgetMs, (query) => {
    const where: Record<string, unknown> = {};
    const wanted = query.filters ?? {};
    if (wanted.sector) where.sectors = { containsAny: wanted.sector };
    if (wanted.status) where.status = { in: wanted.status };
    if (wanted.area) where.areas = { containsAny: [...wanted.area, "nationwide"] };
    if (query.near)
      where.position = { radius: { coordinates: { lat: query.near.lat, lon: query.near.lng }, value: query.withinMiles, unit: "mi" } };
    return oramaSearch(db, {
      term: query.text ?? "",
      threshold: 0,
      limit: 20,
      boost: Object.fromEntries(TEXT_COLUMNS),
      facets,
      where,
    } as never);
  });
  return { name: "Orama 3", ...figures, memory, index: null, buildMs };
}

/**
 * Measures one corpus size: floor, full search and, with `others`, the two libraries on the same documents and queries.
 * Distinct queries in one fixed order; `budgetMs` ends a library's log early, and `queries` in its figures says how many were timed.
 */
export async function benchSearch(
  n: number,
  options: { queries?: number; others?: boolean; budgetMs?: number } = {},
): Promise<SearchBench> {
  const { queries: count = 1000, others = true, budgetMs = 90_000 } = options;
  const corpus = makeCorpus(n);
  const queries = makeQueries(corpus, count);
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), "search-bench-"));
  try {
    const bare = await benchBare(corpus, queries, directory);
    const [ours, cold] = await benchOurs(corpus, queries, directory);
    const meili = others ? await benchMeilisearch(corpus, queries, budgetMs) : null;
    const mini = others ? await benchMiniSearch(corpus, queries, budgetMs) : null;
    const orama = others ? await benchOrama(corpus, queries, budgetMs) : null;
    return {
      documents: n,
      figures: [bare, ours, cold, meili, mini, orama].filter((entry) => entry !== null),
      overFloor: ours.spread.p95 / bare.spread.p95,
      overMiniSearch: mini && mini.spread.p95 / ours.spread.p95,
      overOrama: orama && orama.spread.p95 / ours.spread.p95,
    };
  } finally {
    fs.rmSync(directory, { recursive: true, force: true });
  }
}
