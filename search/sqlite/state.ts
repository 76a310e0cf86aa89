import type { IndexDefinition } from "../index-definition.ts";
import type { SynonymIndex } from "../synonyms.ts";
import { Columns } from "./columns.ts";
import { createMatchCache, type MatchCache } from "./match-cache.ts";
import type { Change, Store } from "./store.ts";
import { Vocabulary } from "./vocabulary.ts";

/** An open index: its file, and what is held of it in memory. */
export interface IndexState {
  readonly definition: IndexDefinition;
  readonly store: Store;
  readonly columns: Columns;
  readonly vocabulary: Vocabulary;
  readonly synonyms: SynonymIndex;
  readonly cache: MatchCache;
  /** Changes up to this revision are in the columns. */
  rev: number;
  dataVersion: number;
}

/** Reads columns and vocabulary of an index file into memory. */
export function loadState(definition: IndexDefinition, store: Store, synonyms: SynonymIndex, cachedSlots: number): IndexState {
  const columns = new Columns(definition);
  const vocabulary = new Vocabulary();
  const bitOf = new Map(definition.columns.map(({ name }, at) => [name, 1 << at]));
  const dataVersion = store.dataVersion();
  const rev = store.db.transaction(() => {
    for (const { slot, id, row } of store.changesSince(0)) if (row) columns.set(slot, id, row);
    for (const [word, documents] of store.vocabulary()) vocabulary.add(word, documents, 0);
    for (const [word, column] of store.wordColumns()) vocabulary.add(word, 0, bitOf.get(column) ?? 0);
    return store.rev();
  })();
  return {
    definition,
    store,
    columns,
    vocabulary,
    synonyms,
    cache: createMatchCache(store, cachedSlots, () => columns.length),
    rev,
    dataVersion,
  };
}

/** Takes over what this process has just written. */
export function applyChanges(state: IndexState, changes: readonly Change[]): void {
  for (const { slot, id, row, gained, lost } of changes) {
    if (row) state.columns.set(slot, id, row);
    else state.columns.remove(slot);
    for (const word of lost.keys()) state.vocabulary.add(word, -1, 0);
    for (const [word, columns] of gained) state.vocabulary.add(word, 1, columns);
  }
  state.cache.changed(changes.map(({ slot }) => slot));
}

/**
 * Takes over what other processes have written since the last look. Word counts of what they replaced stay until the
 * index is opened again: counts only decide how rare a word is.
 */
export function refreshState(state: IndexState): void {
  const { store } = state;
  const version = store.dataVersion();
  if (version === state.dataVersion) return;
  const changed: number[] = [];
  store.db.transaction(() => {
    const rev = store.rev();
    if (rev !== state.rev) {
      for (const { slot, id, row } of [...store.changesSince(state.rev)]) {
        changed.push(slot);
        if (!row) state.columns.remove(slot);
        else {
          state.columns.set(slot, id, row);
          for (const [word, columns] of store.wordsOf(slot)) state.vocabulary.add(word, 1, columns);
        }
      }
      state.rev = rev;
    }
  })();
  state.cache.changed(changed);
  state.dataVersion = version;
}
