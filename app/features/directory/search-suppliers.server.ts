import type { FilterGroup } from "#app/components/filter-groups.ts";
import type { FoundPlace } from "#app/features/reference/find-place.server.ts";
import { referenceOf } from "#app/features/reference/reference.server.ts";
import { widerRegion } from "#app/features/reference/site-region.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { londonDay } from "#app/platform/dates.ts";
import { type SearchHit, type SearchResult, SearchUnavailable, type Segment } from "#search/engine.ts";
import { SUPPLIERS, type SupplierFacet, type SupplierQuery } from "#search/suppliers.ts";
import { closeMatches } from "./close-matches.server.ts";
import { explainHit, type Reason } from "./explain-hit.ts";
import { FACET_OF, facetGroups, filterLabels, readOpened } from "./facets.server.ts";
import { type ListedSupplier, loadListed } from "./load-hits.server.ts";
import { withPlainReady } from "./plain-suppliers.server.ts";
import { readPlace } from "./read-place.server.ts";
import { type Asked, areasAsked, FILTER_PARAMS, type FilterParam, readAsked } from "./search-address.ts";
import { searchFallback } from "./search-fallback.server.ts";

export interface FoundSupplier {
  supplier: ListedSupplier;
  /** 0–1, comparable within one result only; null from the plain search. */
  score: number | null;
  distanceMiles: number | null;
  bearing: number | null;
  /** The name and the summary as runs, what was searched for marked. */
  name: readonly Segment[];
  summary: readonly Segment[];
  highlights: SearchHit["highlights"];
  reasons: Reason[];
}

interface Punched {
  name: FilterParam;
  value: string;
  label: string;
}

export interface SupplierSearch {
  asked: Asked;
  place: (Pick<FoundPlace, "label" | "lat" | "lng" | "areaCode"> & { alternatives: string[] }) | null;
  items: FoundSupplier[];
  total: number;
  /** When few have all that was asked: who comes close, further away or with some of the words. */
  close: FoundSupplier[];
  /** Whether the search names a place, also where it became a filter. */
  isPlaced: boolean;
  pageSize: number;
  facets: FilterGroup[];
  counts: SearchResult<SupplierFacet>["facets"] | null;
  punches: Punched[];
  /** Nobody has all the words: these results have some. `missing` are the words that nobody has. */
  loosened: { missing: readonly string[] } | null;
  notices: string[];
  engine: string;
  tookMs: number;
}

/** The engine's query for a search, once its place is known. */
export function engineQuery(asked: Asked, place: FoundPlace | null): SupplierQuery {
  const { q, filters, within, bounds, sort, page } = asked;
  const all = { ...filters, area: areasAsked(filters.area, asked.region) };
  const byFacet = Object.fromEntries(FILTER_PARAMS.map((name) => [FACET_OF[name], all[name]]));
  const at = place === null ? {} : { near: { lat: place.lat, lng: place.lng }, nearAreaCode: place.areaCode, withinMiles: within };
  return { text: q, sort, page, filters: byFacet, bounds, ...at };
}

/**
 * Searches the directory as an address asks. Nothing a visitor types is an error: what is not understood is left out or
 * told in `notices`. When the engine cannot answer, the database is searched by plain words and the reader is told.
 */
export async function searchSuppliers(
  ctx: Pick<Ctx, "db" | "search" | "now" | "settings">,
  params: URLSearchParams,
): Promise<SupplierSearch> {
  const started = performance.now();
  const given = readAsked(params);
  const read = readPlace(ctx.db, given);
  const { asked, place, notices, alternatives } = read;
  const labelOf = filterLabels(ctx);
  const punches = FILTER_PARAMS.flatMap((name) => asked.filters[name].map((value) => ({ name, value, label: labelOf(name, value) })));
  const shared = {
    asked,
    place: place === null ? null : { ...placeOf(place), alternatives: alternatives.map((other) => other.label) },
    punches,
    isPlaced: read.named !== null,
  };
  try {
    const query = engineQuery(asked, place);
    const result = await withPlainReady(ctx.db, () => ctx.search.index(SUPPLIERS).search(query));
    const items = foundFrom(ctx, result.hits, asked, place);
    const close = foundFrom(ctx, await closeMatches(ctx, given, read, query, result), { ...asked, within: given.within }, read.named);
    return {
      ...shared,
      items,
      close,
      total: result.total,
      pageSize: result.pageSize,
      facets: facetGroups(ctx, result.facets, asked, readOpened(params)),
      counts: result.facets,
      loosened: result.loosened === null ? null : { missing: result.loosened.missing },
      notices,
      engine: result.engine,
      tookMs: performance.now() - started,
    };
  } catch (error) {
    if (!(error instanceof SearchUnavailable)) throw error;
    const { notice, ...plain } = await searchFallback(ctx, asked, place);
    return {
      ...shared,
      ...plain,
      close: [],
      facets: [],
      counts: null,
      loosened: null,
      notices: [...notices, notice],
      engine: "database",
      tookMs: performance.now() - started,
    };
  }
}

function placeOf({ label, lat, lng, areaCode }: FoundPlace) {
  return { label, lat, lng, areaCode };
}

/** Hits as the page shows them: read afresh from the database in one query, in the engine's order. */
export function foundFrom(
  ctx: Pick<Ctx, "db" | "now" | "settings">,
  hits: readonly SearchHit[],
  asked: Asked,
  place: FoundPlace | null,
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
  return hits.flatMap((hit) => {
    const supplier = listed.get(hit.id);
    if (supplier === undefined) return [];
    return [
      {
        supplier,
        score: hit.score,
        distanceMiles: hit.distanceMiles,
        bearing: hit.bearing,
        name: hit.highlights["name"] ?? [{ text: supplier.name, marked: false }],
        summary: hit.highlights["summary"] ?? [{ text: supplier.summary, marked: false }],
        highlights: hit.highlights,
        reasons: explainHit(hit, supplier, asking),
      },
    ];
  });
}
