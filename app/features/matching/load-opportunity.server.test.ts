import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { offeringAreas, offerings, opportunityAreas } from "#db/schema/index.ts";
import { createMarket } from "#tests/helpers/market.ts";
import { loadOpportunity } from "./load-opportunity.server.ts";
import { loadSuppliers } from "./load-suppliers.server.ts";
import { prepareOpportunity } from "./prepared.ts";
import { matchSupplier } from "./rules.ts";

let market: Awaited<ReturnType<typeof createMarket>>;
beforeEach(async () => {
  market = await createMarket();
});
afterEach(() => market.close());

/** The place as the rules call it, when the opportunity's point has that name, and what a supplier for all of Birmingham reads. */
function placeSaid(deliveryPlace: string | null) {
  const id = market.post();
  market.db.$client.prepare("update opportunities set delivery_place = ? where id = ?").run(deliveryPlace, id);
  const offering = market.db.update(offerings).set({ coverage: "areas" }).returning({ id: offerings.id }).get();
  market.db
    .insert(offeringAreas)
    .values({ offeringId: offering?.id ?? 0, areaCode: "E08000025" })
    .onConflictDoNothing()
    .run();
  const opportunity = loadOpportunity(market.db, id);
  const supplier = loadSuppliers(market.db, [market.supplier])[0];
  if (opportunity === null || supplier === undefined) throw new Error("the market has no opportunity or supplier");
  const match = matchSupplier(prepareOpportunity(opportunity, market.clock.now), supplier);
  return [opportunity.placeName, match?.reasons.find((reason) => reason.part === "place")?.text];
}

describe("where a point is", () => {
  it("is said by its named place, else by its postcode district, beside the authority that is covered", () => {
    expect(placeSaid("Aston")).toEqual(["Aston", "Covers all of Birmingham, so Aston too"]);
    expect(placeSaid("Birmingham")).toEqual(["B6", "Covers all of Birmingham, so B6 too"]);
    expect(placeSaid(null)).toEqual(["B6", "Covers all of Birmingham, so B6 too"]);
  });

  it("tells nothing of the work: neither do the region, the nation and what they are called together", () => {
    const termsAt = (areaCode: string) => {
      const id = market.post();
      market.db.$client
        .prepare("update opportunities set delivery = 'areas', title = ? where id = ?")
        .run("Buffets, Greater Manchester, West Midlands, England", id);
      market.db.$client.prepare("delete from opportunity_areas where opportunity_id = ?").run(id);
      market.db.insert(opportunityAreas).values({ opportunityId: id, areaCode }).run();
      const opportunity = loadOpportunity(market.db, id);
      if (opportunity === null) throw new Error("there is no opportunity");
      return [...prepareOpportunity(opportunity, market.clock.now).titleTerms.values()].sort();
    };
    expect(termsAt("E08000003")).toEqual(["buffets"]);
    expect(termsAt("E08000025")).toEqual(["buffets", "greater", "manchester"]);
  });

  it("reads a value for each year as such", () => {
    expect(loadOpportunity(market.db, market.post())?.perYear).toBe(true);
  });
});
