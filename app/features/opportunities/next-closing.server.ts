import { prepared } from "#app/platform/statements.server.ts";
import type { Database } from "#db/client.ts";

/** When the next posted opportunity closes after `now`; both UTC milliseconds. Null where none does. */
export function nextClosing(db: Database, now: number): number | null {
  const next = "select min(deadline_at) from opportunities where status = 'published' and deadline_at > ?";
  return prepared(db, next).pluck().get(now) as number | null;
}
