import type { FilterGroup } from "#app/components/filter-groups.ts";
import type { FoundPlace } from "#app/features/reference/found.ts";
import { referenceOf } from "#app/features/reference/reference.server.ts";
import { widerRegion } from "#app/features/reference/site-region.server.ts";
import { facetGroups } from "#app/features/searching/facet-groups.server.ts";
import { type AppliedFilter, appliedFilters } from "#app/features/searching/filter-words.server.ts";
import { queryOf } from "#app/features/searching/query-of.ts";
import { readOpened } from "#app/features/searching/read-address.ts";
import type { Reason } from "#app/features/searching/reason.ts";
import { type SearchAnswer, searchFor } from "#app/features/searching/search.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { londonDay } from "#app/platform/dates.ts";
import { listWords } from "#app/platform/words.ts";
import type { SearchHit, SearchResult, Segment } from "#search/engine.ts";
import { SUPPLIERS, type SupplierFacet, type SupplierQuery } from "#search/suppliers.ts";
import { closeMatches } from "./close-matches.server.ts";
import { explainHit, reachReason } from "./explain-hit.ts";
import type { ListedSupplier } from "./facts/line.ts";
import { loadListed } from "./load-hits.server.ts";
import { readAsked } from "./read-asked.ts";
import { type FilterParam, SUPPLIER_FILTERS } from "./search.ts";
import { type Asked, searchHref } from "./search-address.ts";

export interface FoundSupplier {
  supplier: ListedSupplier;
  /** 0–1, comparable within one result only; null from the fallback. */
  score: number | null;
  distanceMiles: number | null;
  bearing: number | null;
  /** The name and the summary as runs, what was searched for marked. */
  name: readonly Segment[];
  summary: readonly Segment[];
  highlights: SearchHit["highlights"];
  reasons: Reason[];
}

export interface SupplierSearch extends SearchAnswer {
  /** The search as it was typed. */
  given: Asked;
  /** The same, with a place among the words where it belongs. */
  asked: Asked;
  /** The place that is named, also where it became a filter. */
  named: FoundPlace | null;
  items: FoundSupplier[];
  /** When few have all that was asked: who comes close, further away or with some of the words. */
  close: FoundSupplier[];
  facets: FilterGroup<FilterParam>[];
  counts: SearchResult<SupplierFacet>["facets"] | null;
  appliedFilters: AppliedFilter<FilterParam>[];
  tookMs: number;
}

/** The engine's query for a search, once its place is known. */
export function engineQuery(asked: Asked, place: FoundPlace | null): SupplierQuery {
  const { bounds, sort } = asked;
  return { ...queryOf(SUPPLIER_FILTERS, asked, place), sort, bounds };
}

/** What the reader is told of a list that the database gives. */
export function fallbackNotice(leftAside: readonly string[]): string {
  const aside = leftAside.map((name) => (name === "size" ? "job size" : name));
  return [
    "The search engine is resting, so this list comes straight from the database: by your words as they are, without synonyms or corrected spelling, by where suppliers are based, and without counts beside the filters.",
    aside.length === 0 ? "" : ` It is too long to be narrowed by ${listWords(aside)}: add words or a place.`,
  ].join("");
}

/**
 * Searches the directory as an address asks. Nothing a visitor types is an error: what is not understood is left out or
 * told in `notices`. When the engine cannot answer, the database is searched instead and the reader is told.
 */
export async function searchSuppliers(
  ctx: Pick<Ctx, "db" | "search" | "fallback" | "now" | "settings">,
  params: URLSearchParams,
): Promise<SupplierSearch> {
  const started = performance.now();
  const given = readAsked(params);
  const subject = { definition: SUPPLIERS, queryOf: engineQuery, resting: fallbackNotice };
  const { read, query, result, answered } = await searchFor(ctx, subject, given);
  const { asked, place } = read;
  const { isFallback } = answered;
  const address = searchHref(asked, { page: asked.page });
  const shown = { chosen: asked.chosen, opened: readOpened<FilterParam>(SUPPLIER_FILTERS, params), address };
  const close = isFallback ? [] : await closeMatches(ctx, given, read, query, result);
  return {
    ...answered,
    given,
    asked,
    named: read.named,
    items: foundFrom(ctx, result.hits, asked, place, isFallback),
    close: foundFrom(ctx, close, { ...asked, within: given.within }, read.named),
    facets: isFallback ? [] : facetGroups(ctx, SUPPLIER_FILTERS, result.facets, shown),
    counts: isFallback ? null : result.facets,
    appliedFilters: appliedFilters(ctx, SUPPLIER_FILTERS, asked.chosen),
    tookMs: performance.now() - started,
  };
}

/** Hits as the page shows them: read afresh from the database in one query, in the engine's order. */
export function foundFrom(
  ctx: Pick<Ctx, "db" | "now" | "settings">,
  hits: readonly SearchHit[],
  asked: Asked,
  place: FoundPlace | null,
  isFallback = false,
): FoundSupplier[] {
  const reference = referenceOf(ctx.db);
  const listed = loadListed(
    ctx.db,
    hits.map((hit) => hit.id),
    londonDay(ctx.now),
  );
  const asking = {
    placeLabel: place?.label.split(",")[0] ?? null,
    withinMiles: asked.within,
    regionName: widerRegion(ctx.db, ctx.settings.siteRegion)?.name ?? null,
    areaName: (code: string) => reference.areaByCode.get(code)?.name ?? null,
    sectorNames: (code: string) =>
      [code, reference.sectorByCode.get(code)?.parentCode].flatMap((one) => (one ? (reference.sectorByCode.get(one)?.name ?? []) : [])),
  };
  const areaName = place?.areaCode ? asking.areaName(place.areaCode) : null;
  const reaching = ({ distanceMiles: miles }: SearchHit) =>
    asking.placeLabel === null ? null : { label: asking.placeLabel, areaName, miles };
  return hits.flatMap((hit) => {
    const supplier = listed.get(hit.id);
    if (supplier === undefined) return [];
    return [
      {
        supplier,
        score: isFallback ? null : hit.score,
        distanceMiles: hit.distanceMiles,
        bearing: hit.bearing,
        name: hit.highlights["name"] ?? [{ text: supplier.name, marked: false }],
        summary: hit.highlights["summary"] ?? [{ text: supplier.summary, marked: false }],
        highlights: hit.highlights,
        reasons: isFallback ? reachReason(supplier, reaching(hit)) : explainHit(hit, supplier, asking),
      },
    ];
  });
}
