import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readPlace } from "#app/features/searching/place/read-place.server.ts";
import { profiles } from "#db/schema/index.ts";
import { SUPPLIERS } from "#search/suppliers.ts";
import { createTestSite, type TestSite } from "#tests/helpers/site.ts";
import { makeSupplier } from "#tests/routes/directory/make-supplier.ts";
import { readAsked } from "../read-asked.ts";
import { rebuildIndex } from "../rebuild-index.server.ts";
import { engineQuery, fallbackNotice } from "../search-suppliers.server.ts";
import { narrowByReading } from "./narrow-by-reading.server.ts";

let site: TestSite;
const slugs = new Map<number, string>();

beforeAll(async () => {
  site = await createTestSite();
  const add = async (slug: string, given: Parameters<typeof makeSupplier>[1] = {}) => {
    const { id } = await makeSupplier(site, { slug, ...given });
    slugs.set(id, slug);
    return id;
  };
  const table = await add("table");
  await add("bikes", {
    name: "Tipton Bikes CIC",
    summary: "Bicycles mended.",
    offering: { title: "Bicycle repair", sectorCode: "transport", description: "" },
  });
  const cafe = await add("cafe", { name: "Café L’Été Community CIC", summary: "Sandwiches." });
  await add("hidden", { name: "Hidden Bikes CIC", published: false });
  site.db.$client.prepare("update identifiers set id = '09123456' where organisation_id = ?").run(table);
  // What was confirmed for the number of before is confirmed for this one too.
  site.db.$client
    .prepare(
      `insert into statuses (organisation_id, status, definition, source, from_day, recorded_at)
       select organisation_id, status, definition, source, from_day, recorded_at + 1 from statuses where organisation_id = ?`,
    )
    .run(table);
  site.db.$client.prepare("update organisations set lat = 52.408, lng = -1.51, area_code = 'E08000026' where id = ?").run(cafe);
  site.db.$client.prepare("update organisations set legal_form = 'charity_cio' where id = ?").run(cafe);
  site.db.$client.exec("update organisations set updated_at = updated_at + 1000 where slug = 'bikes'");
  site.db
    .update(profiles)
    .set({ openTo: ["consortia"] })
    .run();
  site.db.$client.prepare("update profiles set completeness = 90, open_to = '[]' where organisation_id = ?").run(cafe);
  site.db.$client
    .prepare("insert into accreditations (organisation_id, name, to_day) values (?, 'Living Wage', '2026-11-22'), (?, 'Living Wage', null)")
    .run(table, cafe);
});
afterAll(() => site.close());

async function found(query: string): Promise<(string | undefined)[]> {
  const { asked, place } = readPlace(site.db, readAsked(new URLSearchParams(query)));
  return (await site.services.fallback.index(SUPPLIERS).search(engineQuery(asked, place))).hits.map(({ id }) => slugs.get(id));
}

describe("without the engine", () => {
  it("everybody who is published is listed, the fullest profiles first, or by name", async () => {
    expect(await found("")).toEqual(["cafe", "table", "bikes"]);
    expect(await found("sort=name")).toEqual(["cafe", "table", "bikes"]);
    expect(await found("sort=newest")).toEqual(["bikes", "cafe", "table"]);
  });
  it.each([
    ["q=bicycles", ["bikes"], "words of what they sell, whatever the ending"],
    ["q=bicycle+repairs", ["bikes"], "all of the words"],
    ["q=bicycle+sandwich", [], "no one who has only some"],
    ["q=tipt", ["bikes"], "parts of names"],
    ["q=cafe+l'ete", ["cafe"], "names without their accents"],
    ["q=the+sandwich", ["cafe"], "not stop words"],
    ["q=community", ["cafe"], "words that tell nothing of the work in names"],
    ["q=community+bicycle", ["bikes"], "and not at all beside others that do"],
    ["q=09123456", ["table"], "numbers of registers"],
    ["q=hidden", [], "no one who is not published"],
    ["q=%25_", ["cafe", "table", "bikes"], "signs as nothing"],
  ])("%s finds %j: %s", async (query, expected) => {
    expect(await found(query)).toEqual(expected);
  });
  it.each([
    ["sector=transport", ["bikes"]],
    ["sector=food", ["cafe", "table"]],
    ["area=E08000026", ["cafe"]],
    ["area=E08000026&area=E08000025", ["cafe", "table", "bikes"]],
    ["legal_form=charity", ["cafe"]],
    ["open_to=consortia", ["table", "bikes"]],
    ["accreditation=Living+Wage", ["cafe"]],
    ["sector=food&area=E08000025&q=buffet", ["table"]],
    ["status=certified", []],
    ["status=register_confirmed", ["cafe", "table", "bikes"]],
    ["status=lapsed&status=certified", []],
    ["size=up_to_5k", ["cafe", "table", "bikes"]],
    ["size=over_100k", []],
  ])("%s leaves %j", async (query, expected) => {
    expect(await found(query)).toEqual(expected);
  });
  it("a place puts the nearest first, and miles leave out who is based further away", async () => {
    expect(await found("near=CV1&within=10")).toEqual(["cafe"]);
    expect((await found("near=CV1"))[0]).toBe("cafe");
    expect((await found("near=B18")).at(-1)).toBe("cafe");
    expect(await found("near=B18&within=5")).toEqual(["table", "bikes"]);
    expect(await found("bounds=52.3,-1.6,52.5,-1.4")).toEqual(["cafe"]);
  });
  it("the reader is told what the list is, and which filters are left aside", () => {
    expect(fallbackNotice([])).toContain("comes straight from the database");
    expect(fallbackNotice([])).not.toContain("too long");
    expect(fallbackNotice(["status", "size"])).toContain("too long to be narrowed by status and job size");
  });
  it("filters that need reading much are left aside where very many are left", () => {
    const asked = { status: ["certified"], sector: ["food"] };
    const many = Array.from({ length: 20_001 }, (_, id) => ({ id }));
    expect(narrowByReading(site.ctx(), many, asked)).toEqual({ hits: many, leftAside: ["status"] });
    expect(narrowByReading(site.ctx(), many.slice(1), asked)).toEqual({ hits: [], leftAside: [] });
  });
  it("a supplier withdrawn a moment ago is not shown", async () => {
    expect(await found("q=bicycles")).toEqual(["bikes"]);
    site.db.$client.exec("update organisations set published = 0 where slug = 'bikes'");
    expect(await found("q=bicycles")).toEqual([]);
    site.db.$client.exec("update organisations set published = 1 where slug = 'bikes'");
  });
  it("names are suggested by their beginning, counted and compared with what they say", async () => {
    const index = site.services.fallback.index(SUPPLIERS);
    expect((await index.suggest("tipton b", 5)).map(({ slug }) => slug)).toEqual(["bikes"]);
    expect(await index.suggest("bikes", 5)).toEqual([]);
    expect(await index.count()).toBe(3);
    await rebuildIndex(site.ctx());
    expect([...(await index.revisions())]).toEqual(
      [...(await site.services.search.index(SUPPLIERS).revisions())].sort(([a], [b]) => a - b),
    );
  });
  it("what is asked by when it was listed is refused, rather than answered with everybody", async () => {
    const since = { ranges: { listedAt: { from: 1 } } };
    await expect(site.services.fallback.index(SUPPLIERS).search(since)).rejects.toBeInstanceOf(site.errors.SearchUnavailable);
  });
});
