import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { expect, it } from "vitest";
import { openDatabase } from "./client.ts";

const folder = path.join(import.meta.dirname, "migrations");

/** What waits to be done in a database from before suppliers' names and sources were read for matching, brought up to date. */
function waitingAfterUpgrade(fill: string): unknown[] {
  const client = new BetterSqlite3(":memory:");
  client.exec("create table migrations (name text primary key, sha256 text not null, applied_at integer not null)");
  for (const name of fs.readdirSync(folder).sort()) {
    if (name >= "0043") break;
    const sql = fs.readFileSync(path.join(folder, name), "utf8");
    client.exec(sql);
    client.prepare("insert into migrations values (?, ?, 1)").run(name, createHash("sha256").update(sql).digest("hex"));
  }
  client.exec(fill);
  const bytes = client.serialize();
  client.close();
  return openDatabase(bytes).$client.prepare("select event from outbox where done_at is null").pluck().all();
}

it("builds the words of suppliers anew once after the upgrade, where there are any", () => {
  const supplier = `insert into organisations (id, slug, legal_name, name_key, is_supplier, published, created_at, updated_at) values (1, 'o', 'O', 'o', 1, 1, 1, 1);
    insert into profiles (organisation_id, impact_model, beneficiaries, leadership, policies, insurances, client_references, impact, open_to, updated_at)
      values (1, '[]', '[]', '[]', '[]', '[]', '[]', '[]', '[]', 1);`;
  expect(waitingAfterUpgrade(supplier)).toEqual(["directory.rebuild"]);
  expect(waitingAfterUpgrade("")).toEqual([]);
});
