import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { opportunityListSchema } from "#app/features/opportunities/api-schema.ts";
import { editOpportunity } from "#app/features/opportunities/edit-opportunity.server.ts";
import { publishOpportunity } from "#app/features/opportunities/publish-opportunity.server.ts";
import { OPPORTUNITIES } from "#search/opportunities.ts";
import { parseXml, type XmlElement } from "#tests/helpers/xml.ts";
import { BUYER_SECRETS, createWorld, WHOLE } from "./world.ts";

const NASTY = 'Soup & bread <for> "forty" ]]> \u0007here';
let world: Awaited<ReturnType<typeof createWorld>>;

beforeAll(async () => {
  world = await createWorld();
  world.posted();
  world.site.clock.now = new Date("2026-11-23T10:00:00Z");
  const soup = { ...WHOLE, description: "Enough for everybody on the site, every day of the week.", sectorCodes: ["food.event-catering"] };
  const { id } = world.draft(NASTY, soup);
  publishOpportunity(world.site.ctx(world.people.editor), { id });
  await world.site.worker.drain();
});
afterAll(() => world.site.close());

async function page(path: string): Promise<{ status: number; html: string }> {
  const response = await world.site.request(path);
  return { status: response.status, html: (await response.text()).replaceAll("<!-- -->", "") };
}
async function feed(query: string, headers: Record<string, string> = {}) {
  const response = await world.site.request(`/opportunities/feed.atom${query}`, { headers });
  return { response, text: await response.text() };
}
const all = (element: XmlElement, name: string) => element.children.filter((child) => child.name === name);
const one = (element: XmlElement, name: string) => all(element, name)[0]?.text ?? "";
const link = (element: XmlElement, rel: string) =>
  all(element, "link").find(({ attributes }) => (attributes["rel"] ?? "alternate") === rel)?.attributes["href"];

const ODD = [
  "page=99999999999",
  "page=-1",
  "within=NaN&near=B18",
  "within=1e99&near=B18",
  "sort=%00",
  "kind=%27%3B--",
  `q=${"x".repeat(5000)}`,
  "q=%22%22%22",
  "q=AND+OR+NOT",
  "near=%F0%9F%98%80",
  "near=Atlantis",
  "sector=nope&area=nope&size=nope&direction=nope",
  `q=${encodeURIComponent("\u0000\u0008]]><b>")}`,
  `${"kind=a&".repeat(299)}`,
];

describe("the list of opportunities", () => {
  it("finds by words, says why, and marks what it found", async () => {
    const { status, html } = await page("/opportunities?q=lunch");
    expect(status).toBe(200);
    expect(html).toContain("1 of 2 for lunch");
    expect(html).toContain("<mark>Lunches</mark> for a site team");
    expect(html).toContain("It speaks of <mark>lunch</mark>");
    expect(html).not.toContain("Soup");
  });

  it("reads a place among the words and says how far", async () => {
    const { html } = await page("/opportunities?q=lunch+near+B16");
    expect(html).toContain("1 of 2 for lunch near B16");
    expect(html).toMatch(/To be done in [^<]*Birmingham, B6, about \d miles from B16/);
    expect(html).toMatch(/value="B16"/);
    expect(html).toContain("Nearest first");
  });

  it("shows how a sentence was read, in parts that can be taken off, and keeps in its box what was typed", async () => {
    const { html } = await page("/opportunities?q=lunch+near+B16+for+80+people");
    expect(html).toContain("How we read it");
    expect(html).toMatch(/href="\/opportunities\?q=lunch\+for\+80\+people"[^>]*><span>near B16/);
    expect(html).toMatch(/href="\/opportunities\?q=lunch&amp;near=B16&amp;within=10"[^>]*><span>for 80 people/);
    expect(html).toContain("“For 80 people” is not used to choose.");
    expect(html).not.toContain("Tell the suppliers");
    expect(html).toContain('value="lunch near B16 for 80 people"');
    expect((await page("/opportunities?q=lunch")).html).not.toContain("How we read it");
  });

  it("offers the kind and the size that its words name, where there are any", async () => {
    const { html } = await page("/opportunities?q=lunch+subcontract+up+to+%C2%A35,000");
    expect(html).toContain("Subcontract");
    expect(html).toContain("up to £5,000");
    expect(html).not.toContain("Only board roles");
  });

  it("shows filters that are on, with the way to take each off", async () => {
    const { html } = await page("/opportunities?q=lunch&kind=supply_chain&soon=1");
    expect(html).toContain('href="/opportunities?q=lunch&amp;soon=1"');
    expect(html).toContain('href="/opportunities?q=lunch&amp;kind=supply_chain"');
    expect(html).toContain("Nothing open has “lunch”");
    expect(html).toContain("Without “Closes within a week” there is");
  });

  it("says when nothing has all the words", async () => {
    const { html } = await page("/opportunities?q=lunches+soup");
    expect(html).toContain("Nothing open has all of these words, so these have some of them.");
  });

  it("links its feed, for readers and for programs", async () => {
    const { html } = await page("/opportunities?q=lunch&sort=closing&page=2");
    const address = "/opportunities/feed.atom?q=lunch";
    expect(html).toContain(`<link rel="alternate" type="application/atom+xml" title="This search as a feed" href="${address}"/>`);
    expect(html).toMatch(/<a [^>]*href="\/opportunities\/feed\.atom\?q=lunch"[^>]*>Follow this search as a feed<\/a>/);
    expect(html).toContain("There is no page 2");
  });

  it("escapes what people wrote, and shows nobody to reach", async () => {
    const { html } = await page("/opportunities");
    expect(html).not.toContain("bread <for>");
    for (const secret of [...BUYER_SECRETS, "5RQ"]) expect(html).not.toContain(secret);
  });

  it.each(ODD)("answers an odd address with a page and a feed: %s", async (query) => {
    expect((await page(`/opportunities?${query}`)).status).toBe(200);
    const { response, text } = await feed(`?${query}`);
    expect(response.status).toBe(200);
    expect(parseXml(text).name).toBe("feed");
  });

  it("is searched in the database while the engine is away, and says so", async () => {
    const opportunities = world.site.services.search.index(OPPORTUNITIES);
    const working = opportunities.search;
    opportunities.search = () => Promise.reject(new world.site.errors.SearchUnavailable("closed"));
    // What was made before is given meanwhile, too.
    world.site.services.publicState.letGo();
    try {
      const { status, html } = await page("/opportunities?q=lunch");
      expect(status).toBe(200);
      expect(html).toContain("The search engine is resting");
      expect(html).toContain("Lunches for a site team");
      expect(html).not.toContain("Soup");
      expect((await page("/")).status).toBe(200);
      expect(parseXml((await feed("?q=lunch")).text).children.filter(({ name }) => name === "entry")).toHaveLength(1);
    } finally {
      opportunities.search = working;
      world.site.services.publicState.letGo();
    }
  });
});

describe("the API", () => {
  it("gives the page's answer, with reasons, marks and counts", async () => {
    const response = await world.site.request("/api/v1/opportunities?q=lunches&near=B18&within=10&kind=supply_chain");
    const answer = opportunityListSchema.parse(await response.json());
    expect(answer).toMatchObject({ total: 1, page: 1, page_size: 20, engine: "sqlite", place: { label: "B18" }, notices: [] });
    expect(answer.items[0]).toMatchObject({ title: "Lunches for a site team", distance_miles: 1 });
    expect(answer.items[0]?.highlights["title"]?.[0]).toEqual({ text: "Lunches", marked: true });
    expect(answer.items[0]?.reasons[0]).toBe("Its title says lunches");
    expect(answer.facets["kind"]).toEqual([{ value: "supply_chain", label: "Supply chain", count: 1 }]);
    for (const secret of [...BUYER_SECRETS, "5RQ"]) expect(JSON.stringify(answer)).not.toContain(secret);
  });
});

describe("a search as a feed", () => {
  it("is valid Atom, the newest first, with what anybody may read", async () => {
    const { response, text } = await feed("?sort=closing&page=3");
    expect(response.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
    const atom = parseXml(text);
    expect([atom.name, atom.attributes["xmlns"]]).toEqual(["feed", "http://www.w3.org/2005/Atom"]);
    const self = "http://localhost:3000/opportunities/feed.atom";
    expect([one(atom, "id"), link(atom, "self"), link(atom, "alternate")]).toEqual([self, self, "http://localhost:3000/opportunities"]);
    expect(one(atom, "title")).toBe("Opportunities - Social Supply West Midlands");
    expect(one(all(atom, "author")[0] as XmlElement, "name")).toBe("Social Supply West Midlands");
    const entries = all(atom, "entry");
    expect(entries.map((entry) => one(entry, "id"))).toEqual([
      expect.stringMatching(/^http:\/\/localhost:3000\/opportunities\/soup/),
      "http://localhost:3000/opportunities/lunches-for-a-site-team",
    ]);
    expect(one(atom, "updated")).toBe("2026-11-23T10:00:00.000Z");
    for (const entry of entries) {
      for (const name of ["id", "title", "updated"]) expect(all(entry, name)).toHaveLength(1);
      expect(link(entry, "alternate")).toBe(one(entry, "id"));
      expect(one(entry, "updated")).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      expect(one(entry, "published")).toMatch(/Z$/);
      expect(one(all(entry, "author")[0] as XmlElement, "name")).toBe("Hollin and Reeve");
    }
    const content = one(entries[1] as XmlElement, "content");
    for (const fact of ["Supply chain", "£18,000 to £25,000 a year", "Closes Friday 11 December 2026, 5pm", "A hot lunch"])
      expect(content).toContain(fact);
    for (const secret of [...BUYER_SECRETS, "5RQ"]) expect(text).not.toContain(secret);
  });

  it("shows text as text", async () => {
    const entry = all(parseXml((await feed("?q=soup")).text), "entry")[0] as XmlElement;
    expect(one(entry, "title")).toBe("Soup &amp; bread &lt;for&gt; &quot;forty&quot; ]]&gt; here");
  });

  it("is named after its search and holds what has all of it", async () => {
    const near = parseXml((await feed("?q=lunch+near+B18")).text);
    expect(one(near, "title")).toBe("Opportunities for lunch near B18 - Social Supply West Midlands");
    expect(one(near, "id")).toBe("http://localhost:3000/opportunities/feed.atom?q=lunch&near=B18&within=10");
    expect(all(near, "entry")).toHaveLength(1);
    expect(all(parseXml((await feed("?q=lunches+soup")).text), "entry")).toEqual([]);
    expect(one(parseXml((await feed("?near=Atlantis")).text), "subtitle")).toContain("Atlantis");
    const none = parseXml((await feed("?q=zzzz")).text);
    expect([all(none, "entry").length, one(none, "updated")]).toEqual([0, "2026-11-23T00:00:00.000Z"]);
  });

  it("is not sent again until something changed", async () => {
    const { response } = await feed("?q=lunch");
    const tag = response.headers.get("etag") ?? "";
    const changed = response.headers.get("last-modified") ?? "";
    expect(changed).toBe("Mon, 23 Nov 2026 09:00:00 GMT");
    expect(response.headers.get("cache-control")).toBe("public, max-age=300");
    const asking: Record<string, string>[] = [{ "If-None-Match": tag }, { "If-Modified-Since": changed }];
    for (const headers of asking) {
      const again = await feed("?q=lunch", headers);
      expect([again.response.status, again.text]).toEqual([304, ""]);
    }

    world.site.clock.now = new Date("2026-11-23T11:00:00Z");
    const { id } = world.site.db.$client.prepare("select id from opportunities where slug = 'lunches-for-a-site-team'").get() as {
      id: number;
    };
    const changes = { ...WHOLE, description: "A hot lunch and a vegetarian choice, three times a week, brought to the site cabin." };
    editOpportunity(world.site.ctx(world.people.editor), { id, version: 2, changes });
    await world.site.worker.drain();
    for (const headers of asking) {
      const again = await feed("?q=lunch", headers);
      expect(again.response.status).toBe(200);
      const entry = all(parseXml(again.text), "entry")[0] as XmlElement;
      expect([one(entry, "id"), one(entry, "updated"), one(entry, "published")]).toEqual([
        "http://localhost:3000/opportunities/lunches-for-a-site-team",
        "2026-11-23T11:00:00.000Z",
        "2026-11-23T09:00:00.000Z",
      ]);
    }
    world.site.clock.now = new Date("2026-12-12T09:00:00Z");
    expect(all(parseXml((await feed("")).text), "entry")).toEqual([]);
    world.site.clock.now = new Date("2026-11-23T11:00:00Z");
  });

  it("is limited by address as a search is", async () => {
    const { limits } = world.site.services;
    const consumed: string[] = [];
    const working = limits.consume;
    limits.consume = (name, key) => {
      consumed.push(`${name} ${key}`);
      return working(name, key);
    };
    await feed("");
    limits.consume = working;
    expect(consumed).toEqual(["search_address 127.0.0.1"]);
  });
});
