import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { SUPPLIERS } from "#search/suppliers.ts";
import { createFaultyEngine, type Fault } from "#tests/helpers/faulty-engine.ts";
import { createTestSite, type TestSite, type TestUser } from "#tests/helpers/site.ts";
import { makeSupplier, OFFERING_FORM } from "#tests/routes/directory/make-supplier.ts";

/*
 * The engine goes away and comes back: the site answers from the database meanwhile and says so, and catches up by
 * itself afterwards with nothing lost.
 */
const RESTING = "The search engine is resting";
/** What a visitor may wait for the engine, with ample room for a busy machine. */
const DEADLINE_MS = 5000;

let faulty: ReturnType<typeof createFaultyEngine>;
let site: TestSite;
let editor: TestUser;
let campaign: TestUser;

beforeEach(async () => {
  faulty = createFaultyEngine();
  site = await createTestSite({ engine: faulty.engine });
  editor = site.signUp();
  campaign = site.signUp({ siteRole: "campaign" });
  await makeSupplier(site, { slug: "hockley", members: [[editor, "editor"]] });
  await makeSupplier(site, {
    slug: "tipton",
    name: "Tipton Repairs CIC",
    summary: "Bicycles mended.",
    offering: { title: "Bicycle repair", sectorCode: "transport", description: "" },
  });
  await site.upkeep.check();
  await site.worker.drain();
});
afterEach(() => site.close());

async function page(path: string, as?: TestUser): Promise<{ status: number; html: string }> {
  const response = await Promise.race([
    site.request(path, { as }),
    new Promise<never>((_resolve, reject) => setTimeout(() => reject(new Error(`${path} is late`)), DEADLINE_MS)),
  ]);
  return { status: response.status, html: (await response.text()).replaceAll("<!-- -->", "") };
}
function later(seconds: number): void {
  site.clock.now = new Date(site.clock.now.getTime() + seconds * 1000);
}
const open = () => site.db.$client.prepare("select event from outbox where done_at is null").pluck().all();
const dead = () => site.db.$client.prepare("select count(*) from outbox where dead_at is not null").pluck().get();

/** The editor adds an offering, as a form post. */
async function addOffering(title: string): Promise<void> {
  const form = { ...OFFERING_FORM, title };
  const response = await site.request("/organisations/hockley/profile/offerings/new", { as: editor, form });
  expect(response.status).toBe(302);
}

describe.each(["hangs", "fails"] satisfies Fault[])("while the engine %s", (fault) => {
  it("every page that searches answers from the database, and says so", async () => {
    faulty.state.fault = fault;
    const found = await page("/suppliers?q=bicycles");
    expect(found.status).toBe(200);
    expect(found.html).toContain(RESTING);
    expect(found.html).toContain("Tipton Repairs CIC");
    expect(found.html).not.toContain("Hockley Table CIC");
    const api = await page("/api/v1/suppliers?q=bicycles");
    expect(JSON.parse(api.html)).toMatchObject({
      engine: "database",
      total: 1,
      items: [{ slug: "tipton" }],
      notices: [expect.stringContaining(RESTING)],
    });
    for (const path of ["/", "/suppliers/tipton", "/opportunities", "/api/v1/opportunities", "/suppliers?q=nothing+of+the+kind"])
      expect([path, (await page(path)).status]).toEqual([path, 200]);
    expect((await page("/ready")).html).toContain('"ok":false');
    expect((await page("/admin", campaign)).html).toContain("The search engine does not answer");
    expect((await page("/admin/search", campaign)).html).toContain("has not answered since");
  });

  it("only a few visitors meet it: the others do not even wait", async () => {
    faulty.state.fault = fault;
    faulty.state.calls.length = 0;
    for (let n = 0; n < 20; n += 1) expect((await page("/suppliers?q=bicycles")).html).toContain("Tipton Repairs CIC");
    expect(faulty.state.calls.length).toBeLessThanOrEqual(3);
  });

  it("what changes is kept, and is found by itself once the engine is back", async () => {
    faulty.state.fault = fault;
    expect((await page("/suppliers?q=canteens")).html).toContain(RESTING);
    await addOffering("Canteens");
    await site.worker.drain();
    expect(open()).toEqual(["search.index"]);
    // A whole day of trying does not put it on the dead-letter list.
    for (let hour = 0; hour < 24; hour += 1) {
      later(3600);
      await site.worker.drain();
    }
    expect({ open: open(), dead: dead() }).toEqual({ open: ["search.index"], dead: 0 });
    // The database knows of it meanwhile.
    expect((await page("/suppliers?q=canteens")).html).toContain("Hockley Table CIC");

    site.worker.start();
    faulty.state.fault = "none";
    later(120);
    await vi.waitFor(
      async () => {
        const { html } = await page("/suppliers?q=canteens");
        expect(html).not.toContain(RESTING);
        expect(html).toContain("Hockley Table CIC");
      },
      { timeout: 15_000, interval: 100 },
    );
    await vi.waitFor(() => expect({ open: open(), dead: dead() }).toEqual({ open: [], dead: 0 }), { timeout: 15_000, interval: 100 });
    expect((await site.services.search.health()).ok).toBe(true);
  }, 40_000);
});

describe("an engine that is away", () => {
  it("holds up neither matching nor mails, and neither is repeated for it", async () => {
    faulty.state.fault = "fails";
    const terms = () => site.db.$client.prepare("select count(*) from match_terms where term = 'canteen'").pluck().get();
    await addOffering("Canteens");
    site.db.$client
      .prepare("insert into outbox (event, payload, created_at, available_at) values ('claim.decided', '{\"claimId\":999}', 0, 0)")
      .run();
    await site.worker.drain();
    expect(terms()).toBe(1);
    expect(open()).toEqual(["search.index"]);
    const carriedOut = site.db.$client.prepare(
      "select attempts, abandoned, done_at as doneAt from outbox where event = 'organisation.changed' order by id desc limit 1",
    );
    const once = carriedOut.get();
    expect(once).toMatchObject({ attempts: 0, doneAt: expect.any(Number) });
    for (let n = 0; n < 5; n += 1) {
      later(600);
      await site.worker.drain();
    }
    expect(carriedOut.get()).toEqual(once);
  });

  it("and that takes no changes is searched all the same, and the campaign team is told", async () => {
    faulty.state.fault = "fails changes";
    await addOffering("Canteens");
    await site.worker.drain();
    expect((await page("/suppliers?q=bicycles")).html).not.toContain(RESTING);
    expect((await page("/ready")).html).toContain("changes_fail_since");
    expect((await page("/admin/search", campaign)).html).toContain("has taken no changes since");
    faulty.state.fault = "none";
    later(600);
    await site.worker.drain();
    expect(open()).toEqual([]);
    expect((await page("/ready")).html).not.toContain("changes_fail_since");
  });

  it("and comes back with nothing in it is not searched before it is filled again", async () => {
    faulty.state.fault = "hangs";
    expect((await page("/suppliers?q=bicycles")).html).toContain(RESTING);
    const ids = [...(await faulty.inner.index(SUPPLIERS).revisions()).keys()];
    await faulty.inner.index(SUPPLIERS).delete(ids);
    faulty.state.fault = "none";
    later(60);
    await site.services.search.health();
    await vi.waitFor(() => expect(open()).toEqual(["search.check"]), { timeout: 10_000, interval: 20 });
    expect((await page("/suppliers?q=bicycles")).html).toContain(RESTING);
    await site.worker.drain();
    expect(await faulty.inner.index(SUPPLIERS).count()).toBe(2);
    expect((await page("/suppliers?q=bicycles")).html).not.toContain(RESTING);
    expect((await page("/suppliers?q=bicycles")).html).toContain("Tipton Repairs CIC");
  });

  it("from the start does not keep the site from starting", async () => {
    const other = createFaultyEngine();
    other.state.fault = "fails";
    const second = await createTestSite({ engine: other.engine });
    await makeSupplierWithoutIndex(second);
    expect((await second.request("/suppliers")).status).toBe(200);
    other.state.fault = "none";
    second.worker.start();
    await vi.waitFor(async () => expect((await second.services.search.index(SUPPLIERS).search({})).total).toBe(1), {
      timeout: 10_000,
      interval: 50,
    });
    await second.close();
  });
});

async function makeSupplierWithoutIndex(on: TestSite): Promise<void> {
  await makeSupplier(on).catch((error: unknown) => {
    if (!(error instanceof Error) || error.name !== "SearchUnavailable") throw error;
  });
}
