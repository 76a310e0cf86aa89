import { requireMembership } from "#app/features/organisations/membership.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { invalid } from "#app/platform/errors.ts";
import { withTransaction } from "#db/transaction.ts";
import { requireRecord } from "./record.server.ts";
import { moveTo } from "./transition.server.ts";

/**
 * Cancels what was posted, with a reason that everyone who responded reads, or throws a draft away. Needs an editor.
 * Cancelling twice cancels once. Throws `invalid` without a reason, `conflict` after an award.
 */
export function cancelOpportunity(ctx: Ctx, input: { id: number; reason: string }): void {
  withTransaction(ctx.db, () => {
    const record = requireRecord(ctx.db, input.id);
    requireMembership(ctx, record.organisationId, "editor");
    if (record.status === "cancelled") return;
    const reason = input.reason.trim();
    if (record.status !== "draft" && reason === "")
      throw invalid("Say why.", { reason: ["Say why, in a sentence. Everyone who responded reads it"] });
    moveTo(ctx, record, "cancelled", reason);
  });
}
