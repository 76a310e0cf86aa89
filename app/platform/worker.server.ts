import type { Database } from "#db/client.ts";
import type { EventName } from "./events.ts";
import type { Logger } from "./log.server.ts";
import type { Metrics } from "./metrics.server.ts";
import {
  buryAbandoned,
  completeEvent,
  failEvent,
  type Lane,
  LEASE_MS,
  type LeasedEvent,
  leaseEvent,
  outboxState,
  renewLease,
} from "./outbox.server.ts";

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
  /** Finishes the events in hand and stops. */
  stop(): Promise<void>;
}

const TICK_MS = 2000;

/**
 * Carries out outbox events, each at least once: a handler must be safe to run again. Events go one after the other in
 * each lane; what waits for another machine (`apart`) has a lane of its own, so that it holds nothing else up.
 * A failure puts the event back with a delay; what keeps failing waits on the dead-letter list.
 */
export function createWorker(options: {
  db: Database;
  handlers: Handlers;
  chores: Chore[];
  apart?: readonly EventName[];
  log: Logger;
  metrics: Metrics;
  now: () => Date;
}): Worker {
  const { db, handlers, chores, apart = [], log, metrics, now } = options;
  let timer: NodeJS.Timeout | undefined;
  let stopping = false;
  let ticking: Promise<void> | undefined;
  const lastRun = new Map<string, number>();

  async function carryOut(event: LeasedEvent): Promise<void> {
    const beat = setInterval(() => renewLease(db, event, now()), LEASE_MS / 3);
    try {
      await handlers[event.event](event.payload, event);
      const result = completeEvent(db, event, now()) ? "done" : "lost";
      metrics.events.inc({ event: event.event, result });
    } catch (error) {
      const result = failEvent(db, event, error, now());
      metrics.events.inc({ event: event.event, result });
      log[result === "dead" ? "error" : "warn"](
        { err: error, event: event.event, id: event.id, attempts: event.attempts },
        `outbox event ${result}`,
      );
    } finally {
      clearInterval(beat);
    }
  }

  async function runLane(lane: Lane): Promise<number> {
    let done = 0;
    buryAbandoned(db, now());
    for (;;) {
      const event = stopping ? null : leaseEvent(db, now(), lane);
      if (event === null) break;
      await carryOut(event);
      done += 1;
      await new Promise((resolve) => setImmediate(resolve));
    }
    const state = outboxState(db, now());
    metrics.outboxWaiting.set(state.waiting);
    metrics.outboxDead.set(state.dead);
    metrics.outboxLag.set(state.lagMs / 1000);
    return done;
  }

  /** Runs a lane, one run at a time: asked meanwhile, it looks once more at the end. */
  function createRunner(lane: Lane) {
    let running: Promise<number> | undefined;
    let again = false;
    async function runAll(): Promise<number> {
      let done = 0;
      do {
        again = false;
        done += await runLane(lane);
      } while (again && !stopping);
      return done;
    }
    return {
      run(): Promise<number> {
        if (running !== undefined) {
          again = true;
          return running;
        }
        if (stopping) return Promise.resolve(0);
        running = runAll().finally(() => {
          running = undefined;
        });
        return running;
      },
      settled: () => running,
    };
  }

  const main = createRunner({ except: apart });
  const runners = apart.length === 0 ? [main] : [main, createRunner({ only: apart })];

  function runQuietly(runner: (typeof runners)[number]): Promise<unknown> {
    return runner.run().catch((error: unknown) => log.error({ err: error }, "worker failed"));
  }

  /** The main lane's events can emit ones for the other: it is looked at again afterwards. */
  async function runAllLanes(): Promise<void> {
    for (const runner of runners) if (runner !== main) void runQuietly(runner);
    await runQuietly(main);
    for (const runner of runners) if (runner !== main) void runQuietly(runner);
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

  function tick(): void {
    ticking = runChores()
      .then(runAllLanes)
      .finally(() => {
        if (!stopping) timer = setTimeout(tick, TICK_MS);
      });
  }

  return {
    start() {
      timer = setTimeout(tick, 0);
    },
    wake() {
      if (!stopping) setImmediate(() => void runAllLanes());
    },
    async drain() {
      let total = 0;
      for (;;) {
        const done = await Promise.all(runners.map((runner) => runner.run()));
        const sum = done.reduce((a, b) => a + b, 0);
        total += sum;
        if (sum === 0) return total;
      }
    },
    async stop() {
      stopping = true;
      clearTimeout(timer);
      await ticking;
      await Promise.allSettled(runners.map((runner) => runner.settled()));
    },
  };
}
