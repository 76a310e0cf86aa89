import { createHash } from "node:crypto";
import type { Database } from "#db/client.ts";

/** A hash of every row of every table but `except`, search shadow tables and SQLite's own aside: equal when nothing changed. */
export function tableHash(db: Database, except: readonly string[] = []): string {
  const tables = db.$client
    .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name")
    .pluck()
    .all() as string[];
  const hash = createHash("sha256");
  for (const table of tables.filter((name) => !except.includes(name))) {
    hash.update(table);
    for (const row of db.$client.prepare(`select * from "${table}"`).raw().iterate()) hash.update(JSON.stringify(row));
  }
  return hash.digest("hex");
}
