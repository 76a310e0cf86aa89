import type { NormalQuery } from "../normalise.ts";
import { words } from "../text.ts";
import { type Columns, milesOfChord, toMetres } from "./columns.ts";
import { expressionIn, LEVEL_WORTH, LEVELS, type Level, matchExpression, type TextPlan } from "./plan.ts";
import type { Store } from "./store.ts";
import { selectTop } from "./top.ts";

/**
 * How hits are ordered by relevance. The score adds three parts, weighed so that the words decide first:
 *
 *   words 0.6   how near the words found are to those typed (exact 1, begun 0.9, same stem 0.8, synonym 0.5, typo 0.3),
 *               times their bm25 weight among the hits, where name and offerings count most. Past `BM25_LIMIT` hits
 *               bm25 says little and costs most: then 1 for a hit in a strong column (for one or two letters: in the name), 0.4 elsewhere.
 *               The whole name typed doubles this part, the name's beginning adds a quarter.
 *   near 0.25   with a place: halves every `HALF_MILES`; one that covers the place from further off counts as
 *               `COVERING_MILES` away at most.
 *   worth 0.15  the kind's own, such as status, completeness and freshness (`Kind.quality`).
 *
 * Equal scores keep the order of the index's rows, so that pages never overlap.
 */
const WORDS = 0.6;
const NEAR = 0.25;
const WORTH = 0.15;
const BM25_LIMIT = 3000;
const ELSEWHERE = 0.4;
const HALF_MILES = 8;
const COVERING_MILES = 16;
/** The most a score can be: the whole name typed, on the spot, with the best profile. */
const BEST = 2 * WORDS + NEAR + WORTH;

export type Match = (expression: string) => ArrayLike<number>;

/** One or two letters alone: so many words begin so that only names tell anything. */
function shortBeginning(plan: TextPlan): string | null {
  const word = plan.groups[0]?.words[0];
  if (!word?.prefix || word.word.length > 2 || plan.groups.length > 1 || plan.phrases.length > 0) return null;
  return word.word;
}

/** Words part by slot, 0–1. Only the slots that match are written. */
export function scoreText(
  match: Match,
  store: Store,
  columns: Columns,
  strong: readonly string[],
  plan: TextPlan,
  matched: ArrayLike<number>,
  scores: Float32Array,
): void {
  if (matched.length > BM25_LIMIT) {
    const beginning = shortBeginning(plan);
    const inside = ` ${beginning}`;
    for (let i = 0; i < matched.length; i += 1) {
      const slot = matched[i] as number;
      const name = beginning === null ? "" : (columns.names[slot] as string);
      scores[slot] = beginning !== null && (name.startsWith(beginning) || name.includes(inside)) ? 1 : ELSEWHERE;
    }
    if (beginning !== null) return;
    const best = match(expressionIn(strong, plan, "stem"));
    for (let i = 0; i < best.length; i += 1) scores[best[i] as number] = 1;
    return;
  }
  const widest = matchExpression(plan, "typo");
  const { slots, ranks } = store.matchRanked(widest);
  let current = slots;
  let expression = widest;
  for (const level of [...LEVELS].reverse() as Level[]) {
    const next = matchExpression(plan, level);
    if (next !== expression) current = store.match(next);
    expression = next;
    for (const slot of current) scores[slot] = LEVEL_WORTH[level];
  }
  const best = ranks.reduce((a, b) => Math.min(a, b), 0);
  slots.forEach((slot, i) => {
    scores[slot] = (scores[slot] as number) * (best < 0 ? 0.5 + (0.5 * (ranks[i] as number)) / best : 1);
  });
}

function nearness(columns: Columns, query: NormalQuery, covering: Uint8Array): (slot: number) => number {
  const near = query.near;
  if (!near) return () => 0;
  const [px, py, pz] = toMetres(near);
  const { x, y, z, reach, covers, nationwide } = columns;
  return (slot) => {
    const dx = (x[slot] as number) - px;
    const dy = (y[slot] as number) - py;
    const dz = (z[slot] as number) - pz;
    const d = dx * dx + dy * dy + dz * dz;
    const reached = nationwide[slot] === 1 || covering[covers[slot] as number] === 1 || d <= (reach[slot] as number);
    const miles = Number.isNaN(d) ? Number.POSITIVE_INFINITY : milesOfChord(d);
    return 2 ** (-(reached ? Math.min(COVERING_MILES, miles) : miles) / HALF_MILES);
  };
}

export interface Ranked {
  readonly slot: number;
  /** 0–1. */
  readonly score: number;
}

/** The hits of the page asked for, in order. `text` holds the words part by slot, or is null without words. */
export function rankPage(
  columns: Columns,
  slots: Int32Array,
  total: number,
  query: NormalQuery,
  text: Float32Array | null,
  maxHits: number,
): Ranked[] {
  const first = (query.page - 1) * query.pageSize;
  const end = Math.min(first + query.pageSize, total, maxHits);
  if (first >= end) return [];

  const { quality, names, x, y, z } = columns;
  const { order: asked } = query;
  const covering = columns.coverSets.flags(query.nearAreaCode === null ? [] : [query.nearAreaCode]);
  const near = nearness(columns, query, covering);
  const typed = text ? words(query.text).join(" ") : "";
  const begun = `${typed} `;
  function score(slot: number): number {
    let part = 0;
    if (text) {
      part = text[slot] as number;
      const name = names[slot] as string;
      if (typed !== "" && name.startsWith(typed)) part += name.length === typed.length ? 1 : name.startsWith(begun) ? 0.25 : 0.1;
    }
    return (WORDS * Math.min(2, part) + NEAR * near(slot) + WORTH * (quality[slot] as number)) / BEST;
  }

  let order: number[];
  if (asked.by === "title") {
    const name = (i: number) => names[slots[i] as number] as string;
    order = selectTop(total, end, (a, b) => {
      const x1 = name(a);
      const x2 = name(b);
      return x1 === x2 ? a < b : x1 < x2;
    });
  } else {
    const keys = new Float64Array(total);
    const numbers = asked.by === "number" ? columns.number(asked.number) : null;
    const [px, py, pz] = query.near ? toMetres(query.near) : [0, 0, 0];
    for (let i = 0; i < total; i += 1) {
      const slot = slots[i] as number;
      if (asked.by === "number") keys[i] = ((numbers as Float64Array)[slot] as number) * (asked.descending ? 1 : -1);
      else if (asked.by === "distance") {
        const dx = (x[slot] as number) - px;
        const dy = (y[slot] as number) - py;
        const dz = (z[slot] as number) - pz;
        const d = dx * dx + dy * dy + dz * dz;
        keys[i] = Number.isNaN(d) ? Number.NEGATIVE_INFINITY : -d;
      } else keys[i] = score(slot);
    }
    order = selectTop(total, end, (a, b) => (keys[a] === keys[b] ? a < b : (keys[a] as number) > (keys[b] as number)));
  }
  return order.slice(first).map((i) => ({ slot: slots[i] as number, score: score(slots[i] as number) }));
}
