import { and, eq, inArray, or } from "drizzle-orm";
import { isAbandoned } from "#app/features/opportunities/end-abandoned.server.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { emit } from "#app/platform/outbox/emit.server.ts";
import { introductions } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { appendHistory } from "./record.server.ts";

/** Ends, by itself, what is proposed to or agreed with a side that nobody belongs to any more; the others hear of it. For the worker. */
export function declineAbandonedIntroductions(ctx: Ctx, organisationId: number): void {
  withTransaction(ctx.db, () => {
    if (!isAbandoned(ctx, organisationId)) return;
    const live = ctx.db
      .select({ id: introductions.id })
      .from(introductions)
      .where(
        and(
          or(eq(introductions.buyerId, organisationId), eq(introductions.supplierId, organisationId)),
          inArray(introductions.status, ["proposed", "accepted", "met", "quoted"]),
        ),
      )
      .all();
    const reason = "Nobody looks after one of the two organisations here any more";
    for (const { id } of live) {
      ctx.db
        .update(introductions)
        .set({ status: "declined", declineReason: reason, updatedAt: ctx.now })
        .where(eq(introductions.id, id))
        .run();
      appendHistory(ctx, id, "declined", { as: "site", reason });
      writeAudit(ctx, { action: "introduction.declined", subjectId: id, detail: { side: null } });
      emit(ctx, "introduction.changed", { introductionId: id, status: "declined" });
    }
  });
}
