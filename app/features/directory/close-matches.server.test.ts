import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SearchUnavailable } from "#search/engine.ts";
import { INDEXES } from "#search/indexes.ts";
import { openSqliteEngine } from "#search/sqlite/index.ts";
import { SUPPLIERS } from "#search/suppliers.ts";
import { createTestSite, type TestSite } from "#tests/helpers/site.ts";
import { makeSupplier } from "#tests/routes/directory/make-supplier.ts";
import { searchSuppliers } from "./search-suppliers.server.ts";

/** Miles from Hockley: Coventry 20, Leeds 95. */
const PLACES = { hockley: [52.493, -1.917], coventry: [52.408, -1.51], leeds: [53.8, -1.55] } as const;

let site: TestSite;
beforeAll(async () => {
  site = await createTestSite();
  const add = async (name: string, place: keyof typeof PLACES, summary: string, sectorCode = "recycling", title = "Something") => {
    const offering = { title, sectorCode, description: "", coverage: "unknown" as const };
    const { id } = await makeSupplier(site, { name, slug: name.toLowerCase(), summary, offering, areas: [] });
    const [lat, lng] = PLACES[place];
    site.db.$client.prepare("update organisations set lat = ?, lng = ?, area_code = null where id = ?").run(lat, lng, id);
    await site.upkeep.index("suppliers", [id]);
  };
  await add("Near", "hockley", "Yodelling tuition.");
  await add("Town", "coventry", "Yodelling tuition.");
  await add("Far", "leeds", "Yodelling tuition.");
  await add("Kilns", "hockley", "Yodelling.");
  await add("Maker", "hockley", "Odds and ends.", "making", "Manufacturing and assembly");
  await add("Wood", "hockley", "Benches.", "making.wood", "Woodwork");
});
afterAll(() => site.close());

async function names(query: string): Promise<[found: string[], close: string[]]> {
  const { items, close } = await searchSuppliers(site.ctx(), new URLSearchParams(query));
  return [items.map((one) => one.supplier.name), close.map((one) => one.supplier.name)];
}

describe("who comes close", () => {
  it("are those within 25 miles, with some of the words, then those further off", async () => {
    expect(await names("q=yodelling tuition near B18")).toEqual([["Near"], ["Town", "Kilns", "Far"]]);
  });

  it("are within the miles that the reader chose", async () => {
    expect(await names("q=yodelling tuition&near=B18&within=10")).toEqual([["Near"], ["Kilns"]]);
  });

  it("have some of the words where no place is asked for", async () => {
    expect(await names("q=yodelling tuition")).toEqual([["Near", "Town", "Far"], ["Kilns"]]);
  });

  it("keep to the filters that are on", async () => {
    expect(await names("q=yodelling tuition near B18&status=lapsed")).toEqual([[], []]);
    expect(await names("q=yodelling tuition near B18&status=register_confirmed")).toEqual([["Near"], ["Town", "Kilns", "Far"]]);
  });

  it("work in the whole field that the words name, and say no more of it", async () => {
    const [found, close] = await names("q=contract packing near B18");
    expect(found).toEqual([]);
    expect(close).toEqual(["Maker"]);
  });

  it("are nobody on later pages, in other orders, on the map and without words or a place", async () => {
    for (const query of [
      "q=yodelling tuition near B18&page=2",
      "q=yodelling tuition near B18&sort=distance",
      "q=yodelling tuition near B18&view=map",
      "q=",
    ]) {
      expect([query, (await names(query))[1]]).toEqual([query, []]);
    }
  });

  it("are left out when the engine goes away meanwhile, and what was found is kept", async () => {
    const engine = openSqliteEngine({ definitions: INDEXES, file: ":memory:" });
    let asked = 0;
    engine.index(SUPPLIERS).search = (query) => {
      asked += 1;
      return asked > 1 ? Promise.reject(new SearchUnavailable("gone")) : site.ctx().search.index(SUPPLIERS).search(query);
    };
    const ctx = { ...site.ctx(), search: engine };
    const { items, close, engine: by } = await searchSuppliers(ctx, new URLSearchParams("q=yodelling tuition near B18"));
    expect(items.map((one) => one.supplier.name)).toEqual(["Near"]);
    expect(close).toEqual([]);
    expect(by).toBe("sqlite");
    await engine.close();
  });
});
