import { and, eq } from "drizzle-orm";
import type { Ctx } from "#app/platform/ctx.ts";
import { savedSearches } from "#db/schema/index.ts";
import { queryOf } from "./address.ts";
import { KINDS } from "./kinds.server.ts";
import type { Alerts, SearchKind } from "./vocabulary.ts";

/** Whether the reader keeps a search: `visitor` when nobody is signed in, else how it is kept. */
export type SavedState = "visitor" | "unsaved" | Alerts;

/** Whether the reader keeps the search of this address. */
export function savedState(ctx: Pick<Ctx, "db" | "actor">, kind: SearchKind, href: string): SavedState {
  if (ctx.actor === null) return "visitor";
  const query = KINDS[kind].canonical(ctx, queryOf(href));
  const row = ctx.db
    .select({ alerts: savedSearches.alerts })
    .from(savedSearches)
    .where(and(eq(savedSearches.userId, ctx.actor.userId), eq(savedSearches.kind, kind), eq(savedSearches.query, query)))
    .get();
  return row?.alerts ?? "unsaved";
}
