import { setImmediate } from "node:timers/promises";

let last: Promise<unknown> = Promise.resolve();

/**
 * Does a piece of work of some ten milliseconds in a turn of the event loop that no other such piece has. What many have
 * waited for together, such as the answers of one engine, is then not made in one go, and other requests come between.
 */
export function inOwnTurn<T>(work: () => T): Promise<T> {
  const done = last.then(() => setImmediate()).then(work);
  last = done.catch(() => undefined);
  return done;
}
