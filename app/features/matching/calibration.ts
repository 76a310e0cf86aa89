/** Of matches with a score in a range, how many in a hundred were right; in how many the work was right or near. */
export interface Calibrated {
  readonly from: number;
  /** The highest score in it; null: no end. */
  readonly to: number | null;
  readonly judged: number;
  readonly right: number;
  readonly related: number;
}

/**
 * What a score has meant: the matches that hold all rules of 36 judged opportunities on real organisations, with their
 * sectors as the form suggests, held against what a reader said of each (`tests/relevance`, grades 2 and 3 are right, 1 is
 * related). What nobody read is left out. `LIKELY` was chosen on half of them, and so that
 * the two which nobody can answer have few likely matches; the other half has the same order.
 */
export const CALIBRATION: readonly Calibrated[] = [
  { from: 70, to: null, judged: 47, right: 60, related: 79 },
  { from: 65, to: 69, judged: 121, right: 50, related: 79 },
  { from: 60, to: 64, judged: 149, right: 30, related: 68 },
  { from: 55, to: 59, judged: 115, right: 14, related: 46 },
  { from: 50, to: 54, judged: 92, right: 13, related: 36 },
  { from: 40, to: 49, judged: 182, right: 6, related: 23 },
  { from: 0, to: 39, judged: 32, right: 0, related: 13 },
];
