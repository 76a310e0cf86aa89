import { eq } from "drizzle-orm";
import { requireRecord } from "#app/features/opportunities/record.server.ts";
import { requireMembership } from "#app/features/organisations/membership.server.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { londonDay } from "#app/platform/dates.ts";
import { conflict, invalid } from "#app/platform/errors.ts";
import type { Database } from "#db/client.ts";
import { decisions } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";

export type DecisionRow = typeof decisions.$inferSelect;

/** How the buyer decides so far; undefined while nothing is said. */
export function decisionOf(db: Database, opportunityId: number): DecisionRow | undefined {
  return db.select().from(decisions).where(eq(decisions.opportunityId, opportunityId)).get();
}

/** Writes what a decision holds; call it inside the verb's transaction, after its checks. */
export function writeDecision(ctx: Ctx, opportunityId: number, values: Partial<typeof decisions.$inferInsert>): void {
  const stamp = { updatedAt: ctx.now, updatedBy: ctx.actor?.userId ?? null };
  ctx.db
    .insert(decisions)
    .values({ ...values, ...stamp, opportunityId })
    .onConflictDoUpdate({ target: decisions.opportunityId, set: { ...values, ...stamp } })
    .run();
}

/**
 * The buyer says by when everyone who answers hears. Needs an editor; before it has ended. Throws `invalid` for a day that
 * has passed or that lies before responses close.
 */
export function setHearBy(ctx: Ctx, input: { opportunityId: number; day: string }): void {
  withTransaction(ctx.db, () => {
    const record = requireRecord(ctx.db, input.opportunityId);
    requireMembership(ctx, record.organisationId, "editor");
    if (["awarded", "not_awarded", "cancelled"].includes(record.status)) throw conflict("This has ended.");
    const refuse = (message: string) => invalid(`${message}.`, { hearBy: [message] });
    if (input.day < londonDay(ctx.now)) throw refuse("Choose a day that has not passed");
    if (record.status === "published" && record.deadlineAt !== null && input.day < londonDay(record.deadlineAt))
      throw refuse("Choose a day after responses close");
    writeDecision(ctx, record.id, { hearBy: input.day, reminders: 0 });
    writeAudit(ctx, { action: "decision.hear_by", subjectId: record.id, detail: { day: input.day } });
  });
}
