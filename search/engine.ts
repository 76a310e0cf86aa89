import type { Position } from "./distance.ts";

/** Job sizes a supplier takes; a supplier has every band that its contract range touches. */
export const SIZE_BANDS = ["up_to_5k", "5k_25k", "25k_100k", "over_100k"] as const;
export type SizeBand = (typeof SIZE_BANDS)[number];

/** The facets of a supplier search, by the name of their query field. */
export const SUPPLIER_FACETS = ["sector", "area", "legalForm", "status", "accreditation", "openTo", "size"] as const;
export type SupplierFacet = (typeof SUPPLIER_FACETS)[number];

export const SUPPLIER_SORTS = ["relevance", "distance", "name", "newest"] as const;
export type SupplierSort = (typeof SUPPLIER_SORTS)[number];

/** Longest words-box text, in characters. */
export const MAX_TEXT = 200;
export const DEFAULT_PAGE_SIZE = 20;
export const MAX_PAGE_SIZE = 50;
/** Hits past this one are counted and not shown, in every engine. */
export const MAX_HITS = 10_000;
/** Values of one filter that are read; the rest is dropped. */
export const MAX_VALUES = 50;
export const MAX_WITHIN_MILES = 500;

export interface SupplierOffering {
  readonly title: string;
  readonly description: string;
  readonly sectorCode: string;
}

export interface SupplierCoverage {
  readonly nationwide: boolean;
  /** Authorities named, regions and nations already expanded. */
  readonly areaCodes: readonly string[];
  /** Authorities whose middle lies inside the radius. They count for the `area` filter; a point is measured instead. */
  readonly radiusAreaCodes: readonly string[];
  /**
   * Widest radius from the supplier's own position, or null. Whole miles, so that an engine without a radius per
   * document can ask for each distinct radius in turn.
   */
  readonly radiusMiles: number | null;
}

/** What an engine keeps of a supplier. Everything in it is public. */
export interface SupplierDocument {
  /** The organisation's id. */
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly otherNames: readonly string[];
  /** As registers write them, without the scheme: "01234567", "SC041234". */
  readonly identifiers: readonly string[];
  readonly summary: string;
  readonly offerings: readonly SupplierOffering[];
  /** Codes of the offerings' sectors and of their parents. */
  readonly sectors: readonly string[];
  readonly sectorNames: readonly string[];
  readonly place: string | null;
  readonly postcode: string | null;
  readonly position: Position | null;
  /** The authority it is based in. */
  readonly areaCode: string | null;
  readonly coverage: SupplierCoverage;
  readonly legalForm: string;
  readonly status: string;
  /** Milliseconds. */
  readonly statusUntil: number | null;
  readonly accreditations: readonly string[];
  readonly openTo: readonly string[];
  readonly sizeBands: readonly SizeBand[];
  readonly staff: number | null;
  /** 0–100. */
  readonly completeness: number;
  /** Milliseconds; when somebody last said, or a register last showed, that the profile is right. */
  readonly confirmedAt: number | null;
  /** Milliseconds; "newest" sorts by it. */
  readonly updatedAt: number;
}

/**
 * A search. Filters of different kinds are all required; values inside one filter are alternatives.
 *
 * Place: with `near` and `withinMiles`, a supplier is in when its own position is within the miles, or when its
 * coverage reaches the point: nationwide, `nearAreaCode` among the authorities it names, or the point inside its
 * radius. With `near` alone nothing is left out; distances are given and count in the ranking.
 * `area` means "works in": based there, named it, its radius takes in the authority's middle, or nationwide.
 */
export interface SupplierQuery {
  /** Words as typed; "quoted words" must stand together. */
  readonly text?: string;
  /** Further phrases, without quotes. */
  readonly phrases?: readonly string[];
  readonly sector?: readonly string[];
  readonly area?: readonly string[];
  readonly near?: Position | null;
  /** Authority of the point `near`. */
  readonly nearAreaCode?: string | null;
  readonly withinMiles?: number | null;
  readonly legalForm?: readonly string[];
  readonly status?: readonly string[];
  readonly accreditation?: readonly string[];
  readonly openTo?: readonly string[];
  readonly size?: readonly string[];
  /** `distance` without `near` is `relevance`. */
  readonly sort?: SupplierSort;
  /** From 1. */
  readonly page?: number;
  readonly pageSize?: number;
}

/** A piece of text; `marked` pieces are what the search matched. The reader decides how to mark: this is never HTML. */
export interface Segment {
  readonly text: string;
  readonly marked: boolean;
}

export type WordMatch = "exact" | "prefix" | "stem" | "synonym" | "typo" | "phrase";
export type MatchField = "name" | "otherNames" | "identifiers" | "offerings" | "sectors" | "summary" | "place";

/** A word or phrase of the query, and the best place it was found in. */
export interface WordReason {
  /** As typed, folded. */
  readonly word: string;
  /** As it stands in the supplier's text, folded. */
  readonly matched: string;
  readonly by: WordMatch;
  readonly field: MatchField;
  /** Index into the document's offerings, when `field` is `offerings`. */
  readonly offering?: number;
}

/** Why a supplier is in reach of the place asked for: based there, covering it, or both. */
export interface PlaceReason {
  /** Its own position is within the miles asked for; null when no limit was given or no position is known. */
  readonly basedWithin: boolean | null;
  readonly covers: "area" | "radius" | "nationwide" | null;
  /** With `covers: "area"`. */
  readonly areaCode?: string;
  /** With `covers: "radius"`. */
  readonly radiusMiles?: number;
}

export interface SupplierHit {
  readonly id: number;
  readonly slug: string;
  /** 0–1, comparable within one result only. */
  readonly score: number;
  readonly distanceMiles: number | null;
  /** Degrees from `near` to the supplier. */
  readonly bearing: number | null;
  /** By path: `name`, `otherNames.0`, `summary`, `place`, `sectorNames.0`, `offerings.2.title`, `offerings.2.description`; only those with a mark. */
  readonly highlights: Readonly<Record<string, readonly Segment[]>>;
  readonly why: { readonly words: readonly WordReason[]; readonly place: PlaceReason | null };
}

export interface FacetValue {
  readonly value: string;
  readonly count: number;
}

export interface SearchResult {
  readonly hits: readonly SupplierHit[];
  /** Exact. */
  readonly total: number;
  /**
   * Disjunctive: the counts of one facet ignore that facet's own filter, so a count is what choosing the value would
   * show. Most frequent first, then by value; a chosen value is always listed. An authority's count takes in nationwide suppliers; one that
   * only nationwide suppliers reach is not listed.
   */
  readonly facets: Readonly<Record<SupplierFacet, readonly FacetValue[]>>;
  /** Set when no supplier has all the words: the hits have some of them. `missing` are the words that no supplier has at all. */
  readonly loosened: { readonly kind: "any_word"; readonly missing: readonly string[] } | null;
  readonly page: number;
  readonly pageSize: number;
  readonly tookMs: number;
  readonly engine: string;
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
  readonly documents: number;
  /** Why it is not well. */
  readonly detail?: string;
}

export type DocumentSource = Iterable<SupplierDocument> | AsyncIterable<SupplierDocument>;

/** An engine could not answer: unreachable, closed, or its index is damaged. The database stays the truth. */
export class SearchUnavailable extends Error {
  override name = "SearchUnavailable";

  /** By name: the engine is opened outside of the server bundle, which has its own copy of this class. */
  static [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === "SearchUnavailable";
  }
}

/**
 * A search engine. The index is a copy: it may be lost and rebuilt at any time.
 * Every method rejects with `SearchUnavailable` when the engine cannot answer; nothing a visitor types is an error.
 */
export interface SearchEngine {
  readonly name: string;
  /** Brings the index's settings to what the code says. Safe to repeat. */
  applySettings(): Promise<void>;
  /** Adds or replaces by id; searchable when it resolves. */
  upsert(documents: readonly SupplierDocument[]): Promise<void>;
  /** Unknown ids are ignored. */
  delete(ids: readonly number[]): Promise<void>;
  search(query: SupplierQuery): Promise<SearchResult>;
  /** Suppliers whose name has a word that begins so. At most 20. */
  suggest(prefix: string, limit: number): Promise<Suggestion[]>;
  health(): Promise<EngineHealth>;
  count(): Promise<number>;
  /** Builds a new index beside and swaps it in when complete; searches go on meanwhile, and changes made meanwhile are kept. */
  rebuild(source: DocumentSource, onProgress?: (done: number) => void): Promise<number>;
  close(): Promise<void>;
}
