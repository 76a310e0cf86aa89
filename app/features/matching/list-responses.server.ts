import { alias } from "drizzle-orm/sqlite-core";
import { isForInvited, type OpportunityStatus } from "#app/features/opportunities/vocabulary.ts";
import type { ActedAs } from "#app/features/organisations/acted-as.ts";
import { checkedAmong } from "#app/features/organisations/checking/checks.server.ts";
import { canRead, getMembership, requireReader } from "#app/features/organisations/membership.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { notFound } from "#app/platform/errors.ts";
import { expression, query, type Row } from "#db/read.ts";
import { opportunities, organisations, responseHistory, responses } from "#db/schema/index.ts";
import { listed } from "#db/shown.ts";
import { type AnswerShown, answersShown } from "./answering/answer-of.server.ts";
import { areSealed, sealed } from "./answering/sealed.server.ts";
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
  opportunity: { id: number; slug: string; title: string; status: OpportunityStatus; deadlineAt: Date | null; isClosed: boolean };
  buyer: { id: number; slug: string; name: string; isChecked: boolean };
  /** `isListed`: its profile stands in the directory. */
  supplier: { id: number; slug: string; name: string; place: string | null; isListed: boolean };
  /** The last step was entered by the campaign team, as it once could. */
  byTeam: boolean;
  /** Of the match between the two, when there is one. */
  score: number | null;
  /** Of the introduction under way between the two about this opportunity. */
  introductionId: number | null;
  /** What it holds beside its message. */
  holds: AnswerShown;
}
export interface ResponseList {
  items: ResponseItem[];
  /** How many of `total` its reader may not read before they close: none of them is among `items`. */
  sealed: number;
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
  kind: opportunities.kind,
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

const SEALED = sealed("opportunities", "?");

/**
 * The responses of which this holds for an id: how many in each status, and a page of them. `hidden` holds of those that are
 * counted and not shown; its only value is the time.
 */
function reader(where: string, hidden: string, from = FROM) {
  return {
    count: query(
      { status: responses.status, n: expression<number>("count(*)"), sealed: expression<number>(`coalesce(sum(${hidden}), 0)`) },
      `${from} where ${where} group by responses.status`,
    ),
    page: query(RESPONSE, `${from} where ${where} and not ${hidden} ${ORDER} limit ? offset ?`),
  };
}
const TO_OPPORTUNITY = reader("responses.opportunity_id = ?", SEALED);
const RECEIVED = reader("opportunities.organisation_id = ?", SEALED);
const SENT = reader("responses.organisation_id = ?", "0 * ?", AS_TOLD);
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

/** One response with its history, for members of either side, the buyer's once it is not sealed; null for everybody else, as if it were not there. */
export function getResponse(ctx: Ctx, id: number): ResponseDetail | null {
  const [row] = readOne(ctx.db, id);
  if (row === undefined) return null;
  const isSupplier = getMembership(ctx.actor, row.supplierId) !== null;
  const isBuyer = canRead(ctx.actor, row.buyerId);
  if (!isSupplier && !isBuyer) return null;
  if (!isSupplier && areSealed(ctx, row.opportunityId)) return null;
  const told = isBuyer ? row : (readOneAsTold(ctx.db, id)[0] ?? row);
  const history = readHistory(ctx.db, id);
  return {
    ...toItem(told, checkedAmong(ctx.db, [row.buyerId]), answersShown(ctx, [id])),
    side: isBuyer && !areSealed(ctx, row.opportunityId) ? "buyer" : "supplier",
    history: told.status === row.status ? history : history.filter(({ at }) => at <= told.updatedAt),
  };
}

function list(ctx: Ctx, read: ReturnType<typeof reader>, id: number, paging: Paging): ResponseList {
  const counts: Record<ResponseStatus, number> = { submitted: 0, shortlisted: 0, successful: 0, unsuccessful: 0, withdrawn: 0 };
  const now = ctx.now.getTime();
  let hidden = 0;
  for (const { status, n, sealed: unread } of read.count(ctx.db, now, id)) {
    counts[status] = n;
    hidden += unread;
  }
  const total = Object.values(counts).reduce((sum, n) => sum + n, 0);
  const pageSize = paging.pageSize ?? PAGE_SIZE;
  const pages = Math.max(1, Math.ceil((total - hidden) / pageSize));
  const page = Math.min(Math.max(1, paging.page ?? 1), pages);
  const rows = read.page(ctx.db, id, now, pageSize, (page - 1) * pageSize);
  const checked = checkedAmong(
    ctx.db,
    rows.map((row) => row.buyerId),
  );
  const held = answersShown(
    ctx,
    rows.map((row) => row.id),
  );
  return { items: rows.map((row) => toItem(row, checked, held)), sealed: hidden, total, page, pageSize, pages, counts };
}

const HOLDS_NOTHING: AnswerShown = { who: "", changedAt: null, lots: [], lotsInAll: 0, answers: [], papers: [], partners: [] };

function toItem(row: Response, checked: ReadonlySet<number>, held: ReadonlyMap<number, AnswerShown>): ResponseItem {
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
      isClosed: isForInvited(row.kind),
    },
    buyer: { id: row.buyerId, slug: row.buyerSlug, name: row.buyerName, isChecked: checked.has(row.buyerId) },
    supplier: { id: row.supplierId, slug: row.supplierSlug, name: row.supplierName, place: row.place, isListed: row.isListed === 1 },
    byTeam: row.actedAs === "team",
    score,
    introductionId,
    holds: held.get(id) ?? HOLDS_NOTHING,
  };
}
