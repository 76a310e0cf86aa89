import { type FacetValue, type IndexedDocument, MAX_HITS } from "../engine.ts";
import type { Kind } from "../kind.ts";
import type { NormalQuery } from "../normalise.ts";
import type { Answer, Ask, Question, RawHit, Variant } from "./ask.ts";
import { type Blended, blend } from "./blend.ts";
import { askWithCensus, type Counted } from "./census.ts";
import { asksReach, filtersOf, sortOf } from "./filters.ts";
import { decodeValue } from "./values.ts";
import type { ReadText } from "./words.ts";

/** So many hits are ordered by all that counts; what comes after them keeps Meilisearch's order. */
const WINDOW = 60;

/** What is searched for, besides a query's filters. */
export interface Sought {
  /** Queries that together find exactly what has the words. */
  readonly members: readonly Variant[];
  /** Queries that find the same, the better ones with more worth; null without words. */
  readonly ranking: readonly Variant[] | null;
  readonly read: ReadText | null;
}

/** What the best of those hits scores that are not ordered by their scores. */
const REST = 0.05;

export interface Found {
  readonly hits: readonly Blended[];
  readonly total: number;
  readonly facets: Record<string, FacetValue[]>;
}

/** The attributes whose counts make a facet. A nationwide document is in every area and listed in none. */
export function facetAttributes(facet: string): string[] {
  return facet === "area" ? ["facets.area", "nationwide"] : [`facets.${facet}`];
}

/** Counts of one facet as the contract has them. */
export function facetCounts(facet: string, { facets }: Answer, chosen: readonly string[]): FacetValue[] {
  const everywhere = facet === "area" ? (facets["nationwide"]?.["true"] ?? 0) : 0;
  const found = Object.entries(facets[`facets.${facet}`] ?? {}).map(([value, count]) => ({
    value: decodeValue(value),
    count: count + everywhere,
  }));
  for (const value of chosen) if (!found.some((have) => have.value === value)) found.push({ value, count: everywhere });
  return found.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** Asks what depends on the query's place, as often as that needs. */
export async function askAbout(
  ask: Ask,
  counted: Counted,
  query: NormalQuery,
  questions: (radii: readonly number[]) => readonly Question[],
): Promise<Answer[]> {
  return asksReach(query) ? askWithCensus(ask, counted, ({ radii }) => questions(radii)) : ask.questions(questions([]));
}

export function documentOf({ body }: RawHit): IndexedDocument {
  return JSON.parse(body ?? "null") as IndexedDocument;
}

/**
 * Everything that is found of a query: a page of hits, the total, and each facet counted without its own filter.
 *
 * By relevance, the first `WINDOW` hits that Meilisearch gives are ordered by `blend`, and those after them stay as they
 * come: by the worth of their words, or with a place by distance. So a page is the same whichever was asked for before.
 */
export async function find(ask: Ask, counted: Counted, kind: Kind, query: NormalQuery, sought: Sought): Promise<Found> {
  const { members, ranking, read } = sought;
  const first = (query.page - 1) * query.pageSize;
  const size = Math.max(0, Math.min(query.pageSize, MAX_HITS - first));
  const blended = query.order.by === "relevance" && (ranking !== null || query.near !== null);
  const byWords = blended && query.near === null && ranking !== null;
  const window = blended && first < WINDOW;
  const active = query.facets.filter((facet) => (query.filters[facet] ?? []).length > 0);
  const pageSize = size === 0 ? 0 : window ? Math.max(WINDOW, first + size) : query.pageSize;
  const hits = {
    variants: byWords ? ranking : members,
    retrieve: ["id", "body"],
    page: window ? 1 : query.page,
    pageSize,
    ...(byWords ? {} : { sort: sortOf(query) }),
  };

  const [main, ...apart] = (await askAbout(ask, counted, query, (radii) => {
    const filters = filtersOf(query, radii);
    const facets = query.facets.filter((facet) => !active.includes(facet)).flatMap(facetAttributes);
    return [
      { ...hits, filter: filters.all, facets },
      ...active.map((facet) => ({ variants: members, filter: filters.without(facet), facets: facetAttributes(facet) })),
    ];
  })) as [Answer, ...Answer[]];

  const facets = kind.facets.map((facet) => {
    if (!query.facets.includes(facet)) return [facet, []];
    const answer = active.includes(facet) ? (apart[active.indexOf(facet)] as Answer) : main;
    return [facet, facetCounts(facet, answer, query.filters[facet] ?? [])];
  });
  const documents = main.hits.map(documentOf);
  const asTheyCome = (list: readonly IndexedDocument[]) => list.map((document) => ({ document, score: REST * kind.quality(document) }));
  const ordered = window
    ? [...blend(kind, documents.slice(0, WINDOW), query, read), ...asTheyCome(documents.slice(WINDOW))].slice(first)
    : asTheyCome(documents);
  return { hits: ordered.slice(0, size), total: main.total, facets: Object.fromEntries(facets) };
}
