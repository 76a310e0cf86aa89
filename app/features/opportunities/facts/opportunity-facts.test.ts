import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { opportunitySectors } from "#db/schema/index.ts";
import { createMarket, SECRETS } from "#tests/helpers/market.ts";
import { loadOpportunityDocuments } from "../load-documents.server.ts";
import { loadListed } from "../load-listed.server.ts";
import { getOpportunity } from "../view-opportunity.server.ts";
import { deliveryPoint, loadOpenFacts, opportunityFacts, opportunityFactsAt } from "./opportunity-facts.server.ts";

let market: Awaited<ReturnType<typeof createMarket>>;
let first: number;
let second: number;
beforeAll(async () => {
  market = await createMarket();
  first = market.post();
  second = market.post("Lunches for a second team");
  market.db.insert(opportunitySectors).values({ opportunityId: first, sectorCode: "cleaning.window" }).run();
});
afterAll(() => market.close());

describe("an opportunity's facts", () => {
  it("come by id, each opportunity once, with its buyer, its kinds of work and its areas by code", () => {
    const found = loadOpenFacts(market.ctx(), [second, first, second]);
    expect(found.map(({ id }) => id)).toEqual([first, second]);
    expect(found[0]).toMatchObject({
      sectorCodes: ["cleaning.window", "food.workplace-catering"],
      areaCodes: ["E08000025"],
      outward: "B6",
      buyerName: "Hollin and Reeve",
      requirements: [],
      deadlineAt: new Date(market.clock.now.getTime() + 20 * 86_400_000),
    });
  });

  it("are those of open ones by ids, of any by one id or address", () => {
    market.db.$client.prepare("update opportunities set deadline_at = ? where id = ?").run(market.clock.now.getTime(), second);
    expect(loadOpenFacts(market.ctx(), [first, second]).map(({ id }) => id)).toEqual([first]);
    const closed = opportunityFacts(market.db, second);
    expect(closed?.id).toBe(second);
    expect(opportunityFactsAt(market.db, closed?.slug ?? "")).toEqual(closed);
    expect(opportunityFacts(market.db, 999)).toBeNull();
    expect(opportunityFactsAt(market.db, "nothing-here")).toBeNull();
  });

  it("tell neither how to reach the buyer nor the exact place, whatever is made of them", () => {
    const facts = opportunityFacts(market.db, first);
    const made = [
      facts,
      getOpportunity(market.ctx(), facts?.slug ?? ""),
      loadListed(market.ctx(), [first]).get(first),
      loadOpportunityDocuments(market.ctx(), [first]),
    ];
    for (const one of made) expect(one).toBeTruthy();
    for (const secret of [...SECRETS.buyer, "5RQ"]) expect(JSON.stringify(made)).not.toContain(secret);
    expect(deliveryPoint(market.db, first)?.postcode).toBe("B6 5RQ");
  });

  it("leave out a value that is not told", () => {
    market.db.$client.prepare("update opportunities set value_kind = 'withheld' where id = ?").run(first);
    expect(opportunityFacts(market.db, first)).toMatchObject({ valueKind: "withheld", minPence: null, maxPence: null });
  });
});
