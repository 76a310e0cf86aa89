import cluster, { type Worker } from "node:cluster";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type BirpcReturn, createBirpc } from "birpc";
import { Counter, Gauge, Registry } from "prom-client";
import { createLogger, type Logger } from "../log.server.ts";
import { createVisitorMemory } from "../visitor-memory.server.ts";
import { type FirstCalls, isEnvelope, type MemberCalls, type Serving } from "./calls.ts";
import { LEADER_FILE, vacateLead } from "./leadership.server.ts";
import { createMetricsSum, type MetricFigures } from "./sum-metrics.server.ts";

/** In DATA_DIR: the first process's number, for whoever sends it a signal. */
const PID_FILE = "site.pid";
/** A process that ends before it has served for so long is started anew after a pause, which doubles from one time to the next. */
const LIVED_MS = 2000;
const FIRST_PAUSE_MS = 1000;
const LAST_PAUSE_MS = 30_000;
/** A process ends by itself within 15 seconds, and one that leaves within 45. */
const END_MS = 20_000;
const LEAVE_MS = 50_000;
const ANSWER_MS = 2000;

interface Started {
  worker: Worker;
  calls: BirpcReturn<MemberCalls, FirstCalls>;
  /** What it says when it serves; null when it has ended before. */
  serving: Promise<Serving | null>;
  ended: Promise<number>;
  name: string | null;
  servedSince: number | null;
  /** As it last told of itself. */
  metrics: MetricFigures[];
  isGone: boolean;
}

/** A place among those that serve. */
interface Place {
  number: number;
  now: Started | null;
  /** Takes the place of the one that is there. */
  next: Started | null;
}

/**
 * Has `wanted` processes serve one port, for as long as this one lives, which serves nothing itself: Node hands each
 * connection to one of them in turn. The first is started alone, brings the database up to date, and says what is wrong with
 * a setting: if it cannot start, nothing does. One that ends is replaced. SIGTERM and SIGINT end all in order; SIGHUP, where
 * there is no terminal, replaces one after the other, each by one that serves already.
 */
export async function runProcesses(wanted: number): Promise<void> {
  const visitors = createVisitorMemory();
  const sum = createMetricsSum();
  const own = ownMetrics();
  const places: Place[] = Array.from({ length: wanted }, (_, at) => ({ number: at + 1, now: null, next: null }));
  let settings: Serving | null = null;
  let log: Logger | null = null;
  // Asked now: a terminal that is gone cannot be.
  const isOnTerminal = process.stdout.isTTY;
  let isEnding = false;
  let isReplacing = false;

  function all(): Started[] {
    return places.flatMap(({ now, next }) => [now, next]).filter((one) => one !== null && !one.isGone) as Started[];
  }

  async function metrics(): Promise<string> {
    own.serving.set(all().filter(({ servedSince }) => servedSince !== null).length);
    const asked = all().map(async (one) => {
      // One that does not answer is told of as it last was.
      one.metrics = await one.calls.metrics().catch(() => one.metrics);
    });
    await Promise.all(asked);
    const ours = await own.registry.getMetricsAsJSON();
    return sum.of([...all().map((one) => one.metrics), ours]);
  }

  function start(number: number): Started {
    const worker = cluster.fork({ SITE_PROCESS: String(number) });
    const said = Promise.withResolvers<Serving | null>();
    const functions: FirstCalls = {
      serving: (serving) => said.resolve(serving),
      isFirst: (what, at) => visitors.isFirst(what, new Date(at)) as boolean,
      metrics,
    };
    const calls = createBirpc<MemberCalls, FirstCalls>(functions, {
      post: (call) => void (worker.isConnected() && worker.send({ call }, () => undefined)),
      on: (listener) => worker.on("message", (message: unknown) => isEnvelope(message) && listener(message.call)),
      timeout: ANSWER_MS,
      eventNames: ["leave"],
    });
    const ended = new Promise<number>((resolve) => worker.once("exit", (code: number | null) => resolve(code ?? 1)));
    const started: Started = { worker, calls, serving: said.promise, ended, name: null, servedSince: null, metrics: [], isGone: false };
    void said.promise.then((serving) => {
      if (serving === null) return;
      Object.assign(started, { name: serving.name, servedSince: performance.now() });
      tellParent();
    });
    void ended.then(() => {
      started.isGone = true;
      sum.keepEnded(started.metrics);
      said.resolve(null);
      calls.$close();
      tellParent();
      if (settings !== null && started.name !== null && !isEnding) giveUpLead(settings, started.name);
    });
    return started;
  }

  /** Whoever looks next leads, and need not wait until the dead one's lease is over. */
  function giveUpLead({ dataDir }: Serving, name: string): void {
    try {
      vacateLead(path.join(dataDir, LEADER_FILE), name);
    } catch (error) {
      log?.debug({ err: error }, "the lead of a process that has ended runs out by itself");
    }
  }

  /** For whoever started this: a command, or a test. */
  function tellParent(): void {
    const serving = all().filter(({ servedSince }) => servedSince !== null);
    process.send?.({ serving: serving.map(({ worker }) => worker.process.pid) });
  }

  /** Has somebody serve at this place until all ends. */
  async function keep(place: Place): Promise<void> {
    let pause = 0;
    while (!isEnding) {
      place.now = place.next ?? place.now ?? start(place.number);
      place.next = null;
      const one = place.now;
      await one.serving;
      const since = one.servedSince ?? performance.now();
      const code = await one.ended;
      place.now = null;
      if (isEnding) return;
      // It was asked to leave, and the next one serves.
      if (place.next !== null) continue;
      own.ends.inc();
      pause = performance.now() - since >= LIVED_MS ? 0 : Math.min(LAST_PAUSE_MS, pause === 0 ? FIRST_PAUSE_MS : 2 * pause);
      const { signalCode: signal } = one.worker.process;
      log?.error({ number: place.number, code, signal, pause }, "a process has ended by itself: another takes its place");
      await sleep(pause);
    }
  }

  async function replaceAll(): Promise<void> {
    if (isReplacing || isEnding) return;
    isReplacing = true;
    log?.info("SIGHUP: each process is replaced by a new one, one after the other");
    for (const place of places) {
      const old = place.now;
      if (isEnding || old === null) continue;
      const next = start(place.number);
      place.next = next;
      if ((await next.serving) === null) {
        if (place.next === next) place.next = null;
        log?.error({ number: place.number }, "the new process does not start: those that serve go on");
        break;
      }
      // Who has ended meanwhile cannot be asked.
      if (!old.isGone) old.calls.leave();
      const late = setTimeout(() => old.worker.process.kill("SIGKILL"), LEAVE_MS);
      await old.ended;
      clearTimeout(late);
    }
    isReplacing = false;
  }

  async function end(why: string): Promise<void> {
    if (isEnding) return;
    isEnding = true;
    log?.info(`${why}: every process finishes what is under way`);
    const living = all();
    for (const { worker } of living) worker.process.kill("SIGTERM");
    const late = setTimeout(() => {
      for (const { worker } of living) worker.process.kill("SIGKILL");
    }, END_MS);
    const codes = await Promise.all(living.map(({ ended }) => ended));
    clearTimeout(late);
    leave(Math.max(0, ...codes));
  }

  function leave(code: number): void {
    if (settings !== null) fs.rmSync(path.join(settings.dataDir, PID_FILE), { force: true });
    process.exit(code);
  }

  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => void end(signal));
  process.on("SIGHUP", () => void (isOnTerminal ? end("SIGHUP") : replaceAll()));

  const [first, ...others] = places as [Place, ...Place[]];
  first.now = start(first.number);
  settings = await first.now.serving;
  // It has said why.
  if (settings === null) return isEnding ? undefined : leave((await first.now.ended) || 1);
  log = createLogger(settings.logLevel, false, 0);
  fs.writeFileSync(path.join(settings.dataDir, PID_FILE), `${process.pid}\n`);
  log.info(`${wanted} processes serve one port; kill -HUP ${process.pid} replaces each by a new one`);
  process.send?.({ listening: settings.port });
  for (const place of [first, ...others]) {
    keep(place).catch((error: unknown) => {
      log?.fatal({ err: error }, "an error in the first process that nothing caught");
      void end("an error");
    });
  }
}

function ownMetrics() {
  const registry = new Registry();
  const registers = [registry];
  return {
    registry,
    serving: new Gauge({ name: "site_processes", help: "Processes that serve", registers }),
    ends: new Counter({ name: "site_process_ends_total", help: "How often a process that serves has ended by itself", registers }),
  };
}
