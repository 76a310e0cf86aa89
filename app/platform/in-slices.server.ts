import { setImmediate } from "node:timers/promises";

/**
 * Carries out work a slice at a time, with room for everything else between two: `slice` does at most so many and says how
 * many it did, until it has fewer left. Returns how many in all. What a slice has done must not come up in the next.
 */
export async function inSlices(limit: number, slice: (limit: number) => number): Promise<number> {
  let all = 0;
  for (;;) {
    const done = slice(limit);
    all += done;
    if (done < limit) return all;
    await setImmediate();
  }
}
