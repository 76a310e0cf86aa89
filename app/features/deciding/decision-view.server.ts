import { statusesOf } from "#app/features/directory/facts/supplier-facts.server.ts";
import { shownStatus } from "#app/features/directory/status-on-day.ts";
import { statusDetail, statusLabel } from "#app/features/directory/status-words.ts";
import { priceText } from "#app/features/matching/price.ts";
import type { ResponseStatus } from "#app/features/matching/schema.ts";
import type { OwnOpportunity } from "#app/features/opportunities/record.server.ts";
import { identitiesOf } from "#app/features/organisations/identity/identity.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { londonDay } from "#app/platform/dates.ts";
import { lowestOf, type Marks, marksOf, whatDecided } from "./compare.ts";
import { decisionOf } from "./hear-by.server.ts";
import { listRespondents, saidNo } from "./respondents.server.ts";
import { hearByOf, type Lack, type Outcome, stillOpen } from "./rules.ts";

/** One answer as the page that compares them shows it. */
export interface Column extends Marks {
  /** Its place among all, as the form names it. */
  at: number;
  responseId: number;
  name: string;
  /** Where its page is; null when it is not in the directory. */
  slug: string | null;
  scope: "full" | "partial";
  message: string;
  price: string | null;
  pricePence: number | null;
  status: ResponseStatus;
  changedAt: Date;
  /** Its status as a social enterprise, in words. */
  standing: string;
  place: string | null;
  miles: number | null;
  /** Null where nobody has compared it with what was asked. */
  gaps: string[] | null;
  note: { text: string; by: string | null; at: Date } | null;
  outcome: Outcome | null;
  reason: string;
  isTold: boolean;
  /** By what it differs from who is chosen; empty where nothing can be said. */
  hint: string;
}

export interface DecisionView {
  /** In the order of the form; the page sorts by points. */
  columns: Column[];
  saidNo: { name: string; reason: string; at: Date }[];
  lacks: Lack[];
  hearBy: string | null;
  /** Who gave the newest points, and when; null while there are none. */
  agreed: { by: string[]; at: Date } | null;
  lowest: { name: string; price: string } | null;
  valuePence: number | null;
  startDay: string | null;
  term: string;
  why: string;
  sharesValue: boolean;
  sharesWinner: boolean;
}

/** All that a buyer's team decides by. For members of its organisation and the campaign team. */
export function decisionView(ctx: Ctx, record: OwnOpportunity): DecisionView {
  const all = listRespondents(ctx, record);
  const decision = decisionOf(ctx.db, record.id);
  const ids = all.map(({ supplierId }) => supplierId);
  const identities = identitiesOf(ctx.db, ids);
  const statuses = statusesOf(ctx.db, ids);
  const winner = all.find(({ outcome }) => outcome === "chosen");
  const today = londonDay(ctx.now);
  const columns = all.map((one, at): Column => {
    const present = identities.get(one.supplierId);
    const shown = present === undefined ? null : shownStatus(statuses.get(one.supplierId) ?? [], today, present);
    return {
      ...marksOf(one, all, record.criteria),
      at,
      responseId: one.responseId,
      name: one.name,
      slug: one.isListed ? one.slug : null,
      scope: one.scope,
      message: one.message,
      price: one.price === null ? null : priceText(one.price),
      pricePence: one.price?.unit === "total" ? one.price.pence : null,
      status: one.status,
      changedAt: one.changedAt,
      standing: shown === null ? "None given" : `${statusLabel(shown.status)}, ${statusDetail(shown)}`,
      place: one.place,
      miles: one.miles,
      gaps: one.gaps?.map(({ text }) => text) ?? null,
      note: one.note,
      outcome: one.outcome,
      reason: one.reason,
      isTold: one.isTold,
      hint: winner === undefined || winner === one || one.outcome === "chosen" ? "" : whatDecided(one, winner, all, record.criteria),
    };
  });
  const chosen = columns.filter(({ outcome }) => outcome === "chosen");
  const offered = chosen.every(({ pricePence }) => pricePence !== null) && chosen.length > 0;
  return {
    columns,
    saidNo: saidNo(ctx, record.id),
    lacks: stillOpen(all),
    hearBy: hearByOf(decision?.hearBy ?? null, record.deadlineAt),
    agreed: agreedOn(ctx, record.id),
    lowest: lowestOf(all),
    valuePence: decision?.valuePence ?? (offered ? chosen.reduce((sum, { pricePence }) => sum + (pricePence ?? 0), 0) : null),
    startDay: decision?.startDay ?? record.startDay,
    term: decision === undefined || decision.term === "" ? record.duration : decision.term,
    why: decision?.reason ?? "",
    sharesValue: decision?.sharesValue ?? true,
    sharesWinner: decision?.sharesWinner ?? true,
  };
}

/** Who gave the points that stand, and when the newest were given. */
function agreedOn(ctx: Pick<Ctx, "db">, opportunityId: number): DecisionView["agreed"] {
  const rows = ctx.db.$client
    .prepare<[number], { by: string; at: number }>(
      `select u.name as by, max(p.at) as at from decision_points p join responses r on r.id = p.response_id join users u on u.id = p.by_id
       where r.opportunity_id = ? group by u.id order by u.name`,
    )
    .all(opportunityId);
  return rows.length === 0 ? null : { by: rows.map(({ by }) => by), at: new Date(Math.max(...rows.map(({ at }) => at))) };
}
