import { eq } from "drizzle-orm";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { conflict } from "#app/platform/errors.ts";
import { emit } from "#app/platform/outbox/emit.server.ts";
import { introductions } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { appendHistory, requireIntroduction } from "./record.server.ts";
import { canDecline } from "./rules.ts";

/**
 * A side says no, or that it came to nothing, with a reason the others read; an intermediary takes its proposal back. Needs
 * an editor; declining twice counts once.
 * Throws `conflict` after a contract or an end.
 */
export function declineIntroduction(ctx: Ctx, input: { id: number; organisationId: number; reason: string }): void {
  withTransaction(ctx.db, () => {
    const { row, side } = requireIntroduction(ctx, input, "editor");
    if (row.status === "declined") return;
    if (!canDecline(row, side)) throw conflict("This introduction cannot be declined any more. Look at where it stands now.");
    ctx.db
      .update(introductions)
      .set({ status: "declined", declineReason: input.reason, updatedAt: ctx.now })
      .where(eq(introductions.id, row.id))
      .run();
    appendHistory(ctx, row.id, "declined", { as: side, reason: input.reason });
    writeAudit(ctx, { action: "introduction.declined", subjectId: row.id, detail: { side } });
    emit(ctx, "introduction.changed", { introductionId: row.id, status: "declined" });
  });
}
