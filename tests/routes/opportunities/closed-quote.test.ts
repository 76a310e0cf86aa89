import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { sendMatchMails } from "#app/features/notifications/match-mails.server.ts";
import { sendSearchMails } from "#app/features/notifications/search-mails.server.ts";
import { createDraft } from "#app/features/opportunities/create-draft.server.ts";
import { loadOpportunityDocuments } from "#app/features/opportunities/load-documents.server.ts";
import { openOpportunityIds } from "#app/features/opportunities/open-opportunity-ids.server.ts";
import { publishOpportunity } from "#app/features/opportunities/publish-opportunity.server.ts";
import { declineQuote, quotePrice } from "#app/features/quoting/answer.server.ts";
import { inviteAddress, inviteSuppliers } from "#app/features/quoting/invite.server.ts";
import { saveSearch } from "#app/features/saved-searches/save-search.server.ts";
import { emit } from "#app/platform/outbox/emit.server.ts";
import { offerings } from "#db/schema/index.ts";
import { fill, siteRoutes } from "#tests/helpers/routes.ts";
import type { TestUser } from "#tests/helpers/site.ts";
import { createWorld, WHOLE } from "./world.ts";

/* A closed quote shows in nothing that anybody reads who is not its buyer or invited: not by its words, its address, or a count. */

/** Some hundred pages are read twice. */
vi.setConfig({ testTimeout: 120_000 });

/** A word that nothing else has. */
const WORD = "Zephyrquartz";

let world: Awaited<ReturnType<typeof createWorld>>;
let third: { id: number; slug: string };
let invitee: TestUser;
beforeAll(async () => {
  world = await createWorld();
  const { site, people, supplier, other } = world;
  invitee = site.signUp({ name: "Ina Invited", email: "ina@invited.example" });
  third = site.organisation({
    legalName: "Invited Kitchen CIC",
    isSupplier: true,
    claimedAt: site.clock.now,
    members: [[invitee, "owner"]],
  });
  for (const { id } of [supplier, other, third]) {
    site.db.$client
      .prepare("update organisations set lat = 52.5, lng = -1.89, area_code = 'E08000025', place = 'Aston' where id = ?")
      .run(id);
    site.db.$client
      .prepare(
        "insert into statuses (organisation_id, status, definition, source, from_day, recorded_at) values (?, 'self_declared', 'seuk', 'Its own people', '2026-01-01', 1)",
      )
      .run(id);
    site.db
      .insert(offerings)
      .values({
        organisationId: id,
        sectorCode: "food.workplace-catering",
        title: `${WORD} lunches for workplaces`,
        coverage: "nationwide",
      })
      .run();
    emit(site.ctx(), "organisation.changed", { organisationId: id });
  }
  saveSearch(site.ctx(people.stranger), { kind: "opportunities", query: `q=${WORD}` });
  saveSearch(site.ctx(people.stranger), { kind: "opportunities", query: "sector=food" });
  // The site is not empty: what is open to everybody stands beside it, and is found by the same word.
  publishOpportunity(site.ctx(people.editor), { id: world.draft("Lunches in the open").id });
  await settle();
  await settleTomorrow();
});
afterAll(() => world.site.close());

async function settle(): Promise<void> {
  await world.site.worker.drain();
  await sendMatchMails(world.site.ctx());
  await sendSearchMails(world.site.ctx());
  await world.site.worker.drain();
}

/** What goes out on the next morning, when saved searches are looked at. */
async function settleTomorrow(): Promise<void> {
  const { clock } = world.site;
  const now = clock.now;
  clock.now = new Date(now.getTime() + 86_400_000);
  await settle();
  clock.now = now;
}

const QUERIES = [
  "",
  `q=${WORD}`,
  "q=lunch",
  "kind=quote",
  "sector=food",
  "area=E08000025",
  "near=B6",
  "soon=1",
  "sort=newest",
  "page=0",
  "view=map",
];
/** Addresses that list, count or search opportunities. */
const LISTS = ["/opportunities", "/opportunities/feed.atom", "/api/v1/opportunities", "/sitemap.xml"];
const SUGGESTS = ["for=opportunities&q=zeph", "for=opportunities&q=lun", "for=suppliers&q=zeph", "for=place&q=ast"];

/** Every address that a visitor may read, with what it may be asked. */
function publicAddresses(): string[] {
  const pages = siteRoutes()
    .map(({ pattern }) => pattern)
    .filter(
      (pattern) =>
        !/^\/(account|organisations|admin|sign-out|metrics|ready|health)\b|:token|unsubscribe|respond|quote$|papers/.test(pattern),
    )
    .flatMap((pattern) => {
      const path = fill(pattern, { slug: pattern.includes("suppliers") ? world.supplier.slug : "lunches-in-the-open" });
      const queries = pattern === "/suggest" ? SUGGESTS : LISTS.includes(pattern) ? QUERIES : [""];
      return queries.map((query) => (query === "" ? path : `${path}?${query}`));
    });
  const withData = ["/", ...LISTS.filter((path) => !/\.|^\/api/.test(path)), "/suppliers"];
  return [...pages, ...withData.map((path) => (path === "/" ? "/_root.data" : `${path}.data`)), `/opportunities.data?q=${WORD}`];
}

/** What those who are not invited read of their own: one that matches, an intermediary. */
function ownAddresses(): [TestUser, string][] {
  const { people, supplier, broker, other } = world;
  const below = (slug: string, paths: string[]) => paths.map((path) => `/organisations/${slug}${path}`);
  const supplierPages = ["", "/matches", "/responses", "/introductions", "/profile", "/profile/papers"];
  return [
    ...below(supplier.slug, supplierPages).map((path): [TestUser, string] => [people.supplier, path]),
    ...below(other.slug, [...supplierPages, "/opportunities", "/introductions/new"]).map((path): [TestUser, string] => [
      people.stranger,
      path,
    ]),
    ...below(broker.slug, ["", "/introductions", "/introductions/new"]).map((path): [TestUser, string] => [people.broker, path]),
    [people.stranger, "/account"],
    [people.stranger, "/account/searches"],
    [people.stranger, "/opportunities"],
    [people.stranger, `/suppliers/${supplier.slug}/introduction`],
    [people.stranger, `/suppliers/${supplier.slug}/invite`],
  ];
}

async function readAll(): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const all: [TestUser | undefined, string][] = [
    ...publicAddresses().map((path): [undefined, string] => [undefined, path]),
    ...ownAddresses(),
  ];
  for (const [as, path] of all) {
    const response = await world.site.request(path, { as });
    const text = await response.text();
    texts.set(`${as?.name ?? "visitor"} ${path}`, `${response.status} ${text.replace(/"?took_ms"?[:,]?\s*[\d.]+/g, "")}`);
  }
  return texts;
}

function mailsTo(address: string): number {
  return world.site.db.$client.prepare("select count(*) from mails where to_address = ?").pluck().get(address) as number;
}
const OTHERS = ["sam@supplier.example", "otto@other.example", "bea@broker.example"];

describe("a closed quote", () => {
  it("changes nothing that is read by anybody but its buyer, the campaign team and those invited, nor a mail to others", async () => {
    const { site, people, buyer, supplier } = world;
    const before = await readAll();
    const mailed = OTHERS.map(mailsTo);
    const { id, slug } = createDraft(site.ctx(people.editor), {
      ...WHOLE,
      organisationId: buyer.id,
      kind: "quote",
      title: `${WORD} lunches for one open day`,
      description: `A ${WORD} lunch for forty, brought to the yard in Aston on one Saturday in January.`,
      value: { valueKind: "range", minPence: 900_000, maxPence: 7_777_700, valuePeriod: "total" },
    });
    inviteSuppliers(site.ctx(people.editor), { opportunityId: id, organisationIds: [third.id] });
    publishOpportunity(site.ctx(people.editor), { id });
    inviteAddress(site.ctx(people.editor), { opportunityId: id, email: "kitchen@elsewhere.example" });
    await settle();
    const matched = site.db.$client.prepare("select organisation_id from matches where opportunity_id = ?").pluck().all(id);
    expect(matched).toContain(supplier.id);

    quotePrice(site.ctx(invitee), {
      opportunityId: id,
      organisationId: third.id,
      price: 512_300,
      unit: "total",
      message: `A ${WORD} table`,
    });
    await settle();
    const after = await readAll();
    expect(after.size).toBeGreaterThan(80);
    for (const [address, text] of after) {
      expect({ address, same: text === before.get(address) }).toEqual({ address, same: true });
      expect({ address, told: text.includes(slug) }).toEqual({ address, told: false });
    }
    await settleTomorrow();
    expect(OTHERS.map(mailsTo)).toEqual(mailed);
    expect(mailsTo("ina@invited.example")).toBe(1);
    expect(openOpportunityIds(site.ctx())).not.toContain(id);
    expect(loadOpportunityDocuments(site.ctx(), [id])).toEqual([]);
    for (const [as, status] of [
      [undefined, 404],
      [people.supplier, 404],
      [people.stranger, 404],
      [people.broker, 404],
      [invitee, 200],
      [people.viewer, 200],
      [people.campaign, 200],
    ] as const)
      expect({ who: as?.name, status: (await site.request(`/opportunities/${slug}`, { as })).status }).toEqual({ who: as?.name, status });
  });

  it("is told from one that is open: the same, posted as a contract, shows in all of them", async () => {
    const { site, people, buyer } = world;
    const before = await readAll();
    const mailed = OTHERS.map(mailsTo);
    const { id, slug } = createDraft(site.ctx(people.editor), {
      ...WHOLE,
      organisationId: buyer.id,
      kind: "contract",
      title: `${WORD} lunches for everybody`,
      description: `A ${WORD} lunch for forty, brought to the yard in Aston on one Saturday in January.`,
    });
    publishOpportunity(site.ctx(people.editor), { id });
    await settle();
    const after = await readAll();
    await settleTomorrow();
    const showing = [...after].filter(([address, text]) => text !== before.get(address)).map(([address]) => address.split(/[?]/)[0]);
    for (const address of [
      "visitor /",
      "visitor /opportunities",
      "visitor /opportunities.data",
      "visitor /opportunities/feed.atom",
      "visitor /api/v1/opportunities",
      "visitor /sitemap.xml",
      "visitor /suggest",
      `Sam Supplier /organisations/${world.supplier.slug}/matches`,
      `Bea Broker /organisations/${world.broker.slug}/introductions/new`,
    ])
      expect(showing).toContain(address);
    expect([...after.values()].some((text) => text.includes(slug))).toBe(true);
    expect(OTHERS.map(mailsTo)).not.toEqual(mailed);
    expect(openOpportunityIds(site.ctx())).toContain(id);
  });

  it("is opened by a look, not by a browser in advance, and tells those invited neither of each other nor how many they are", async () => {
    const { site, people, supplier } = world;
    const row = site.db.$client.prepare("select id, slug from opportunities where kind = 'quote'").get() as { id: number; slug: string };
    inviteSuppliers(site.ctx(people.editor), { opportunityId: row.id, organisationIds: [supplier.id] });
    const opened = site.db.$client.prepare("select opened_at from quote_invitations where organisation_id = ?").pluck();
    await site.request(`/opportunities/${row.slug}`, { as: people.supplier, headers: { "Sec-Purpose": "prefetch;prerender" } });
    expect(opened.get(supplier.id)).toBeNull();
    await site.request(`/opportunities/${row.slug}`, { as: people.supplier });
    expect(opened.get(supplier.id)).toBe(site.clock.now.getTime());
    declineQuote(site.ctx(people.supplier), {
      opportunityId: row.id,
      organisationId: supplier.id,
      reason: "Our ovens are out until spring",
    });
    for (const path of [`/opportunities/${row.slug}`, `/opportunities/${row.slug}.data`, `/opportunities/${row.slug}/quote`]) {
      const text = await (await site.request(path, { as: people.supplier })).text();
      expect(text).not.toMatch(/Invited Kitchen|5,123|512300|1 response|2 responses|\d match(es)?\b|kitchen@elsewhere/);
      const theirs = await (await site.request(path, { as: invitee })).text();
      expect(theirs).not.toMatch(/Tipton Tureen|ovens are out/);
    }
  });
});
