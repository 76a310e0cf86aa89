import { requireMembership } from "#app/features/organisations/membership.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { conflict } from "#app/platform/errors.ts";
import { withTransaction } from "#db/transaction.ts";
import { HELD, isHeldByTeam } from "./held-by-team.server.ts";
import { requireRecord } from "./record.server.ts";
import { acceptsResponses } from "./rules.ts";
import { moveTo } from "./transition.server.ts";

/**
 * Says how a closed opportunity ended: somebody has the work, or nobody has. Needs an editor; saying it twice counts once.
 * One whose deadline has passed is closed first. Throws `conflict` while responses are still taken.
 */
export function awardOpportunity(ctx: Ctx, input: { id: number; outcome: "awarded" | "not_awarded"; reason: string }): void {
  withTransaction(ctx.db, () => {
    const record = requireRecord(ctx.db, input.id);
    requireMembership(ctx, record.organisationId, "editor");
    if (record.status === input.outcome) return;
    if (isHeldByTeam(ctx.db, record.id)) throw conflict(HELD);
    if (record.status === "published" && !acceptsResponses(record, ctx.now)) moveTo(ctx, record, "closed");
    moveTo(ctx, requireRecord(ctx.db, input.id), input.outcome, input.reason.trim());
  });
}
