import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { expect, it } from "vitest";
import { openDatabase } from "./client.ts";

const folder = path.join(import.meta.dirname, "migrations");

/** A database as it was before the migrations from `first` on, filled and brought up to date. */
function upgraded(first: string, fill: string) {
  const client = new BetterSqlite3(":memory:");
  client.exec("create table migrations (name text primary key, sha256 text not null, applied_at integer not null)");
  for (const name of fs.readdirSync(folder).sort()) {
    if (name >= first) break;
    const sql = fs.readFileSync(path.join(folder, name), "utf8");
    client.exec(sql);
    client.prepare("insert into migrations values (?, ?, 1)").run(name, createHash("sha256").update(sql).digest("hex"));
  }
  client.exec(fill);
  const bytes = client.serialize();
  client.close();
  return openDatabase(bytes).$client;
}

function waitingAfter(first: string, fill: string): unknown[] {
  return upgraded(first, fill).prepare("select event from outbox where done_at is null").pluck().all();
}

const SUPPLIER = `insert into organisations (id, slug, legal_name, name_key, is_supplier, published, created_at, updated_at) values (1, 'o', 'O', 'o', 1, 1, 1, 1);
  insert into profiles (organisation_id, impact_model, beneficiaries, leadership, policies, insurances, client_references, impact, open_to, updated_at)
    values (1, '[]', '[]', '[]', '[]', '[]', '[]', '[]', '[]', 1);`;
/** An offering of that supplier; `from` as SQL. */
function offering(from: string): string {
  return `insert or ignore into sectors (code, name, synonyms, cpv, sic, position) values ('food', 'Food', '[]', '[]', '[]', 0);
    insert into offerings (organisation_id, sector_code, title, coverage, derived_from) values (1, 'food', 'Food', 'unknown', ${from});`;
}

it("builds the words of suppliers anew once after the upgrade, where there are any", () => {
  expect(waitingAfter("0043", SUPPLIER)).toEqual(["directory.rebuild"]);
  expect(waitingAfter("0043", "")).toEqual([]);
});

it("builds the directory anew once where there are suppliers, since all are matched by other rules", () => {
  expect(waitingAfter("0045", SUPPLIER + offering("'sic'"))).toEqual(["directory.rebuild"]);
  expect(waitingAfter("0045", SUPPLIER)).toEqual(["directory.rebuild"]);
  expect(waitingAfter("0045", "")).toEqual([]);
  expect(waitingAfter("0043", SUPPLIER + offering("'sic'"))).toEqual(["directory.rebuild"]);
});

it("builds the words of suppliers anew once where some have another stem than before", () => {
  expect(waitingAfter("0056", SUPPLIER)).toEqual(["directory.rebuild"]);
  expect(waitingAfter("0056", "")).toEqual([]);
});

it("takes a kind of evidence that is in use no more for the one that has its place", () => {
  const filled = SUPPLIER + offering("'words'") + offering("'sic'") + offering("null");
  expect(upgraded("0045", filled).prepare("select derived_from from offerings order by id").pluck().all()).toEqual(["text", "sic", null]);
});

it("leaves what says only which kind of charity a body is out of the keys of names", () => {
  const keys: [legalName: string, before: string, after: string][] = [
    ["Elm Centre (SCIO)", "elm centre scio", "elm centre"],
    ["The Elm CIO", "elm cio", "elm"],
    ["CIO", "cio", "cio"],
    ["Elm Scottish Charitable Incorporated Organisation", "elm scottish charitable organisation", "elm"],
    ["ELM CHARITABLE INCORPORATED ORGANISATION LIMITED", "elm charitable organisation", "elm"],
    ["Elm Charitable Organisation", "elm charitable organisation", "elm charitable organisation"],
    ["Precio", "precio", "precio"],
  ];
  const filled = keys.map(
    ([name, key], at) =>
      `insert into organisations (slug, legal_name, name_key, is_supplier, published, created_at, updated_at) values ('${at}', '${name}', '${key}', 1, 1, 1, 1);`,
  );
  expect(upgraded("0046", filled.join("")).prepare("select name_key from organisations order by id").pluck().all()).toEqual(
    keys.map(([, , after]) => after),
  );
});
