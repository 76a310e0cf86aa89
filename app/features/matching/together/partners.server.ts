import { and, eq } from "drizzle-orm";
import { standingOf } from "#app/features/directory/standing.server.ts";
import { acceptsResponses } from "#app/features/opportunities/rules.ts";
import { isForInvited } from "#app/features/opportunities/vocabulary.ts";
import { getMembership, requireMembership } from "#app/features/organisations/membership.server.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { conflict, invalid, notFound } from "#app/platform/errors.ts";
import { emit } from "#app/platform/outbox/emit.server.ts";
import { answerPartnerHistory, answerPartners, opportunities, organisations } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { type AnswerKey, requireAnswerable } from "../answering/draft.server.ts";
import { declineSchema } from "../answering/schema.ts";
import type { PartnerRow } from "./contact.server.ts";
import type { PartnerGap } from "./gaps.ts";

type Status = PartnerRow["status"];

/** As many may be asked at once for one answer. */
const MOST_ASKED = 6;

/**
 * The lead of an answer asks a listed supplier to fill gaps of it. One that said no, or was asked no more, may be asked
 * again. Needs an editor of the lead. Throws as `requireAnswerable`; `conflict` for a quote, for one that has been asked, for
 * too many, and for one that nobody can answer for.
 */
export function askPartner(ctx: Ctx, input: AnswerKey & { partnerId: number; gaps: readonly PartnerGap[] }): { id: number } {
  return withTransaction(ctx.db, () => {
    const { buyerId } = requireAnswerable(ctx, input);
    const { opportunityId, organisationId: leadId, partnerId } = input;
    if (isForInvited(requireOpportunityRow(ctx, opportunityId).kind)) throw conflict("Only those invited may know of this quote.");
    if (input.gaps.length === 0) throw invalid("Say what they would do of it.");
    const partner = ctx.db.select().from(organisations).where(eq(organisations.id, partnerId)).get();
    if (partner === undefined || !standingOf(ctx, partnerId).listed) throw notFound("This supplier");
    if (partnerId === leadId || partnerId === buyerId) throw conflict("Ask another supplier than yourselves or the buyer.");
    if (partner.claimedAt === null) throw conflict("Nobody looks after their profile yet, so nobody could say yes.");
    const own = ctx.db
      .select()
      .from(answerPartners)
      .where(and(eq(answerPartners.opportunityId, opportunityId), eq(answerPartners.leadId, leadId)))
      .all();
    const before = own.find((one) => one.partnerId === partnerId);
    if (before?.status === "asked" || before?.status === "agreed") throw conflict("You have asked them already.");
    if (own.filter(({ status }) => status === "asked" || status === "agreed").length >= MOST_ASKED)
      throw conflict(`You have asked ${MOST_ASKED} already. Ask one of them no more first.`);
    const asked = {
      gaps: [...input.gaps],
      status: "asked" as const,
      reason: "",
      pricePence: null,
      askedAt: ctx.now,
      askedBy: ctx.actor?.userId ?? null,
      answeredAt: null,
      answeredBy: null,
      sentAt: null,
    };
    const key = { opportunityId, leadId, partnerId };
    const { id } =
      before ??
      ctx.db
        .insert(answerPartners)
        .values({ ...key, ...asked })
        .returning({ id: answerPartners.id })
        .get();
    if (before !== undefined) ctx.db.update(answerPartners).set(asked).where(eq(answerPartners.id, id)).run();
    note(ctx, id, "asked", "");
    writeAudit(ctx, { action: "opportunity.partner_asked", subjectId: opportunityId, detail: { organisationId: leadId, partnerId } });
    emit(ctx, "partner.asked", { partnerId: id });
    return { id };
  });
}

/**
 * A partner says yes, with the price of its part if it gives one. Needs an editor of the partner. Throws `not_found`,
 * `forbidden`; `conflict` once it was answered or taken back, and once answers have closed.
 */
export function agreeToAnswerTogether(ctx: Ctx, input: { id: number; pricePence: number | null }): void {
  withTransaction(ctx.db, () => {
    const row = requireAsked(ctx, input.id, ["asked"]);
    move(ctx, row, "agreed", { reason: "", pricePence: input.pricePence });
  });
}

/** A partner says no, and why; after a yes too, until answers close: then its part is out of the answer at once. Throws as the yes. */
export function declineToAnswerTogether(ctx: Ctx, input: { id: number; reason: string }): void {
  withTransaction(ctx.db, () => {
    const row = requireAsked(ctx, input.id, ["asked", "agreed"]);
    const checked = declineSchema.safeParse(input);
    if (!checked.success) throw invalid("Say why.", { reason: ["Say why, in a sentence. Only those who asked you read it"] });
    move(ctx, row, row.status === "asked" ? "declined" : "left", { reason: checked.data.reason, pricePence: null });
  });
}

/** The lead asks one no more; what it had said yes to is out of the answer at once. Needs an editor of the lead. */
export function takeBackPartner(ctx: Ctx, input: AnswerKey & { id: number }): void {
  withTransaction(ctx.db, () => {
    requireAnswerable(ctx, input);
    const row = ctx.db.select().from(answerPartners).where(eq(answerPartners.id, input.id)).get();
    if (row === undefined || row.leadId !== input.organisationId || row.opportunityId !== input.opportunityId)
      throw notFound("This partner");
    if (row.status !== "asked" && row.status !== "agreed") throw conflict("They are not asked any more.");
    move(ctx, row, "taken_back", { reason: "", pricePence: null });
  });
}

/** Those who have said yes go with the answer. Call it inside the verb's transaction. */
export function sendPartners(ctx: Pick<Ctx, "db" | "now">, { opportunityId, organisationId }: AnswerKey): void {
  const { opportunityId: to, leadId, status } = answerPartners;
  ctx.db
    .update(answerPartners)
    .set({ sentAt: ctx.now })
    .where(and(eq(to, opportunityId), eq(leadId, organisationId), eq(status, "agreed")))
    .run();
}

function requireOpportunityRow(ctx: Ctx, id: number): typeof opportunities.$inferSelect {
  const row = ctx.db.select().from(opportunities).where(eq(opportunities.id, id)).get();
  if (row === undefined) throw notFound("This opportunity");
  return row;
}

/** An ask that the actor may answer for its partner. For anybody else there is none. */
function requireAsked(ctx: Ctx, id: number, from: readonly Status[]): PartnerRow {
  const row = ctx.db.select().from(answerPartners).where(eq(answerPartners.id, id)).get();
  if (row === undefined || getMembership(ctx.actor, row.partnerId) === null) throw notFound("This");
  requireMembership(ctx, row.partnerId, "editor");
  if (!from.includes(row.status)) throw conflict("This has been answered, or you are not asked any more.");
  if (!acceptsResponses(requireOpportunityRow(ctx, row.opportunityId), ctx.now))
    throw conflict("The opportunity takes no more answers, so nothing of this can change.");
  return row;
}

const ACTIONS = {
  agreed: "opportunity.partner_agreed",
  declined: "opportunity.partner_declined",
  left: "opportunity.partner_left",
  taken_back: "opportunity.partner_taken_back",
} as const;

function move(ctx: Ctx, row: PartnerRow, status: keyof typeof ACTIONS, said: { reason: string; pricePence: number | null }): void {
  ctx.db
    .update(answerPartners)
    .set({ status, ...said, answeredAt: ctx.now, answeredBy: ctx.actor?.userId ?? null, sentAt: null })
    .where(eq(answerPartners.id, row.id))
    .run();
  note(ctx, row.id, status, said.reason);
  const { opportunityId, leadId, partnerId } = row;
  writeAudit(ctx, { action: ACTIONS[status], subjectId: opportunityId, detail: { organisationId: leadId, partnerId } });
  emit(ctx, "partner.answered", { partnerId: row.id });
}

function note(ctx: Ctx, answerPartnerId: number, status: Status, reason: string): void {
  ctx.db
    .insert(answerPartnerHistory)
    .values({ answerPartnerId, status, reason, actorId: ctx.actor?.userId ?? null, at: ctx.now })
    .run();
}
