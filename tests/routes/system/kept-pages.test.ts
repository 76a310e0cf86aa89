import zlib from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CLOSED_REASON } from "#app/features/directory/closed-reason.ts";
import { createDraft } from "#app/features/opportunities/create-draft.server.ts";
import { publishOpportunity } from "#app/features/opportunities/publish-opportunity.server.ts";
import { createFaultyEngine } from "#tests/helpers/faulty-engine.ts";
import { createTestSite, type RequestOptions, type TestSite } from "#tests/helpers/site.ts";
import { makeSupplier } from "../directory/make-supplier.ts";
import { WHOLE } from "../opportunities/world.ts";

const SEARCH = "/suppliers?q=buffet&near=B18&within=10";
const SUBJECTS = ["/", SEARCH, "/suppliers/hockley-table", "/opportunities", "/opportunities/lunches"];

let site: TestSite;
let faulty: ReturnType<typeof createFaultyEngine>;
let supplierId: number;
beforeEach(async () => {
  faulty = createFaultyEngine();
  site = await createTestSite({ engine: faulty.engine });
  ({ id: supplierId } = await makeSupplier(site, { slug: "hockley-table" }));
  await post("Lunches", new Date("2026-12-11T17:00:00Z"));
});
afterEach(() => site.close());

async function post(title: string, deadlineAt: Date): Promise<void> {
  const owner = site.signUp();
  const buyer = site.organisation({ legalName: "Hollin and Reeve", isBuyer: true, buyerKind: "private", members: [[owner, "owner"]] });
  const { id } = createDraft(site.ctx(owner), { organisationId: buyer.id, kind: "contract", title, ...WHOLE, deadlineAt });
  publishOpportunity(site.ctx(owner), { id });
  await site.worker.drain();
}

/** An answer, and how its page came: null where it is none that is kept. */
async function ask(path: string, options: RequestOptions = {}) {
  const before = await counts();
  const response = await site.request(path, options);
  const body = Buffer.from(await response.arrayBuffer());
  const after = await counts();
  const how = Object.keys(after).find((name) => after[name] !== before[name]) ?? null;
  return { how, status: response.status, headers: response.headers, body, html: body.toString().replaceAll("<!-- -->", "") };
}
async function counts(): Promise<Record<string, number>> {
  const { values } = await site.services.metrics.keptAnswers.get();
  return Object.fromEntries(values.map(({ labels, value }) => [String(labels.result), value]));
}
function searches(): number {
  return faulty.state.calls.filter((call) => call === "search").length;
}

describe("a public page that was made", () => {
  it.each(SUBJECTS)("is given to the next visitor as it is, without a search: %s", async (path) => {
    const first = await ask(path);
    expect({ how: first.how, status: first.status }).toEqual({ how: "made", status: 200 });
    const before = searches();
    const second = await ask(path, { ip: "192.0.2.1", headers: { "User-Agent": "another" } });
    expect({ how: second.how, html: second.html, searches: searches() }).toEqual({ how: "found", html: first.html, searches: before });
    for (const name of ["content-security-policy", "x-content-type-options", "content-type", "etag", "cache-control"])
      expect(second.headers.get(name)).toBe(first.headers.get(name));
  });

  it.each(SUBJECTS)("costs one who has it neither a search nor a drawing: %s", async (path) => {
    const { headers } = await ask(path);
    const before = searches();
    const tag = headers.get("etag") ?? "";
    const again = await ask(path, { headers: { "If-None-Match": tag } });
    expect([again.how, again.status, again.body.length, again.headers.get("etag"), searches()]).toEqual(["held", 304, 0, tag, before]);
    expect((await ask(path, { headers: { "If-None-Match": 'W/"other"' } })).status).toBe(200);
  });

  it("is that of a map, too", async () => {
    const map = `${SEARCH}&view=map`;
    expect([(await ask(map)).how, (await ask(map)).how]).toEqual(["made", "found"]);
  });

  it("says who may keep it: a list caches on the way for half a minute, what is of one nobody", async () => {
    const shared = "public, max-age=0, s-maxage=10, stale-while-revalidate=20";
    const kept = [];
    for (const path of SUBJECTS) kept.push((await ask(path)).headers.get("cache-control"));
    expect(kept).toEqual([shared, shared, "private, no-cache", shared, "private, no-cache"]);
    expect((await ask("/")).headers.get("vary")).toBe("Cookie, Accept-Encoding");
  });

  it("is made once for all who ask at the same time", async () => {
    await ask("/suppliers?q=buffet&near=B19&within=10");
    const ofOne = searches();
    const all = await Promise.all(Array.from({ length: 5 }, (_, i) => site.request(SEARCH, { ip: `192.0.2.${i}` })));
    expect(new Set(await Promise.all(all.map((one) => one.text()))).size).toBe(1);
    expect(await counts()).toMatchObject({ made: 2 });
    expect(searches()).toBe(2 * ofOne);
  });

  it("is found again however its address is spelled, and not under another one", async () => {
    await ask(SEARCH);
    for (const path of ["/suppliers?within=10&near=B18&q=buffet", "/suppliers?q=%62uffet&sort=&near=B18&within=10&utm_source=mail"])
      expect((await ask(path)).how).toBe("found");
    expect((await ask("/suppliers?q=buffet&near=B19&within=10")).how).toBe("made");
  });

  it("answers HEAD with its headers alone", async () => {
    const first = await ask(SEARCH, { method: "HEAD" });
    const then = await ask(SEARCH);
    expect([first.how, first.status, first.body.length, then.how]).toEqual(["made", 200, 0, "found"]);
    expect(first.headers.get("content-length")).toBe(String(then.body.length));
    expect(first.headers.get("etag")).toBe(then.headers.get("etag"));
  });

  it("comes packed as its reader can read it, whoever asked first", async () => {
    const { html } = await ask(SEARCH);
    const unpacked: Record<string, (body: Buffer) => Buffer> = { br: zlib.brotliDecompressSync, gzip: zlib.gunzipSync };
    for (const [accepted, encoding] of [
      ["gzip, deflate, br", "br"],
      ["gzip", "gzip"],
      ["br;q=0, gzip", "gzip"],
      ["identity", null],
      ["nonsense;;;q=", null],
    ] as const) {
      const { headers, body } = await ask(SEARCH, { headers: { "Accept-Encoding": accepted } });
      expect({ accepted, encoding: headers.get("content-encoding") }).toEqual({ accepted, encoding });
      expect((encoding === null ? body : (unpacked[encoding]?.(body) ?? body)).toString().replaceAll("<!-- -->", "")).toBe(html);
    }
  });

  it("is not touched by anything that the first who asked has sent beside the address", async () => {
    const clean = await ask(SEARCH);
    await site.services.db.$client.exec("update public_marks set mark = 'x'");
    const poison = "evil.example";
    const headers = { "X-Forwarded-Host": poison, "X-Forwarded-Proto": "https", Forwarded: `host=${poison}`, "X-Original-URL": "/admin" };
    const odd = { Accept: "application/json", "Accept-Language": "de", "User-Agent": poison, Cookie: `a=${poison}`, Range: "bytes=0-1" };
    const first = await ask(SEARCH, { headers: { ...headers, ...odd } });
    expect(first.how).toBe("made");
    expect(first.html).toBe(clean.html);
    const elsewhere = await site.send(new Request(`http://${poison}${SEARCH}`));
    expect((await elsewhere.text()).replaceAll("<!-- -->", "")).toBe(clean.html);
    expect([...elsewhere.headers].flat().join()).not.toContain(poison);
  });
});

describe("what has changed", () => {
  async function isNew(path: string): Promise<string> {
    const { how, html, headers } = await ask(path);
    expect({ path, how }).toEqual({ path, how: "made" });
    expect(headers.get("etag")).not.toBeNull();
    return html;
  }
  async function askAll(): Promise<string[]> {
    const tags = [];
    for (const path of SUBJECTS) tags.push((await ask(path)).headers.get("etag") ?? "");
    return tags;
  }

  it("of a profile is seen at once, in lists too, and no old tag is good for it", async () => {
    const tags = await askAll();
    site.db.$client.prepare("update organisations set trading_name = 'Table of Aston' where id = ?").run(supplierId);
    for (const path of ["/suppliers/hockley-table", SEARCH]) {
      const stale = await ask(path, { headers: { "If-None-Match": tags[SUBJECTS.indexOf(path)] ?? "" } });
      expect({ status: stale.status, how: stale.how }).toEqual({ status: 200, how: "made" });
      expect(stale.html).toContain("Table of Aston");
    }
  });

  it("by being taken out of the directory is gone at once", async () => {
    await askAll();
    const hide = "update organisations set published = 0, unpublished_reason = ? where id = ?";
    site.db.$client.prepare(hide).run(CLOSED_REASON, supplierId);
    const gone = await ask("/suppliers/hockley-table");
    expect([gone.status, gone.how, gone.headers.get("etag")]).toEqual([404, "passed", null]);
    expect(await isNew(SEARCH)).not.toContain("Hockley Table");
  });

  it("of a status, a place's name or an index is seen at once", async () => {
    await askAll();
    site.db.$client.exec("update sectors set name = 'Victuals' where code = 'food'");
    expect(await isNew("/suppliers/hockley-table")).toContain("Victuals");
    await ask(SEARCH);
    await makeSupplier(site, { name: "Newly Listed CIC" });
    expect(await isNew(SEARCH)).toContain("Newly Listed");
    await ask(SEARCH);
    await site.services.search.index((await import("#search/suppliers.ts")).SUPPLIERS).delete([supplierId]);
    expect(await isNew(SEARCH)).not.toContain("Hockley Table");
  });

  it("by the clock is seen at its instant: an opportunity closes, a day begins", async () => {
    await ask("/opportunities");
    await ask("/opportunities/lunches");
    site.clock.now = new Date("2026-12-11T16:59:59.999Z");
    expect(await isNew("/opportunities/lunches")).toContain("Say you are interested");
    expect(await isNew("/opportunities")).toContain("1 open opportunity");
    expect((await ask("/opportunities")).headers.get("cache-control")).toBe("private, no-cache");
    site.clock.now = new Date("2026-12-11T17:00:00Z");
    expect(await isNew("/opportunities/lunches")).not.toContain("Say you are interested");
    expect(await isNew("/opportunities")).toContain("0 open opportunities");
    site.clock.now = new Date("2026-12-11T23:59:59Z");
    expect((await ask("/suppliers/hockley-table")).how).toBe("made");
    expect((await ask("/suppliers/hockley-table")).how).toBe("found");
    site.clock.now = new Date("2026-12-12T00:00:00Z");
    expect((await ask("/suppliers/hockley-table")).how).toBe("made");
  });

  it("says the same all the while that it is kept", async () => {
    for (const [from, to] of [
      ["2026-11-24T00:00:00.000Z", "2026-11-24T23:59:59.999Z"],
      ["2026-12-11T00:00:00.000Z", "2026-12-11T16:59:59.999Z"],
      ["2027-09-18T23:00:00.000Z", "2027-09-19T22:59:59.999Z"],
    ] as const) {
      for (const path of SUBJECTS.slice(1)) {
        site.clock.now = new Date(from);
        const first = await ask(path);
        site.clock.now = new Date(to);
        expect({ path, how: (await ask(path)).how }).toEqual({ path, how: "found" });
        site.services.publicState.letGo();
        expect((await ask(path)).html).toBe(first.html);
      }
    }
  });

  it("of what is counted now and then is at most a minute old", async () => {
    await ask("/");
    site.clock.now = new Date(site.clock.now.getTime() + 59_999);
    expect((await ask("/")).how).toBe("found");
    site.clock.now = new Date(site.clock.now.getTime() + 1);
    expect((await ask("/")).how).toBe("made");
  });
});

describe("what is one reader's", () => {
  it("is never kept, and nobody who is signed in gets what is", async () => {
    const person = site.signUp({ name: "Olive Owner" });
    for (const path of SUBJECTS) {
      await ask(path);
      const tag = (await ask(path)).headers.get("etag") ?? "";
      const own = await ask(path, { as: person, headers: { "If-None-Match": tag } });
      expect([own.how, own.status, own.headers.get("etag"), own.headers.get("cache-control")]).toEqual([null, 200, null, "no-store"]);
      expect(own.headers.get("vary")).toContain("Cookie");
      expect(own.html).toContain("Olive Owner");
      const after = await ask(path);
      expect(after.how).toBe("found");
      expect(after.html).not.toContain("Olive Owner");
    }
  });

  it("is what anybody asks with a session's cookie, good for something or not, and by either name", async () => {
    for (const cookie of ["session=over", "a=b; session=", "__Host-session=x"]) {
      const { how, headers } = await ask("/", { headers: { Cookie: cookie } });
      expect({ cookie, how, tag: headers.get("etag") }).toEqual({ cookie, how: null, tag: null });
    }
    expect((await ask("/", { headers: { Cookie: "mysession=x; other=session" } })).how).toBe("made");
  });

  it("is what is no success, or is data for the router", async () => {
    for (const [path, how, status] of [
      ["/suppliers/nobody", "passed", 404],
      ["/suppliers.data", null, 200],
    ] as const) {
      for (let n = 0; n < 2; n += 1) {
        const answer = await ask(path);
        expect([path, answer.how, answer.status, answer.headers.get("etag")]).toEqual([path, how, status, null]);
      }
    }
    const head = await ask("/suppliers/nobody", { method: "HEAD" });
    expect([head.status, head.body.length]).toEqual([404, 0]);
  });

  it("is what was made while the search engine failed; what was kept before is given meanwhile", async () => {
    await ask(SEARCH);
    faulty.state.fault = "fails";
    expect((await ask(SEARCH)).how).toBe("found");
    for (let n = 0; n < 2; n += 1) {
      const { how, html, headers } = await ask("/suppliers?q=lunches");
      expect([how, headers.get("etag")]).toEqual(["passed", null]);
      expect(html).toContain("The search engine is resting");
    }
    faulty.state.fault = "none";
    site.clock.now = new Date(site.clock.now.getTime() + 60_000);
    await site.request("/ready");
    expect((await ask("/suppliers?q=lunches")).how).toBe("made");
  });
});

it("a search that found nobody is counted for each who is given its page, once, and for no program", async () => {
  const ask3 = (ip: string, agent: string) => ask("/suppliers?q=zeppelins", { ip, headers: { "User-Agent": agent } });
  await ask3("192.0.2.9", "somebot");
  for (const ip of ["192.0.2.1", "192.0.2.2", "192.0.2.2"]) await ask3(ip, "browser");
  site.services.later.flush();
  expect(site.db.$client.prepare("select words, times from unmet_searches").all()).toEqual([{ words: "zeppelins", times: 2 }]);
});

it("kept pages are counted like others, and beyond the limit refused", async () => {
  const limited = await createTestSite();
  let last = 200;
  for (let n = 0; n < 2000 && last === 200; n += 1) last = (await limited.request("/", { ip: "192.0.2.1" })).status;
  expect(last).toBe(429);
  expect((await limited.request("/", { ip: "192.0.2.77" })).status).toBe(200);
  await limited.close();
});
