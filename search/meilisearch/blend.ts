import { distanceMiles } from "../distance.ts";
import type { IndexedDocument } from "../engine.ts";
import type { Kind } from "../kind.ts";
import type { NormalQuery } from "../normalise.ts";
import { wordScores } from "./score.ts";
import type { ReadText } from "./words.ts";

/**
 * How hits are ordered by relevance: the same sum as in the SQLite engine, over the hits that Meilisearch puts first.
 *
 *   words 0.6   see `wordScores`
 *   near 0.25   with a place: halves every `HALF_MILES`; one that covers the place from further off counts as
 *               `COVERING_MILES` away at most
 *   worth 0.15  the kind's own, such as status, completeness and freshness (`Kind.quality`)
 *
 * Equal scores are ordered by id.
 */
const WORDS = 0.6;
const NEAR = 0.25;
const WORTH = 0.15;
const HALF_MILES = 8;
const COVERING_MILES = 16;
/** The most a score can be: the whole title typed, on the spot, with the best profile. */
const BEST = 2 * WORDS + NEAR + WORTH;

export interface Blended {
  readonly document: IndexedDocument;
  /** 0–1. */
  readonly score: number;
}

function nearness({ position, coverage }: IndexedDocument, { near, nearAreaCode }: NormalQuery): number {
  if (near === null) return 0;
  const miles = position ? distanceMiles(near, position) : Number.POSITIVE_INFINITY;
  const named = nearAreaCode !== null && coverage.areaCodes.includes(nearAreaCode);
  const covers = coverage.nationwide || named || (coverage.radiusMiles !== null && miles <= coverage.radiusMiles);
  return 2 ** (-(covers ? Math.min(COVERING_MILES, miles) : miles) / HALF_MILES);
}

/** Orders hits by relevance. */
export function blend(kind: Kind, documents: readonly IndexedDocument[], query: NormalQuery, read: ReadText | null): Blended[] {
  const text = read ? wordScores(kind, read, query.text, documents) : documents.map(() => 0);
  return documents
    .map((document, i) => ({
      document,
      score: (WORDS * (text[i] as number) + NEAR * nearness(document, query) + WORTH * kind.quality(document)) / BEST,
    }))
    .sort((a, b) => b.score - a.score || a.document.id - b.document.id);
}
