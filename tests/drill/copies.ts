import { execFileSync, spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import BetterSqlite3 from "better-sqlite3";

/** What keeps a copy of a database somewhere else, while a site writes to it. */
export interface Copying {
  /** For people. */
  readonly name: string;
  /** Brings what is copied so far to `file`, which is not there yet. */
  restore(file: string): Promise<void>;
  /** Ends: in order, when all is copied, or at once. Nothing more to one that has ended. */
  stop(how: "in order" | "at once"): Promise<void>;
}

const SYNC_MS = 1000;

/** The program that `LITESTREAM` names, or `litestream` on `PATH`; null where there is none. */
export function findLitestream(): string | null {
  const program = process.env["LITESTREAM"]?.trim() || "litestream";
  return spawnSync(program, ["version"]).status === 0 ? program : null;
}

/** Litestream sends each second's pages to a folder, which stands for a bucket or another machine. */
export async function copyByLitestream(program: string, database: string, folder: string): Promise<Copying> {
  fs.mkdirSync(folder, { recursive: true });
  const settings = path.join(folder, "litestream.yml");
  const replica = path.join(folder, "copy");
  fs.writeFileSync(settings, `dbs:\n  - path: ${database}\n    replica:\n      path: ${replica}\n      sync-interval: ${SYNC_MS}ms\n`);
  const child = spawn(program, ["replicate", "-config", settings], { stdio: ["ignore", "ignore", "inherit"] });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  while (!fs.existsSync(replica)) {
    if (child.exitCode !== null) throw new Error(`Litestream ended with ${child.exitCode}`);
    await sleep(50);
  }
  return {
    name: "Litestream",
    async restore(file) {
      execFileSync(program, ["restore", "-o", file, `file://${replica}`], { stdio: ["ignore", "ignore", "inherit"] });
    },
    async stop(how) {
      child.kill(how === "in order" ? "SIGTERM" : "SIGKILL");
      await ended;
    },
  };
}

/** SQLite's own backup, once a second, stands for Litestream where there is none. */
export async function copyByBackup(database: string, folder: string): Promise<Copying> {
  fs.mkdirSync(folder, { recursive: true });
  const copy = path.join(folder, "copy.db");
  const db = new BetterSqlite3(database, { readonly: true });
  let isOver = false;
  async function once(): Promise<void> {
    await db.backup(`${copy}.part`);
    fs.renameSync(`${copy}.part`, copy);
  }
  async function again(): Promise<void> {
    while (!isOver) {
      await sleep(SYNC_MS);
      if (!isOver) await once();
    }
  }
  await once();
  const running = again();
  return {
    name: "SQLite's own backup (no litestream on PATH)",
    restore: async (file) => fs.copyFileSync(copy, file),
    async stop(how) {
      if (isOver) return;
      isOver = true;
      await running;
      if (how === "in order") await once();
      db.close();
    },
  };
}
