import { and, eq, isNull } from "drizzle-orm";
import { HELD, isHeldByTeam } from "#app/features/opportunities/held-by-team.server.ts";
import { acceptsResponses } from "#app/features/opportunities/rules.ts";
import { isForInvited } from "#app/features/opportunities/vocabulary.ts";
import { requireMayPost } from "#app/features/organisations/checking/checks.server.ts";
import { requireMembership } from "#app/features/organisations/membership.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { conflict, notFound } from "#app/platform/errors.ts";
import { opportunities, quoteInvitationHistory, quoteInvitations } from "#db/schema/index.ts";

export type QuoteRow = typeof opportunities.$inferSelect;
export type InvitationRow = typeof quoteInvitations.$inferSelect;

/** A closed opportunity by its id. Throws `not_found` for any other. The caller checks who asks. */
export function requireQuote(ctx: Pick<Ctx, "db">, id: number): QuoteRow {
  const row = ctx.db.select().from(opportunities).where(eq(opportunities.id, id)).get();
  if (row === undefined || !isForInvited(row.kind)) throw notFound("This quote");
  return row;
}

/**
 * A quote that its buyer, an editor of it, may still ask people for: a draft, or open or paused before its deadline. Throws `forbidden`,
 * `conflict` once it is over, while the campaign team holds it, or while the buyer may not post.
 */
export function requireAsking(ctx: Ctx, id: number): QuoteRow {
  const quote = requireQuote(ctx, id);
  requireMembership(ctx, quote.organisationId, "editor");
  requireMayPost(ctx, { id: quote.organisationId });
  if (isHeldByTeam(ctx.db, quote.id)) throw conflict(HELD);
  if (quote.status !== "draft" && !isOn(ctx, quote)) throw conflict("This quote has closed. Give them longer first, or ask anew.");
  return quote;
}

/** Whether it takes answers now. */
export function takesQuotes(ctx: Pick<Ctx, "db" | "now">, quote: QuoteRow): boolean {
  return acceptsResponses(quote, ctx.now) && !isHeldByTeam(ctx.db, quote.id);
}

/** It is posted, and not over: open, or paused with time left. */
export function isOn(ctx: Pick<Ctx, "now">, quote: Pick<QuoteRow, "status" | "deadlineAt">): boolean {
  const hasTime = quote.deadlineAt === null || quote.deadlineAt.getTime() > ctx.now.getTime();
  return (quote.status === "published" || quote.status === "suspended") && hasTime;
}

/** An invitation that stands. Throws `not_found` for one that was taken back, too. */
export function requireInvitation(ctx: Pick<Ctx, "db">, id: number): InvitationRow {
  const row = ctx.db
    .select()
    .from(quoteInvitations)
    .where(and(eq(quoteInvitations.id, id), isNull(quoteInvitations.takenBackAt)))
    .get();
  if (row === undefined) throw notFound("This invitation");
  return row;
}

/** The invitation of an organisation that stands, or null. */
export function invitationOf(ctx: Pick<Ctx, "db">, opportunityId: number, organisationId: number): InvitationRow | null {
  const its = and(eq(quoteInvitations.opportunityId, opportunityId), eq(quoteInvitations.organisationId, organisationId));
  return (
    ctx.db
      .select()
      .from(quoteInvitations)
      .where(and(its, isNull(quoteInvitations.takenBackAt)))
      .get() ?? null
  );
}

type Step = (typeof quoteInvitationHistory.$inferSelect)["step"];

/** One line of an invitation's history, and in whose name; call it inside the verb's transaction. */
export function appendInvitationHistory(
  ctx: Pick<Ctx, "db" | "now" | "actor">,
  invitationId: number,
  step: Step,
  line: { as: "buyer" | "supplier" | "site"; reason?: string },
): void {
  ctx.db
    .insert(quoteInvitationHistory)
    .values({ invitationId, step, reason: line.reason ?? "", actorId: ctx.actor?.userId ?? null, at: ctx.now, actedAs: line.as })
    .run();
}
