import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { composeSite } from "#app/compose.server.ts";
import { supplierSource } from "#app/features/directory/supplier-source.server.ts";
import { searchWords } from "#app/features/reading/search-words.server.ts";
import { readEnv } from "#app/platform/env.server.ts";
import { upkeepState } from "#app/platform/indexing/upkeep-state.server.ts";
import { emit } from "#app/platform/outbox/emit.server.ts";
import type { SearchEngine } from "#search/engine.ts";
import { INDEXES } from "#search/indexes.ts";
import { openMeilisearchEngine } from "#search/meilisearch/index.ts";
import { OPPORTUNITIES } from "#search/opportunities.ts";
import { documentRevision } from "#search/revision.ts";
import { SUPPLIERS } from "#search/suppliers.ts";
import { supplier } from "#tests/contract/search-engine.contract.ts";
import { type FaultyServer, SERVER_FAULTS, startFaultyServer } from "#tests/helpers/faulty-server.ts";
import { hasMeilisearch, type MeiliServer, NO_MEILISEARCH, startMeilisearch } from "#tests/helpers/meilisearch.ts";
import { createTestSite, type RequestOptions, type TestSite, type TestUser, testDatabase } from "#tests/helpers/site.ts";
import { makeSupplier, OFFERING_FORM } from "#tests/routes/directory/make-supplier.ts";

/*
 * The engine on another machine is not well, in every way that a server can be: the site answers from the database, says
 * so, and catches up by itself once the server is back.
 */
const RESTING = "The search engine is resting";
/** What a visitor may wait, with ample room for a busy machine. */
const DEADLINE_MS = 5000;

let server: FaultyServer;
let site: TestSite;

async function inTime<T>(what: string, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} is late`)), DEADLINE_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
async function page(path: string, options: RequestOptions = {}): Promise<string> {
  const response = await inTime(path, site.request(path, options));
  expect(response.status).toBe(200);
  return (await response.text()).replaceAll("<!-- -->", "");
}
/** Until the engine is left alone: a connection that is broken off first is no hanging one yet. */
async function meetsIt(): Promise<void> {
  for (let n = 0; n < 3; n += 1) expect(await page("/suppliers?q=bicycles")).toContain(RESTING);
}
function later(seconds: number): void {
  site.clock.now = new Date(site.clock.now.getTime() + seconds * 1000);
}
/** Suppliers that only the database knows. */
async function addSuppliers(): Promise<void> {
  for (const [slug, name] of [
    ["hockley", "Hockley Table CIC"],
    ["tipton", "Tipton Bicycles CIC"],
  ])
    await makeSupplier(site, { slug, name }).catch((error: unknown) => expect(error).toMatchObject({ name: "SearchUnavailable" }));
}

describe.each(SERVER_FAULTS)("a server that answers so: %s", (fault) => {
  let engine: SearchEngine;
  beforeEach(async () => {
    server = await startFaultyServer();
    await server.set(fault);
    engine = openMeilisearchEngine({
      definitions: INDEXES,
      url: server.url,
      key: "x".repeat(32),
      timeouts: { searchMs: 200, requestMs: 200, taskMs: 200 },
    });
    site = await createTestSite({ engine });
    await addSuppliers();
  });
  afterEach(async () => {
    await site.close();
    await server.close();
  });

  it("is told from one that answers, by every method", async () => {
    const suppliers = engine.index(SUPPLIERS);
    const opportunities = engine.index(OPPORTUNITIES);
    const calls = {
      search: () => suppliers.search({ text: "bicycles" }),
      points: () => suppliers.points({}),
      facetValues: () => suppliers.facetValues("sector", "", {}, 10),
      suggest: () => opportunities.suggest("bi", 5),
      count: () => suppliers.count(),
      revisions: () => suppliers.revisions(),
      upsert: () => suppliers.upsert([supplier(1)]),
      delete: () => opportunities.delete([1]),
      rebuild: () => suppliers.rebuild([supplier(1)]),
      applySettings: () => engine.applySettings(),
    };
    for (const [name, call] of Object.entries(calls)) {
      const error = await inTime(
        name,
        call().catch((reason: unknown) => reason),
      );
      expect([name, error]).toEqual([name, expect.objectContaining({ name: "SearchUnavailable" })]);
    }
    expect(await inTime("health", engine.health())).toMatchObject({ ok: false });
  }, 30_000);

  it("leaves the site up, which says what it does without", async () => {
    const html = await page("/suppliers?q=bicycles");
    expect(html).toContain(RESTING);
    expect(html).toContain("Tipton Bicycles CIC");
    expect(html).not.toContain("Hockley Table CIC");
    expect(JSON.parse(await page("/api/v1/suppliers?q=bicycles"))).toMatchObject({ engine: "database", total: 1 });
    for (const path of ["/", "/opportunities", "/suppliers/tipton", "/api/v1/opportunities", "/suppliers?q=bicycles&near=B18&within=10"])
      await page(path);
    expect(JSON.parse(await page("/ready"))).toMatchObject({ status: "ready", engine: { ok: false } });
    expect(await page("/metrics", { isLocal: true })).toContain("search_engine_up 0");
  }, 30_000);
});

describe.skipIf(!hasMeilisearch())(`a real server behind one that fails (else: ${NO_MEILISEARCH})`, () => {
  let meili: MeiliServer;
  let editor: TestUser;
  let engine: SearchEngine;
  let number = 0;
  const suffixes: string[] = [];

  function openEngine(url: string): SearchEngine {
    const db = testDatabase();
    const words = searchWords(db);
    db.$client.close();
    return openMeilisearchEngine({ definitions: INDEXES, url, key: meili.key, ...words, suffix: suffixes.at(-1) ?? "" });
  }

  beforeAll(async () => {
    meili = await startMeilisearch();
  }, 60_000);
  afterAll(() => meili?.stop());
  beforeEach(async () => {
    number += 1;
    suffixes.push(`-faults-${process.pid}-${number}`);
    server = await startFaultyServer();
    server.setTarget(meili.url);
    engine = openEngine(server.url);
    site = await createTestSite({ engine });
    editor = site.signUp();
    await makeSupplier(site, { slug: "hockley", members: [[editor, "editor"]] });
    await makeSupplier(site, { slug: "tipton", name: "Tipton Bicycles CIC" });
    await site.upkeep.check();
  });
  afterEach(async () => {
    await site.close();
    await server.close();
  });

  async function addOffering(title: string): Promise<void> {
    const form = { ...OFFERING_FORM, title };
    expect((await site.request("/organisations/hockley/profile/offerings/new", { as: editor, form })).status).toBe(302);
  }
  const open = () => site.db.$client.prepare("select event from outbox where done_at is null").pluck().all();
  async function findsByItself(query: string, slug: string): Promise<void> {
    site.worker.start();
    later(120);
    await vi.waitFor(
      async () => {
        const html = await page(`/suppliers?q=${query}`);
        expect(html).not.toContain(RESTING);
        expect(html).toContain(`/suppliers/${slug}`);
      },
      { timeout: 20_000, interval: 200 },
    );
    await vi.waitFor(() => expect(open()).toEqual([]), { timeout: 20_000, interval: 200 });
  }

  it.each(SERVER_FAULTS)(
    "%s, and is back: what was changed meanwhile is found by itself",
    async (fault) => {
      expect(await page("/suppliers?q=bicycles")).not.toContain(RESTING);
      await server.set(fault);
      await meetsIt();
      await addOffering("Canteens");
      await inTime("the worker", site.worker.drain());
      expect(open()).toContain("search.index");
      await server.set(null);
      await findsByItself("canteens", "hockley");
      expect(site.db.$client.prepare("select count(*) from outbox where dead_at is not null").pluck().get()).toBe(0);
      await site.upkeep.check();
      expect(upkeepState(site.ctx()).indexes[0]?.check).toMatchObject({ expected: 2, missing: 0, stale: 0, extra: 0 });
    },
    60_000,
  );

  it("a rebuild by another process loses nothing that the site changes meanwhile", async () => {
    for (let n = 0; n < 40; n += 1) await makeSupplier(site, { slug: `more-${n}`, name: `More ${n} CIC` });
    const command = await composeSite(readEnv({ NODE_ENV: "test", DATA_DIR: ":memory:", LOG_LEVEL: "silent" }), {
      now: () => site.clock.now,
      engine: openEngine(meili.url),
      db: site.db,
    });
    const rename = site.db.$client.prepare("update profiles set summary = ? where organisation_id = ?");
    const ids = site.db.$client.prepare("select id from organisations where published = 1 order by id").pluck().all() as number[];
    let writing: Promise<unknown> = Promise.resolve();
    await command.upkeep.rebuild((index, done) => {
      if (index !== "suppliers" || done > 0) return;
      for (const organisationId of ids) {
        rename.run(`Tandems number ${organisationId}.`, organisationId);
        emit({ db: site.db, now: site.clock.now }, "organisation.changed", { organisationId });
      }
      writing = site.worker.drain();
    });
    await writing;
    await site.worker.drain();
    const source = supplierSource(site.db, () => site.clock.now);
    const should = new Map(source.documents(ids).map((document) => [document.id, documentRevision(document)]));
    expect(await site.services.search.index(SUPPLIERS).revisions()).toEqual(should);
    await command.services.search.close();
  }, 60_000);

  it("a server that comes back empty is filled again, and not searched before", async () => {
    await server.set("hangs");
    for (let n = 0; n < 2; n += 1) expect(await page("/suppliers?q=bicycles")).toContain(RESTING);
    const direct = openEngine(meili.url);
    await direct.index(SUPPLIERS).delete([...(await direct.index(SUPPLIERS).revisions()).keys()]);
    await direct.close();
    await server.set(null);
    await findsByItself("bicycles", "tipton");
    expect(await engine.index(SUPPLIERS).count()).toBe(2);
  }, 60_000);
});
