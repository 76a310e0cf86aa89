import type { IndexedDocument } from "./engine.ts";

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
export type PlainOrder = { readonly by: "title" } | { readonly by: "number"; readonly number: string; readonly descending: boolean };

/** Stands for "never" in a number column: an opportunity without a deadline. */
export const NEVER = 8_640_000_000_000_000;

/**
 * A kind of document, as engines see it: which words, facets and numbers it has and what they are worth.
 * Pure: the same document gives the same.
 */
export interface Kind<D extends IndexedDocument = IndexedDocument> {
  readonly name: string;
  /** `area` among them is made of the coverage. */
  readonly facets: readonly string[];
  readonly columns: readonly TextColumn[];
  /** The texts of each column, in the order of `columns`. */
  texts(document: D): readonly (readonly string[])[];
  /** In the order in which a reader would rather be told: the first field with a match is the reason. */
  fields(document: D): readonly Field[];
  /** Values of each facet but `area`. */
  facetValues(document: D): Readonly<Record<string, readonly string[]>>;
  /** Whole numbers by which it can be narrowed and ordered. */
  readonly numbers: readonly string[];
  numberValues(document: D): Readonly<Record<string, number>>;
  /** 0–1: what makes one document better evidence than another, whatever is asked. */
  quality(document: D): number;
  title(document: D): string;
  place(document: D): string | null;
  /** Orders besides `relevance` and `distance`, by name. */
  readonly orders: Readonly<Record<string, PlainOrder>>;
}

/** Authorities that count for the filter `area`; empty for nationwide documents, which are in all of them. */
export function areasOf({ coverage, areaCode }: IndexedDocument): string[] {
  if (coverage.nationwide) return [];
  return [...new Set([...coverage.areaCodes, ...coverage.radiusAreaCodes, ...(areaCode === null ? [] : [areaCode])])].sort();
}
