import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { unsubscribeToken } from "#app/features/accounts/unsubscribe-token.server.ts";
import { saveSearch } from "#app/features/saved-searches/save-search.server.ts";
import { SUPPLIERS } from "#search/suppliers.ts";
import { createTestSite, type TestSite, type TestUser } from "#tests/helpers/site.ts";
import { makeSupplier } from "../directory/make-supplier.ts";

let site: TestSite;
let jo: TestUser;
beforeEach(async () => {
  site = await createTestSite();
  await makeSupplier(site);
  jo = site.signUp({ name: "Jo Bloggs" });
});
afterEach(() => site.close());

async function page(path: string, as: TestUser | null = jo): Promise<string> {
  const response = await site.request(path, { as: as ?? undefined });
  expect(response.status).toBe(200);
  return (await response.text()).replaceAll("<!-- -->", "");
}
function press(form: Record<string, string>, as: TestUser | null = jo): Promise<Response> {
  return site.request("/account/searches", { as: as ?? undefined, form });
}
const to = (response: Response) => [response.status, response.headers.get("location")];
const kept = () =>
  site.db.$client.prepare("select kind, query, name, alerts from saved_searches order by id").all() as { query: string; name: string }[];

describe("saving a search", () => {
  const SAVE = {
    intent: "save",
    kind: "suppliers",
    query: "q=buffet&near=B18&within=10&page=1",
    back: "/suppliers?q=buffet&near=B18&within=10",
  };

  it("is one button on the results, which go on to say so", async () => {
    expect(await page("/suppliers?q=buffet+near+B18")).toContain('value="q=buffet&amp;near=B18&amp;within=10"');
    expect(to(await press(SAVE))).toEqual([302, SAVE.back]);
    expect(kept()).toEqual([{ kind: "suppliers", query: "q=buffet&near=B18&within=10", name: "buffet near B18", alerts: "daily" }]);
    const after = await page(SAVE.back);
    expect(after).toContain("Saved: we write to you when somebody new fits.");
    expect(after).not.toContain("Save this search");
    expect(await page("/suppliers?q=buffet+near+B18&sort=distance")).toContain("Saved: we write");
  });
  it("pressed twice saves once", async () => {
    await Promise.all([press(SAVE), press(SAVE)]);
    expect(to(await press({ ...SAVE, back: "" }))).toEqual([302, "/suppliers?q=buffet&near=B18&within=10"]);
    expect(kept()).toHaveLength(1);
  });
  it("leads nowhere else, whatever the form says", async () => {
    expect(to(await press({ ...SAVE, back: "https://evil.example/" }))).toEqual([302, "/suppliers?q=buffet&near=B18&within=10"]);
    expect(to(await press({ ...SAVE, query: "q=a\r\nSet-Cookie: x=y", back: "" }))).toEqual([302, "/suppliers?q=a+Set-Cookie%3A+x%3Dy"]);
  });
  it("goes over signing in to a page with one button, and saves nothing before it is pressed", async () => {
    const html = await page("/suppliers?q=buffet&page=1&sort=name", null);
    const href = /href="(\/account\/searches\/new[^"]*)"/.exec(html)?.[1]?.replaceAll("&amp;", "&") ?? "";
    expect(href).toBe("/account/searches/new?kind=suppliers&query=q%3Dbuffet");
    expect(to(await site.request(href))).toEqual([302, `/sign-in?next=${encodeURIComponent(href)}`]);
    expect(to(await press(SAVE, null))[1]).toMatch(/^\/sign-in/);
    const asked = await page(href);
    expect(asked).toContain('value="buffet"');
    expect(kept()).toEqual([]);
    expect(to(await press({ intent: "save", kind: "suppliers", query: "q=buffet", name: "Lunch for the board", alerts: "never" }))).toEqual(
      [302, "/suppliers?q=buffet"],
    );
    expect(kept()).toMatchObject([{ name: "Lunch for the board", alerts: "never" }]);
    expect(await page("/suppliers?q=buffet")).toContain("Saved, without mail.");
    expect(to(await site.request(href, { as: jo }))).toEqual([302, "/suppliers?q=buffet"]);
  });
  it("is offered when nobody was found, and not when nothing was asked", async () => {
    expect(await page("/suppliers?q=zeppelins")).toContain("Write to me when somebody fits");
    expect(await page("/suppliers")).not.toContain("Save this search");
  });
  it("beyond fifty is refused where one can be deleted, and the search can be gone back to", async () => {
    for (let n = 0; n < 50; n += 1) saveSearch(site.ctx(jo), { kind: "suppliers", query: `q=word${n}` });
    const response = await press(SAVE);
    expect(response.status).toBe(409);
    const html = (await response.text()).replaceAll("<!-- -->", "");
    expect(html).toContain("You keep 50 searches, and that is the most.");
    expect(html).toContain("Back to the search you wanted to save");
    expect(html).toContain('href="/suppliers?q=buffet&amp;near=B18&amp;within=10&amp;page=1"');
    expect(kept()).toHaveLength(50);
  });
});

describe("the list of saved searches", () => {
  it("teaches while it is empty", async () => {
    expect(await page("/account/searches")).toContain("You have saved no search yet");
    expect(await page("/account")).toContain('href="/account/searches"');
  });
  it("says what each asks and finds, and renames, stops, starts and deletes it", async () => {
    const { id } = saveSearch(site.ctx(jo), { kind: "suppliers", query: "q=buffet&near=B18&within=10" });
    const search = String(id);
    let html = await page("/account/searches");
    for (const words of ["1 saved search", "buffet near B18", "Within 10 miles of B18", "1 supplier now", "saved today", "Stop the mail"])
      expect(html).toContain(words);
    expect(to(await press({ intent: "rename", search, name: "  Lunch   for the board " }))[1]).toBe(
      `/account/searches?done=renamed&search=${id}#search-${id}`,
    );
    expect(kept()).toMatchObject([{ name: "Lunch for the board" }]);
    expect(to(await press({ intent: "alerts", search, alerts: "never" }))[1]).toContain("done=never");
    html = await page(`/account/searches?done=never&search=${id}`);
    expect(html).toContain("The mail about this search is stopped. The search stays.");
    expect(html).toContain("Write to me daily");
    await press({ intent: "alerts", search, alerts: "daily" });
    expect(kept()).toMatchObject([{ alerts: "daily" }]);
    const unnamed = await press({ intent: "rename", search, name: " " });
    expect(unnamed.status).toBe(422);
    expect(await unnamed.text()).toContain("Enter a name, such as");
    expect(to(await press({ intent: "delete", search }))).toEqual([302, "/account/searches?done=deleted"]);
    expect(kept()).toEqual([]);
  });
  it("is nobody else's to see or change", async () => {
    const { id } = saveSearch(site.ctx(jo), { kind: "suppliers", query: "q=buffet" });
    const other = site.signUp();
    expect(await page("/account/searches", other)).not.toContain("buffet");
    for (const intent of ["rename", "alerts", "delete"])
      expect((await press({ intent, name: "Mine", alerts: "never", search: String(id) }, other)).status).toBe(404);
    expect(kept()).toMatchObject([{ name: "buffet", alerts: "daily" }]);
  });
  it("stays while the engine rests, without what each finds", async () => {
    saveSearch(site.ctx(jo), { kind: "suppliers", query: "q=buffet" });
    site.services.search.index(SUPPLIERS).search = () => Promise.reject(new site.errors.SearchUnavailable("closed"));
    const html = await page("/account/searches");
    expect(html).toContain("buffet");
    expect(html).not.toContain("supplier now");
  });
});

describe("stopping the mail from the mail", () => {
  it("asks first when opened, stops by the button or by the mail program, and leaves match mail alone", async () => {
    saveSearch(site.ctx(jo), { kind: "suppliers", query: "q=buffet" });
    const url = new URL(`http://localhost/unsubscribe?token=${unsubscribeToken(site.ctx(), jo.userId, "searches")}`);
    expect(await page(url.pathname + url.search, null)).toContain("Stop mail about your searches");
    expect(kept()).toMatchObject([{ alerts: "daily" }]);
    const response = await site.request(url.pathname + url.search, {
      method: "POST",
      body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }),
      headers: { Origin: "" },
    });
    expect(to(response)).toEqual([302, "/unsubscribe?done=searches"]);
    expect(await page("/unsubscribe?done=searches", null)).toContain("Mail about your searches is stopped");
    expect(kept()).toMatchObject([{ alerts: "never" }]);
    expect(site.db.$client.prepare("select match_mail from users where id = ?").pluck().get(jo.userId)).toBe("at_once");
    expect(await page("/account/notifications")).toContain("your searches");
  });
});

describe("a search of the opportunities", () => {
  it("is saved from its page as a search of the suppliers is, also one of all of them", async () => {
    expect(await page("/opportunities?q=lunch&sort=closing", null)).toContain(
      'href="/account/searches/new?kind=opportunities&amp;query=q%3Dlunch"',
    );
    expect(await page("/opportunities?q=lunch")).toContain("Save this search");
    expect(to(await press({ intent: "save", kind: "opportunities", query: "", back: "/opportunities" }))).toEqual([302, "/opportunities"]);
    expect(kept()).toMatchObject([{ kind: "opportunities", query: "", name: "Every opportunity" }]);
    expect(await page("/opportunities")).toContain("Saved: we write to you when something new fits.");
  });
});
