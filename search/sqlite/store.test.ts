import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { supplier } from "#tests/contract/search-engine.contract.ts";
import type { IndexDefinition } from "../index-definition.ts";
import { SUPPLIERS } from "../suppliers.ts";
import { openStore } from "./store.ts";

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "store-"));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const definition = SUPPLIERS as unknown as IndexDefinition;

function marked(columns: IndexDefinition["columns"], then: IndexDefinition["columns"]): number {
  const file = path.join(folder, "search.db");
  openStore({ ...definition, columns }, file).db.close();
  const db = new BetterSqlite3(file);
  db.prepare("insert into removed values (1, 1, 1)").run();
  db.close();
  const again = openStore({ ...definition, columns: then }, file).db;
  const kept = again.prepare("select count(*) from removed").pluck().get() as number;
  again.close();
  return kept;
}

describe("an index file", () => {
  it("is kept while it is made as before", () => {
    expect(marked(definition.columns, definition.columns)).toBe(1);
  });

  it("is emptied when it has other columns, without anybody raising a number", () => {
    expect(marked(definition.columns.slice(0, -1), definition.columns)).toBe(0);
  });

  it("is emptied when it is of a version that had another mark", () => {
    const file = path.join(folder, "old.db");
    const db = new BetterSqlite3(file);
    db.exec(
      "create table meta (key text primary key, value integer not null) without rowid; insert into meta values ('version', 3), ('rev', 7)",
    );
    db.close();
    const store = openStore(definition, file);
    expect(store.rev()).toBe(0);
    store.db.close();
  });
});

describe("the words of an index", () => {
  it("are found in the strong columns by themselves as they are beside all others", () => {
    const store = openStore(definition, ":memory:");
    store.write([supplier(1, { name: "Willow Bakery" }), supplier(2, { name: "Anvil", summary: "A bakery in all but name" })], []);
    const named = () => [false, true].map((isStrong) => [...store.match('{name} : ("bakery")', isStrong)]);
    expect(store.match('"bakery"')).toHaveLength(2);
    expect(named()).toEqual([[1], [1]]);
    store.write([supplier(1, { name: "Willow" }), supplier(2, { name: "Anvil Bakery" })], []);
    expect(named()).toEqual([[2], [2]]);
    store.write([], [2]);
    expect(named()).toEqual([[], []]);
    store.close();
  });

  it("are told of one document as of all", () => {
    const store = openStore(definition, ":memory:");
    store.write([supplier(1, { name: "Willow Bakery" }), supplier(2, { name: "Anvil" })], []);
    expect([1, 2, 3].map((slot) => store.matches('"bakery"', slot))).toEqual([true, false, false]);
    store.close();
  });
});
