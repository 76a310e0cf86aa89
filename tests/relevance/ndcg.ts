/** Grade of a hit: 3 what was meant, 2 good, 1 related, 0 anything else. */
export type Grade = 0 | 1 | 2 | 3;

/** From this grade a hit is relevant: somebody who sees it has found something. */
export const RELEVANT = 2;
export const CUT = 10;

function dcg(grades: readonly number[], k: number): number {
  return grades.slice(0, k).reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0);
}

/**
 * Normalised discounted cumulative gain of the first `k` hits: gain 2^grade − 1, discount log2(rank + 1), over the best
 * order of everything judged. 1 when no order could be better; 0 without a graded hit. `judged` holds every grade above 0.
 */
export function ndcg(found: readonly Grade[], judged: readonly Grade[], k: number = CUT): number {
  const ideal = dcg(
    [...judged].sort((a, b) => b - a),
    k,
  );
  return ideal === 0 ? 0 : dcg(found, k) / ideal;
}

/** 1 over the rank of the first hit graded `least` or better; 0 when none of the first `k` is. */
export function reciprocalRank(found: readonly Grade[], least: Grade = 3, k: number = CUT): number {
  const at = found.slice(0, k).findIndex((grade) => grade >= least);
  return at === -1 ? 0 : 1 / (at + 1);
}

export function hasRelevant(found: readonly Grade[], k: number = CUT): boolean {
  return found.slice(0, k).some((grade) => grade >= RELEVANT);
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length;
}
