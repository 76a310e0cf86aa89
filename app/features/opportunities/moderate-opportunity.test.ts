import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decideResponse } from "#app/features/matching/decide-response.server.ts";
import { respond } from "#app/features/matching/respond.server.ts";
import { addUser } from "#tests/helpers/ctx.ts";
import { createMarket } from "#tests/helpers/market.ts";
import { closeOpportunity } from "./close-opportunity.server.ts";
import { editOpportunity } from "./edit-opportunity.server.ts";
import { moderateOpportunity } from "./moderate-opportunity.server.ts";
import { publishOpportunity } from "./publish-opportunity.server.ts";
import { resumeOpportunity } from "./resume-opportunity.server.ts";
import { suspendOpportunity } from "./suspend-opportunity.server.ts";
import { requireOpportunity } from "./view-opportunity.server.ts";

let market: Awaited<ReturnType<typeof createMarket>>;
let team: number;
const reason = "Nobody at this buyer knows of it";

beforeAll(async () => {
  market = await createMarket();
  team = addUser(market.ctx(), "tessa@campaign.example", { name: "Tessa Team", siteRole: "campaign" });
});
afterAll(() => market.close());

function slugOf(id: number): string {
  return market.db.$client.prepare("select slug from opportunities where id = ?").pluck().get(id) as string;
}
function historyOf(id: number) {
  return requireOpportunity(market.ctx(), slugOf(id)).history.map((one) => `${one.status} ${one.actedAs}`);
}

describe("what the campaign team does with an opportunity", () => {
  it("is its own, in history and audit log; the buyer's people and those who answered hear why", async () => {
    const id = market.post("Lunches under a cloud");
    const answer = { opportunityId: id, organisationId: market.supplier, scope: "full" as const, message: "We bake in Aston." };
    respond(market.acting(market.suppliers.editor), answer);
    await market.worker.drain();
    market.newMails();
    moderateOpportunity(market.acting(team), { id, act: "pause", reason });
    await market.worker.drain();
    expect(historyOf(id)).toEqual(["draft buyer", "published buyer", "suspended team"]);
    expect(market.db.$client.prepare("select actor_id, acted_as from audit_log where action = 'opportunity.suspended'").get()).toEqual({
      actor_id: team,
      acted_as: "team",
    });
    expect(market.newMails()).toEqual([
      "opportunity_by_team editor@buyer.example",
      "opportunity_by_team owner@buyer.example",
      "opportunity_ended editor@supplier.example",
      "opportunity_ended owner@supplier.example",
    ]);
    expect(market.allMailText()).toContain(reason);
  });

  it("holds until the team lets it go on, whatever the buyer or the clock does meanwhile", () => {
    const buyer = market.acting(market.buyers.editor);
    const id = market.post("Lunches that are held");
    const answer = { opportunityId: id, organisationId: market.supplier, scope: "full" as const, message: "We bake in Aston." };
    const { responseId } = respond(market.acting(market.suppliers.editor), answer);
    moderateOpportunity(market.acting(team), { id, act: "pause", reason });
    expect(() => resumeOpportunity(buyer, { id })).toThrow("only they can let it go on");
    closeOpportunity(buyer, { id });
    expect(() => decideResponse(buyer, { responseId, decision: "successful", reason: "" })).toThrow("has paused this opportunity");
    moderateOpportunity(market.acting(team), { id, act: "release", reason: "The buyer rang us" });
    expect(historyOf(id)).toEqual(["draft buyer", "published buyer", "suspended team", "closed buyer", "closed team"]);
  });

  it("takes hold of what the buyer had paused itself", () => {
    const id = market.post("Lunches paused twice");
    suspendOpportunity(market.acting(market.buyers.editor), { id, reason: "We are thinking" });
    moderateOpportunity(market.acting(team), { id, act: "pause", reason });
    expect(() => resumeOpportunity(market.acting(market.buyers.editor), { id })).toThrow("only they can let it go on");
    moderateOpportunity(market.acting(team), { id, act: "release", reason: "All is well" });
    expect(requireOpportunity(market.ctx(), slugOf(id)).status).toBe("published");
  });

  it("can be to call it off, and nobody is chosen for it then", () => {
    const id = market.post("Lunches called off");
    const answer = { opportunityId: id, organisationId: market.supplier, scope: "full" as const, message: "We bake in Aston." };
    const { responseId } = respond(market.acting(market.suppliers.editor), answer);
    moderateOpportunity(market.acting(team), { id, act: "end", reason });
    const buyer = market.acting(market.buyers.editor);
    expect(() => decideResponse(buyer, { responseId, decision: "shortlisted", reason: "" })).toThrow("called off");
    decideResponse(buyer, { responseId, decision: "unsuccessful", reason: "It was called off" });
  });

  it("needs a reason, somebody of the team with a confirmed address, and something that was posted", () => {
    const id = market.post("Lunches in order");
    const unconfirmed = addUser(market.ctx(), "new@campaign.example", { siteRole: "campaign", emailConfirmedAt: null });
    expect(() => moderateOpportunity(market.acting(team), { id, act: "pause", reason: " " })).toThrow("Say why");
    expect(() => moderateOpportunity(market.acting(market.suppliers.owner), { id, act: "pause", reason })).toThrow(
      "Only the campaign team",
    );
    expect(() => moderateOpportunity(market.acting(unconfirmed), { id, act: "pause", reason })).toThrow("Confirm your e-mail");
    expect(() => moderateOpportunity(market.acting(team), { id, act: "release", reason })).toThrow("has not paused this");
  });

  it("is not to write it, change it, close it or decide it for the buyer", () => {
    const id = market.post("Lunches of the buyer");
    const ctx = market.acting(team);
    expect(() => editOpportunity(ctx, { id, version: 1, changes: { title: "Mine now" } })).toThrow("acts for nobody");
    expect(() => publishOpportunity(ctx, { id })).toThrow("acts for nobody");
    expect(() => closeOpportunity(ctx, { id })).toThrow("acts for nobody");
    expect(() => suspendOpportunity(ctx, { id, reason })).toThrow("acts for nobody");
  });
});
