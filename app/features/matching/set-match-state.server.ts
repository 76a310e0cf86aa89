import { eq } from "drizzle-orm";
import { standingOf } from "#app/features/directory/standing.server.ts";
import { putOnShortlist, takeOffShortlist } from "#app/features/kept/shortlist.server.ts";
import { requireMembership } from "#app/features/organisations/membership.server.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { conflict, notFound } from "#app/platform/errors.ts";
import { matches, opportunities } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import type { SetMatchStateInput } from "./schema.ts";

/**
 * Puts a match on the shortlist, which is the list of its opportunity, dismisses it with a reason, or brings it back from
 * either. Needs an editor of the opportunity's organisation; the supplier is not told. Throws `not_found`, `forbidden`, and `conflict`
 * for shortlisting one that has left the directory; saying the same twice changes nothing.
 */
export function setMatchState(ctx: Ctx, input: SetMatchStateInput): { opportunityId: number } {
  return withTransaction(ctx.db, () => {
    const row = ctx.db
      .select({ match: matches, buyerId: opportunities.organisationId })
      .from(matches)
      .innerJoin(opportunities, eq(opportunities.id, matches.opportunityId))
      .where(eq(matches.id, input.matchId))
      .get();
    if (row === undefined) throw notFound("This match");
    const actor = requireMembership(ctx, row.buyerId, "editor");
    const { match } = row;
    const reason = input.state === "dismissed" ? input.reason || null : null;
    if (input.state === "shortlisted" && !standingOf(ctx, match.organisationId).listed)
      throw conflict("This supplier is no longer listed, so it cannot go on a shortlist.");
    const pair = { opportunityId: match.opportunityId, buyerId: row.buyerId, supplierId: match.organisationId };
    if (input.state === "shortlisted") putOnShortlist(ctx, { ...pair, foundIn: "matches" });
    else takeOffShortlist(ctx, pair);
    const buyerState = input.state === "dismissed" ? "dismissed" : "none";
    if (match.buyerState === buyerState && match.buyerReason === reason) return { opportunityId: match.opportunityId };
    ctx.db
      .update(matches)
      .set({ buyerState, buyerReason: reason, buyerStateBy: actor.userId, buyerStateAt: ctx.now })
      .where(eq(matches.id, match.id))
      .run();
    writeAudit(ctx, {
      action: buyerState === "dismissed" ? "match.dismissed" : "match.brought_back",
      subjectId: match.id,
      detail: { opportunityId: match.opportunityId, organisationId: match.organisationId, ...(reason === null ? {} : { reason }) },
    });
    return { opportunityId: match.opportunityId };
  });
}
