import { createHmac, randomBytes } from "node:crypto";
import { createSeenLately } from "./seen-lately.ts";

const HOUR_MS = 3_600_000;
const MOST_REMEMBERED = 20_000;

/**
 * Remembers for an hour what a visitor has done, as a keyed hash, in memory only. Of several processes the first one
 * remembers for all.
 */
export interface VisitorMemory {
  /** Whether `what` comes for the first time within an hour. */
  isFirst(what: string, now: Date): boolean | Promise<boolean>;
}

export function createVisitorMemory(): VisitorMemory {
  /** Made when the process starts, known to nobody, never written down: what it signs means nothing afterwards. */
  const key = randomBytes(32);
  const seen = createSeenLately({ forMs: HOUR_MS, most: MOST_REMEMBERED });
  return { isFirst: (what, now) => seen.isFirst(createHmac("sha256", key).update(what).digest("base64"), now) };
}
