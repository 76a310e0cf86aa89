import { createLogger } from "#app/platform/log.server.ts";
import { createMetrics } from "#app/platform/metrics.server.ts";
import type { EventName } from "#app/platform/outbox/events.ts";
import type { LeasedEvent } from "#app/platform/outbox/lease.server.ts";
import { type Chore, createWorker, type Handlers } from "#app/platform/outbox/worker.server.ts";
import type { Leadership } from "#app/platform/processes/leadership.server.ts";
import type { Database } from "#db/client.ts";

export interface TestClock {
  now: Date;
}

type AnyHandler = (payload: Record<string, unknown>, event: LeasedEvent) => void | Promise<void>;

/** A worker whose every event goes to one handler unless `handlers` names another. */
export function createTestWorker(options: {
  db: Database;
  clock: TestClock;
  carryOut?: AnyHandler;
  handlers?: Partial<Handlers>;
  chores?: Chore[];
  apart?: EventName[][];
  isClockBelieved?: () => boolean;
  leadership?: Leadership;
}) {
  const {
    db,
    clock,
    carryOut = () => undefined,
    handlers = {},
    chores = [],
    apart = [],
    isClockBelieved = () => true,
    leadership,
  } = options;
  const all = new Proxy({} as Handlers, { get: (_target, name) => handlers[name as EventName] ?? carryOut });
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
    leadership: leadership ?? null,
  });
  return { ...worker, metrics };
}
