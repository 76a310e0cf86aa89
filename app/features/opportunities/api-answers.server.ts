import { referenceOf } from "#app/features/reference/reference.server.ts";
import { facetAnswers } from "#app/features/searching/facet-groups.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import type { OpportunityApiDetail, OpportunityApiItem, OpportunityList } from "./api-schema.ts";
import type { OpportunityItem } from "./facts/line.ts";
import type { PublicOpportunity } from "./facts/page.ts";
import { sectorsOf } from "./facts/where.ts";
import { readFilters } from "./read-filters.ts";
import { advertWording, inOcds } from "./reserving/rules.ts";
import { LOOSENED } from "./result-words.ts";
import { OPPORTUNITY_FILTERS } from "./search.ts";
import { searchOpportunities } from "./search-opportunities.server.ts";
import { requireOpportunity } from "./view-opportunity.server.ts";

/** The search as the API gives it: the same parameters, order and words as the page. */
export async function opportunityListAnswer(ctx: Ctx, params: URLSearchParams): Promise<OpportunityList> {
  const search = await searchOpportunities(ctx, readFilters(params));
  const { place } = search;
  return {
    items: search.items.map(({ opportunity, score, distanceMiles, highlights, reasons }) => ({
      ...itemOf(ctx, { ...opportunity, buyer: opportunity.organisationName, isChecked: opportunity.isChecked }),
      distance_miles: distanceMiles === null ? null : Math.round(distanceMiles),
      score,
      highlights: Object.fromEntries(
        Object.entries(highlights).map(([path, runs]) => [path, runs.map(({ text, marked }) => ({ text, marked }))]),
      ),
      reasons: reasons.map((runs) => runs.map((run) => run.text).join("")),
    })),
    total: search.total,
    facets: facetAnswers(ctx, OPPORTUNITY_FILTERS, search.counts),
    page: search.filters.page,
    page_size: search.pageSize,
    engine: search.engine,
    took_ms: Math.round(search.tookMs * 100) / 100,
    place: place === null ? null : { label: place.label, position: { lat: place.lat, lng: place.lng }, area_code: place.areaCode },
    notices: search.loosened === null ? search.notices : [...search.notices, LOOSENED],
  };
}

/** One opportunity as a visitor may read it. Throws `not_found`. */
export function opportunityAnswer(ctx: Ctx, slug: string): OpportunityApiDetail {
  const found = requireOpportunity(ctx, slug);
  return {
    ...itemOf(ctx, { ...found, buyer: found.organisation.name, isChecked: found.organisation.isChecked }),
    description: found.description,
    cpv: found.cpv,
    radius_miles: found.radiusMiles,
    start_day: found.startDay,
    duration: found.duration,
    requirements: found.requirements,
    skills: found.skills,
    days_a_month: found.daysAMonth,
    pay: found.pay === null ? null : { kind: found.pay, pence: found.payPence, period: found.payPeriod },
    support: found.help === null ? null : { kind: found.help, quantity: found.quantity },
    lots: found.lots.map(({ id, title, description, minPence, maxPence, place, sectorCodes }) => ({
      id,
      title,
      description,
      min_pence: minPence,
      max_pence: maxPence,
      where: place,
      sectors: sectorsOf({ sectorCodes }, referenceOf(ctx.db)),
    })),
    criteria: found.criteria.map(({ id, name, isPrice, weight }) => ({ id, name, is_price: isPrice, weight })),
    questions: found.questions.map(({ id, text, maxWords, criterionId }) => ({ id, text, max_words: maxWords, criterion_id: criterionId })),
    notice_url: found.noticeUrl,
    reservation: reservationAnswer(found),
    status: found.status,
    open: found.open,
  };
}

function reservationAnswer({ reservation, organisation }: PublicOpportunity): OpportunityApiDetail["reservation"] {
  if (reservation === null) return null;
  const { place, placeName, areaCodes, sme, vcse } = reservation;
  return {
    sme,
    vcse,
    place: place === null ? null : { scope: place, name: placeName ?? "", area_codes: [...areaCodes] },
    wording: advertWording(reservation, organisation.name),
    ocds: inOcds(reservation),
  };
}

type Shared = keyof OpportunityItem & keyof PublicOpportunity;

function itemOf(ctx: Ctx, item: Pick<OpportunityItem, Shared> & { buyer: string; isChecked: boolean }): OpportunityApiItem {
  return {
    slug: item.slug,
    url: `${ctx.settings.origin}/opportunities/${item.slug}`,
    title: item.title,
    kind: item.kind,
    direction: item.direction,
    buyer: item.buyer,
    buyer_checked: item.isChecked,
    sectors: item.sectors,
    areas: item.areas,
    where: item.where,
    value: { kind: item.valueKind, min_pence: item.minPence, max_pence: item.maxPence, period: item.valuePeriod },
    deadline_at: item.deadlineAt?.toISOString() ?? null,
    published_at: item.publishedAt?.toISOString() ?? null,
  };
}
