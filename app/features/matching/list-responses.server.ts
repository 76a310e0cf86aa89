import { alias } from "drizzle-orm/sqlite-core";
import type { ActedAs } from "#app/features/organisations/acted-as.ts";
import { checkedAmong } from "#app/features/organisations/checking/checks.server.ts";
import { canRead, getMembership, requireReader } from "#app/features/organisations/membership.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { notFound } from "#app/platform/errors.ts";
import { expression, query, type Row } from "#db/read.ts";
import { opportunities, organisations, responseHistory, responses } from "#db/schema/index.ts";
import { listed } from "#db/shown.ts";
import { type Price, priceOf } from "./price.ts";
import { PAGE_SIZE, type ResponseStatus } from "./schema.ts";

/** A response as either side reads it. No contact details are in it. */
export interface ResponseItem {
  id: number;
  scope: "full" | "partial";
  message: string;
  status: ResponseStatus;
  outcomeReason: string | null;
  /** What it costs, where a price was asked. */
  price: Price | null;
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

interface Paging {
  page?: number | undefined;
  pageSize?: number | undefined;
}

const buyers = alias(organisations, "buyers");
const suppliers = alias(organisations, "suppliers");
const RESPONSE = {
  id: responses.id,
  scope: responses.scope,
  message: responses.message,
  status: responses.status,
  outcomeReason: responses.outcomeReason,
  pricePence: responses.pricePence,
  priceUnit: responses.priceUnit,
  createdAt: responses.createdAt,
  updatedAt: responses.updatedAt,
  opportunityId: opportunities.id,
  opportunitySlug: opportunities.slug,
  title: opportunities.title,
  opportunityStatus: opportunities.status,
  deadlineAt: opportunities.deadlineAt,
  buyerId: buyers.id,
  buyerSlug: buyers.slug,
  buyerName: expression<string>("coalesce(buyers.trading_name, buyers.legal_name)"),
  supplierId: suppliers.id,
  supplierSlug: suppliers.slug,
  supplierName: expression<string>("coalesce(suppliers.trading_name, suppliers.legal_name)"),
  place: suppliers.place,
  isListed: expression<number>(listed("suppliers")),
  actedAs: expression<ActedAs>("(select h.acted_as from response_history h where h.response_id = responses.id order by h.id desc limit 1)"),
  score: expression<number | null>(
    "(select m.score from matches m where m.opportunity_id = responses.opportunity_id and m.organisation_id = responses.organisation_id)",
  ),
  introductionId: expression<number | null>(
    `(select max(i.id) from introductions i where i.opportunity_id = responses.opportunity_id and i.supplier_id = responses.organisation_id
       and i.status not in ('declined', 'lapsed'))`,
  ),
};
type Response = Row<typeof RESPONSE>;

const JOINED = (answers: string) => `from ${answers}
  join opportunities on opportunities.id = responses.opportunity_id
  join organisations buyers on buyers.id = opportunities.organisation_id
  join organisations suppliers on suppliers.id = responses.organisation_id`;
const FROM = JOINED("responses");
/** As suppliers are told: a decision that its buyer can still take back is not there yet. */
const AS_TOLD = JOINED("responses_as_told as responses");
/** What still waits for the buyer first, then by what came of it; newest first within each. */
const ORDER = `order by case responses.status when 'shortlisted' then 0 when 'submitted' then 1 when 'successful' then 2 when 'unsuccessful' then 3 else 4 end,
  responses.created_at desc, responses.id desc`;

/** The responses of which this holds for an id: how many in each status, and a page of them. */
function reader(where: string, from = FROM) {
  return {
    count: query({ status: responses.status, n: expression<number>("count(*)") }, `${from} where ${where} group by responses.status`),
    page: query(RESPONSE, `${from} where ${where} ${ORDER} limit ? offset ?`),
  };
}
const TO_OPPORTUNITY = reader("responses.opportunity_id = ?");
const RECEIVED = reader("opportunities.organisation_id = ?");
const SENT = reader("responses.organisation_id = ?", AS_TOLD);
const readOne = query(RESPONSE, `${FROM} where responses.id = ?`);
const readOneAsTold = query(RESPONSE, `${AS_TOLD} where responses.id = ?`);
const readBuyer = query({ id: opportunities.organisationId }, "from opportunities where id = ?");
const HISTORY = {
  status: expression<ResponseStatus>("status"),
  reason: responseHistory.reason,
  at: responseHistory.at,
  actedAs: expression<ActedAs>("acted_as"),
};
const readHistory = query(HISTORY, "from response_history where response_id = ? order by id");

/** What one opportunity was answered with, for members of its organisation. Throws `not_found` and `forbidden`. */
export function listResponsesToOpportunity(ctx: Ctx, input: { opportunityId: number } & Paging): ResponseList {
  const [buyer] = readBuyer(ctx.db, input.opportunityId);
  if (buyer === undefined) throw notFound("This opportunity");
  requireReader(ctx, buyer.id);
  return list(ctx, TO_OPPORTUNITY, input.opportunityId, input);
}

/** What all opportunities of an organisation were answered with, for its members. */
export function listReceivedResponses(ctx: Ctx, input: { organisationId: number } & Paging): ResponseList {
  requireReader(ctx, input.organisationId);
  return list(ctx, RECEIVED, input.organisationId, input);
}

/** What a supplier has answered, for its members. */
export function listSentResponses(ctx: Ctx, input: { organisationId: number } & Paging): ResponseList {
  requireReader(ctx, input.organisationId);
  return list(ctx, SENT, input.organisationId, input);
}

/** One response with its history, for members of either side; null for everybody else, as if it were not there. */
export function getResponse(ctx: Ctx, id: number): ResponseDetail | null {
  const [row] = readOne(ctx.db, id);
  if (row === undefined) return null;
  const isSupplier = getMembership(ctx.actor, row.supplierId) !== null;
  const isBuyer = canRead(ctx.actor, row.buyerId);
  if (!isSupplier && !isBuyer) return null;
  const told = isBuyer ? row : (readOneAsTold(ctx.db, id)[0] ?? row);
  const history = readHistory(ctx.db, id);
  return {
    ...toItem(told, checkedAmong(ctx.db, [row.buyerId])),
    side: isBuyer ? "buyer" : "supplier",
    history: told.status === row.status ? history : history.filter(({ at }) => at <= told.updatedAt),
  };
}

function list(ctx: Ctx, read: ReturnType<typeof reader>, id: number, paging: Paging): ResponseList {
  const counts: Record<ResponseStatus, number> = { submitted: 0, shortlisted: 0, successful: 0, unsuccessful: 0, withdrawn: 0 };
  for (const { status, n } of read.count(ctx.db, id)) counts[status] = n;
  const total = Object.values(counts).reduce((sum, n) => sum + n, 0);
  const pageSize = paging.pageSize ?? PAGE_SIZE;
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const page = Math.min(Math.max(1, paging.page ?? 1), pages);
  const rows = read.page(ctx.db, id, pageSize, (page - 1) * pageSize);
  const checked = checkedAmong(
    ctx.db,
    rows.map((row) => row.buyerId),
  );
  return { items: rows.map((row) => toItem(row, checked)), total, page, pageSize, pages, counts };
}

function toItem(row: Response, checked: ReadonlySet<number>): ResponseItem {
  const { id, scope, message, status, outcomeReason, createdAt, updatedAt, score, introductionId } = row;
  return {
    id,
    scope,
    message,
    status,
    outcomeReason,
    price: priceOf(row),
    createdAt,
    updatedAt,
    opportunity: {
      id: row.opportunityId,
      slug: row.opportunitySlug,
      title: row.title,
      status: row.opportunityStatus,
      deadlineAt: row.deadlineAt,
    },
    buyer: { id: row.buyerId, slug: row.buyerSlug, name: row.buyerName, isChecked: checked.has(row.buyerId) },
    supplier: { id: row.supplierId, slug: row.supplierSlug, name: row.supplierName, place: row.place, isListed: row.isListed === 1 },
    byTeam: row.actedAs === "team",
    score,
    introductionId,
  };
}
