import { setImmediate as nextTurn } from "node:timers/promises";
import type BetterSqlite3 from "better-sqlite3";
import type { Database } from "#db/client.ts";
import { withTransaction } from "#db/transaction.ts";
import { termsOf } from "#search/terms.ts";

interface Texts {
  summary: string;
  offerings: string;
}

interface Statements {
  texts: BetterSqlite3.Statement<[number], Texts>;
  before: BetterSqlite3.Statement<[number], string>;
  remove: BetterSqlite3.Statement<[number, string]>;
  add: BetterSqlite3.Statement<[number, string]>;
}
const prepared = new WeakMap<Database, Statements>();

function statementsOf(db: Database): Statements {
  const known = prepared.get(db);
  if (known) return known;
  const client = db.$client;
  const statements: Statements = {
    texts: client.prepare(
      `select p.summary as summary,
         coalesce((select group_concat(f.title || ' ' || f.description, ' ') from offerings f where f.organisation_id = p.organisation_id), '') as offerings
       from profiles p where p.organisation_id = ?`,
    ),
    before: client.prepare<[number], string>("select term from match_terms where organisation_id = ?").pluck(),
    remove: client.prepare("delete from match_terms where organisation_id = ? and term in (select value from json_each(?))"),
    add: client.prepare("insert into match_terms (term, organisation_id) select value, ? from json_each(?)"),
  };
  prepared.set(db, statements);
  return statements;
}

/**
 * Brings `match_terms` up to date with what a supplier says of its work: offering titles, descriptions, summary.
 * Writes only what changed, so a handler may run it again. An organisation without a profile ends with no terms.
 */
export function indexMatchTerms(db: Database, organisationId: number): void {
  const statements = statementsOf(db);
  const texts = statements.texts.get(organisationId);
  const wanted = new Set(texts ? termsOf(texts.offerings, texts.summary).keys() : []);
  const before = new Set(statements.before.all(organisationId));
  const added = [...wanted].filter((term) => !before.has(term));
  const removed = [...before].filter((term) => !wanted.has(term));
  if (added.length === 0 && removed.length === 0) return;
  withTransaction(db, () => {
    if (removed.length > 0) statements.remove.run(organisationId, JSON.stringify(removed));
    if (added.length > 0) statements.add.run(organisationId, JSON.stringify(added));
  });
}

/** Suppliers a transaction: some ten milliseconds. */
const BATCH = 50;

/**
 * Builds `match_terms` anew for every supplier, after a bulk load. In batches, each its own transaction, so that other
 * work gets its turn between them.
 */
export async function rebuildMatchTerms(db: Database): Promise<void> {
  const client = db.$client;
  const ids = client.prepare<[], number>("select organisation_id from profiles order by organisation_id").pluck().all();
  client.prepare("delete from match_terms where organisation_id not in (select organisation_id from profiles)").run();
  for (let start = 0; start < ids.length; start += BATCH) {
    withTransaction(db, () => {
      for (const id of ids.slice(start, start + BATCH)) indexMatchTerms(db, id);
    });
    await nextTurn();
  }
}
