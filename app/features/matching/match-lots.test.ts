import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDraft } from "#app/features/opportunities/create-draft.server.ts";
import { publishOpportunity } from "#app/features/opportunities/publish-opportunity.server.ts";
import type { OpportunityChanges } from "#app/features/opportunities/schema.ts";
import { offerings, profiles } from "#db/schema/index.ts";
import { addOrganisation } from "#tests/helpers/ctx.ts";
import { createMarket } from "#tests/helpers/market.ts";
import { findMatches } from "./find-matches.server.ts";
import { listMatches } from "./list-matches.server.ts";
import { loadOpportunity } from "./load-opportunity.server.ts";

let market: Awaited<ReturnType<typeof createMarket>>;
const ids: Record<string, number> = {};

function supplier(name: string, ...sells: (readonly [sectorCode: string, title: string])[]): void {
  const { ctx, db, clock } = market;
  const at = { lat: 52.5, lng: -1.89, place: "Aston", areaCode: "E08000025" };
  const id = addOrganisation(ctx(), name, { isSupplier: true, published: true, claimedAt: clock.now, ...at });
  const stands = {
    organisationId: id,
    summary: sells.map(([, title]) => title).join(". "),
    completeness: 90,
    confirmedAt: clock.now,
    updatedAt: clock.now,
  };
  db.insert(profiles).values(stands).run();
  for (const [sectorCode, title] of sells)
    db.insert(offerings).values({ organisationId: id, sectorCode, title, coverage: "nationwide" }).run();
  ids[name] = id;
}

const lot = (title: string) => ({ id: null, title, description: "", minPence: null, maxPence: 2_000_000, place: null });
function post(title: string, changes: OpportunityChanges): number {
  const editor = market.acting(market.buyers.editor);
  const { id } = createDraft(editor, {
    organisationId: market.buyer,
    kind: "contract",
    title,
    description: "Sixty-two new homes are handed over from March on, two of them each week.",
    place: { delivery: "areas", postcode: null, radiusMiles: null, areaCodes: ["E08000025"] },
    deadlineAt: new Date(market.clock.now.getTime() + 20 * 86_400_000),
    ...changes,
  });
  publishOpportunity(editor, { id });
  return id;
}

beforeAll(async () => {
  market = await createMarket();
  const cleans = ["cleaning.deep", "Builders’ cleans of new homes"] as const;
  const turf = ["grounds.landscaping", "Turf, hedges and front gardens"] as const;
  supplier("Only Cleans CIC", cleans);
  supplier("Cleans and Gardens CIC", cleans, turf);
  supplier("Bakers CIC", ["food.bakery", "Bread and cakes"]);
  await market.worker.drain();
});
afterAll(() => market.close());

describe("an opportunity in lots", () => {
  const whole = { sectorCodes: ["cleaning.deep", "grounds.landscaping"] };
  it("is a match for who does one of them, with the lots that stay open as the first gap", async () => {
    const id = post("New homes made ready", { ...whole, lots: [lot("Builders’ cleans"), lot("Turf and hedges in front gardens")] });
    await market.worker.drain();
    const { items } = listMatches(market.acting(market.buyers.editor), { opportunityId: id, pageSize: 20 });
    const one = items.find(({ supplier: { id: one } }) => one === ids["Only Cleans CIC"]);
    expect(one?.gaps[0]?.text).toBe("Fits lot 1, “Builders’ cleans”; lot 2 stays open");
    const both = items.find(({ supplier: { id: one } }) => one === ids["Cleans and Gardens CIC"]);
    expect(both).toBeDefined();
    expect(both?.gaps.map(({ code }) => code)).not.toContain("part_of_lots");
    expect(items.map(({ supplier: { id: one } }) => one)).not.toContain(ids["Bakers CIC"]);
  });

  it("finds who fits a lot alone, which the whole says nothing of", () => {
    const id = post("New homes made ready for their first tenants", {
      sectorCodes: ["cleaning.deep"],
      lots: [lot("Builders’ cleans"), lot("Bread and cakes for the opening days")],
    });
    const opportunity = loadOpportunity(market.db, id);
    expect(opportunity?.lots).toHaveLength(2);
    const found = (with_: typeof opportunity) =>
      with_ === null
        ? []
        : findMatches(market.db, with_, market.clock.now, { limit: 50 }).matches.map(({ organisationId }) => organisationId);
    expect(found(opportunity)).toContain(ids["Bakers CIC"]);
    expect(found(opportunity === null ? null : { ...opportunity, lots: [] })).not.toContain(ids["Bakers CIC"]);
  });

  it("asks of a lot no more than its own place and value", () => {
    const lots = [{ ...lot("Builders’ cleans"), maxPence: 90_000, place: "Dudley" }, lot("Turf and hedges")];
    const [first, second] = loadOpportunity(market.db, post("New homes of two sizes", { ...whole, lots }))?.lots ?? [];
    expect(first).toMatchObject({ placeName: "Dudley", maxPence: 90_000, areas: [{ code: "E08000027" }] });
    expect(second).toMatchObject({ areas: [{ code: "E08000025" }] });
  });
});

describe("a post without a kind of work", () => {
  it("is matched with who is open to it, by what it says, and a draft of it says so too", async () => {
    market.db
      .update(profiles)
      .set({ openTo: ["board_members_wanted"] })
      .run();
    const id = post("A trustee who can bake", {
      kind: "board_role",
      direction: "sought",
      sectorCodes: [],
      skills: ["Bread"],
      pay: "unpaid",
    } as OpportunityChanges);
    await market.worker.drain();
    const { items } = listMatches(market.acting(market.buyers.editor), { opportunityId: id, pageSize: 20, show: "near_misses" });
    const likely = listMatches(market.acting(market.buyers.editor), { opportunityId: id, pageSize: 20 }).items;
    expect([...likely, ...items].map(({ supplier: { id: one } }) => one)).toContain(ids["Bakers CIC"]);
  });
});
