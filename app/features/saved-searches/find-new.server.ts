import { and, eq, inArray } from "drizzle-orm";
import type { Ctx } from "#app/platform/ctx.ts";
import { type savedSearches, savedSearchTold } from "#db/schema/index.ts";
import type { FoundOne } from "./kind-of-search.ts";
import { KINDS } from "./kinds.server.ts";

const DAY_MS = 86_400_000;
/** What was listed longer ago is not new any more, whenever it comes to fit. */
export const NEW_DAYS = 60;
const PAGE_SIZE = 50;
/** As much as one mail tells of: a mail about more says so. */
const MOST_READ = 500;

export type SavedSearch = typeof savedSearches.$inferSelect;

export interface NewFinds {
  search: SavedSearch;
  /** Not told yet, best first. */
  hits: FoundOne[];
  /** There are more than were read. */
  more: boolean;
}

/**
 * What a saved search finds that was first listed or published since it was saved (in the last 60 days) and that it has
 * not told. Rejects with `SearchUnavailable`.
 */
export async function findNew(ctx: Pick<Ctx, "db" | "search" | "now">, search: SavedSearch): Promise<NewFinds> {
  const since = new Date(Math.max(search.since.getTime(), ctx.now.getTime() - NEW_DAYS * DAY_MS));
  const hits: FoundOne[] = [];
  let total = 0;
  for (let page = 1; hits.length < MOST_READ; page += 1) {
    const found = await KINDS[search.kind].find(ctx, search.query, { since, page, pageSize: PAGE_SIZE });
    total = found.total;
    hits.push(...found.hits);
    if (found.hits.length < PAGE_SIZE) break;
  }
  return { search, hits: untold(ctx, search.id, hits), more: total > hits.length };
}

/** Those that a search has not told. */
export function untold(ctx: Pick<Ctx, "db">, searchId: number, hits: readonly FoundOne[]): FoundOne[] {
  const ids = hits.map((hit) => hit.id);
  const told = ctx.db
    .select({ id: savedSearchTold.subjectId })
    .from(savedSearchTold)
    .where(and(eq(savedSearchTold.savedSearchId, searchId), inArray(savedSearchTold.subjectId, ids)))
    .all();
  const known = new Set(told.map((row) => row.id));
  return hits.filter((hit) => !known.has(hit.id));
}

/** Forgets what was told so long ago that it is not new to any search any more, at most `limit`. Returns how many. */
export function forgetTold(ctx: Pick<Ctx, "db" | "now">, limit = 1000): number {
  return ctx.db.$client
    .prepare(
      "delete from saved_search_told where (saved_search_id, subject_id) in (select saved_search_id, subject_id from saved_search_told where told_at < ? limit ?)",
    )
    .run(ctx.now.getTime() - (NEW_DAYS + 1) * DAY_MS, limit).changes;
}
