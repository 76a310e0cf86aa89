import { distanceMiles } from "../distance.ts";
import type { NormalQuery } from "../normalise.ts";
import type { RawHit } from "./ask.ts";
import { encodeValue } from "./values.ts";

/**
 * How hits are ordered by relevance: the same sum as in the SQLite engine, whose words part is reckoned in another way.
 *
 *   words 0.6   Meilisearch's own score times what its query is worth, beside the best of them
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

export interface Blended {
  readonly id: number;
  /** 0–1. */
  readonly score: number;
}

/** What `blend` needs of a hit. */
export const BLENDED = ["id", "quality", "_geo"];
export const BLENDED_NEAR = [...BLENDED, "nationwide", "covers", "radius"];

function covers({ nationwide, covers: areas = [], radius = 0 }: RawHit, query: NormalQuery, miles: number): boolean {
  return nationwide === true || miles <= radius || (query.nearAreaCode !== null && areas.includes(encodeValue(query.nearAreaCode)));
}

/** Orders hits by relevance. */
export function blend(hits: readonly RawHit[], query: NormalQuery): Blended[] {
  const { near } = query;
  const best = Math.max(...hits.map((hit) => hit._federation?.weightedRankingScore ?? 0), 1e-9);
  function nearness(hit: RawHit): number {
    if (near === null) return 0;
    const miles = hit._geo ? distanceMiles(near, hit._geo) : Number.POSITIVE_INFINITY;
    return 2 ** (-(covers(hit, query, miles) ? Math.min(COVERING_MILES, miles) : miles) / HALF_MILES);
  }
  return hits
    .map((hit) => ({
      id: hit.id,
      score: (WORDS * (hit._federation?.weightedRankingScore ?? 0)) / best + NEAR * nearness(hit) + WORTH * (hit.quality ?? 0),
    }))
    .sort((a, b) => b.score - a.score || a.id - b.id);
}
