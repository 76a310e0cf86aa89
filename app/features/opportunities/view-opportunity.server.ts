import { checkOf } from "#app/features/organisations/checking/checks.server.ts";
import { canRead } from "#app/features/organisations/membership.server.ts";
import { referenceOf } from "#app/features/reference/reference.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { notFound } from "#app/platform/errors.ts";
import { query } from "#db/read.ts";
import { opportunityHistory } from "#db/schema/index.ts";
import { choosingOf } from "./choosing/choosing-of.server.ts";
import { type OpportunityFacts, opportunityFactsAt } from "./facts/opportunity-facts.server.ts";
import { type PublicOpportunity, toPage } from "./facts/page.ts";
import { isInvited } from "./invited.server.ts";
import { attachmentsOf } from "./record.server.ts";
import { reservationOf } from "./reserving/reservation.server.ts";
import { canView } from "./rules.ts";
import { asksFor } from "./vocabulary.ts";

const readHistory = query(
  {
    status: opportunityHistory.status,
    reason: opportunityHistory.reason,
    at: opportunityHistory.at,
    actedAs: opportunityHistory.actedAs,
  },
  "from opportunity_history where opportunity_id = ? order by id",
);

/**
 * An opportunity that the actor may read, or null: drafts exist only for their own members and the campaign team, closed
 * ones for those invited, too.
 */
export function getOpportunity(ctx: Ctx, slug: string): PublicOpportunity | null {
  const facts = opportunityFactsAt(ctx.db, slug);
  if (facts === null) return null;
  const reader = { isMember: canRead(ctx.actor, facts.organisationId), isInvited: isInvited(ctx, facts.id) };
  if (!canView(facts, reader)) return null;
  return opportunityPage(ctx, facts);
}

/** The page of an opportunity whose reader the caller has let in, by a private link, say. */
export function opportunityPage(ctx: Pick<Ctx, "db" | "now">, facts: OpportunityFacts): PublicOpportunity {
  const { criteria, questions } = choosingOf(ctx.db, facts.id);
  const beside = {
    criteria: asksFor(facts.kind, "criteria") ? criteria : [],
    questions: asksFor(facts.kind, "questions") ? questions : [],
    check: checkOf(ctx, facts.organisationId),
    attachments: attachmentsOf(ctx.db, facts.id),
    reservation: reservationOf(ctx.db, facts.id),
    history: readHistory(ctx.db, facts.id),
  };
  return toPage(facts, referenceOf(ctx.db), beside, ctx.now);
}

/** As `getOpportunity`; throws `not_found`. */
export function requireOpportunity(ctx: Ctx, slug: string): PublicOpportunity {
  const found = getOpportunity(ctx, slug);
  if (found === null) throw notFound("This opportunity");
  return found;
}
