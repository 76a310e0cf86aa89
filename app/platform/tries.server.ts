import type { LimitsFile } from "./limits-file.server.ts";

/** What is kept of a key: how many tries failed, and when the last was made (milliseconds). */
export interface Tried {
  failures: number;
  lastAt: number;
}

export interface TriedKey {
  key: string;
  /** Milliseconds after which the count is forgotten: after the first failure, or after the last. */
  forget: { after: "first" | "last"; ms: number };
  /** Milliseconds until this key may be tried; 0 when it may now. Pure. */
  wait: (tried: Tried | null, now: number) => number;
  /** The key of another of the same try: while nothing has failed under that one, this one is counted and makes nobody wait. */
  onlyAfter?: string;
}

/** Tries of secrets, each with a wait that its rule sets; kept where the limits are, and in the process while they cannot be. */
export interface Tries {
  /**
   * Asks whether a try may be made now under all keys. If so it is counted as failed at once, so that many at the same time
   * do not slip through, and 0 is returned; otherwise the milliseconds to wait, and nothing is counted.
   */
  begin(keys: readonly TriedKey[], now: number): number;
  /** The try that was begun went well: the keys named are forgotten, the others lose the one that was counted. */
  succeed(keys: readonly TriedKey[], forget: readonly string[]): void;
  /** The try that was begun at `now` was never made: its count is taken back, and the wait that it had waited for is over. */
  giveBack(keys: readonly TriedKey[], now: number): void;
}

interface Row extends Tried {
  expire: number;
}

interface Store {
  read(key: string, now: number): Row | null;
  write(key: string, row: Row): void;
  remove(key: string): void;
}

const MOST_IN_PROCESS = 20_000;

export function createTries(file: LimitsFile): Tries {
  const inProcess = new Map<string, Row>();
  const memory: Store = {
    read: (key, now) => current(inProcess.get(key), now),
    write(key, row) {
      if (inProcess.size >= MOST_IN_PROCESS) inProcess.clear();
      inProcess.set(key, row);
    },
    remove: (key) => void inProcess.delete(key),
  };
  const kept: Store = {
    read: (key, now) =>
      current(file.prepare("select failures, last_at as lastAt, expire from tries where key = ?").get(key) as Row | undefined, now),
    write(key, row) {
      file
        .prepare("insert or replace into tries (key, failures, last_at, expire) values (?, ?, ?, ?)")
        .run(key, row.failures, row.lastAt, row.expire);
    },
    remove: (key) => void file.prepare("delete from tries where key = ?").run(key),
  };

  /** In the file; in the process when that fails, for whatever reason: a try is counted somewhere, always. */
  function carryOut<T>(work: (store: Store) => T): T {
    try {
      return file.transaction(() => work(kept));
    } catch {
      return work(memory);
    }
  }

  return {
    begin: (keys, now) =>
      carryOut((store) => {
        const rows = keys.map((one) => ({ one, row: store.read(one.key, now) }));
        const failed = new Set(rows.filter(({ row }) => row !== null).map(({ one }) => one.key));
        const holding = rows.filter(({ one }) => one.onlyAfter === undefined || failed.has(one.onlyAfter));
        const wait = Math.max(0, ...holding.map(({ one, row }) => one.wait(row, now)));
        if (wait > 0) return wait;
        for (const { one, row } of rows) {
          const expire = row === null || one.forget.after === "last" ? now + one.forget.ms : row.expire;
          store.write(one.key, { failures: (row?.failures ?? 0) + 1, lastAt: now, expire });
        }
        return 0;
      }),
    succeed: (keys, forget) =>
      carryOut((store) => {
        for (const { key } of keys) {
          const row = store.read(key, Number.NEGATIVE_INFINITY);
          if (row === null) continue;
          if (forget.includes(key) || row.failures <= 1) store.remove(key);
          else store.write(key, { ...row, failures: row.failures - 1 });
        }
      }),
    giveBack: (keys, now) =>
      carryOut((store) => {
        for (const { key } of keys) {
          const row = store.read(key, now);
          if (row === null) continue;
          if (row.failures <= 1) store.remove(key);
          else store.write(key, { ...row, failures: row.failures - 1, lastAt: row.lastAt === now ? 0 : row.lastAt });
        }
      }),
  };
}

function current(row: Row | undefined, now: number): Row | null {
  return row === undefined || row.expire <= now ? null : row;
}
