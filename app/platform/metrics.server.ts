import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { isLoopback } from "./loopback.ts";
import { hashSecret, secretFits } from "./secrets.server.ts";

export interface Metrics {
  registry: Registry;
  requests: Counter<"method" | "route" | "status">;
  duration: Histogram<"method" | "route">;
  searchDuration: Histogram<"engine">;
  searchFailures: Counter<"reason">;
  searchUp: Gauge;
  searchDrift: Gauge<"index" | "kind">;
  searchChecked: Gauge<"index">;
  outboxWaiting: Gauge;
  outboxDead: Gauge;
  outboxLag: Gauge;
  events: Counter<"event" | "result">;
  mails: Counter<"result">;
  mailerEnds: Counter;
  keptAnswers: Counter<"result">;
  keptBytes: Gauge;
}

/** Who may read the metrics. */
export interface MetricsAccess {
  /** Sent as `Authorization: Bearer …`. */
  token: string | undefined;
  /** The site is for this machine alone. Where it is public, what comes from this machine may come from its proxy. */
  isOwnMachine: boolean;
}

/** Whether a request may read the metrics: by the token, compared in constant time, or from this machine, by a name that only this machine can mean. */
export function mayReadMetrics(access: MetricsAccess, request: Request, isLocal: boolean): boolean {
  const given = /^Bearer (.+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  if (access.token !== undefined && given !== undefined) return secretFits(hashSecret(access.token), given);
  return access.isOwnMachine && isLocal && isLoopback(new URL(request.url).origin);
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    requests: new Counter({ name: "http_requests_total", help: "Requests answered", labelNames: ["method", "route", "status"], registers }),
    duration: new Histogram({
      name: "http_request_seconds",
      help: "Time to answer",
      labelNames: ["method", "route"],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers,
    }),
    searchDuration: new Histogram({
      name: "search_seconds",
      help: "Time the search engine took",
      labelNames: ["engine"],
      buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1],
      registers,
    }),
    searchFailures: new Counter({
      name: "search_failures_total",
      help: "Calls that the search engine did not answer, in time or at all",
      labelNames: ["reason"],
      registers,
    }),
    searchUp: new Gauge({ name: "search_engine_up", help: "Whether the search engine answers", aggregator: "min", registers }),
    searchDrift: new Gauge({
      name: "search_drift",
      help: "Documents in which an index differed from the database at its last check",
      labelNames: ["index", "kind"],
      aggregator: "max",
      registers,
    }),
    searchChecked: new Gauge({
      name: "search_checked_timestamp_seconds",
      help: "When an index was last compared with the database",
      labelNames: ["index"],
      aggregator: "max",
      registers,
    }),
    outboxWaiting: new Gauge({ name: "outbox_waiting", help: "Events not yet carried out", aggregator: "max", registers }),
    outboxDead: new Gauge({ name: "outbox_dead", help: "Events that kept failing", aggregator: "max", registers }),
    outboxLag: new Gauge({ name: "outbox_lag_seconds", help: "Age of the oldest due event", aggregator: "max", registers }),
    events: new Counter({ name: "outbox_events_total", help: "Events carried out", labelNames: ["event", "result"], registers }),
    mails: new Counter({ name: "mails_total", help: "Mails handled", labelNames: ["result"], registers }),
    keptAnswers: new Counter({
      name: "kept_answers_total",
      help: "Public pages for readers without a session: held by the reader (304), found, made, shared with who made it, passed on unkept",
      labelNames: ["result"],
      registers,
    }),
    keptBytes: new Gauge({ name: "kept_bytes", help: "What the kept pages take", registers }),
    mailerEnds: new Counter({ name: "mailer_ends_total", help: "How often the process that sends mails has ended by itself", registers }),
  };
}
