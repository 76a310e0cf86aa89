/** How many suppliers a draft would reach as it stands, and how many it misses by one rule: of these as many as are kept at most. */
export interface Reach {
  matches: number;
  nearMisses: number;
  /** Whether there may be more that are worth asking. */
  isMost: boolean;
  /** What the best of the matches are called. */
  first: string[];
}
