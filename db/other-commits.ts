import type BetterSqlite3 from "better-sqlite3";

/**
 * Calls `listener` within `everyMs` of something that another connection, of this process or another, has committed; many
 * at once are one call. It costs some microseconds a look. Gives what stops it.
 */
export function watchOtherCommits(client: BetterSqlite3.Database, everyMs: number, listener: () => void): () => void {
  const version = client.prepare("pragma data_version").pluck();
  let last = version.get();
  const timer = setInterval(() => {
    const next = version.get();
    if (next === last) return;
    last = next;
    listener();
  }, everyMs);
  return () => clearInterval(timer);
}
