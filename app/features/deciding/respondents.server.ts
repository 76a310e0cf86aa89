import { type Price, type PriceUnit, priceOf } from "#app/features/matching/price.ts";
import type { ResponseStatus } from "#app/features/matching/schema.ts";
import { requireReader } from "#app/features/organisations/membership.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { prepared } from "#app/platform/statements.server.ts";
import type { Evidence } from "#db/schema/matching.ts";
import { listed } from "#db/shown.ts";
import type { Outcome, Prepared } from "./rules.ts";

/** One that answered and did not take it back, with what the buyer's team has prepared for it. For that team only. */
export interface Respondent extends Prepared {
  supplierId: number;
  slug: string;
  isListed: boolean;
  place: string | null;
  miles: number | null;
  scope: "full" | "partial";
  message: string;
  price: Price | null;
  status: ResponseStatus;
  sentAt: Date;
  changedAt: Date;
  /** What it lacks for this, as its match has it; null without one. */
  gaps: Evidence[] | null;
  note: { text: string; by: string | null; at: Date } | null;
  /** Points of 0 to 5, by criterion. */
  points: ReadonlyMap<number, number>;
}

interface Row {
  responseId: number;
  supplierId: number;
  slug: string;
  name: string;
  isListed: number;
  place: string | null;
  miles: number | null;
  scope: "full" | "partial";
  message: string;
  pricePence: number | null;
  priceUnit: PriceUnit | null;
  status: ResponseStatus;
  sentAt: number;
  changedAt: number;
  gaps: string | null;
  outcome: Outcome | null;
  reason: string | null;
  toldReason: string | null;
  note: string | null;
  noteBy: string | null;
  noteAt: number | null;
}

const ROWS = `select r.id as responseId, s.id as supplierId, s.slug, coalesce(s.trading_name, s.legal_name) as name, ${listed("s")} as isListed,
    s.place, m.distance_miles as miles, r.scope, r.message, r.price_pence as pricePence, r.price_unit as priceUnit, r.status,
    r.created_at as sentAt, r.updated_at as changedAt, m.gaps,
    d.outcome, d.reason, r.outcome_reason as toldReason, n.note, u.name as noteBy, n.at as noteAt
  from responses r join organisations s on s.id = r.organisation_id
  left join matches m on m.opportunity_id = r.opportunity_id and m.organisation_id = r.organisation_id
  left join decision_outcomes d on d.response_id = r.id
  left join decision_notes n on n.response_id = r.id left join users u on u.id = n.by_id
  where r.opportunity_id = ? and r.status <> 'withdrawn' order by r.created_at, r.id`;
const POINTS = `select p.response_id as responseId, p.criterion_id as criterionId, p.points from decision_points p
  join responses r on r.id = p.response_id where r.opportunity_id = ?`;

const TOLD: Partial<Record<ResponseStatus, Outcome>> = { successful: "chosen", unsuccessful: "not_chosen" };

/** Those that answered an opportunity and did not take it back, in the order they came. For members of its organisation and the campaign team. */
export function listRespondents(ctx: Ctx, opportunity: { id: number; organisationId: number }): Respondent[] {
  requireReader(ctx, opportunity.organisationId);
  const points = new Map<number, Map<number, number>>();
  for (const one of prepared(ctx.db, POINTS).all(opportunity.id) as { responseId: number; criterionId: number; points: number }[]) {
    const own = points.get(one.responseId) ?? new Map<number, number>();
    points.set(one.responseId, own.set(one.criterionId, one.points));
  }
  return (prepared(ctx.db, ROWS).all(opportunity.id) as Row[]).map(
    ({ pricePence, priceUnit, note, noteBy, noteAt, toldReason, ...row }) => {
      const told = TOLD[row.status] ?? null;
      return {
        ...row,
        isListed: row.isListed === 1,
        price: priceOf({ pricePence, priceUnit }),
        sentAt: new Date(row.sentAt),
        changedAt: new Date(row.changedAt),
        gaps: row.gaps === null ? null : (JSON.parse(row.gaps) as Evidence[]),
        outcome: told ?? row.outcome,
        reason: told === null ? (row.reason ?? "") : (toldReason ?? ""),
        isTold: told !== null,
        note: note === null || noteAt === null ? null : { text: note, by: noteBy, at: new Date(noteAt) },
        points: points.get(row.responseId) ?? new Map(),
      };
    },
  );
}

/** Those that were asked for a quote and said no: they have answered, and nothing is decided on them. */
export function saidNo(ctx: Pick<Ctx, "db">, opportunityId: number): { name: string; reason: string; at: Date }[] {
  const rows = ctx.db.$client
    .prepare<[number], { name: string; reason: string | null; at: number }>(
      `select coalesce(o.trading_name, o.legal_name, 'Somebody asked by mail') as name, q.decline_reason as reason, q.declined_at as at
       from quote_invitations q left join organisations o on o.id = q.organisation_id
       where q.opportunity_id = ? and q.declined_at is not null and q.taken_back_at is null order by q.declined_at`,
    )
    .all(opportunityId);
  return rows.map((row) => ({ name: row.name, reason: row.reason ?? "", at: new Date(row.at) }));
}
