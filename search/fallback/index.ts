import {
  type AnyIndex,
  type EngineHealth,
  type FacetValue,
  MAX_HITS,
  MAX_SUGGESTIONS,
  type SearchEngine,
  type SearchHit,
  SearchUnavailable,
} from "../engine.ts";
import { markBeginnings } from "../evidence.ts";
import type { IndexDefinition } from "../index-definition.ts";
import { normaliseQuery } from "../normalise.ts";
import { openIndexes } from "../opened.ts";
import { queryWords } from "../tokens.ts";
import type { FallbackHit, FallbackReader } from "./reader.ts";

const NAME = "database";
/** Values of one facet that are looked up at most. */
const MOST_VALUES = 100;

/** The search without an engine: what is asked is read from the database. */
export interface FallbackEngine extends SearchEngine {
  /** Begins to read what a search of an index needs: an engine that has been asked is slow to answer. */
  prepare(definition: IndexDefinition): void;
}

/**
 * The engine that answers while the real one cannot, from the database itself. It finds words as they stand, or by their
 * stem: no synonyms, no typing errors, no quoted phrases; it never loosens a search, marks nothing and ranks by nothing
 * but its order. Filters, places, boxes, numbers, orders, pages, points and suggestions are as the contract has them, as
 * far as the reader says. There is nothing to keep: changes are searchable once they are in the database, and writes do nothing.
 */
export function openFallbackEngine({ readers }: { readonly readers: readonly FallbackReader[] }): FallbackEngine {
  const { index } = openIndexes(
    readers.map(({ definition }) => definition),
    ({ name }) => openFallbackIndex(readers.find((one) => one.definition.name === name) as FallbackReader),
  );
  return {
    name: NAME,
    index,
    prepare: ({ name }) => readers.find((one) => one.definition.name === name)?.prepare?.(),
    async applySettings() {},
    async health(): Promise<EngineHealth> {
      try {
        return { ok: true, engine: NAME, documents: readers[0]?.count() ?? 0 };
      } catch (error) {
        return { ok: false, engine: NAME, documents: 0, detail: error instanceof Error ? error.message : String(error) };
      }
    },
    async close() {},
  };
}

function openFallbackIndex(reader: FallbackReader): AnyIndex {
  const { definition } = reader;
  return {
    async upsert() {},
    async delete() {},
    rebuild: () => Promise.reject(new SearchUnavailable("The database is searched as it is: there is nothing to build")),
    async search(input) {
      const started = performance.now();
      const query = normaliseQuery(definition, input);
      const { hits, facets, leftAside } = await reader.find(query);
      const start = (query.page - 1) * query.pageSize;
      return {
        hits: hitsOf(reader, hits.slice(0, MAX_HITS).slice(start, start + query.pageSize)),
        total: hits.length,
        facets: Object.fromEntries(definition.facets.map((facet) => [facet, query.facets.includes(facet) ? (facets[facet] ?? []) : []])),
        loosened: null,
        leftAside,
        page: query.page,
        pageSize: query.pageSize,
        tookMs: performance.now() - started,
        engine: NAME,
      };
    },
    async points(input) {
      const { hits } = await reader.find(normaliseQuery(definition, { ...input, facets: [] }));
      const placed = hits.flatMap(({ id, position }) => (position === null ? [] : [{ id, lat: position.lat, lng: position.lng }]));
      placed.sort((a, b) => a.id - b.id);
      return { points: placed.slice(0, MAX_HITS), total: hits.length, unplaced: hits.length - placed.length };
    },
    async facetValues(facet, typed, input, limit) {
      if (!definition.facets.includes(facet)) return [];
      const query = normaliseQuery(definition, { ...input, filters: { ...input.filters, [facet]: [] }, facets: [facet] });
      return valuesBeginning((await reader.find(query)).facets[facet] ?? [], typed, limit);
    },
    async suggest(prefix, limit) {
      const most = Math.min(MAX_SUGGESTIONS, Math.max(0, Math.trunc(limit) || 0));
      if (most === 0 || queryWords(prefix).length === 0) return [];
      return reader.beginning(prefix, most).map(({ id, slug, title, place }) => ({ id, slug, name: markBeginnings(title, prefix), place }));
    },
    count: async () => reader.count(),
    revisions: async () => reader.revisions(),
  };
}

function hitsOf(reader: FallbackReader, found: readonly FallbackHit[]): SearchHit[] {
  const names = new Map(reader.named(found.map(({ id }) => id)).map((name) => [name.id, name]));
  return found.flatMap(({ id, distanceMiles, bearing, place }) => {
    const slug = names.get(id)?.slug;
    if (slug === undefined) return [];
    return [{ id, slug, score: 0, distanceMiles, bearing, highlights: {}, why: { words: [], place } }];
  });
}

function valuesBeginning(values: readonly FacetValue[], typed: string, limit: number): FacetValue[] {
  const asked = queryWords(typed);
  return values
    .filter(({ value, count }) => count > 0 && asked.every((word) => queryWords(value).some((one) => one.startsWith(word))))
    .slice(0, Math.min(MOST_VALUES, Math.max(0, Math.trunc(limit) || 0)));
}
