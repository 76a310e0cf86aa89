import type BetterSqlite3 from "better-sqlite3";

/**
 * Says that something was committed which others of this process wait for. One belongs to each open database, and lives on
 * it, so that every part of the process hears the same one.
 */
export interface CommitSignal {
  /**
   * The listeners are called once the outermost transaction is committed, or at once where there is none. A rollback takes
   * it back, one to a savepoint too.
   */
  raise(): void;
  /** `listener` runs synchronously after the commit: it must be short and must not throw. Gives what stops it. */
  listen(listener: () => void): () => void;
  /** Carries out a transaction or a savepoint; for `withTransaction` alone. */
  around<T>(transaction: () => T): T;
}

export function createCommitSignal(client: BetterSqlite3.Database): CommitSignal {
  const listeners = new Set<() => void>();
  let raised = false;

  function tell(): void {
    raised = false;
    for (const listener of listeners) listener();
  }

  return {
    raise() {
      if (client.inTransaction) raised = true;
      else tell();
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    around(transaction) {
      const before = raised;
      const isOutermost = !client.inTransaction;
      let result: ReturnType<typeof transaction>;
      try {
        result = transaction();
      } catch (error) {
        raised = before;
        throw error;
      }
      if (isOutermost && raised) tell();
      return result;
    },
  };
}
