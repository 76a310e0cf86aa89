import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { Meilisearch } from "meilisearch";
import { supplierReader } from "#app/features/directory/fallback/supplier-reader.server.ts";
import { rebuildMatchTerms } from "#app/features/directory/match-terms.server.ts";
import { rebuildIndex } from "#app/features/directory/rebuild-index.server.ts";
import { searchWords } from "#app/features/reading/search-words.server.ts";
import { readEnv, settingsFrom } from "#app/platform/env.server.ts";
import { RESERVED_WORDS } from "#app/reserved-words.ts";
import { type Database, openDatabase } from "#db/client.ts";
import type { SearchEngine } from "#search/engine.ts";
import { openFallbackEngine } from "#search/fallback/index.ts";
import { INDEXES } from "#search/indexes.ts";
import { openMeilisearchEngine } from "#search/meilisearch/index.ts";
import { openSqliteEngine } from "#search/sqlite/index.ts";
import { loadReference } from "#seed/reference/load.ts";
import { hasMeilisearch, NO_MEILISEARCH, startMeilisearch } from "#tests/helpers/meilisearch.ts";
import { importRealData, realFiles } from "#tests/helpers/real-data.ts";
import { measureRelevance, type QueryFigures, type Summary, summarise } from "#tests/relevance/measure.ts";
import { type JudgedFigures, measureJudgedSearches } from "#tests/relevance/measure-judged.ts";
import { type JudgedMatching, measureJudgedMatching, SECTOR_MODES, type SectorMode } from "#tests/relevance/measure-judged-matching.ts";

const ROOT = path.join(import.meta.dirname, "../..");
/** What an imported database is made by: when one of these files changes, it is made anew. */
const MADE_BY = [
  "app/features/importing",
  "seed/reference",
  "db",
  "app/features/organisations",
  "app/features/directory",
  "search/apart.ts",
  "search/text.ts",
  "search/terms.ts",
  "search/tokens.ts",
  "app/features/reading",
  "app/features/reference",
  "tests/helpers/real-data.ts",
];
/** How long one that nobody has asked for stays. */
const KEPT_MS = 7 * 86_400_000;
/** Ages of statuses and profiles count from here, so that the figures are the same on every day. */
const NOW = new Date("2026-01-05T10:00:00Z");

export interface EngineRelevance {
  engine: string;
  all: Summary;
  /** Queries that were looked at while the engine was tuned, and those that were not. */
  tuned: Summary;
  held: Summary;
  byGroup: Record<string, Summary>;
  queries: QueryFigures[];
  /** The fair set: pooled from several methods, judged by somebody else; null where it is not beside the project. */
  judged: JudgedFigures[] | null;
}

export interface RelevanceBench {
  /** Suppliers searched. */
  suppliers: number;
  engines: EngineRelevance[];
  /** The judged opportunities, matched; null where they are not beside the project. No engine has a part in it. */
  matching: Record<SectorMode, JudgedMatching[]> | null;
  /** Real files that are not on this machine; with any, nothing was measured. */
  missing: string[];
  /** Engines that cannot run here, and why. */
  skipped: string[];
}

/** An engine over an empty index, or why there is none on this machine. */
type Opened = { search: SearchEngine; stop(): Promise<void> } | string;

const ENGINES: readonly ((db: Database) => Promise<Opened>)[] = [
  async (db) => {
    const search = openSqliteEngine({ definitions: INDEXES, file: ":memory:", ...searchWords(db) });
    return { search, stop: () => search.close() };
  },
  async (db) => {
    if (!hasMeilisearch()) return `meilisearch (${NO_MEILISEARCH})`;
    const server = await startMeilisearch();
    const suffix = `-relevance-${Date.now().toString(36)}`;
    const search = openMeilisearchEngine({
      definitions: INDEXES,
      url: server.url,
      ...(server.key === undefined ? {} : { key: server.key }),
      ...searchWords(db),
      suffix,
      timeouts: { searchMs: PATIENCE_MS },
    });
    return {
      search,
      async stop() {
        await search.close();
        const client = new Meilisearch({ host: server.url, apiKey: server.key });
        for (const { name } of INDEXES) await client.deleteIndexIfExists(name + suffix);
        await server.stop();
      },
    };
  },
];
/** How good a search is, is asked here, not how fast. */
const PATIENCE_MS = 30_000;

/**
 * Asks the judged queries of every engine over the imported real organisations. The imported database is kept in the
 * folder for temporary files and used again until a file or the code that reads them changes; other runs may do so at the
 * same time.
 */
export async function benchRelevance(): Promise<RelevanceBench> {
  const missing = realFiles().filter((file) => !fs.existsSync(file));
  if (missing.length > 0) return { suppliers: 0, engines: [], matching: null, missing, skipped: [] };
  const db = await importedDatabase();
  try {
    const engines: EngineRelevance[] = [];
    let suppliers = 0;
    const skipped: string[] = [];
    for (const open of ENGINES) {
      const opened = await open(db);
      if (typeof opened === "string") {
        skipped.push(opened);
        continue;
      }
      const { search, stop } = opened;
      try {
        await search.applySettings();
        const fallback = openFallbackEngine({ readers: [supplierReader(db, () => NOW)] });
        const settings = settingsFrom(readEnv({ NODE_ENV: "test", DATA_DIR: ":memory:" }), RESERVED_WORDS);
        const ctx = { db, search, fallback, now: NOW, settings };
        suppliers = await rebuildIndex(ctx);
        engines.push(figuresOf(search.name, await measureRelevance(ctx), await measureJudgedSearches(ctx)));
      } finally {
        await stop();
      }
    }
    return { suppliers, engines, matching: matchingOf(db), missing, skipped };
  } finally {
    db.$client.close();
  }
}

function matchingOf(db: Database): RelevanceBench["matching"] {
  const measured = SECTOR_MODES.map((mode) => [mode, measureJudgedMatching(db, NOW, mode)] as const);
  if (measured.some(([, figures]) => figures === null)) return null;
  return Object.fromEntries(measured) as Record<SectorMode, JudgedMatching[]>;
}

function figuresOf(engine: string, queries: QueryFigures[], judged: JudgedFigures[] | null): EngineRelevance {
  const groups = [...new Set(queries.map((query) => query.group))];
  return {
    engine,
    all: summarise(queries),
    tuned: summarise(queries.filter((query) => !query.held)),
    held: summarise(queries.filter((query) => query.held)),
    byGroup: Object.fromEntries(groups.map((group) => [group, summarise(queries.filter((query) => query.group === group))])),
    queries,
    judged,
  };
}

async function importedDatabase(): Promise<Database> {
  const folder = path.join(os.tmpdir(), "social-supply-relevance");
  const file = path.join(folder, `${fingerprint()}.db`);
  if (!fs.existsSync(file)) {
    fs.mkdirSync(folder, { recursive: true });
    forgetUnused(folder);
    const making = `${file}.${process.pid}.part`;
    const db = openDatabase(making);
    loadReference(db);
    await importRealData(db, NOW, (name) => process.stderr.write(`reading ${path.basename(name)}\n`));
    await rebuildMatchTerms(db);
    db.$client.pragma("wal_checkpoint(TRUNCATE)");
    db.$client.close();
    fs.renameSync(making, file);
  }
  fs.utimesSync(file, new Date(), new Date());
  return openDatabase(file);
}

/** What other checkouts or earlier runs have made and nobody uses. */
function forgetUnused(folder: string): void {
  for (const name of fs.readdirSync(folder)) {
    const file = path.join(folder, name);
    const used = fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs;
    if (used !== undefined && Date.now() - used > KEPT_MS) fs.rmSync(file, { force: true });
  }
}

function fingerprint(): string {
  const hash = createHash("sha256");
  for (const file of realFiles()) {
    const { size, mtimeMs } = fs.statSync(file);
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  for (const source of MADE_BY.flatMap((name) => filesIn(path.join(ROOT, name)))) hash.update(fs.readFileSync(source));
  return hash.digest("hex").slice(0, 16);
}

function filesIn(name: string): string[] {
  if (fs.statSync(name).isFile()) return [name];
  return fs
    .readdirSync(name, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes(".test."))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
