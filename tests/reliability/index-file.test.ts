import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { composeSite } from "#app/compose.server.ts";
import { supplierSource } from "#app/features/directory/supplier-source.server.ts";
import { readEnv } from "#app/platform/env.server.ts";
import { upkeepState } from "#app/platform/indexing/upkeep-state.server.ts";
import { emit } from "#app/platform/outbox/emit.server.ts";
import { documentRevision } from "#search/revision.ts";
import { currentFile } from "#search/sqlite/files.ts";
import { SUPPLIERS } from "#search/suppliers.ts";
import { createTestSite, type TestSite } from "#tests/helpers/site.ts";
import { makeSupplier } from "#tests/routes/directory/make-supplier.ts";

/*
 * The embedded engine's index is a file that can be damaged, deleted, or refuse to be written: the site goes on from the
 * database, says so, and has the index built anew by itself.
 */
const RESTING = "The search engine is resting";
let folder = "";
let site: TestSite;

const base = () => path.join(folder, "search.db");
const file = () => currentFile(base());

async function open(): Promise<TestSite> {
  return createTestSite({ folder });
}
beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "supply-index-"));
  site = await open();
  await fill();
});
afterEach(async () => {
  await site.close();
  fs.rmSync(folder, { recursive: true });
});

async function fill(): Promise<void> {
  await makeSupplier(site, { slug: "hockley" });
  await makeSupplier(site, { slug: "tipton", name: "Tipton Repairs CIC", summary: "Bicycles mended." });
  await makeSupplier(site, { slug: "wednesbury", name: "Wednesbury Wheels CIC", summary: "Bicycles lent." });
}
async function page(url = "/suppliers?q=bicycles"): Promise<string> {
  const response = await site.request(url);
  expect(response.status).toBe(200);
  const html = await response.text();
  expect(html).toContain("Tipton Repairs CIC");
  return html;
}
/** What the index has is what the database says. */
async function inStep(): Promise<void> {
  const source = supplierSource(site.db, () => site.clock.now);
  const should = new Map(source.documents(source.idsAfter(0, 1000)).map((document) => [document.id, documentRevision(document)]));
  expect(await site.services.search.index(SUPPLIERS).revisions()).toEqual(should);
}
/** The site's own clockwork goes round until the engine answers again. */
async function heals(): Promise<void> {
  site.worker.start();
  site.clock.now = new Date(site.clock.now.getTime() + 60_000);
  await vi.waitFor(
    async () => {
      site.clock.now = new Date(site.clock.now.getTime() + 10_000);
      expect(await page()).not.toContain(RESTING);
      expect((await site.services.search.health()).ok).toBe(true);
    },
    { timeout: 20_000, interval: 200 },
  );
  await inStep();
}
async function meetsIt(): Promise<void> {
  for (let n = 0; n < 4; n += 1) expect(await page()).toContain(RESTING);
}
function otherConnection(work: (db: BetterSqlite3.Database) => void): void {
  const db = new BetterSqlite3(file());
  work(db);
  db.close();
}
/** Writes over everything behind the first page. */
function overwrite(name: string): void {
  const { size } = fs.statSync(name);
  const handle = fs.openSync(name, "r+");
  fs.writeSync(handle, Buffer.alloc(size - 4096, 0x5a), 0, size - 4096, 4096);
  fs.closeSync(handle);
}

describe("an index that is open", () => {
  it("and loses its words is built anew", async () => {
    otherConnection((db) => db.unsafeMode().exec("delete from words_data; delete from words_idx"));
    await meetsIt();
    await heals();
  }, 40_000);

  it("and is written over is built anew", async () => {
    otherConnection((db) => db.pragma("wal_checkpoint(truncate)"));
    overwrite(file());
    otherConnection((db) => db.pragma("user_version = 7"));
    await meetsIt();
    await heals();
  }, 40_000);

  it("and is deleted is built anew", async () => {
    for (const suffix of ["", "-wal", "-shm"]) fs.rmSync(file() + suffix, { force: true });
    await meetsIt();
    await heals();
    expect(fs.existsSync(file())).toBe(true);
  }, 40_000);

  it("and cannot be written is searched, keeps what changes for later, and tells since when", async () => {
    otherConnection((db) =>
      db.exec("create trigger full before insert on docs begin select raise(abort, 'database or disk is full'); end"),
    );
    await makeSupplier(site, { slug: "late", name: "Late Bicycles CIC", summary: "Bicycles." }).catch((error: unknown) => {
      expect(error).toMatchObject({ name: "SearchUnavailable" });
    });
    const id = site.db.$client.prepare("select id from organisations where slug = 'late'").pluck().get() as number;
    emit({ db: site.db, now: site.clock.now }, "organisation.changed", { organisationId: id });
    await site.worker.drain();
    const html = await page();
    expect(html).not.toContain(RESTING);
    expect(html).not.toContain("/suppliers/late");
    expect(await site.services.search.health()).toMatchObject({
      ok: true,
      changesFail: { detail: expect.stringContaining("database or disk is full") },
    });
    otherConnection((db) => db.exec("drop trigger full"));
    site.clock.now = new Date(site.clock.now.getTime() + 120_000);
    await site.worker.drain();
    expect(await page()).toContain("/suppliers/late");
    await inStep();
  });
});

describe("at the start", () => {
  async function restart(before: () => void): Promise<void> {
    await site.close();
    before();
    site = await open();
  }

  it.each([
    ["is no database", () => fs.writeFileSync(file(), "this is not a database, and long enough to be looked at as one ".repeat(100))],
    ["is damaged", () => overwrite(file())],
    ["is gone", () => fs.rmSync(file())],
  ])(
    "an index that %s does not answer before it is built anew",
    async (_what, harm) => {
      await restart(harm);
      expect(await page()).toContain(RESTING);
      await heals();
    },
    40_000,
  );

  it("an index that cannot be opened does not keep the site from starting", async () => {
    await restart(() => {
      fs.rmSync(file());
      fs.mkdirSync(file());
    });
    await meetsIt();
    const said = { ok: false, detail: expect.stringContaining("unable to open database file") };
    await vi.waitFor(async () => expect(await site.services.search.health()).toMatchObject(said), { timeout: 20_000, interval: 50 });
    fs.rmdirSync(file());
    await heals();
  }, 40_000);
});

describe("a rebuild by another process", () => {
  it("loses nothing that the site's own process changes meanwhile", async () => {
    for (let n = 0; n < 150; n += 1) await makeSupplier(site, { slug: `more-${n}`, name: `More ${n} CIC`, summary: "Bicycles mended." });
    const env = readEnv({ NODE_ENV: "test", DATA_DIR: folder, LOG_LEVEL: "silent" });
    const command = await composeSite(env, { now: () => site.clock.now });
    const ids = site.db.$client.prepare("select id from organisations order by id").pluck().all() as number[];
    const [changed = 0, withdrawn = 0, last = 0] = [ids[0], ids[1], ids.at(-1)];
    const told: string[] = [];
    let writing: Promise<unknown> = Promise.resolve();
    await command.upkeep.rebuild((index, done, of) => {
      told.push(`${index} ${done} of ${of}`);
      if (done !== 100) return;
      // Part of the way: of what is built already one changes and one goes; one is added, and one changes that is not built yet.
      const rename = site.db.$client.prepare("update profiles set summary = 'Tandems mended.' where organisation_id = ?");
      for (const id of [changed, last]) rename.run(id);
      site.db.$client.prepare("update organisations set published = 0 where id = ?").run(withdrawn);
      for (const organisationId of [changed, withdrawn, last])
        emit({ db: site.db, now: site.clock.now }, "organisation.changed", { organisationId });
      writing = makeSupplier(site, { slug: "new", name: "New Tandems CIC" }).then(() => site.worker.drain());
    });
    await writing;
    expect(told).toContain("suppliers 0 of 153");
    expect(upkeepState(site.ctx()).indexes[0]).toMatchObject({ index: "suppliers", check: { missing: 0, stale: 0, extra: 0 } });
    await command.close();
    await inStep();
    expect((await site.services.search.index(SUPPLIERS).search({ text: "tandems" })).total).toBe(3);
  }, 40_000);
});
