import { and, eq, isNull } from "drizzle-orm";
import { opportunityFacts } from "#app/features/opportunities/facts/opportunity-facts.server.ts";
import { areasOf, whereText } from "#app/features/opportunities/facts/where.ts";
import { attachmentsOf } from "#app/features/opportunities/record.server.ts";
import { closesText, valueText } from "#app/features/opportunities/say.ts";
import { checkedAmong } from "#app/features/organisations/checking/checks.server.ts";
import { membersToTell } from "#app/features/organisations/recipients.server.ts";
import { answeredMail, askedMail, calledOffMail, declinedMail, invitedMail, type QuoteInMail } from "#app/features/quoting/mails.ts";
import { isOn } from "#app/features/quoting/record.server.ts";
import { liveResponse } from "#app/features/quoting/responded.server.ts";
import { referenceOf } from "#app/features/reference/reference.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { longDate } from "#app/platform/dates.ts";
import { queueMail } from "#app/platform/mail.server.ts";
import type { MailContent } from "#app/platform/mail-layout.ts";
import { lowerFirst } from "#app/platform/words.ts";
import { quoteInvitations, quoteQuestions } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { organisationNames } from "./organisation-names.server.ts";
import { tell } from "./tell.server.ts";

type Invitation = typeof quoteInvitations.$inferSelect;

function standing(opportunityId: number) {
  return and(eq(quoteInvitations.opportunityId, opportunityId), isNull(quoteInvitations.takenBackAt));
}

function readInvitation(ctx: Ctx, id: number): Invitation | undefined {
  return ctx.db
    .select()
    .from(quoteInvitations)
    .where(and(eq(quoteInvitations.id, id), isNull(quoteInvitations.takenBackAt)))
    .get();
}

function readQuote(ctx: Ctx, opportunityId: number): (QuoteInMail & { isOn: boolean; buyerId: number; buyerSlug: string }) | undefined {
  const facts = opportunityFacts(ctx.db, opportunityId);
  if (facts === null) return undefined;
  const { organisationId: buyerId, buyerSlug, buyerName, title, slug, description, deadlineAt, startDay, requirements } = facts;
  const value = valueText(facts);
  return {
    title,
    slug,
    description,
    value: facts.valueKind === "range" ? lowerFirst(value) : "",
    where: whereText(facts, areasOf(facts, referenceOf(ctx.db))) ?? "anywhere",
    closes: deadlineAt === null ? "" : closesText(deadlineAt),
    starts: startDay === null ? "" : longDate(startDay),
    asks: requirements,
    papers: attachmentsOf(ctx.db, opportunityId).map(({ fileName }) => fileName),
    buyer: { name: buyerName, isChecked: checkedAmong(ctx.db, [buyerId]).has(buyerId) },
    isOn: isOn(ctx, facts),
    buyerId,
    buyerSlug,
  };
}

/** Somebody is asked for a quote: its people are told, or the address the buyer typed; once for each time that they are asked. */
export function tellQuoteInvited(ctx: Ctx, invitationId: number): void {
  ask(ctx, invitationId, "first");
}

/** Once more, unless they have answered since. */
export function tellQuoteReminded(ctx: Ctx, invitationId: number): void {
  ask(ctx, invitationId, "reminder");
}

function ask(ctx: Ctx, invitationId: number, kind: "first" | "reminder"): void {
  const invitation = readInvitation(ctx, invitationId);
  const quote = invitation === undefined ? undefined : readQuote(ctx, invitation.opportunityId);
  if (invitation === undefined || quote === undefined || !quote.isOn || invitation.declinedAt !== null || liveResponse(ctx, invitation))
    return;
  const occasion = `quote.${kind === "first" ? "invited" : "reminded"}:${invitationId}:${invitation.invitedAt.getTime()}`;
  send(ctx, invitation, { occasion, kind: "quote_invited" }, (to) => invitedMail(ctx.settings, quote, to, kind));
}

/** To the people of the supplier, or to the address with its link. */
function send(
  ctx: Ctx,
  invitation: Invitation,
  { occasion, kind, hasLink = true }: { occasion: string; kind: string; hasLink?: boolean },
  mail: (to: { supplier: string } | "link") => MailContent,
): void {
  const { organisationId, email, linkId } = invitation;
  if (organisationId !== null) {
    const supplier = organisationNames(ctx, [organisationId]).get(organisationId)?.name ?? "";
    tell(ctx, kind, occasion, membersToTell(ctx, organisationId), () => mail({ supplier }));
  } else if (email !== null && email !== "" && linkId !== null) {
    withTransaction(ctx.db, () => {
      const link = hasLink ? { linkToken: linkId } : {};
      queueMail(ctx, { kind: "quote_by_address", to: email, dedupeKey: `${occasion}:link`, ...link, mail: mail("link") });
    });
  }
}

/** A quote was called off: those who were asked and have not answered hear it, too. Who answered hears as with any opportunity. */
export function tellQuoteCalledOff(ctx: Ctx, opportunityId: number, eventId: number): void {
  const quote = readQuote(ctx, opportunityId);
  const waiting = ctx.db
    .select()
    .from(quoteInvitations)
    .where(and(standing(opportunityId), isNull(quoteInvitations.declinedAt)))
    .orderBy(quoteInvitations.id)
    .all();
  if (quote === undefined) return;
  for (const invitation of waiting) {
    if (liveResponse(ctx, invitation)) continue;
    const occasion = `quote.called_off:${eventId}:${invitation.id}`;
    send(ctx, invitation, { occasion, kind: "quote_called_off", hasLink: false }, (to) => calledOffMail(ctx.settings, quote, to));
  }
}

/** The buyer's people hear that one of those they asked says no, and why. */
export function tellQuoteDeclined(ctx: Ctx, invitationId: number): void {
  const invitation = readInvitation(ctx, invitationId);
  const quote = invitation === undefined ? undefined : readQuote(ctx, invitation.opportunityId);
  if (invitation === undefined || quote === undefined || invitation.declinedAt === null) return;
  const { organisationId, email, declineReason, declinedAt } = invitation;
  const names = organisationNames(ctx, [quote.buyerId, ...(organisationId === null ? [] : [organisationId])]);
  const buyer = names.get(quote.buyerId);
  const who = (organisationId === null ? undefined : names.get(organisationId)?.name) ?? `Whoever reads ${email ?? "that address"}`;
  if (buyer === undefined) return;
  const { title, slug } = quote;
  tell(ctx, "quote_declined", `quote.declined:${invitationId}:${declinedAt.getTime()}`, membersToTell(ctx, buyer.id), () =>
    declinedMail(ctx.settings, { who, title, slug, reason: declineReason ?? "", buyer }),
  );
}

function readQuestion(ctx: Ctx, id: number): typeof quoteQuestions.$inferSelect | undefined {
  return ctx.db.select().from(quoteQuestions).where(eq(quoteQuestions.id, id)).get();
}

/** The buyer's people hear what was asked, and not by whom. */
export function tellQuoteAsked(ctx: Ctx, questionId: number): void {
  const asked = readQuestion(ctx, questionId);
  const quote = asked === undefined ? undefined : readQuote(ctx, asked.opportunityId);
  if (asked === undefined || quote === undefined || asked.answer !== null) return;
  const buyer = organisationNames(ctx, [quote.buyerId]).get(quote.buyerId);
  if (buyer === undefined) return;
  const { title, slug } = quote;
  tell(ctx, "quote_asked", `quote.asked:${questionId}`, membersToTell(ctx, buyer.id), () =>
    askedMail(ctx.settings, { title, slug, question: asked.question, buyer }),
  );
}

/** Everyone invited who has not said no hears the answer. */
export function tellQuoteAnswered(ctx: Ctx, questionId: number): void {
  const asked = readQuestion(ctx, questionId);
  const quote = asked === undefined ? undefined : readQuote(ctx, asked.opportunityId);
  if (asked === undefined || quote === undefined || asked.answer === null) return;
  const { question, answer } = asked;
  const told = and(standing(asked.opportunityId), isNull(quoteInvitations.declinedAt));
  for (const invitation of ctx.db.select().from(quoteInvitations).where(told).orderBy(quoteInvitations.id).all())
    send(ctx, invitation, { occasion: `quote.answered:${questionId}:${invitation.id}`, kind: "quote_answered" }, (to) =>
      answeredMail(ctx.settings, { ...quote, question, answer }, to),
    );
}
