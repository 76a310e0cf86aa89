import { setImmediate as nextTurn } from "node:timers/promises";
import { type AnyIndex, type DocumentSource, SearchUnavailable } from "../engine.ts";
import type { IndexDefinition, IndexedDocument } from "../index-definition.ts";
import type { SynonymIndex } from "../synonyms.ts";
import { currentFile, fileNumber, newFile, pointTo, removeAbandoned, removeFile } from "./files.ts";
import { runAgain, runFacetValues, runPoints, runSuggest } from "./run.ts";
import { applyChanges, type IndexState, loadState, refreshState } from "./state.ts";
import { openStore, Retired, type Store } from "./store.ts";

/** Documents a transaction: a larger one makes readers wait. */
const BATCH = 100;
/** Pages of one merge step. */
const MERGE_PAGES = 1000;
const MEMORY = ":memory:";

export interface OpenIndexOptions {
  /** Base file of the index, or `:memory:`. */
  readonly file: string;
  readonly synonyms: SynonymIndex;
  /** Row numbers of recent broad matches held in memory, four bytes each; 0 holds none. */
  readonly cachedSlots: number;
  /** What results name as their engine. */
  readonly engine: string;
}

/** The index of one definition, which can be closed. */
export interface SqliteIndex extends AnyIndex {
  /** Documents in the index; throws when it cannot answer. */
  size(): number;
  close(): void;
}

function* batches<T>(list: readonly T[]): Iterable<readonly T[]> {
  for (let i = 0; i < list.length; i += BATCH) yield list.slice(i, i + BATCH);
}

/** Whether an error says that the file's content cannot be trusted. */
function isDamage(error: unknown): boolean {
  return error instanceof SyntaxError || /^SQLITE_(CORRUPT|NOTADB)/.test(String((error as { code?: unknown }).code));
}

/** Opens the index of one definition: SQLite's FTS5 finds words, typed arrays filter, count and rank. */
export function openIndex(definition: IndexDefinition, options: OpenIndexOptions): SqliteIndex {
  const { synonyms, engine } = options;
  const cached = options.cachedSlots;
  const isFile = options.file !== MEMORY;
  let state: IndexState | null = null;
  let closed = false;
  let rebuilding = false;
  /** A file that was found damaged, or is gone: another one has to take its place before anything is answered. */
  let broken: string | null = null;
  /** What the open file is on the disk. */
  let number: number | null = null;

  /** Opens the index file in use. One that is no database, or is damaged, is put aside for an empty one: it can be rebuilt. */
  function open(): IndexState {
    const file = isFile ? currentFile(options.file) : MEMORY;
    let opened: IndexState;
    try {
      opened = load(openStore(definition, file));
    } catch (error) {
      if (!isFile || !isDamage(error)) throw error;
      removeFile(file);
      opened = load(openStore(definition, file));
    }
    number = isFile ? fileNumber(file) : null;
    broken = null;
    return opened;
  }

  function load(store: Store): IndexState {
    try {
      return loadState(definition, store, synonyms, cached);
    } catch (error) {
      store.close();
      throw error;
    }
  }

  /** The state with all that other processes have written, reopened when one has put a new index in place. */
  function current(): IndexState {
    if (closed) throw new SearchUnavailable("The search index is closed");
    if (broken !== null && currentFile(options.file) === broken)
      throw new SearchUnavailable("The search index is damaged and has to be built anew");
    if (state === null) {
      state = open();
      return state;
    }
    if (broken !== null) reopen();
    const before = state.dataVersion;
    refreshState(state);
    if (state.dataVersion !== before && state.store.retired()) reopen();
    else if (isFile && fileNumber(state.store.file) !== number) {
      if (currentFile(options.file) === state.store.file) {
        broken = state.store.file;
        throw new SearchUnavailable("The search index is gone and has to be built anew");
      }
      reopen();
    }
    return state;
  }

  function reopen(): void {
    const old = state;
    state = open();
    old?.store.close();
  }

  async function answer<T>(work: () => T): Promise<T> {
    try {
      return work();
    } catch (error) {
      if (error instanceof SearchUnavailable) throw error;
      if (isFile && state !== null && isDamage(error)) broken = state.store.file;
      throw new SearchUnavailable(`The search index could not answer: ${error instanceof Error ? error.message : error}`, { cause: error });
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

  /** Puts `next` in the place of the index in use, with what changed there since `rev`; null: there is none that can be read. */
  function swap(next: IndexState, rev: number | null): void {
    const old = rev === null ? null : current();
    if (old === null || rev === null) putInPlace(next);
    else {
      old.store.db
        .transaction(() => {
          if (old.store.retired()) throw new SearchUnavailable("Another rebuild has finished first");
          const { documents, removals } = old.store.bodiesSince(rev);
          for (const batch of batches(removals)) applyChanges(next, next.store.write([], batch));
          for (const batch of batches(documents)) applyChanges(next, next.store.write(batch, []));
          putInPlace(next);
          old.store.retire();
        })
        .immediate();
    }
    const gone = broken ?? old?.store.file ?? null;
    const before = state;
    state = next;
    number = isFile ? fileNumber(next.store.file) : null;
    broken = null;
    before?.store.close();
    if (isFile && gone !== null) removeFile(gone);
  }

  function putInPlace(next: IndexState): void {
    next.rev = next.store.rev();
    next.dataVersion = next.store.dataVersion();
    if (isFile) pointTo(options.file, next.store.file);
  }

  /** How far the index in use is; null when it cannot be read, and all it has is lost. */
  function revOrNull(): number | null {
    try {
      return current().store.rev();
    } catch (error) {
      if (closed || !isFile) throw error;
      return null;
    }
  }

  async function rebuild(source: DocumentSource<IndexedDocument>, onProgress?: (done: number) => void): Promise<number> {
    if (rebuilding) throw new SearchUnavailable("A rebuild is under way");
    rebuilding = true;
    let next: IndexState | null = null;
    try {
      const rev = revOrNull();
      if (isFile) removeAbandoned(options.file);
      next = load(openStore(definition, isFile ? newFile(options.file) : MEMORY));
      const done = await fill(next, source, onProgress);
      swap(next, rev);
      return done;
    } catch (error) {
      if (next && state !== next) {
        next.store.close();
        if (isFile) removeFile(next.store.file);
      }
      throw error;
    } finally {
      rebuilding = false;
    }
  }

  /** What a reader of the whole is told of a broken index: it has nothing. */
  function unlessBroken<T>(work: () => T, nothing: T): Promise<T> {
    return answer(work).catch((error: unknown) => {
      if (broken === null) throw error;
      return nothing;
    });
  }

  try {
    state = open();
  } catch {
    // The first call tries again, and says why it cannot.
  }

  return {
    upsert: (documents) => writeAll(documents, []),
    delete: (ids) => writeAll([], ids),
    search: (query) => answer(() => runAgain(current(), query, engine)),
    points: (query) => answer(() => runPoints(current(), query)),
    facetValues: (facet, typed, query, limit) => answer(() => runFacetValues(current(), facet, typed, query, limit)),
    suggest: (prefix, limit) => answer(() => runSuggest(current(), prefix, limit)),
    count: () => unlessBroken(() => current().columns.count, 0),
    revisions: () => unlessBroken(() => current().store.revisions(), new Map<number, string>()),
    rebuild,
    size: () => current().columns.count,
    close() {
      closed = true;
      state?.store.close();
      state = null;
    },
  };
}
