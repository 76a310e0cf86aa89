import { desc, eq } from "drizzle-orm";
import type { Ctx } from "#app/platform/ctx.ts";
import { forbidden } from "#app/platform/errors.ts";
import { savedSearches } from "#db/schema/index.ts";
import { SearchUnavailable } from "#search/engine.ts";
import { runHref } from "./address.ts";
import { KINDS } from "./kinds.server.ts";
import type { Alerts, SearchKind } from "./vocabulary.ts";

export interface SavedSearchItem {
  id: number;
  kind: SearchKind;
  name: string;
  /** Everything it asks, a tag each. */
  asks: string[];
  href: string;
  alerts: Alerts;
  createdAt: Date;
  lastToldAt: Date | null;
  /** How many it finds now; null while the engine rests. */
  finds: number | null;
}

/** The searches the signed-in person keeps, those saved last first, with what each finds now. */
export async function listSearches(ctx: Ctx): Promise<SavedSearchItem[]> {
  if (ctx.actor === null) throw forbidden("Sign in to see your searches.");
  const rows = ctx.db
    .select()
    .from(savedSearches)
    .where(eq(savedSearches.userId, ctx.actor.userId))
    .orderBy(desc(savedSearches.createdAt), desc(savedSearches.id))
    .all();
  const items: SavedSearchItem[] = [];
  let answers = true;
  for (const { id, kind, name, query, alerts, createdAt, lastToldAt } of rows) {
    const { asks } = KINDS[kind].inWords(ctx, query);
    const finds: number | null = answers ? await countNow(ctx, kind, query) : null;
    answers = finds !== null;
    items.push({ id, kind, name, asks, href: runHref(kind, query), alerts, createdAt, lastToldAt, finds });
  }
  return items;
}

async function countNow(ctx: Ctx, kind: SearchKind, query: string): Promise<number | null> {
  try {
    return (await KINDS[kind].find(ctx, query, { pageSize: 1 })).total;
  } catch (error) {
    if (error instanceof SearchUnavailable) return null;
    throw error;
  }
}
