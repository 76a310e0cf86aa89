import type { Database } from "./client.ts";

type Synchronous<T> = T extends PromiseLike<unknown> ? never : T;

/**
 * Runs `work` in one immediate transaction on the database's single connection; an inner call becomes a savepoint.
 * `work` must be synchronous: a promise would let other requests write inside the transaction, so its type is refused.
 */
export function withTransaction<T>(db: Database, work: () => Synchronous<T>): T {
  const transaction = db.$client.transaction(() => {
    const value = work() as unknown;
    if (value !== null && typeof value === "object" && "then" in value) {
      throw new TypeError("withTransaction: the work returned a promise; a transaction is synchronous");
    }
    return value;
  });
  return db.committed.around(() => transaction.immediate()) as T;
}
