import { and, eq } from "drizzle-orm";
import { checkOf, postingBar } from "#app/features/organisations/checking/checks.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { opportunities } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { UNTIL_CHECKED } from "./say.ts";
import { moveTo } from "./transition.server.ts";

/**
 * Pauses what an organisation has open when it may not post (any more): it took the name of a public body, or the campaign
 * team could not confirm who it is. For the worker; returns how many.
 */
export function pauseUnchecked(ctx: Ctx, organisationId: number): number {
  return withTransaction(ctx.db, () => {
    if (postingBar(checkOf(ctx, organisationId)) === null) return 0;
    const open = ctx.db
      .select()
      .from(opportunities)
      .where(and(eq(opportunities.organisationId, organisationId), eq(opportunities.status, "published")))
      .all();
    for (const one of open) moveTo(ctx, one, "suspended", UNTIL_CHECKED);
    return open.length;
  });
}
