import { type FacetValue, MAX_HITS } from "../engine.ts";
import type { Kind } from "../kind.ts";
import type { NormalQuery } from "../normalise.ts";
import type { Answer, Ask, Question, RawHit, Variant } from "./ask.ts";
import { askWithCensus, type Counted } from "./census.ts";
import { asksReach, filtersOf, sortOf } from "./filters.ts";
import { SCORED, SCORED_NEAR, SCORED_WORDS, scoreHits } from "./score.ts";
import { decodeValue } from "./values.ts";
import type { ReadText } from "./words.ts";

/** So many hits are ordered by all that counts; what comes after them keeps Meilisearch's order. */
const WINDOW = 100;
const BODY = ["id", "body"];

/** What is searched for, besides a query's filters. */
export interface Sought {
  /** Queries that together find exactly what has the words. */
  readonly members: readonly Variant[];
  /** Queries that find the same, the better ones with more worth; null without words. */
  readonly ranking: readonly Variant[] | null;
  /** The words as they were read; null without words. */
  readonly read: ReadText | null;
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

/** Which hits of the order are wanted: from `first`, `size` of them. */
interface Page {
  readonly page: number;
  readonly first: number;
  readonly size: number;
}

function pageOf({ page, pageSize }: NormalQuery): Page {
  const first = (page - 1) * pageSize;
  return { page, first, size: Math.max(0, Math.min(pageSize, MAX_HITS - first)) };
}

/** Everything that is found of a query: a page of hits, the total, and each facet counted without its own filter. */
export async function find(ask: Ask, counted: Counted, kind: Kind, query: NormalQuery, sought: Sought): Promise<Found> {
  const page = pageOf(query);
  const { members, ranking } = sought;
  const blended = query.order.by === "relevance" && (ranking !== null || query.near !== null) && page.size > 0;
  /* With a place, how the best are chosen depends on how many there are. */
  const together = blended && query.near === null && page.first < WINDOW;
  const active = query.facets.filter((facet) => (query.filters[facet] ?? []).length > 0);
  const plain = {
    variants: members,
    sort: sortOf(query),
    retrieve: BODY,
    page: query.page,
    pageSize: blended ? 0 : page.size === 0 ? 0 : query.pageSize,
  };
  let filter: readonly string[] = [];

  const [main, ...rest] = (await askAbout(ask, counted, query, (radii) => {
    const filters = filtersOf(query, radii);
    filter = filters.all;
    const facets = query.facets.filter((facet) => !active.includes(facet)).flatMap(facetAttributes);
    return [
      { ...plain, filter, facets },
      ...active.map((facet) => ({ variants: members, filter: filters.without(facet), facets: facetAttributes(facet) })),
      ...(together ? [windowOf(query, page, sought, filter, null)] : []),
    ];
  })) as [Answer, ...Answer[]];

  const facets = kind.facets.map((facet) => {
    if (!query.facets.includes(facet)) return [facet, []];
    const answer = active.includes(facet) ? (rest[active.indexOf(facet)] as Answer) : main;
    return [facet, facetCounts(facet, answer, query.filters[facet] ?? [])];
  });
  const hits = blended
    ? await bestHits(ask, kind, query, page, sought, filter, main.total, rest[active.length])
    : main.hits.slice(0, page.size).map((hit) => ({ hit, score: null }));
  return { hits, total: main.total, facets: Object.fromEntries(facets) };
}

/** The hits among which the best are chosen: the first of Meilisearch's order, or with `sort` of another. */
function windowOf(
  query: NormalQuery,
  { first, size }: Page,
  { members, ranking }: Sought,
  filter: readonly string[],
  sort: readonly string[] | null,
): Question {
  const retrieve = [...(query.near === null ? SCORED : SCORED_NEAR), ...(ranking === null ? [] : SCORED_WORDS)];
  const variants = sort === null ? (ranking ?? members) : members;
  return { variants, filter, retrieve, pageSize: Math.max(WINDOW, first + size), ...(sort === null ? {} : { sort }) };
}

/**
 * A page by relevance: the first `WINDOW` hits in the order of `scoreHits`, then those after them. Near a place, the window
 * holds the nearest when there are more.
 */
async function bestHits(
  ask: Ask,
  kind: Kind,
  query: NormalQuery,
  page: Page,
  sought: Sought,
  filter: readonly string[],
  total: number,
  asked: Answer | undefined,
): Promise<ScoredHit[]> {
  const { members, ranking, read } = sought;
  if (total === 0 || page.first >= total) return [];
  const sort = query.near !== null && (total > WINDOW || ranking === null) ? sortOf(query) : null;
  if (page.first >= WINDOW) {
    const variants = sort === null ? (ranking ?? members) : members;
    const question = { variants, filter, retrieve: BODY, page: page.page, pageSize: query.pageSize, ...(sort === null ? {} : { sort }) };
    const [answer] = await ask.questions([question]);
    return (answer as Answer).hits.slice(0, page.size).map((hit) => ({ hit, score: scoreOf(hit) }));
  }
  const window = asked ?? ((await ask.questions([windowOf(query, page, sought, filter, sort)]))[0] as Answer);
  const best = scoreHits(kind, read, window.hits.slice(0, WINDOW), query);
  const after = window.hits.slice(WINDOW).map((hit) => ({ id: hit.id, score: scoreOf(hit) }));
  const wanted = [...best, ...after].slice(page.first, page.first + page.size);
  const [answer] = await ask.questions([{ variants: [{ q: "" }], filter: [among(wanted)], retrieve: BODY, pageSize: wanted.length }]);
  const bodies = new Map((answer as Answer).hits.map((hit) => [hit.id, hit]));
  return wanted.flatMap(({ id, score }) => {
    const hit = bodies.get(id);
    return hit ? [{ hit, score }] : [];
  });
}

function among(hits: readonly { readonly id: number }[]): string {
  return `id IN [${hits.map(({ id }) => id).join(", ")}]`;
}

function scoreOf(hit: RawHit): number | null {
  return hit._federation ? Math.min(1, hit._federation.weightedRankingScore) / 2 : null;
}
