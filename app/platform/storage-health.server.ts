import fs from "node:fs/promises";
import type { Database } from "#db/client.ts";
import { cannotSave } from "./cannot-save.ts";

/** Below this, uploads and the database's log are about to fail. */
export const LOW_WATER_BYTES = 64 * 1024 * 1024;
/** However often one asks, the disk is asked this often. */
const KEPT_MS = 5000;
const KEY = "storage.last_probe";

export interface StorageHealth {
  ok: boolean;
  /** A row could be written and committed. */
  writable: boolean;
  /** Left on the disk of the data folder; null for a database in memory. */
  freeBytes: number | null;
}

const last = new WeakMap<Database, { at: number; health: StorageHealth }>();

/**
 * Whether the site can save: a small row is written and committed, and the data folder's disk has room left. Asked at most
 * every five seconds; in between the last answer stands. A database that is opened for reading only is well without being
 * writable. Never rejects for a disk or a database that fails.
 */
export async function storageHealth(
  db: Database,
  dataDir: string,
  options: { lowWaterBytes?: number; keptMs?: number } = {},
): Promise<StorageHealth> {
  const { lowWaterBytes = LOW_WATER_BYTES, keptMs = KEPT_MS } = options;
  const before = last.get(db);
  if (before !== undefined && performance.now() - before.at < keptMs) return before.health;
  const freeBytes = dataDir === ":memory:" ? null : await freeOn(dataDir);
  const isReader = db.$client.readonly;
  const writable = !isReader && canWrite(db);
  const health = { ok: (writable || isReader) && (freeBytes === null || freeBytes >= lowWaterBytes), writable, freeBytes };
  last.set(db, { at: performance.now(), health });
  return health;
}

async function freeOn(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await fs.statfs(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}

/** A lock that another process holds is no fault: something is being written. It is not waited for. */
function canWrite(db: Database): boolean {
  const client = db.$client;
  const patience = client.pragma("busy_timeout", { simple: true });
  client.pragma("busy_timeout = 0");
  try {
    client
      .prepare("insert into settings (key, value) values (?, ?) on conflict (key) do update set value = excluded.value")
      .run(KEY, String(Date.now()));
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && /^SQLITE_(BUSY|LOCKED)/.test(String(error.code))) return true;
    if (cannotSave(error)) return false;
    throw error;
  } finally {
    client.pragma(`busy_timeout = ${patience}`);
  }
}
