import { type AnyIndex, SearchUnavailable } from "../engine.ts";
import type { IndexDefinition } from "../index-definition.ts";
import { indexSynonyms, type Synonyms } from "../synonyms.ts";
import { type Ask, asker } from "./ask.ts";
import { type Connection, refusalCode } from "./connection.ts";
import { knownPhrases } from "./phrases.ts";
import { wordAttributes } from "./ranking.ts";
import { rebuild } from "./rebuild.ts";
import { recordOf, shapeOf } from "./record.ts";
import { runFacetValues, runPoints, runSearch, runSuggest } from "./run.ts";
import type { Searched } from "./seek.ts";
import { applySettings, settingsOf } from "./settings.ts";
import { nothingRemembered } from "./words.ts";
import { countDocuments, putDocuments, readRevisions, removeDocuments, type ToRecord } from "./writing.ts";

/** Settings that were right a moment ago are not looked at again before each write. */
const SETTLED_MS = 5000;

export interface OpenIndexOptions {
  readonly connection: Connection;
  /** The index's name on the server. */
  readonly uid: string;
  readonly synonyms: Synonyms;
  readonly kinds: readonly string[];
  readonly leftoverMs: number;
  /** What results name as their engine. */
  readonly engine: string;
}

export interface MeilisearchIndex extends AnyIndex {
  applySettings(): Promise<void>;
}

/** The index of one definition on a Meilisearch server. */
export function openIndex(definition: IndexDefinition, options: OpenIndexOptions): MeilisearchIndex {
  const { connection, uid, engine, leftoverMs } = options;
  const settings = settingsOf(definition, options.synonyms);
  const phrases = knownPhrases(options.synonyms);
  const toRecord: ToRecord = (document) => recordOf(definition, phrases, document);
  const shape = shapeOf(phrases);
  const searched: Searched = {
    definition,
    synonyms: indexSynonyms(options.synonyms, options.kinds),
    phrases,
    on: wordAttributes(definition),
    counted: { census: null },
    remembered: nothingRemembered(),
  };
  let settledAt = Number.NEGATIVE_INFINITY;
  let writing: Promise<unknown> = Promise.resolve();
  let rebuilding = false;

  function forget(): void {
    searched.counted.census = null;
    searched.remembered = nothingRemembered();
  }

  async function settle(): Promise<void> {
    await applySettings(connection, uid, settings);
    settledAt = performance.now();
  }

  /** One write after the other, so that none comes between the last looks of a rebuild. */
  function alone<T>(work: () => Promise<T>): Promise<T> {
    const turn = writing.then(work, work);
    writing = turn.catch(() => {});
    return turn;
  }

  /** Before a write the index must be set up: Meilisearch would make a missing one, with other settings. */
  function write(work: () => Promise<void>): Promise<void> {
    return alone(async () => {
      if (performance.now() - settledAt > SETTLED_MS) await settle();
      try {
        await work();
      } finally {
        forget();
      }
    });
  }

  async function read<T>(work: (ask: Ask) => Promise<T>): Promise<T> {
    try {
      return await connection.read((client, signal) => work(asker(client, signal, uid)));
    } catch (error) {
      if (refusalCode(error) === "index_not_found") settledAt = Number.NEGATIVE_INFINITY;
      throw error;
    }
  }

  return {
    applySettings: settle,
    upsert: (documents) => write(() => putDocuments(connection, uid, toRecord, documents)),
    delete: (ids) => write(() => removeDocuments(connection, uid, ids)),
    search: (query) => read((ask) => runSearch(ask, searched, query, engine)),
    points: (query) => read((ask) => runPoints(ask, searched, query)),
    facetValues: (facet, typed, query, limit) => read((ask) => runFacetValues(ask, searched, facet, typed, query, limit)),
    suggest: (prefix, limit) => read((ask) => runSuggest(ask, searched, prefix, limit)),
    count: () => connection.read((client) => countDocuments(client, uid)),
    revisions: () => readRevisions(connection, uid, shape),
    async rebuild(source, onProgress) {
      if (rebuilding) throw new SearchUnavailable("A rebuild is under way");
      rebuilding = true;
      try {
        await settle();
        return await rebuild({ connection, uid, settings, toRecord, shape, leftoverMs, onProgress }, source, alone);
      } finally {
        rebuilding = false;
        forget();
      }
    },
  };
}
