import type { Database } from "#db/client.ts";
import type { EventName } from "./events.ts";
import type { Logger } from "./log.server.ts";
import type { Metrics } from "./metrics.server.ts";
import { completeEvent, failEvent, leaseEvents, outboxState, type LeasedEvent } from "./outbox.server.ts";

export type Handlers = { [E in EventName]: (payload: Record<string, unknown>, event: LeasedEvent) => void | Promise<void> };

/** Work that comes round by the clock: `everyMs` apart, the first time right after the start. */
export interface Chore {
  name: string;
  everyMs: number;
  run: () => void | Promise<void>;
}

export interface Worker {
  start(): void;
  /** Looks for work at once instead of at the next tick. */
  wake(): void;
  /** Carries out everything that is due, and resolves when nothing is left. For tests and scripts. */
  drain(): Promise<number>;
  /** Finishes the event in hand and stops. */
  stop(): Promise<void>;
}

const TICK_MS = 2000;
const BATCH = 20;

/**
 * Carries out outbox events one after the other, each at least once: a handler must be safe to run again.
 * A failure puts the event back with a delay; what keeps failing waits on the dead-letter list.
 */
export function createWorker(options: {
  db: Database;
  handlers: Handlers;
  chores: Chore[];
  log: Logger;
  metrics: Metrics;
  now: () => Date;
}): Worker {
  const { db, handlers, chores, log, metrics, now } = options;
  let timer: NodeJS.Timeout | undefined;
  let stopping = false;
  let running: Promise<number> | undefined;
  let again = false;
  const lastRun = new Map<string, number>();

  async function carryOut(event: LeasedEvent): Promise<void> {
    try {
      await handlers[event.event](event.payload, event);
      completeEvent(db, event, now());
      metrics.events.inc({ event: event.event, result: "done" });
    } catch (error) {
      const result = failEvent(db, event, error, now());
      metrics.events.inc({ event: event.event, result });
      log[result === "dead" ? "error" : "warn"]({ err: error, event: event.event, id: event.id, attempts: event.attempts }, `outbox event ${result}`);
    }
  }

  async function runDue(): Promise<number> {
    let done = 0;
    for (;;) {
      const events = leaseEvents(db, now(), BATCH);
      for (const event of events) {
        if (stopping) return done;
        await carryOut(event);
        done += 1;
        await new Promise((resolve) => setImmediate(resolve));
      }
      if (events.length === 0) break;
    }
    const state = outboxState(db, now());
    metrics.outboxWaiting.set(state.waiting);
    metrics.outboxDead.set(state.dead);
    metrics.outboxLag.set(state.lagMs / 1000);
    return done;
  }

  async function runChores(): Promise<void> {
    for (const chore of chores) {
      const at = now().getTime();
      if (stopping || at - (lastRun.get(chore.name) ?? Number.NEGATIVE_INFINITY) < chore.everyMs) continue;
      lastRun.set(chore.name, at);
      try {
        await chore.run();
      } catch (error) {
        log.error({ err: error, chore: chore.name }, "chore failed");
      }
    }
  }

  function run(): Promise<number> {
    if (running !== undefined) {
      again = true;
      return running;
    }
    running = (async () => {
      let done = 0;
      do {
        again = false;
        done += await runDue();
      } while (again && !stopping);
      return done;
    })().finally(() => {
      running = undefined;
    });
    return running;
  }

  function tick(): void {
    void runChores()
      .then(run)
      .catch((error: unknown) => log.error({ err: error }, "worker tick failed"))
      .finally(() => {
        if (!stopping) timer = setTimeout(tick, TICK_MS);
      });
  }

  return {
    start() {
      timer = setTimeout(tick, 0);
    },
    wake() {
      if (!stopping) setImmediate(() => void run().catch((error: unknown) => log.error({ err: error }, "worker failed")));
    },
    async drain() {
      let total = 0;
      for (;;) {
        const done = await run();
        total += done;
        if (done === 0) return total;
      }
    },
    async stop() {
      stopping = true;
      clearTimeout(timer);
      await running?.catch(() => undefined);
    },
  };
}
