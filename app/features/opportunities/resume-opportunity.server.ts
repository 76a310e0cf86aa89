import { requireMayPost } from "#app/features/organisations/checking/checks.server.ts";
import { requireMembership } from "#app/features/organisations/membership.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { conflict, forbidden } from "#app/platform/errors.ts";
import { withTransaction } from "#db/transaction.ts";
import { refuse } from "./edit-opportunity.server.ts";
import { isHeldByTeam } from "./held-by-team.server.ts";
import { draftFacts, requireRecord } from "./record.server.ts";
import { publishProblems } from "./rules.ts";
import { moveTo } from "./transition.server.ts";

/**
 * Opens a paused opportunity again. Needs an editor. Throws `invalid` when its deadline has passed meanwhile, `forbidden`
 * when the campaign team paused it, `conflict` while its organisation may not post.
 */
export function resumeOpportunity(ctx: Ctx, input: { id: number }): void {
  withTransaction(ctx.db, () => {
    const record = requireRecord(ctx.db, input.id);
    requireMembership(ctx, record.organisationId, "editor");
    if (record.status === "published") return;
    if (record.status !== "suspended") throw conflict("Only a paused opportunity can be opened again.");
    if (isHeldByTeam(ctx.db, record.id))
      throw forbidden("The campaign team paused this opportunity. Answer the mail they sent you: only they can let it go on.");
    requireMayPost(ctx, { id: record.organisationId });
    refuse(publishProblems(draftFacts(record), ctx.now, ctx.settings.noticeThresholdPounds));
    moveTo(ctx, record, "published");
  });
}
