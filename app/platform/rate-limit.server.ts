import { RateLimiterMemory, RateLimiterRes, RateLimiterSQLite } from "rate-limiter-flexible";
import { DomainError } from "./errors.ts";
import type { LimitsFile } from "./limits-file.server.ts";
import { widerNetworkOf } from "./network.ts";

const MINUTE = 60;
const HOUR = 3600;
const DAY = 24 * HOUR;

interface Limit {
  points: number;
  /** Seconds. */
  duration: number;
  /** Counted in memory, and forgotten by a restart: for reads that only cost time. Several processes tell each other in blocks. */
  inProcess?: true;
}

/**
 * Everything that can be guessed or flooded, with how often it may be tried: points per seconds, per key. The key of
 * `…_address…` is the network a request comes from (`networkOf`), of the others what the name says. How long a wrong password
 * makes the next one wait is a rule of its own (`accounts/sign-in-delay.ts`).
 */
const LIMITS = {
  /** Wrong passwords from one network, for whichever accounts: right ones are given back. */
  sign_in_address: { points: 50, duration: 15 * MINUTE },
  /** The password asked for again, of somebody who is signed in: by account, however often they sign in. */
  password_account: { points: 10, duration: 15 * MINUTE },
  /** A workshop whose people all join at once has one address. */
  sign_up_address: { points: 40, duration: HOUR },
  sign_up_address_day: { points: 120, duration: DAY },
  /** A person's own confirmation link, sent again. */
  mail_to_account: { points: 5, duration: HOUR },
  /** Mails to addresses that a signed-in person types. */
  mail_from_user: { points: 10, duration: HOUR },
  mail_from_address: { points: 30, duration: HOUR },
  token_address: { points: 200, duration: HOUR },
  claim_user: { points: 10, duration: HOUR },
  organisation_user: { points: 15, duration: DAY },
  invite_organisation: { points: 20, duration: HOUR },
  invite_organisation_day: { points: 60, duration: DAY },
  /** An organisation that nobody has checked yet. */
  invite_unchecked: { points: 5, duration: DAY },
  /** One person, for whichever organisations. */
  invite_user: { points: 40, duration: DAY },
  invite_address: { points: 60, duration: HOUR },
  /** Suppliers that an organisation asks for quotes, and addresses that it types for one. */
  quote_organisation: { points: 60, duration: DAY },
  quote_address: { points: 20, duration: DAY },
  /** Both, of an organisation that nobody has checked yet. */
  quote_unchecked: { points: 5, duration: DAY },
  /** What is sent by one private link: answers that were refused among it. */
  quote_link: { points: 30, duration: HOUR },
  publish_organisation: { points: 30, duration: HOUR },
  respond_organisation: { points: 60, duration: HOUR },
  introduce_user: { points: 60, duration: HOUR },
  /** Somebody for an organisation of which nobody has checked who it is. */
  introduce_unchecked: { points: 5, duration: DAY },
  upload_user: { points: 60, duration: HOUR },
  /** Links by which others read a list. */
  share_user: { points: 30, duration: HOUR },
  /** Downloads of a search: as much work as some dozens of pages. */
  download_user: { points: 20, duration: HOUR },
  /** Any page, and any form, whatever else it counts under: `app/route-policy.ts` says which. */
  page_address: { points: 1200, duration: MINUTE, inProcess: true },
  form_address: { points: 240, duration: MINUTE, inProcess: true },
  /** Pages that a browser fetches before anybody has followed the link: they count for nothing else. */
  ahead_address: { points: 300, duration: MINUTE, inProcess: true },
  /** Public reads that cost: search, API. */
  search_address: { points: 600, duration: MINUTE, inProcess: true },
  api_address: { points: 600, duration: MINUTE, inProcess: true },
  /** A request a keystroke, and an office may share one address. */
  suggest_address: { points: 3000, duration: MINUTE, inProcess: true },
} as const satisfies Record<string, Limit>;
export type LimitName = keyof typeof LIMITS;

const NO_END = 1e12;
/** Of what is counted in memory a process tells the others a twentieth of the limit at a time. */
const BLOCKS = 20;

/** A wider network (IPv6 by /48) may do so many times what one network may: it can be one house, or many. */
const WIDER = 8;

export interface RateLimits {
  /** Counts one try. Throws `too_many` with the seconds to wait once the limit is reached. */
  consume(name: LimitName, key: string | number): Promise<void>;
  /** Takes one try back, after a success. */
  refund(name: LimitName, key: string | number): Promise<void>;
}

/**
 * Counts are kept in `file`, so that they hold across processes and restarts; those of public reads, and all while the
 * file cannot be used, in the process. So nothing is refused for want of the file, and nothing goes unlimited.
 * `scale` widens all limits (load tests). Where one of several processes serves (`isOneOfSeveral`), public reads hold
 * across them too, to a twentieth for each further process.
 */
export function createRateLimits(file: LimitsFile | null = null, scale = 1, { isOneOfSeveral = false } = {}): RateLimits {
  const limiters = new Map(
    Object.entries<Limit>(LIMITS).map(([name, { points, duration, inProcess }]) => {
      const make = (keyPrefix: string, most: number): Limiter => {
        const options = { keyPrefix, points: most * scale, duration };
        if (file !== null && inProcess && isOneOfSeveral) return inBlocks(file, options);
        const memory = new RateLimiterMemory(options);
        return file === null || inProcess ? memory : inFile(file, options, memory);
      };
      const wider = /_address(_|$)/.test(name) ? make(`${name}_wider`, points * WIDER) : null;
      return [name, { own: make(name, points), wider }] as const;
    }),
  );

  /** What a try counts under: its key, and the wider network when the key is a part of one. */
  function countersOf(name: LimitName, key: string) {
    const { own, wider } = limiters.get(name) ?? { own: null, wider: null };
    const around = wider === null ? key : widerNetworkOf(key);
    return [
      ...(own === null ? [] : [{ limiter: own, key }]),
      ...(wider === null || around === key ? [] : [{ limiter: wider, key: around }]),
    ];
  }

  return {
    async consume(name, key) {
      try {
        for (const one of countersOf(name, String(key))) await one.limiter.consume(one.key);
      } catch (reason) {
        if (!(reason instanceof RateLimiterRes)) throw reason;
        throw tooMany(Math.max(1, Math.ceil(reason.msBeforeNext / 1000)));
      }
    },
    async refund(name, key) {
      for (const one of countersOf(name, String(key))) await one.limiter.reward(one.key);
    },
  };
}

type Limiter = Pick<RateLimiterMemory, "consume" | "reward">;

/**
 * Counts in memory, at the cost of a count in the process alone, and takes what goes beyond the first block from the file,
 * a block at a time: most visitors never need a second one. Together processes let through no more than the limit and a
 * block for each further process; blocks that were taken and not used up are as much less.
 */
function inBlocks(file: LimitsFile, { keyPrefix, points, duration }: LimiterOptions): Limiter {
  const block = Math.max(1, Math.floor(points / BLOCKS));
  const own = new RateLimiterMemory({ keyPrefix, points: NO_END, duration });
  const rest = { keyPrefix, points: points - block, duration };
  const shared = inFile(file, rest, new RateLimiterMemory(rest));

  return {
    async consume(key) {
      const counted = await own.consume(key);
      if (counted.consumedPoints <= block || counted.consumedPoints % block !== 1 % block) return counted;
      try {
        await shared.consume(key, block);
        return counted;
      } catch (reason) {
        if (!(reason instanceof RateLimiterRes)) throw reason;
        await own.block(key, Math.max(1, Math.ceil(reason.msBeforeNext / 1000)));
        throw reason;
      }
    },
    reward: (key) => own.reward(key),
  };
}

interface LimiterOptions {
  keyPrefix: string;
  points: number;
  duration: number;
}

/** The refusal of what was tried too often. */
export function tooMany(seconds: number, before = "That was tried too often."): DomainError {
  return new DomainError("too_many", `${before} Wait ${waitWords(seconds)}, then try again.`, { retryAfter: seconds });
}

function waitWords(seconds: number): string {
  if (seconds < 90) return seconds === 1 ? "one second" : `${seconds} seconds`;
  if (seconds < 90 * MINUTE) return `${Math.ceil(seconds / MINUTE)} minutes`;
  return `${Math.ceil(seconds / HOUR)} hours`;
}

/** Each use of the library's store is one statement of the file's own connection, which is a transaction by itself. */
function inFile(file: LimitsFile, options: LimiterOptions, meanwhile: RateLimiterMemory) {
  const storeClient = { prepare: file.prepare, transaction: (work: () => unknown) => work };
  return new RateLimiterSQLite({
    ...options,
    storeClient,
    storeType: "better-sqlite3",
    tableName: "counts",
    tableCreated: true,
    insuranceLimiter: meanwhile,
  });
}
