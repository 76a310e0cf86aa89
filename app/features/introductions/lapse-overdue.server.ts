import { and, eq, lte, sql } from "drizzle-orm";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { emit } from "#app/platform/outbox/emit.server.ts";
import { introductions } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { appendHistory } from "./record.server.ts";
import { LAPSE_MS } from "./rules.ts";

/** `lapsesAt` in the database's words. */
export const lapses = sql<number>`(max(${introductions.createdAt}, coalesce(${introductions.buyerAcceptedAt}, 0), coalesce(${introductions.supplierAcceptedAt}, 0)) + ${LAPSE_MS})`;

/** Ends proposals that nobody has answered for 21 days, at most `limit`. For the worker; returns how many. */
export function lapseOverdue(ctx: Ctx, limit = 1000): number {
  return withTransaction(ctx.db, () => {
    const due = ctx.db
      .select()
      .from(introductions)
      .where(and(eq(introductions.status, "proposed"), lte(lapses, ctx.now.getTime())))
      .limit(limit)
      .all();
    for (const row of due) {
      ctx.db.update(introductions).set({ status: "lapsed", updatedAt: ctx.now }).where(eq(introductions.id, row.id)).run();
      appendHistory(ctx, row.id, "lapsed", { as: "site", reason: "Nobody answered for 21 days" });
      writeAudit(ctx, { action: "introduction.lapsed", subjectId: row.id });
      emit(ctx, "introduction.changed", { introductionId: row.id, status: "lapsed" });
    }
    return due.length;
  });
}
