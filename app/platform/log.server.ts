import pino, { type Logger } from "pino";

export type { Logger };

/** One JSON line an event. Cookies, tokens and addresses of people are never passed in. */
export function createLogger(level: string, pretty: boolean): Logger {
  return pretty
    ? pino({ level, transport: { target: "pino-pretty", options: { ignore: "pid,hostname", translateTime: "HH:MM:ss" } } })
    : pino({ level }, pino.destination({ dest: 1, sync: false }));
}
