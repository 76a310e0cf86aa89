/** Below either, a match is worth asking and not likely: the score, and its work. Why this score: `/how-matching-works#scores`. */
export const LIKELY = 65;
export const LIKELY_WORK = 21;
