import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { acceptIntroduction } from "#app/features/introductions/accept-introduction.server.ts";
import { proposeIntroduction } from "#app/features/introductions/propose-introduction.server.ts";
import { requestIntroduction } from "#app/features/introductions/request-introduction.server.ts";
import { respond } from "#app/features/matching/respond.server.ts";
import { withdrawResponse } from "#app/features/matching/withdraw-response.server.ts";
import { sendMatchMails } from "#app/features/notifications/match-mails.server.ts";
import { requestClaim } from "#app/features/organisations/claim.server.ts";
import { acceptClaim } from "#app/features/organisations/decide-claim.server.ts";
import { emit } from "#app/platform/outbox/emit.server.ts";
import { introductions, mails, memberships, offerings, organisations } from "#db/schema/index.ts";
import { addMember, addUser, seenClaim } from "#tests/helpers/ctx.ts";
import { createMarket } from "#tests/helpers/market.ts";

let market: Awaited<ReturnType<typeof createMarket>>;
beforeEach(async () => {
  market = await createMarket();
});
afterEach(() => market.close());

/** Carries out everything and says which mails it brought: kind and organisation, each for its editor and its owner. */
async function heard(): Promise<string[]> {
  market.clock.now = new Date(market.clock.now.getTime() + 60_000);
  await market.worker.drain();
  const dead = market.db.$client.prepare("select last_error from outbox where last_error is not null").pluck().all();
  expect(dead).toEqual([]);
  const written = market.newMails();
  const sides = written.map((mail) => mail.replace(/(editor|owner)@(\w+)\.example$/, "$2"));
  expect(new Set(written).size).toBe(written.length);
  expect(sides.filter((side, index) => sides.indexOf(side) === index).length * 2).toBe(sides.length);
  return [...new Set(sides)].sort();
}
const buyer = () => market.acting(market.buyers.editor);
const supplier = () => market.acting(market.suppliers.editor);
const broker = () => market.acting(market.brokers.editor);
const ids = () => ({ supplierId: market.supplier, note: "Could we talk in December?" });

async function answer(opportunityId: number): Promise<number> {
  const message = "We bake in Aston and can bring lunch from January.";
  const { responseId } = respond(supplier(), { opportunityId, organisationId: market.supplier, scope: "full", message });
  expect(await heard()).toEqual(["response_submitted buyer"]);
  return responseId;
}

describe("everyone who must act on an introduction is asked once, and hears the outcome", () => {
  it("when the buyer asks", async () => {
    const { id } = requestIntroduction(buyer(), { organisationId: market.buyer, ...ids() });
    expect(await heard()).toEqual(["introduction_proposed supplier"]);
    requestIntroduction(buyer(), { organisationId: market.buyer, ...ids() });
    expect(await heard()).toEqual([]);
    acceptIntroduction(supplier(), { id, organisationId: market.supplier });
    expect(await heard()).toEqual(["introduction_opened buyer", "introduction_opened supplier"]);
  });

  it.each(["buyer", "supplier"] as const)("when an intermediary proposes it and the %s answers first", async (first) => {
    const { id } = proposeIntroduction(broker(), { organisationId: market.broker, buyerId: market.buyer, ...ids() });
    expect(await heard()).toEqual(["introduction_proposed buyer", "introduction_proposed supplier"]);
    const yes = {
      buyer: () => acceptIntroduction(buyer(), { id, organisationId: market.buyer }),
      supplier: () => acceptIntroduction(supplier(), { id, organisationId: market.supplier }),
    };
    yes[first]();
    expect(await heard()).toEqual([]);
    yes[first === "buyer" ? "supplier" : "buyer"]();
    expect(await heard()).toEqual(["introduction_opened broker", "introduction_opened buyer", "introduction_opened supplier"]);
  });

  it("when the buyer asks for what an intermediary has proposed", async () => {
    const { id } = proposeIntroduction(broker(), { organisationId: market.broker, buyerId: market.buyer, ...ids() });
    expect(await heard()).toEqual(["introduction_proposed buyer", "introduction_proposed supplier"]);
    expect(requestIntroduction(buyer(), { organisationId: market.buyer, ...ids() })).toEqual({ id, created: false });
    expect(await heard()).toEqual([]);
    acceptIntroduction(supplier(), { id, organisationId: market.supplier });
    expect(await heard()).toEqual(["introduction_opened broker", "introduction_opened buyer", "introduction_opened supplier"]);
  });

  it("when the supplier has answered and the buyer asks: nobody need be asked any more", async () => {
    const opportunityId = market.post();
    await heard();
    await answer(opportunityId);
    requestIntroduction(buyer(), { organisationId: market.buyer, opportunityId, ...ids() });
    expect(await heard()).toEqual(["introduction_opened buyer", "introduction_opened supplier"]);
  });

  it("when an intermediary has proposed it, the supplier has answered the opportunity, and the buyer asks", async () => {
    const opportunityId = market.post();
    await heard();
    const { id } = proposeIntroduction(broker(), { organisationId: market.broker, buyerId: market.buyer, opportunityId, ...ids() });
    expect(await heard()).toEqual(["introduction_proposed buyer", "introduction_proposed supplier"]);
    await answer(opportunityId);
    expect(requestIntroduction(buyer(), { organisationId: market.buyer, opportunityId, ...ids() })).toEqual({ id, created: false });
    expect(await heard()).toEqual(["introduction_opened broker", "introduction_opened buyer", "introduction_opened supplier"]);
    expect(market.db.select().from(introductions).get()?.status).toBe("accepted");
  });

  it("when nobody looks after the supplier yet: whoever claims it is asked then, once", async () => {
    const unclaimed = market.addSupplier("Nechells Kitchen CIC");
    market.db.update(organisations).set({ claimedAt: null }).where(eq(organisations.id, unclaimed)).run();
    requestIntroduction(buyer(), { organisationId: market.buyer, supplierId: unclaimed, note: "Do you cook for forty?" });
    expect(await heard()).toEqual([]);
    const claimant = addUser(market.ctx(), "cook@nechells.example");
    const { claimId } = requestClaim(market.acting(claimant), { organisationId: unclaimed, statement: "I am its secretary" });
    await market.worker.drain();
    market.newMails();
    const team = addUser(market.ctx(), "team@campaign.example", { siteRole: "campaign" });
    acceptClaim(market.acting(team), { claimId, seen: seenClaim(market.acting(team), claimId) });
    await market.worker.drain();
    expect(market.newMails()).toEqual(["claim_decided cook@nechells.example", "introduction_proposed cook@nechells.example"]);
    addMember(market.ctx(), unclaimed, addUser(market.ctx(), "second@nechells.example"), "editor");
    emit(market.ctx(), "organisation.changed", { organisationId: unclaimed });
    await market.worker.drain();
    expect(market.newMails()).toEqual([]);
  });
});

describe("an answer that is taken back", () => {
  it("is told to the buyer once, with the reason", async () => {
    const opportunityId = market.post();
    await heard();
    const responseId = await answer(opportunityId);
    withdrawResponse(supplier(), { responseId, reason: "Our oven is broken until May" });
    expect(await heard()).toEqual(["response_withdrawn buyer"]);
    expect(market.allMailText()).toContain("Our oven is broken until May");
    expect(await heard()).toEqual([]);
  });

  it("is not told when it has been given again before anybody heard", async () => {
    const opportunityId = market.post();
    await heard();
    const responseId = await answer(opportunityId);
    withdrawResponse(supplier(), { responseId, reason: "" });
    market.clock.now = new Date(market.clock.now.getTime() + 1000);
    respond(supplier(), { opportunityId, organisationId: market.supplier, scope: "partial", message: "Only bread, from March." });
    expect(await heard()).toEqual(["response_submitted buyer"]);
  });
});

describe("mails at once", () => {
  const matchMails = () => market.db.select().from(mails).where(eq(mails.kind, "match_new")).all();

  /** The chore comes round between any two events, as it may while the worker was woken by a request. */
  async function drainWithChores(): Promise<void> {
    let done = false;
    const draining = market.worker.drain().finally(() => {
      done = true;
    });
    while (!done) {
      await sendMatchMails(market.ctx());
      await new Promise((resolve) => setImmediate(resolve));
    }
    await draining;
    await sendMatchMails(market.ctx());
  }

  /** A supplier that sells nothing yet, and ten open opportunities. */
  async function tenOpportunities(): Promise<void> {
    market.db.delete(offerings).where(eq(offerings.organisationId, market.supplier)).run();
    for (let n = 1; n <= 10; n += 1) market.post(`Lunches for site team ${n}`);
    await drainWithChores();
    expect(matchMails()).toEqual([]);
  }
  function changeProfile(): void {
    market.db
      .insert(offerings)
      .values({
        organisationId: market.supplier,
        sectorCode: "food.workplace-catering",
        title: "Workplace lunches",
        coverage: "nationwide",
      })
      .run();
    emit(market.ctx(), "organisation.changed", { organisationId: market.supplier });
  }

  it("a changed profile that meets ten opportunities brings each person one", async () => {
    await tenOpportunities();
    changeProfile();
    await drainWithChores();
    expect(matchMails().map((mail) => `${mail.toAddress}: ${mail.subject}`)).toEqual([
      "owner@supplier.example: 10 opportunities match Aston Bakery CIC",
      "editor@supplier.example: 10 opportunities match Aston Bakery CIC",
    ]);
    expect(matchMails()[0]?.text).toContain("You offer workplace lunches");
  });

  it("an opportunity that meets several of somebody's organisations brings them one", async () => {
    market.db.delete(memberships).where(eq(memberships.userId, market.suppliers.editor)).run();
    for (const name of ["Nechells Kitchen CIC", "Duddeston Diner CIC", "Saltley Suppers CIC"]) {
      addMember(market.ctx(), market.addSupplier(name), market.suppliers.owner, "owner");
    }
    market.post();
    await drainWithChores();
    expect(matchMails().map((mail) => mail.toAddress)).toEqual(["owner@supplier.example"]);
    for (const name of ["Aston Bakery", "Nechells Kitchen", "Duddeston Diner", "Saltley Suppers"]) {
      expect(matchMails()[0]?.text).toContain(`For ${name} CIC.`);
    }
  });

  it("wait for no more than five minutes while the site is busy", async () => {
    market.post();
    await market.worker.drain();
    market.post("Sandwiches for board meetings");
    await sendMatchMails(market.ctx());
    expect(matchMails()).toEqual([]);
    market.clock.now = new Date(market.clock.now.getTime() + 5 * 60_000);
    await sendMatchMails(market.ctx());
    expect(matchMails()).toHaveLength(2);
  });
});
