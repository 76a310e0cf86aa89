import { setImmediate } from "node:timers/promises";

/** The last turn that is given away. */
let last: Promise<void> = Promise.resolve();

/**
 * Does a piece of work of some ten milliseconds in a turn of the event loop that no other such piece has. What many have
 * waited for together, such as the answers of one engine, is then not made in one go, and other requests come between.
 */
export function inOwnEventLoopTurn<T>(work: () => T): Promise<T> {
  last = last.then(() => setImmediate());
  return last.then(work);
}
