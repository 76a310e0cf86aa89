import { afterAll, beforeAll, expect, it } from "vitest";
import { outbox } from "#db/schema/index.ts";
import { createTestSite, type TestSite } from "#tests/helpers/site.ts";

let site: TestSite;
beforeAll(async () => {
  site = await createTestSite();
});
afterAll(() => site.close());

async function ready() {
  const response = await site.request("/ready");
  return { status: response.status, body: (await response.json()) as Record<string, Record<string, unknown>> };
}

it("ready tells of a worker that lags or has given up, and goes on serving", async () => {
  expect(await ready()).toMatchObject({
    status: 200,
    body: { database: { ok: true }, engine: { ok: true, drift: 0 }, worker: { ok: true, waiting: 0 } },
  });
  const old = new Date(site.clock.now.getTime() - 600_000);
  site.db.insert(outbox).values({ event: "directory.rebuild", payload: {}, createdAt: old, availableAt: old }).run();
  expect(await ready()).toMatchObject({ status: 200, body: { worker: { ok: false, waiting: 1, lag_seconds: 600 } } });
  site.db.update(outbox).set({ deadAt: old }).run();
  expect((await ready()).body["worker"]).toMatchObject({ ok: false, dead: 1 });
});

it("ready tells of a search engine that is down, and the site stays up", async () => {
  const { health } = site.services.search;
  site.services.search.health = () => Promise.reject(new Error("connection refused"));
  expect(await ready()).toMatchObject({ status: 200, body: { engine: { ok: false } } });
  site.services.search.health = health;
});

it("metrics are Prometheus text, and name nobody", async () => {
  const person = site.signUp({ name: "Priya Private", email: "priya@people.example" });
  await site.request("/account", { as: person });
  const response = await site.request("/metrics");
  expect(response.headers.get("content-type")).toContain("text/plain");
  const text = await response.text();
  expect(text).toMatch(/http_requests_total\{method="GET",route="\/account",status="200"\} 1/);
  expect(text).toContain("outbox_dead 1");
  expect(text).not.toMatch(/Priya|people\.example/);
});

it("alive says so without asking the database", async () => {
  expect(await (await site.request("/health")).json()).toEqual({ status: "alive" });
});

it("a database that does not answer is not ready, and the answer says so", async () => {
  const down = await createTestSite();
  down.db.$client.close();
  const response = await down.request("/ready");
  expect(response.status).toBe(503);
  expect(await response.json()).toMatchObject({ status: "not ready", database: { ok: false } });
});
