import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { composeSite } from "#app/compose.server.ts";
import { supplierSource } from "#app/features/directory/supplier-source.server.ts";
import { readEnv } from "#app/platform/env.server.ts";
import { upkeepState } from "#app/platform/indexing/upkeep-state.server.ts";
import { emit } from "#app/platform/outbox/emit.server.ts";
import { LEASE_MS } from "#app/platform/outbox/lease.server.ts";
import { openDatabase } from "#db/client.ts";
import { documentRevision } from "#search/revision.ts";
import { SUPPLIERS } from "#search/suppliers.ts";
import { populate } from "#tests/bench/populate.ts";
import { type RunningServer, startServer } from "#tests/helpers/server.ts";

/*
 * The process is killed with `kill -9` while it builds its index, and again while it indexes change after change: the
 * next one finds what is missing by itself, and what is then in the index is what the database says.
 */
const MANY = 600;
let folder = "";
let server: RunningServer | undefined;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "supply-kill-index-"));
  const db = openDatabase(path.join(folder, "app.db"));
  populate(db, MANY, new Date());
  db.$client.close();
});
afterEach(async () => {
  await server?.end("SIGKILL");
  fs.rmSync(folder, { recursive: true });
});

it("an index that was being written at a kill -9 is put right by the next process", async () => {
  const env = { DATA_DIR: folder, LOG_LEVEL: "warn" };
  const db = openDatabase(path.join(folder, "app.db"));
  const underWay = () => upkeepState({ db, now: new Date() }).indexes.find(({ index }) => index === "suppliers")?.rebuild ?? null;
  const ready = async () => (await fetch(`${server?.origin}/ready`)).json();

  // There is no index yet: it begins to build one.
  server = await startServer(env);
  await vi.waitFor(() => expect(underWay()).not.toBeNull(), { timeout: 20_000, interval: 2 });
  await server.end("SIGKILL");

  // Its event is held by the killed process; the next one asks again, as the index is empty.
  server = await startServer(env);
  await vi.waitFor(async () => expect(await ready()).toMatchObject({ engine: { ok: true, documents: MANY } }), {
    timeout: 30_000,
    interval: 50,
  });

  // Two hundred profiles change; it is killed while it indexes them.
  const rename = db.$client.prepare("update profiles set summary = summary || ' Tandems.' where organisation_id = ?");
  for (let organisationId = 1; organisationId <= 200; organisationId += 1) {
    rename.run(organisationId);
    emit({ db, now: new Date() }, "search.index", { index: "suppliers", ids: [organisationId] });
  }
  const indexed = db.$client.prepare("select count(*) from outbox where event = 'search.index' and done_at is not null").pluck();
  await vi.waitFor(() => expect(indexed.get()).toBeGreaterThan(20), { timeout: 20_000, interval: 1 });
  await server.end("SIGKILL");
  server = undefined;
  expect(db.$client.prepare("select count(*) from outbox where done_at is null").pluck().get()).toBeGreaterThan(0);
  // One change is lost to the index altogether, as if its event had gone wrong.
  rename.run(500);

  const now = () => new Date(Date.now() + LEASE_MS + 1000);
  const later = await composeSite(readEnv({ ...env, NODE_ENV: "test", LOG_LEVEL: "silent" }), { now });
  await later.worker.drain();
  await later.upkeep.check();
  const source = supplierSource(db, now);
  const should = new Map(source.documents(source.idsAfter(0, MANY)).map((document) => [document.id, documentRevision(document)]));
  const held = await later.services.search.index(SUPPLIERS).revisions();
  const found = (await later.services.search.index(SUPPLIERS).search({ text: "tandems" })).total;
  await later.close();
  db.$client.close();
  expect(held).toEqual(should);
  expect(found).toBe(201);
}, 90_000);
