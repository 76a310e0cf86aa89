import { hash, verify } from "@node-rs/argon2";

/** OWASP's first recommendation for Argon2id: 19 MiB, two passes, one lane. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 };

/** Stands in for the hash of an account that is not there, so that both cases take the same time. */
const NOBODY = "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$5fuW2BvQGSHxwWbUzyMJiQPpNkm4o2YR1Hk0ws0cUCw";

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), OPTIONS);
}

/** True when the password fits. With `null` (no such account) it takes as long and is false. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  // What is stored and is no hash fits no password.
  const fits = await verify(stored ?? NOBODY, password.normalize("NFKC")).catch(() => false);
  return fits && stored !== null;
}
