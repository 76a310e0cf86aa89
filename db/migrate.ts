import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import type BetterSqlite3 from "better-sqlite3";
import { packageFolder } from "./package-folder.ts";

const folder = path.join(packageFolder(), "db/migrations");

/**
 * Applies the plain SQL files of `db/migrations`, in the order of their names, each once and in its own transaction.
 * Throws when an applied file has changed since, or when the database is newer than this code.
 */
export function migrate(client: BetterSqlite3.Database): void {
  client.exec("create table if not exists migrations (name text primary key, sha256 text not null, applied_at integer not null)");
  const files = fs
    .readdirSync(folder)
    .filter((name) => name.endsWith(".sql"))
    .sort();
  const find = client.prepare<[], { name: string; sha256: string }>("select name, sha256 from migrations");
  const record = client.prepare("insert into migrations (name, sha256, applied_at) values (?, ?, ?)");
  client
    .transaction(() => {
      const applied = new Map(find.all().map((row) => [row.name, row.sha256]));
      for (const name of applied.keys()) {
        if (!files.includes(name))
          throw new Error(`The database has migration ${name}, which this version does not know. Start a newer version.`);
      }
      for (const name of files) {
        const sql = fs.readFileSync(path.join(folder, name), "utf8");
        const sha256 = createHash("sha256").update(sql).digest("hex");
        const before = applied.get(name);
        if (before === sha256) continue;
        if (before !== undefined) throw new Error(`Migration ${name} was changed after it was applied.`);
        client.exec(sql);
        record.run(name, sha256, Date.now());
      }
    })
    .immediate();
}
