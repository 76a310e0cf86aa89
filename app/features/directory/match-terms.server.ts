import { setImmediate as nextTurn } from "node:timers/promises";
import type BetterSqlite3 from "better-sqlite3";
import { mark } from "#app/platform/kept/marks.server.ts";
import type { Database } from "#db/client.ts";
import { withTransaction } from "#db/transaction.ts";
import { termsOf } from "#search/terms.ts";
import { IT_WORD, indexWords } from "#search/tokens.ts";

interface Texts {
  name: string;
  summary: string;
  mission: string;
  offerings: string;
  sources: string;
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
      `select coalesce(o.trading_name, o.legal_name) as name, p.summary as summary, p.mission as mission,
         coalesce((select group_concat(s.words, ' ') from source_refs s where s.organisation_id = p.organisation_id), '') as sources,
         coalesce((select group_concat(f.title || ' ' || f.description, ' ') from offerings f where f.organisation_id = p.organisation_id), '') as offerings
       from profiles p join organisations o on o.id = p.organisation_id where p.organisation_id = ?`,
    ),
    before: client.prepare<[number], string>("select term from match_terms where organisation_id = ?").pluck(),
    remove: client.prepare("delete from match_terms where organisation_id = ? and term in (select value from json_each(?))"),
    add: client.prepare("insert into match_terms (term, organisation_id) select value, ? from json_each(?)"),
  };
  prepared.set(db, statements);
  return statements;
}

/** "IT" in capitals is a word of its own here, as in the index. */
function wordsOf(texts: readonly string[]): Set<string> {
  const terms = new Set(termsOf(...texts).keys());
  if (texts.some((text) => indexWords(text).includes(IT_WORD))) terms.add(IT_WORD);
  return terms;
}

/**
 * Brings `match_terms` up to date with what a supplier says of its work, and what is said of it: its name, offering
 * titles, descriptions, summary, mission, the words of its sources.
 * Writes only what changed, so a handler may run it again. An organisation without a profile ends with no terms.
 */
export function indexMatchTerms(db: Database, organisationId: number): void {
  const statements = statementsOf(db);
  const texts = statements.texts.get(organisationId);
  const wanted = texts ? wordsOf(Object.values(texts)) : new Set<string>();
  const before = new Set(statements.before.all(organisationId));
  const added = [...wanted].filter((term) => !before.has(term));
  const removed = [...before].filter((term) => !wanted.has(term));
  if (added.length === 0 && removed.length === 0) return;
  withTransaction(db, () => {
    if (removed.length > 0) statements.remove.run(organisationId, JSON.stringify(removed));
    if (added.length > 0) statements.add.run(organisationId, JSON.stringify(added));
    mark(db, "suppliers");
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
  withTransaction(db, () => {
    const { changes } = client.prepare("delete from match_terms where organisation_id not in (select organisation_id from profiles)").run();
    if (changes > 0) mark(db, "suppliers");
  });
  for (let start = 0; start < ids.length; start += BATCH) {
    withTransaction(db, () => {
      for (const id of ids.slice(start, start + BATCH)) indexMatchTerms(db, id);
    });
    await nextTurn();
  }
}
