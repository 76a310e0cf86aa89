import type { EngineHealth, OpportunityIndex, SearchEngine, SupplierIndex } from "../engine.ts";
import { OPPORTUNITIES } from "../opportunities.ts";
import { SUPPLIERS } from "../suppliers.ts";
import { SynonymIndex, type Synonyms } from "../synonyms.ts";
import { openKindIndex } from "./kind-index.ts";

const CACHED_SLOTS = 2_000_000;
const MEMORY = ":memory:";
const NAME = "sqlite";

export interface SqliteEngineOptions {
  /** Base file of the suppliers' index, or `:memory:`; the opportunities' stands beside it. An index is a copy of the database: losing it loses nothing. */
  readonly file: string;
  readonly synonyms?: Synonyms;
  /** Row numbers of recent broad matches held in memory, four bytes each; 0 holds none. */
  readonly cachedSlots?: number;
}

/** `search.db` → `search-opportunities.db`. */
function besides(file: string): string {
  return file === MEMORY ? MEMORY : `${file.replace(/\.db$/, "")}-${OPPORTUNITIES.name}.db`;
}

/**
 * The embedded search engine. It works synchronously inside: a search holds the process for its few milliseconds.
 * Several processes may use one file; each sees the others' writes at its next call.
 */
export function openSqliteEngine(options: SqliteEngineOptions): SearchEngine {
  const shared = {
    synonyms: new SynonymIndex(options.synonyms ?? {}),
    cachedSlots: options.cachedSlots ?? CACHED_SLOTS,
    engine: NAME,
  };
  const suppliers = openKindIndex(SUPPLIERS, { ...shared, file: options.file });
  const opportunities = openKindIndex(OPPORTUNITIES, { ...shared, file: besides(options.file) });
  return {
    name: NAME,
    suppliers: suppliers as unknown as SupplierIndex,
    opportunities: opportunities as unknown as OpportunityIndex,
    async applySettings() {
      await Promise.all([suppliers.count(), opportunities.count()]);
    },
    async health(): Promise<EngineHealth> {
      try {
        opportunities.size();
        return { ok: true, engine: NAME, documents: suppliers.size() };
      } catch (error) {
        return { ok: false, engine: NAME, documents: 0, detail: error instanceof Error ? error.message : String(error) };
      }
    },
    async close() {
      suppliers.close();
      opportunities.close();
    },
  };
}
