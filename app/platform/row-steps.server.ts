import { setImmediate as nextTurn } from "node:timers/promises";
import type { Database } from "#db/client.ts";

/** Rows that one step goes through: some milliseconds. */
const STEP = 5000;

/**
 * Carries out an `update` or `delete` that looks at a whole table, in steps between which others have their turn. `sql`
 * ends with its condition; rows that come in meanwhile are not looked at.
 */
export async function updateInSteps(db: Database, table: string, sql: string, given: Record<string, unknown>): Promise<void> {
  const end = (db.$client.prepare(`select max(rowid) from "${table}"`).pluck().get() as number | null) ?? 0;
  const statement = db.$client.prepare(`${sql} and rowid > @from and rowid <= @to`);
  for (let from = 0; from < end; from += STEP) {
    statement.run({ ...given, from, to: from + STEP });
    await nextTurn();
  }
}
