import type { Position } from "./distance.ts";

/** How far something reaches: what a supplier covers, or where an opportunity is to be delivered. */
export interface Coverage {
  /** Anywhere in the UK; for an opportunity, work that can be done from anywhere. */
  readonly nationwide: boolean;
  /** Authorities named, regions and nations already expanded. */
  readonly areaCodes: readonly string[];
  /** Authorities whose middle lies inside the radius. They count for the `area` filter; a point is measured instead. */
  readonly radiusAreaCodes: readonly string[];
  /**
   * Widest radius from the document's own position, or null. Whole miles, so that an engine without a radius per
   * document can ask for each distinct radius in turn.
   */
  readonly radiusMiles: number | null;
}

/** What every document has. Everything in a document is public. */
export interface IndexedDocument {
  /** The database's id. */
  readonly id: number;
  readonly slug: string;
  readonly position: Position | null;
  /** The authority of its position. */
  readonly areaCode: string | null;
  readonly coverage: Coverage;
}

/** A column of the word index. */
export interface TextColumn {
  readonly name: string;
  /** What a word found in it is worth (`relevance.ts`); the heaviest column is asked first by an engine that knows only an order. */
  readonly weight: number;
  /** It says what the document is or sells; the other columns only speak of it. */
  readonly strong: boolean;
}

/** A text that a search may be found in and that a reader may be shown, by path: `offerings.2.title`. */
export interface Field {
  readonly path: string;
  /** As `WordReason.field` names it. */
  readonly field: string;
  readonly offering?: number;
  readonly text: string;
}

/** An order that needs no words: by title, or by one of the numbers. */
export type PlainOrder<N extends string = string> =
  | { readonly by: "title" }
  | { readonly by: "number"; readonly number: N; readonly descending: boolean };

/** Stands for "never" in a number column: an opportunity without a deadline. */
export const NEVER = 8_640_000_000_000_000;

/** What an index is called, in engines and in what is kept of its upkeep. */
export type IndexName = "suppliers" | "opportunities";

/**
 * An index, as engines see it: which words, facets, orders and numbers its documents have and what they are worth.
 * Pure: the same document gives the same.
 */
export interface IndexDefinition<
  D extends IndexedDocument = IndexedDocument,
  F extends string = string,
  S extends string = string,
  N extends string = string,
> {
  readonly name: IndexName;
  /** `area` among them is made of the coverage. */
  readonly facets: readonly F[];
  readonly columns: readonly TextColumn[];
  /** The texts of each column, in the order of `columns`. */
  texts(document: D): readonly (readonly string[])[];
  /** In the order in which a reader would rather be told: the first field with a match is the reason. */
  fields(document: D): readonly Field[];
  /** Values of each facet but `area`. */
  facetValues(document: D): Readonly<Record<Exclude<F, "area">, readonly string[]>>;
  /** Whole numbers by which it can be narrowed and ordered. */
  readonly numbers: readonly N[];
  numberValues(document: D): Readonly<Record<N, number>>;
  /** 0–1: what makes one document better evidence than another, whatever is asked. */
  quality(document: D): number;
  title(document: D): string;
  place(document: D): string | null;
  /** Orders besides `relevance` and `distance`. */
  readonly orders: Readonly<Record<Exclude<S, "relevance" | "distance">, PlainOrder<N>>>;
}

/** Authorities that count for the filter `area`; empty for nationwide documents, which are in all of them. */
export function areasOf({ coverage, areaCode }: IndexedDocument): string[] {
  if (coverage.nationwide) return [];
  return [...new Set([...coverage.areaCodes, ...coverage.radiusAreaCodes, ...(areaCode === null ? [] : [areaCode])])].sort();
}
