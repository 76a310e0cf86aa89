import { and, eq, isNull } from "drizzle-orm";
import { findEmailToken } from "#app/features/accounts/email-tokens.server.ts";
import { getActor } from "#app/features/accounts/get-actor.server.ts";
import { passwordProblem } from "#app/features/accounts/password-problem.server.ts";
import { claimByAccount } from "#app/features/organisations/claim-by-account.server.ts";
import { createOrganisation } from "#app/features/organisations/create-organisation.server.ts";
import { requireOrganisationById } from "#app/features/organisations/get-organisation.server.ts";
import { accountByLink } from "#app/features/organisations/join-by-invitation.server.ts";
import { requireMembership } from "#app/features/organisations/membership.server.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { deadLink, invalid } from "#app/platform/errors.ts";
import { hashPassword } from "#app/platform/password.server.ts";
import { quoteInvitations } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { ask, decline, noteOpened, quotePrice } from "./answer.server.ts";
import { claimableAt } from "./claimable.server.ts";
import { appendInvitationHistory, type InvitationRow, isOn, type QuoteRow, requireQuote } from "./record.server.ts";
import type { QuoteNewcomer, QuoteYes } from "./schema.ts";

/** What a private link stands for. */
export interface QuoteLink {
  invitation: InvitationRow & { email: string };
  quote: QuoteRow;
}

/** What a private link opens, or null: unknown, forged, taken back, and of a quote that is not open any more look the same. Changes nothing. */
export function findQuoteLink(ctx: Pick<Ctx, "db" | "now">, token: string): QuoteLink | null {
  const found = findEmailToken(ctx, ["quote"], token);
  if (found === null) return null;
  const invitation = ctx.db
    .select()
    .from(quoteInvitations)
    .where(and(eq(quoteInvitations.linkId, found.id), isNull(quoteInvitations.takenBackAt)))
    .get();
  if (invitation === undefined || invitation.email === null || invitation.email === "") return null;
  const quote = requireQuote(ctx, invitation.opportunityId);
  return isOn(ctx, quote) ? { invitation: { ...invitation, email: invitation.email }, quote } : null;
}

/** As `findQuoteLink`; throws `not_found`, in the words of a link that does not work. */
export function requireQuoteLink(ctx: Pick<Ctx, "db" | "now">, token: string): QuoteLink {
  const link = findQuoteLink(ctx, token);
  if (link === null) throw deadLink("This quote has closed, or the buyer asks you no more. Ask whoever sent it to you.");
  return link;
}

/** A person opens the brief: pressing the button is what tells them from a program that looks at links. */
export function openByLink(ctx: Ctx, token: string): void {
  withTransaction(ctx.db, () => noteOpened(ctx, requireQuoteLink(ctx, token).invitation));
}

/** Says no by the link. Nobody need have an account for that. Throws `conflict` when the quote takes no answers now. */
export function declineByLink(ctx: Ctx, input: { token: string; reason: string }): void {
  withTransaction(ctx.db, () => decline(ctx, requireQuoteLink(ctx, input.token).invitation, input.reason));
}

/** Asks by the link, unnamed as everybody. */
export function askByLink(ctx: Ctx, input: { token: string; question: string }): void {
  withTransaction(ctx.db, () => ask(ctx, requireQuoteLink(ctx, input.token).invitation, input.question));
}

/** The signed-in person gives a price by the link, for a supplier of theirs: the invitation is that supplier's from now on. */
export function quoteByLink(ctx: Ctx, input: { token: string; organisationId: number } & Omit<QuoteYes, "say">): { responseId: number } {
  return withTransaction(ctx.db, () => {
    const { invitation } = requireQuoteLink(ctx, input.token);
    takeUp(ctx, invitation, input.organisationId);
    return quotePrice(ctx, { ...input, opportunityId: invitation.opportunityId });
  });
}

/**
 * Gives a price by the link and makes an account on the way, confirmed because the link came to its address: with a new organisation, or by
 * taking up a listed one whose own site the address is at. All of it or nothing.
 * Throws `conflict` when the address has an account, `AlreadyListed` when the organisation may be there, `invalid` for a weak password.
 */
export async function joinByQuote(
  ctx: Ctx,
  input: { token: string; name: string; password: string; newcomer: QuoteNewcomer } & Omit<QuoteYes, "say">,
): Promise<{ userId: number; slug: string }> {
  const { email } = requireQuoteLink(ctx, input.token).invitation;
  const { newcomer } = input;
  const words = newcomer.organisationName === undefined ? [] : [newcomer.organisationName];
  const problem = passwordProblem(ctx, input.password, { name: input.name, email, words });
  if (problem !== null) throw invalid(problem, { password: [problem] });
  const passwordHash = await hashPassword(input.password, ctx.network);
  return withTransaction(ctx.db, () => {
    const joined = accountByLink(ctx, { email, name: input.name, passwordHash });
    const organisation = organisationOf(joined, email, newcomer);
    const acting = { ...ctx, actor: getActor(ctx, joined.actor.userId, "") };
    quoteByLink(acting, { ...input, organisationId: organisation.id });
    return { userId: joined.actor.userId, slug: organisation.slug };
  });
}

function organisationOf(ctx: Ctx, email: string, newcomer: QuoteNewcomer): { id: number; slug: string } {
  if (newcomer.organisation !== "new") {
    const chosen = claimableAt(ctx, email).find(({ id }) => id === newcomer.organisation);
    if (chosen === undefined) throw invalid("Choose your organisation.", { organisation: ["Choose your organisation"] });
    claimByAccount(ctx, { organisationId: chosen.id });
    return requireOrganisationById(ctx, chosen.id);
  }
  const { organisationName: name = "", postcode, notListed } = newcomer;
  const missing: Record<string, string[]> = {};
  if (name.length < 2) missing.organisationName = ["Enter the organisation's registered name"];
  if (postcode === undefined) missing.postcode = ["Enter a full UK postcode"];
  if (postcode === undefined || name.length < 2) throw invalid("Say who you are.", missing);
  return createOrganisation(ctx, { name, postcode, actAs: ["supplier"], notListed });
}

/** The invitation becomes the organisation's. One of its own, even one that was taken back, takes the place of the address's. */
function takeUp(ctx: Ctx, invitation: InvitationRow, organisationId: number): void {
  requireMembership(ctx, organisationId, "editor");
  if (invitation.organisationId === organisationId) return;
  if (invitation.organisationId !== null) throw invalid("Another organisation has answered by this link already.");
  const own = ctx.db
    .select()
    .from(quoteInvitations)
    .where(and(eq(quoteInvitations.opportunityId, invitation.opportunityId), eq(quoteInvitations.organisationId, organisationId)))
    .get();
  if (own === undefined) {
    ctx.db.update(quoteInvitations).set({ organisationId }).where(eq(quoteInvitations.id, invitation.id)).run();
  } else {
    ctx.db.update(quoteInvitations).set({ takenBackAt: null }).where(eq(quoteInvitations.id, own.id)).run();
    ctx.db.update(quoteInvitations).set({ takenBackAt: ctx.now }).where(eq(quoteInvitations.id, invitation.id)).run();
  }
  appendInvitationHistory(ctx, own?.id ?? invitation.id, "taken_up", { as: "supplier" });
  writeAudit(ctx, { action: "quote.taken_up", subjectId: invitation.opportunityId, detail: { organisationId } });
}
