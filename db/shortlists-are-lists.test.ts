import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { expect, it } from "vitest";
import { openDatabase } from "./client.ts";

const folder = path.join(import.meta.dirname, "migrations");

/** A database as it was before lists, brought up to date. */
function upgraded(fill: (client: BetterSqlite3.Database) => void) {
  const client = new BetterSqlite3(":memory:");
  client.exec("create table migrations (name text primary key, sha256 text not null, applied_at integer not null)");
  for (const name of fs.readdirSync(folder).sort()) {
    if (name >= "0052") continue;
    const sql = fs.readFileSync(path.join(folder, name), "utf8");
    client.exec(sql);
    client.prepare("insert into migrations values (?, ?, ?)").run(name, createHash("sha256").update(sql).digest("hex"), 1);
  }
  fill(client);
  const bytes = client.serialize();
  client.close();
  return openDatabase(bytes);
}

it("what was shortlisted, as a match, for its answer or both, is on the list of its opportunity; what was dismissed stays so", () => {
  const db = upgraded((client) =>
    client.exec(`
      insert into users (id, name, email, email_key, password_hash, created_at) values (1, 'Amina', 'a@b.example', 'a@b.example', '', 1);
      insert into organisations (id, slug, legal_name, name_key, is_supplier, published, created_at, updated_at)
        values (1, 'buyer', 'Buyer', 'buyer', 0, 1, 1, 1), (2, 'two', 'Two', 'two', 1, 1, 1, 1), (3, 'three', 'Three', 'three', 1, 1, 1, 1), (4, 'four', 'Four', 'four', 1, 1, 1, 1);
      insert into opportunities (id, slug, organisation_id, kind, title, cpv, requirements, status, created_at, updated_at)
        values (7, 'lunches', 1, 'contract', 'Lunches', '[]', '[]', 'published', 5, 5), (8, 'signs', 1, 'contract', 'Signs', '[]', '[]', 'published', 5, 5);
      insert into matches (opportunity_id, organisation_id, score, parts, reasons, gaps, buyer_state, buyer_state_by, buyer_state_at, buyer_reason, created_at, computed_at)
        values (7, 2, 80, '{}', '[]', '[]', 'shortlisted', 1, 20, null, 10, 10), (7, 4, 70, '{}', '[]', '[]', 'dismissed', 1, 21, 'Too far', 10, 10);
      insert into responses (id, opportunity_id, organisation_id, scope, message, status, created_at, updated_at)
        values (1, 7, 2, 'full', 'Yes', 'shortlisted', 15, 25), (2, 7, 3, 'full', 'Yes', 'shortlisted', 15, 30);
      insert into response_history (response_id, status, actor_id, at) values (2, 'submitted', null, 15), (2, 'shortlisted', 1, 30);
    `),
  );
  expect(db.$client.prepare("select organisation_id, opportunity_id, slug, name from kept_lists").raw().all()).toEqual([
    [1, 7, "shortlist-lunches", ""],
  ]);
  expect(db.$client.prepare("select supplier_id, found_in, kept_by, kept_at from kept_suppliers order by supplier_id").raw().all()).toEqual(
    [
      [2, "matches", 1, 20],
      [3, "answer", 1, 30],
    ],
  );
  expect(db.$client.prepare("select organisation_id, buyer_state, buyer_reason from matches order by organisation_id").raw().all()).toEqual(
    [
      [2, "none", null],
      [4, "dismissed", "Too far"],
    ],
  );
});
