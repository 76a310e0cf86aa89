import fs from "node:fs";
import path from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";
import { type CommitSignal, createCommitSignal } from "./commit-signal.ts";
import { migrate } from "./migrate.ts";
import * as schema from "./schema/index.ts";

export type Database = BetterSQLite3Database<typeof schema> & { $client: BetterSqlite3.Database; committed: CommitSignal };

/**
 * Opens the database file (or `:memory:`, or a serialised database), with the settings every process shares, and
 * brings it up to date.
 * What is deleted is overwritten with zeros, also where it had pages to itself, which `FAST` would leave as they were: what
 * is promised to be erased is neither in the file nor in a backup made afterwards.
 * WAL with `synchronous=FULL`: a write that was acknowledged survives the process and the machine.
 */
export function openDatabase(file: string | Buffer, options: { readonly?: boolean } = {}): Database {
  if (Number(process.versions.node.split(".")[0]) < 22) {
    throw new Error(
      `Node ${process.versions.node} is too old for the database driver. Run this through npm (npm run …), which brings its own.`,
    );
  }
  if (typeof file === "string" && file !== ":memory:") fs.mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  const client = new BetterSqlite3(file, { readonly: options.readonly ?? false });
  client.pragma("busy_timeout = 10000");
  if (!options.readonly) {
    client.pragma("journal_mode = WAL");
    client.pragma("synchronous = FULL");
  }
  client.pragma("foreign_keys = ON");
  client.pragma("temp_store = MEMORY");
  client.pragma("cache_size = -65536");
  if (!options.readonly) {
    migrate(client);
    // After the migrations, of which one sets it back.
    client.pragma("secure_delete = ON");
  }
  return Object.assign(drizzle(client, { schema }), { committed: createCommitSignal(client) });
}
