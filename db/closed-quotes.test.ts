import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { openDatabase } from "./client.ts";

const folder = path.join(import.meta.dirname, "migrations");

/** A database from before quotes were closed, filled, then brought up to date. */
function upgraded(fill: (client: BetterSqlite3.Database) => void) {
  const client = new BetterSqlite3(":memory:");
  client.exec("create table migrations (name text primary key, sha256 text not null, applied_at integer not null)");
  for (const name of fs.readdirSync(folder).sort()) {
    if (name >= "0050") continue;
    const sql = fs.readFileSync(path.join(folder, name), "utf8");
    client.exec(sql);
    client.prepare("insert into migrations values (?, ?, 1)").run(name, createHash("sha256").update(sql).digest("hex"));
  }
  fill(client);
  const bytes = client.serialize();
  client.close();
  return openDatabase(bytes);
}

describe("quotes that were posted for everybody", () => {
  const db = upgraded((client) => {
    for (const id of [1, 2, 3, 4, 5])
      client.exec(
        `insert into organisations (id, slug, legal_name, name_key, is_supplier, published, created_at, updated_at) values (${id}, 'o${id}', 'O${id}', 'o${id}', 1, 1, 1, 1)`,
      );
    client.exec(
      "insert into users (id, name, email, email_key, password_hash, created_at) values (1, 'Jo', 'jo@x.example', 'jo@x.example', 'x', 1)",
    );
    const rows = [
      [1, "open-quote", "quote", "published"],
      [2, "draft-quote", "quote", "draft"],
      [3, "past-quote", "quote", "awarded"],
      [4, "contract", "contract", "published"],
    ] as const;
    for (const [id, slug, kind, status] of rows)
      client.exec(
        `insert into opportunities (id, slug, organisation_id, kind, title, cpv, requirements, status, published_at, created_at, updated_at) values (${id}, '${slug}', 1, '${kind}', 'T', '[]', '[]', '${status}', ${status === "draft" ? "null" : 5}, 1, 1)`,
      );
    // 2 was told and answered, 3 was told, 4 matches and was never told, 5 was a near miss. Of the past one 2 answered and 3 was told.
    let match = 0;
    const matched = (opportunity: number, organisation: number, told: boolean, near = 0) => {
      match += 1;
      client.exec(
        `insert into matches (id, opportunity_id, organisation_id, score, parts, reasons, gaps, near_miss, created_at, computed_at) values (${match}, ${opportunity}, ${organisation}, 80, '{}', '[]', '[]', ${near}, 7, 7)`,
      );
      if (told) client.exec(`insert into digest_items (user_id, match_id, created_at) values (1, ${match}, 8)`);
    };
    for (const opportunity of [1, 3, 4]) {
      matched(opportunity, 2, true);
      matched(opportunity, 3, true);
      matched(opportunity, 4, false);
      matched(opportunity, 5, false, 1);
      client.exec(
        `insert into responses (opportunity_id, organisation_id, scope, message, status, created_at, updated_at) values (${opportunity}, 2, 'full', 'We could', 'submitted', 9, 9)`,
      );
    }
  });

  it("are closed, and nothing else is", () => {
    expect(db.$client.prepare("select slug, audience from opportunities where id in (1, 3, 4) order by id").all()).toEqual([
      { slug: "open-quote", audience: "invited" },
      { slug: "past-quote", audience: "invited" },
      { slug: "contract", audience: "everyone" },
    ]);
    expect(() => db.$client.exec("update opportunities set audience = 'everyone'")).toThrow(/generated/);
  });

  it("stay with those who answered, and while they are open with those who were told", () => {
    const rows = db.$client
      .prepare("select opportunity_id as quote, organisation_id as who, source, opened_at as opened from quote_invitations order by 1, 2")
      .all();
    expect(rows).toEqual([
      { quote: 1, who: 2, source: "earlier", opened: 9 },
      { quote: 1, who: 3, source: "earlier", opened: null },
      { quote: 3, who: 2, source: "earlier", opened: 9 },
    ]);
    expect(db.$client.prepare("select step, acted_as as actedAs from quote_invitation_history").all()).toEqual(
      rows.map(() => ({ step: "invited", actedAs: "site" })),
    );
  });

  it("get an address that cannot be guessed while they are drafts, and are taken out of the search", () => {
    expect(db.$client.prepare("select slug from opportunities where id = 2").pluck().get()).toMatch(/^quote-[0-9a-f]{32}$/);
    expect(db.$client.prepare("select count(*) from outbox where event = 'search.check'").pluck().get()).toBe(1);
  });

  it("leave a history that only grows", () => {
    for (const sql of ["update quote_invitation_history set reason = 'x'", "delete from quote_invitation_history"])
      expect(() => db.$client.exec(sql)).toThrow("append-only");
  });
});
