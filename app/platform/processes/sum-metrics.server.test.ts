import { expect, it } from "vitest";
import { createMetrics } from "../metrics.server.ts";
import { createMetricsSum } from "./sum-metrics.server.ts";

function process(health: number, waiting = 0) {
  const metrics = createMetrics();
  const of = { method: "GET", route: "/health" };
  metrics.requests.inc({ ...of, status: "200" }, health);
  for (let n = 0; n < health; n += 1) metrics.duration.observe(of, 0.02);
  metrics.outboxWaiting.set(waiting);
  metrics.searchUp.set(health > 2 ? 1 : 0);
  return metrics.registry.getMetricsAsJSON();
}
const lines = (text: string) =>
  text.split("\n").filter((line) => /^(http_requests_total|http_request_seconds_count|outbox_waiting|search_engine_up)/.test(line));

it("counts are added up, and what each process knows of the same database is told once", async () => {
  const sum = createMetricsSum();
  expect(lines(await sum.of([await process(3, 7), await process(2, 7)]))).toEqual([
    'http_requests_total{method="GET",route="/health",status="200"} 5',
    'http_request_seconds_count{method="GET",route="/health"} 5',
    "search_engine_up 0",
    "outbox_waiting 7",
  ]);
});
it("no count goes down when processes end: what they last told stays in it, and nothing else of them", async () => {
  const sum = createMetricsSum();
  sum.keepEnded(await process(3, 7));
  sum.keepEnded(await process(4, 9));
  sum.keepEnded([]);
  expect(lines(await sum.of([await process(5)]))).toEqual([
    'http_requests_total{method="GET",route="/health",status="200"} 12',
    'http_request_seconds_count{method="GET",route="/health"} 12',
    "search_engine_up 1",
    "outbox_waiting 0",
  ]);
});
