import { prepared } from "#app/platform/statements.server.ts";
import type { Database } from "#db/client.ts";
import type { PublicSubject } from "../door/policy.ts";

/**
 * The marks of all subjects as they stand. One changes with every row of the subject's tables that anybody writes, here or in
 * another process: triggers see to it. A transaction that is rolled back leaves the old ones.
 */
export function readMarks(db: Database): Map<PublicSubject, string> {
  return new Map(prepared(db, "select subject, mark from public_marks").raw().all() as [PublicSubject, string][]);
}

/**
 * Says that something of a subject has changed which no trigger sees: an index, by whoever has written to it, and the table
 * of suppliers' words, whose rows are too many for one.
 */
export function mark(db: Database, subject: PublicSubject): void {
  prepared(db, "update public_marks set mark = hex(randomblob(8)) where subject = ?").run(subject);
}
