import type { EngineHealth, SearchEngine } from "../engine.ts";
import type { IndexDefinition } from "../index-definition.ts";
import { openIndexes } from "../opened.ts";
import { indexSynonyms, NO_KINDS, NO_SYNONYMS, type Synonyms } from "../synonyms.ts";
import { openIndex } from "./open-index.ts";

const CACHED_SLOTS = 2_000_000;
const MEMORY = ":memory:";
const NAME = "sqlite";

export interface SqliteEngineOptions {
  readonly definitions: readonly IndexDefinition[];
  /** Base file of the first index, or `:memory:`; the others stand beside it. An index is a copy of the database: losing it loses nothing. */
  readonly file: string;
  readonly synonyms?: Synonyms;
  /** Names of kinds of work among what the synonyms lead to. */
  readonly kinds?: readonly string[];
  /** Row numbers of recent broad matches held in memory, four bytes each; 0 holds none. */
  readonly cachedSlots?: number;
}

/** `search.db` → `search-opportunities.db`. */
function besides(file: string, { name }: IndexDefinition): string {
  return file === MEMORY ? MEMORY : `${file.replace(/\.db$/, "")}-${name}.db`;
}

/**
 * The embedded search engine. It works synchronously inside: a search holds the process for its few milliseconds.
 * Several processes may use one file; each sees the others' writes at its next call.
 */
export function openSqliteEngine(options: SqliteEngineOptions): SearchEngine {
  const { definitions, file, synonyms = NO_SYNONYMS, kinds = NO_KINDS, cachedSlots = CACHED_SLOTS } = options;
  const shared = { synonyms: indexSynonyms(synonyms, kinds), cachedSlots, engine: NAME };
  const [first] = definitions;
  const { all, index } = openIndexes(definitions, (definition) =>
    openIndex(definition, { ...shared, file: definition === first ? file : besides(file, definition) }),
  );
  return {
    name: NAME,
    index,
    async applySettings() {
      await Promise.all(all.map((one) => one.count()));
    },
    async health(): Promise<EngineHealth> {
      try {
        const [documents = 0] = all.map((one) => one.size());
        return { ok: true, engine: NAME, documents };
      } catch (error) {
        return { ok: false, engine: NAME, documents: 0, detail: error instanceof Error ? error.message : String(error) };
      }
    },
    async close() {
      for (const one of all) one.close();
    },
  };
}
