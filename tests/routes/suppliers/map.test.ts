import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { MapAnswer, NameRow } from "#app/components/map/map-model.ts";
import { areaOutlines } from "#db/schema/index.ts";
import { SUPPLIERS } from "#search/suppliers.ts";
import { createTestSite, type TestSite } from "#tests/helpers/site.ts";
import { makeSupplier, SECRET_EMAIL, SECRET_NAME, SECRET_PHONE } from "../directory/make-supplier.ts";

let site: TestSite;

async function place(id: number, lat: number | null, lng: number | null): Promise<void> {
  site.db.$client.prepare("update organisations set lat = ?, lng = ? where id = ?").run(lat, lng, id);
  await site.upkeep.index("suppliers", [id]);
}

beforeAll(async () => {
  site = await createTestSite();
  await makeSupplier(site, { name: "Hockley Table CIC", slug: "hockley-table" });
  const coventry = await makeSupplier(site, { name: "Coventry Table CIC", slug: "coventry-table" });
  await place(coventry.id, 52.408, -1.51);
  const nowhere = await makeSupplier(site, { name: "Table Without A Place CIC", slug: "no-place" });
  await place(nowhere.id, null, null);
  await makeSupplier(site, { name: "Hidden Table CIC", slug: "hidden", published: false });
  for (let at = 1; at <= 22; at += 1)
    await makeSupplier(site, { name: `Bench ${at} CIC`, slug: `bench-${at}`, summary: "Benches.", offering: { title: "Benches" } });
});
afterAll(() => site.close());

async function points(query = ""): Promise<MapAnswer> {
  const response = await site.request(`/suppliers/map.json${query}`);
  expect(response.status).toBe(200);
  return (await response.json()) as MapAnswer;
}
async function page(query: string): Promise<string> {
  const response = await site.request(`/suppliers?${query}`);
  expect(response.status).toBe(200);
  return (await response.text()).replaceAll("<!-- -->", "");
}
async function listTotal(query: string): Promise<number> {
  const response = await site.request(`/api/v1/suppliers?${query}`);
  return ((await response.json()) as { total: number }).total;
}

describe("the points of a search", () => {
  it("are as many as the list has, named, with those that have no place counted", async () => {
    const { total, unplaced, plain, says, points: rows, places } = await points("?q=table");
    expect({ total, unplaced, plain, says }).toEqual({
      total: 3,
      unplaced: 1,
      plain: false,
      says: ["1 supplier cannot be on the map: we do not know where it is based."],
    });
    expect(rows.map(([slug, name, lat, lng, at]) => [slug, name, lat, lng, places[at]])).toEqual([
      ["hockley-table", "Hockley Table CIC", 52.493, -1.917, "Hockley, Birmingham"],
      ["coventry-table", "Coventry Table CIC", 52.408, -1.51, "Hockley, Birmingham"],
    ]);
    for (const query of ["", "q=table", "q=benches", "status=certified", "near=B18&within=5", "q=table&near=B18&within=5", "q=nobody"])
      expect([query, (await points(`?${query}`)).total]).toEqual([query, await listTotal(query)]);
  });

  it("are all of them, whatever the page and the order of the list", async () => {
    expect((await points("?q=benches&page=2&sort=name&view=map")).points).toHaveLength(22);
  });

  it("lie in the area asked for", async () => {
    const query = "bounds=52.3,-1.6,52.5,-1.4";
    expect((await points(`?${query}`)).points.map(([slug]) => slug)).toEqual(["coventry-table"]);
    expect(await listTotal(query)).toBe(1);
    expect((await points(`?${query}&q=benches`)).total).toBe(0);
  });

  it("tell nobody's contact details, and may be kept for a minute", async () => {
    const response = await site.request("/suppliers/map.json");
    expect(response.headers.get("cache-control")).toBe("public, max-age=60");
    const text = await response.text();
    for (const secret of [SECRET_EMAIL, SECRET_NAME, SECRET_PHONE, "Hidden Table"]) expect(text).not.toContain(secret);
  });

  it("come for any address, however odd", async () => {
    for (const query of [
      "bounds=1,2,3",
      "bounds=NaN,0,1,1",
      `bounds=${"9".repeat(5000)}`,
      "bounds=a&bounds=b",
      "near=%F0%9F%98%80",
      `q=${"x".repeat(5000)}`,
    ])
      await points(`?${query}`);
  });

  it("are counted against the limit of searches", async () => {
    const { consume } = site.services.limits;
    const asked: unknown[] = [];
    site.services.limits.consume = async (...args) => void asked.push(args);
    await points();
    site.services.limits.consume = consume;
    expect(asked).toEqual([["search_address", "127.0.0.1"]]);
  });

  it("come from the database when the engine cannot answer: as many as its list, and it says so", async () => {
    const index = site.services.search.index(SUPPLIERS);
    const { search, points: find } = index;
    index.search = () => Promise.reject(new site.errors.SearchUnavailable("closed"));
    index.points = () => Promise.reject(new site.errors.SearchUnavailable("closed"));
    try {
      const { total, unplaced, plain, points: rows } = await points("?q=table");
      expect({ total, unplaced, plain, shown: rows.length }).toEqual({ total: 3, unplaced: 1, plain: true, shown: 2 });
      const box = "q=table&bounds=52.3,-1.6,52.5,-1.4";
      expect((await points(`?${box}`)).points.map(([slug]) => slug)).toEqual(["coventry-table"]);
      expect(await listTotal(box)).toBe(1);
      expect((await site.request("/suppliers/map.json")).headers.get("cache-control")).toBe("no-store");
      const html = await page("q=table&view=map");
      expect(html).toContain("The search engine is resting");
      expect(html).toContain("The list holds every supplier that the map would show.");
    } finally {
      Object.assign(index, { search, points: find });
    }
  });

  it("are not hidden by an error of our own", async () => {
    const index = site.services.search.index(SUPPLIERS);
    const find = index.points;
    index.points = () => Promise.reject(new Error("a mistake"));
    try {
      expect((await site.request("/suppliers/map.json")).status).toBe(500);
    } finally {
      index.points = find;
    }
  });
});

describe("the map's page, as the server sends it", () => {
  it("has the same list as the list's page, numbered, and the region with its counts", async () => {
    const html = await page("q=benches&view=map&page=2");
    expect(html).toContain('<span class="pinno">21</span>');
    expect(html).toContain('<ol class="ledger pins" start="21">');
    expect(html.match(/class="pinno"/g)).toHaveLength(2);
    expect(html).toMatch(/aria-label="Suppliers by council area"/);
    expect(html).toContain('href="/suppliers?q=benches&amp;area=E08000025&amp;view=map"');
    expect(html).toMatch(/<a class="pin" href="#found-(bench-\d+)"><title>21 [^<]*, 22 [^<]*<\/title>/);
    expect(html).toMatch(/<li id="found-bench-(\d+)" data-key="bench-\1" data-at="52\.493 -1\.917">/);
    expect(html).toContain('name="robots" content="noindex, follow"');
  });

  it("loads nothing of the map with the list's page", async () => {
    for (const query of ["", "q=benches"]) expect(await page(query)).not.toMatch(/draw-map|result-map|maplibre/);
  });

  it("marks whom it cannot show on the map", async () => {
    expect(await page("q=table&view=map")).toMatch(/<li id="found-no-place" data-key="no-place"><span class="pinno pinno-off">\d</);
  });

  it("tells the script that draws it what was asked, and has what only a drawn map needs hidden", async () => {
    const html = await page("q=table&near=B18&within=5&view=map");
    const told = JSON.parse((/data-map="([^"]+)"/.exec(html)?.[1] ?? "").replaceAll("&quot;", '"').replaceAll("&amp;", "&"));
    expect(told).toMatchObject({
      points: "/suppliers/map.json?q=table&near=B18&within=5",
      area: "/suppliers?q=table&near=B18&view=map",
      each: "/suppliers/#?near=B18",
      within: 5,
      bounds: null,
    });
    const hidden = [...html.matchAll(/data-part="([a-z]+)"[^>]* hidden=""/g)].map(([, part]) => part);
    expect(hidden).toEqual(["canvas", "zoom", "search", "note", "failed", "caption", "others", "unfetched", "unreached", "sources"]);
    expect(html).toContain("The circle is 5 miles from B18.");
  });

  it("keeps the search when the view changes, and the view when the search changes", async () => {
    const map = await page("q=benches&status=register_confirmed&view=map");
    expect(map).toContain('href="/suppliers?q=benches&amp;status=register_confirmed"');
    expect(map).toContain('href="/suppliers?q=benches&amp;status=register_confirmed&amp;view=map&amp;page=2"');
    expect(map.match(/<input type="hidden" name="view" value="map"\/>/g)).toHaveLength(2);
    const list = await page("q=benches&page=2");
    expect(list).toContain('href="/suppliers?q=benches&amp;view=map&amp;page=2"');
    expect(list).not.toContain('name="view"');
  });

  it("says that an area was searched, and takes it off again", async () => {
    const html = await page("q=table&bounds=52.3,-1.6,52.5,-1.4&view=map");
    expect(html).toContain("supplier for table in the area on the map");
    expect(html).toMatch(/href="\/suppliers\?q=table&amp;view=map"[^>]*><span>The area on the map/);
    expect(html).toContain('<input type="hidden" name="bounds" value="52.3,-1.6,52.5,-1.4"/>');
    expect(html).toContain("Anywhere on the map");
  });

  it("keeps the map's place when nobody is found in the area", async () => {
    const html = await page("bounds=58,-4,59,-3&view=map");
    expect(html).toContain("Nobody is listed in the area on the map.");
    expect(html).toContain('class="map-frame"');
    expect(await page("q=benches&view=map&page=9")).toContain("There is no page 9.");
  });
});

describe("the ground of the map", () => {
  it("names places from the directory's own tables, each once", async () => {
    const response = await site.request("/map/names.json");
    expect(response.headers.get("cache-control")).toBe("public, max-age=86400");
    const names = (await response.json()) as NameRow[];
    expect(names.filter(([name]) => name === "Birmingham")).toEqual([["Birmingham", 52.48, -1.898, 1]]);
    expect(names.filter(([name]) => name === "Sandwell")).toHaveLength(1);
    expect(names.map(([, , , rank]) => rank)).toEqual(names.map(([, , , rank]) => rank).sort((a, b) => a - b));
  });

  const OUTLINES = /\/map\/outlines\.json\?v=[a-z\d-]+/;

  it("draws the region's boroughs from what lies in them until outlines are imported", async () => {
    const response = await site.request("/map/outlines.json");
    expect(response.headers.get("cache-control")).toBe("public, max-age=300");
    const text = await response.text();
    const { objects } = JSON.parse(text) as { objects: { areas: { geometries: { properties: { code: string } }[] } } };
    const home = ["E08000025", "E08000026", "E08000027", "E08000028", "E08000029", "E08000030", "E08000031"];
    expect(objects.areas.geometries.map(({ properties }) => properties.code).sort()).toEqual(home);
    expect(text.length).toBeLessThan(40_000);
    expect(OUTLINES.exec(await page("view=map"))?.[0]).toMatch(/v=drawn-/);
  });

  it("has outlines once they are imported, under an address that changes with them", async () => {
    const ring = [
      [-2, 52.4],
      [-1.7, 52.4],
      [-1.7, 52.6],
      [-2, 52.6],
      [-2, 52.4],
    ];
    site.db
      .insert(areaOutlines)
      .values({ areaCode: "E08000025", polygons: [[ring]], importedAt: site.clock.now })
      .run();
    const address = OUTLINES.exec(await page("view=map"))?.[0] ?? "";
    const after = await site.request(address);
    expect(after.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(await after.json()).toMatchObject({ objects: { areas: { geometries: [{ properties: { code: "E08000025" } }] } } });
  });
});

it("another site's map is named where we say what is loaded, and given to the page", async () => {
  const privacy = async () => (await (await site.request("/privacy")).text()).replaceAll("<!-- -->", "");
  expect(await privacy()).toContain("loads anything from another site. The");
  site.services.mapStyleUrl = "https://tiles.example/styles/plain.json";
  try {
    expect(await privacy()).toContain("its ground comes from tiles.example, which sees your internet address. The");
    expect(await page("view=map")).toContain("https://tiles.example/styles/plain.json");
  } finally {
    site.services.mapStyleUrl = undefined;
  }
  expect(await page("view=map")).not.toContain("tiles.example");
});
