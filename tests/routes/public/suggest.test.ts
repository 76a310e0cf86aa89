import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SUPPLIERS } from "#search/suppliers.ts";
import { createTestSite, type TestSite } from "#tests/helpers/site.ts";
import { makeSupplier } from "../directory/make-supplier.ts";

let site: TestSite;
beforeAll(async () => {
  site = await createTestSite();
  await makeSupplier(site, { name: "Hockley Table CIC" });
});
afterAll(() => site.close());

async function titles(query: string): Promise<string[]> {
  const response = await site.request(`/suggest?${query}`);
  expect([query, response.status]).toEqual([query, 200]);
  return ((await response.json()) as { groups: { title: string }[] }).groups.map((group) => group.title);
}

describe("suggestions", () => {
  it("come as JSON that only the reader's browser keeps, for a minute", async () => {
    const response = await site.request("/suggest?for=suppliers&q=hockley+t");
    expect(response.headers.get("content-type")).toContain("application/json");
    expect(response.headers.get("cache-control")).toBe("private, max-age=60");
    const label = [
      { text: "Hockley", marked: true },
      { text: " ", marked: false },
      { text: "T", marked: true },
      { text: "able CIC", marked: false },
    ];
    expect(await response.json()).toEqual({
      groups: [{ title: "One supplier", options: [{ label, to: expect.stringMatching(/^\/suppliers\//), note: "Hockley" }] }],
    });
  });

  it("are those of the box that asks", async () => {
    expect(await titles("for=suppliers&q=cater")).toEqual(["Everyone who does this work"]);
    expect(await titles("for=opportunities&q=cater")).toEqual([]);
    expect(await titles("for=place&q=birm")).toEqual(["Towns and suburbs", "Regions"]);
  });

  it("answer odd addresses with none", async () => {
    for (const query of [
      "",
      "q=",
      "for=&q=%00%ff",
      "for=__proto__&q=%F0%9F%98%80",
      `q=${"%25".repeat(2700)}`,
      "q[]=food",
      "for=place&q=%27%22%3B--",
    ]) {
      expect(await titles(query)).toEqual([]);
    }
    expect(await titles("for=nothing&q=cater&q=zzqq")).toEqual(["Everyone who does this work"]);
  });

  it("come without the engine, too", async () => {
    const suppliers = site.services.search.index(SUPPLIERS);
    const { suggest } = suppliers;
    suppliers.suggest = () => Promise.reject(new site.errors.SearchUnavailable("closed"));
    try {
      expect(await titles("for=suppliers&q=hockley")).toEqual(["One supplier", "Suppliers near a place"]);
    } finally {
      suppliers.suggest = suggest;
    }
  });

  it("have a limit of their own, and say when to ask again", async () => {
    const busy = await createTestSite();
    const { consume } = busy.services.limits;
    const asked: string[] = [];
    busy.services.limits.consume = async (name, key) => {
      asked.push(name);
      for (let n = 0; n < 3000; n += 1) await consume(name, key);
    };
    expect((await busy.request("/suggest?q=cater")).status).toBe(200);
    const refused = await busy.request("/suggest?q=cater");
    expect(refused.status).toBe(429);
    expect(refused.headers.get("content-type")).toContain("application/problem+json");
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(asked).toEqual(["suggest_address", "suggest_address"]);
    await busy.close();
  });
});
