import { DomainError } from "./errors.ts";

/**
 * Lets so many pieces of work run at once and so many wait, in order. Beyond that a piece is refused with `too_many`:
 * who comes then is told to come back, and those who wait are not kept longer.
 */
export function createTurns({ atOnce, waiting }: { atOnce: number; waiting: number }): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const queue: (() => void)[] = [];
  return async function take(work) {
    if (running >= atOnce) {
      if (queue.length >= waiting)
        throw new DomainError("too_many", "The site is busy. Wait a few seconds, then try again.", { retryAfter: 5 });
      await new Promise<void>((resolve) => queue.push(resolve));
    } else running += 1;
    try {
      return await work();
    } finally {
      const next = queue.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
