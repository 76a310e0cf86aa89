import type { Database } from "#db/client.ts";
import { withTransaction } from "#db/transaction.ts";
import type { Logger } from "./log.server.ts";

const MOST = 1000;
const WAIT_MS = 1000;

export interface LaterWrites {
  /** Takes a small write that no answer waits for, such as a count. It may be lost: by an error, or a process that is killed. */
  add(what: string, write: () => void): void;
  /** Carries out what waits, in one transaction. */
  flush(): void;
}

/**
 * Gathers small writes and carries them out together, at most once a second. They never hold a request up: while another
 * process writes they wait, at most a thousand; what fails is logged and dropped.
 */
export function createLaterWrites(db: Database, log: Pick<Logger, "warn">): LaterWrites {
  let waiting: { what: string; write: () => void }[] = [];
  let timer: NodeJS.Timeout | undefined;

  function schedule(): void {
    timer ??= setTimeout(flush, WAIT_MS).unref();
  }

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    if (waiting.length === 0) return;
    try {
      unblocked(() => withTransaction(db, carryOut));
    } catch (error) {
      if (!isBusy(error)) waiting = [];
      log.warn({ err: error }, isBusy(error) ? "later writes wait" : "later writes are lost");
      if (waiting.length > 0) schedule();
    }
  }

  function carryOut(): void {
    for (const { what, write } of waiting) {
      try {
        withTransaction(db, () => void write());
      } catch (error) {
        log.warn({ err: error, what }, "a later write failed");
      }
    }
    waiting = [];
  }

  /** Instead of waiting for another process's write, which would hold every request up, it fails at once. */
  function unblocked(work: () => void): void {
    const before = db.$client.pragma("busy_timeout", { simple: true });
    db.$client.pragma("busy_timeout = 0");
    try {
      work();
    } finally {
      db.$client.pragma(`busy_timeout = ${before}`);
    }
  }

  return {
    add(what, write) {
      if (waiting.length >= MOST) return;
      waiting.push({ what, write });
      schedule();
    },
    flush,
  };
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && "code" in error && String(error.code).startsWith("SQLITE_BUSY");
}
