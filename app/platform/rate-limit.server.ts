import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { DomainError } from "./errors.ts";

const MINUTE = 60;
const HOUR = 3600;

/** Everything that can be guessed or flooded, with how often it may be tried: points per seconds, per key. */
const LIMITS = {
  /** Wrong passwords for one account, from anywhere. */
  sign_in_account: { points: 10, duration: 15 * MINUTE },
  sign_in_address: { points: 50, duration: 15 * MINUTE },
  sign_up_address: { points: 10, duration: HOUR },
  mail_to_account: { points: 5, duration: HOUR },
  mail_from_address: { points: 30, duration: HOUR },
  token_address: { points: 60, duration: HOUR },
  claim_user: { points: 10, duration: HOUR },
  invite_organisation: { points: 40, duration: HOUR },
  publish_organisation: { points: 30, duration: HOUR },
  respond_organisation: { points: 60, duration: HOUR },
  introduce_user: { points: 60, duration: HOUR },
  upload_user: { points: 60, duration: HOUR },
  /** Public reads that cost: search, API. */
  search_address: { points: 600, duration: MINUTE },
  api_address: { points: 600, duration: MINUTE },
  /** A request a keystroke, and an office may share one address. */
  suggest_address: { points: 3000, duration: MINUTE },
} as const;
export type LimitName = keyof typeof LIMITS;

export interface RateLimits {
  /** Counts one try. Throws `too_many` with the seconds to wait once the limit is reached. */
  consume(name: LimitName, key: string | number): Promise<void>;
  /** Forgets the count, after a success. */
  reset(name: LimitName, key: string | number): Promise<void>;
}

/** Counts are kept in the process: a restart forgets them, and each process counts for itself. `scale` widens all limits (load tests). */
export function createRateLimits(scale = 1): RateLimits {
  const limiters = new Map(
    Object.entries(LIMITS).map(([name, { points, duration }]) => [
      name as LimitName,
      new RateLimiterMemory({ keyPrefix: name, points: points * scale, duration }),
    ]),
  );
  return {
    async consume(name, key) {
      try {
        await limiters.get(name)?.consume(String(key));
      } catch (reason) {
        if (!(reason instanceof RateLimiterRes)) throw reason;
        const seconds = Math.max(1, Math.ceil(reason.msBeforeNext / 1000));
        const wait = seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
        throw new DomainError("too_many", `That was tried too often. Wait ${wait}, then try again.`, { retryAfter: seconds });
      }
    },
    async reset(name, key) {
      await limiters.get(name)?.delete(String(key));
    },
  };
}
