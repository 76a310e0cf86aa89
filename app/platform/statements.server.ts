import type { Statement } from "better-sqlite3";
import type { Database } from "#db/client.ts";

const kept = new WeakMap<Database["$client"], Map<string, Statement>>();

/**
 * A statement of a hot path, prepared once a connection. For fixed texts only, each used in one way (`pluck` and `raw`
 * stay on), and never with `iterate`: a statement that is being iterated cannot run a second time.
 */
export function prepared(db: Database, sql: string): Statement {
  let statements = kept.get(db.$client);
  if (statements === undefined) {
    statements = new Map();
    kept.set(db.$client, statements);
  }
  let statement = statements.get(sql);
  if (statement === undefined) {
    statement = db.$client.prepare(sql);
    statements.set(sql, statement);
  }
  return statement;
}
