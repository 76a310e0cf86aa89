import type { EventName } from "#app/platform/events.ts";
import { createLogger } from "#app/platform/log.server.ts";
import { createMetrics } from "#app/platform/metrics.server.ts";
import { type Chore, createWorker, type Handlers } from "#app/platform/worker.server.ts";
import type { Database } from "#db/client.ts";

export interface TestClock {
  now: Date;
}

/** A worker whose every event goes to one handler unless `handlers` names another. */
export function createTestWorker(options: {
  db: Database;
  clock: TestClock;
  /** Null: an event that `handlers` does not name has no handler at all. */
  carryOut?: Handlers[EventName] | null;
  handlers?: Partial<Handlers>;
  chores?: Chore[];
  apart?: EventName[][];
  isClockBelieved?: () => boolean;
}) {
  const { db, clock, carryOut = () => undefined, handlers = {}, chores = [], apart = [], isClockBelieved = () => true } = options;
  const all = new Proxy({} as Handlers, { get: (_target, name) => handlers[name as EventName] ?? carryOut ?? undefined });
  const metrics = createMetrics();
  const worker = createWorker({
    db,
    handlers: all,
    chores,
    apart,
    log: createLogger("silent", false),
    metrics,
    now: () => clock.now,
    isClockBelieved,
  });
  return { ...worker, metrics };
}
