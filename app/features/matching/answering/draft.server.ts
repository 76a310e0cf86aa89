import { and, eq } from "drizzle-orm";
import { choosingOf } from "#app/features/opportunities/choosing/choosing-of.server.ts";
import { isHeldByTeam } from "#app/features/opportunities/held-by-team.server.ts";
import { isOrganisationInvited } from "#app/features/opportunities/invited.server.ts";
import { acceptsResponses, canView } from "#app/features/opportunities/rules.ts";
import { getMembership, requireMembership } from "#app/features/organisations/membership.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { conflict, notFound } from "#app/platform/errors.ts";
import { answerDrafts, opportunities, responses } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { type AnswerFields, type Asked, askedOf } from "./model.ts";

/** Whose answer to what. */
export interface AnswerKey {
  opportunityId: number;
  organisationId: number;
}

/** The opportunity that is answered and what it asks, for an editor of the supplier. Throws `not_found`, `forbidden`; `conflict` once it takes no answers. */
export function requireAnswerable(ctx: Ctx, { opportunityId, organisationId }: AnswerKey): { asked: Asked; buyerId: number } {
  requireMembership(ctx, organisationId, "editor");
  const row = ctx.db.select().from(opportunities).where(eq(opportunities.id, opportunityId)).get();
  const isInvited = isOrganisationInvited(ctx, opportunityId, organisationId);
  if (row === undefined || !canView(row, { isMember: false, isInvited })) throw notFound("This opportunity");
  if (row.organisationId === organisationId) throw conflict("This is your own opportunity.");
  if (isHeldByTeam(ctx.db, opportunityId) || !acceptsResponses(row, ctx.now)) throw conflict("This opportunity takes no more responses.");
  return { asked: askedOf(row.kind, choosingOf(ctx.db, opportunityId)), buyerId: row.organisationId };
}

function ofAnswer({ opportunityId, organisationId }: AnswerKey) {
  return and(eq(answerDrafts.opportunityId, opportunityId), eq(answerDrafts.organisationId, organisationId));
}

/** What a supplier's team has typed and not sent, and when; null where there is nothing. Nobody else reads it, the campaign team neither. */
export function draftOf(ctx: Ctx, key: AnswerKey): { fields: AnswerFields; savedAt: Date } | null {
  if (getMembership(ctx.actor, key.organisationId) === null) return null;
  return (
    ctx.db.select({ fields: answerDrafts.fields, savedAt: answerDrafts.savedAt }).from(answerDrafts).where(ofAnswer(key)).get() ?? null
  );
}

/** Keeps an answer as it is typed, whole or not. The last to save it wins. Throws as `requireAnswerable`. */
export function saveAnswerDraft(ctx: Ctx, input: AnswerKey & { fields: AnswerFields }): void {
  withTransaction(ctx.db, () => {
    requireAnswerable(ctx, input);
    const { opportunityId, organisationId, fields } = input;
    const saved = { fields, savedAt: ctx.now, savedBy: ctx.actor?.userId ?? null };
    ctx.db
      .insert(answerDrafts)
      .values({ opportunityId, organisationId, ...saved })
      .onConflictDoUpdate({ target: [answerDrafts.opportunityId, answerDrafts.organisationId], set: saved })
      .run();
  });
}

/** What was typed is sent, or not wanted any more. Call it inside the verb's transaction. */
export function dropDraft(ctx: Pick<Ctx, "db">, key: AnswerKey): void {
  ctx.db.delete(answerDrafts).where(ofAnswer(key)).run();
}

export type Sent = typeof responses.$inferSelect;

/** The answer that was sent and not taken back. */
export function liveAnswer(ctx: Pick<Ctx, "db">, { opportunityId, organisationId }: AnswerKey): Sent | undefined {
  const row = ctx.db
    .select()
    .from(responses)
    .where(and(eq(responses.opportunityId, opportunityId), eq(responses.organisationId, organisationId)))
    .get();
  return row?.status === "withdrawn" ? undefined : row;
}
