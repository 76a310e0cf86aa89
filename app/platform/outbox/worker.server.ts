import type { Database } from "#db/client.ts";
import { watchOtherCommits } from "#db/other-commits.ts";
import type { Logger } from "../log.server.ts";
import type { Metrics } from "../metrics.server.ts";
import type { Leadership } from "../processes/leadership.server.ts";
import type { EventName, Events } from "./events.ts";
import { buryAbandoned, completeEvent, failEvent, type Lane, LEASE_MS, type LeasedEvent, leaseEvent, renewLease } from "./lease.server.ts";
import { outboxState } from "./open.server.ts";
import { type EventRead, readEvent } from "./read-event.ts";

/** Who listens to what: each event has one, and gets what the catalogue says that it holds. */
export type Handlers = { [E in EventName]: (payload: Events[E], event: LeasedEvent) => void | Promise<void> };

/** Work that comes round by the clock: `everyMs` apart, the first time right after the start. */
export interface Chore {
  name: string;
  everyMs: number;
  /** It ends or removes something for good because of the time: left out while the clock is not believed. */
  byTheClock?: true;
  /** Every process does it for itself, not the one alone that leads. */
  everywhere?: true;
  run: () => void | Promise<void>;
}

export interface Worker {
  /**
   * From here on it looks for work every two seconds, and at once when an event is committed in this process; of several
   * processes only the one that leads, and that within a tenth of a second of another's commit.
   */
  start(): void;
  /** Carries out everything that is due, and resolves when nothing is left. For tests and scripts. */
  drain(): Promise<number>;
  /** Finishes the events in hand and stops. */
  stop(): Promise<void>;
}

const TICK_MS = 2000;
const OTHERS_MS = 100;

/**
 * Carries out outbox events, each at least once: a handler must be safe to run again. Events go one after the other in
 * each lane; what waits for another machine or takes long has a lane of its own (each list in `apart`), so that it holds
 * nothing else up. A failure puts the event back with a delay; what keeps failing, and what cannot be read, waits on the
 * dead-letter list. Where
 * something is down, the rest of the lane is left for the next look: it would meet the same.
 */
export function createWorker(options: {
  db: Database;
  handlers: Handlers;
  chores: Chore[];
  apart?: readonly (readonly EventName[])[];
  log: Logger;
  metrics: Metrics;
  now: () => Date;
  /** Whether the clock is believed. */
  isClockBelieved?: () => boolean;
  /** Null: no other process works on this database. */
  leadership?: Leadership | null;
}): Worker {
  const { db, handlers, chores, apart = [], log, metrics, now, isClockBelieved = () => true, leadership = null } = options;
  let timer: NodeJS.Timeout | undefined;
  let stopping = false;
  const isIdle = () => stopping || leadership?.isLeading() === false;
  let isWoken = false;
  let stopListening = () => {};
  let ticking: Promise<void> | undefined;
  const lastRun = new Map<string, number>();
  let carriedOut = 0;

  function handle<E extends EventName>({ name, payload }: EventRead<E>, event: LeasedEvent): void | Promise<void> {
    return handlers[name](payload, event);
  }

  async function carryOut(event: LeasedEvent): Promise<"done" | ReturnType<typeof failEvent>> {
    const beat = setInterval(() => holdOn(event), LEASE_MS / 3);
    try {
      await handle(readEvent(event.event, event.payload), event);
      const result = completeEvent(db, event, now()) ? "done" : "lost";
      metrics.events.inc({ event: event.event, result });
      return result;
    } catch (error) {
      const result = failEvent(db, event, error, now());
      metrics.events.inc({ event: event.event, result });
      // One that waits is told of once: it may wait for hours.
      const level = result === "dead" ? "error" : result === "waits" && event.waits > 0 ? "debug" : "warn";
      log[level]({ err: error, event: event.event, id: event.id, attempts: event.attempts, waits: event.waits }, `outbox event ${result}`);
      return result;
    } finally {
      clearInterval(beat);
    }
  }

  function holdOn(event: LeasedEvent): void {
    try {
      renewLease(db, event, now());
    } catch (error) {
      log.warn({ err: error, event: event.event, id: event.id }, "the lease of an event could not be renewed");
    }
  }

  async function runLane(lane: Lane): Promise<void> {
    if (isIdle()) return;
    buryAbandoned(db, now());
    for (;;) {
      const event = isIdle() ? null : leaseEvent(db, now(), lane);
      if (event === null) break;
      const result = await carryOut(event);
      carriedOut += 1;
      if (result === "waits") break;
      await new Promise((resolve) => setImmediate(resolve));
    }
    const state = outboxState(db, now());
    metrics.outboxWaiting.set(state.waiting);
    metrics.outboxDead.set(state.dead);
    metrics.outboxLag.set(state.lagMs / 1000);
  }

  /** Runs a lane, one run at a time: asked meanwhile, it looks once more at the end. */
  function createRunner(lane: Lane) {
    let running: Promise<void> | undefined;
    let again = false;
    async function runAll(): Promise<void> {
      do {
        again = false;
        await runLane(lane);
      } while (again && !stopping);
    }
    return {
      run(): Promise<void> {
        if (running !== undefined) {
          again = true;
          return running;
        }
        if (stopping) return Promise.resolve();
        running = runAll().finally(() => {
          running = undefined;
        });
        return running;
      },
      settled: () => running,
    };
  }

  const main = createRunner({ except: apart.flat() });
  const others = apart.map((only) => createRunner({ only }));
  const runners = [main, ...others];

  function runQuietly(runner: (typeof runners)[number]): Promise<unknown> {
    return runner.run().catch((error: unknown) => log.error({ err: error }, "worker failed"));
  }

  /** Resolves when the main lane has no more: the others may wait for another machine. */
  async function runAllLanes(): Promise<void> {
    for (const runner of others) void runQuietly(runner);
    await runQuietly(main);
  }

  /** Looks for work once what runs now is over: many commits in a row are one look. */
  function wake(): void {
    if (isWoken || isIdle()) return;
    isWoken = true;
    setImmediate(() => {
      isWoken = false;
      void runAllLanes();
    });
  }

  async function runChores(): Promise<void> {
    for (const chore of chores) {
      if (isIdle() && (stopping || !chore.everywhere)) continue;
      const at = now().getTime();
      const since = at - (lastRun.get(chore.name) ?? Number.NEGATIVE_INFINITY);
      // A last run that lies ahead was by a clock that has been put right since.
      if ((since >= 0 && since < chore.everyMs) || (chore.byTheClock && !isClockBelieved())) continue;
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
      const stops = [db.committed.listen(wake)];
      if (leadership !== null) {
        leadership.start(wake);
        stops.push(watchOtherCommits(db.$client, OTHERS_MS, wake), () => leadership.stop());
      }
      stopListening = () => {
        for (const stop of stops) stop();
      };
      timer = setTimeout(tick, 0);
    },
    async drain() {
      const begun = carriedOut;
      let before: number;
      do {
        before = carriedOut;
        await Promise.all(runners.map((runner) => runner.run()));
      } while (carriedOut > before);
      return carriedOut - begun;
    },
    async stop() {
      stopping = true;
      stopListening();
      clearTimeout(timer);
      await ticking;
      await Promise.allSettled(runners.map((runner) => runner.settled()));
    },
  };
}
