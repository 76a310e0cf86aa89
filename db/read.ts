import type { Statement } from "better-sqlite3";
import { type GetColumnData, getTableName } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Database } from "./client.ts";

/** An expression of SQL with the type that it gives. */
export interface Expression<T> {
  readonly sql: string;
  /** Only a type: nothing stands here. */
  readonly gives?: T;
}
type Chosen = SQLiteColumn | Expression<unknown>;
/** Chosen columns by the name each has in a row. */
export type Columns = Readonly<Record<string, Chosen>>;
/** A row of them, typed by the schema. */
export type Row<C extends Columns> = {
  -readonly [K in keyof C]: C[K] extends SQLiteColumn ? GetColumnData<C[K], "query"> : C[K] extends Expression<infer T> ? T : never;
};

type Instant = SQLiteColumn & { readonly _: { readonly dataType: "date" } };

/** An instant in the milliseconds that the database keeps, not as a Date. */
export function ms<C extends Instant>(column: C): Expression<C["_"]["notNull"] extends true ? number : number | null> {
  return { sql: nameOf(column) };
}

/** Any other expression; who writes it answers for its type. */
export function expression<T>(sql: string): Expression<T> {
  return { sql };
}

type Value = string | number | null;

/**
 * A query for chosen columns: `from` is what follows them in SQL, its tables under their own names. The rows are typed by
 * the schema, JSON, booleans and instants read as Drizzle reads them. The statement is prepared once a connection.
 * Drizzle's own prepared queries take twice the processor time a row, which matching and indexing would feel.
 */
export function query<C extends Columns>(columns: C, from: string): (db: Database, ...values: Value[]) => Row<C>[] {
  const names = Object.keys(columns);
  const readers = Object.values(columns).map(readerOf);
  const text = `select ${Object.values(columns).map(nameOf).join(", ")} ${from}`;
  const statements = new WeakMap<Database["$client"], Statement<Value[], unknown[]>>();
  function statementFor({ $client }: Database): Statement<Value[], unknown[]> {
    const known = statements.get($client) ?? $client.prepare<Value[], unknown[]>(text).raw();
    statements.set($client, known);
    return known;
  }
  // A row begins as a copy of one that has every name: V8 looks names up slowly in an object that more than a dozen came into by key.
  const blank: Record<string, unknown> = JSON.parse(JSON.stringify(Object.fromEntries(names.map((name) => [name, null]))));
  function rowOf(values: unknown[]): Row<C> {
    const row = { ...blank };
    for (let at = 0; at < names.length; at += 1) {
      const value = values[at];
      const read = readers[at];
      row[names[at] as string] = read == null || value === null ? value : read(value);
    }
    return row as Row<C>;
  }
  return (db, ...values) =>
    statementFor(db)
      .all(...values)
      .map(rowOf);
}

function nameOf(chosen: Chosen): string {
  return "sql" in chosen ? chosen.sql : `"${getTableName(chosen.table)}"."${chosen.name}"`;
}

/** Text and numbers are as they stand. */
function readerOf(chosen: Chosen): ((value: unknown) => unknown) | null {
  if ("sql" in chosen || !["json", "boolean", "date"].includes(chosen.dataType)) return null;
  return (value) => chosen.mapFromDriverValue(value);
}

/** Rows by a key they share, in their order. */
export function grouped<R>(rows: readonly R[], keyOf: (row: R) => number): Map<number, R[]> {
  const groups = new Map<number, R[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}
