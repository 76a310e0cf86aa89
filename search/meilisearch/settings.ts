import { isDeepStrictEqual } from "node:util";
import type { Meilisearch, Settings } from "meilisearch";
import type { IndexDefinition } from "../index-definition.ts";
import type { Synonyms } from "../synonyms.ts";
import { queryWords } from "../tokens.ts";
import { ONE_TYPO, TWO_TYPOS } from "../typos.ts";
import { type Connection, refusalCode } from "./connection.ts";
import { wordAttributes } from "./ranking.ts";
import { heldStem, heldText } from "./stems.ts";

/** Meilisearch looks up synonyms of up to so many words. */
const LONGEST_SYNONYM = 3;

/**
 * The rules by which Meilisearch orders what one query finds, the first deciding. `rankingVariants` says which queries are
 * asked and what each is worth; `scoreHits` orders the first of them anew, as `relevance.ts` has it.
 *
 *   words          no effect, as every word of a query is required; Meilisearch wants it first
 *   sort           when an order was asked for: by title, by a number, by distance
 *   typo           fewer letters that differ
 *   attributeRank  words in the name, then in the other columns by their weight: the order of `searchableAttributes`
 *   exactness      the whole name typed, then a name that begins so, then whole words over beginnings
 *   quality        status, completeness, freshness (`IndexDefinition.quality`)
 */
const RANKING_RULES = ["words", "sort", "typo", "attributeRank", "exactness", "quality:desc"];
/** Totals are exact however many there are, and a facet lists all its values. */
const UNLIMITED_HITS = 100_000_000;
const UNLIMITED_VALUES = 100_000;
/** A search that was given up by whoever asked ends then. Not sooner: what is left over would come in no order. */
const LONGEST_MS = 5000;

/** The taxonomy's synonyms as Meilisearch has them: from the stems of what is typed to the words that stand in documents. */
function synonymSettings(synonyms: Synonyms): Record<string, string[]> {
  const result: Record<string, string[]> = {};
  for (const [typed, meanings] of Object.entries(synonyms)) {
    const stems = queryWords(typed).map(heldStem);
    if (stems.length === 0 || stems.length > LONGEST_SYNONYM) continue;
    const key = stems.join(" ");
    const phrases = meanings.map((meaning) => heldText(queryWords(meaning))).filter((phrase) => phrase !== "");
    result[key] = [...new Set([...(result[key] ?? []), ...phrases])].sort();
  }
  return result;
}

function filterable(attributePatterns: string[], options: { comparison?: boolean; facetSearch?: boolean } = {}) {
  const { comparison = false, facetSearch = false } = options;
  return { attributePatterns, features: { facetSearch, filter: { equality: true, comparison } } };
}

/** What an index is set to. Pure: the same definition and synonyms give the same. */
export function settingsOf(definition: IndexDefinition, synonyms: Synonyms): Settings {
  const { all } = wordAttributes(definition);
  return {
    searchableAttributes: [...all, "every"],
    displayedAttributes: [
      "id",
      "shape",
      "revision",
      "body",
      "whole",
      "words",
      "sortTitle",
      "quality",
      "nationwide",
      "covers",
      "radius",
      "_geo",
    ],
    filterableAttributes: [
      filterable(["facets.*", "phrases", "nationwide", "covers", "radius", "placed", "first", "titleWords"]),
      filterable(["numbers.*", "id"], { comparison: true }),
      filterable(["terms"], { facetSearch: true }),
      "_geo",
    ],
    sortableAttributes: ["_geo", "id", "quality", "sortTitle", ...definition.numbers.map((name) => `numbers.${name}`)],
    rankingRules: RANKING_RULES,
    typoTolerance: {
      enabled: true,
      minWordSizeForTypos: { oneTypo: ONE_TYPO, twoTypos: TWO_TYPOS },
      disableOnWords: [],
      disableOnNumbers: true,
      disableOnAttributes: [],
    },
    synonyms: synonymSettings(synonyms),
    /* Words that say nothing are left out of what is asked, and stay in what is held: a quoted phrase has them. */
    stopWords: [],
    faceting: { maxValuesPerFacet: UNLIMITED_VALUES, sortFacetValuesBy: { "*": "alpha", terms: "count" } },
    pagination: { maxTotalHits: UNLIMITED_HITS },
    proximityPrecision: "byWord",
    prefixSearch: "indexingTime",
    facetSearch: true,
    searchCutoffMs: LONGEST_MS,
  };
}

/** Lists whose order says nothing. */
const UNORDERED = new Set(["displayedAttributes", "sortableAttributes", "stopWords", "disableOnAttributes", "disableOnWords"]);

function comparable(value: unknown, name = ""): unknown {
  if (Array.isArray(value)) {
    const list = value.map((one) => comparable(one));
    return UNORDERED.has(name) ? [...list].sort() : list;
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, comparable(one, key)]));
}

/** The settings that differ from what they should be. */
export function settingsToChange(wanted: Settings, present: Settings): Settings {
  const entries = Object.entries(wanted) as [keyof Settings, unknown][];
  return Object.fromEntries(
    entries.filter(([name, value]) => !isDeepStrictEqual(comparable(value, name), comparable(present[name], name))),
  );
}

async function presentSettings(client: Meilisearch, uid: string): Promise<Settings | null> {
  try {
    return await client.index(uid).getSettings();
  } catch (error) {
    if (refusalCode(error) === "index_not_found") return null;
    throw error;
  }
}

/** Makes the index when it is missing, and brings its settings to what they should be. Asks for nothing when they are. */
export async function applySettings(connection: Connection, uid: string, wanted: Settings): Promise<void> {
  let present = await connection.work((client) => presentSettings(client, uid));
  if (present === null) {
    await makeIndex(connection, uid);
    present = {};
  }
  const changes = settingsToChange(wanted, present);
  if (Object.keys(changes).length === 0) return;
  await connection.work((client) => connection.done(`set up the index ${uid}`, client.index(uid).updateSettings(changes)));
}

/** Makes an empty index; one that is there already, made by another process a moment ago, will do. */
async function makeIndex(connection: Connection, uid: string): Promise<void> {
  try {
    await connection.work((client) => connection.done(`make the index ${uid}`, client.createIndex(uid, { primaryKey: "id" })));
  } catch (error) {
    const present = await connection.work((client) => presentSettings(client, uid));
    if (present === null) throw error;
  }
}
