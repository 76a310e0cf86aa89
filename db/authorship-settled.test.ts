import fs from "node:fs";
import path from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { beforeEach, expect, it } from "vitest";

const folder = path.join(import.meta.dirname, "migrations");
const SETTLES = "0033_authorship_settled.sql";
const [TEAM, OWNER, JOINER, GONE, BUYING] = [1, 2, 3, 4, 5];
let client: BetterSqlite3.Database;

/** A database in which nothing says yet in whose name its histories were written. Organisation 1 buys, 2 supplies, 3 brings together. */
beforeEach(() => {
  client = new BetterSqlite3(":memory:");
  client.exec("create table migrations (name text primary key, sha256 text not null, applied_at integer not null)");
  for (const name of fs.readdirSync(folder).sort()) {
    if (name < SETTLES) client.exec(fs.readFileSync(path.join(folder, name), "utf8"));
  }
  const user = client.prepare(
    "insert into users (id, name, email, email_key, password_hash, site_role, created_at) values (@id, 'P', @id, @id, 'x', @role, 1)",
  );
  for (const id of [TEAM, OWNER, JOINER, GONE, BUYING]) user.run({ id, role: id === TEAM || id === JOINER ? "campaign" : "member" });
  for (const id of [1, 2, 3])
    client
      .prepare("insert into organisations (id, slug, legal_name, name_key, created_at, updated_at) values (?, ?, 'A Limited', 'a', 1, 1)")
      .run(id, `a${id}`);
  const member = client.prepare("insert into memberships (organisation_id, user_id, role, created_at) values (?, ?, 'owner', ?)");
  member.run(1, BUYING, 1);
  member.run(2, OWNER, 1);
  const audit = client.prepare("insert into audit_log (at, actor_id, action, subject_type, subject_id, detail) values (?, ?, ?, ?, ?, ?)");
  audit.run(50, JOINER, "member.left", "organisation", "2", JSON.stringify({ userId: JOINER }));
  client.exec(`insert into opportunities (id, slug, organisation_id, kind, title, cpv, requirements, status, created_at, updated_at)
    values (1, 'o', 1, 'supply_chain', 'O', '[]', '[]', 'published', 1, 1)`);
});

function settle() {
  client.exec(fs.readFileSync(path.join(folder, SETTLES), "utf8"));
}
function introduce(given: { proposedBy?: string; buyer?: [number, number]; supplier?: [number, number]; opportunity?: number }): number {
  return client
    .prepare(
      `insert into introductions (opportunity_id, buyer_id, supplier_id, intermediary_id, proposed_by, status, buyer_accepted_by, buyer_accepted_at,
        supplier_accepted_by, supplier_accepted_at, created_at, updated_at) values (?, 1, 2, 3, ?, 'accepted', ?, ?, ?, ?, 1, 1) returning id`,
    )
    .pluck()
    .get(
      given.opportunity ?? null,
      given.proposedBy ?? "intermediary",
      ...(given.buyer ?? [null, null]),
      ...(given.supplier ?? [null, null]),
    ) as number;
}
function write(
  introductionId: number,
  status: string,
  actor: number | null,
  at: number,
  actedAs: string | null = null,
  reason = "A Limited said yes",
) {
  client
    .prepare("insert into introduction_history (introduction_id, status, reason, actor_id, at, acted_as) values (?, ?, ?, ?, ?, ?)")
    .run(introductionId, status, reason, actor, at, actedAs);
}
function answer(author: number, at: number) {
  client
    .prepare(
      "insert into responses (id, opportunity_id, organisation_id, created_by, scope, message, status, created_at, updated_at) values (1, 1, 2, ?, 'full', 'm', 'submitted', ?, ?)",
    )
    .run(author, at, at);
  client.prepare("insert into response_history (response_id, status, actor_id, at) values (1, 'submitted', ?, ?)").run(author, at);
}
const writtenAs = (id: number) =>
  client.prepare("select acted_as from introduction_history where introduction_id = ? order by id").pluck().all(id);

it("a yes is its side's where whoever said it belonged to it then, whatever they are today", () => {
  const id = introduce({ buyer: [BUYING, 20], supplier: [JOINER, 30] });
  write(id, "proposed", GONE, 10);
  write(id, "proposed", BUYING, 20);
  write(id, "accepted", JOINER, 30);
  write(id, "lapsed", null, 60);
  settle();
  expect(writtenAs(id)).toEqual(["intermediary", "buyer", "supplier", "site"]);
});

it("a yes that the team entered is the team's, also when it joined that side later, or left it before", () => {
  client.prepare("insert into memberships (organisation_id, user_id, role, created_at) values (1, ?, 'owner', 90)").run(TEAM);
  const id = introduce({ buyer: [TEAM, 20], supplier: [JOINER, 70] });
  write(id, "proposed", GONE, 10);
  write(id, "proposed", TEAM, 20);
  write(id, "accepted", JOINER, 70);
  write(id, "met", OWNER, 80);
  settle();
  expect(writtenAs(id)).toEqual(["intermediary", "team", "team", "supplier"]);
});

it("who was put on the team after it, or taken off before it, acted for their side", () => {
  const put = client.prepare(
    "insert into audit_log (at, action, subject_type, subject_id, detail) values (?, ?, 'user', ?, '{\"team\":1}')",
  );
  put.run(25, "user.made_campaign", String(TEAM));
  put.run(15, "account.taken_off_team", String(GONE));
  const id = introduce({ buyer: [TEAM, 20], supplier: [GONE, 21] });
  write(id, "proposed", null, 5);
  write(id, "proposed", TEAM, 20);
  write(id, "accepted", GONE, 21);
  settle();
  expect(writtenAs(id)).toEqual(["site", "buyer", "supplier"]);
});

it("a yes by answering is as much the supplier's as the answer was, also where it was written down as the supplier's", () => {
  answer(TEAM, 10);
  const before = introduce({ proposedBy: "buyer", buyer: [BUYING, 20], supplier: [TEAM, 20], opportunity: 1 });
  write(before, "proposed", BUYING, 20, null, "A Limited asked");
  write(before, "accepted", BUYING, 20);
  const since = introduce({ proposedBy: "buyer", buyer: [BUYING, 30], supplier: [TEAM, 30], opportunity: 1 });
  write(since, "proposed", BUYING, 30, "buyer", "A Limited asked");
  write(since, "accepted", TEAM, 30, "supplier", "A Limited said yes by answering the opportunity");
  settle();
  expect(client.prepare("select acted_as from response_history").pluck().all()).toEqual(["team"]);
  expect([writtenAs(before), writtenAs(since)]).toEqual([
    ["buyer", "team"],
    ["buyer", "team"],
  ]);
});

it("a yes by an answer that is older than the supplier's person is away stays the supplier's", () => {
  answer(JOINER, 40);
  const id = introduce({ proposedBy: "buyer", buyer: [BUYING, 60], supplier: [JOINER, 60], opportunity: 1 });
  write(id, "proposed", BUYING, 60, null, "A Limited asked");
  write(id, "accepted", BUYING, 60);
  settle();
  expect(writtenAs(id)).toEqual(["buyer", "supplier"]);
});

it("a buyer's pause that the team entered does not become a hold; histories cannot be changed afterwards", () => {
  const step = client.prepare("insert into opportunity_history (opportunity_id, status, actor_id, at) values (1, ?, ?, ?)");
  step.run("draft", BUYING, 10);
  step.run("published", TEAM, 11);
  step.run("suspended", TEAM, 12);
  settle();
  expect(client.prepare("select acted_as from opportunity_history order by id").pluck().all()).toEqual(["buyer", "team", null]);
  for (const table of ["opportunity_history", "response_history", "introduction_history"]) {
    expect(client.prepare("select count(*) from sqlite_master where name = ?").pluck().get(`${table}_no_update`)).toBe(1);
  }
  expect(() => client.exec("update opportunity_history set acted_as = 'team'")).toThrow("append-only");
});
