import { type Refusal, refusal } from "./door/plain-answer.server.ts";
import type { LaterWrites } from "./later-writes.server.ts";
import { hasSessionCookie } from "./session.server.ts";

/*
 * A reader serves a copy of the database to those who are not signed in, and changes nothing. Whoever is signed in, and every
 * form, belongs to the site that writes: so nobody misses what they have just written.
 */
const ELSEWHERE = refusal(421, "This server only reads. What is signed in, and every form, goes to the one that writes.");

export function refuseReader(request: Request): Refusal | null {
  const isRead = request.method === "GET" || request.method === "HEAD";
  return isRead && !hasSessionCookie(request.headers) ? null : ELSEWHERE;
}

/** Counts that no answer waits for have nowhere to go. */
export const NO_LATER_WRITES: LaterWrites = { add: () => undefined, flush: () => undefined };
