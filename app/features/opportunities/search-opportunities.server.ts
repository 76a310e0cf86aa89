import type { FoundPlace } from "#app/features/reference/found.ts";
import { referenceOf } from "#app/features/reference/reference.server.ts";
import type { Reason } from "#app/features/searching/reason.ts";
import { type SearchAnswer, searchFor } from "#app/features/searching/search.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { distanceMiles } from "#search/distance.ts";
import type { SearchHit, SearchResult } from "#search/engine.ts";
import { OPPORTUNITIES, type OpportunityFacet } from "#search/opportunities.ts";
import { explainOpportunity } from "./explain-opportunity.ts";
import type { OpportunityItem } from "./facts/line.ts";
import { isAsking, type OpportunityFilters } from "./filters.ts";
import { loadListed } from "./load-listed.server.ts";
import { opportunityQuery } from "./opportunity-query.ts";

export interface FoundOpportunity {
  opportunity: OpportunityItem;
  /** 0–1, comparable within one result only; null from the fallback. */
  score: number | null;
  /** To the middle of its postcode district, or of its authorities taken together. */
  distanceMiles: number | null;
  highlights: SearchHit["highlights"];
  /** Why it is here, in sentences; none when nothing was asked. */
  reasons: Reason[];
}

export interface OpportunitySearch extends SearchAnswer {
  /** As the address says it, and as it was read: with a place among the words where it belongs. */
  given: OpportunityFilters;
  filters: OpportunityFilters;
  /** The place that the words or the box name, also where it became a filter. */
  named: FoundPlace | null;
  items: FoundOpportunity[];
  counts: SearchResult<OpportunityFacet>["facets"];
  tookMs: number;
}

const FALLBACK_NOTICE =
  "The search engine is resting, so this is a plain list: it looks for your words as they stand, and does not rank by them.";

type SearchCtx = Pick<Ctx, "db" | "search" | "fallback" | "now" | "settings">;

/**
 * Searches the open opportunities; `options` says how many a page holds (20) and what is counted (everything). Nothing a
 * visitor types is an error: what is not understood is left out or told in `notices`. When the engine cannot answer, the
 * database is searched instead and the reader is told.
 */
export async function searchOpportunities(
  ctx: SearchCtx,
  asked: OpportunityFilters,
  options: { pageSize?: number; facets?: readonly OpportunityFacet[] } = {},
): Promise<OpportunitySearch> {
  const started = performance.now();
  const subject = {
    definition: OPPORTUNITIES,
    queryOf: (filters: OpportunityFilters, place: FoundPlace | null) => ({ ...opportunityQuery(filters, place, ctx.now), ...options }),
    resting: () => FALLBACK_NOTICE,
  };
  const { read, result, answered } = await searchFor(ctx, subject, asked);
  return {
    ...answered,
    given: asked,
    filters: read.asked,
    named: read.named,
    items: foundFrom(ctx, result.hits, read.asked, read.place, answered.isFallback),
    counts: result.facets,
    tookMs: performance.now() - started,
  };
}

/**
 * How many would be found were the filters of a search others, nothing else of it; asked of whom answered the search.
 */
export async function countWith(ctx: SearchCtx, search: OpportunitySearch, change: Partial<OpportunityFilters>): Promise<number> {
  const query = opportunityQuery({ ...search.filters, ...change, sort: "newest", page: 1 }, search.place, ctx.now);
  const index = (search.isFallback ? ctx.fallback : ctx.search).index(OPPORTUNITIES);
  return (await index.search({ ...query, pageSize: 1, facets: [] })).total;
}

/** Hits as the page shows them: read afresh from the database in one query, in the order found. */
function foundFrom(
  ctx: SearchCtx,
  hits: readonly SearchHit[],
  filters: OpportunityFilters,
  place: FoundPlace | null,
  isFallback: boolean,
): FoundOpportunity[] {
  const { areaByCode } = referenceOf(ctx.db);
  const listed = loadListed(
    ctx,
    hits.map((hit) => hit.id),
  );
  const asked = isAsking(filters);
  const asking = {
    filters,
    placeLabel: place?.label.split(",")[0] ?? null,
    areaName: (code: string) => areaByCode.get(code)?.name ?? null,
    areaMiles(code: string) {
      const area = areaByCode.get(code);
      return place === null || !area || area.lat === null || area.lng === null
        ? null
        : distanceMiles(place, { lat: area.lat, lng: area.lng });
    },
  };
  return hits.flatMap((hit) => {
    const opportunity = listed.get(hit.id);
    if (opportunity === undefined) return [];
    return [
      {
        opportunity,
        score: isFallback ? null : hit.score,
        distanceMiles: hit.distanceMiles,
        highlights: hit.highlights,
        reasons: asked ? explainOpportunity(hit, opportunity, asking) : [],
      },
    ];
  });
}
