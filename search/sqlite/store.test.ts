import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
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
