import { type FacetValue, MAX_HITS } from "../engine.ts";
import type { IndexDefinition } from "../index-definition.ts";
import type { NormalQuery } from "../normalise.ts";
import type { Answer, Ask, Question, RawHit, Variant } from "./ask.ts";
import { askWithCensus, type Counted } from "./census.ts";
import { asksReach, filtersOf, sortOf } from "./filters.ts";
import { SCORED, SCORED_NEAR, SCORED_WORDS, type Scored, scoreHits } from "./score.ts";
import { decodeValue } from "./values.ts";
import type { ReadText } from "./words.ts";

/** So many hits are ordered by all that counts; what comes after them keeps Meilisearch's order. */
const WINDOW = 250;
const BODY = ["id", "body"];

/** What is searched for, besides a query's filters. */
export interface Sought {
  /** Queries that together find exactly what has the words. */
  readonly members: readonly Variant[];
  /** Queries that together find exactly the same, the better ones with more worth; null without words. */
  readonly ranking: readonly Variant[] | null;
  /** The words as they are looked for; null without words. */
  readonly read: ReadText | null;
  /** The words as they were read, before it was looked for what they find. */
  readonly given: ReadText | null;
}

export interface ScoredHit {
  readonly hit: RawHit;
  /** Null: as good as its quality. */
  readonly score: number | null;
}

export interface Found {
  readonly hits: readonly ScoredHit[];
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

/**
 * Everything that is found of a query: a page of hits, the total, and each facet counted without its own filter.
 *
 * By relevance, the first `WINDOW` hits that Meilisearch gives are ordered by `scoreHits`, and those after them stay as
 * they come: by what their words are worth, or with a place by distance. So a hit has one place, whichever page is asked
 * for. One request finds, counts and gives the hits: a place is dear to look up, and is looked up once.
 */
export async function find(ask: Ask, counted: Counted, definition: IndexDefinition, query: NormalQuery, sought: Sought): Promise<Found> {
  const { members, ranking, read } = sought;
  const first = (query.page - 1) * query.pageSize;
  const size = Math.max(0, Math.min(query.pageSize, MAX_HITS - first));
  const byWorth = query.order.by === "relevance" && (ranking !== null || query.near !== null);
  const window = byWorth && first < WINDOW;
  const variants = byWorth && query.near === null ? ranking : null;
  const scored = [...(query.near === null ? SCORED : SCORED_NEAR), ...(ranking === null ? [] : SCORED_WORDS)];
  const hits = {
    variants: variants ?? members,
    retrieve: window ? scored : BODY,
    page: window ? 1 : query.page,
    pageSize: size === 0 ? 0 : window ? Math.max(WINDOW, first + size) : query.pageSize,
    ...(variants === null ? { sort: sortOf(query) } : {}),
  };
  const active = query.facets.filter((facet) => (query.filters[facet] ?? []).length > 0);

  const [main, ...apart] = (await askAbout(ask, counted, query, (radii) => {
    const filters = filtersOf(query, radii);
    const facets = query.facets.filter((facet) => !active.includes(facet)).flatMap(facetAttributes);
    return [
      { ...hits, filter: filters.all, facets },
      ...active.map((facet) => ({ variants: members, filter: filters.without(facet), facets: facetAttributes(facet) })),
    ];
  })) as [Answer, ...Answer[]];

  const facets = definition.facets.map((facet) => {
    if (!query.facets.includes(facet)) return [facet, []];
    const answer = active.includes(facet) ? (apart[active.indexOf(facet)] as Answer) : main;
    return [facet, facetCounts(facet, answer, query.filters[facet] ?? [])];
  });
  const found = window
    ? await withBodies(ask, inOrder(definition, read, main.hits, query).slice(first, first + size))
    : main.hits.slice(0, size).map((hit) => ({ hit, score: scoreOf(hit) }));
  return { hits: found, total: main.total, facets: Object.fromEntries(facets) };
}

function inOrder(definition: IndexDefinition, read: ReadText | null, hits: readonly RawHit[], query: NormalQuery): Scored[] {
  const after = hits.slice(WINDOW).map((hit) => ({ id: hit.id, score: scoreOf(hit) ?? 0 }));
  return [...scoreHits(definition, read, hits.slice(0, WINDOW), query), ...after];
}

async function withBodies(ask: Ask, wanted: readonly Scored[]): Promise<ScoredHit[]> {
  if (wanted.length === 0) return [];
  const filter = [`id IN [${wanted.map(({ id }) => id).join(", ")}]`];
  const [answer] = await ask.questions([{ variants: [{ q: "" }], filter, retrieve: BODY, pageSize: wanted.length }]);
  const bodies = new Map((answer as Answer).hits.map((hit) => [hit.id, hit]));
  return wanted.flatMap(({ id, score }) => {
    const hit = bodies.get(id);
    return hit ? [{ hit, score }] : [];
  });
}

function scoreOf(hit: RawHit): number | null {
  return hit._federation ? Math.min(1, hit._federation.weightedRankingScore) / 2 : null;
}
