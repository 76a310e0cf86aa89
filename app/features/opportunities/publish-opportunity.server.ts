import { eq } from "drizzle-orm";
import { requireMayPost } from "#app/features/organisations/checking/checks.server.ts";
import { requireMembership } from "#app/features/organisations/membership.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { conflict } from "#app/platform/errors.ts";
import { opportunities, organisations } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { refuse } from "./edit-opportunity.server.ts";
import { askInvited } from "./invited.server.ts";
import { draftFacts, requireRecord } from "./record.server.ts";
import { reservationProblem } from "./reserving/reservation.server.ts";
import { publishProblems } from "./rules.ts";
import { addressFor } from "./slug.server.ts";
import { moveTo } from "./transition.server.ts";
import { isForInvited } from "./vocabulary.ts";

/**
 * Posts a draft: from now on everyone sees it, or those invited, who are asked; and the worker matches it. Needs an editor.
 * Sent twice, it is posted once. Its address is its title's, which may have changed since the draft was begun; from then on it
 * stays.
 * Throws `conflict` before it is checked who a public body is, `invalid` with what the draft lacks (the rules name their source), `conflict` when it is past posting or was
 * changed since `version` was read, or is reserved as its buyer may not.
 */
export function publishOpportunity(ctx: Ctx, input: { id: number; version?: number }): { slug: string } {
  return withTransaction(ctx.db, () => {
    const record = requireRecord(ctx.db, input.id);
    requireMembership(ctx, record.organisationId, "editor");
    if (record.status === "published") return { slug: record.slug };
    if (record.status !== "draft") throw conflict("Only a draft can be posted. This one has gone on already.");
    if (input.version !== undefined && input.version !== record.version) {
      throw conflict("Somebody else changed this draft meanwhile. Read it through again, then post it.");
    }
    const buyer = ctx.db
      .select({ isBuyer: organisations.isBuyer })
      .from(organisations)
      .where(eq(organisations.id, record.organisationId))
      .get();
    if (!buyer?.isBuyer) throw conflict("This organisation is not set up to buy any more. An owner can add that under its details.");
    requireMayPost(ctx, { id: record.organisationId });
    refuse(publishProblems(draftFacts(record), ctx.now, ctx.settings.noticeThresholdPounds));
    const refused = reservationProblem(ctx, record);
    if (refused !== null) throw conflict(`Who may answer needs another look: ${refused}`);
    const slug = addressFor(ctx, record);
    ctx.db.update(opportunities).set({ slug }).where(eq(opportunities.id, record.id)).run();
    moveTo(ctx, record, "published");
    if (isForInvited(record.kind)) askInvited(ctx, record.id);
    return { slug };
  });
}
