import { eq } from "drizzle-orm";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { emit } from "#app/platform/outbox.server.ts";
import { introductions } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { appendHistory } from "./record.server.ts";
import { lapsesAt } from "./rules.ts";

/** Ends every proposal that nobody has answered for 21 days. For the worker; returns how many. */
export function lapseOverdue(ctx: Ctx): number {
  return withTransaction(ctx.db, () => {
    const due = ctx.db
      .select()
      .from(introductions)
      .where(eq(introductions.status, "proposed"))
      .all()
      .filter((row) => lapsesAt(row).getTime() <= ctx.now.getTime());
    for (const row of due) {
      ctx.db.update(introductions).set({ status: "lapsed", updatedAt: ctx.now }).where(eq(introductions.id, row.id)).run();
      appendHistory(ctx, row.id, "lapsed", { as: "site", reason: "Nobody answered for 21 days" });
      writeAudit(ctx, { action: "introduction.lapsed", subjectType: "introduction", subjectId: row.id });
      emit(ctx, "introduction.changed", { introductionId: row.id, status: "lapsed" });
    }
    return due.length;
  });
}
