import { checkedAmong } from "#app/features/organisations/checking/checks.server.ts";
import { requireReader } from "#app/features/organisations/membership.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import type { Evidence, ScoreParts } from "#db/schema/matching.ts";
import { listed, open } from "#db/shown.ts";
import type { OpportunityKind } from "./model.ts";
import { PAGE_SIZE, type ResponseStatus } from "./schema.ts";
import { toSupplierVoice } from "./voice.ts";
import { type ToAdd, whatToAdd } from "./what-to-add.ts";

/** An open opportunity that fits a supplier, with the buyer's reasons in the supplier's words. */
export interface ForYouItem {
  matchId: number;
  opportunity: {
    id: number;
    slug: string;
    title: string;
    kind: OpportunityKind;
    direction: "offered" | "sought" | null;
    buyerName: string;
    /** It is checked who the buyer is. */
    buyerChecked: boolean;
    deliveryPlace: string | null;
    minPence: number | null;
    maxPence: number | null;
    valuePeriod: "total" | "year";
    deadlineAt: Date | null;
    publishedAt: Date | null;
  };
  score: number;
  parts: ScoreParts;
  reasons: Evidence[];
  gaps: Evidence[];
  nearMiss: boolean;
  distanceMiles: number | null;
  responseStatus: ResponseStatus | null;
}
export interface ForYouList {
  items: ForYouItem[];
  total: number;
  page: number;
  pageSize: number;
  pages: number;
  /** Open opportunities missed by one rule. */
  nearMisses: ForYouItem[];
  toAdd: ToAdd[];
}

interface Row {
  match_id: number;
  id: number;
  slug: string;
  title: string;
  kind: OpportunityKind;
  direction: "offered" | "sought" | null;
  buyer_id: number;
  buyer_name: string;
  delivery_place: string | null;
  value_kind: string;
  min_pence: number | null;
  max_pence: number | null;
  value_period: "total" | "year";
  deadline_at: number | null;
  published_at: number | null;
  score: number;
  parts: string;
  reasons: string;
  gaps: string;
  near_miss: number;
  distance_miles: number | null;
  response_status: ResponseStatus | null;
}

const SELECT = `select m.id as match_id, o.id, o.slug, o.title, o.kind, o.direction, b.id as buyer_id, coalesce(b.trading_name, b.legal_name) as buyer_name, o.delivery_place,
    o.value_kind, o.min_pence, o.max_pence, o.value_period, o.deadline_at, o.published_at, m.score, m.parts, m.reasons, m.gaps, m.near_miss, m.distance_miles,
    r.status as response_status
  from matches m
  join opportunities o on o.id = m.opportunity_id
  join organisations b on b.id = o.organisation_id
  join organisations own on own.id = m.organisation_id and ${listed("own")}
  left join responses r on r.opportunity_id = o.id and r.organisation_id = m.organisation_id`;
const NEAR_MISSES_SHOWN = 10;

/**
 * The open opportunities that match a supplier, best match first, and what it could add to match more. For members.
 * Whether a buyer dismissed the match is not told.
 */
export function listForYou(
  ctx: Ctx,
  input: { organisationId: number; page?: number | undefined; pageSize?: number | undefined },
): ForYouList {
  requireReader(ctx, input.organisationId);
  const pageSize = input.pageSize ?? PAGE_SIZE;
  const rows = ctx.db.$client
    .prepare<[number, number], Row>(
      `${SELECT} where m.organisation_id = ? and m.withdrawn_at is null and ${open("o", "?")}
       order by m.score desc, coalesce(o.deadline_at, 9e15), o.id`,
    )
    .all(input.organisationId, ctx.now.getTime());
  const checked = checkedBuyers(ctx, rows);
  const items = rows.map((row) => toItem(row, checked));
  const matches = items.filter((item) => !item.nearMiss);
  const pages = Math.max(1, Math.ceil(matches.length / pageSize));
  const page = Math.min(Math.max(1, input.page ?? 1), pages);
  return {
    items: matches.slice((page - 1) * pageSize, page * pageSize),
    total: matches.length,
    page,
    pageSize,
    pages,
    nearMisses: items.filter((item) => item.nearMiss).slice(0, NEAR_MISSES_SHOWN),
    toAdd: whatToAdd(rows.map((row) => ({ nearMiss: row.near_miss === 1, gaps: JSON.parse(row.gaps) as Evidence[] }))),
  };
}

/** How one opportunity fits one supplier, for the opportunity's page; null when it does not, or is not open. For members. */
export function getMatchForYou(ctx: Ctx, input: { organisationId: number; opportunityId: number }): ForYouItem | null {
  requireReader(ctx, input.organisationId);
  const row = ctx.db.$client
    .prepare<[number, number], Row>(
      `${SELECT} where m.organisation_id = ? and m.opportunity_id = ? and m.withdrawn_at is null and o.status <> 'draft'`,
    )
    .get(input.organisationId, input.opportunityId);
  return row === undefined ? null : toItem(row, checkedBuyers(ctx, [row]));
}

function checkedBuyers(ctx: Pick<Ctx, "db">, rows: readonly Row[]): Set<number> {
  return checkedAmong(
    ctx.db,
    rows.map((row) => row.buyer_id),
  );
}

function toItem(row: Row, checked: ReadonlySet<number>): ForYouItem {
  const told = row.value_kind === "range";
  return {
    matchId: row.match_id,
    opportunity: {
      id: row.id,
      slug: row.slug,
      title: row.title,
      kind: row.kind,
      direction: row.direction,
      buyerName: row.buyer_name,
      buyerChecked: checked.has(row.buyer_id),
      deliveryPlace: row.delivery_place,
      minPence: told ? row.min_pence : null,
      maxPence: told ? row.max_pence : null,
      valuePeriod: row.value_period,
      deadlineAt: row.deadline_at === null ? null : new Date(row.deadline_at),
      publishedAt: row.published_at === null ? null : new Date(row.published_at),
    },
    score: row.score,
    parts: JSON.parse(row.parts) as ScoreParts,
    reasons: (JSON.parse(row.reasons) as Evidence[]).map(toSupplierVoice),
    gaps: (JSON.parse(row.gaps) as Evidence[]).map(toSupplierVoice),
    nearMiss: row.near_miss === 1,
    distanceMiles: row.distance_miles,
    responseStatus: row.response_status,
  };
}
