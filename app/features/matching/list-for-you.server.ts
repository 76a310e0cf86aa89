import { TOLD_VALUE } from "#app/features/opportunities/facts/opportunity-facts.server.ts";
import { checkedAmong } from "#app/features/organisations/checking/checks.server.ts";
import { requireReader } from "#app/features/organisations/membership.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { expression, query, type Row } from "#db/read.ts";
import { matches, opportunities } from "#db/schema/index.ts";
import type { Evidence, ScoreParts } from "#db/schema/matching.ts";
import { listed, open, shownTo } from "#db/shown.ts";
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

const MATCH = {
  matchId: matches.id,
  id: opportunities.id,
  slug: opportunities.slug,
  title: opportunities.title,
  kind: opportunities.kind,
  direction: opportunities.direction,
  buyerId: opportunities.organisationId,
  buyerName: expression<string>("coalesce(organisations.trading_name, organisations.legal_name)"),
  deliveryPlace: opportunities.deliveryPlace,
  ...TOLD_VALUE,
  valuePeriod: opportunities.valuePeriod,
  deadlineAt: opportunities.deadlineAt,
  publishedAt: opportunities.publishedAt,
  score: matches.score,
  parts: matches.parts,
  reasons: matches.reasons,
  gaps: matches.gaps,
  nearMiss: matches.nearMiss,
  distanceMiles: matches.distanceMiles,
  responseStatus: expression<ResponseStatus | null>("responses.status"),
};
type Match = Row<typeof MATCH>;

/** `organisations` is the buyer, `own` the supplier. */
const FROM = `from matches
  join opportunities on opportunities.id = matches.opportunity_id
  join organisations on organisations.id = opportunities.organisation_id
  join organisations own on own.id = matches.organisation_id and ${listed("own")}
  left join responses on responses.opportunity_id = opportunities.id and responses.organisation_id = matches.organisation_id
  where matches.organisation_id = ? and matches.withdrawn_at is null`;
const readOpen = query(
  MATCH,
  `${FROM} and ${open("opportunities", "?")} order by matches.score desc, coalesce(opportunities.deadline_at, 9e15), opportunities.id`,
);
const readOne = query(
  MATCH,
  `${FROM} and matches.opportunity_id = ? and opportunities.status <> 'draft'
  and ${shownTo("opportunities", "matches.organisation_id")}`,
);
const NEAR_MISSES_SHOWN = 10;

/**
 * The opportunities open to everybody that match a supplier, best match first, and what it could add to match more. For
 * members. Of closed ones it learns by being invited alone (`listOwnInvitations`).
 * Whether a buyer dismissed the match is not told.
 */
export function listForYou(
  ctx: Ctx,
  input: { organisationId: number; page?: number | undefined; pageSize?: number | undefined },
): ForYouList {
  requireReader(ctx, input.organisationId);
  const pageSize = input.pageSize ?? PAGE_SIZE;
  const rows = readOpen(ctx.db, input.organisationId, ctx.now.getTime());
  const checked = checkedBuyers(ctx, rows);
  const items = rows.map((row) => toItem(row, checked));
  const fitting = items.filter((item) => !item.nearMiss);
  const pages = Math.max(1, Math.ceil(fitting.length / pageSize));
  const page = Math.min(Math.max(1, input.page ?? 1), pages);
  return {
    items: fitting.slice((page - 1) * pageSize, page * pageSize),
    total: fitting.length,
    page,
    pageSize,
    pages,
    nearMisses: items.filter((item) => item.nearMiss).slice(0, NEAR_MISSES_SHOWN),
    toAdd: whatToAdd(rows),
  };
}

/** How one opportunity fits one supplier, for the opportunity's page; null when it does not, or is not open. For members. */
export function getMatchForYou(ctx: Ctx, input: { organisationId: number; opportunityId: number }): ForYouItem | null {
  requireReader(ctx, input.organisationId);
  const [row] = readOne(ctx.db, input.organisationId, input.opportunityId);
  return row === undefined ? null : toItem(row, checkedBuyers(ctx, [row]));
}

function checkedBuyers(ctx: Pick<Ctx, "db">, rows: readonly Match[]): Set<number> {
  return checkedAmong(
    ctx.db,
    rows.map((row) => row.buyerId),
  );
}

function toItem(row: Match, checked: ReadonlySet<number>): ForYouItem {
  const { id, slug, title, kind, direction, buyerId, buyerName, deliveryPlace, minPence, maxPence, valuePeriod, deadlineAt, publishedAt } =
    row;
  const { matchId, score, parts, reasons, gaps, nearMiss, distanceMiles, responseStatus } = row;
  const buyerChecked = checked.has(buyerId);
  return {
    matchId,
    opportunity: {
      id,
      slug,
      title,
      kind,
      direction,
      buyerName,
      buyerChecked,
      deliveryPlace,
      minPence,
      maxPence,
      valuePeriod,
      deadlineAt,
      publishedAt,
    },
    score,
    parts,
    reasons: reasons.map(toSupplierVoice),
    gaps: gaps.map(toSupplierVoice),
    nearMiss,
    distanceMiles,
    responseStatus,
  };
}
