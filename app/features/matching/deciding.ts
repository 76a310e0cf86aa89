import type { Evidence } from "#db/schema/matching.ts";

/** Reasons that are read before anything is opened. */
const MOST = 4;

/**
 * The reasons by which a reader decides, and the rest, both in their order: the first of the work, the place, the size and
 * the status, then whatever comes first until there are four.
 */
export function decidingFirst(reasons: readonly Evidence[]): { deciding: Evidence[]; rest: Evidence[] } {
  const firsts = reasons.filter((one, at) => reasons.findIndex(({ part }) => part === one.part) === at);
  const weighty = [...firsts.filter(({ part }) => part !== "ready"), ...reasons];
  const deciding = new Set([...new Set(weighty)].slice(0, MOST));
  return { deciding: reasons.filter((one) => deciding.has(one)), rest: reasons.filter((one) => !deciding.has(one)) };
}
