import { setTimeout as sleep } from "node:timers/promises";
import BetterSqlite3, { type Database } from "better-sqlite3";

const LOOK_MS = 50;

export interface ProcessLock {
  release(): void;
}

/**
 * Holds a file that one process of the machine can hold at a time, or returns null while another does. The system lets it
 * go when its process ends, however it ends: no clock is asked, and none that is dead keeps it. What is held is SQLite's
 * own lock on an empty file, since Node has no other. Throws when the folder cannot be written.
 */
export function tryProcessLock(file: string): ProcessLock | null {
  const db: Database = new BetterSqlite3(file, { timeout: 0 });
  try {
    db.prepare("begin exclusive").run();
    return { release: () => void db.close() };
  } catch (error) {
    db.close();
    if (error instanceof Error && "code" in error && String(error.code).startsWith("SQLITE_BUSY")) return null;
    throw error;
  }
}

/** Waits until it has such a file, however long another process holds it. */
export async function waitForProcessLock(file: string): Promise<ProcessLock> {
  for (;;) {
    const lock = tryProcessLock(file);
    if (lock !== null) return lock;
    await sleep(LOOK_MS);
  }
}
