import type { Position } from "./distance.ts";
import type { IndexDefinition, IndexedDocument } from "./index-definition.ts";

/** Longest words-box text, in characters. */
export const MAX_TEXT = 200;
export const DEFAULT_PAGE_SIZE = 20;
export const MAX_PAGE_SIZE = 50;
/** Hits past this one are counted and not shown, in every engine; a map has at most as many points. */
export const MAX_HITS = 10_000;
/** Values of one filter that are read; the rest is dropped. */
export const MAX_VALUES = 50;
/** Values of one filter: a nation has several hundred authorities. */
export const MAX_FILTER_VALUES = 500;
export const MAX_WITHIN_MILES = 500;
export const MAX_SUGGESTIONS = 20;

/** A box on the map, in WGS84 degrees. None crosses the 180th meridian. */
export interface Bounds {
  readonly south: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
}

/** Inclusive at both ends; a missing end is open. */
export interface Range {
  readonly from?: number;
  readonly to?: number;
}

/**
 * A search. Filters of different kinds are all required; values inside one filter are alternatives.
 *
 * Place: with `near` and `withinMiles`, a document is in when its own position is within the miles, or when its
 * coverage reaches the point: nationwide, `nearAreaCode` among the authorities it names, or the point inside its
 * radius. With `near` alone nothing is left out; distances are given and count in the ranking.
 * `bounds` asks for the document's own position inside a box; reach does not count.
 * The filter `area` means "works in": based there, named it, its radius takes in the authority's middle, or nationwide.
 */
export interface IndexQuery<F extends string = string, S extends string = string, N extends string = string> {
  /** Words as typed; "quoted words" must stand together. */
  readonly text?: string;
  /** Further phrases, without quotes. */
  readonly phrases?: readonly string[];
  /**
   * `all` unless said: each thing asked for, in its own words or in other words for the same; the kind of work it belongs to
   * will do where it is the only one. `some`: also what has only the more telling part, after what has more of it.
   */
  readonly words?: "all" | "some";
  readonly filters?: Readonly<Partial<Record<F, readonly string[]>>>;
  readonly ranges?: Readonly<Partial<Record<N, Range>>>;
  readonly near?: Position | null;
  /** Authority of the point `near`. */
  readonly nearAreaCode?: string | null;
  readonly withinMiles?: number | null;
  readonly bounds?: Bounds | null;
  /** Facets to count; all of them unless said. What is not counted is empty in the result. */
  readonly facets?: readonly F[];
  /** `distance` without `near` is `relevance`. */
  readonly sort?: S;
  /** From 1. */
  readonly page?: number;
  readonly pageSize?: number;
}

/** A piece of text; `marked` pieces are what the search matched. The reader decides how to mark: this is never HTML. */
export interface Segment {
  readonly text: string;
  readonly marked: boolean;
}

/** `kind`: it is of the kind of work that the words belong to. */
export type WordMatch = "exact" | "prefix" | "stem" | "synonym" | "kind" | "typo" | "phrase";

/** A word or phrase of the query, and the best place it was found in. */
export interface WordReason {
  /** As typed, folded. */
  readonly word: string;
  /** As it stands in the text, folded. */
  readonly matched: string;
  readonly by: WordMatch;
  /** What it was found in, as the index definition names its fields: `name`, `offerings`, `title`. */
  readonly field: string;
  /** Index into the document's offerings, when `field` is `offerings`. */
  readonly offering?: number;
}

/** Why a document is in reach of the place asked for: it is there, it covers it, or both. */
export interface PlaceReason {
  /** Its own position is within the miles asked for; null when no limit was given or no position is known. */
  readonly basedWithin: boolean | null;
  readonly covers: "area" | "radius" | "nationwide" | null;
  /** With `covers: "area"`. */
  readonly areaCode?: string;
  /** With `covers: "radius"`. */
  readonly radiusMiles?: number;
}

export interface SearchHit {
  readonly id: number;
  readonly slug: string;
  /** 0–1, comparable within one result only. */
  readonly score: number;
  readonly distanceMiles: number | null;
  /** Degrees from `near` to the document's position. */
  readonly bearing: number | null;
  /** By path: `name`, `summary`, `offerings.2.title`, `title`; only those with a mark. */
  readonly highlights: Readonly<Record<string, readonly Segment[]>>;
  readonly why: { readonly words: readonly WordReason[]; readonly place: PlaceReason | null };
}

export interface FacetValue {
  readonly value: string;
  readonly count: number;
}

export interface SearchResult<F extends string = string> {
  readonly hits: readonly SearchHit[];
  /** Exact. */
  readonly total: number;
  /**
   * Disjunctive: the counts of one facet ignore that facet's own filter, so a count is what choosing the value would
   * show. Most frequent first, then by value; a chosen value is always listed. An area's count takes in nationwide
   * documents; an area that only nationwide documents reach is not listed.
   */
  readonly facets: Readonly<Record<F, readonly FacetValue[]>>;
  /** Set when nothing has all the words: the hits have the more telling of them. `missing` are the words that nothing has at all. */
  readonly loosened: { readonly kind: "any_word"; readonly missing: readonly string[] } | null;
  /** Filters of the query that could not be looked at: the fallback's alone, where too much would have to be read. */
  readonly leftAside?: readonly string[];
  readonly page: number;
  readonly pageSize: number;
  readonly tookMs: number;
  readonly engine: string;
}

/** A document on the map. */
export interface MapPoint {
  readonly id: number;
  readonly lat: number;
  readonly lng: number;
}

/** What a search finds, as points. */
export interface MapPoints {
  /** Those with a position, in order of id, at most `MAX_HITS`. */
  readonly points: readonly MapPoint[];
  /** Everything found, with a position or without. */
  readonly total: number;
  /** Those found that have no position. */
  readonly unplaced: number;
}

export interface Suggestion {
  readonly id: number;
  readonly slug: string;
  readonly name: readonly Segment[];
  readonly place: string | null;
}

export interface EngineHealth {
  readonly ok: boolean;
  readonly engine: string;
  /** Documents in the index of the first definition. */
  readonly documents: number;
  /** Why it is not well. */
  readonly detail?: string;
  /** Since when it has not been well, in milliseconds. */
  readonly since?: number;
  /** It can be searched, but takes no changes. */
  readonly changesFail?: { readonly since: number; readonly detail: string };
}

export type DocumentSource<D> = Iterable<D> | AsyncIterable<D>;

/** An engine could not answer: unreachable, closed, or its index is damaged. The database stays the truth. */
export class SearchUnavailable extends Error {
  override name = "SearchUnavailable";
}

/**
 * The index of one definition in an engine. It is a copy: it may be lost and rebuilt at any time.
 * Every method rejects with `SearchUnavailable` when the engine cannot answer; nothing a visitor types is an error.
 */
export interface SearchIndex<D extends IndexedDocument, F extends string, S extends string, N extends string> {
  /** Adds or replaces by id; searchable when it resolves. */
  upsert(documents: readonly D[]): Promise<void>;
  /** Unknown ids are ignored. */
  delete(ids: readonly number[]): Promise<void>;
  search(query: IndexQuery<F, S, N>): Promise<SearchResult<F>>;
  /** What a search finds, for a map; order and paging are left aside. */
  points(query: IndexQuery<F, S, N>): Promise<MapPoints>;
  /**
   * Values of one facet that have a word beginning with what is typed (all of them for nothing typed), among what the
   * query finds without that facet's own filter: most frequent first, then by value, at most `limit` (100).
   */
  facetValues(facet: F, typed: string, query: IndexQuery<F, S, N>, limit: number): Promise<FacetValue[]>;
  /** Documents whose name or title has a word that begins so; names that begin so come first. At most `MAX_SUGGESTIONS`. */
  suggest(prefix: string, limit: number): Promise<Suggestion[]>;
  count(): Promise<number>;
  /** What the index holds, id → `documentRevision` of the document it was given: for comparing it with the database. */
  revisions(): Promise<ReadonlyMap<number, string>>;
  /** Builds a new index beside and swaps it in when complete; searches go on meanwhile, and changes made through this engine meanwhile are kept. */
  rebuild(source: DocumentSource<D>, onProgress?: (done: number) => void): Promise<number>;
}

/** An index that an engine makes no difference between documents of. */
export type AnyIndex = SearchIndex<IndexedDocument, string, string, string>;

/** A search engine: an index for each definition it was opened with, which look words and places up alike. */
export interface SearchEngine {
  readonly name: string;
  /** The index of a definition, the same object at every call. Throws for one that the engine was not opened with. */
  index<D extends IndexedDocument, F extends string, S extends string, N extends string>(
    definition: IndexDefinition<D, F, S, N>,
  ): SearchIndex<D, F, S, N>;
  /** Brings the indexes' settings to what the code says. Safe to repeat. */
  applySettings(): Promise<void>;
  /** Never rejects. */
  health(): Promise<EngineHealth>;
  close(): Promise<void>;
}
