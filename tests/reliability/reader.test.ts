import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openDatabase } from "#db/client.ts";
import { profiles } from "#db/schema/index.ts";
import { loadReference } from "#seed/reference/load.ts";
import { addOrganisation, createTestCtx } from "#tests/helpers/ctx.ts";
import { type RunningServer, startServer } from "#tests/helpers/server.ts";

let folder = "";
let server: RunningServer;
const file = () => path.join(folder, "app.db");

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "supply-reader-"));
  const db = openDatabase(file());
  loadReference(db);
  const ctx = createTestCtx(db);
  const organisationId = addOrganisation(ctx, "Copied Kitchen", { isSupplier: true, published: true });
  db.insert(profiles).values({ organisationId, summary: "Lunches.", confirmedAt: ctx.now, updatedAt: ctx.now }).run();
  db.$client.pragma("journal_mode = delete");
  db.$client.close();
  server = await startServer({ DATA_DIR: folder, READER: "1" });
}, 60_000);
afterAll(async () => {
  await server.end("SIGTERM");
  fs.rmSync(folder, { recursive: true });
});

it("a reader serves its copy and does not change it", async () => {
  const before = fs.readFileSync(file());
  for (const address of ["/", "/suppliers?q=kitchen", "/suppliers?q=nothing+like+it", "/opportunities", "/api/v1/suppliers"])
    expect([address, (await fetch(server.origin + address)).status]).toEqual([address, 200]);
  expect(await (await fetch(`${server.origin}/suppliers?q=kitchen`)).text()).toContain("Copied Kitchen");
  expect(await (await fetch(`${server.origin}/ready`)).json()).toMatchObject({ status: "ready", database: { ok: true, writable: false } });
  expect(fs.readFileSync(file()).equals(before)).toBe(true);
  expect(server.output()).not.toMatch(/"level":(50|60)/);
});
it.each([
  ["a form", { method: "POST" }],
  ["who is signed in", { headers: { Cookie: "a=b; session=x.y" } }],
  ["who is signed in by https", { headers: { Cookie: "__Host-session=x.y" } }],
])("a reader sends %s away", async (_who, request) => {
  const answer = await fetch(`${server.origin}/sign-in`, request);
  expect(answer.status).toBe(421);
  expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
});
