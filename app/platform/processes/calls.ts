import type { MetricFigures } from "./sum-metrics.server.ts";

/** What a process that serves asks of the first one, which started it. */
export interface FirstCalls {
  /** It serves from now on. */
  serving(process: Serving): void;
  /** Whether a visitor does this for the first time within an hour, in whichever process; `at` in milliseconds. */
  isFirst(what: string, at: number): boolean;
  /** The metrics of all processes together, as Prometheus reads them. */
  metrics(): Promise<string>;
}

/** What the first process asks of each that serves. */
export interface MemberCalls {
  /** Its metrics as they are now. */
  metrics(): Promise<MetricFigures[]>;
  /** Another has taken its place: it takes no new connection, finishes what is under way, and ends. */
  leave(): void;
}

export interface Serving {
  port: number;
  /** By which it holds the lead. */
  name: string;
  dataDir: string;
  logLevel: string;
}

/** Calls between processes go in an envelope of their own, beside what Node's cluster sends. */
export interface Envelope {
  call: unknown;
}

export function isEnvelope(message: unknown): message is Envelope {
  return typeof message === "object" && message !== null && "call" in message;
}
