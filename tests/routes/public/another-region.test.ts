import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestSite, type TestSite } from "#tests/helpers/site.ts";
import { makeSupplier } from "../directory/make-supplier.ts";

let site: TestSite;
let slug: string;
beforeAll(async () => {
  site = await createTestSite({ env: { SITE_REGION: "Greater Manchester" } });
  ({ slug } = await makeSupplier(site, {
    name: "Salford Table CIC",
    offering: { title: "Event catering" },
    areas: ["E08000006", "E08000003"],
  }));
});
afterAll(() => site.close());

async function page(path: string): Promise<string> {
  const response = await site.request(path);
  expect(response.status, path).toBe(200);
  return (await response.text()).replaceAll("<!-- -->", "").replaceAll(/<script[\s\S]*?<\/script>/g, "");
}

describe("a site for another region", () => {
  it("draws that region, with its counts, and names it as people do", async () => {
    const html = await page("/");
    expect(html).toContain("buy from social enterprises in Greater Manchester.");
    expect(html).toContain("Search 1 of them. Every result");
    expect(html).toContain("<title>Salford: 1 social enterprise</title>");
    expect(html).toContain("<title>Wigan: 0 social enterprises</title>");
    const [, drawing = ""] = html.split('<svg class="map"');
    for (const text of ["Birmingham", "Dudley", "Wolver"]) expect(drawing.split("</svg>")[0]).not.toContain(text);
    expect(html).not.toContain("West Midlands");
    expect(html).toContain("Delivered to a site in Bolton");
    expect(html).toContain("Covers Bolton, Bury and Manchester");
    expect(await page("/about")).toContain("anybody who buys in Greater Manchester");
  });

  it("tints on a profile what the supplier covers there", async () => {
    const html = await page(`/suppliers/${slug}`);
    expect(html).toContain("covers the tinted council areas");
    expect(html.match(/class="on"/g)).toHaveLength(2);
  });

  it("finds by its towns, suggests its councils first and searches all of it", async () => {
    expect(await page("/suppliers?q=catering&near=Greater+Manchester")).toContain(" supplier for catering in Greater Manchester<");
    expect(await page("/suppliers?q=catering+in+Salford")).toContain(" supplier for catering");
    const councils = (await (await site.request("/suggest?for=place&q=sto")).json()) as { groups: { options: { fill: string }[] }[] };
    expect(councils.groups.flatMap(({ options }) => options.map(({ fill }) => fill))[0]).toBe("Stockport");
  });

  it("gives examples of its own", async () => {
    expect(await page("/suppliers?near=Atlantis")).toContain("or a town, suburb or council such as Manchester.");
    expect(await page("/open-data")).toContain("/api/v1/suppliers?q=catering&amp;near=Manchester&amp;within=10");
    expect(await page("/how-matching-works")).toContain("“Covers Bolton, not Bury”");
  });

  it("counts its own boroughs first", async () => {
    const html = await page("/suppliers");
    const [, borough = ""] = html.split("Borough they cover");
    expect(borough.indexOf("Manchester")).toBeGreaterThan(-1);
    expect(borough.indexOf("Salford")).toBeLessThan(borough.indexOf("Birmingham"));
  });
});
