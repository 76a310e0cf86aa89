import { and, asc, eq } from "drizzle-orm";
import { isForInvited } from "#app/features/opportunities/vocabulary.ts";
import { getMembership, requireReader } from "#app/features/organisations/membership.server.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { conflict, invalid } from "#app/platform/errors.ts";
import { emit } from "#app/platform/outbox/emit.server.ts";
import { answerDeclines, opportunities, organisations } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { type AnswerKey, dropDraft, liveAnswer, requireAnswerable } from "./draft.server.ts";
import { declineSchema } from "./schema.ts";
import { areSealed } from "./sealed.server.ts";

function ofAnswer({ opportunityId, organisationId }: AnswerKey) {
  return and(eq(answerDeclines.opportunityId, opportunityId), eq(answerDeclines.organisationId, organisationId));
}

/**
 * A supplier says no, and why: that counts as an answer, and its buyer reads it. Said again, the last reason holds. Needs an
 * editor of the supplier. Throws `conflict` while an answer of it stands, for a quote, whose invited say so there, and once
 * it takes no answers.
 */
export function declineToAnswer(ctx: Ctx, input: AnswerKey & { reason: string }): void {
  withTransaction(ctx.db, () => {
    requireAnswerable(ctx, input);
    const { opportunityId, organisationId } = input;
    const checked = declineSchema.safeParse(input);
    if (!checked.success) {
      const text = checked.error.issues[0]?.message ?? "Say why";
      throw invalid(text, { reason: [text] });
    }
    const kind = ctx.db.select({ kind: opportunities.kind }).from(opportunities).where(eq(opportunities.id, opportunityId)).get()?.kind;
    if (kind !== undefined && isForInvited(kind)) throw conflict("Say no where you were asked for the quote.");
    if (liveAnswer(ctx, input) !== undefined) throw conflict("You have answered. Take your answer back first, under Responses.");
    const said = { reason: checked.data.reason, declinedAt: ctx.now, declinedBy: ctx.actor?.userId ?? null };
    ctx.db
      .insert(answerDeclines)
      .values({ opportunityId, organisationId, ...said })
      .onConflictDoUpdate({ target: [answerDeclines.opportunityId, answerDeclines.organisationId], set: said })
      .run();
    dropDraft(ctx, input);
    writeAudit(ctx, { action: "opportunity.declined", subjectId: opportunityId, detail: { organisationId } });
    emit(ctx, "answer.declined", { opportunityId, organisationId });
  });
}

/** A yes takes a no of before away. Call it inside the verb's transaction. */
export function forgetDecline(ctx: Pick<Ctx, "db">, key: AnswerKey): void {
  ctx.db.delete(answerDeclines).where(ofAnswer(key)).run();
}

/** The supplier's own no; null where it has said none, and for whoever is not of its team. */
export function declineOf(ctx: Ctx, key: AnswerKey): { reason: string; at: Date } | null {
  if (getMembership(ctx.actor, key.organisationId) === null) return null;
  const row = ctx.db.select().from(answerDeclines).where(ofAnswer(key)).get();
  return row === undefined ? null : { reason: row.reason, at: row.declinedAt };
}

/** One that said no, as the buyer reads it. */
export interface Declined {
  supplier: { id: number; slug: string; name: string };
  reason: string;
  at: Date;
}

/** Who said no to an opportunity, and why, for its readers; while answers are sealed only how many. Throws `not_found`, `forbidden`. */
export function listDeclined(ctx: Ctx, input: { opportunityId: number; buyerId: number }): { total: number; items: Declined[] } {
  requireReader(ctx, input.buyerId);
  const rows = ctx.db
    .select({ decline: answerDeclines, organisation: organisations })
    .from(answerDeclines)
    .innerJoin(organisations, eq(organisations.id, answerDeclines.organisationId))
    .innerJoin(opportunities, eq(opportunities.id, answerDeclines.opportunityId))
    .where(and(eq(answerDeclines.opportunityId, input.opportunityId), eq(opportunities.organisationId, input.buyerId)))
    .orderBy(asc(answerDeclines.declinedAt))
    .all();
  const items = rows.map(({ decline, organisation: { id, slug, tradingName, legalName } }) => ({
    supplier: { id, slug, name: tradingName ?? legalName },
    reason: decline.reason,
    at: decline.declinedAt,
  }));
  return { total: items.length, items: areSealed(ctx, input.opportunityId) ? [] : items };
}

/** What a supplier said no to, the latest first, for its readers. */
export function listOwnDeclined(
  ctx: Ctx,
  organisationId: number,
): { opportunity: { slug: string; title: string }; reason: string; at: Date }[] {
  requireReader(ctx, organisationId);
  return ctx.db
    .select({ slug: opportunities.slug, title: opportunities.title, reason: answerDeclines.reason, at: answerDeclines.declinedAt })
    .from(answerDeclines)
    .innerJoin(opportunities, eq(opportunities.id, answerDeclines.opportunityId))
    .where(eq(answerDeclines.organisationId, organisationId))
    .all()
    .sort((a, b) => b.at.getTime() - a.at.getTime())
    .map(({ slug, title, reason, at }) => ({ opportunity: { slug, title }, reason, at }));
}
