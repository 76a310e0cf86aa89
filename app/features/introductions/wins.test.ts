import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { respond } from "#app/features/matching/respond.server.ts";
import { organisations } from "#db/schema/index.ts";
import { createMarket, SECRETS } from "#tests/helpers/market.ts";
import { chooseResponse } from "./choose-response.server.ts";
import { getIntroduction } from "./get-introduction.server.ts";
import { listWins } from "./list-wins.server.ts";
import { recordStep } from "./record-step.server.ts";

let market: Awaited<ReturnType<typeof createMarket>>;
beforeEach(async () => {
  market = await createMarket();
});
afterEach(() => market.close());

const buyer = () => market.acting(market.buyers.editor);
const supplier = () => market.acting(market.suppliers.editor);

function answered(title = "Lunches for a site"): { responseId: number; opportunityId: number } {
  const opportunityId = market.post(title);
  const message = "We bake in Aston.";
  const { responseId } = respond(supplier(), { opportunityId, organisationId: market.supplier, scope: "full", message });
  return { responseId, opportunityId };
}
const choose = (responseId: number) => chooseResponse(buyer(), { responseId, reason: "" }).introductionId;

describe("choosing somebody who answered", () => {
  it("opens how to reach each other, and not before", () => {
    const { responseId } = answered();
    expect(listWins(supplier(), market.supplier)).toEqual([]);
    const id = choose(responseId) ?? 0;
    expect(getIntroduction(supplier(), { id, organisationId: market.supplier })).toMatchObject({
      status: "accepted",
      contact: { email: SECRETS.buyer[1] },
    });
    expect(getIntroduction(buyer(), { id, organisationId: market.buyer }).contact?.email).toBe(SECRETS.supplier[1]);
    expect(listWins(supplier(), market.supplier)).toEqual([
      { responseId, title: "Lunches for a site", buyerName: "Hollin and Reeve", introductionId: id },
    ]);
  });

  it("is done also where the two may not be brought together; then nothing opens", () => {
    const { responseId } = answered();
    market.db.update(organisations).set({ published: false }).run();
    expect(choose(responseId)).toBeNull();
    expect(listWins(supplier(), market.supplier)).toMatchObject([{ responseId, introductionId: null }]);
  });

  it("is told to the supplier in one mail, with the way to the buyer; the buyer gets none", async () => {
    const { responseId } = answered();
    await market.worker.drain();
    market.newMails();
    choose(responseId);
    await market.worker.drain();
    expect(market.newMails()).toEqual(["editor", "owner"].map((who) => `response_decided ${who}@supplier.example`));
    expect(market.allMailText()).toContain("You can see how to reach Hollin and Reeve now");
    for (const secret of [...SECRETS.buyer, ...SECRETS.supplier]) expect(market.allMailText()).not.toContain(secret);
  });

  it("leaves the supplier's overview once the contract is recorded", () => {
    const { responseId } = answered();
    const id = choose(responseId) ?? 0;
    recordStep(supplier(), { id, organisationId: market.supplier, step: "contracted", valuePence: 100_000 });
    expect(listWins(supplier(), market.supplier)).toEqual([]);
  });
});
