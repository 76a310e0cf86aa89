import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { areasSchema, sectorsSchema, supplierListSchema, supplierSchema } from "#app/features/directory/api-schema.ts";
import { opportunityListSchema } from "#app/features/opportunities/api-schema.ts";
import { createTestSite, type TestSite } from "#tests/helpers/site.ts";
import { makeSupplier, SECRET_EMAIL, SECRET_NAME, SECRET_PHONE } from "../directory/make-supplier.ts";

let site: TestSite;
beforeAll(async () => {
  site = await createTestSite();
  await makeSupplier(site, { slug: "hockley-table" });
  await makeSupplier(site, { slug: "hidden", published: false });
});
afterAll(() => site.close());

async function json(path: string): Promise<unknown> {
  return (await site.request(path)).json();
}

describe("the API", () => {
  it("gives what its schemas promise", async () => {
    const list = supplierListSchema.parse(await json("/api/v1/suppliers?q=buffet&near=B18&within=10"));
    expect(list.total).toBe(1);
    expect(list.items[0]).toMatchObject({
      slug: "hockley-table",
      url: "http://localhost:3000/suppliers/hockley-table",
      identifiers: [{ scheme: "GB-COH" }],
      status: { status: "register_confirmed", from: "2024-01-10", until: null },
    });
    expect(list.items[0]?.reasons).toContain("Covers all of Birmingham, so B18 too");
    expect(list.facets.status).toContainEqual({ value: "register_confirmed", label: "Register confirmed", count: 1 });
    expect(supplierSchema.parse(await json("/api/v1/suppliers/hockley-table")).offerings).toHaveLength(1);
    expect(sectorsSchema.parse(await json("/api/v1/sectors")).items.length).toBeGreaterThan(20);
    expect(areasSchema.parse(await json("/api/v1/areas")).items.length).toBeGreaterThan(300);
    opportunityListSchema.parse(await json("/api/v1/opportunities"));
  });

  it("may be kept by any cache, except where the answer renews a reader's session", async () => {
    const person = site.signUp();
    const ask = async () => (await site.request("/api/v1/sectors", { as: person })).headers;
    const [now, kept] = [site.clock.now, await ask()];
    expect([kept.get("Set-Cookie"), kept.get("Cache-Control")]).toEqual([null, "public, max-age=60"]);
    site.clock.now = new Date(now.getTime() + 25 * 86_400_000);
    const renewed = await ask();
    site.clock.now = now;
    expect(renewed.get("Set-Cookie")).toContain("session");
    expect(renewed.get("Cache-Control")).toBe("private, max-age=60");
  });

  it("goes on with who comes close where few have all that was asked, and says so", async () => {
    const list = supplierListSchema.parse(await json("/api/v1/suppliers?q=buffets+lunches"));
    expect(list.items.map((item) => [item.slug, item.close])).toEqual([["hockley-table", false]]);
    const some = supplierListSchema.parse(await json("/api/v1/suppliers?q=lunches+near+Coventry&within=5"));
    expect(some).toMatchObject({ total: 0, items: [] });
    const far = supplierListSchema.parse(await json("/api/v1/suppliers?q=lunches+near+Coventry"));
    expect(far.total).toBe(0);
    expect(far.items.map((item) => [item.slug, item.close])).toEqual([["hockley-table", true]]);
  });

  it("never gives whom to reach", async () => {
    for (const path of ["/api/v1/suppliers", "/api/v1/suppliers/hockley-table"]) {
      const text = await (await site.request(path)).text();
      for (const secret of [SECRET_EMAIL, SECRET_NAME, SECRET_PHONE]) expect(text).not.toContain(secret);
    }
  });

  it("answers errors with problem details", async () => {
    for (const path of [
      "/api/v1/suppliers/hidden",
      "/api/v1/suppliers/%F0%9F%98%80",
      "/api/v1/opportunities/nothing",
      "/api/v1/nowhere",
      "/api/",
    ]) {
      const response = await site.request(path);
      expect([path, response.status, response.headers.get("content-type")]).toEqual([path, 404, "application/problem+json"]);
      expect(await response.json()).toMatchObject({ status: 404, title: "Not found" });
    }
    const posted = await site.request("/api/v1/suppliers", { method: "POST", body: "{" });
    expect(posted.status).toBe(405);
  });

  it("can be read from any site's pages", async () => {
    expect((await site.request("/api/v1/sectors")).headers.get("access-control-allow-origin")).toBe("*");
  });

  it("describes itself as OpenAPI 3.1, with every schema that it names", async () => {
    const text = await (await site.request("/api/openapi.json")).text();
    const described = JSON.parse(text) as { openapi: string; components: { schemas: Record<string, unknown> } };
    expect(described.openapi).toBe("3.1.0");
    for (const [, name] of text.matchAll(/#\/components\/schemas\/(\w+)/g))
      expect(Object.keys(described.components.schemas)).toContain(name);
  });

  it("limits an address", async () => {
    let last = 200;
    for (let i = 0; i < 700 && last !== 429; i += 1) last = (await site.request("/api/v1/nowhere-limited/../sectors")).status;
    expect(last).toBe(429);
  });
});
