import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { storageHealth } from "#app/platform/storage-health.server.ts";
import { writeFileWhole } from "#app/platform/write-file.server.ts";
import { openDatabase } from "#db/client.ts";
import { loadReference } from "#seed/reference/load.ts";
import { addMember, addOrganisation, addUser, createTestCtx } from "#tests/helpers/ctx.ts";
import { createTestSite, type testDatabase } from "#tests/helpers/site.ts";
import { createWorld } from "#tests/routes/opportunities/world.ts";

const WHAT = {
  kind: "contract",
  title: "Grounds care at six care homes",
  description: "Lawns, beds and paths at six homes, once a fortnight. ".repeat(90),
  sectors: ["grounds.maintenance"],
  intent: "next",
};

/** From now on no page can be added to the database: SQLite answers as on a full disk. */
function fill(db: ReturnType<typeof testDatabase>): void {
  db.$client.exec("create table filler (x)");
  db.$client.pragma(`max_page_count = ${db.$client.pragma("page_count", { simple: true })}`);
  for (const size of [200_000, 20_000, 2000, 200]) {
    for (let n = 0; n < 2000; n += 1) {
      try {
        db.$client.prepare("insert into filler values (zeroblob(?))").run(size);
      } catch {
        break;
      }
    }
  }
}
function empty(db: ReturnType<typeof testDatabase>): void {
  db.$client.pragma("max_page_count = 1073741823");
}

describe("while nothing can be saved", () => {
  let world: Awaited<ReturnType<typeof createWorld>>;
  beforeEach(async () => {
    world = await createWorld();
  });
  afterEach(() => world.site.close());
  const drafts = () => world.site.db.$client.prepare("select count(*) from opportunities").pluck().get();

  it("a form is answered with what to do, nothing of it is half saved, and it can be sent again", async () => {
    const { site, people, buyer } = world;
    const address = `/organisations/${buyer.slug}/opportunities/new`;
    const before = drafts();
    fill(site.db);
    const refused = await site.request(address, { as: people.editor, form: WHAT });
    expect(refused.status).toBe(503);
    const html = await refused.text();
    expect(html).toContain("This cannot be saved now");
    expect(html).toContain("What was saved before is kept");
    expect(drafts()).toBe(before);
    empty(site.db);
    expect((await site.request(address, { as: people.editor, form: WHAT })).status).toBe(302);
    expect(drafts()).toBe(Number(before) + 1);
  });

  it("who is signed in reads on, also when their session is due to be renewed", async () => {
    const { site, people, buyer } = world;
    site.clock.now = new Date(site.clock.now.getTime() + 2 * 3_600_000);
    site.db.$client.pragma("query_only = on");
    const page = await site.request(`/organisations/${buyer.slug}/opportunities`, { as: people.editor });
    site.db.$client.pragma("query_only = off");
    expect(page.status).toBe(200);
  });

  it("what is to follow waits and is on no dead-letter list", async () => {
    const site = await createTestSite();
    site.db.$client.pragma("query_only = on");
    await expect(site.worker.drain()).rejects.toMatchObject({ code: "SQLITE_READONLY" });
    site.db.$client.pragma("query_only = off");
    await site.worker.drain();
    expect(site.db.$client.prepare("select count(*) from outbox where dead_at is not null").pluck().get()).toBe(0);
    await site.close();
  });

  it("the site is not ready, and says which: no room, or no writing", async () => {
    const { site } = world;
    site.db.$client.pragma("query_only = on");
    const response = await site.request("/ready");
    expect({ status: response.status, body: await response.json() }).toMatchObject({
      status: 503,
      body: { status: "not ready", database: { ok: false, writable: false }, engine: { ok: true } },
    });
    site.db.$client.pragma("query_only = off");
    const none = { keptMs: 0 };
    expect(await storageHealth(site.db, ":memory:", none)).toEqual({ ok: true, writable: true, freeBytes: null });
    const low = await storageHealth(site.db, os.tmpdir(), { ...none, lowWaterBytes: Number.MAX_SAFE_INTEGER });
    expect(low).toMatchObject({ ok: false, writable: true });
    expect(await storageHealth(site.db, os.tmpdir(), { ...none, lowWaterBytes: 0 })).toMatchObject({ ok: true });
  });
});

it("a file is written whole or not at all, and never over another", async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "supply-whole-"));
  const file = path.join(folder, "paper");
  await writeFileWhole(file, Buffer.from("first"));
  await expect(writeFileWhole(file, Buffer.from("second"))).rejects.toMatchObject({ code: "EEXIST" });
  await expect(writeFileWhole(path.join(folder, "none/paper"), Buffer.from("x"))).rejects.toMatchObject({ code: "ENOENT" });
  expect([fs.readdirSync(folder), fs.readFileSync(file, "utf8")]).toEqual([["paper"], "first"]);
  fs.rmSync(folder, { recursive: true });
});

/** A small disk of its own, where this user may mount one. */
function mountSmallDisk(): string | null {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return null;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "supply-disk-"));
  const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", "size=16m", "tmpfs", folder], { stdio: "ignore" });
  if (status === 0) return folder;
  fs.rmdirSync(folder);
  return null;
}
const disk = mountSmallDisk();

describe.skipIf(disk === null)("on a real disk that is full (skipped where none may be mounted)", () => {
  const data = path.join(disk ?? "", "data");
  afterEach(() => {
    spawnSync("umount", [disk ?? ""]);
    fs.rmdirSync(disk ?? "");
  });

  it("an upload leaves no file, the person is told, and what was saved before is there", async () => {
    const db = openDatabase(path.join(data, "app.db"));
    loadReference(db);
    const ctx = createTestCtx(db);
    addMember(ctx, addOrganisation(ctx, "Before"), addUser(ctx, "a@people.example"), "owner");
    const uploads = path.join(data, "uploads");
    fs.mkdirSync(uploads);
    const filler = path.join(data, "filler");
    try {
      fs.writeFileSync(filler, Buffer.alloc(32 * 1024 * 1024));
    } catch (error) {
      expect(error).toMatchObject({ code: "ENOSPC" });
    }
    await expect(writeFileWhole(path.join(uploads, "paper"), Buffer.alloc(1024 * 1024))).rejects.toMatchObject({ code: "ENOSPC" });
    expect(fs.readdirSync(uploads)).toEqual([]);
    const writeMuch = () => db.$client.exec("create table much as select zeroblob(1000000) x");
    expect(writeMuch).toThrow(expect.objectContaining({ code: "SQLITE_FULL" }));
    expect(await storageHealth(db, data, { keptMs: 0 })).toMatchObject({ ok: false });
    fs.rmSync(filler);
    writeMuch();
    expect(await storageHealth(db, data, { keptMs: 0, lowWaterBytes: 1024 })).toMatchObject({ ok: true, writable: true });
    expect(db.$client.prepare("select legal_name from organisations").pluck().all()).toEqual(["Before"]);
    expect(db.$client.pragma("integrity_check", { simple: true })).toBe("ok");
    db.$client.close();
  });
});
