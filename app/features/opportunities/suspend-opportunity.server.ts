import { requireMembership } from "#app/features/organisations/membership.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { withTransaction } from "#db/transaction.ts";
import { requireRecord } from "./record.server.ts";
import { moveTo } from "./transition.server.ts";

/** Pauses an open opportunity: it stays readable and takes no responses. Needs an editor; pausing twice pauses once. */
export function suspendOpportunity(ctx: Ctx, input: { id: number; reason: string }): void {
  withTransaction(ctx.db, () => {
    const record = requireRecord(ctx.db, input.id);
    requireMembership(ctx, record.organisationId, "editor");
    if (record.status !== "suspended") moveTo(ctx, record, "suspended", input.reason);
  });
}
