import os from "node:os";
import { hash, verify } from "@node-rs/argon2";
import { createFairQueue } from "./fair-queue.server.ts";

/** OWASP's first recommendation for Argon2id: 19 MiB, two passes, one lane. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 };

/** Stands in for the hash of an account that is not there, so that both cases take the same time. */
const NOBODY = "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$5fuW2BvQGSHxwWbUzyMJiQPpNkm4o2YR1Hk0ws0cUCw";

/**
 * A hash keeps a processor busy for tens of milliseconds, and one of the threads that files and compression share. So a
 * flood of sign-ins leaves one processor to the pages, and whoever would wait seconds is told to come back instead.
 */
const inTurn = createFairQueue({ atOnce: Math.max(1, Math.min(3, os.availableParallelism() - 1)), waiting: 48, waitingOfOne: 12 });

/** Throws `too_many` when too many wait. `asker` is the network that asks: each network has its turn. */
export function hashPassword(password: string, asker = ""): Promise<string> {
  return inTurn(asker, () => hash(password.normalize("NFKC"), OPTIONS));
}

/** Kept in place of a hash: no password fits it. */
export const NO_PASSWORD = "none";

/**
 * True when the password fits. With `null` (no such account) or something that is no hash it takes as long and is false.
 * Throws `too_many` when too many wait; `asker` as with `hashPassword`.
 */
export async function verifyPassword(stored: string | null, password: string, asker = ""): Promise<boolean> {
  const known = stored?.startsWith("$argon2") ? stored : null;
  const fits = await inTurn(asker, () => verify(known ?? NOBODY, password.normalize("NFKC")).catch(() => false));
  return fits && known !== null;
}
