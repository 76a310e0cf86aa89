import fs from "node:fs";
import path from "node:path";
import BetterSqlite3, { type Database, type Statement } from "better-sqlite3";
import type { Logger } from "./log.server.ts";

/** How long a process leaves the file alone after it failed. */
const REST_MS = 30_000;
/** Writes take microseconds: whoever finds the file locked for longer counts by itself. */
const BUSY_MS = 200;
/** Nothing is counted for longer. A row that ends later was written while the clock was ahead. */
const LONGEST_MS = 48 * 3_600_000;

const SCHEMA = `
  create table if not exists counts (key text primary key, points integer not null default 0, expire integer) without rowid;
  create index if not exists counts_expire on counts (expire);
  create table if not exists tries (key text primary key, failures integer not null, last_at integer not null, expire integer not null) without rowid;
  create index if not exists tries_expire on tries (expire);
`;

/**
 * The file that holds what the limits count (`limits.db` beside the database): every process of the site shares it, and a
 * restart forgets nothing. It is no part of a backup, and its loss costs counts alone: one that is damaged is put aside
 * and made anew; while it cannot be used `run` throws, and the caller counts in the process.
 */
export interface LimitsFile {
  /** A statement of that text, prepared once. Throws while the file cannot be used. */
  prepare(sql: string): Statement;
  /** Carries out `work` in one immediate transaction. Throws while the file cannot be used. */
  transaction<T>(work: () => T): T;
  /** Forgets what is over by `now` (milliseconds), at most `limit` of each kind; returns how many. */
  prune(now: number, limit?: number): number;
  /** Whether the last use went well. */
  isWell(): boolean;
  close(): void;
}

export function openLimitsFile(file: string, log: Pick<Logger, "warn" | "info">, clock: () => number = Date.now): LimitsFile {
  let open: { db: Database; statements: Map<string, Statement> } | null = null;
  let restUntil = Number.NEGATIVE_INFINITY;
  let well = true;
  let closed = false;

  function connect(): NonNullable<typeof open> {
    if (open !== null) return open;
    if (closed) throw new Error("The limits are closed");
    if (clock() < restUntil) throw new Error("The limits' file is left alone for a while");
    try {
      open = { db: openOrMakeAnew(file, log), statements: new Map() };
      if (!well) log.info({ file }, "limits are kept in their file again");
      well = true;
      return open;
    } catch (error) {
      fail(error);
      throw error;
    }
  }

  /** Another process's lock passes; with anything else the connection is given up, and opened anew later. */
  function fail(error: unknown): void {
    if (codeOf(error).startsWith("SQLITE_BUSY")) return;
    if (well) log.warn({ err: error, file }, "the limits' file cannot be used: this process counts by itself");
    well = false;
    restUntil = clock() + REST_MS;
    const { db } = open ?? {};
    open = null;
    try {
      db?.close();
    } catch (closing) {
      log.warn({ err: closing, file }, "the limits' file could not be closed");
    }
  }

  function watched<T>(work: (connection: NonNullable<typeof open>) => T): T {
    const connection = connect();
    try {
      return work(connection);
    } catch (error) {
      fail(error);
      throw error;
    }
  }

  /** The statement's own failures are watched too. */
  function prepare(sql: string): Statement {
    const statement = watched(({ db, statements }) => {
      const kept = statements.get(sql) ?? db.prepare(sql);
      statements.set(sql, kept);
      return kept;
    });
    return {
      get: (...given: unknown[]) => watched(() => statement.get(...given)),
      all: (...given: unknown[]) => watched(() => statement.all(...given)),
      run: (...given: unknown[]) => watched(() => statement.run(...given)),
    } as Statement;
  }

  return {
    prepare,
    transaction: (work) => watched(({ db }) => db.transaction(work).immediate()),
    prune(now, limit = 1000) {
      let gone = 0;
      for (const table of ["counts", "tries"]) {
        const over = `select key from ${table} where expire <= ? or expire > ? limit ?`;
        gone += prepare(`delete from ${table} where key in (${over})`).run(now, now + LONGEST_MS, limit).changes;
      }
      return gone;
    },
    isWell: () => well,
    close() {
      closed = true;
      open?.db.close();
      open = null;
    },
  };
}

/** Opens the file; one that is no sound database is put aside as `limits.db.damaged`, and an empty one takes its place. */
function openOrMakeAnew(file: string, log: Pick<Logger, "warn">): Database {
  try {
    return openFile(file);
  } catch (error) {
    if (!["SQLITE_CORRUPT", "SQLITE_NOTADB"].includes(codeOf(error).split("_").slice(0, 2).join("_"))) throw error;
    log.warn({ err: error, file }, "the limits' file is damaged: it is put aside and made anew");
    fs.renameSync(file, `${file}.damaged`);
    for (const beside of ["-wal", "-shm"]) fs.rmSync(`${file}${beside}`, { force: true });
    return openFile(file);
  }
}

function openFile(file: string): Database {
  if (file !== ":memory:") fs.mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  const db = new BetterSqlite3(file, { timeout: BUSY_MS });
  try {
    db.pragma("journal_mode = WAL");
    // A killed process loses nothing; a power cut may cost the last counts.
    db.pragma("synchronous = NORMAL");
    db.exec(SCHEMA);
    if (db.pragma("quick_check(1)", { simple: true }) !== "ok") throw Object.assign(new Error("damaged"), { code: "SQLITE_CORRUPT" });
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
