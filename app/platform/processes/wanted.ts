import os from "node:os";

export const MOST_PROCESSES = 64;

/**
 * How many processes are to serve: `WORKERS`, or one less than there are processors, at least one. One where the setting
 * cannot be read: the site that is then started says what is wrong with it.
 */
export function processesWanted(source: Record<string, string | undefined>, processors = os.availableParallelism()): number {
  const given = source["WORKERS"]?.trim() ?? "";
  if (given === "") return Math.min(MOST_PROCESSES, Math.max(1, processors - 1));
  const wanted = Number(given);
  return Number.isInteger(wanted) && wanted >= 1 && wanted <= MOST_PROCESSES ? wanted : 1;
}
