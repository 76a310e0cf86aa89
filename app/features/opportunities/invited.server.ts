import type { Ctx } from "#app/platform/ctx.ts";
import { emit } from "#app/platform/outbox/emit.server.ts";
import { prepared } from "#app/platform/statements.server.ts";
import { query } from "#db/read.ts";
import { quoteInvitations } from "#db/schema/index.ts";

const LIVE = `select 1 from quote_invitations where opportunity_id = ? and taken_back_at is null`;

/** Whether the actor belongs to an organisation that is invited to a closed opportunity, in whatever role. */
export function isInvited(ctx: Pick<Ctx, "db" | "actor">, opportunityId: number): boolean {
  const own = (ctx.actor?.memberships ?? []).map((one) => one.organisationId);
  if (own.length === 0) return false;
  const sql = `${LIVE} and organisation_id in (select value from json_each(?)) limit 1`;
  return prepared(ctx.db, sql).get(opportunityId, JSON.stringify(own)) !== undefined;
}

/** Whether an organisation is invited to a closed opportunity. */
export function isOrganisationInvited(ctx: Pick<Ctx, "db">, opportunityId: number, organisationId: number): boolean {
  return prepared(ctx.db, `${LIVE} and organisation_id = ?`).get(opportunityId, organisationId) !== undefined;
}

/** Has those mailed who were chosen while the quote was a draft. Call it inside the transaction that posts it. */
export function askInvited(ctx: Pick<Ctx, "db" | "now">, opportunityId: number): void {
  const sql = "select id from quote_invitations where opportunity_id = ? and taken_back_at is null order by id";
  for (const invitationId of prepared(ctx.db, sql).pluck().all(opportunityId) as number[]) emit(ctx, "quote.invited", { invitationId });
}

const readInvited = query(
  { organisationId: quoteInvitations.organisationId },
  `from quote_invitations join opportunities on opportunities.id = quote_invitations.opportunity_id and opportunities.audience = 'invited'
  where opportunity_id = ? and quote_invitations.organisation_id is not null and taken_back_at is null and declined_at is null`,
);

/** The organisations that are invited to a closed one and have not said no, by id. */
export function invitedTo(db: Ctx["db"], opportunityId: number): number[] {
  return readInvited(db, opportunityId).flatMap(({ organisationId }) => organisationId ?? []);
}

const readAddresses = query(
  { id: quoteInvitations.id, email: quoteInvitations.email, linkId: quoteInvitations.linkId },
  `from quote_invitations join opportunities on opportunities.id = quote_invitations.opportunity_id and opportunities.audience = 'invited'
  where opportunity_id = ? and quote_invitations.organisation_id is null and email <> '' and link_id is not null
    and taken_back_at is null and declined_at is null order by quote_invitations.id`,
);

/** The addresses that are invited to a closed one, for which no organisation has answered and nobody has said no, each with its link. */
export function addressesInvitedTo(db: Ctx["db"], opportunityId: number): { id: number; email: string; linkId: string }[] {
  return readAddresses(db, opportunityId).flatMap(({ id, email, linkId }) =>
    email === null || linkId === null ? [] : [{ id, email, linkId }],
  );
}
