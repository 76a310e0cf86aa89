import {
  type FacetValue,
  type IndexQuery,
  MAX_HITS,
  MAX_SUGGESTIONS,
  MAX_TEXT,
  type MapPoints,
  type SearchHit,
  type SearchResult,
  type Suggestion,
} from "../engine.ts";
import { markBeginnings, placeEvidence, wordEvidence } from "../evidence.ts";
import type { IndexedDocument } from "../index-definition.ts";
import { type NormalQuery, normaliseQuery } from "../normalise.ts";
import { sortTitle, words } from "../text.ts";
import { queryWords } from "../tokens.ts";
import type { Answer, Ask, Question, RawHit } from "./ask.ts";
import { filtersOf } from "./filters.ts";
import { askAbout, facetAttributes, facetCounts, find, type ScoredHit } from "./find.ts";
import { loosen, type Searched, seek } from "./seek.ts";
import { targetsIn } from "./targets.ts";
import { beginnings, type ReadText } from "./words.ts";

const MAX_FACET_VALUES = 100;
const MAX_BEGINNINGS = 8;
/** Documents whose title begins with the first of several words, among which are those that go on as typed. */
const FIRST_WINDOW = 50;
const BODY = ["id", "body"];

function bodyOf(hit: RawHit): IndexedDocument {
  return JSON.parse(hit.body ?? "null") as IndexedDocument;
}

function toHit({ definition }: Searched, query: NormalQuery, read: ReadText | null, { hit, score }: ScoredHit): SearchHit {
  const document = bodyOf(hit);
  const fields = definition.fields(document);
  const evidence = wordEvidence(fields, read ? targetsIn(read.plan, fields) : []);
  const { distanceMiles, bearing, place } = placeEvidence(document, query);
  return {
    id: document.id,
    slug: document.slug,
    score: score ?? definition.quality(document),
    distanceMiles,
    bearing,
    highlights: evidence.highlights,
    why: { words: evidence.words, place },
  };
}

/** A whole search: read the words, find and count, and say why. */
export async function runSearch(ask: Ask, index: Searched, input: IndexQuery, engine: string): Promise<SearchResult> {
  const started = performance.now();
  const { definition, counted } = index;
  const query = normaliseQuery(definition, input);
  const strict = await seek(ask, index, query);
  const first = await find(ask, counted, definition, query, strict);
  const { seeking, missing } = await loosen(ask, index, strict, first.total > 0 || query.someWords);
  const found = seeking === strict ? first : await find(ask, counted, definition, query, seeking);
  return {
    hits: found.hits.map((hit) => toHit(index, query, seeking.read, hit)),
    total: found.total,
    facets: found.facets,
    loosened: missing === null ? null : { kind: "any_word", missing },
    page: query.page,
    pageSize: query.pageSize,
    tookMs: performance.now() - started,
    engine,
  };
}

/** Asks about whatever has the words of a query, or some of them when nothing has all. `first` tells how many are found. */
async function askLoosely(
  ask: Ask,
  index: Searched,
  query: NormalQuery,
  questions: (variants: Question["variants"], radii: readonly number[]) => readonly Question[],
): Promise<Answer[]> {
  const strict = await seek(ask, index, query);
  const answers = await askAbout(ask, index.counted, query, (radii) => questions(strict.members, radii));
  const { seeking } = await loosen(ask, index, strict, (answers[0] as Answer).total > 0);
  return seeking === strict ? answers : askAbout(ask, index.counted, query, (radii) => questions(seeking.members, radii));
}

/** What a search finds, as points. */
export async function runPoints(ask: Ask, index: Searched, input: IndexQuery): Promise<MapPoints> {
  const query = normaliseQuery(index.definition, input);
  const [all, placed] = (await askLoosely(ask, index, query, (variants, radii) => {
    const filter = filtersOf(query, radii).all;
    return [
      { variants, filter },
      { variants, filter: [...filter, "placed = true"], retrieve: ["id", "_geo"], pageSize: MAX_HITS },
    ];
  })) as [Answer, Answer];
  const points = placed.hits.flatMap(({ id, _geo }) => (_geo ? [{ id, lat: _geo.lat, lng: _geo.lng }] : []));
  return { points: points.sort((a, b) => a.id - b.id), total: all.total, unplaced: all.total - placed.total };
}

/**
 * The values of a facet that have a word beginning so. Meilisearch's own facet search forgives typing errors and looks at
 * the beginning of a value, not of each of its words; so the values come from the counts, and are chosen here.
 */
export async function runFacetValues(
  ask: Ask,
  index: Searched,
  facet: string,
  typed: string,
  input: IndexQuery,
  limit: number,
): Promise<FacetValue[]> {
  const { definition } = index;
  if (!definition.facets.includes(facet)) return [];
  const query = normaliseQuery(definition, { ...input, filters: { ...input.filters, [facet]: [] } });
  const [answer] = await askLoosely(ask, index, query, (variants, radii) => [
    { variants, filter: filtersOf(query, radii).all, facets: facetAttributes(facet) },
  ]);
  const asked = words(typed);
  return facetCounts(facet, answer as Answer, [])
    .filter(({ value }) => {
      const have = words(value);
      return asked.every((word) => have.some((one) => one.startsWith(word)));
    })
    .slice(0, Math.min(MAX_FACET_VALUES, Math.max(0, Math.trunc(limit) || 0)));
}

/** Documents by the beginnings of the words of their titles: titles that begin so first, then the better ones. */
export async function runSuggest(ask: Ask, index: Searched, prefix: string, limit: number): Promise<Suggestion[]> {
  const { definition } = index;
  const typed = prefix.slice(0, MAX_TEXT);
  const asked = [...new Set(queryWords(typed))].slice(0, MAX_BEGINNINGS);
  const most = Math.min(MAX_SUGGESTIONS, Math.max(0, Math.trunc(limit) || 0));
  if (asked.length === 0 || most === 0) return [];
  const begun = await beginnings(ask, index.remembered, asked);
  const words = (attribute: string, count: number) => begun.slice(0, count).map((one) => one(attribute));
  const shared = { variants: [{ q: "" }], sort: ["quality:desc", "id:asc"], retrieve: BODY };
  const [first, any] = (await ask.questions([
    { ...shared, filter: [...words("first", 1), ...words("titleWords", asked.length)], pageSize: asked.length === 1 ? most : FIRST_WINDOW },
    { ...shared, filter: words("titleWords", asked.length), pageSize: most },
  ])) as [Answer, Answer];
  const wanted = sortTitle(typed);
  const documents = (answer: Answer) => answer.hits.map(bodyOf);
  const begins = documents(first).filter((document) => sortTitle(definition.title(document)).startsWith(wanted));
  const found = new Map([...begins, ...documents(any)].map((document) => [document.id, document]));
  return [...found.values()].slice(0, most).map((document) => ({
    id: document.id,
    slug: document.slug,
    name: markBeginnings(definition.title(document), typed),
    place: definition.place(document),
  }));
}
