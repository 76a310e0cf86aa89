import { setImmediate as nextTurn } from "node:timers/promises";
import { type DocumentSource, type IndexedDocument, type SearchIndex, SearchUnavailable } from "../engine.ts";
import type { Kind } from "../kind.ts";
import type { SynonymIndex } from "../synonyms.ts";
import { currentFile, newFile, pointTo, removeAbandoned, removeFile } from "./files.ts";
import { runFacetValues, runPoints, runSearch, runSuggest } from "./run.ts";
import { applyChanges, type IndexState, loadState, refreshState } from "./state.ts";
import { openStore, Retired, type Store } from "./store.ts";

/** Documents a transaction: a larger one makes readers wait. */
const BATCH = 100;
/** Pages of one merge step. */
const MERGE_PAGES = 1000;
const MEMORY = ":memory:";

export interface KindIndexOptions {
  /** Base file of the index, or `:memory:`. */
  readonly file: string;
  readonly synonyms: SynonymIndex;
  /** Row numbers of recent broad matches held in memory, four bytes each; 0 holds none. */
  readonly cachedSlots: number;
  /** What results name as their engine. */
  readonly engine: string;
}

/** The index of one kind of document, which can be closed. */
export interface KindIndex extends SearchIndex<IndexedDocument, string, string, string> {
  /** Documents in the index; throws when it cannot answer. */
  size(): number;
  close(): void;
}

function* batches<T>(list: readonly T[]): Iterable<readonly T[]> {
  for (let i = 0; i < list.length; i += BATCH) yield list.slice(i, i + BATCH);
}

/** Opens the index file in use. One that is no database, or is damaged, is put aside for an empty one: it can be rebuilt. */
function openCurrent(kind: Kind, base: string): Store {
  const file = base === MEMORY ? MEMORY : currentFile(base);
  try {
    return openStore(kind, file);
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    if (file === MEMORY || (code !== "SQLITE_NOTADB" && code !== "SQLITE_CORRUPT")) throw error;
    removeFile(file);
    return openStore(kind, file);
  }
}

/** Opens the index of one kind of document: SQLite's FTS5 finds words, typed arrays filter, count and rank. */
export function openKindIndex(kind: Kind, options: KindIndexOptions): KindIndex {
  const { synonyms, engine } = options;
  const cached = options.cachedSlots;
  let state: IndexState | null = loadState(kind, openCurrent(kind, options.file), synonyms, cached);
  let rebuilding = false;

  /** The state with all that other processes have written, reopened when one has put a new index in place. */
  function current(): IndexState {
    if (!state) throw new SearchUnavailable("The search index is closed");
    const before = state.dataVersion;
    refreshState(state);
    if (state.dataVersion !== before && state.store.retired()) reopen();
    return state;
  }

  function reopen(): void {
    const old = state;
    state = loadState(kind, openCurrent(kind, options.file), synonyms, cached);
    old?.store.close();
  }

  async function answer<T>(work: () => T): Promise<T> {
    try {
      return work();
    } catch (error) {
      if (error instanceof SearchUnavailable) throw error;
      throw new SearchUnavailable("The search index could not answer", { cause: error });
    }
  }

  function write(documents: readonly IndexedDocument[], removals: readonly number[], again = true): void {
    try {
      const now = current();
      const changes = now.store.write(documents, removals);
      applyChanges(now, changes);
      if (now.store.rev() === now.rev + 1) now.rev += 1;
    } catch (error) {
      if (!(error instanceof Retired) || !again) throw error;
      reopen();
      write(documents, removals, false);
    }
  }

  async function writeAll(documents: readonly IndexedDocument[], removals: readonly number[]): Promise<void> {
    /* The last of several versions of one document counts, whatever batch it is in. */
    const latest = [...new Map(documents.map((document) => [document.id, document])).values()];
    for (const batch of batches([...new Set(removals)])) {
      await answer(() => write([], batch));
      await nextTurn();
    }
    for (const batch of batches(latest)) {
      await answer(() => write(batch, []));
      await nextTurn();
    }
  }

  async function fill(next: IndexState, source: DocumentSource<IndexedDocument>, onProgress?: (done: number) => void): Promise<number> {
    let batch: IndexedDocument[] = [];
    let done = 0;
    async function flush(): Promise<void> {
      applyChanges(next, next.store.write([...new Map(batch.map((document) => [document.id, document])).values()], []));
      done += batch.length;
      batch = [];
      onProgress?.(done);
      await nextTurn();
    }
    for await (const document of source) {
      batch.push(document);
      if (batch.length >= BATCH) await flush();
    }
    if (batch.length > 0) await flush();
    /* A negative number of pages makes the first step begin a full merge. */
    for (let more = next.store.mergeStep(-MERGE_PAGES); more; more = next.store.mergeStep(MERGE_PAGES)) await nextTurn();
    return done;
  }

  /** Puts `next` in the place of the index in use, with what changed there since `rev`. */
  function swap(next: IndexState, rev: number): void {
    const old = current();
    old.store.db
      .transaction(() => {
        if (old.store.retired()) throw new SearchUnavailable("Another rebuild has finished first");
        const { documents, removals } = old.store.bodiesSince(rev);
        for (const batch of batches(removals)) applyChanges(next, next.store.write([], batch));
        for (const batch of batches(documents)) applyChanges(next, next.store.write(batch, []));
        next.rev = next.store.rev();
        next.dataVersion = next.store.dataVersion();
        if (options.file !== MEMORY) pointTo(options.file, next.store.file);
        old.store.retire();
      })
      .immediate();
    state = next;
    old.store.close();
    if (options.file !== MEMORY) removeFile(old.store.file);
  }

  async function rebuild(source: DocumentSource<IndexedDocument>, onProgress?: (done: number) => void): Promise<number> {
    if (rebuilding) throw new SearchUnavailable("A rebuild is under way");
    rebuilding = true;
    let next: IndexState | null = null;
    try {
      if (options.file !== MEMORY) removeAbandoned(options.file);
      const rev = current().store.rev();
      next = loadState(kind, openStore(kind, options.file === MEMORY ? MEMORY : newFile(options.file)), synonyms, cached);
      const done = await fill(next, source, onProgress);
      swap(next, rev);
      return done;
    } catch (error) {
      if (next && state !== next) {
        next.store.close();
        if (options.file !== MEMORY) removeFile(next.store.file);
      }
      throw error;
    } finally {
      rebuilding = false;
    }
  }

  return {
    upsert: (documents) => writeAll(documents, []),
    delete: (ids) => writeAll([], ids),
    search: (query) => answer(() => runSearch(current(), query, engine)),
    points: (query) => answer(() => runPoints(current(), query)),
    facetValues: (facet, typed, query, limit) => answer(() => runFacetValues(current(), facet, typed, query, limit)),
    suggest: (prefix, limit) => answer(() => runSuggest(current(), prefix, limit)),
    count: () => answer(() => current().columns.count),
    revisions: () => answer(() => current().store.revisions()),
    rebuild,
    size: () => current().columns.count,
    close() {
      state?.store.close();
      state = null;
    },
  };
}
