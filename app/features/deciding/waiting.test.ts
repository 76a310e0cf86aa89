import { afterEach, beforeEach, expect, it } from "vitest";
import { whatWaits } from "#app/features/campaign/what-waits.server.ts";
import { respond } from "#app/features/matching/respond.server.ts";
import { quotePrice } from "#app/features/quoting/answer.server.ts";
import { inviteSuppliers } from "#app/features/quoting/invite.server.ts";
import { addUser } from "#tests/helpers/ctx.ts";
import { createMarket } from "#tests/helpers/market.ts";
import { answeringRecord } from "./answering-record.server.ts";
import { decide } from "./decide.server.ts";
import { closeWithUndo } from "./end-opportunity.server.ts";
import { setHearBy } from "./hear-by.server.ts";
import { prepareDecision } from "./prepare.server.ts";
import { remindWaiting, silentBuyers } from "./waiting.server.ts";

let market: Awaited<ReturnType<typeof createMarket>>;
beforeEach(async () => {
  market = await createMarket();
});
afterEach(() => market.close());
const buyer = () => market.acting(market.buyers.editor);

function answered(): { id: number; responseId: number } {
  const id = market.post();
  const answer = { opportunityId: id, organisationId: market.supplier, scope: "full" as const, message: "We bake in Aston." };
  const { responseId } = respond(market.acting(market.suppliers.editor), answer);
  closeWithUndo(buyer(), { id, hearBy: "2026-11-30" });
  return { id, responseId };
}
async function remindAt(at: string): Promise<string[]> {
  market.clock.now = new Date(at);
  await market.worker.drain();
  market.newMails();
  remindWaiting(market.ctx());
  remindWaiting(market.ctx());
  await market.worker.drain();
  return market.newMails();
}
const REMINDED = ["decision_late editor@buyer.example", "decision_late owner@buyer.example"];

it("reminds a buyer five and ten working days after the day it named, once each and by day; then the campaign team sees it", async () => {
  const { id } = answered();
  expect(await remindAt("2026-12-04T12:00:00Z")).toEqual([]);
  expect(await remindAt("2026-12-07T07:30:00Z")).toEqual([]);
  expect(await remindAt("2026-12-07T08:00:00Z")).toEqual(REMINDED);
  expect(await remindAt("2026-12-11T12:00:00Z")).toEqual([]);
  expect(silentBuyers(market.ctx())).toEqual([]);
  expect(await remindAt("2026-12-14T12:00:00Z")).toEqual(REMINDED);
  expect(await remindAt("2027-02-01T12:00:00Z")).toEqual([]);
  const team = addUser(market.ctx(), "three@campaign.example", { siteRole: "campaign" });
  const queue = whatWaits(market.acting(team)).find(({ kind }) => kind === "silent");
  expect(queue?.organisations).toMatchObject([
    { name: "Hollin and Reeve", note: "1 answer waits for an outcome, to “Lunches for a site team”" },
  ]);
  setHearBy(buyer(), { opportunityId: id, day: "2027-02-10" });
  expect(silentBuyers(market.ctx())).toEqual([]);
});

it("reminds once where both days have passed, and of nothing that is decided", async () => {
  const { id, responseId } = answered();
  expect(await remindAt("2027-01-20T12:00:00Z")).toEqual(REMINDED);
  expect(await remindAt("2027-01-21T12:00:00Z")).toEqual([]);
  const outcomes = [{ responseId, outcome: "chosen" as const, reason: "Bread on Mondays." }];
  const terms = { valuePence: null, startDay: null, term: "", reason: "", sharesValue: true, sharesWinner: true };
  prepareDecision(buyer(), { opportunityId: id, outcomes, ...terms });
  expect(answeringRecord(market.ctx(), market.buyer)).toEqual({ total: 1, answered: 0, medianDays: null });
  decide(buyer(), { opportunityId: id });
  expect(answeringRecord(market.ctx(), market.buyer).answered).toBe(0);
  market.clock.now = new Date("2027-01-21T12:11:00Z");
  await market.worker.drain();
  expect(answeringRecord(market.ctx(), market.buyer)).toEqual({ total: 1, answered: 1, medianDays: 59 });
  expect(silentBuyers(market.ctx())).toEqual([]);
});

it("leaves closed quotes out of what everybody reads", () => {
  const id = market.post("Lunches for an open day", "quote");
  inviteSuppliers(buyer(), { opportunityId: id, organisationIds: [market.supplier] });
  const supplier = market.acting(market.suppliers.editor);
  quotePrice(supplier, { opportunityId: id, organisationId: market.supplier, price: 100_000, unit: "total", message: "Two days a week." });
  market.clock.now = new Date("2027-03-01T12:00:00Z");
  expect(answeringRecord(market.ctx(), market.buyer).total).toBe(0);
});

it("takes no day that has passed, or before responses close, and only from an editor", () => {
  const id = market.post();
  expect(() => setHearBy(buyer(), { opportunityId: id, day: "2026-11-22" })).toThrow("has not passed");
  expect(() => setHearBy(buyer(), { opportunityId: id, day: "2026-11-25" })).toThrow("after responses close");
  expect(() => setHearBy(market.acting(market.buyers.viewer), { opportunityId: id, day: "2027-01-11" })).toThrow();
  setHearBy(buyer(), { opportunityId: id, day: "2027-01-11" });
});
