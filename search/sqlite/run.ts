import {
  type FacetValue,
  type IndexQuery,
  MAX_HITS,
  MAX_SUGGESTIONS,
  type MapPoint,
  type MapPoints,
  type SearchHit,
  type SearchResult,
  type Suggestion,
} from "../engine.ts";
import { markBeginnings, placeEvidence, wordEvidence } from "../evidence.ts";
import { type NormalQuery, normaliseQuery } from "../normalise.ts";
import { planText } from "../read-text.ts";
import { tellingEnough, tellingPlaces, tellingSets, tellingWeight } from "../some-words.ts";
import { sortTitle, words } from "../text.ts";
import { ENOUGH_WITH_CONTEXT, strictly, type TextPlan, targetsOf, withContext, withoutContext } from "../text-plan.ts";
import { queryWords } from "../tokens.ts";
import { runPass } from "./pass.ts";
import { looseParts, matchExpressions, requiredParts } from "./plan.ts";
import { rankPage } from "./rank.ts";
import { scoreText } from "./score-text.ts";
import type { IndexState } from "./state.ts";
import { selectTop } from "./top.ts";

const MAX_FACET_VALUES = 100;
/** Ways of having the more telling words, beyond which asking for them costs more than it saves. */
const FEW_SETS = 3;

interface Matched {
  readonly slots: ArrayLike<number>;
  readonly missing: readonly string[] | null;
}

function matchPlan({ cache, columns, vocabulary }: IndexState, plan: TextPlan): Int32Array {
  return cache.matchAll(matchExpressions(plan, "all", { vocabulary, documents: columns.count }));
}

/** When nothing has all that a plan requires: what has the more telling part of that, or of its words where none has a part whole. */
function matchLoosely({ cache, columns }: IndexState, plan: TextPlan, scores: Float32Array): Matched {
  const parts = looseParts(plan).map(({ words, match }) => ({ words, slots: cache.match(match) }));
  if (parts.length < 2) return { slots: [], missing: null };
  const missing = parts.filter(({ slots }) => slots.length === 0).map(({ words }) => words);
  const had = (lists: readonly ArrayLike<number>[]) => lists.filter((slots) => slots.length > 0);
  const whole = had(requiredParts(plan).map((expression) => cache.match(expression)));
  const lists = whole.length > 0 ? whole : had(parts.map(({ slots }) => slots));
  return { slots: havingEnough(lists, columns.count, scores).slots, missing };
}

/** What is in so many of the lists that the rarity of those says enough; `scores` are left at 0. */
function havingEnough(lists: readonly ArrayLike<number>[], documents: number, scores: Float32Array) {
  const weights = lists.map((slots) => tellingWeight(slots.length, documents));
  const enough = tellingEnough(weights);
  const found = new Set<number>();
  for (const part of tellingPlaces(weights)) {
    const slots = lists[part] as ArrayLike<number>;
    for (let i = 0; i < slots.length; i += 1) {
      const slot = slots[i] as number;
      const sum = (scores[slot] as number) + (weights[part] as number);
      scores[slot] = sum;
      if (sum >= enough) found.add(slot);
    }
  }
  scores.fill(0);
  return { slots: [...found], weights };
}

interface TextMatch {
  readonly plan: TextPlan | null;
  /** The words part by slot, filled in by a loose match; null without words. */
  readonly scores: Float32Array | null;
  readonly matched: Matched;
  /** Where some of the words are enough: what every match has, as an expression. */
  readonly most?: string | null;
}

/** What the words of a query match: all of them, or some when nothing has all, or when some are enough. */
function matchText(state: IndexState, query: NormalQuery): TextMatch {
  const { synonyms, vocabulary, columns } = state;
  const read = planText(query.text, query.phrases, { synonyms, vocabulary, documents: columns.count });
  if (read === null) return { plan: null, scores: null, matched: { slots: [], missing: null } };
  const scores = columns.room(0);
  if (query.someWords) {
    const { slots, expression } = matchMost(state, withContext(read), scores);
    return { plan: withoutContext(read), scores, matched: { slots, missing: null }, most: expression };
  }
  const plan = inContext(state, read, query);
  const slots = matchPlan(state, strictly(plan));
  if (slots.length > 0) return { plan, scores, matched: { slots, missing: null } };
  return { plan: withoutContext(read), scores, matched: matchLoosely(state, withContext(read), scores) };
}

/** The plan with what the work is for, while enough have both of those that the filters and the place leave. */
function inContext(state: IndexState, plan: TextPlan, query: NormalQuery): TextPlan {
  if (plan.context.length === 0) return plan;
  const whole = withContext(plan);
  const both = matchPlan(state, strictly(whole));
  const isEnough =
    both.length >= ENOUGH_WITH_CONTEXT && runPass(state.columns, both, { ...query, facets: [] }).total >= ENOUGH_WITH_CONTEXT;
  return isEnough ? whole : withoutContext(plan);
}

/**
 * What has the more telling part of what is required, by the rarity of each word, and the expression that says so; null
 * where it would be a long one. `scores` are left at 0.
 */
function matchMost({ cache, columns }: IndexState, plan: TextPlan, scores: Float32Array): { slots: number[]; expression: string | null } {
  const expressions = requiredParts(plan);
  const parts = expressions.map((expression) => cache.match(expression));
  const { slots, weights } = havingEnough(parts, columns.count, scores);
  if (expressions.length < 2) return { slots, expression: null };
  const sets = tellingSets(weights);
  const expression = sets.map((set) => `(${set.map((part) => `(${expressions[part]})`).join(" AND ")})`).join(" OR ");
  return { slots, expression: sets.length > 0 && sets.length <= FEW_SETS ? expression : null };
}

/** A whole search: match, filter and count, rank, and say why. */
function runSearch(state: IndexState, input: IndexQuery, engine: string): SearchResult {
  const started = performance.now();
  const { columns, store, definition } = state;
  const query = normaliseQuery(definition, input);
  const { plan, scores, matched, most } = matchText(state, query);
  const loosened = matched.missing === null ? null : { kind: "any_word" as const, missing: matched.missing };
  const pass = runPass(columns, plan ? matched.slots : null, query);
  if (plan && scores && pass.total > 0 && query.order.by === "relevance") {
    const { cache, vocabulary } = state;
    const scoring = { cache, columns, textColumns: definition.columns, vocabulary, most: loosened ? null : most };
    scoreText(scoring, plan, matched.slots, scores);
  }
  const targets = plan ? targetsOf(plan) : [];
  const hits = rankPage(columns, pass.slots, pass.total, query, scores, MAX_HITS).map(({ slot, score }): SearchHit => {
    const document = store.body(slot);
    const evidence = wordEvidence(definition.fields(document), targets);
    const { distanceMiles, bearing, place } = placeEvidence(document, query);
    return {
      id: document.id,
      slug: document.slug,
      score,
      distanceMiles,
      bearing,
      highlights: evidence.highlights,
      why: { words: evidence.words, place },
    };
  });
  return {
    hits,
    total: pass.total,
    facets: pass.facets,
    loosened,
    page: query.page,
    pageSize: query.pageSize,
    tookMs: performance.now() - started,
    engine,
  };
}

/** Queries that take more to write down are not remembered. */
const LONGEST_KEY = 2000;

/** A search; one of the latest again is answered as before, until something changes: the whole list, a page gone back to. */
export function runAgain(state: IndexState, query: IndexQuery, engine: string): SearchResult {
  const started = performance.now();
  const key = JSON.stringify(query, exactly);
  const known = state.cache.result(key);
  if (known !== undefined) return { ...known, tookMs: performance.now() - started };
  const result = runSearch(state, query, engine);
  if (key.length <= LONGEST_KEY) state.cache.keepResult(key, result);
  return result;
}

/** Numbers that JSON has no word for stay apart. */
function exactly(_name: string, value: unknown): unknown {
  return typeof value === "number" && !Number.isFinite(value) ? String(value) : value;
}

/** What a search finds, as points in order of id. */
export function runPoints(state: IndexState, input: IndexQuery): MapPoints {
  const { columns, definition } = state;
  const query = normaliseQuery(definition, input);
  const { plan, matched } = matchText(state, query);
  const { slots, total } = runPass(columns, plan ? matched.slots : null, query);
  const points: MapPoint[] = [];
  for (let i = 0; i < total; i += 1) {
    const slot = slots[i] as number;
    const lat = columns.lat[slot] as number;
    if (!Number.isNaN(lat)) points.push({ id: columns.ids[slot] as number, lat, lng: columns.lng[slot] as number });
  }
  points.sort((a, b) => a.id - b.id);
  return { points: points.slice(0, MAX_HITS), total, unplaced: total - points.length };
}

/** The values of a facet that have a word beginning so, as a search without that facet's filter counts them. */
export function runFacetValues(state: IndexState, facet: string, typed: string, input: IndexQuery, limit: number): FacetValue[] {
  const { columns, definition } = state;
  if (!definition.facets.includes(facet)) return [];
  const query = normaliseQuery(definition, { ...input, filters: { ...input.filters, [facet]: [] }, facets: [facet] });
  const { plan, matched } = matchText(state, query);
  const asked = words(typed);
  return (runPass(columns, plan ? matched.slots : null, query).facets[facet] ?? [])
    .filter(({ value }) => {
      const have = words(value);
      return asked.every((word) => have.some((one) => one.startsWith(word)));
    })
    .slice(0, Math.min(MAX_FACET_VALUES, Math.max(0, Math.trunc(limit) || 0)));
}

/** Documents by the beginnings of the words of their titles: titles that begin so first, then the better ones. */
export function runSuggest(state: IndexState, prefix: string, limit: number): Suggestion[] {
  const asked = queryWords(prefix).slice(0, 8);
  const most = Math.min(MAX_SUGGESTIONS, Math.max(0, Math.trunc(limit) || 0));
  const column = state.definition.columns[0];
  if (asked.length === 0 || most === 0 || column === undefined) return [];
  const { columns, store, definition } = state;
  const slots = store.match(`{${column.name}} : (${asked.map((word) => `"${word}"*`).join(" AND ")})`);
  const typed = sortTitle(prefix);
  const keys = Float64Array.from(
    slots,
    (slot) => ((columns.names[slot] as string).startsWith(typed) ? 1 : 0) + (columns.quality[slot] as number) / 2,
  );
  return selectTop(slots.length, most, (a, b) => (keys[a] === keys[b] ? a < b : (keys[a] as number) > (keys[b] as number))).map((i) => {
    const document = store.body(slots[i] as number);
    return {
      id: document.id,
      slug: document.slug,
      name: markBeginnings(definition.title(document), prefix),
      place: definition.place(document),
    };
  });
}
