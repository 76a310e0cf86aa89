import type { Ctx } from "#app/platform/ctx.ts";
import type { OpportunityApiDetail, OpportunityApiItem } from "./api-schema.ts";
import { readFilters } from "./filters.ts";
import { listOpportunities, type OpportunityItem } from "./list-opportunities.server.ts";
import { type PublicOpportunity, requireOpportunity } from "./view-opportunity.server.ts";

/** The open opportunities as the API gives them: the same parameters and order as the page. */
export function opportunityListAnswer(ctx: Ctx, params: URLSearchParams) {
  const { items, total, facets, page, pageSize } = listOpportunities(ctx, readFilters(params));
  return { items: items.map((item) => itemOf(ctx, { ...item, buyer: item.organisationName })), total, facets, page, page_size: pageSize };
}

/** One opportunity as a visitor may read it. Throws `not_found`. */
export function opportunityAnswer(ctx: Ctx, slug: string): OpportunityApiDetail {
  const found = requireOpportunity(ctx, slug);
  return {
    ...itemOf(ctx, { ...found, buyer: found.organisation.name }),
    description: found.description,
    cpv: found.cpv,
    radius_miles: found.radiusMiles,
    start_day: found.startDay,
    duration: found.duration,
    requirements: found.requirements,
    notice_url: found.noticeUrl,
    status: found.status,
    open: found.open,
  };
}

type Shared = keyof OpportunityItem & keyof PublicOpportunity;

function itemOf(ctx: Ctx, item: Pick<OpportunityItem, Shared> & { buyer: string }): OpportunityApiItem {
  return {
    slug: item.slug,
    url: `${ctx.settings.origin}/opportunities/${item.slug}`,
    title: item.title,
    kind: item.kind,
    direction: item.direction,
    buyer: item.buyer,
    sectors: item.sectors,
    areas: item.areas,
    where: item.where,
    value: { kind: item.valueKind, min_pence: item.minPence, max_pence: item.maxPence, period: item.valuePeriod },
    deadline_at: item.deadlineAt?.toISOString() ?? null,
    published_at: item.publishedAt?.toISOString() ?? null,
  };
}
