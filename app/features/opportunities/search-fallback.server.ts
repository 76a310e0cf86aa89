import type { Ctx } from "#app/platform/ctx.ts";
import type { FacetValue, SearchHit, SearchResult } from "#search/engine.ts";
import { placeEvidence } from "#search/evidence.ts";
import { areasOf } from "#search/index-definition.ts";
import { type NormalQuery, normaliseQuery } from "#search/normalise.ts";
import {
  OPPORTUNITIES,
  OPPORTUNITY_FACETS,
  type OpportunityDocument,
  type OpportunityFacet,
  type OpportunityQuery,
} from "#search/opportunities.ts";
import { STOP_WORDS, stem, words } from "#search/text.ts";
import { loadOpportunityDocuments } from "./load-documents.server.ts";
import { openOpportunityIds } from "./open-opportunity-ids.server.ts";

type Test = (document: OpportunityDocument) => boolean;

/**
 * The plain search, for when the engine cannot answer: every open opportunity is read from the database and looked at.
 * Filters, places, counts and orders are the engine's; words are found as they stand or by their stem, all of them, and
 * nothing is ranked by them: the best fit is by distance where a place is asked for, else the newest.
 */
export function searchFallback(ctx: Pick<Ctx, "db" | "now">, asked: OpportunityQuery): SearchResult<OpportunityFacet> {
  const started = performance.now();
  const query = normaliseQuery(OPPORTUNITIES, asked);
  const documents = loadOpportunityDocuments(ctx, openOpportunityIds(ctx));
  const wanted = words([query.text, ...query.phrases].join(" "))
    .filter((word) => !STOP_WORDS.has(word))
    .map(stem);
  const within = documents.filter((one) => hasWords(one, wanted) && inReach(one, query) && inRanges(one, query));
  const tests = Object.fromEntries(OPPORTUNITY_FACETS.map((facet) => [facet, testOf(facet, query.filters[facet] ?? [])])) as Record<
    OpportunityFacet,
    Test
  >;
  const found = within.filter((one) => OPPORTUNITY_FACETS.every((facet) => tests[facet](one)));
  const hits = found.map((document) => hitOf(document, query)).sort(orderOf(query, documents));
  const start = (query.page - 1) * query.pageSize;
  return {
    hits: hits.slice(start, start + query.pageSize),
    total: hits.length,
    facets: Object.fromEntries(
      OPPORTUNITY_FACETS.map((facet) => {
        if (!query.facets.includes(facet)) return [facet, []];
        const others = OPPORTUNITY_FACETS.filter((other) => other !== facet);
        const counted = within.filter((one) => others.every((other) => tests[other](one)));
        return [facet, tally(counted, facet, query.filters[facet] ?? [])];
      }),
    ) as Record<OpportunityFacet, FacetValue[]>,
    loosened: null,
    page: query.page,
    pageSize: query.pageSize,
    tookMs: performance.now() - started,
    engine: "database",
  };
}

function hasWords(document: OpportunityDocument, wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true;
  const have = new Set(OPPORTUNITIES.texts(document).flat().flatMap(words).map(stem));
  return wanted.every((word) => have.has(word));
}

function inReach(document: OpportunityDocument, query: NormalQuery): boolean {
  if (query.near === null || query.withinMiles === null) return true;
  const { place } = placeEvidence(document, query);
  return place !== null && (place.basedWithin === true || place.covers !== null);
}

function inRanges(document: OpportunityDocument, query: NormalQuery): boolean {
  const numbers: Readonly<Record<string, number>> = OPPORTUNITIES.numberValues(document);
  return query.ranges.every(({ number, from, to }) => (numbers[number] ?? 0) >= from && (numbers[number] ?? 0) <= to);
}

function valuesOf(document: OpportunityDocument, facet: OpportunityFacet): readonly string[] {
  return facet === "area" ? areasOf(document) : (OPPORTUNITIES.facetValues(document)[facet] ?? []);
}

function testOf(facet: OpportunityFacet, chosen: readonly string[]): Test {
  if (chosen.length === 0) return () => true;
  return (one) => (facet === "area" && one.coverage.nationwide) || valuesOf(one, facet).some((value) => chosen.includes(value));
}

function tally(documents: readonly OpportunityDocument[], facet: OpportunityFacet, chosen: readonly string[]): FacetValue[] {
  const counts = new Map<string, number>();
  for (const one of documents) for (const value of valuesOf(one, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
  for (const value of chosen) counts.set(value, counts.get(value) ?? 0);
  const everywhere = facet === "area" ? documents.filter((one) => one.coverage.nationwide).length : 0;
  return [...counts]
    .map(([value, count]) => ({ value, count: count + everywhere }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

function hitOf(document: OpportunityDocument, query: NormalQuery): SearchHit {
  const { distanceMiles, bearing, place } = placeEvidence(document, query);
  return { id: document.id, slug: document.slug, score: 0, distanceMiles, bearing, highlights: {}, why: { words: [], place } };
}

function orderOf(query: NormalQuery, documents: readonly OpportunityDocument[]): (a: SearchHit, b: SearchHit) => number {
  const { order, near } = query;
  const numbers = new Map<number, Readonly<Record<string, number>>>(documents.map((one) => [one.id, OPPORTUNITIES.numberValues(one)]));
  const by = order.by === "number" ? order : { number: "publishedAt", descending: true };
  const isByMiles = order.by === "distance" || (order.by === "relevance" && near !== null);
  return (a, b) => {
    const miles = isByMiles ? (a.distanceMiles ?? Number.MAX_VALUE) - (b.distanceMiles ?? Number.MAX_VALUE) : 0;
    const value = (numbers.get(a.id)?.[by.number] ?? 0) - (numbers.get(b.id)?.[by.number] ?? 0);
    return miles || (by.descending ? -value : value) || a.id - b.id;
  };
}
