import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { listWaitingChecks } from "#app/features/campaign/waiting-checks.server.ts";
import { listSetAside } from "#app/features/directory/moderation/set-aside.server.ts";
import { checkedAmong } from "#app/features/organisations/checking/checks.server.ts";
import { openDatabase } from "./client.ts";

const folder = path.join(import.meta.dirname, "migrations");
const UPGRADED = 1000;

/** The migrations up to a name, each as if it had been applied at one time. */
function migrateTo(client: BetterSqlite3.Database, from: string, to: string): void {
  for (const name of fs.readdirSync(folder).sort()) {
    if (name < from || name >= to) continue;
    const sql = fs.readFileSync(path.join(folder, name), "utf8");
    client.exec(sql);
    client.prepare("insert into migrations values (?, ?, ?)").run(name, createHash("sha256").update(sql).digest("hex"), UPGRADED);
  }
}

/** A database with statuses from before the names were kept with them, and what was done since, brought up to date. */
function upgraded(fill: (client: BetterSqlite3.Database) => void, later: (client: BetterSqlite3.Database) => void = () => {}) {
  const client = new BetterSqlite3(":memory:");
  client.exec("create table migrations (name text primary key, sha256 text not null, applied_at integer not null)");
  migrateTo(client, "", "0025");
  fill(client);
  migrateTo(client, "0025", "0031");
  later(client);
  const bytes = client.serialize();
  client.close();
  return openDatabase(bytes);
}
function addOrganisation(client: BetterSqlite3.Database, id: number, name: string, more = ""): void {
  client.exec(`insert into organisations (id, slug, legal_name, name_key, is_supplier, published, created_at, updated_at) values (${id}, 'o${id}', '${name}', '${name}', 1, 1, 1, 1);
    insert into identifiers (organisation_id, scheme, id) values (${id}, 'GB-COH', '0000000${id}');
    insert into statuses (organisation_id, status, definition, source, from_day, recorded_at) values (${id}, 'certified', 'seuk', 'Mark', '1970-01-01', 100);${more}`);
}
function changed(id: number, at: number, fields: string[]): string {
  return `insert into audit_log (at, action, subject_type, subject_id, detail) values (${at}, 'organisation.changed', 'organisation', '${id}', '${JSON.stringify({ fields })}');`;
}

describe("a checked status from before names were kept with it", () => {
  const db = upgraded(
    (client) => {
      addOrganisation(client, 1, "As It Was");
      addOrganisation(client, 2, "Other Texts", changed(2, 200, ["about", "website"]));
      addOrganisation(client, 3, "Birmingham City Council", changed(3, 200, ["legalName", "about"]));
      addOrganisation(client, 4, "Trades As", changed(4, 200, ["tradingName"]));
      addOrganisation(client, 5, "Perhaps A Number", changed(5, 200, []));
      addOrganisation(client, 6, "Renamed Before", changed(6, 50, ["legalName"]));
    },
    (client) => client.exec(changed(1, UPGRADED + 5, ["legalName"])),
  );
  it("goes on where no name was changed after it was recorded; else it is set aside for the campaign team", () => {
    expect(db.$client.prepare("select organisation_id, legal_name from statuses order by organisation_id").raw().all()).toEqual([
      [1, "As It Was"],
      [2, "Other Texts"],
      [3, "an earlier name"],
      [4, "an earlier name"],
      [5, "an earlier name"],
      [6, "Renamed Before"],
    ]);
    expect(listSetAside({ db, now: new Date("2026-11-30T12:00:00Z") }).map((one) => one.name)).toEqual([
      "Birmingham City Council",
      "Trades As",
      "Perhaps A Number",
    ]);
  });
  it("stays append-only", () => {
    expect(() => db.$client.exec("update statuses set legal_name = 'x'")).toThrow("append-only");
  });
});

describe("public bodies and intermediaries from before anybody was checked", () => {
  it("wait for the campaign team where they have people, with what they have open", () => {
    const db = upgraded(
      () => {},
      (client) => {
        client.exec(`insert into users (id, name, email, email_key, password_hash, created_at) values (1, 'Jo', 'jo@a.example', 'jo@a.example', 'x', 1);
          insert into organisations (id, slug, legal_name, name_key, is_buyer, is_intermediary, buyer_kind, created_at, updated_at) values
            (1, 'a', 'Dudley Works', 'a', 1, 0, 'public', 1, 1), (2, 'b', 'Midlands Forum', 'b', 0, 1, null, 1, 1),
            (3, 'c', 'Walsall Council', 'c', 1, 0, 'private', 1, 1), (4, 'd', 'Hollin', 'd', 1, 0, 'private', 1, 1),
            (5, 'e', 'Without People', 'e', 1, 0, 'public', 1, 1), (6, 'f', 'Known Already', 'f', 1, 0, 'public', 1, 1);
          insert into memberships (organisation_id, user_id, role, created_at) select id, 1, 'owner', 1 from organisations where id <> 5;
          insert into organisation_checks (organisation_id, outcome, how, recorded_at) values (6, 'confirmed', 'team', 1);
          insert into opportunities (organisation_id, slug, kind, title, cpv, requirements, status, created_at, updated_at) values
            (1, 'x', 'contract', 'Lunches', '[]', '[]', 'published', 1, 1);`);
      },
    );
    expect(listWaitingChecks({ db, now: new Date() }).map(({ name, first, open }) => ({ name, first, open }))).toEqual([
      { name: "Dudley Works", first: true, open: 1 },
      { name: "Midlands Forum", first: false, open: 0 },
      { name: "Walsall Council", first: true, open: 0 },
    ]);
    expect(checkedAmong(db, [1, 2, 3, 4, 5, 6])).toEqual(new Set([6]));
    db.$client.exec("update organisations set is_central_government = 1 where id = 6");
    expect(checkedAmong(db, [6])).toEqual(new Set());
    expect(() => db.$client.exec("update organisation_checks set public_as = null")).toThrow("append-only");
  });
});
