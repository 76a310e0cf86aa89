import { eq } from "drizzle-orm";
import type { Ctx } from "#app/platform/ctx.ts";
import { memberships, opportunities } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { requireRecord } from "./record.server.ts";
import { canTransition } from "./rules.ts";
import { moveTo } from "./transition.server.ts";

/** Whether nobody belongs to an organisation any more. */
export function isAbandoned(ctx: Pick<Ctx, "db">, organisationId: number): boolean {
  const member = ctx.db.select({ id: memberships.userId }).from(memberships).where(eq(memberships.organisationId, organisationId)).get();
  return member === undefined;
}

/** Calls off, by itself, what an organisation that nobody belongs to any more has drafted or posted; those who answered hear of it. For the worker. */
export function endAbandonedOpportunities(ctx: Ctx, organisationId: number): void {
  withTransaction(ctx.db, () => {
    if (!isAbandoned(ctx, organisationId)) return;
    const rows = ctx.db.select({ id: opportunities.id }).from(opportunities).where(eq(opportunities.organisationId, organisationId)).all();
    for (const { id } of rows) {
      const record = requireRecord(ctx.db, id);
      if (canTransition(record.status, "cancelled")) moveTo(ctx, record, "cancelled", "Nobody looks after this organisation here any more");
    }
  });
}
