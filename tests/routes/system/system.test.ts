import { afterAll, beforeAll, expect, it } from "vitest";
import { outbox } from "#db/schema/index.ts";
import { createFaultyEngine } from "#tests/helpers/faulty-engine.ts";
import { createTestSite, type RequestOptions, type TestSite } from "#tests/helpers/site.ts";

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

it("ready and metrics tell of a search engine that is down, and the site stays up", async () => {
  const { engine, state } = createFaultyEngine();
  const down = await createTestSite({ engine });
  state.fault = "fails";
  for (let n = 0; n < 3; n += 1) expect((await down.request("/suppliers")).status).toBe(200);
  const response = await down.request("/ready");
  expect({ status: response.status, body: await response.json() }).toMatchObject({
    status: 200,
    body: { status: "ready", engine: { ok: false, resting_since: down.clock.now.toISOString() } },
  });
  const text = await (await down.request("/metrics", { isLocal: true })).text();
  expect(text).toContain("search_engine_up 0");
  expect(text).toContain('search_failures_total{reason="error"} 3');
  await down.close();
});

it("ready and metrics tell what the last comparison of the index with the database found", async () => {
  expect((await ready()).body["engine"]).toMatchObject({ checks: {}, rebuilding: {} });
  await site.upkeep.check();
  expect((await ready()).body["engine"]).toMatchObject({
    checks: { suppliers: { at: site.clock.now.toISOString(), expected: 0, missing: 0, stale: 0, extra: 0, repaired: 0 } },
  });
  const text = await (await site.request("/metrics", { isLocal: true })).text();
  expect(text).toContain('search_drift{index="suppliers",kind="missing"} 0');
  expect(text).toContain(`search_checked_timestamp_seconds{index="suppliers"} ${site.clock.now.getTime() / 1000}`);
  expect(text).toContain("search_engine_up 1");
});

it("metrics are Prometheus text, and name nobody", async () => {
  const person = site.signUp({ name: "Priya Private", email: "priya@people.example" });
  await site.request("/account", { as: person });
  const response = await site.request("/metrics", { isLocal: true });
  expect(response.headers.get("content-type")).toContain("text/plain");
  const text = await response.text();
  expect(text).toMatch(/http_requests_total\{method="GET",route="\/account",status="200"\} 1/);
  expect(text).toContain("outbox_dead 1");
  expect(text).not.toMatch(/Priya|people\.example/);
});

it("metrics are for this machine and for who holds the token, and for nobody else", async () => {
  const status = async (options: RequestOptions) => (await site.request("/metrics", options)).status;
  expect([await status({}), await status({ as: site.signUp({ siteRole: "campaign" }) }), await status({ isLocal: true })]).toEqual([
    404, 404, 200,
  ]);
  expect((await site.request("http://evil.example/metrics", { isLocal: true })).status).toBe(404);
  const bearer = (token: string) => ({ headers: { Authorization: `Bearer ${token}` } });
  expect(await status(bearer("undefined"))).toBe(404);
  site.services.metricsAccess = { token: "a-token-of-some-length", isOwnMachine: false };
  expect(await status({ isLocal: true })).toBe(404);
  expect(await status(bearer("a-token-of-some-length"))).toBe(200);
  expect(await status({ isLocal: true, ...bearer("a-token-of-some-lengti") })).toBe(404);
  site.services.metricsAccess = { token: undefined, isOwnMachine: true };
});

it("says how to report a hole where somebody is named who reads it", async () => {
  expect((await site.request("/.well-known/security.txt")).status).toBe(404);
  site.services.securityContact = "mailto:security@supply.example";
  const response = await site.request("/.well-known/security.txt");
  site.services.securityContact = undefined;
  expect(response.headers.get("content-type")).toContain("text/plain");
  expect(await response.text()).toBe(
    "Contact: mailto:security@supply.example\nExpires: 2027-11-23T09:00:00.000Z\nPreferred-Languages: en\nCanonical: http://localhost:3000/.well-known/security.txt\n",
  );
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
