import { requireMembership } from "#app/features/organisations/membership.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { emit } from "#app/platform/outbox/emit.server.ts";
import { withTransaction } from "#db/transaction.ts";
import { moveResponse, requireResponseRecord } from "./response-record.server.ts";
import type { WithdrawResponseInput } from "./schema.ts";

/** A supplier takes its response back, before it is decided; the buyer's people hear of it. Needs an editor of the supplier. Throws `conflict` afterwards. */
export function withdrawResponse(ctx: Ctx, input: WithdrawResponseInput): void {
  withTransaction(ctx.db, () => {
    const record = requireResponseRecord(ctx, input.responseId);
    requireMembership(ctx, record.response.organisationId, "editor");
    moveResponse(ctx, record, "withdrawn", { as: "supplier", reason: input.reason });
    emit(ctx, "response.withdrawn", { responseId: record.response.id });
  });
}
