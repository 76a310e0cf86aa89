import { maskEmail } from "#app/features/accounts/rules.ts";
import { type Price, type PriceUnit, priceOf } from "#app/features/matching/price.ts";
import type { ResponseStatus } from "#app/features/matching/schema.ts";
import { getMembership, requireReader } from "#app/features/organisations/membership.server.ts";
import { referenceOf } from "#app/features/reference/reference.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { prepared } from "#app/platform/statements.server.ts";
import { listed } from "#db/shown.ts";
import { isOn, requireQuote } from "./record.server.ts";
import { type InvitedState, invitedState, isNoMailbox, STATE_ORDER } from "./rules.ts";

/** One that a buyer asked for a quote, as the buyer's team reads it. */
export interface Invited {
  id: number;
  /** The supplier; null while nobody has answered for the address. */
  supplier: { id: number; slug: string; name: string; place: string; areaCode: string | null; isListed: boolean } | null;
  /** The address that the buyer typed; masked for the campaign team, null for a supplier with people here. */
  email: string | null;
  state: InvitedState;
  /** Since when it is so. */
  at: Date;
  invitedAt: Date;
  price: Price | null;
  /** What it says to its price, or why not. */
  message: string;
  responseId: number | null;
  remindedAt: Date | null;
}

interface Row {
  id: number;
  supplierId: number | null;
  slug: string | null;
  name: string | null;
  place: string | null;
  areaCode: string | null;
  isListed: number | null;
  email: string | null;
  invitedAt: number;
  openedAt: number | null;
  declinedAt: number | null;
  declineReason: string | null;
  remindedAt: number | null;
  responseId: number | null;
  responseStatus: ResponseStatus | null;
  respondedAt: number | null;
  message: string | null;
  pricePence: number | null;
  priceUnit: PriceUnit | null;
}

const ROWS = `select q.id, o.id as supplierId, o.slug, coalesce(o.trading_name, o.legal_name) as name, o.place, o.area_code as areaCode,
    iif(o.id is null, null, ${listed("o")}) as isListed, q.email, q.invited_at as invitedAt, q.opened_at as openedAt,
    q.declined_at as declinedAt, q.decline_reason as declineReason, q.reminded_at as remindedAt, r.id as responseId, r.status as responseStatus,
    r.updated_at as respondedAt, r.message, r.price_pence as pricePence, r.price_unit as priceUnit
  from quote_invitations q left join organisations o on o.id = q.organisation_id
  left join responses r on r.opportunity_id = q.opportunity_id and r.organisation_id = q.organisation_id
  where q.opportunity_id = ? and q.taken_back_at is null order by q.invited_at, q.id`;
const MAILS = `select status, last_error as lastError from mails where dedupe_key >= ? and dedupe_key < ?`;

/** Whom a buyer has asked, those who answered first, then who opened it. For its members and the campaign team. Throws `not_found`, `forbidden`. */
export function listInvited(ctx: Ctx, opportunityId: number): Invited[] {
  const quote = requireQuote(ctx, opportunityId);
  const isMember = getMembership(requireReader(ctx, quote.organisationId), quote.organisationId) !== null;
  const { areaByCode } = referenceOf(ctx.db);
  const standing = { posted: quote.publishedAt !== null, over: quote.publishedAt !== null && !isOn(ctx, quote) };
  const rows = prepared(ctx.db, ROWS).all(opportunityId) as Row[];
  const all = rows.map((row): Invited => {
    const date = (ms: number | null) => (ms === null ? null : new Date(ms));
    const facts = { openedAt: date(row.openedAt), declinedAt: date(row.declinedAt), responseStatus: row.responseStatus };
    const state = invitedState({ ...facts, cameBack: cameBack(ctx, row.id) }, standing);
    const own = { yes: row.respondedAt, no: row.declinedAt, withdrawn: row.respondedAt, opened: row.openedAt } as const;
    const at = date(state in own ? own[state as keyof typeof own] : null) ?? new Date(row.invitedAt);
    const area = row.areaCode === null ? null : (areaByCode.get(row.areaCode)?.name ?? null);
    const place = [row.place, area].filter((part, index, parts) => part !== null && parts.indexOf(part) === index).join(", ");
    const { supplierId: id, slug, name } = row;
    return {
      id: row.id,
      supplier:
        id === null || slug === null || name === null
          ? null
          : { id, slug, name, place, areaCode: row.areaCode, isListed: row.isListed === 1 },
      email: row.email === null || isMember ? row.email : maskEmail(row.email),
      state,
      at,
      invitedAt: new Date(row.invitedAt),
      price: state === "yes" ? priceOf(row) : null,
      message: (state === "yes" ? row.message : state === "no" ? row.declineReason : null) ?? "",
      responseId: row.responseId,
      remindedAt: date(row.remindedAt),
    };
  });
  return all.sort((a, b) => STATE_ORDER.indexOf(a.state) - STATE_ORDER.indexOf(b.state) || b.at.getTime() - a.at.getTime());
}

/** Every mail that asked them was refused for want of the mailbox. */
function cameBack(ctx: Pick<Ctx, "db">, invitationId: number): boolean {
  const key = `quote.invited:${invitationId}`;
  const mails = prepared(ctx.db, MAILS).all(`${key}:`, `${key};`) as { status: string; lastError: string | null }[];
  return mails.length > 0 && mails.every(({ status, lastError }) => status === "failed" && isNoMailbox(lastError));
}
