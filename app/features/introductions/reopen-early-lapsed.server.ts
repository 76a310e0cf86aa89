import { eq } from "drizzle-orm";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { introductions } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { appendHistory } from "./record.server.ts";
import { lapsesAt } from "./rules.ts";

/**
 * Proposes again what lapsed before its 21 days were over, which only a clock that ran ahead can have done. For the
 * worker, while the clock is believed; returns how many.
 */
export function reopenEarlyLapsed(ctx: Ctx): number {
  return withTransaction(ctx.db, () => {
    const lapsed = ctx.db.select().from(introductions).where(eq(introductions.status, "lapsed")).all();
    const early = lapsed.filter((row) => lapsesAt(row).getTime() > ctx.now.getTime());
    for (const row of early) {
      ctx.db.update(introductions).set({ status: "proposed", updatedAt: ctx.now }).where(eq(introductions.id, row.id)).run();
      appendHistory(ctx, row.id, "proposed", { as: "site", reason: "The site's clock was wrong when it lapsed: it can still be answered" });
      writeAudit(ctx, { action: "introduction.reopened", subjectType: "introduction", subjectId: row.id });
    }
    return early.length;
  });
}
