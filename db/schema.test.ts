import { is } from "drizzle-orm";
import { getTableConfig, SQLiteTable } from "drizzle-orm/sqlite-core";
import { describe, expect, it } from "vitest";
import { openDatabase } from "./client.ts";
import * as schema from "./schema/index.ts";

interface ColumnInfo {
  name: string;
  type: string;
  notnull: number;
  pk: number;
}

describe("the migrations", () => {
  const db = openDatabase(":memory:");
  const tables = Object.values(schema).filter((value) => is(value, SQLiteTable));

  it("make every table the code knows, with the same columns, types, keys and references", () => {
    for (const table of tables) {
      const config = getTableConfig(table);
      const columns = db.$client.pragma(`table_xinfo(${config.name})`) as ColumnInfo[];
      const keys = config.primaryKeys.flatMap((key) => key.columns.map((c) => c.name));
      expect(columns.map((c) => `${c.name} ${c.type.toLowerCase()} ${c.notnull || c.pk ? "needed" : ""}`).sort(), config.name).toEqual(
        config.columns.map((c) => `${c.name} ${c.getSQLType()} ${c.notNull || keys.includes(c.name) || c.primary ? "needed" : ""}`).sort(),
      );
      const references = db.$client.pragma(`foreign_key_list(${config.name})`) as { from: string; table: string }[];
      expect(references.map((r) => `${r.from} → ${r.table}`).sort(), config.name).toEqual(
        config.foreignKeys
          .map((key) => key.reference())
          .map((r) => `${r.columns[0]?.name} → ${getTableConfig(r.foreignTable).name}`)
          .sort(),
      );
    }
  });

  it("make no table the code does not know", () => {
    const known = new Set([...tables.map((table) => getTableConfig(table).name), "migrations"]);
    const made = db.$client
      .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
      .pluck()
      .all() as string[];
    expect(made.filter((name) => !known.has(name))).toEqual([]);
  });
});
