import { type PriceUnit, priceOf } from "#app/features/matching/price.ts";
import { choosingOf } from "#app/features/opportunities/choosing/choosing-of.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { type Judged, type Marks, marksOf } from "./compare.ts";
import { decisionOf } from "./hear-by.server.ts";

/** What the buyer lets those that answered read of its decision. */
export interface SharedOutcome {
  /** Who was chosen; null where the buyer keeps it. */
  winners: string[] | null;
  /** What it is awarded for, without VAT; null where the buyer keeps it, or it has none. */
  valuePence: number | null;
  startDay: string | null;
  term: string;
}

/** What an opportunity's decision says to those that answered; null while nothing is decided, or it can still be taken back. */
export function sharedOutcome(ctx: Pick<Ctx, "db" | "now">, opportunityId: number): SharedOutcome | null {
  const decision = decisionOf(ctx.db, opportunityId);
  if (decision === undefined || decision.decidedAt === null || isHeld(ctx, opportunityId)) return null;
  const winners = ctx.db.$client
    .prepare<[number], string>(
      `select coalesce(s.trading_name, s.legal_name) from responses r join organisations s on s.id = r.organisation_id
       where r.opportunity_id = ? and r.status = 'successful' order by r.id`,
    )
    .pluck()
    .all(opportunityId);
  return {
    winners: decision.sharesWinner ? winners : null,
    valuePence: decision.sharesValue && winners.length > 0 ? decision.valuePence : null,
    startDay: decision.startDay,
    term: decision.term,
  };
}

function isHeld(ctx: Pick<Ctx, "db" | "now">, opportunityId: number): boolean {
  const sql = `select 1 from final_acts where opportunity_id = ? and act in ('award', 'nobody') and left_at is null and undone_at is null
    and leaves_at > ?`;
  return ctx.db.$client.prepare(sql).get(opportunityId, ctx.now.getTime()) !== undefined;
}

/** An answer's own points, for the one that gave it; null where none were agreed. */
export function ownMarks(ctx: Pick<Ctx, "db">, response: { id: number; opportunityId: number }): Marks | null {
  const { criteria } = choosingOf(ctx.db, response.opportunityId);
  const rows = ctx.db.$client
    .prepare<[number], { responseId: number; scope: "full" | "partial"; pricePence: number | null; priceUnit: PriceUnit | null }>(
      "select id as responseId, scope, price_pence as pricePence, price_unit as priceUnit from responses where opportunity_id = ? and status <> 'withdrawn'",
    )
    .all(response.opportunityId);
  const given = ctx.db.$client
    .prepare<[number], { criterionId: number; points: number }>(
      "select criterion_id as criterionId, points from decision_points where response_id = ?",
    )
    .all(response.id);
  const points = new Map(given.map((one) => [one.criterionId, one.points]));
  const all = rows.map(
    (row): Judged => ({ responseId: row.responseId, name: "", scope: row.scope, price: priceOf(row), points: new Map() }),
  );
  const own = all.find(({ responseId }) => responseId === response.id);
  if (own === undefined || points.size === 0) return null;
  const found = marksOf({ ...own, points }, all, criteria);
  return found.total === null ? null : found;
}
