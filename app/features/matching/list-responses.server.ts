import type { ActedAs } from "#app/features/organisations/acted-as.ts";
import { checkedAmong } from "#app/features/organisations/checking/checks.server.ts";
import { canRead, getMembership, requireReader } from "#app/features/organisations/membership.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { notFound } from "#app/platform/errors.ts";
import { listed } from "#db/shown.ts";
import { PAGE_SIZE, type ResponseStatus } from "./schema.ts";

/** A response as either side reads it. No contact details are in it. */
export interface ResponseItem {
  id: number;
  scope: "full" | "partial";
  message: string;
  status: ResponseStatus;
  outcomeReason: string | null;
  createdAt: Date;
  updatedAt: Date;
  opportunity: { id: number; slug: string; title: string; status: string; deadlineAt: Date | null };
  buyer: { id: number; slug: string; name: string; isChecked: boolean };
  /** `isListed`: its profile stands in the directory. */
  supplier: { id: number; slug: string; name: string; place: string | null; isListed: boolean };
  /** The last step was entered by the campaign team, as it once could. */
  byTeam: boolean;
  /** Of the match between the two, when there is one. */
  score: number | null;
  /** Of the introduction under way between the two about this opportunity. */
  introductionId: number | null;
}
export interface ResponseList {
  items: ResponseItem[];
  total: number;
  page: number;
  pageSize: number;
  pages: number;
  counts: Record<ResponseStatus, number>;
}
export interface ResponseDetail extends ResponseItem {
  side: "buyer" | "supplier";
  history: { status: ResponseStatus; reason: string; at: Date; actedAs: ActedAs }[];
}

interface Row {
  id: number;
  scope: "full" | "partial";
  message: string;
  status: ResponseStatus;
  outcome_reason: string | null;
  created_at: number;
  updated_at: number;
  opportunity_id: number;
  opportunity_slug: string;
  title: string;
  opportunity_status: string;
  deadline_at: number | null;
  buyer_id: number;
  buyer_slug: string;
  buyer_name: string;
  supplier_id: number;
  supplier_slug: string;
  supplier_name: string;
  place: string | null;
  listed: number;
  by_acted_as: ActedAs;
  score: number | null;
  introduction_id: number | null;
}
interface Paging {
  page?: number | undefined;
  pageSize?: number | undefined;
}

const FROM = `from responses r
  join opportunities o on o.id = r.opportunity_id
  join organisations b on b.id = o.organisation_id
  join organisations s on s.id = r.organisation_id`;
const SELECT = `select r.id, r.scope, r.message, r.status, r.outcome_reason, r.created_at, r.updated_at, o.id as opportunity_id, o.slug as opportunity_slug,
  o.title, o.status as opportunity_status, o.deadline_at, b.id as buyer_id, b.slug as buyer_slug, coalesce(b.trading_name, b.legal_name) as buyer_name,
  s.id as supplier_id, s.slug as supplier_slug, coalesce(s.trading_name, s.legal_name) as supplier_name, s.place, ${listed("s")} as listed,
  (select h.acted_as from response_history h where h.response_id = r.id order by h.id desc limit 1) as by_acted_as,
  (select m.score from matches m where m.opportunity_id = r.opportunity_id and m.organisation_id = r.organisation_id) as score,
  (select max(i.id) from introductions i where i.opportunity_id = r.opportunity_id and i.supplier_id = r.organisation_id
     and i.status not in ('declined', 'lapsed')) as introduction_id`;
/** What still waits for the buyer first, then by what came of it; newest first within each. */
const ORDER = `order by case r.status when 'shortlisted' then 0 when 'submitted' then 1 when 'successful' then 2 when 'unsuccessful' then 3 else 4 end,
  r.created_at desc, r.id desc`;

/** What one opportunity was answered with, for members of its organisation. Throws `not_found` and `forbidden`. */
export function listResponsesToOpportunity(ctx: Ctx, input: { opportunityId: number } & Paging): ResponseList {
  const buyerId = ctx.db.$client
    .prepare<[number], number>("select organisation_id from opportunities where id = ?")
    .pluck()
    .get(input.opportunityId);
  if (buyerId === undefined) throw notFound("This opportunity");
  requireReader(ctx, buyerId);
  return list(ctx, "r.opportunity_id = ?", input.opportunityId, input);
}

/** What all opportunities of an organisation were answered with, for its members. */
export function listReceivedResponses(ctx: Ctx, input: { organisationId: number } & Paging): ResponseList {
  requireReader(ctx, input.organisationId);
  return list(ctx, "o.organisation_id = ?", input.organisationId, input);
}

/** What a supplier has answered, for its members. */
export function listSentResponses(ctx: Ctx, input: { organisationId: number } & Paging): ResponseList {
  requireReader(ctx, input.organisationId);
  return list(ctx, "r.organisation_id = ?", input.organisationId, input);
}

/** One response with its history, for members of either side; null for everybody else, as if it were not there. */
export function getResponse(ctx: Ctx, id: number): ResponseDetail | null {
  const row = ctx.db.$client.prepare<[number], Row>(`${SELECT} ${FROM} where r.id = ?`).get(id);
  if (row === undefined) return null;
  const isSupplier = getMembership(ctx.actor, row.supplier_id) !== null;
  const isBuyer = canRead(ctx.actor, row.buyer_id);
  if (!isSupplier && !isBuyer) return null;
  const history = ctx.db.$client
    .prepare<[number], { status: ResponseStatus; reason: string; at: number; actedAs: ActedAs }>(
      "select status, reason, at, acted_as as actedAs from response_history where response_id = ? order by id",
    )
    .all(id);
  return {
    ...toItem(row, checkedAmong(ctx.db, [row.buyer_id])),
    side: isBuyer ? "buyer" : "supplier",
    history: history.map((one) => ({ ...one, at: new Date(one.at) })),
  };
}

function list(ctx: Ctx, where: string, id: number, paging: Paging): ResponseList {
  const client = ctx.db.$client;
  const counts: Record<ResponseStatus, number> = { submitted: 0, shortlisted: 0, successful: 0, unsuccessful: 0, withdrawn: 0 };
  const grouped = client.prepare<[number], { status: ResponseStatus; n: number }>(
    `select r.status, count(*) as n ${FROM} where ${where} group by r.status`,
  );
  for (const { status, n } of grouped.all(id)) counts[status] = n;
  const total = Object.values(counts).reduce((sum, n) => sum + n, 0);
  const pageSize = paging.pageSize ?? PAGE_SIZE;
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const page = Math.min(Math.max(1, paging.page ?? 1), pages);
  const rows = client
    .prepare<[number, number, number], Row>(`${SELECT} ${FROM} where ${where} ${ORDER} limit ? offset ?`)
    .all(id, pageSize, (page - 1) * pageSize);
  const checked = checkedAmong(
    ctx.db,
    rows.map((row) => row.buyer_id),
  );
  return { items: rows.map((row) => toItem(row, checked)), total, page, pageSize, pages, counts };
}

function toItem(row: Row, checked: ReadonlySet<number>): ResponseItem {
  return {
    id: row.id,
    scope: row.scope,
    message: row.message,
    status: row.status,
    outcomeReason: row.outcome_reason,
    createdAt: new Date(row.created_at),
    updatedAt: new Date(row.updated_at),
    opportunity: {
      id: row.opportunity_id,
      slug: row.opportunity_slug,
      title: row.title,
      status: row.opportunity_status,
      deadlineAt: row.deadline_at === null ? null : new Date(row.deadline_at),
    },
    buyer: { id: row.buyer_id, slug: row.buyer_slug, name: row.buyer_name, isChecked: checked.has(row.buyer_id) },
    supplier: { id: row.supplier_id, slug: row.supplier_slug, name: row.supplier_name, place: row.place, isListed: row.listed === 1 },
    byTeam: row.by_acted_as === "team",
    score: row.score,
    introductionId: row.introduction_id,
  };
}
