import { type Price, type PriceUnit, priceOf } from "#app/features/matching/price.ts";
import type { ResponseStatus } from "#app/features/matching/schema.ts";
import type { OpportunityStatus } from "#app/features/opportunities/vocabulary.ts";
import { checkedAmong } from "#app/features/organisations/checking/checks.server.ts";
import { requireReader } from "#app/features/organisations/membership.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { prepared } from "#app/platform/statements.server.ts";
import { isOn } from "./record.server.ts";
import { type InvitedState, invitedState, isWaiting } from "./rules.ts";

/** A quote that a supplier is asked for, as its own people read it. */
export interface OwnInvitation {
  id: number;
  opportunityId: number;
  slug: string;
  title: string;
  buyer: { name: string; isChecked: boolean };
  deadlineAt: Date | null;
  invitedAt: Date;
  /** `sent` and `opened`: it waits for their answer. */
  state: InvitedState;
  price: Price | null;
  declineReason: string | null;
}

const OWN = `select q.id, o.id as opportunityId, o.slug, o.title, o.status, o.deadline_at as deadlineAt, o.organisation_id as buyerId,
    coalesce(b.trading_name, b.legal_name) as buyerName, q.invited_at as invitedAt, q.opened_at as openedAt, q.declined_at as declinedAt,
    q.decline_reason as declineReason, r.status as responseStatus, r.price_pence as pricePence, r.price_unit as priceUnit
  from quote_invitations q join opportunities o on o.id = q.opportunity_id join organisations b on b.id = o.organisation_id
  left join responses r on r.opportunity_id = o.id and r.organisation_id = q.organisation_id
  where q.organisation_id = ? and q.taken_back_at is null and o.published_at is not null and o.status <> 'draft' and o.audience = 'invited'
  order by o.deadline_at desc, q.id desc limit 100`;

interface Row {
  id: number;
  opportunityId: number;
  slug: string;
  title: string;
  status: OpportunityStatus;
  deadlineAt: number | null;
  buyerId: number;
  buyerName: string;
  invitedAt: number;
  openedAt: number | null;
  declinedAt: number | null;
  declineReason: string | null;
  responseStatus: ResponseStatus | null;
  pricePence: number | null;
  priceUnit: PriceUnit | null;
}

/** The quotes a supplier is asked for, those that wait for its answer first, the one that closes next on top. For its members. */
export function listOwnInvitations(ctx: Ctx, organisationId: number): OwnInvitation[] {
  requireReader(ctx, organisationId);
  const rows = prepared(ctx.db, OWN).all(organisationId) as Row[];
  const checked = checkedAmong(
    ctx.db,
    rows.map((row) => row.buyerId),
  );
  const date = (ms: number | null) => (ms === null ? null : new Date(ms));
  const all = rows.map((row): OwnInvitation => {
    const deadlineAt = date(row.deadlineAt);
    const facts = { openedAt: date(row.openedAt), declinedAt: date(row.declinedAt), responseStatus: row.responseStatus, cameBack: false };
    const { id, opportunityId, slug, title, declineReason } = row;
    return {
      id,
      opportunityId,
      slug,
      title,
      buyer: { name: row.buyerName, isChecked: checked.has(row.buyerId) },
      deadlineAt,
      invitedAt: new Date(row.invitedAt),
      state: invitedState(facts, { posted: true, over: !isOn(ctx, { status: row.status, deadlineAt }) }),
      price: priceOf(row),
      declineReason,
    };
  });
  return all.sort((a, b) => Number(isWaiting(b)) - Number(isWaiting(a)) || (isWaiting(a) ? timeOf(a) - timeOf(b) : 0));
}

function timeOf({ deadlineAt }: OwnInvitation): number {
  return deadlineAt?.getTime() ?? Number.POSITIVE_INFINITY;
}
