/** Of matches that were judged, how many in a hundred were right; in how many the work was right or near. */
export interface Judged {
  readonly judged: number;
  readonly right: number;
  readonly related: number;
}

/** Those with a score in a range. */
export interface Calibrated extends Judged {
  readonly from: number;
  /** The highest score in it; null: no end. */
  readonly to: number | null;
}

/**
 * What a score has meant: the matches that hold all rules of 36 judged opportunities on real organisations, with their
 * sectors as the form suggests, held against what a reader said of each (`tests/relevance`, grades 2 and 3 are right, 1 is
 * related), and of those it had not read (`matches-read-since.json`). What nobody read is left out.
 * `npm run bench -- --only relevance` prints this table, and beside it what each line for likely matches would have meant.
 */
export const CALIBRATION: readonly Calibrated[] = [
  { from: 70, to: null, judged: 49, right: 57, related: 73 },
  { from: 65, to: 69, judged: 108, right: 39, related: 64 },
  { from: 60, to: 64, judged: 173, right: 31, related: 63 },
  { from: 55, to: 59, judged: 145, right: 14, related: 43 },
  { from: 50, to: 54, judged: 74, right: 15, related: 39 },
  { from: 40, to: 49, judged: 89, right: 6, related: 24 },
  { from: 0, to: 39, judged: 24, right: 0, related: 13 },
];

/** The likely ones among them. */
export const LIKELY_JUDGED: Judged = { judged: 157, right: 45, related: 67 };
