import { prepared } from "#app/platform/statements.server.ts";
import type { Database } from "#db/client.ts";
import { open } from "#db/shown.ts";

/** When the next opportunity that everybody sees closes after `now`; both UTC milliseconds. Null where none does. */
export function nextClosing(db: Database, now: number): number | null {
  return prepared(db, `select min(deadline_at) from opportunities where ${open("opportunities", "?")}`)
    .pluck()
    .get(now) as number | null;
}
