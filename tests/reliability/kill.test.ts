import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { composeSite } from "#app/compose.server.ts";
import { readEnv } from "#app/platform/env.server.ts";
import { LEASE_MS } from "#app/platform/outbox/lease.server.ts";
import { hashPassword } from "#app/platform/password.server.ts";
import { openDatabase } from "#db/client.ts";
import { loadReference } from "#seed/reference/load.ts";
import { addMember, addOrganisation, addUser, createTestCtx } from "#tests/helpers/ctx.ts";
import { type RunningServer, startServer } from "#tests/helpers/server.ts";

/*
 * What the site has answered for is kept: the server is killed with `kill -9` while many people write, and every write
 * that was acknowledged is found whole afterwards, with its history, its audit row and what is to follow from it.
 */
const PASSWORD = "correct horse battery staple";
const PEOPLE = 4;
let folder = "";
let server: RunningServer | undefined;
let env: Record<string, string> = {};

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "supply-kill-"));
  env = { DATA_DIR: folder, LOG_LEVEL: "warn", RATE_LIMIT_SCALE: "10000" };
  const db = openDatabase(path.join(folder, "app.db"));
  loadReference(db);
  const ctx = { ...createTestCtx(db), now: new Date() };
  const passwordHash = await hashPassword(PASSWORD);
  for (let i = 0; i < PEOPLE; i += 1) {
    const buyer = addOrganisation(ctx, `Buyer ${i}`, { isBuyer: true, buyerKind: "private" });
    addMember(ctx, buyer, addUser(ctx, `person${i}@buyer.example`, { passwordHash }), "owner");
  }
  db.$client.close();
});
afterEach(async () => {
  await server?.end("SIGKILL");
  fs.rmSync(folder, { recursive: true });
});

async function post(origin: string, url: string, form: Record<string, string>, cookie = ""): Promise<Response> {
  return fetch(origin + url, {
    method: "POST",
    body: new URLSearchParams(form),
    redirect: "manual",
    headers: { Origin: origin, ...(cookie === "" ? {} : { Cookie: cookie }) },
  });
}
async function signIn(origin: string, i: number): Promise<string> {
  const response = await post(origin, "/sign-in", { email: `person${i}@buyer.example`, password: PASSWORD });
  expect(response.status).toBe(302);
  return response.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
}

it("every acknowledged write survives kill -9 whole, and the next process finishes what was open", async () => {
  server = await startServer(env);
  const { origin } = server;
  const acknowledged = { drafts: [] as string[], posted: [] as string[] };
  let stop = false;

  /** One person after another write: a draft, its steps, posted. */
  async function write(i: number): Promise<void> {
    const cookie = await signIn(origin, i);
    for (let n = 0; !stop; n += 1) {
      const title = `Lunches number ${n} of person ${i}`;
      const what = {
        kind: "supply_chain",
        title,
        description: "A hot lunch and a vegetarian choice, twice a week, on site.",
        sectors: "food.workplace-catering",
        intent: "later",
      };
      const made = await post(origin, `/organisations/buyer-${i}/opportunities/new`, what, cookie);
      if (made.status !== 302) throw new Error(`The draft was answered with ${made.status}`);
      acknowledged.drafts.push(title);
      const slug = made.headers.get("location")?.split("/").at(-1) ?? "";
      const steps = `/organisations/buyer-${i}/opportunities/${slug}/edit`;
      const where = { delivery: "radius", postcode: "B6 5RQ", radius: "2", valueKind: "unknown" };
      const when = { deadlineDay: "1", deadlineMonth: "12", deadlineYear: String(new Date().getFullYear() + 1) };
      const forms = [
        ["where", { ...where, intent: "next", version: "1" }],
        ["when", { ...when, intent: "next", version: "2" }],
        ["check", { intent: "post", version: "3" }],
      ] as const;
      for (const [step, form] of forms) {
        const answer = await post(origin, `${steps}?step=${step}`, form, cookie);
        if (answer.status !== 302)
          throw new Error(
            `${step} was answered with ${answer.status}: ${(await answer.text()).match(/error-summary[\s\S]{0,400}/)?.[0] ?? ""}`,
          );
      }
      acknowledged.posted.push(title);
    }
  }
  const writers = Array.from({ length: PEOPLE }, (_, i) => write(i).catch((error: unknown) => error));
  await vi.waitFor(() => expect(acknowledged.posted.length).toBeGreaterThanOrEqual(12), { timeout: 15_000, interval: 5 });
  await server.end("SIGKILL");
  stop = true;
  for (const reason of await Promise.all(writers)) {
    const message = reason instanceof Error ? `${reason.message} ${String(reason.cause)}` : String(reason);
    expect(message).toMatch(/fetch failed|terminated|ECONN|socket|undefined/i);
  }

  const db = openDatabase(path.join(folder, "app.db"));
  const all = (sql: string) => db.$client.prepare(sql).pluck().all() as string[];
  expect(all("pragma integrity_check")).toEqual(["ok"]);
  expect(all("pragma foreign_key_check")).toEqual([]);
  const drafted = all("select title from opportunities");
  expect(drafted).toEqual(expect.arrayContaining(acknowledged.drafts));
  expect(all("select title from opportunities where status = 'published'")).toEqual(expect.arrayContaining(acknowledged.posted));
  // Nothing is half-written: each has its history, its audit rows and its event, and no more of them than of opportunities.
  const half = "select title from opportunities o where not exists (select 1 from";
  expect(all(`${half} opportunity_history h where h.opportunity_id = o.id and h.status = 'draft')`)).toEqual([]);
  expect(all(`${half} audit_log a where a.action = 'opportunity.drafted' and a.subject_id = o.id)`)).toEqual([]);
  expect(all(`${half} opportunity_history h where h.opportunity_id = o.id and h.status = o.status)`)).toEqual([]);
  const published = "o.status <> 'published' or exists (select 1 from";
  expect(
    all(
      `select title from opportunities o where not (${published} audit_log a where a.action = 'opportunity.published' and a.subject_id = o.id))`,
    ),
  ).toEqual([]);
  expect(
    all(
      `select title from opportunities o where not (${published} outbox e where e.event = 'opportunity.published' and json_extract(e.payload, '$.opportunityId') = o.id))`,
    ),
  ).toEqual([]);
  for (const table of ["opportunity_history where status = 'draft'", "audit_log where action = 'opportunity.drafted'"]) {
    expect(all(`select count(*) from ${table}`)).toEqual([drafted.length]);
  }
  expect(all("select count(*) from outbox where event = 'opportunity.published'")).toEqual(
    all("select count(*) from opportunity_history where status = 'published'"),
  );
  const held = all(`select id from outbox where done_at is null and leased_until > ${Date.now()}`);
  db.$client.close();

  server = await startServer(env);
  const reader = openDatabase(path.join(folder, "app.db"));
  const open = reader.$client.prepare("select id from outbox where done_at is null").pluck();
  // What the killed process held in hand comes free when its lease runs out; everything else is carried out at once.
  await vi.waitFor(() => expect(held).toEqual(expect.arrayContaining(open.all())), { timeout: 10_000, interval: 20 });
  reader.$client.close();
  expect(await server.end("SIGTERM")).toBe(0);
  server = undefined;

  const later = await composeSite(readEnv({ ...env, NODE_ENV: "test", LOG_LEVEL: "silent" }), {
    now: () => new Date(Date.now() + LEASE_MS + 1000),
  });
  await later.worker.drain();
  const left = later.services.db.$client
    .prepare("select count(*) from outbox where done_at is null or last_error is not null")
    .pluck()
    .get();
  const unmatched = later.services.db.$client
    .prepare("select count(*) from opportunities where status = 'published' and matched_at is null")
    .pluck()
    .get();
  await later.close();
  expect({ left, unmatched }).toEqual({ left: 0, unmatched: 0 });
}, 40_000);
