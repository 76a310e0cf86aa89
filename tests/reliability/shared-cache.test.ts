import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDraft } from "#app/features/opportunities/create-draft.server.ts";
import { openDatabase } from "#db/client.ts";
import { nginxHere, type RunningProxy, startNginx } from "#tests/helpers/nginx.ts";
import { type RunningServer, startServer } from "#tests/helpers/server.ts";
import { createTestSite, type TestUser } from "#tests/helpers/site.ts";
import { makeSupplier } from "../routes/directory/make-supplier.ts";

const nginx = nginxHere();
const SECRET_TITLE = "Catering that nobody has heard of";

/** A public page that a cache may keep, and those of which it may not. */
const LISTS = ["/", "/suppliers?q=buffet", "/opportunities", "/about"];

describe.skipIf(nginx === null).each([
  { as: "the handbook says", leftOut: undefined },
  { as: "HTTP alone says, without a word about sessions", leftOut: /has_session;/ },
])("nginx before the site, set up as $as (skipped where there is no nginx)", ({ leftOut }) => {
  let folder: string;
  let server: RunningServer;
  let proxy: RunningProxy;
  let owner: TestUser;
  let draft: string;

  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "shared-cache-"));
    fs.mkdirSync(path.join(folder, "data"));
    const site = await createTestSite({ folder: path.join(folder, "data"), now: new Date() });
    owner = site.signUp({ name: "Olive Owner" });
    await makeSupplier(site, { slug: "hockley-table" });
    const buyer = site.organisation({ legalName: "Hollin and Reeve", isBuyer: true, buyerKind: "private", members: [[owner, "owner"]] });
    draft = createDraft(site.ctx(owner), { organisationId: buyer.id, kind: "quote", title: SECRET_TITLE }).slug;
    await site.close();
    server = await startServer({ DATA_DIR: path.join(folder, "data"), TRUST_PROXY: "1", LOG_LEVEL: "silent" });
    await untilSearched();
    proxy = await startNginx(nginx ?? "", folder, server.origin, leftOut);
  });
  /** A site that has just started lets nobody into an index before it has looked at it, and keeps no page until then. */
  async function untilSearched(): Promise<void> {
    for (;;) {
      const ready = (await (await fetch(`${server.origin}/ready`)).json()) as { engine: { ok: boolean } };
      if (ready.engine.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  afterAll(async () => {
    await proxy?.end();
    await server?.end("SIGTERM");
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it("hands lists on without asking, whole and as the site made them", async () => {
    for (const list of LISTS) {
      const first = await proxy.ask(list);
      const second = await proxy.ask(list, { "X-Forwarded-Host": "evil.example" });
      expect([first.status, first.headers["x-cache"]]).toEqual([200, "MISS"]);
      // A slow machine may ask again meanwhile.
      expect(["HIT", "STALE", "UPDATING"]).toContain(second.headers["x-cache"]);
      expect(second.body).toBe(first.body);
      expect(second.body).not.toContain("evil.example");
      const again = await proxy.ask(list, { "If-None-Match": String(first.headers.etag) });
      expect([again.status, again.body]).toEqual([304, ""]);
    }
  });

  it("keeps what is packed from those who cannot read it", async () => {
    const packed = await proxy.ask("/about?q=packed", { "Accept-Encoding": "br" });
    const plain = await proxy.ask("/about?q=packed");
    expect([packed.headers["content-encoding"], plain.headers["content-encoding"]]).toEqual(["br", undefined]);
    expect(plain.body).toContain("</html>");
  });

  it("never hands on what somebody signed in was given, and gives them their own", async () => {
    for (const list of [...LISTS, "/suppliers?q=catering", "/suppliers/hockley-table"]) {
      const own = await proxy.ask(list, { Cookie: owner.cookie });
      expect([own.status, own.headers["cache-control"]]).toEqual([200, "no-store"]);
      expect(own.body).toContain("Olive Owner");
      for (const cookie of ["", "a=b", "session=another"])
        expect((await proxy.ask(list, cookie === "" ? {} : { Cookie: cookie })).body).not.toContain("Olive Owner");
      expect((await proxy.ask(list, { Cookie: owner.cookie })).body).toContain("Olive Owner");
    }
  });

  it("never hands on what only its own people may read", async () => {
    const address = `/opportunities/${draft}`;
    for (let n = 0; n < 2; n += 1) {
      const own = await proxy.ask(address, { Cookie: owner.cookie });
      expect([own.status, own.body.includes(SECRET_TITLE)]).toEqual([200, true]);
      const others = await proxy.ask(address);
      expect([others.status, others.headers["x-cache"], others.body.includes(SECRET_TITLE)]).toEqual([404, "MISS", false]);
    }
  });

  it("keeps no page that is of one: who is taken out of the directory is gone at once, whoever wrote it", async () => {
    for (let n = 0; n < 2; n += 1) {
      const { status, headers } = await proxy.ask("/suppliers/hockley-table");
      expect([status, headers["x-cache"]]).toEqual([200, "MISS"]);
    }
    const db = openDatabase(path.join(folder, "data/app.db"));
    db.$client.exec("update organisations set published = 0 where slug = 'hockley-table'");
    db.$client.close();
    expect((await proxy.ask("/suppliers/hockley-table")).status).toBe(404);
  });
});
