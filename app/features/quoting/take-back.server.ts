import { eq } from "drizzle-orm";
import { dropEmailToken } from "#app/features/accounts/email-tokens.server.ts";
import { requireMembership } from "#app/features/organisations/membership.server.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { conflict } from "#app/platform/errors.ts";
import { emit } from "#app/platform/outbox/emit.server.ts";
import { quoteInvitations } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { appendInvitationHistory, type InvitationRow, requireAsking, requireInvitation, requireQuote } from "./record.server.ts";
import { liveResponse } from "./responded.server.ts";

/**
 * Asks somebody no more: the quote is closed to them, and their private link dead. Needs an editor of the buyer. Throws `conflict` when they have
 * answered: they hear an outcome instead.
 */
export function takeBackInvitation(ctx: Ctx, input: { opportunityId: number; invitationId: number }): void {
  withTransaction(ctx.db, () => {
    const quote = requireQuote(ctx, input.opportunityId);
    requireMembership(ctx, quote.organisationId, "editor");
    const invitation = requireOf(ctx, input);
    if (invitation.declinedAt !== null || liveResponse(ctx, invitation)) throw conflict("They have answered. They read what came of it.");
    ctx.db.update(quoteInvitations).set({ takenBackAt: ctx.now, linkId: null }).where(eq(quoteInvitations.id, invitation.id)).run();
    if (invitation.linkId !== null) dropEmailToken(ctx, invitation.linkId);
    appendInvitationHistory(ctx, invitation.id, "taken_back", { as: "buyer" });
    writeAudit(ctx, { action: "quote.taken_back", subjectId: quote.id, detail: { organisationId: invitation.organisationId } });
  });
}

/** Mails those who have not answered once more, and never a third time. Needs an editor of the buyer. Throws `conflict`. */
export function remindInvited(ctx: Ctx, input: { opportunityId: number; invitationId: number }): void {
  withTransaction(ctx.db, () => {
    const quote = requireAsking(ctx, input.opportunityId);
    const invitation = requireOf(ctx, input);
    if (quote.status !== "published") throw conflict("It is not open, so nobody is reminded of it.");
    if (invitation.declinedAt !== null || liveResponse(ctx, invitation)) throw conflict("They have answered already.");
    if (invitation.remindedAt !== null) throw conflict("They were reminded once already. More would be a nuisance.");
    ctx.db.update(quoteInvitations).set({ remindedAt: ctx.now }).where(eq(quoteInvitations.id, invitation.id)).run();
    appendInvitationHistory(ctx, invitation.id, "reminded", { as: "buyer" });
    writeAudit(ctx, { action: "quote.reminded", subjectId: quote.id, detail: { organisationId: invitation.organisationId } });
    emit(ctx, "quote.reminded", { invitationId: invitation.id });
  });
}

function requireOf(ctx: Ctx, input: { opportunityId: number; invitationId: number }): InvitationRow {
  const invitation = requireInvitation(ctx, input.invitationId);
  // Another quote's is as one that is not there.
  return invitation.opportunityId === input.opportunityId ? invitation : requireInvitation(ctx, -1);
}
