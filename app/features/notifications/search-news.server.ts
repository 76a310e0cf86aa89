import { and, eq, gt, inArray, isNull, or } from "drizzle-orm";
import { loadListed } from "#app/features/directory/load-hits.server.ts";
import { taxonomyOf } from "#app/features/directory/taxonomy.server.ts";
import { STATUS_LABELS } from "#app/features/directory/vocabulary.ts";
import { areaCodesOf } from "#app/features/opportunities/record.server.ts";
import { valueText } from "#app/features/opportunities/say.ts";
import { whereText } from "#app/features/opportunities/view-opportunity.server.ts";
import type { FoundOne } from "#app/features/saved-searches/kind-of-search.ts";
import type { SearchKind } from "#app/features/saved-searches/vocabulary.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { londonDay, shortDate } from "#app/platform/dates.ts";
import type { MailListItem } from "#app/platform/mail-layout.ts";
import { distanceText } from "#app/platform/miles.ts";
import { opportunities, organisations } from "#db/schema/index.ts";

export interface Newcomer {
  id: number;
  /** Whose it is. */
  organisationId: number;
  item: MailListItem;
}

type Reading = Pick<Ctx, "db" | "now" | "settings">;

/** What a search found, as it stands in the database now: only what is listed, or open, at this moment; in the order given. */
export function newcomers(ctx: Reading, kind: SearchKind, hits: readonly FoundOne[]): Newcomer[] {
  return kind === "suppliers" ? newSuppliers(ctx, hits) : newOpportunities(ctx, hits);
}

function newSuppliers(ctx: Reading, hits: readonly FoundOne[]): Newcomer[] {
  const ids = hits.map((hit) => hit.id);
  const listed = loadListed(ctx.db, ids, londonDay(ctx.now));
  return hits.flatMap(({ id, distanceMiles }) => {
    const supplier = listed.get(id);
    if (supplier === undefined) return [];
    const facts = [
      distanceMiles === null ? "" : distanceText(distanceMiles),
      supplier.place ?? "",
      supplier.status === null ? "" : STATUS_LABELS[supplier.status.status],
    ];
    const url = `${ctx.settings.origin}/suppliers/${supplier.slug}`;
    return [{ id, organisationId: id, item: { text: supplier.name, url, detail: detailOf(facts, supplier.summary) } }];
  });
}

function newOpportunities(ctx: Reading, hits: readonly FoundOne[]): Newcomer[] {
  const { areaByCode } = taxonomyOf(ctx.db);
  const open = ctx.db
    .select({
      id: opportunities.id,
      organisationId: opportunities.organisationId,
      slug: opportunities.slug,
      title: opportunities.title,
      kind: opportunities.kind,
      delivery: opportunities.delivery,
      deliveryPlace: opportunities.deliveryPlace,
      deliveryPostcode: opportunities.deliveryPostcode,
      valueKind: opportunities.valueKind,
      minPence: opportunities.minPence,
      maxPence: opportunities.maxPence,
      valuePeriod: opportunities.valuePeriod,
      deadlineAt: opportunities.deadlineAt,
      legalName: organisations.legalName,
      tradingName: organisations.tradingName,
    })
    .from(opportunities)
    .innerJoin(organisations, eq(organisations.id, opportunities.organisationId))
    .where(
      and(
        inArray(
          opportunities.id,
          hits.map((hit) => hit.id),
        ),
        eq(opportunities.status, "published"),
        or(isNull(opportunities.deadlineAt), gt(opportunities.deadlineAt, ctx.now)),
      ),
    )
    .all();
  const byId = new Map(open.map((row) => [row.id, row]));
  return hits.flatMap(({ id }) => {
    const row = byId.get(id);
    if (row === undefined) return [];
    const areas = areaCodesOf(ctx.db, id).map((code) => ({ name: areaByCode.get(code)?.name ?? code }));
    const facts = [
      row.tradingName ?? row.legalName,
      whereText(row.delivery, row.deliveryPlace, row.deliveryPostcode, areas) ?? "From anywhere",
      valueText(row),
      row.deadlineAt === null ? "" : `closes ${shortDate(row.deadlineAt)}`,
    ];
    const url = `${ctx.settings.origin}/opportunities/${row.slug}`;
    return [{ id, organisationId: row.organisationId, item: { text: row.title, url, detail: detailOf(facts, "") } }];
  });
}

function detailOf(facts: readonly string[], sentence: string): string {
  return [facts.filter(Boolean).join(" · "), sentence].filter(Boolean).join(". ");
}
