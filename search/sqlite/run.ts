import { MAX_HITS, type SearchResult, type Suggestion, type SupplierHit, type SupplierQuery } from "../engine.ts";
import { normaliseQuery } from "../normalise.ts";
import { queryWords } from "../tokens.ts";
import { sortName } from "./columns.ts";
import { markBeginnings, placeEvidence, wordEvidence } from "./evidence.ts";
import { runPass } from "./pass.ts";
import { looseParts, matchExpression, planText, type TextPlan } from "./plan.ts";
import { rankPage, scoreText } from "./rank.ts";
import type { IndexState } from "./state.ts";
import { selectTop } from "./top.ts";

const MAX_SUGGESTIONS = 20;

interface Matched {
  readonly slots: ArrayLike<number>;
  readonly missing: readonly string[] | null;
}

/** Any of the plan's parts, when no supplier has them all; a rarer part is worth more. */
function matchLoosely(state: IndexState, plan: TextPlan, scores: Float32Array): Matched {
  const parts = looseParts(plan);
  if (parts.length < 2) return { slots: [], missing: null };
  const found = new Set<number>();
  const missing: string[] = [];
  const documents = Math.max(1, state.columns.count);
  const weights: { slots: ArrayLike<number>; weight: number }[] = [];
  for (const { words, match } of parts) {
    const slots = state.cache.match(match);
    if (slots.length === 0) missing.push(words);
    weights.push({ slots, weight: Math.log(1 + documents / (slots.length + 1)) });
  }
  const sum = weights.reduce((total, { weight }) => total + weight, 0);
  for (const { slots, weight } of weights) {
    for (let i = 0; i < slots.length; i += 1) {
      const slot = slots[i] as number;
      if (found.has(slot)) scores[slot] = (scores[slot] as number) + weight / sum;
      else {
        found.add(slot);
        scores[slot] = weight / sum;
      }
    }
  }
  return { slots: [...found], missing };
}

/** A whole search: match, filter and count, rank, and say why. */
export function runSearch(state: IndexState, input: SupplierQuery, engine: string): SearchResult {
  const started = performance.now();
  const query = normaliseQuery(input);
  const { columns, store } = state;
  const plan = planText(query.text, query.phrases, state.synonyms, state.vocabulary, columns.count);
  const scores = plan ? new Float32Array(columns.length) : null;

  let matched: Matched = { slots: [], missing: null };
  if (plan && scores) {
    const slots = state.cache.match(matchExpression(plan, "typo"));
    matched = slots.length > 0 ? { slots, missing: null } : matchLoosely(state, plan, scores);
  }
  const loosened = matched.missing === null ? null : { kind: "any_word" as const, missing: matched.missing };
  const pass = runPass(columns, plan ? matched.slots : null, query);
  if (plan && scores && !loosened && pass.total > 0 && query.sort === "relevance") {
    scoreText(state.cache.match, store, columns, plan, matched.slots, scores);
  }

  const hits = rankPage(columns, pass.slots, pass.total, query, scores, MAX_HITS).map(({ slot, score }): SupplierHit => {
    const document = store.body(slot);
    const words = wordEvidence(document, plan);
    const { distanceMiles, bearing, place } = placeEvidence(document, query);
    return {
      id: document.id,
      slug: document.slug,
      score,
      distanceMiles,
      bearing,
      highlights: words.highlights,
      why: { words: words.words, place },
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

/** Suppliers by the beginnings of the words of their names: names that begin so first, then the better profile. */
export function runSuggest(state: IndexState, prefix: string, limit: number): Suggestion[] {
  const words = queryWords(prefix).slice(0, 8);
  const most = Math.min(MAX_SUGGESTIONS, Math.max(0, Math.trunc(limit) || 0));
  if (words.length === 0 || most === 0) return [];
  const { columns, store } = state;
  const slots = store.match(`{name} : (${words.map((word) => `"${word}"*`).join(" AND ")})`);
  const typed = sortName(prefix);
  const keys = slots.map((slot) => ((columns.names[slot] as string).startsWith(typed) ? 1 : 0) + (columns.quality[slot] as number) / 2);
  return selectTop(slots.length, most, (a, b) => (keys[a] === keys[b] ? a < b : (keys[a] as number) > (keys[b] as number))).map((i) => {
    const document = store.body(slots[i] as number);
    return { id: document.id, slug: document.slug, name: markBeginnings(document.name, prefix), place: document.place };
  });
}
