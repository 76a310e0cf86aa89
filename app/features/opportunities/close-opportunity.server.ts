import { requireMembership } from "#app/features/organisations/membership.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { withTransaction } from "#db/transaction.ts";
import { requireRecord } from "./record.server.ts";
import { moveTo } from "./transition.server.ts";

/** Stops responses before the deadline. Needs an editor. Closing twice closes once. Throws `conflict` from any other status. */
export function closeOpportunity(ctx: Ctx, input: { id: number }): void {
  withTransaction(ctx.db, () => {
    const record = requireRecord(ctx.db, input.id);
    requireMembership(ctx, record.organisationId, "editor");
    if (record.status !== "closed") moveTo(ctx, record, "closed");
  });
}
