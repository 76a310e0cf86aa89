import { and, eq } from "drizzle-orm";
import type { Ctx } from "#app/platform/ctx.ts";
import { forbidden, notFound } from "#app/platform/errors.ts";
import { savedSearches } from "#db/schema/index.ts";

/** A search that the signed-in person keeps. Throws `not_found` for anybody else's. */
export function requireOwnSearch(ctx: Pick<Ctx, "db" | "actor">, id: number): typeof savedSearches.$inferSelect {
  if (ctx.actor === null) throw forbidden("Sign in to do this.");
  const row = ctx.db
    .select()
    .from(savedSearches)
    .where(and(eq(savedSearches.id, id), eq(savedSearches.userId, ctx.actor.userId)))
    .get();
  if (row === undefined) throw notFound("This search");
  return row;
}
