import { requireMembership } from "#app/features/organisations/membership.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { invalid } from "#app/platform/errors.ts";
import { emit } from "#app/platform/outbox.server.ts";
import { withTransaction } from "#db/transaction.ts";
import { moveResponse, requireResponseRecord } from "./response-record.server.ts";
import type { DecideResponseInput } from "./schema.ts";

/**
 * The buyer says how a response went: shortlisted, successful, or unsuccessful with a reason that the supplier reads.
 * Needs an editor of the opportunity's organisation. Throws `conflict` when it is decided or withdrawn already.
 */
export function decideResponse(ctx: Ctx, input: DecideResponseInput): void {
  const reason = input.reason.trim();
  if (input.decision === "unsuccessful" && reason === "") {
    const message = "Say why. They read it, and it helps them next time";
    throw invalid(message, { reason: [message] });
  }
  withTransaction(ctx.db, () => {
    const record = requireResponseRecord(ctx, input.responseId);
    requireMembership(ctx, record.buyerId, "editor");
    moveResponse(ctx, record, input.decision, reason);
    emit(ctx, "response.decided", { responseId: record.response.id });
  });
}
