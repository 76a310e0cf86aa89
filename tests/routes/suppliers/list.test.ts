import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CLOSED_REASON } from "#app/features/directory/closed-reason.ts";
import { sourceRefs } from "#db/schema/index.ts";
import { SUPPLIERS } from "#search/suppliers.ts";
import { createTestSite, type TestSite } from "#tests/helpers/site.ts";
import { makeSupplier, SECRET_EMAIL, SECRET_NAME, SECRET_PHONE } from "../directory/make-supplier.ts";

let site: TestSite;
beforeAll(async () => {
  site = await createTestSite();
  await makeSupplier(site);
  await makeSupplier(site, {
    name: "Tipton Repairs CIC",
    summary: "Bicycles mended.",
    offering: { title: "Bicycle repair", sectorCode: "transport", description: "" },
  });
  await makeSupplier(site, {
    name: "Tipton Chairs CIC",
    summary: "Chairs mended.",
    offering: { title: "Furniture restored", sectorCode: "furniture", description: "" },
  });
  await makeSupplier(site, {
    name: "From A Register Ltd",
    summary: "",
    claimed: false,
    offering: { coverage: "unknown", minPence: null, maxPence: null, derivedFrom: "sic" },
    areas: [],
  });
  await makeSupplier(site, { name: "<script>alert(1)</script> & Sons", summary: "</title><img src=x onerror=alert(1)>" });
});
afterAll(() => site.close());

async function page(path: string): Promise<{ status: number; html: string }> {
  const response = await site.request(path);
  return { status: response.status, html: (await response.text()).replaceAll("<!-- -->", "") };
}

describe("the supplier search", () => {
  it("lists who fits, how far, and why", async () => {
    const { status, html } = await page("/suppliers?q=buffet&near=B18&within=10");
    expect(status).toBe(200);
    expect(html).toContain("Hockley Table CIC");
    expect(html).toContain("Covers all of Birmingham, so B18 too");
    expect(html).toContain("Takes jobs from £50 to £8,000");
    expect(html).toContain("Register confirmed");
    expect(html).not.toContain("Tipton Repairs");
  });

  it("can be skipped to by keyboard, second of all; a page that is not found has nothing to skip to", async () => {
    const links = async (path: string) =>
      [...(await (await site.request(path)).text()).matchAll(/class="skip" href="([^"]+)"/g)].map(([, to]) => to);
    for (const path of ["/suppliers", "/suppliers?q=catering", "/opportunities"])
      expect(await links(path), path).toEqual(["#main", "#results"]);
    for (const path of ["/", "/suppliers/nobody-of-that-name"]) expect(await links(path), path).toEqual(["#main"]);
  });

  it("tells who types the whole name of somebody known and not listed why that is, and how to claim it", async () => {
    const { db, clock } = site;
    const reason = "The source does not say what it does.";
    const add = (legalName: string, nameKey: string, fields: object = {}) => {
      const { id, slug } = site.organisation({
        legalName,
        nameKey,
        isSupplier: true,
        published: false,
        unpublishedReason: reason,
        ...fields,
      });
      db.insert(sourceRefs)
        .values({ organisationId: id, source: "coops_uk", ref: `R${id}`, rowHash: "", importedAt: clock.now })
        .run();
      return slug;
    };
    const slug = add("Quiet Weavers Limited", "quiet weavers");
    add("Owned Weavers Limited", "owned weavers", { members: [[site.signUp(), "owner"]] });
    const { html } = await page("/suppliers?q=Quiet+Weavers+Ltd");
    expect(html).toContain("Quiet Weavers Limited");
    expect(html).toContain("is known here from open data, and not listed.");
    expect(html.indexOf("is known here from open data")).toBeLessThan(html.indexOf("<h1"));
    expect(html).toContain(`“${reason}” Rules can be wrong.`);
    expect(html).toContain(`href="/suppliers/${slug}/claim"`);
    add("Founded Weavers Limited", "founded weavers");
    db.$client
      .prepare(
        "insert into audit_log (at, action, subject_type, subject_id, detail) select 1, 'organisation.created', 'organisation', cast(id as text), '{}' from organisations where name_key = 'founded weavers'",
      )
      .run();
    add("Double Weavers Limited", "double weavers");
    site.organisation({ legalName: "Double Weavers Limited", nameKey: "double weavers", isSupplier: true, published: true });
    for (const other of ["quiet", "quiet weavers guild", "owned weavers", "founded weavers", "double weavers"])
      expect((await page(`/suppliers?q=${other}`)).html, other).not.toContain("is known here from open data");
    add("Ended Weavers Limited", "ended weavers", { unpublishedReason: CLOSED_REASON });
    const ended = await page("/suppliers?q=ended+weavers");
    expect(ended.html).toContain("its register says that it is closed");
    expect(ended.html).not.toContain("claim its profile");
  });

  it("reads a place among the words", async () => {
    const { html } = await page("/suppliers?q=buffet+near+B18");
    expect(html).toContain("for buffet near B18");
    expect(html).toMatch(/value="B18"/);
  });

  it("shows how a sentence was read, in parts that can be taken off, and keeps in its box what was typed", async () => {
    const { html } = await page("/suppliers?q=buffet+near+B18+for+80+people+next+month");
    expect(html).toContain("How we read it");
    const parts = Object.fromEntries(
      [...html.matchAll(/<a class="punch[^"]*"[^>]* href="([^"]+)"[^>]*><span>([^<]+) <svg/g)].map(([, href = "", label = ""]) => [
        label,
        href.replaceAll("&amp;", "&"),
      ]),
    );
    const [when = ""] = Object.keys(parts).filter((label) => label.startsWith("in "));
    expect(Object.keys(parts)).toEqual(["Event and buffet catering", "near B18", "for 80 people", when]);
    expect(parts["near B18"]).toBe("/suppliers?q=buffet+for+80+people+next+month");
    expect(parts["for 80 people"]).toBe("/suppliers?q=buffet+next+month&near=B18&within=10");
    expect(parts[when]).toBe("/suppliers?q=buffet+for+80+people&near=B18&within=10");
    expect(html).toContain(`“For 80 people” and “${when}” are not used to choose.`);
    expect(html).toContain('value="buffet near B18 for 80 people next month"');
    expect(html).toContain("Hockley Table CIC");
  });

  it("names who is to benefit beside the work", async () => {
    const { html } = await page("/suppliers?q=buffet+near+B18+from+people+with+learning+disabilities");
    const labels = [...html.matchAll(/<a class="punch[^"]*"[^>]* href="[^"]+"[^>]*><span>([^<]+) <svg/g)].map(([, label]) => label);
    expect(labels).toEqual(["Event and buffet catering", "near B18", "Learning disabilities"]);
    const cleaning = await page("/suppliers?q=office+cleaning+by+people+with+learning+disabilities+near+B18");
    expect(cleaning.html).toMatch(/<span>Office and commercial cleaning <svg/);
    const shelter = await page("/suppliers?q=homeless+shelter+near+B18");
    expect(shelter.html).not.toMatch(/<span>Homeless <svg/);
  });

  it("finds the same whatever is added of number, money and time, and shows no parts of plain words", async () => {
    const found = (html: string) => /<ol class="ledger.*?<\/ol>/s.exec(html)?.[0].match(/href="\/suppliers\/[^"?]+/g);
    const plain = await page("/suppliers?q=buffet");
    expect(plain.html).not.toContain("How we read it");
    for (const added of [
      "for 80 people",
      "next month",
      "every Tuesday",
      "up to £5,000",
      "between 10 and 20 thousand pounds",
      "but no cleaning",
    ]) {
      const { html } = await page(`/suppliers?${new URLSearchParams({ q: `buffet ${added}` })}`);
      expect(found(html), added).toEqual(found(plain.html));
    }
  });

  it("says that something is not used to choose only of what is set aside", async () => {
    const unused = async (q: string) =>
      [
        ...(await page(`/suppliers?${new URLSearchParams({ q })}`)).html.matchAll(/>([^<>]+?) <svg(?:(?!<\/a>).)*?not used to choose/gs),
      ].map(([, label]) => label);
    expect(await unused("20 desks")).toEqual([]);
    expect(await unused("buffet two vans for 80 people")).toEqual(["for 80 people"]);
    expect(await unused("buffet fortnightly")).toEqual(["every two weeks"]);
    expect(await unused("buffet in 2019")).toEqual(["in 2019"]);
  });

  it("names the work without the words of asking round it", async () => {
    const { html } = await page(`/suppliers?${new URLSearchParams({ q: "Can anyone recommend a gizmo polisher, please, in Sandwell" })}`);
    expect(html).toMatch(/<span>Gizmo polisher </);
  });

  it("names a council that was read as a part, not as a filter beside it", async () => {
    const { html } = await page("/suppliers?q=buffet+in+Sandwell");
    expect(html).toMatch(/href="\/suppliers\?q=buffet"[^>]*><span>in Sandwell/);
    expect(html).not.toContain("Filters that are on");
  });

  it("offers the filter that asks for what was read, where it finds somebody", async () => {
    const { html } = await page("/suppliers?q=buffet+up+to+£5,000");
    expect(html).toContain("Only who take jobs of up to £5,000");
    expect(html).toMatch(/href="\/suppliers\?q=buffet\+up\+to\+[^"]+size=up_to_5k"/);
    const offered = async (q: string) =>
      (await page(`/suppliers?${new URLSearchParams({ q })}`)).html.split(">Only who take jobs of").length - 1;
    expect(await offered("buffet up to £5,000 or below £4,000")).toBe(1);
    for (const each of ["buffet £8 a head", "buffet £12 an hour"]) expect(await offered(each), each).toBe(0);
  });

  it("offers each change to a search that finds nobody, also where two would show as many", async () => {
    const { html } = await page("/suppliers?q=bicycles&sector=furniture");
    const offered = html.replace(/<script.*/s, "").match(/Without [^<]+/g);
    expect(offered).toEqual(expect.arrayContaining([expect.stringMatching(/^Without “(?!bicycles)/), "Without the word “bicycles”"]));
  });

  it("shows who comes close where few have all that was asked, apart from who has", async () => {
    const { html } = await page("/suppliers?q=bicycles+mended");
    const [body = ""] = html.split("<script");
    const [found = "", close = ""] = body.split("Close to what you asked");
    expect(found).toContain("Tipton Repairs");
    expect(found).not.toContain("Tipton Chairs");
    expect(close).toContain("They have only some of your words.");
    expect(close).toContain("Tipton Chairs");
    expect(close).not.toContain("Tipton Repairs");
    expect((await page("/suppliers?q=bicycles+mended&page=2")).html).not.toContain("Close to what you asked");
    const placed = await page("/suppliers?q=bicycles+mended+near+B18");
    expect(placed.html).toContain("They are further away, or have only some of your words.");
  });

  it("says when it does not know the place, and lists without it", async () => {
    const { status, html } = await page("/suppliers?q=buffet&near=Atlantis");
    expect(status).toBe(200);
    expect(html).toContain("We do not know a place called");
    expect(html).toContain("Hockley Table CIC");
  });

  it("searches all of a region that is asked for as a place", async () => {
    const totalOf = async (query: string) => ((await (await site.request(`/api/v1/suppliers?${query}`)).json()) as { total: number }).total;
    const all = await totalOf("q=catering");
    expect(all).toBeGreaterThan(0);
    for (const query of ["q=catering&near=West+Midlands", "q=catering+in+West+Midlands&within=10", "q=catering&near=England"])
      expect(await totalOf(query), query).toBe(all);
    const { html } = await page("/suppliers?q=catering&near=West+Midlands");
    expect(html).toContain("for catering in the West Midlands");
    expect(html).not.toContain("We do not know");
    const none = await page("/suppliers?q=catering&near=Scotland");
    expect(none.html).toContain("Nobody in Scotland lists");
    expect(none.html).toContain("Outside Scotland too");
  });

  it("reads a misspelt place as it was likely meant, and says so", async () => {
    const { html } = await page("/suppliers?q=buffet&near=Dudly");
    expect(html).toContain("We do not know a place called “Dudly”, so this is Dudley.");
  });

  it("says where an unclaimed profile comes from", async () => {
    const { html } = await page("/suppliers?q=register");
    expect(html).toContain("Nobody has claimed this profile yet.");
  });

  it("escapes names, and never shows whom to reach", async () => {
    const { html } = await page("/suppliers");
    expect(html).not.toContain("<script>alert(1)");
    expect(html).not.toContain("<img src=x");
    for (const secret of [SECRET_EMAIL, SECRET_NAME, SECRET_PHONE]) expect(html).not.toContain(secret);
  });

  it("answers odd addresses with a page", async () => {
    const odd = [
      "page=99999999999",
      "page=-1",
      "page=abc",
      "within=NaN&near=B18",
      "within=1e99&near=B18",
      "sort=%00",
      "status=%27%3B--",
      `q=${"x".repeat(5000)}`,
      "q=%22%22%22",
      "q=*:*",
      "q=AND+OR+NOT",
      "near=%F0%9F%98%80",
      "sector=nope&area=nope&size=nope",
      "unknown=1&view=map",
      `${"status=a&".repeat(299)}`,
    ];
    for (const query of odd) expect([query.slice(0, 40), (await page(`/suppliers?${query}`)).status]).toEqual([query.slice(0, 40), 200]);
  });

  it("teaches when nobody is found", async () => {
    const { html } = await page("/suppliers?q=buffet&status=certified");
    expect(html).toContain("lists “buffet”");
    expect(html).toContain("Without “Certified”");
  });

  it("shows the nearest when nobody is near enough, and says what was loosened", async () => {
    const { html } = await page("/suppliers?q=bicycle&near=Coventry&within=5");
    expect(html).toContain("Nobody within 5 miles of Coventry lists “bicycle”.");
    expect(html).toMatch(/Within 25 miles there is <a[^>]*href="\/suppliers\?q=bicycle&amp;near=Coventry&amp;within=25"[^>]*>one<\/a>/);
    expect(html).toContain("Tipton Repairs CIC");
    expect(html).toContain("Post what you need");
  });

  it("says what nobody fits, and shows who fits without one of the filters", async () => {
    const { html } = await page("/suppliers?q=bicycle&status=certified&size=over_100k");
    expect(html).toContain("Nobody lists “bicycle” with the filters “Certified” and “over £100,000”.");
    expect((await page("/suppliers?q=bicycle&status=certified")).html).toContain("Tipton Repairs CIC");
    expect((await page("/suppliers?near=Coventry&within=5&status=certified")).html).toContain(
      "Nobody within 5 miles of Coventry fits “Certified”.",
    );
  });

  it("offers the kinds of work when no change would show anybody", async () => {
    const { html } = await page("/suppliers?q=zzzzqqq");
    expect(html).toContain("Or look through a kind of work");
    expect(html).toContain('href="/suppliers?sector=food"');
    const near = await page("/suppliers?q=zzzzqqq&near=B18&within=5");
    expect(near.html).toContain("Nobody within 5 miles of B18 lists “zzzzqqq”. Nobody further away does, either.");
    expect(near.html).toContain("Without the word “zzzzqqq”");
    expect(near.html).toContain("Or look through a kind of work");
    expect(near.html).not.toContain("Hockley Table CIC");
  });

  it("keeps the filters in the address of the next page and in the plates that remove them", async () => {
    const { html } = await page("/suppliers?q=buffet&status=register_confirmed");
    expect(html).toContain('href="/suppliers?q=buffet"');
  });
});

describe("a long list of filters", () => {
  it("shows its first ones, with the way to all of them, which keeps the search", async () => {
    const authorities = site.db.$client.prepare("select code from areas where kind = 'authority' order by code limit 14").pluck().all();
    await makeSupplier(site, { name: "Fourteen Councils CIC", areas: authorities as string[] });
    const short = (await page("/suppliers?q=councils")).html;
    expect(short.match(/name="area"/g)).toHaveLength(10);
    const href = /href="([^"]*)"[^>]*>Show all 15</.exec(short)?.[1]?.replaceAll("&amp;", "&");
    expect(href).toBe("/suppliers?q=councils&all=area#by-area");
    const { html } = await page("/suppliers?q=councils&all=area");
    expect(html.match(/name="area"/g)).toHaveLength(15);
    expect(html).toContain('id="by-area"');
    expect(html).toContain('type="hidden" name="all" value="area"');
    expect(html).toMatch(/href="\/suppliers\?q=councils#by-area"[^>]*>Show 10 only/);
    expect(html).toContain('content="noindex, follow"');
  });

  it("opens for no made-up name", async () => {
    const { status, html } = await page("/suppliers?all=sector&all=__proto__&all=");
    expect(status).toBe(200);
    expect(html).not.toContain('name="all"');
  });
});

describe("without the engine", () => {
  it("searches the database instead and says so", async () => {
    const search = site.services.search.index(SUPPLIERS).search;
    site.services.search.index(SUPPLIERS).search = () => Promise.reject(new site.errors.SearchUnavailable("closed"));
    try {
      const { status, html } = await page("/suppliers?q=bicycle");
      expect(status).toBe(200);
      expect(html).toContain("The search engine is resting");
      expect(html).toContain("Tipton Repairs CIC");
      expect(html).not.toContain("Hockley Table");
      expect((await page("/")).status).toBe(200);
    } finally {
      site.services.search.index(SUPPLIERS).search = search;
    }
  });
});
