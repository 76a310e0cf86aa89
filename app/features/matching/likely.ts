/** Below either, a match is worth asking and not likely: the score, and its work. Chosen on judged opportunities (`calibration.ts`). */
export const LIKELY = 65;
export const LIKELY_WORK = 21;
