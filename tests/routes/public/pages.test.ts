import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CAMPAIGN_ACTIONS } from "#app/platform/campaign-actions.ts";
import { createTestSite, type TestSite } from "#tests/helpers/site.ts";
import { makeSupplier } from "../directory/make-supplier.ts";

let site: TestSite;
beforeAll(async () => {
  site = await createTestSite();
  await makeSupplier(site, { slug: "hockley-table" });
  await makeSupplier(site, { slug: "hidden", published: false });
});
afterAll(() => site.close());

describe("public pages", () => {
  it("have no framework, no data beside what is read, and nothing of one request in them", async () => {
    for (const path of [
      "/",
      "/about",
      "/suppliers?q=buffet",
      "/suppliers?view=map",
      "/opportunities",
      "/suppliers/hockley-table",
      "/sign-in",
      "/nowhere",
    ]) {
      const [first, second] = await Promise.all([site.request(path), site.request(path)]);
      const html = await first.text();
      expect(html.startsWith("<!DOCTYPE html><html")).toBe(true);
      expect(html.match(/<script(?! type="application\/ld\+json")[^>]*>/g)).toEqual([
        expect.stringMatching(/^<script type="module" src="\/assets\/page-[^"]+">$/),
      ]);
      expect(html).not.toContain("modulepreload");
      expect(first.headers.get("Content-Security-Policy")).toBe(second.headers.get("Content-Security-Policy"));
      expect(html).toBe(await second.text());
    }
  });

  it("answer with one heading and a title", async () => {
    for (const path of [
      "/",
      "/about",
      "/how-matching-works",
      "/what-status-means",
      "/accessibility",
      "/privacy",
      "/open-data",
      "/suppliers",
    ]) {
      const response = await site.request(path);
      const html = await response.text();
      expect([path, response.status, html.match(/<h1/g)?.length]).toEqual([path, 200, 1]);
      expect(html).toMatch(/<title>[^<]+ - Social Supply/);
      expect(html).not.toMatch(/ style="/);
    }
  });

  it("count what is there, as a click would show it", async () => {
    const html = (await (await site.request("/")).text()).replaceAll("<!-- -->", "");
    expect(html).toContain("Search 1 of them, all based in the West Midlands.");
    expect(html).toContain("Birmingham: 1 social enterprise");
    expect(html).toContain("Walsall: 0 social enterprises");
  });
});

describe("the privacy page", () => {
  it("lists everything that a verb asks the campaign team's right for, and the list has nothing that no verb asks for", async () => {
    const folder = path.join(import.meta.dirname, "../../../app");
    const sources = fs
      .readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.server\.ts$/.test(file))
      .map((file) => fs.readFileSync(path.join(folder, file), "utf8"))
      .filter((source) => source.includes("requireTeam("));
    const asked = sources.flatMap((source) => [...source.matchAll(/"([a-z_]+\.[a-z_]+)"/g)].map(([, name]) => name ?? ""));
    const html = (await (await site.request("/privacy")).text()).replaceAll("<!-- -->", "");
    const shown = [...html.matchAll(/<li>([^<]+)\.<\/li>/g)].map(([, text]) => text);
    for (const source of sources)
      for (const [, name] of source.matchAll(/requireTeam\(\w+, "([^"]+)"\)/g)) expect(Object.keys(CAMPAIGN_ACTIONS)).toContain(name);
    for (const [name, { does }] of Object.entries(CAMPAIGN_ACTIONS)) {
      expect(asked).toContain(name);
      expect(shown).toContain(does.replaceAll("'", "&#x27;"));
    }
  });
});

describe("the start page", () => {
  it("counts one as one", async () => {
    const alone = await createTestSite();
    const figures = async () => (await (await alone.request("/")).text()).replace(/<[^>]+>/g, "");
    await makeSupplier(alone, { slug: "only" });
    expect(await figures()).toContain("1 social enterprise is listed, 1 with a status");
    await makeSupplier(alone, { slug: "second" });
    alone.clock.now = new Date(alone.clock.now.getTime() + 60_000);
    expect(await figures()).toContain("2 social enterprises are listed, 2 with a status");
    await alone.close();
  });
});

describe("of a demo", () => {
  it("every page says that all is invented, and that those from open data are not once there are any", async () => {
    const demo = await createTestSite();
    const banner = async () => / class="wrap">(Demo: [^<]+)</.exec(await (await demo.request("/about")).text())?.[1];
    expect(await banner()).toBeUndefined();
    demo.services.isDemo = true;
    await makeSupplier(demo, { slug: "invented" });
    demo.db.$client.exec("update organisations set is_demo = 1");
    expect(await banner()).toBe("Demo: everyone and everything here is invented.");
    await makeSupplier(demo, { slug: "hidden", claimed: false, published: false });
    demo.clock.now = new Date(demo.clock.now.getTime() + 60_000);
    expect(await banner()).toBe("Demo: everyone and everything here is invented.");
    await makeSupplier(demo, { slug: "imported", claimed: false });
    demo.clock.now = new Date(demo.clock.now.getTime() + 60_000);
    expect(await banner()).toMatch(/^Demo: .* but for the suppliers whose page names the open data that they come from\.$/);
    await demo.close();
  });
});

describe("for search engines", () => {
  it("the site map lists published suppliers only", async () => {
    const index = await (await site.request("/sitemap.xml")).text();
    expect(index).toContain("<sitemapindex");
    expect(index).toContain("sitemap.xml?page=1");
    const suppliers = await (await site.request("/sitemap.xml?page=1")).text();
    expect(suppliers).toContain("http://localhost:3000/suppliers/hockley-table");
    expect(suppliers).not.toContain("/suppliers/hidden");
    expect(suppliers.trimEnd().endsWith("</urlset>")).toBe(true);
    expect((await site.request("/sitemap.xml?page=0")).status).toBe(200);
    for (const page of ["2", "-1", "x", "9999999999"]) expect((await site.request(`/sitemap.xml?page=${page}`)).status).toBe(404);
  });

  it("robots.txt names the site map", async () => {
    expect(await (await site.request("/robots.txt")).text()).toContain("Sitemap: http://localhost:3000/sitemap.xml");
  });
});
