import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createWorld } from "./world.ts";

let world: Awaited<ReturnType<typeof createWorld>>;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.site.close());

interface Story {
  kind: string;
  words: string;
  slug: string;
  /** What the second step is sent, where it has anything to ask. */
  choosing?: Record<string, string>;
  /** What nobody reads from the words, as the form would send it. */
  corrected?: Record<string, string>;
  shows: readonly string[];
  /** What this kind does not ask, and no page of it says. */
  leavesOut: readonly string[];
  api: object;
}

const BOUGHT = ["How they choose", "They have not said how they will judge the answers"];
const STORIES: readonly Story[] = [
  {
    kind: "contract",
    words:
      "Office cleaning for our head office in Walsall, every evening, £20,000 to £25,000 a year from April 2027. Real living wage. Quotes by 18 December.",
    slug: "office-cleaning-for-our-head-office-in-walsall-every-evening",
    corrected: { title: "Evening cleaning in Walsall" },
    choosing: { "criteria[0].isPrice": "1", "criteria[0].weight": "50", "criteria[1].name": "How", "criteria[1].weight": "50" },
    shows: ["Evening cleaning in Walsall", "£20,000 to £25,000 a year", "1 April 2027", "How they choose", "50</strong> of 100"],
    leavesOut: ["Skills they", "<dt>Pay</dt>"],
    api: {
      kind: "contract",
      direction: null,
      value: { min_pence: 2_000_000, max_pence: 2_500_000, period: "year" },
      pay: null,
      criteria: [{}, {}],
    },
  },
  {
    kind: "supply_chain",
    words: "Subcontract for scaffolding lunches: hot meals for 40 people on site in Aston, two days a week, up to £18,000 in total.",
    slug: "subcontract-for-scaffolding-lunches",
    shows: ["Supply chain", "Up to £18,000", ...BOUGHT],
    leavesOut: ["Skills they"],
    api: { kind: "supply_chain", support: null },
  },
  {
    kind: "secondment",
    words:
      "We offer a secondment of our finance manager for six months: two days a month with a social enterprise in Dudley that has outgrown its spreadsheets. We go on paying her salary.",
    slug: "a-secondment-of-our-finance-manager-for-six-months",
    shows: ["Secondment offered", "Skills they offer", "Finance", "2 days a month", "Paid", "Dudley"],
    leavesOut: [...BOUGHT, "<dt>Value</dt>", "<dt>Work</dt>"],
    api: {
      kind: "secondment",
      direction: "offered",
      skills: expect.arrayContaining(["Finance"]),
      days_a_month: 2,
      pay: { kind: "paid" },
      lots: [],
    },
  },
  {
    kind: "board_role",
    words: "We are looking for a trustee who knows safeguarding and fundraising to join our board in Coventry: one day a quarter, unpaid.",
    slug: "a-trustee-who-knows-safeguarding-and-fundraising-to-join-our",
    shows: ["Board role sought", "Safeguarding", "Fundraising", "Half a day a month", "Not paid"],
    leavesOut: [...BOUGHT, "<dt>Value</dt>"],
    api: { kind: "board_role", direction: "sought", pay: { kind: "unpaid", pence: null }, days_a_month: 0.5 },
  },
  {
    kind: "support",
    words: "We give away 30 laptops, three years old and wiped, to social enterprises in Birmingham that can collect them in January.",
    slug: "we-give-away-30-laptops-three-years-old-and-wiped-to-social",
    shows: ["Support offered", "Equipment or goods: 30 laptops", "Birmingham"],
    leavesOut: [...BOUGHT, "Skills they", "<dt>Pay</dt>", "<dt>Value</dt>"],
    api: { kind: "support", direction: "offered", support: { kind: "equipment", quantity: "30 laptops" }, pay: null },
  },
  {
    kind: "support",
    words: "Pro bono help wanted: we look for a mentor for our new shop manager in Sandwell, two hours every month.",
    slug: "pro-bono-help-wanted",
    corrected: { help: "expertise", quantity: "Two hours a month" },
    shows: ["Support sought", "Expertise: Two hours a month", "Sandwell"],
    leavesOut: BOUGHT,
    api: { kind: "support", direction: "sought", support: { kind: "expertise", quantity: "Two hours a month" } },
  },
];

describe("from words to a page that everybody reads", () => {
  it.each(STORIES)("a $kind: $slug", async ({ kind, words, slug, choosing, corrected = {}, shows, leavesOut, api }) => {
    const { site, people, buyer } = world;
    const base = `/organisations/${buyer.slug}/opportunities`;
    const send = (path: string, form: Record<string, string>) => site.request(path, { as: people.editor, form });
    const edit = `${base}/${slug}/edit?step=`;
    const begun = await send(`${base}/new`, { description: words, intent: "next" });
    expect(begun.headers.get("location")).toBe(`${edit}what`);
    const version = () => String(site.db.$client.prepare("select version from opportunities where slug = ?").pluck().get(slug));
    expect(site.db.$client.prepare("select kind from opportunities where slug = ?").pluck().get(slug)).toBe(kind);
    const next = async (step: string, form: Record<string, string>) =>
      (await send(`${edit}${step}`, { version: version(), intent: "next", ...form })).headers.get("location");
    expect(await next("what", corrected)).toBe(`${edit}ask`);
    expect(await next("ask", choosing ?? {})).toBe(`${edit}who`);
    expect(await next("who", { contactName: "", contactEmail: "", contactPhone: "" })).toBe(`${edit}check`);
    const posted = await send(`${edit}check`, { version: version(), intent: "post" });
    const address = /opportunities\/([^?]+)\?posted=1/.exec(posted.headers.get("location") ?? "")?.[1] ?? "";
    expect(address).not.toBe("");

    const page = (await (await site.request(`/opportunities/${address}`)).text()).replaceAll("<!-- -->", "");
    for (const text of shows) expect(page).toContain(text);
    for (const text of leavesOut) expect(page).not.toContain(text);
    expect(await (await site.request(`/api/v1/opportunities/${address}`)).json()).toMatchObject(api);
  });

  it("a quote is asked as work is, and needs no official notice", async () => {
    const { site, people, buyer } = world;
    const base = `/organisations/${buyer.slug}/opportunities`;
    const made = world.draft("Window cleaning, one Saturday");
    const form = { version: "1", kind: "quote", intent: "next" };
    const sent = await site.request(`${base}/${made.slug}/edit?step=what`, { as: people.editor, form });
    // A draft that becomes a quote has another address.
    const next = sent.headers.get("location") ?? "";
    expect(next).toMatch(/\/quote-[a-z2-7]+\/edit\?step=ask$/);
    expect(await (await site.request(next, { as: people.editor })).text()).toContain("What counts, and how much?");
    const who = await (await site.request(next.replace("step=ask", "step=who"), { as: people.editor })).text();
    expect(who).not.toContain("official notice");
  });

  it("a page asks nothing of the kind that a draft once was", async () => {
    const { site, people, buyer } = world;
    const base = `/organisations/${buyer.slug}/opportunities`;
    const made = world.draft("A seat on our board", {
      ...{
        description: "A seat on our board for somebody who has run a kitchen of their own.",
        direction: "sought",
        skills: ["Kitchens"],
        pay: "unpaid",
      },
      ...{ place: { delivery: "remote", postcode: null, radiusMiles: null, areaCodes: [] }, deadlineAt: new Date("2026-12-11T17:00:00Z") },
      lots: ["One", "Two"].map((title) => ({ id: null, title, description: "", minPence: null, maxPence: null, place: null })),
    });
    const form = { version: "1", kind: "board_role", direction: "sought", intent: "next" };
    expect((await site.request(`${base}/${made.slug}/edit?step=what`, { as: people.editor, form })).status).toBe(302);
    const page = await (await site.request(`/opportunities/${made.slug}`, { as: people.editor })).text();
    expect(page).toContain("Kitchens");
    expect(page).not.toContain("How they choose");
    expect(page).not.toMatch(/2(?:<!-- -->)? lots/);
  });
});
