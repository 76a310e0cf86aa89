import cluster from "node:cluster";
import { randomUUID } from "node:crypto";
import { createBirpc } from "birpc";
import type { VisitorMemory } from "../visitor-memory.server.ts";
import { type FirstCalls, isEnvelope, type MemberCalls, type Serving } from "./calls.ts";

/** What one of several processes has of the others, by way of the first. */
export interface Member {
  /** From 1; the process that takes another's place has its number. */
  number: number;
  /** Of all processes, this one. */
  name: string;
  visitors: VisitorMemory;
  /** The metrics of all, as Prometheus reads them. */
  metrics(): Promise<string>;
  /** What this process does when it is asked to. */
  answer(functions: Partial<MemberCalls>): void;
  tellServing(serving: Omit<Serving, "name">): void;
  /** `listener` is called when the first process has ended: nobody gives this one connections any more. Until one is given this process ends at once. */
  onAlone(listener: () => void): void;
}

/** How long an answer is waited for, in milliseconds. */
const LONGEST_MS = 5000;

/** This process as one of several that `first.server.ts` has started; null where it serves by itself. */
export function joinProcesses(): Member | null {
  const { worker } = cluster;
  if (worker === undefined) return null;
  // Or Node ends it the moment that the first process is gone, with what is under way.
  worker.exitedAfterDisconnect = true;
  // A terminal that is closed says so to all; the first process sees to the rest.
  process.on("SIGHUP", () => undefined);
  let alone = (): void => process.exit(1);
  process.once("disconnect", () => alone());
  const name = randomUUID();
  const functions: MemberCalls = { metrics: async () => [], leave: () => undefined };
  const first = createBirpc<FirstCalls, MemberCalls>(functions, {
    post: (call) => void (process.connected && process.send?.({ call }, undefined, {}, () => undefined)),
    on: (listener) => process.on("message", (message) => isEnvelope(message) && listener(message.call)),
    timeout: LONGEST_MS,
    eventNames: ["serving"],
  });
  return {
    number: Number(process.env["SITE_PROCESS"]),
    name,
    visitors: { isFirst: (what, now) => first.isFirst(what, now.getTime()) },
    metrics: () => first.metrics(),
    answer: (given) => void Object.assign(functions, given),
    tellServing: (serving) => void first.serving({ ...serving, name }),
    onAlone(listener) {
      alone = listener;
    },
  };
}
