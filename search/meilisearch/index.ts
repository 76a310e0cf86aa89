import type { EngineHealth, SearchEngine } from "../engine.ts";
import type { IndexDefinition } from "../index-definition.ts";
import { openIndexes } from "../opened.ts";
import { NO_KINDS, NO_SYNONYMS, type Synonyms } from "../synonyms.ts";
import { connect, type MeiliTimeouts, TIMEOUTS } from "./connection.ts";
import { openIndex } from "./open-index.ts";

const NAME = "meilisearch";
const LEFTOVER_MS = 10 * 60_000;

export interface MeilisearchEngineOptions {
  readonly definitions: readonly IndexDefinition[];
  readonly url: string;
  /** A key that may not manage keys: the engine refuses to work with one that may. None for a server without a master key. */
  readonly key?: string;
  readonly synonyms?: Synonyms;
  /** Names of kinds of work among what the synonyms lead to. */
  readonly kinds?: readonly string[];
  /** Stands after the names of the indexes: others, which the same key may use. */
  readonly suffix?: string;
  readonly timeouts?: Partial<MeiliTimeouts>;
  /** How long an index that was being built may stand unchanged before the next rebuild removes it, in milliseconds. */
  readonly leftoverMs?: number;
}

/**
 * The search engine on a Meilisearch server. Opening it asks nothing of the server, which may be down: every call then
 * rejects with `SearchUnavailable` until it is back.
 */
export function openMeilisearchEngine(options: MeilisearchEngineOptions): SearchEngine {
  const { definitions, url, key, synonyms = NO_SYNONYMS, kinds = NO_KINDS, suffix = "", timeouts, leftoverMs = LEFTOVER_MS } = options;
  const connection = connect({ url, ...(key === undefined ? {} : { key }), timeouts: { ...TIMEOUTS, ...timeouts } });
  const shared = { connection, synonyms, kinds, leftoverMs, engine: NAME };
  const { all, index } = openIndexes(definitions, (definition) => openIndex(definition, { ...shared, uid: definition.name + suffix }));
  return {
    name: NAME,
    index,
    async applySettings() {
      await Promise.all(all.map((one) => one.applySettings()));
    },
    async health(): Promise<EngineHealth> {
      try {
        const [documents = 0] = await Promise.all(all.map((one) => one.count()));
        return { ok: true, engine: NAME, documents };
      } catch (error) {
        return { ok: false, engine: NAME, documents: 0, detail: error instanceof Error ? error.message : String(error) };
      }
    },
    async close() {
      connection.close();
    },
  };
}
