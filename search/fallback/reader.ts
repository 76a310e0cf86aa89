import type { Position } from "../distance.ts";
import type { FacetValue, PlaceReason } from "../engine.ts";
import type { IndexDefinition } from "../index-definition.ts";
import type { NormalQuery } from "../normalise.ts";

/** One that a search finds in the database. */
export interface FallbackHit {
  readonly id: number;
  readonly position: Position | null;
  /** From the query's `near`; null without one, or without a position. */
  readonly distanceMiles: number | null;
  readonly bearing: number | null;
  /** Null also where reach is not looked at. */
  readonly place: PlaceReason | null;
}

export interface FallbackFound {
  /** Everything that the query finds, in its order. */
  readonly hits: readonly FallbackHit[];
  /** Of the facets that the query asks for; empty where the reader counts none. */
  readonly facets: Readonly<Record<string, readonly FacetValue[]>>;
  /** Filters of the query that could not be looked at. */
  readonly leftAside: readonly string[];
}

/** What a result or a suggestion names a document by. */
export interface FallbackName {
  readonly id: number;
  readonly slug: string;
  readonly title: string;
  readonly place: string | null;
}

/** How the database is read for one index. Who puts the site together gives it: nothing here knows of tables. */
export interface FallbackReader {
  readonly definition: IndexDefinition;
  find(query: NormalQuery): Promise<FallbackFound>;
  /** In the order of the ids; those that are not public any more are left out. */
  named(ids: readonly number[]): readonly FallbackName[];
  /** Documents by the beginning of their title, or of a word of it. */
  beginning(typed: string, limit: number): readonly FallbackName[];
  count(): number;
  /** Id → `documentRevision` of what the database has. */
  revisions(): ReadonlyMap<number, string>;
  /** Begins to read what a search would otherwise have to wait for. */
  prepare?(): void;
}
