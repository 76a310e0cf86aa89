import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { setPublished } from "#app/features/directory/moderation/set-published.server.ts";
import { requestIntroduction } from "#app/features/introductions/request-introduction.server.ts";
import { sendMatchMails } from "#app/features/notifications/match-mails.server.ts";
import { seenOf } from "#app/features/organisations/identity/seen.server.ts";
import { addUser } from "#tests/helpers/ctx.ts";
import { createMarket } from "#tests/helpers/market.ts";
import { decideResponse } from "./decide-response.server.ts";
import { listForYou } from "./list-for-you.server.ts";
import { listMatches } from "./list-matches.server.ts";
import { listResponsesToOpportunity } from "./list-responses.server.ts";
import { respond } from "./respond.server.ts";
import { setMatchState } from "./set-match-state.server.ts";

/* A supplier that the campaign team has taken out of the directory. */

let market: Awaited<ReturnType<typeof createMarket>>;
let team: number;

beforeAll(async () => {
  market = await createMarket();
  team = addUser(market.ctx(), "tessa@campaign.example", { siteRole: "campaign" });
});
afterAll(() => market.close());
beforeEach(async () => {
  setPublished(market.acting(team), { organisationId: market.supplier, published: "yes", seen: seenOf(market.db, market.supplier) });
  await market.worker.drain();
});

function takeOut(reason = "It has been dissolved"): void {
  setPublished(market.acting(team), { organisationId: market.supplier, published: "no", reason });
}
function answer(opportunityId: number) {
  return respond(market.acting(market.suppliers.editor), {
    opportunityId,
    organisationId: market.supplier,
    scope: "full",
    message: "We bake in Aston and can bring lunch from January.",
  });
}

describe("a supplier taken out of the directory", () => {
  it("cannot answer an opportunity, and is told the reason and what to do", () => {
    const opportunityId = market.post("Lunches one");
    takeOut();
    expect(() => answer(opportunityId)).toThrow("The reason given: It has been dissolved. Write to them");
  });

  it("cannot answer before it has published itself, and is told so", () => {
    const opportunityId = market.post("Lunches two");
    const supplier = market.addSupplier("Not Yet CIC");
    const { editor } = market.people(supplier, "notyet.example");
    market.db.$client.prepare("update organisations set published = 0 where id = ?").run(supplier);
    expect(() =>
      respond(market.acting(editor), { opportunityId, organisationId: supplier, scope: "full", message: "We would like to." }),
    ).toThrow("Publish your profile first");
  });

  it("is told of no opportunities, not even before the worker has looked", async () => {
    market.post("Lunches three");
    await market.worker.drain();
    market.db.$client.prepare("update digest_items set sent_at = null").run();
    market.newMails();
    takeOut();
    expect(listForYou(market.acting(market.suppliers.editor), { organisationId: market.supplier })).toMatchObject({ total: 0 });
    await sendMatchMails({ ...market.ctx(), now: new Date(market.clock.now.getTime() + 10 * 60_000) });
    expect(market.newMails().filter((mail) => mail.startsWith("match"))).toEqual([]);
    await market.worker.drain();
    const matches = market.db.$client.prepare("select count(*) from matches where organisation_id = ? and withdrawn_at is null").pluck();
    expect(matches.get(market.supplier)).toBe(0);
  });

  it("keeps its open answers; the buyer sees that it is not listed, can tell it the outcome, and is not introduced", async () => {
    const opportunityId = market.post("Lunches four");
    const { responseId } = answer(opportunityId);
    takeOut();
    const buyer = market.acting(market.buyers.editor);
    expect(listResponsesToOpportunity(buyer, { opportunityId }).items).toMatchObject([
      { id: responseId, status: "submitted", supplier: { isListed: false } },
    ]);
    const ask = { organisationId: market.buyer, supplierId: market.supplier, opportunityId, note: "About your answer." };
    expect(() => requestIntroduction(buyer, ask)).toThrow("is not here");
    decideResponse(buyer, { responseId, decision: "unsuccessful", reason: "You are not listed any more" });
  });

  it("can be taken off a shortlist and not put on one", async () => {
    const opportunityId = market.post("Lunches five");
    await market.worker.drain();
    const buyer = market.acting(market.buyers.editor);
    const match = listMatches(buyer, { opportunityId }).items.find((one) => one.supplier.id === market.supplier);
    if (match === undefined) throw new Error("No match");
    setMatchState(buyer, { matchId: match.id, state: "shortlisted" });
    takeOut();
    expect(listMatches(buyer, { opportunityId, show: "shortlisted" }).items).toMatchObject([{ isListed: false }]);
    setMatchState(buyer, { matchId: match.id, state: "none" });
    expect(() => setMatchState(buyer, { matchId: match.id, state: "shortlisted" })).toThrow("no longer listed");
  });
});
