import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createTestSite, type TestSite, type TestUser } from "#tests/helpers/site.ts";
import { makeSupplier } from "../directory/make-supplier.ts";

let site: TestSite;
let editor: TestUser;
let viewer: TestUser;
let slug: string;
let second: string;
const SEARCH = "/suppliers?q=buffet";

beforeEach(async () => {
  site = await createTestSite();
  slug = (await makeSupplier(site)).slug;
  second = (await makeSupplier(site, { name: "Second Table CIC" })).slug;
  [editor, viewer] = [site.signUp({ name: "Amina Yusuf" }), site.signUp()];
  site.organisation({
    legalName: "Northgate Homes",
    slug: "northgate",
    isBuyer: true,
    buyerKind: "private",
    members: [
      [editor, "editor"],
      [viewer, "viewer"],
    ],
  });
});
afterEach(() => site.close());

async function html(path: string, as?: TestUser): Promise<string> {
  const response = await site.request(path, { as });
  expect({ path, status: response.status }).toEqual({ path, status: 200 });
  return (await response.text()).replaceAll("<!-- -->", "");
}
async function send(path: string, form: Record<string, string>, as?: TestUser) {
  const response = await site.request(path, { as, form });
  return { status: response.status, to: response.headers.get("location"), html: await response.text() };
}
const keep = (form: Record<string, string> = {}) =>
  send(`/suppliers/${slug}/keep`, { intent: "keep", from: "search", back: SEARCH, ...form }, editor);
const LIST = "/organisations/northgate/lists/kept-suppliers";

describe("the button that keeps a supplier", () => {
  it("stands in a search for whoever may keep, and in no page of a visitor, a viewer or a supplier", async () => {
    expect(await html(SEARCH, editor)).toContain(`action="/suppliers/${slug}/keep"`);
    for (const as of [undefined, viewer, site.signUp()]) expect(await html(SEARCH, as)).not.toContain("/keep");
    const profile = await html(`/suppliers/${slug}`);
    expect(profile).not.toContain("<form");
    expect(profile).toContain(`href="/suppliers/${slug}/keep?`);
    const [, asked] = /href="(\/suppliers\/[^"]+\/keep\?[^"]*)"/.exec(profile) ?? [];
    const sentOn = await site.request((asked ?? "").replaceAll("&amp;", "&"));
    expect(sentOn.headers.get("location")).toContain(`/sign-in?next=${encodeURIComponent(`/suppliers/${slug}/keep`)}`);
  });

  it("keeps with one press, comes back to the same page, says where, and lets go again", async () => {
    expect(await keep()).toMatchObject({ status: 302, to: SEARCH });
    const page = await html(SEARCH, editor);
    expect(page).toContain("Kept in Kept suppliers");
    const [, list = ""] = /name="list" value="(\d+)"/.exec(page) ?? [];
    expect(await send(`/suppliers/${slug}/keep`, { intent: "let_go", list, back: SEARCH }, editor)).toMatchObject({
      status: 302,
      to: SEARCH,
    });
    expect(await html(SEARCH, editor)).not.toContain("Kept in");
  });

  it("leads nowhere else than to this site", async () => {
    expect((await keep({ back: "https://elsewhere.example/" })).to).toBe(`/suppliers/${slug}`);
  });

  it("asks for the name of a new list, and keeps what was typed", async () => {
    const { id } = site.db.$client.prepare("select id from organisations where slug = 'northgate'").get() as { id: number };
    const refused = await keep({ list: `new:${id}`, [`name-${id}`]: "", note: "Good buffet" });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain("Enter a name, such as");
    expect(refused.html).toContain("Good buffet");
    expect((await keep({ list: `new:${id}`, [`name-${id}`]: "Caterers", note: "Good buffet" })).status).toBe(302);
    expect(await html("/organisations/northgate/lists/caterers", viewer)).toContain("Good buffet");
  });
});

describe("the page of a list", () => {
  it("is changed by the editor, and only read by the viewer", async () => {
    await keep({ note: "Good buffet" });
    const supplier = String(site.db.$client.prepare("select supplier_id from kept_suppliers").pluck().get());
    expect((await send(LIST, { intent: "note", supplier, note: "Better buffet" }, editor)).to).toBe(`${LIST}?done=noted`);
    expect((await send(LIST, { intent: "name", name: "Buffets" }, editor)).to).toBe(`${LIST}?done=named`);
    expect((await send(LIST, { intent: "note", supplier, note: "Theirs" }, viewer)).status).toBe(403);
    const read = await html(LIST, viewer);
    expect(read).toContain("Better buffet");
    expect(read).toContain("Amina Yusuf");
    expect(read).not.toContain('method="post"');
    expect((await send(LIST, { intent: "take_off", supplier }, editor)).to).toBe(`${LIST}?done=off`);
    expect((await send(LIST, { intent: "delete" }, editor)).to).toBe("/organisations/northgate/lists?done=deleted");
  });

  it("gives the file of the columns that were ticked, which no cache keeps", async () => {
    await keep({ note: "Good buffet" });
    const file = await site.request(`${LIST}/suppliers.csv?col=place&col=notes`, { as: viewer });
    expect(file.headers.get("content-disposition")).toBe('attachment; filename="list-kept-suppliers.csv"');
    expect(file.headers.get("cache-control")).toBe("no-store");
    const [head, row] = (await file.text()).split("\r\n");
    expect(head).toBe("Supplier,Place,Miles,Note,Kept by,Kept on,Kept");
    expect(row).toContain("Good buffet,Amina Yusuf");
  });

  it("sets side by side those that are ticked, and says so for one", async () => {
    await keep();
    await send(`/suppliers/${second}/keep`, { intent: "keep" }, editor);
    const two = await html(`${LIST}/compare?pick=${slug}&pick=${second}`, viewer);
    expect(two).toContain("Two side by side");
    expect(await html(`${LIST}/compare?pick=${slug}`, viewer)).toContain("Tick two, three or four");
  });
});

describe("a list that is shared by a link", () => {
  it("shows the link once, and is read by whoever has it: kept by no cache, found by no search engine, told to no other site", async () => {
    await keep({ note: "Good buffet" });
    const made = await send(LIST, { intent: "share", days: "30" }, editor);
    const [, path = ""] = /(\/shared\/[a-z2-7.]+)/.exec(made.html) ?? [];
    expect(made.status).toBe(200);
    expect(await html(LIST, editor)).not.toContain("/shared/");
    const opened = await site.request(path);
    expect([
      opened.status,
      opened.headers.get("cache-control"),
      opened.headers.get("x-robots-tag"),
      opened.headers.get("referrer-policy"),
    ]).toEqual([200, "no-store", "noindex, nofollow", "same-origin"]);
    const page = await opened.text();
    expect(page).toContain("Hockley Table CIC");
    expect(page).toContain('content="noindex, nofollow"');
    expect(page).not.toMatch(/Good buffet|Amina/);
    site.services.later.flush();
    expect(await html(LIST, editor)).toContain("Opened 1 time");
    expect((await send(LIST, { intent: "unshare" }, editor)).to).toBe(`${LIST}?done=unshared`);
    const dead = await site.request(path);
    expect([dead.status, (await dead.text()).includes("no longer shared by this link")]).toEqual([404, true]);
  });
});

describe("all that a search finds, as a file", () => {
  it("is for whoever is signed in with an address that is confirmed, and is counted", async () => {
    expect(await html(SEARCH)).not.toContain("found.csv");
    expect(await html(SEARCH, viewer)).toContain("Download all 2 as CSV");
    const file = await site.request("/suppliers/found.csv?q=buffet", { as: viewer });
    const [head, ...rows] = (await file.text()).trim().split("\r\n");
    expect(head).toBe("Supplier,Number,Legal form,Profile,Place,Miles,Status,Status from,Status until,Sells,Staff,Job size,Covers");
    expect(rows.map((row) => row.split(",")[0])).toEqual(expect.arrayContaining(["Hockley Table CIC", "Second Table CIC"]));
    expect((await site.request("/suppliers/found.csv", { as: site.signUp({ confirmed: false }) })).status).toBe(403);
    for (let n = 1; n < 20; n += 1) expect((await site.request("/suppliers/found.csv?q=nothing", { as: viewer })).status).toBe(200);
    expect((await site.request("/suppliers/found.csv?q=nothing", { as: viewer })).status).toBe(429);
  });
});
