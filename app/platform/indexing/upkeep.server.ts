import type { Logger } from "#app/platform/log.server.ts";
import { emitOnce } from "#app/platform/outbox/emit.server.ts";
import type { Database } from "#db/client.ts";
import { SearchUnavailable } from "#search/engine.ts";
import type { GuardedEngine } from "#search/guarded.ts";
import type { IndexName } from "#search/index-definition.ts";
import { checkIndex } from "./check-index.server.ts";
import { indexDocuments } from "./index-documents.server.ts";
import { rebuildIndex } from "./rebuild-index.server.ts";
import type { IndexSource } from "./source.ts";
import { keepState } from "./upkeep-state.server.ts";

/** What keeps the search indexes true to the database. */
export interface Upkeep {
  /** Brings these documents to what the database says. */
  index(index: IndexName, ids: readonly number[]): Promise<void>;
  /** Compares every index with the database and puts right what differs. */
  check(): Promise<void>;
  /** Builds every index anew beside the one in use, and checks it afterwards. */
  rebuild(onProgress?: (index: IndexName, done: number, of: number) => void): Promise<void>;
  /** Asks an engine that rests whether it is back, and whether another process has filled an index that visitors are kept from. For the clock. */
  look(): void;
  /** Keeps visitors from every index until `setHollowAside` has looked at it: a start does not wait for that. */
  setUnseenAside(): void;
  /** Keeps visitors from an index that lacks most of its documents, until a check has seen to it. Never rejects. */
  setHollowAside(): Promise<void>;
  /** Breaks off what is under way: its event waits, and is carried out by the next process. */
  stop(): void;
}

const BEING_BUILT = "The search index is being built";
const UNSEEN = "The search index has not been looked at yet";
/** An engine that was away for longer is checked when it is back. */
const OUTAGE_MS = 5000;
const PROGRESS_MS = 1000;
/** What an ending process leaves the engine to answer in. */
const LAST_MS = 2000;

export function createUpkeep(options: {
  db: Database;
  search: GuardedEngine;
  sources: readonly IndexSource[];
  log: Logger;
  now: () => Date;
}): Upkeep {
  const { db, search, sources, log, now } = options;
  const ending = new AbortController();
  const { signal } = ending;
  const unseen = new Set<IndexName>();
  /** Found to lack most of its documents: built anew by this process, or by another. */
  const hollow = new Set<IndexName>();

  async function build(source: IndexSource, onProgress?: (done: number, of: number) => void): Promise<void> {
    const startedAt = now().getTime();
    let told = Number.NEGATIVE_INFINITY;
    const documents = await rebuildIndex(search, source, {
      signal,
      onProgress(done, of) {
        onProgress?.(done, of);
        if (performance.now() - told < PROGRESS_MS) return;
        told = performance.now();
        try {
          keepState(db, "rebuild", source.definition.name, { startedAt, at: now().getTime(), done, of, finishedAt: null });
        } catch (error) {
          // A database that is busy must not end a rebuild: the next figure is written in a second.
          log.debug({ err: error }, "rebuild's progress not written");
        }
      },
    });
    const at = now().getTime();
    keepState(db, "rebuild", source.definition.name, { startedAt, at, done: documents, of: documents, finishedAt: at });
    log.info({ index: source.definition.name, documents }, "search index built anew");
  }

  async function checkOne(source: IndexSource): Promise<void> {
    const begun = performance.now();
    const found = await checkIndex({
      db,
      search,
      source,
      signal,
      async rebuild(hollow) {
        if (hollow) search.setAside(source.definition.name, BEING_BUILT);
        await build(source);
        search.setAside(source.definition.name, null);
      },
    });
    hollow.delete(source.definition.name);
    search.setAside(source.definition.name, null);
    const { missing, stale, extra } = found;
    keepState(db, "check", source.definition.name, { at: now().getTime(), tookMs: Math.round(performance.now() - begun), ...found });
    if (missing + stale + extra > 0) log.warn({ index: source.definition.name, ...found }, "search index differed from the database");
  }

  function setUnseenAside(): void {
    for (const { definition } of sources) {
      unseen.add(definition.name);
      search.setAside(definition.name, UNSEEN);
    }
  }

  function letSeenIn(index: IndexName): void {
    if (unseen.delete(index)) search.setAside(index, null);
  }

  async function isFilled(source: IndexSource): Promise<boolean> {
    return (await search.index(source.definition).count()) >= source.count() / 2;
  }

  async function letFilledIn(): Promise<void> {
    for (const source of sources) {
      const { name } = source.definition;
      if (!hollow.has(name) || !(await isFilled(source).catch(() => false))) continue;
      hollow.delete(name);
      search.setAside(name, null);
    }
  }

  async function setHollowAside(): Promise<void> {
    for (const source of sources) {
      try {
        if (await isFilled(source)) {
          letSeenIn(source.definition.name);
          continue;
        }
        unseen.delete(source.definition.name);
        hollow.add(source.definition.name);
        search.setAside(source.definition.name, BEING_BUILT);
        emitOnce({ db, now: now() }, "search.check", {});
      } catch (error) {
        // An engine that does not answer keeps visitors away by itself.
        letSeenIn(source.definition.name);
        if (!(error instanceof SearchUnavailable)) log.error({ err: error, index: source.definition.name }, "search index not looked at");
      }
    }
  }

  async function check(): Promise<void> {
    await search.applySettings();
    for (const source of sources) await checkOne(source);
  }

  return {
    async index(index, ids) {
      const source = sources.find((one) => one.definition.name === index);
      if (source !== undefined) await indexDocuments(search, source, ids);
    },
    check,
    async rebuild(onProgress) {
      await search.applySettings();
      for (const source of sources) await build(source, (done, of) => onProgress?.(source.definition.name, done, of));
      await check();
    },
    look() {
      void letFilledIn();
      const { since } = search.state();
      if (since === null) return;
      void search.health();
      if (now().getTime() - since > OUTAGE_MS) emitOnce({ db, now: now() }, "search.check", {});
    },
    setUnseenAside,
    setHollowAside,
    stop() {
      ending.abort();
      setTimeout(() => search.letGo(), LAST_MS).unref();
    },
  };
}
