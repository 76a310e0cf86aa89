import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { facetGroups } from "#app/features/searching/facet-groups.server.ts";
import { readOpened } from "#app/features/searching/read-address.ts";
import { addDays, londonDay, londonInstant } from "#app/platform/dates.ts";
import { SearchUnavailable } from "#search/engine.ts";
import { OPPORTUNITIES } from "#search/opportunities.ts";
import { createMarket, SECRETS } from "#tests/helpers/market.ts";
import { opportunityListAnswer } from "./api-answers.server.ts";
import { closeOpportunity } from "./close-opportunity.server.ts";
import { createDraft } from "./create-draft.server.ts";
import { filtersHref } from "./filters.ts";
import { loadOpportunityDocuments } from "./load-documents.server.ts";
import { nearestAlternatives } from "./nearest-alternatives.server.ts";
import { publishOpportunity } from "./publish-opportunity.server.ts";
import { readFilters } from "./read-filters.ts";
import { readParts } from "./read-parts.server.ts";
import { rebuildOpportunityIndex } from "./rebuild-index.server.ts";
import type { OpportunityChanges } from "./schema.ts";
import { type FilterParam, OPPORTUNITY_FILTERS } from "./search.ts";
import { countWith, type OpportunitySearch, searchOpportunities } from "./search-opportunities.server.ts";
import type { OpportunityKind } from "./vocabulary.ts";

const BIRMINGHAM = "E08000025";
const SANDWELL = "E08000028";
const START = new Date("2026-11-23T09:00:00Z");
let market: Awaited<ReturnType<typeof createMarket>>;
const posted: Record<string, number> = {};

/** Posts under a key, a minute after the one before. */
function post(key: string, kind: OpportunityKind, title: string, daysOpen: number, changes: OpportunityChanges): void {
  const ctx = market.acting(market.buyers.editor);
  const [name, email, phone] = SECRETS.buyer;
  const { id } = createDraft(ctx, {
    organisationId: market.buyer,
    kind,
    title,
    description: "What we need is written out here, in more than forty characters.",
    deadlineAt: londonInstant(addDays(londonDay(START), daysOpen), 17),
    contact: { name, email, phone },
    ...changes,
  });
  publishOpportunity(ctx, { id });
  posted[key] = id;
  market.clock.now = new Date(market.clock.now.getTime() + 60_000);
}

beforeAll(async () => {
  market = await createMarket({ now: START });
  const areas = (...areaCodes: string[]) => ({ delivery: "areas" as const, postcode: null, radiusMiles: null, areaCodes });
  const worth = (minPence: number | null, maxPence: number) => ({ valueKind: "range", minPence, maxPence, valuePeriod: "total" }) as const;
  post("lunches", "contract", "Lunches for three schools", 20, {
    description: "Hot meals on five days a week, cooked near by and brought in warm.\n\nNo nuts.",
    sectorCodes: ["food.workplace-catering"],
    place: areas(SANDWELL),
    value: worth(600_000, 2_000_000),
    requirements: ["An allergen policy"],
  });
  post("windows", "supply_chain", "Cleaning of site cabins", 5, {
    sectorCodes: ["cleaning.commercial"],
    place: { delivery: "radius", postcode: "B6 5RQ", radiusMiles: 3, areaCodes: [] },
    value: worth(null, 400_000),
  });
  post("treasurer", "board_role", "A treasurer for our board", 40, {
    direction: "sought",
    skills: ["Finance"],
    pay: "unpaid",
    sectorCodes: ["professional.finance"],
    place: { delivery: "remote", postcode: null, radiusMiles: null, areaCodes: [] },
  });
  post("grounds", "contract", "Grounds care at six homes", 30, {
    sectorCodes: ["grounds.maintenance"],
    place: areas(SANDWELL, BIRMINGHAM),
    value: { valueKind: "withheld", minPence: null, maxPence: null, valuePeriod: "total" },
  });
  await market.worker.drain();
});
afterAll(() => market.close());

function facetsOf({ counts, filters }: OpportunitySearch, opened: readonly FilterParam[] = []) {
  const address = filtersHref(filters, { page: filters.page });
  return facetGroups(market.ctx(), OPPORTUNITY_FILTERS, counts, { chosen: filters.chosen, opened, address });
}
const search = (query: string) => searchOpportunities(market.ctx(), readFilters(new URLSearchParams(query)));
function keyOf(id: number): string {
  return Object.entries(posted).find(([, one]) => one === id)?.[0] ?? String(id);
}
async function found(query: string): Promise<string[]> {
  return (await search(query)).items.map((item) => keyOf(item.opportunity.id));
}
async function reasons(query: string, key: string): Promise<string[]> {
  const item = (await search(query)).items.find((one) => one.opportunity.id === posted[key]);
  return item?.reasons.map((runs) => runs.map((run) => run.text).join("")) ?? [];
}

describe("words", () => {
  it("find title, kind of work, text, requirements and buyer, by stem, synonym and with a typo", async () => {
    expect(await found("q=lunch")).toEqual(["lunches"]);
    expect(await found("q=caterng")).toEqual(["lunches"]);
    expect(await found("q=janitorial")).toEqual(["windows"]);
    expect(await found("q=%22hot+meals%22")).toEqual(["lunches"]);
    expect(await found("q=%22meals+hot%22")).toEqual([]);
    expect(await found("q=allergen")).toEqual(["lunches"]);
    expect((await found("q=hollin")).sort()).toEqual(["grounds", "lunches", "treasurer", "windows"]);
  });

  it("say where they stand", async () => {
    expect(await reasons("q=lunch", "lunches")).toEqual(["Its title says lunches"]);
    expect((await reasons("q=janitorial", "windows"))[0]).toContain("where “janitorial” belongs");
    expect((await reasons("q=alergen", "lunches"))[0]).toBe("They ask for an allergen policy, “allergen” read for “alergen”");
    expect(await reasons("q=hollin", "grounds")).toEqual(["Posted by Hollin and Reeve", "They would rather not say what it is worth"]);
  });

  it("that nothing has all of are loosened, and it says so", async () => {
    const { items, loosened } = await search("q=treasurer+lunches");
    expect(items.map((item) => keyOf(item.opportunity.id)).sort()).toEqual(["lunches", "treasurer"]);
    expect(loosened).toEqual({ missing: [] });
    const api = await opportunityListAnswer(market.ctx(), new URLSearchParams("q=treasurer+lunches"));
    expect(api.notices).toEqual(["Nothing open has all of these words, so these have some of them."]);
  });
});

describe("place", () => {
  it("is reached by the areas named, by the radius, and from anywhere", async () => {
    expect((await found("near=B70&within=1")).sort()).toEqual(["grounds", "lunches", "treasurer"]);
    expect((await found("near=B7&within=1")).sort()).toEqual(["grounds", "treasurer", "windows"]);
    expect((await found("near=CV1&within=1")).sort()).toEqual(["treasurer"]);
  });

  it("is near when its middle is", async () => {
    expect((await found("near=B7&within=10")).sort()).toEqual(["grounds", "lunches", "treasurer", "windows"]);
    expect(await reasons("near=B7&within=10", "lunches")).toEqual(["To be done in Sandwell; its middle is about 6 miles from B7"]);
    expect(await reasons("near=CV1&within=25", "grounds")).toEqual([
      "To be done in Birmingham and Sandwell; the middle of Birmingham is about 16 miles from CV1",
      "They would rather not say what it is worth",
    ]);
  });

  it("is told as a reason", async () => {
    expect(await reasons("near=B70&within=1", "lunches")).toEqual(["To be done in Sandwell, where B70 is"]);
    expect((await reasons("near=B7&within=1", "windows"))[0]).toMatch(/^To be done within 3 miles of .*B6, which takes in B7$/);
    expect(await reasons("near=CV1&within=1", "treasurer")).toEqual(["Can be done from anywhere"]);
  });

  it("is read from the words, and an unknown one is told", async () => {
    const { filters, place, items } = await search("q=cleaning+near+B7");
    expect(filters).toMatchObject({ q: "cleaning", near: "B7", within: 10 });
    expect(place?.label).toBe("B7");
    expect(items.map((item) => keyOf(item.opportunity.id))).toEqual(["windows"]);
    expect(await found("q=lunches+in+Sandwell")).toEqual(["lunches"]);
    expect((await search("near=Atlantis")).notices[0]).toContain("Atlantis");
  });

  it("orders by distance, what has none last", async () => {
    expect(await found("near=B7&sort=distance")).toEqual(["windows", "grounds", "lunches", "treasurer"]);
  });
});

describe("filters", () => {
  it("narrow by kind, direction, sector, area and value", async () => {
    expect(await found("kind=supply_chain,board_role")).toEqual(["treasurer", "windows"]);
    expect(await found("direction=sought")).toEqual(["treasurer"]);
    expect(await found("direction=offered")).toEqual([]);
    expect(await found("sector=food")).toEqual(["lunches"]);
    expect(await found("sector=food.workplace-catering")).toEqual(["lunches"]);
    expect(await found(`area=${SANDWELL}`)).toEqual(["grounds", "treasurer", "lunches"]);
    expect(await found("size=up_to_5k")).toEqual(["windows"]);
    expect(await found("size=5k_25k")).toEqual(["lunches"]);
  });

  it("are among the reasons", async () => {
    expect(await reasons(`sector=food&area=${SANDWELL}&size=5k_25k`, "lunches")).toEqual([
      "The work is workplace lunches and canteens",
      "To be done in Sandwell",
      "Worth £6,000 to £20,000",
    ]);
    expect(await reasons("", "lunches")).toEqual([]);
  });

  it("count without their own, in the order of the vocabulary", async () => {
    const some = facetsOf(await search("kind=contract&sector=food"));
    const of = (name: string) => some.find((group) => group.name === name)?.choices;
    expect(of("kind")).toEqual([{ value: "contract", label: "Contract", count: 1, chosen: true }]);
    expect(of("sector")?.map(({ value, count, inner }) => [value, count, inner ?? false])).toEqual([
      ["food", 1, false],
      ["food.workplace-catering", 1, true],
      ["grounds", 1, false],
    ]);
    expect(of("size")?.map(({ label, count }) => [label, count])).toEqual([["£5,000 to £25,000", 1]]);
  });

  it("show ten areas, the region's own first, until all are asked for", async () => {
    const all = await search("q=lunches&page=2");
    const codes = ["E06000001", "E06000002", "E06000003", "E06000004", "E06000005", "E06000006", "E06000007", "E06000008", "E06000009"];
    const area = [...codes, "E06000010", "E06000011", BIRMINGHAM].map((value) => ({ value, count: 1 }));
    const many = { ...all, counts: { ...all.counts, area } };
    const group = (open: FilterParam[]) => facetsOf(many, open).find(({ name }) => name === "area");
    expect(group([])?.choices).toHaveLength(10);
    expect(group([])?.choices[0]?.label).toBe("Birmingham");
    expect(group([])?.toggle).toEqual({ href: "/opportunities?q=lunches&page=2&all=area#by-area", label: "Show all 12" });
    expect(group(readOpened<FilterParam>(OPPORTUNITY_FILTERS, new URLSearchParams("all=area&all=kind")))?.choices).toHaveLength(12);
  });
});

describe("time", () => {
  it("closing soon is the coming week, and counted", async () => {
    expect(await found("soon=1")).toEqual(["windows"]);
    expect(await countWith(market.ctx(), await search(""), { soon: true })).toBe(1);
  });

  it("orders by what was posted last and what closes next", async () => {
    expect(await found("")).toEqual(["grounds", "treasurer", "windows", "lunches"]);
    expect(await found("sort=closing")).toEqual(["windows", "lunches", "grounds", "treasurer"]);
  });

  it("leaves out what is past its deadline before anybody has closed it", async () => {
    const before = market.clock.now;
    market.clock.now = new Date(START.getTime() + 10 * 86_400_000);
    try {
      const { total, items } = await search("q=cleaning");
      expect([total, items.length]).toEqual([0, 0]);
      expect(await found("soon=1")).toEqual([]);
    } finally {
      market.clock.now = before;
    }
  });
});

describe("when little or nothing is found", () => {
  it("offers what is further away, without a filter, or without the words", async () => {
    const offers = async (query: string) =>
      (await nearestAlternatives(market.ctx(), await search(query))).map(({ label, total, href }) => `${label}: ${total} ${href}`);
    expect(await offers("q=cleaning&near=CV1&within=5")).toEqual([
      "Within 25 miles: 1 /opportunities?q=cleaning&near=CV1&within=25",
      "Without the word “cleaning”: 1 /opportunities?near=CV1&within=5",
    ]);
    expect(await offers("q=lunches&kind=quote&soon=1")).toEqual(["Without any filter: 1 /opportunities?q=lunches"]);
    expect(await offers("q=lunches&kind=quote")).toEqual(["Without “Invited quote”: 1 /opportunities?q=lunches"]);
    expect(await offers("q=lunches&soon=1")).toEqual([
      "Without “Closes within a week”: 1 /opportunities?q=lunches",
      "Without the word “lunches”: 1 /opportunities?soon=1",
    ]);
  });
});

describe("without the engine", () => {
  const QUERIES = [
    "",
    "q=lunches",
    "q=cleaning&near=B7",
    "near=B70&within=1",
    "near=B7&within=1",
    "near=B7&sort=distance",
    "near=CV1&within=1&kind=board_role",
    `area=${SANDWELL}&sort=closing`,
    `area=E08000026&kind=contract`,
    "sector=food&kind=quote",
    "size=up_to_5k,5k_25k",
    "direction=sought&soon=1",
    "soon=1",
    "page=2",
  ];
  async function withoutEngine<T>(work: () => Promise<T>): Promise<T> {
    const opportunities = market.services.search.index(OPPORTUNITIES);
    const working = opportunities.search;
    opportunities.search = () => Promise.reject(new SearchUnavailable("closed"));
    try {
      return await work();
    } finally {
      opportunities.search = working;
    }
  }

  it.each(QUERIES)("the database finds and counts the same: %s", async (query) => {
    const engine = await search(query);
    const fallback = await withoutEngine(() => search(query));
    expect(fallback.items.map((item) => item.opportunity.id).sort()).toEqual(engine.items.map((item) => item.opportunity.id).sort());
    expect([fallback.total, fallback.counts]).toEqual([engine.total, engine.counts]);
    if (!query.startsWith("near") || query.includes("sort")) {
      expect(fallback.items.map((item) => item.opportunity.id)).toEqual(engine.items.map((item) => item.opportunity.id));
    }
  });

  it("it says so, and still offers what is near", async () => {
    const { fallback, offers } = await withoutEngine(async () => {
      const result = await search("q=lunches&kind=quote");
      return { fallback: result, offers: await nearestAlternatives(market.ctx(), result) };
    });
    expect(fallback.engine).toBe("database");
    expect(fallback.notices[0]).toContain("The search engine is resting");
    expect(offers.map((offer) => offer.label)).toEqual(["Without “Invited quote”"]);
  });
});

describe("while the engine takes nothing in", () => {
  it("an opportunity is matched all the same, and indexed when it does again", async () => {
    const opportunities = market.services.search.index(OPPORTUNITIES);
    const working = opportunities.upsert;
    opportunities.upsert = () => Promise.reject(new SearchUnavailable("away"));
    const id = market.post("Bread for a canteen");
    await market.worker.drain();
    const matches = market.db.$client.prepare("select count(*) from matches where opportunity_id = ?").pluck();
    expect(matches.get(id)).toBe(1);
    expect(await found("q=bread")).toEqual([]);

    opportunities.upsert = working;
    market.clock.now = new Date(market.clock.now.getTime() + 5 * 60_000);
    await market.worker.drain();
    expect(await found("q=bread")).toEqual([String(id)]);
    expect(matches.get(id)).toBe(1);
    closeOpportunity(market.acting(market.buyers.editor), { id });
    await market.worker.drain();
    expect(await found("q=bread")).toEqual([]);
  });
});

describe("what the index holds", () => {
  it("is public: no contact, no full postcode, no exact position", () => {
    const text = JSON.stringify(loadOpportunityDocuments(market.ctx(), Object.values(posted)));
    const { lat, lng } = market.db.$client.prepare("select lat, lng from opportunities where id = ?").get(posted["windows"]) as {
      lat: number;
      lng: number;
    };
    for (const secret of [...SECRETS.buyer, "5RQ", String(lat), String(lng)]) expect(text).not.toContain(secret);
    expect(text).toContain("B6");
  });

  it("follows a change of the buyer's name, an end, and can be made anew", async () => {
    const ctx = market.ctx();
    const { emit } = await import("#app/platform/outbox/emit.server.ts");
    market.db.$client.prepare("update organisations set trading_name = 'Quarrybank Homes' where id = ?").run(market.buyer);
    emit(ctx, "organisation.changed", { organisationId: market.buyer });
    await market.worker.drain();
    expect(await found("q=quarrybank&kind=contract")).toHaveLength(2);

    closeOpportunity(market.acting(market.buyers.editor), { id: posted["grounds"] ?? 0 });
    expect(await found("q=grounds")).toEqual([]);
    await market.worker.drain();
    expect([...(await market.services.search.index(OPPORTUNITIES).revisions()).keys()]).not.toContain(posted["grounds"]);

    await market.services.search.index(OPPORTUNITIES).delete(Object.values(posted));
    const progress: [number, number][] = [];
    expect(await rebuildOpportunityIndex(ctx, (done, of) => progress.push([done, of]))).toBe(3);
    expect(progress.at(-1)).toEqual([3, 3]);
    expect((await found("")).sort()).toEqual(["lunches", "treasurer", "windows"]);
  });
});

describe("a search that names a kind", () => {
  it.each(["board role", "volunteer directors", "trustee", "trustee with finance skills"])("finds what is of that kind: %s", async (q) => {
    expect(await found(new URLSearchParams({ q }).toString())).toEqual(["treasurer"]);
  });

  it("finds nothing else where none of that kind is open", async () => {
    expect(await found("q=secondment")).toEqual([]);
  });

  it("is led by the kinds that the reader has chosen", async () => {
    expect(await found("q=trustee&kind=board_role")).toEqual(["treasurer"]);
    expect(await found("q=trustee&kind=contract")).toEqual([]);
  });

  it("shows the kind as a part that can be taken off, and offers no filter that is there already", async () => {
    const parts = readParts(market.ctx(), await search("q=finance+trustee"));
    const kind = parts.find(({ label }) => label === "Trustee");
    expect(kind).toMatchObject({ href: "/opportunities?q=finance", isUsed: true });
    expect(kind?.narrow).toBeUndefined();
  });
});
