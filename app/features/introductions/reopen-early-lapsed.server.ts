import { and, eq, gt } from "drizzle-orm";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { introductions } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { lapses } from "./lapse-overdue.server.ts";
import { appendHistory } from "./record.server.ts";

/**
 * Proposes again what lapsed before its 21 days were over, which only a clock that ran ahead can have done. For the
 * worker, while the clock is believed, at most `limit`; returns how many.
 */
export function reopenEarlyLapsed(ctx: Ctx, limit = 1000): number {
  return withTransaction(ctx.db, () => {
    const early = ctx.db
      .select()
      .from(introductions)
      .where(and(eq(introductions.status, "lapsed"), gt(lapses, ctx.now.getTime())))
      .limit(limit)
      .all();
    for (const row of early) {
      ctx.db.update(introductions).set({ status: "proposed", updatedAt: ctx.now }).where(eq(introductions.id, row.id)).run();
      appendHistory(ctx, row.id, "proposed", { as: "site", reason: "The site's clock was wrong when it lapsed: it can still be answered" });
      writeAudit(ctx, { action: "introduction.reopened", subjectId: row.id });
    }
    return early.length;
  });
}
