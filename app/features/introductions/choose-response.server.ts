import { decideResponse } from "#app/features/matching/decide-response.server.ts";
import { requireResponseRecord } from "#app/features/matching/response-record.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { DomainError } from "#app/platform/errors.ts";
import { withTransaction } from "#db/transaction.ts";
import { requestIntroduction } from "./request-introduction.server.ts";

/**
 * The buyer chooses somebody who answered. Choosing is the buyer's yes to meeting, as answering was the supplier's, so each
 * sees how to reach the other at once. Where the two may not be brought together, since the supplier has left the directory,
 * say, it is chosen all the same and nothing opens. Throws what `decideResponse` throws.
 */
export function chooseResponse(ctx: Ctx, input: { responseId: number; reason: string }): { introductionId: number | null } {
  return withTransaction(ctx.db, () => {
    decideResponse(ctx, { ...input, decision: "successful" });
    const { response, buyerId } = requireResponseRecord(ctx, input.responseId);
    return { introductionId: introduce(ctx, buyerId, response) };
  });
}

function introduce(ctx: Ctx, buyerId: number, response: { opportunityId: number; organisationId: number }): number | null {
  const { opportunityId, organisationId } = response;
  try {
    return requestIntroduction(ctx, { organisationId: buyerId, supplierId: organisationId, opportunityId, note: "" }).id;
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}
