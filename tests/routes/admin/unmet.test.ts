import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { forgetUnmet } from "#app/features/directory/unmet/forget-unmet.server.ts";
import { SUPPLIERS } from "#search/suppliers.ts";
import { createTestSite, type RequestOptions, type TestSite, type TestUser } from "#tests/helpers/site.ts";
import { tableHash } from "#tests/helpers/table-hash.ts";
import { BIRMINGHAM, makeSupplier } from "../directory/make-supplier.ts";

let site: TestSite;
beforeEach(async () => {
  site = await createTestSite();
  await makeSupplier(site);
});
afterEach(() => site.close());

const PERSON = { "User-Agent": "Mozilla/5.0 (X11; Linux x86_64) Firefox/150.0" };
async function visit(path: string, options: RequestOptions = {}): Promise<string> {
  const response = await site.request(path, { ...options, headers: { ...PERSON, ...options.headers } });
  expect(response.status).toBe(200);
  return response.text();
}
function rows() {
  site.services.later.flush();
  return site.db.$client
    .prepare(
      "select day, words, sectors, area_code as areaCode, outcome, missing, times from unmet_searches order by words, sectors, area_code",
    )
    .all() as { words: string; outcome: string; times: number }[];
}
/** A session lasts for a month, and the tests go through a year. */
function team(): TestUser {
  return site.signUp({ siteRole: "campaign" });
}
async function report(query = ""): Promise<string> {
  site.services.later.flush();
  return (await visit(`/admin/unmet${query}`, { as: team() })).replaceAll("<!-- -->", "");
}
/** The same search by so many people. */
async function askedBy(people: number, path: string): Promise<void> {
  for (let n = 0; n < people; n += 1) await visit(path, { headers: { "User-Agent": `Browser ${n}` } });
}
function laterBy(minutes: number): void {
  site.clock.now = new Date(site.clock.now.getTime() + minutes * 60_000);
}

describe("a search that finds nobody", () => {
  it("is counted by day, words, place and sector, and by nothing that says who asked or where they are", async () => {
    const asker = site.signUp({ name: "Ada Asker" });
    const before = tableHash(site.db, ["unmet_searches"]);
    await visit("/suppliers?q=Zeppelin+hire&near=B18+6AA&within=10&sector=food", { as: asker });
    expect(rows()).toEqual([
      {
        day: "2026-11-23",
        words: "zeppelin hire",
        sectors: "food",
        areaCode: BIRMINGHAM,
        outcome: "nobody",
        missing: "zeppelin hire",
        times: 1,
      },
    ]);
    expect(tableHash(site.db, ["unmet_searches"])).toBe(before);
    const columns = site.db.$client.prepare("select group_concat(name, ' ') from pragma_table_info('unmet_searches')").pluck().get();
    expect(columns).toBe("day words sectors area_code outcome missing times");
  });
  it("is counted when only some of its words were found, with the words that nobody has", async () => {
    await visit("/suppliers?q=buffet+zeppelins");
    expect(rows()).toMatchObject([{ words: "buffet zeppelins", outcome: "some_words", missing: "zeppelins" }]);
  });
  it("is counted through the API too", async () => {
    await visit("/api/v1/suppliers?q=zeppelins");
    expect(rows()).toMatchObject([{ words: "zeppelins", times: 1 }]);
  });
  it("is counted once a visitor within an hour, and again after it", async () => {
    await visit("/suppliers?q=zeppelins");
    await visit("/suppliers?q=Zeppelins&sort=name");
    await visit("/api/v1/suppliers?q=zeppelins");
    expect(rows()).toMatchObject([{ times: 1 }]);
    await visit("/suppliers?q=zeppelins", { headers: { "User-Agent": "Another browser" } });
    expect(rows()).toMatchObject([{ times: 2 }]);
    laterBy(61);
    await visit("/suppliers?q=zeppelins");
    expect(rows()).toMatchObject([{ times: 3 }]);
  });
  it("is not put down to filters once it failed without them", async () => {
    await visit("/suppliers?q=zeppelins&status=certified");
    expect(rows()).toMatchObject([{ outcome: "filtered" }]);
    laterBy(61);
    await visit("/suppliers?q=zeppelins");
    laterBy(61);
    await visit("/suppliers?q=zeppelins&status=certified");
    expect(rows()).toMatchObject([{ outcome: "nobody", times: 3 }]);
  });
  it.each([
    ["it found somebody", "/suppliers?q=buffet"],
    ["it asks for nothing", "/suppliers"],
    ["it is a further page", "/suppliers?q=zeppelins&page=2"],
    ["it has a mail address", "/suppliers?q=jo%40people.example"],
    ["it has a phone number", "/suppliers?q=zeppelins+0121+496+0123"],
    ["its sector does not exist", "/suppliers?q=zeppelins&sector=jo.bloggs"],
  ])("is not counted when %s", async (_why, path) => {
    await visit(path);
    expect(rows()).toEqual([]);
  });
  it.each([
    ["a bot that says so", { "User-Agent": "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)" }],
    ["a browser that fetches ahead", { "Sec-Purpose": "prefetch" }],
  ])("is not counted for %s", async (_who, headers) => {
    await visit("/suppliers?q=zeppelins", { headers });
    expect(rows()).toEqual([]);
  });
  it("is not counted for the campaign team, who try the report's searches", async () => {
    await visit("/suppliers?q=zeppelins", { as: team() });
    expect(rows()).toEqual([]);
  });
  it("is no evidence while the engine rests, and no page fails when it cannot be written", async () => {
    const suppliers = site.services.search.index(SUPPLIERS);
    const { search } = suppliers;
    suppliers.search = () => Promise.reject(new site.errors.SearchUnavailable("closed"));
    await visit("/suppliers?q=zeppelins");
    suppliers.search = search;
    expect(rows()).toEqual([]);
    site.db.$client.exec("create temp trigger no_unmet before insert on unmet_searches begin select raise(abort, 'no'); end");
    await visit("/suppliers?q=zeppelins");
    expect(rows()).toEqual([]);
  });
  it("is forgotten after thirteen months", async () => {
    await visit("/suppliers?q=zeppelins");
    rows();
    site.clock.now = new Date("2027-12-23T09:00:00Z");
    expect(forgetUnmet(site.ctx())).toBe(0);
    site.clock.now = new Date("2027-12-24T09:00:00Z");
    expect(forgetUnmet(site.ctx())).toBe(1);
    expect(rows()).toEqual([]);
  });
});

describe("the report", () => {
  it("groups by words in any order and form, most often first, with where and the nearest sector", async () => {
    await askedBy(2, "/suppliers?q=vegan+baker&near=Dudley&within=5&status=certified");
    await visit("/suppliers?q=bakers+vegan&near=B18&within=5&status=certified");
    await askedBy(2, "/suppliers?q=zeppelins");
    const html = await report();
    expect(html.indexOf("vegan baker")).toBeGreaterThan(0);
    expect(html.indexOf("vegan baker")).toBeLessThan(html.indexOf("zeppelins"));
    expect(html).toContain("Dudley 2 and Birmingham");
    expect(html).toContain("Only with further filters on");
    expect(html).toMatch(/<span class="num">5<\/span> searches found nobody who fits/);
    expect(html).toMatch(/href="\/suppliers\?sector=food[\w.-]*"/);
  });
  it("names no words that were asked once, and says how many those are", async () => {
    await visit("/suppliers?q=joanna+bloggs");
    await visit("/suppliers?sector=food&near=Dudley&within=5&status=certified");
    let html = await report();
    expect(html).not.toContain("bloggs");
    expect(html).toContain("1 search more was made once and is only counted");
    expect(html).toContain("Food and catering");
    expect((await visit("/admin/unmet.csv", { as: team() })).includes("bloggs")).toBe(false);
    site.clock.now = new Date("2027-02-01T09:00:00Z");
    await visit("/suppliers?q=bloggs+joanna");
    html = await report();
    expect(html).toContain("bloggs joanna");
  });
  it("covers the period chosen", async () => {
    await askedBy(2, "/suppliers?q=zeppelins");
    site.clock.now = new Date("2027-01-15T09:00:00Z");
    expect(await report()).toContain("Nobody has looked in vain");
    expect(await report("?period=90")).toContain("zeppelins");
    expect(await report("?period=365")).toContain("zeppelins");
    expect(await report("?period=12")).toContain("Nobody has looked in vain");
  });
  it("comes as a file that is safe to open in a spreadsheet", async () => {
    site.db.$client.prepare("insert into unmet_searches values ('2026-11-20', ?, '', '', 'nobody', '', 3)").run('=cmd|"/C calc"!A0');
    const response = await site.request("/admin/unmet.csv?period=90", { as: team() });
    expect(response.headers.get("content-disposition")).toBe('attachment; filename="unmet-searches-90-days.csv"');
    const text = await response.text();
    expect(text).toContain("Looked for,Times,Nearest sector,Where");
    expect(text).toContain(`"'=cmd|""/C calc""!A0",3,`);
  });
  it("teaches while it is empty, and an empty file still has its heads", async () => {
    expect(await report()).toContain("Look here before you recruit suppliers.");
    expect(await visit("/admin/unmet.csv", { as: team() })).toContain("Looked for,Times");
  });
});
