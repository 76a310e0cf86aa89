import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { openDatabase } from "./client.ts";

const folder = path.join(import.meta.dirname, "migrations");
const SCRUBS = "0022_secrets_out_of_store.sql";
const SLOT = "~~only-in-the-mail~~";

/** A database as it was before secrets were taken out of it. */
function before(): BetterSqlite3.Database {
  const client = new BetterSqlite3(":memory:");
  client.exec("create table migrations (name text primary key, sha256 text not null, applied_at integer not null)");
  for (const name of fs.readdirSync(folder).sort()) {
    if (name >= SCRUBS) break;
    const sql = fs.readFileSync(path.join(folder, name), "utf8");
    client.exec(sql);
    client.prepare("insert into migrations values (?, ?, 1)").run(name, createHash("sha256").update(sql).digest("hex"));
  }
  client.exec(
    "insert into users (id, name, email, email_key, password_hash, created_at) values (1, 'Jo', 'jo@a.example', 'jo@a.example', 'x', 1)",
  );
  return client;
}

const id = (letter: string) => letter.repeat(39);
const secret = (digit: string) => `${digit.repeat(20)}${"q".repeat(19)}`;

function addMail(
  client: BetterSqlite3.Database,
  n: number,
  text: string,
  unsubscribe: string | null = null,
  html = `<a href="${text}">${text}</a>`,
) {
  client
    .prepare(
      "insert into mails (dedupe_key, kind, to_address, subject, text, html, unsubscribe_url, created_at, status) values (?, 'k', 'jo@a.example', 's', ?, ?, ?, 1, 'sent')",
    )
    .run(`k${n}`, text, html, unsubscribe);
}

describe("a database from before secrets were kept out of it", () => {
  const paths = ["/confirm-email/", "/reset-password/", "/invitations/", "/confirm-claim/"];
  const client = before();
  for (const [n, page] of paths.entries()) {
    addMail(client, n, `Hello\n\nOpen it:\nhttps://a.example${page}${id("abcd"[n] ?? "")}.${secret(String(n + 2))}\n\n-- \nWhy`);
  }
  const stop = `https://a.example/unsubscribe?token=searches.1.${"S".repeat(43)}`;
  addMail(client, 10, `News\n\nStop these mails: ${stop}\n`, stop);
  addMail(client, 11, "Hello /invitations/me\nhttps://a.example/suppliers/lantern");
  const early = `${id("e")}.${secret("7")}`;
  addMail(client, 12, `Mallory /confirm-email/abc invites you\nhttps://a.example/confirm-email/${early}`);
  client
    .prepare("insert into email_tokens values (?, 'reset_password', 1, 'jo@a.example', ?, ?, 1, 9e15, null, 1)")
    .run(id("b"), Buffer.from("aa".repeat(32), "hex"), JSON.stringify({ next: `/invitations/${id("c")}.${secret("4")}`, browser: "x" }));
  client.exec("insert into organisations (id, slug, legal_name, name_key, created_at, updated_at) values (1, 'a', 'A', 'a', 1, 1)");
  client
    .prepare("insert into invitations values (?, 1, 'sam@a.example', 'owner', ?, 1, 1, 9e15, null, null, 1)")
    .run(id("c"), "bb".repeat(32));
  const db = openDatabase(client.serialize());
  const all = (sql: string) => db.$client.prepare(sql).all() as Record<string, unknown>[];
  const mails = all("select text, html, link_token, unsubscribe_scope from mails order by id");

  it("keeps none in its mails, rows or freed pages, and says where they stood", () => {
    const bytes = db.$client.serialize().toString("latin1");
    for (const digit of ["2", "3", "4", "5", "7"]) expect(bytes).not.toContain(secret(digit));
    expect(bytes).not.toContain("S".repeat(43));
    paths.forEach((page, n) => {
      expect(mails[n]?.["text"]).toContain(`https://a.example${page}${SLOT}`);
      expect(mails[n]?.["html"]).toContain(`${page}${SLOT}`);
      expect(mails[n]?.["link_token"]).toBe(id("abcd"[n] ?? ""));
    });
  });

  it("fills them in when a mail that waited is sent: its token is known, and what it stops", () => {
    expect(mails[4]).toMatchObject({
      text: `News\n\nStop these mails: https://a.example/unsubscribe?token=${SLOT}\n`,
      unsubscribe_scope: "searches",
    });
    expect(mails.slice(0, 4).map((mail) => mail["unsubscribe_scope"])).toEqual([null, null, null, null]);
  });

  it("leaves other mails as they are, and nothing of one whose link cannot be told from what a person wrote", () => {
    expect(mails[5]).toMatchObject({ text: "Hello /invitations/me\nhttps://a.example/suppliers/lantern", link_token: null });
    expect(mails[6]?.["text"]).toBe("(What this mail said is not kept.)");
  });

  it("links that were mailed go on working: their hashes have moved", () => {
    expect(all("select token_id, hex(secret_hash) as hash from email_token_secrets order by token_id")).toEqual([
      { token_id: id("b"), hash: "AA".repeat(32) },
      { token_id: id("c"), hash: "BB".repeat(32) },
    ]);
    expect(all("select purpose, user_id from email_tokens where id = 'ccccccccccccccccccccccccccccccccccccccc'")).toEqual([
      { purpose: "invitation", user_id: 1 },
    ]);
  });

  it("keeps no page with a secret as the one somebody was going to", () => {
    expect(
      all(
        "select json_extract(payload, '$.next') as next, json_extract(payload, '$.browser') as browser from email_tokens where purpose = 'reset_password'",
      ),
    ).toEqual([{ next: "/account", browser: "x" }]);
  });
});
