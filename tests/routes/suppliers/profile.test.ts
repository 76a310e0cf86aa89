import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { statuses } from "#db/schema/index.ts";
import { SUPPLIERS } from "#search/suppliers.ts";
import { createTestSite, type TestSite } from "#tests/helpers/site.ts";
import { makeSupplier, SECRET_EMAIL, SECRET_NAME, SECRET_PHONE } from "../directory/make-supplier.ts";

let site: TestSite;
beforeAll(async () => {
  site = await createTestSite();
  await makeSupplier(site, { slug: "hockley-table" });
  await makeSupplier(site, { slug: "odd-name", name: "</script><script>alert(1)</script>" });
  await makeSupplier(site, { slug: "hidden", published: false });
  await makeSupplier(site, { slug: "unclaimed", claimed: false });
});
afterAll(() => site.close());

async function html(path: string): Promise<string> {
  return (await (await site.request(path)).text()).replaceAll("<!-- -->", "");
}

describe("a supplier's page", () => {
  it("says what it sells, where, what its status rests on, and never whom to reach", async () => {
    const body = await html("/suppliers/hockley-table?near=B18");
    for (const text of ["Buffet catering", "Birmingham", "£50 to £8,000", "Register of CICs", "10 January 2024", "Covers B18", "from B18"])
      expect(body).toContain(text);
    for (const secret of [SECRET_EMAIL, SECRET_NAME, SECRET_PHONE]) expect(body).not.toContain(secret);
    const data = await html("/suppliers/hockley-table.data");
    for (const secret of [SECRET_EMAIL, SECRET_NAME, SECRET_PHONE]) expect(data).not.toContain(secret);
  });

  it("carries JSON-LD that no name can break out of", async () => {
    const body = await html("/suppliers/odd-name");
    expect(body).not.toContain("<script>alert(1)");
    const found = /<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/s.exec(body)?.[1] ?? "";
    expect(JSON.parse(found)).toMatchObject({ "@type": "Organization", name: "</script><script>alert(1)</script>" });
  });

  it("offers an unclaimed profile to be claimed, with its source", async () => {
    const body = await html("/suppliers/unclaimed");
    expect(body).toContain('href="/suppliers/unclaimed/claim"');
    expect(body).toContain("From Register of CICs, as of 10 January 2024. Nobody has claimed this profile yet.");
    expect(body).toContain("Co-operatives UK open data");
  });

  it("draws the region for who works or is based there, and for nobody else", async () => {
    expect(await html("/suppliers/hockley-table")).toContain("A drawing, not to scale.");
    const { id } = await makeSupplier(site, { slug: "far-away", published: false, areas: ["E08000035"] });
    site.db.$client
      .prepare("update organisations set lat = 53.8, lng = -1.55, area_code = 'E08000035', published = 1 where id = ?")
      .run(id);
    const body = await html("/suppliers/far-away");
    expect(body).toContain("Leeds");
    expect(body).not.toContain("A drawing, not to scale.");
  });

  it("leads to others of the same work, and is whole without them while the search is away", async () => {
    const suppliers = site.services.search.index(SUPPLIERS) as { search: unknown };
    const search = suppliers.search;
    const others = (body: string) => [...new Set(/id="similar".*?<\/section>/s.exec(body)?.[0].match(/\/suppliers\/[\w-]+/g) ?? [])].sort();
    expect(others(await html("/suppliers/hockley-table"))).toEqual(["/suppliers/odd-name", "/suppliers/unclaimed"]);
    suppliers.search = () => Promise.reject(new site.errors.SearchUnavailable("closed"));
    // What was made before is given meanwhile, too.
    site.services.publicState.letGo();
    try {
      const body = await html("/suppliers/hockley-table");
      expect(body).toContain("Buffet catering");
      expect(others(body)).toEqual([]);
    } finally {
      suppliers.search = search;
      site.services.publicState.letGo();
    }
  });

  it("names the source that its import wrote, whoever recorded a status since", async () => {
    const { id } = await makeSupplier(site, { slug: "looked-at", claimed: false });
    const recorded = { organisationId: id, definition: "seuk", recordedAt: site.clock.now, recordedBy: 1 } as const;
    site.db
      .insert(statuses)
      .values({ ...recorded, status: "self_declared", source: "A letter to the campaign", fromDay: "2024-02-10" })
      .run();
    expect(await html("/suppliers/looked-at")).toContain("From Register of CICs, as of 10 January 2024. Nobody");
    expect(await html("/suppliers/looked-at.data")).not.toContain("fromSource");
  });

  it("names the kind of work once, also where the title is its name", async () => {
    const sector = site.db.$client.prepare("select name from sectors where code = 'food'").pluck().get() as string;
    await makeSupplier(site, { slug: "plain-title", offering: { title: sector } });
    for (const slug of ["plain-title", "hockley-table"]) {
      const offers = /id="offers".*?<\/section>/s.exec(await html(`/suppliers/${slug}`))?.[0] ?? "";
      expect(offers.split(sector.replaceAll("&", "&amp;")).length - 1, slug).toBe(1);
    }
  });

  it("is not there when unpublished or unknown", async () => {
    for (const slug of ["hidden", "nobody", "%01", "a".repeat(1000)]) expect((await site.request(`/suppliers/${slug}`)).status).toBe(404);
  });
});

describe("telling that something is wrong", () => {
  it("mails the campaign team once for each report", async () => {
    site.signUp({ email: "team@region.example", siteRole: "campaign" });
    const response = await site.request("/suppliers/hockley-table/report", { form: { what: "They moved to Leeds last year.", email: "" } });
    expect(response.status).toBe(302);
    const mails = site.db.$client.prepare("select to_address, text from mails where kind = 'profile_report'").all() as {
      to_address: string;
      text: string;
    }[];
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({ to_address: "team@region.example", text: expect.stringContaining("moved to Leeds") });
  });

  it("asks again for what is missing, and keeps what was typed", async () => {
    const response = await site.request("/suppliers/hockley-table/report", { form: { what: "no", email: "nonsense" } });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain("nonsense");
  });

  it("refuses after too many", async () => {
    const results: number[] = [];
    for (let i = 0; i < 40; i += 1)
      results.push((await site.request("/suppliers/hockley-table/report", { form: { what: "Something is not right here." } })).status);
    expect(results.at(-1)).toBe(429);
  });
});
