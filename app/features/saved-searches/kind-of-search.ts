import type { Ctx } from "#app/platform/ctx.ts";
import type { SearchResult } from "#search/engine.ts";

export interface FoundOne {
  id: number;
  distanceMiles: number | null;
}
export interface Found {
  hits: FoundOne[];
  total: number;
}

/** What saved searches need of a kind of search. */
export interface KindOfSearch {
  /** The query without page, order and view, in a fixed order: equal for equal searches. Never fails. */
  canonical(ctx: Pick<Ctx, "db">, query: string): string;
  /** The search in a few words, and everything it asks, a tag each. */
  inWords(ctx: Pick<Ctx, "db">, query: string): { name: string; asks: string[] };
  /**
   * Those that have everything it asks; with `since`, only those first listed or published from then on, best first.
   * Rejects with `SearchUnavailable`.
   */
  find(ctx: Pick<Ctx, "db" | "search" | "now">, query: string, options: { since?: Date; page?: number; pageSize?: number }): Promise<Found>;
}

/** Where nobody has all the words, nobody is found: to have some of them is not what was asked for. */
export function foundFrom({ hits, total, loosened }: Pick<SearchResult, "hits" | "total" | "loosened">): Found {
  return loosened === null ? { hits: hits.map(({ id, distanceMiles }) => ({ id, distanceMiles })), total } : { hits: [], total: 0 };
}
