import os from "node:os";
import pino, { type Logger } from "pino";

export type { Logger };

/** What a pipe takes in one piece: lines of several processes that share one do not run into each other. */
const WHOLE_BYTES = 4096;

/**
 * One JSON line an event. Cookies, tokens and addresses of people are never passed in. `number`: which of several processes
 * this is, on each of its lines.
 */
export function createLogger(level: string, pretty: boolean, number?: number): Logger {
  const base = { pid: process.pid, hostname: os.hostname(), ...(number === undefined ? {} : { process: number }) };
  return pretty
    ? pino({ level, base, transport: { target: "pino-pretty", options: { ignore: "pid,hostname", translateTime: "HH:MM:ss" } } })
    : pino({ level, base }, pino.destination({ dest: 1, sync: false, maxWrite: WHOLE_BYTES }));
}
