import { and, count, eq } from "drizzle-orm";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { conflict, forbidden, invalid } from "#app/platform/errors.ts";
import { savedSearches } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { runHref } from "./address.ts";
import { KINDS } from "./kinds.server.ts";
import { type Alerts, LONGEST_QUERY, MOST_SAVED, type SearchKind } from "./vocabulary.ts";

export interface SaveSearchInput {
  kind: SearchKind;
  /** As in a search page's address; page, order and view are left aside. */
  query: string;
  /** Without one it gets a name from what it asks. */
  name?: string | undefined;
  alerts?: Alerts | undefined;
}

/**
 * Keeps a search for the signed-in person, with a daily mail unless told otherwise. Saved again it is the same one.
 * `href` runs it.
 * Throws `conflict` when the person keeps as many as anybody may, `invalid` when the search is too long to keep.
 */
export function saveSearch(ctx: Ctx, input: SaveSearchInput): { id: number; created: boolean; href: string } {
  const { actor } = ctx;
  if (actor === null) throw forbidden("Sign in to keep a search.");
  const { canonical, inWords } = KINDS[input.kind];
  const query = canonical(ctx, input.query);
  if (query.length > LONGEST_QUERY) throw invalid("This search is too long to keep. Take off some of its filters.");
  const href = runHref(input.kind, query);
  return withTransaction(ctx.db, () => {
    const same = and(eq(savedSearches.userId, actor.userId), eq(savedSearches.kind, input.kind), eq(savedSearches.query, query));
    const before = ctx.db.select({ id: savedSearches.id }).from(savedSearches).where(same).get();
    if (before !== undefined) return { id: before.id, created: false, href };
    const kept = ctx.db.select({ n: count() }).from(savedSearches).where(eq(savedSearches.userId, actor.userId)).get()?.n ?? 0;
    if (kept >= MOST_SAVED) {
      throw conflict(`You keep ${MOST_SAVED} searches, and that is the most. Delete one you no longer need, then save this one again.`);
    }
    const { id } = ctx.db
      .insert(savedSearches)
      .values({
        userId: actor.userId,
        kind: input.kind,
        query,
        name: input.name ?? inWords(ctx, query).name,
        alerts: input.alerts ?? "daily",
        since: ctx.now,
        createdAt: ctx.now,
        lastRunAt: ctx.now,
      })
      .returning({ id: savedSearches.id })
      .get();
    writeAudit(ctx, { action: "saved_search.saved", subjectId: id, detail: { kind: input.kind } });
    return { id, created: true, href };
  });
}
