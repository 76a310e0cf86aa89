import { eq } from "drizzle-orm";
import { respond } from "#app/features/matching/respond.server.ts";
import { isOrganisationInvited } from "#app/features/opportunities/invited.server.ts";
import { getMembership, requireMembership } from "#app/features/organisations/membership.server.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { conflict, notFound } from "#app/platform/errors.ts";
import { emit } from "#app/platform/outbox/emit.server.ts";
import { quoteInvitations, quoteQuestions } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { appendInvitationHistory, type InvitationRow, invitationOf, requireQuote, takesQuotes } from "./record.server.ts";
import { liveResponse } from "./responded.server.ts";
import type { QuoteYes } from "./schema.ts";

const OVER = "This quote takes no more answers.";

interface Asked {
  opportunityId: number;
  /** The supplier that was invited. */
  organisationId: number;
}

/** The invitation of a supplier that the actor may answer for. Throws `not_found`, as for a quote that is not there, and `forbidden`. */
export function requireOwnInvitation(ctx: Ctx, input: Asked): InvitationRow {
  if (getMembership(ctx.actor, input.organisationId) === null || !isOrganisationInvited(ctx, input.opportunityId, input.organisationId))
    throw notFound("This opportunity");
  requireMembership(ctx, input.organisationId, "editor");
  const invitation = invitationOf(ctx, input.opportunityId, input.organisationId);
  if (invitation === null) throw notFound("This opportunity");
  return invitation;
}

/** A supplier says yes, with a price; a no of before is forgotten. Answering is its yes to being reached, as with any answer. Throws what `respond` throws. */
export function quotePrice(ctx: Ctx, input: Asked & Omit<QuoteYes, "say">): { responseId: number } {
  return withTransaction(ctx.db, () => {
    const invitation = requireOwnInvitation(ctx, input);
    noteOpened(ctx, invitation);
    const { opportunityId, organisationId, message } = input;
    const sent = respond(ctx, { opportunityId, organisationId, scope: "full", message, price: { pence: input.price, unit: input.unit } });
    ctx.db.update(quoteInvitations).set({ declinedAt: null, declineReason: null }).where(eq(quoteInvitations.id, invitation.id)).run();
    return sent;
  });
}

/** A supplier says no, and why: that counts as an answer, and the buyer alone reads it. Throws `conflict` once it has given a price, or when it is over. */
export function declineQuote(ctx: Ctx, input: Asked & { reason: string }): void {
  withTransaction(ctx.db, () => decline(ctx, requireOwnInvitation(ctx, input), input.reason));
}

/** The same for an invitation whose holder the caller has let in. The same no twice is one. Call it inside the verb's transaction. */
export function decline(ctx: Ctx, invitation: InvitationRow, reason: string): void {
  const quote = requireQuote(ctx, invitation.opportunityId);
  if (!takesQuotes(ctx, quote)) throw conflict(OVER);
  if (liveResponse(ctx, invitation)) throw conflict("You have given a price. Take it back first, under Responses.");
  if (invitation.declinedAt !== null && invitation.declineReason === reason) return;
  noteOpened(ctx, invitation);
  ctx.db.update(quoteInvitations).set({ declinedAt: ctx.now, declineReason: reason }).where(eq(quoteInvitations.id, invitation.id)).run();
  appendInvitationHistory(ctx, invitation.id, "declined", { as: "supplier", reason });
  writeAudit(ctx, { action: "quote.declined", subjectId: quote.id, detail: { organisationId: invitation.organisationId } });
  emit(ctx, "quote.declined", { invitationId: invitation.id });
}

const MOST_QUESTIONS = 10;

/** A supplier asks something about the brief. Neither the buyer nor the others learn who asks. Throws `conflict` when it is over. */
export function askAboutQuote(ctx: Ctx, input: Asked & { question: string }): void {
  withTransaction(ctx.db, () => ask(ctx, requireOwnInvitation(ctx, input), input.question));
}

/** The same for an invitation whose holder the caller has let in. A question that waits already is not asked again. Call it inside the verb's transaction. */
export function ask(ctx: Ctx, invitation: InvitationRow, question: string): void {
  const quote = requireQuote(ctx, invitation.opportunityId);
  if (!takesQuotes(ctx, quote)) throw conflict(OVER);
  const own = ctx.db
    .select({ question: quoteQuestions.question, answer: quoteQuestions.answer })
    .from(quoteQuestions)
    .where(eq(quoteQuestions.invitationId, invitation.id))
    .all();
  if (own.some((one) => one.question === question && one.answer === null)) return;
  if (own.length >= MOST_QUESTIONS)
    throw conflict(`You have asked ${MOST_QUESTIONS} questions. Answer now, and put the rest into your message.`);
  noteOpened(ctx, invitation);
  const { id } = ctx.db
    .insert(quoteQuestions)
    .values({ opportunityId: quote.id, invitationId: invitation.id, question, askedAt: ctx.now })
    .returning({ id: quoteQuestions.id })
    .get();
  writeAudit({ ...ctx, actor: null }, { action: "quote.asked", subjectId: quote.id });
  emit(ctx, "quote.asked", { questionId: id });
}

/** Keeps when one that was invited first opened it. Call it for what a person did, never for a link that a program may have followed. */
export function noteOpened(ctx: Ctx, invitation: InvitationRow): void {
  if (invitation.openedAt !== null) return;
  const first = ctx.db.$client
    .prepare("update quote_invitations set opened_at = ? where id = ? and opened_at is null")
    .run(ctx.now.getTime(), invitation.id);
  if (first.changes === 0) return;
  appendInvitationHistory(ctx, invitation.id, "opened", { as: "supplier" });
  writeAudit(ctx, { action: "quote.opened", subjectId: invitation.opportunityId, detail: { organisationId: invitation.organisationId } });
}

/** The actor looks at a quote: it is opened for each organisation of theirs that is invited. */
export function openInvited(ctx: Ctx, opportunityId: number): void {
  withTransaction(ctx.db, () => {
    for (const { organisationId } of ctx.actor?.memberships ?? []) {
      const invitation = invitationOf(ctx, opportunityId, organisationId);
      if (invitation !== null) noteOpened(ctx, invitation);
    }
  });
}
