import fs from "node:fs";
import BetterSqlite3, { type Database } from "better-sqlite3";
import type { Logger } from "../log.server.ts";

/** In DATA_DIR. */
export const LEADER_FILE = "leader.db";
/** The leader says so often that it lives, and the others look so often whether it does. */
const BEAT_MS = 2000;
/** A leader that has said nothing for so long is taken to be gone: with a look's wait, at most eight seconds in all. */
const PATIENCE_MS = 6000;
/** A beat takes microseconds. */
const BUSY_MS = 200;

const SCHEMA = `
  create table if not exists leader (id integer primary key check (id = 1), holder text, beat integer not null);
  insert or ignore into leader values (1, null, 0);
`;

/** Which of several processes carries out what follows from changes, and comes round by the clock. */
export interface Leadership {
  isLeading(): boolean;
  /** From here on it beats, or looks. `onLead` is called each time that this process begins to lead. */
  start(onLead: () => void): void;
  /** Gives the lead to whoever looks next. */
  stop(): void;
}

interface Lead {
  holder: string | null;
  beat: number;
}

/**
 * A lease in a database file of its own, which has no times in it: the leader counts on, and whoever sees its count stand
 * still for six seconds by a clock that only runs forward takes its place. So no leap of the machine's clock makes two
 * leaders, and one that hangs is replaced like one that is dead. What is carried out has a lease of its own in the outbox:
 * two leaders for a moment do no harm, and while the file cannot be used every process leads, so that nothing stands still.
 */
export function createLeadership(options: {
  file: string;
  /** Of all processes of this machine, this one. */
  name: string;
  log: Pick<Logger, "info" | "warn">;
  beatMs?: number;
  patienceMs?: number;
  /** Milliseconds on a clock that only runs forward. */
  ran?: () => number;
}): Leadership & { look(): void } {
  const { file, name, log, beatMs = BEAT_MS, patienceMs = PATIENCE_MS, ran = () => performance.now() } = options;
  let db: Database | null = null;
  let leading = false;
  let isWell = true;
  let seen: (Lead & { at: number }) | null = null;
  let timer: NodeJS.Timeout | undefined;
  let tell = () => {};

  function ask(): boolean {
    db ??= openLeaderFile(file);
    const lead = db.prepare<[], Lead>("select holder, beat from leader").get() ?? { holder: null, beat: 0 };
    if (lead.holder === seen?.holder && lead.beat === seen?.beat) {
      if (lead.holder !== null && lead.holder !== name && ran() - seen.at < patienceMs) return false;
    } else {
      seen = { ...lead, at: ran() };
      if (lead.holder !== null && lead.holder !== name) return false;
    }
    const { changes } = db
      .prepare("update leader set holder = @name, beat = beat + 1 where holder is @holder and beat = @beat")
      .run({ name, ...lead });
    return changes === 1;
  }

  function look(): void {
    let next = leading;
    try {
      next = ask();
      isWell = true;
    } catch (error) {
      if (isBusy(error)) return;
      if (isWell) log.warn({ err: error, file }, "it cannot be told which process leads: all do what is to be done, each thing once");
      isWell = false;
      db?.close();
      db = null;
      next = true;
    }
    if (next === leading) return;
    leading = next;
    if (leading) {
      log.info("this process carries out what follows from changes");
      tell();
    } else log.warn("another process has taken over what follows from changes");
  }

  return {
    isLeading: () => leading,
    look,
    start(onLead) {
      tell = onLead;
      look();
      timer = setInterval(look, beatMs);
    },
    stop() {
      clearInterval(timer);
      leading = false;
      try {
        db?.prepare("update leader set holder = null where holder = ?").run(name);
        db?.close();
      } catch (error) {
        log.warn({ err: error, file }, "the lead was not given up: it is taken over in some seconds");
      }
      db = null;
    },
  };
}

/** For whoever knows that the process of that name is gone: if it held the lead, the next to look takes it. */
export function vacateLead(file: string, name: string): void {
  const db = openLeaderFile(file);
  try {
    db.prepare("update leader set holder = null where holder = ?").run(name);
  } finally {
    db.close();
  }
}

/** Nothing in it is worth keeping: one that is no database is made anew. */
function openLeaderFile(file: string): Database {
  try {
    return open(file);
  } catch (error) {
    if (!/^SQLITE_(CORRUPT|NOTADB)/.test(codeOf(error))) throw error;
    for (const suffix of ["", "-wal", "-shm"]) fs.rmSync(file + suffix, { force: true });
    return open(file);
  }
}

function open(file: string): Database {
  const db = new BetterSqlite3(file, { timeout: BUSY_MS });
  try {
    db.pragma("journal_mode = WAL");
    // A power cut ends whoever led.
    db.pragma("synchronous = OFF");
    db.exec(SCHEMA);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

function isBusy(error: unknown): boolean {
  return codeOf(error).startsWith("SQLITE_BUSY");
}
