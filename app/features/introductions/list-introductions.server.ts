import { checkedAmong } from "#app/features/organisations/checking/checks.server.ts";
import { requireReader } from "#app/features/organisations/membership.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { listed } from "#db/shown.ts";
import { type IntroductionStatus, lapsesAt, type Side, sideOf, waitingFor } from "./rules.ts";

/** One plate of the board. No contact details are in it. */
export interface IntroductionItem {
  id: number;
  status: IntroductionStatus;
  side: Side;
  supplier: { slug: string; name: string; isListed: boolean };
  buyer: { name: string; isChecked: boolean };
  intermediaryName: string | null;
  opportunity: { slug: string; title: string } | null;
  valuePence: number | null;
  waitingFor: ("buyer" | "supplier")[];
  lapsesAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
  /** Open too long without an answer or a step from this organisation. */
  due: "answer" | "lapsing" | "quiet" | null;
}

interface Row {
  id: number;
  status: IntroductionStatus;
  buyerId: number;
  supplierId: number;
  intermediaryId: number | null;
  buyerAcceptedAt: number | null;
  supplierAcceptedAt: number | null;
  valuePence: number | null;
  createdAt: number;
  updatedAt: number;
  supplierSlug: string;
  supplierName: string;
  supplierListed: number;
  buyerName: string;
  intermediaryName: string | null;
  opportunitySlug: string | null;
  opportunityTitle: string | null;
}

const DAY_MS = 86_400_000;
const LAPSING_DAYS = 8;
const QUIET_DAYS = 10;

/** Every introduction an organisation has a part in, oldest first. For its viewers. */
export function listIntroductions(ctx: Ctx, organisationId: number): IntroductionItem[] {
  requireReader(ctx, organisationId);
  const rows = ctx.db.$client
    .prepare(
      `select i.id, i.status, i.buyer_id as buyerId, i.supplier_id as supplierId, i.intermediary_id as intermediaryId,
         i.buyer_accepted_at as buyerAcceptedAt, i.supplier_accepted_at as supplierAcceptedAt, i.value_pence as valuePence,
         i.created_at as createdAt, i.updated_at as updatedAt,
         s.slug as supplierSlug, coalesce(s.trading_name, s.legal_name) as supplierName, ${listed("s")} as supplierListed,
         coalesce(b.trading_name, b.legal_name) as buyerName, coalesce(m.trading_name, m.legal_name) as intermediaryName,
         o.slug as opportunitySlug, o.title as opportunityTitle
       from introductions i
       join organisations s on s.id = i.supplier_id
       join organisations b on b.id = i.buyer_id
       left join organisations m on m.id = i.intermediary_id
       left join opportunities o on o.id = i.opportunity_id
       where i.buyer_id = @id or i.supplier_id = @id or i.intermediary_id = @id
       order by i.created_at, i.id`,
    )
    .all({ id: organisationId }) as Row[];
  const checked = checkedAmong(
    ctx.db,
    rows.map((row) => row.buyerId),
  );
  return rows.map((row) => toItem(row, organisationId, ctx.now, checked.has(row.buyerId)));
}

function toItem(row: Row, organisationId: number, now: Date, isChecked: boolean): IntroductionItem {
  const facts = {
    ...row,
    buyerAcceptedAt: dateOf(row.buyerAcceptedAt),
    supplierAcceptedAt: dateOf(row.supplierAcceptedAt),
    createdAt: new Date(row.createdAt),
  };
  const side = sideOf(row, organisationId) ?? "buyer";
  const waiting = waitingFor(facts);
  const lapses = row.status === "proposed" ? lapsesAt(facts) : null;
  const quiet = ["accepted", "met", "quoted"].includes(row.status) && now.getTime() - row.updatedAt >= QUIET_DAYS * DAY_MS;
  const mine = side !== "intermediary" && waiting.includes(side);
  const lapsing = lapses !== null && lapses.getTime() - now.getTime() <= LAPSING_DAYS * DAY_MS;
  return {
    id: row.id,
    status: row.status,
    side,
    supplier: { slug: row.supplierSlug, name: row.supplierName, isListed: row.supplierListed === 1 },
    buyer: { name: row.buyerName, isChecked },
    intermediaryName: row.intermediaryName,
    opportunity: row.opportunitySlug === null ? null : { slug: row.opportunitySlug, title: row.opportunityTitle ?? "" },
    valuePence: row.valuePence,
    waitingFor: waiting,
    lapsesAt: lapses,
    createdAt: facts.createdAt,
    updatedAt: new Date(row.updatedAt),
    due: mine ? "answer" : lapsing ? "lapsing" : quiet ? "quiet" : null,
  };
}

function dateOf(value: number | null): Date | null {
  return value === null ? null : new Date(value);
}
