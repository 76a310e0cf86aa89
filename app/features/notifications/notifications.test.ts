import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { acceptIntroduction } from "#app/features/introductions/accept-introduction.server.ts";
import { declineIntroduction } from "#app/features/introductions/decline-introduction.server.ts";
import { lapseOverdue } from "#app/features/introductions/lapse-overdue.server.ts";
import { proposeIntroduction } from "#app/features/introductions/propose-introduction.server.ts";
import { recordStep } from "#app/features/introductions/record-step.server.ts";
import { requestIntroduction } from "#app/features/introductions/request-introduction.server.ts";
import { decideResponse } from "#app/features/matching/decide-response.server.ts";
import { respond } from "#app/features/matching/respond.server.ts";
import { withdrawResponse } from "#app/features/matching/withdraw-response.server.ts";
import { cancelOpportunity } from "#app/features/opportunities/cancel-opportunity.server.ts";
import { resumeOpportunity } from "#app/features/opportunities/resume-opportunity.server.ts";
import { suspendOpportunity } from "#app/features/opportunities/suspend-opportunity.server.ts";
import { requestClaim } from "#app/features/organisations/claim.server.ts";
import { acceptClaim, declineClaim } from "#app/features/organisations/decide-claim.server.ts";
import { outbox } from "#db/schema/index.ts";
import { addOrganisation, addUser, seenClaim } from "#tests/helpers/ctx.ts";
import { createMarket, SECRETS } from "#tests/helpers/market.ts";

let market: Awaited<ReturnType<typeof createMarket>>;

const to = (kind: string, ...domains: string[]) =>
  domains.flatMap((domain) => [`${kind} editor@${domain}.example`, `${kind} owner@${domain}.example`]).sort();

/** Everything is carried out twice over: nobody may hear twice. */
async function settle(): Promise<string[]> {
  await market.worker.drain();
  market.db.update(outbox).set({ doneAt: null, leasedUntil: null, attempts: 0 }).run();
  market.clock.now = new Date(market.clock.now.getTime() + 1000);
  await market.worker.drain();
  const dead = market.db.$client.prepare("select last_error from outbox where last_error is not null").pluck().all();
  expect(dead).toEqual([]);
  return market.newMails();
}
function expectNoContacts(): void {
  const text = market.allMailText();
  for (const secret of [...SECRETS.buyer, ...SECRETS.supplier]) expect(text).not.toContain(secret);
}

beforeEach(async () => {
  market = await createMarket();
});
afterEach(() => market.close());

async function answered() {
  const opportunityId = market.post();
  const { responseId } = respond(market.acting(market.suppliers.editor), {
    opportunityId,
    organisationId: market.supplier,
    scope: "full",
    message: "We bake in Aston and can bring lunch from January.",
  });
  return { opportunityId, responseId };
}

describe("an answer to an opportunity", () => {
  it("is told to the buyer's owners and editors who can be reached, and nobody else", async () => {
    await answered();
    expect(await settle()).toEqual(to("response_submitted", "buyer"));
    expectNoContacts();
  });
  it("is told again when it comes again after it was taken back", async () => {
    const { opportunityId, responseId } = await answered();
    await settle();
    withdrawResponse(market.acting(market.suppliers.editor), { responseId, reason: "" });
    expect(await settle()).toEqual(to("response_withdrawn", "buyer"));
    market.clock.now = new Date(market.clock.now.getTime() + 60_000);
    respond(market.acting(market.suppliers.editor), {
      opportunityId,
      organisationId: market.supplier,
      scope: "partial",
      message: "Only bread, from March.",
    });
    expect(await settle()).toEqual(to("response_submitted", "buyer"));
  });
  it("gets its outcome, each once, with the reason", async () => {
    const { responseId } = await answered();
    await settle();
    decideResponse(market.acting(market.buyers.editor), { responseId, decision: "shortlisted", reason: "" });
    expect(await settle()).toEqual(to("response_decided", "supplier"));
    decideResponse(market.acting(market.buyers.editor), {
      responseId,
      decision: "unsuccessful",
      reason: "They chose someone with a kitchen on site",
    });
    expect(await settle()).toEqual(to("response_decided", "supplier"));
    expect(market.allMailText()).toContain("They chose someone with a kitchen on site");
    expectNoContacts();
  });
});

describe("what people write", () => {
  const BAIT = "Pay the deposit at https://evil.example.com/pay or write to jo@evil.com first.";
  const expectNoBait = (kind: string) => {
    const { text, html } = market.db.$client.prepare("select text, html from mails where kind = ? order by id desc limit 1").get(kind) as {
      text: string;
      html: string;
    };
    for (const body of [text, html]) {
      expect(body).toContain("Pay the deposit at https evil example com pay or write to jo evil com first.");
      expect(body).not.toMatch(/evil\.|@evil/);
    }
  };
  it("goes out without an address that a mail program would link: answers, reasons, notes", async () => {
    const opportunityId = market.post();
    const supplier = () => market.acting(market.suppliers.editor);
    const { responseId } = respond(supplier(), { opportunityId, organisationId: market.supplier, scope: "full", message: BAIT });
    await settle();
    expectNoBait("response_submitted");
    withdrawResponse(supplier(), { responseId, reason: BAIT });
    await settle();
    expectNoBait("response_withdrawn");
    market.clock.now = new Date(market.clock.now.getTime() + 60_000);
    respond(supplier(), { opportunityId, organisationId: market.supplier, scope: "full", message: "We would." });
    decideResponse(market.acting(market.buyers.editor), { responseId, decision: "unsuccessful", reason: BAIT });
    await settle();
    expectNoBait("response_decided");
  });
});

describe("of a buyer of whom nobody has checked who it is", () => {
  const uncheck = () =>
    market.db.$client
      .prepare("update organisations set legal_name = 'Hollin Trading', identity_changed_at = 1 where id = ?")
      .run(market.buyer);
  const check = () =>
    market.db.$client
      .prepare("update organisations set legal_name = 'Hollin and Reeve', identity_changed_at = null where id = ?")
      .run(market.buyer);
  const last = (kind: string) =>
    market.db.$client.prepare("select text from mails where kind = ? order by id desc limit 1").pluck().get(kind) as string;

  it("an outcome, and what becomes of its opportunity, say so, and its own words stay on the page", async () => {
    const { responseId, opportunityId } = await answered();
    await settle();
    uncheck();
    try {
      decideResponse(market.acting(market.buyers.editor), { responseId, decision: "shortlisted", reason: "Ring 07700 900123 to be paid" });
      expect(await settle()).toEqual(to("response_decided", "supplier"));
      expect(last("response_decided")).toContain("Not checked yet: nobody has checked that this is really Hollin Trading");
      expect(last("response_decided")).not.toContain("07700 900123");
      suspendOpportunity(market.acting(market.buyers.editor), { id: opportunityId, reason: "The site opens later" });
      await settle();
      expect(last("opportunity_ended")).toContain("Not checked yet: nobody has checked that this is really Hollin Trading");
    } finally {
      check();
    }
    resumeOpportunity(market.acting(market.buyers.editor), { id: opportunityId });
    await settle();
    expect(last("opportunity_ended")).not.toContain("Not checked yet");
  });
});

describe("what becomes of an opportunity", () => {
  it("is told to those who answered and wait, at every turn", async () => {
    const { opportunityId } = await answered();
    await settle();
    const buyer = () => market.acting(market.buyers.editor);
    suspendOpportunity(buyer(), { id: opportunityId, reason: "The site opens later" });
    expect(await settle()).toEqual(to("opportunity_ended", "supplier"));
    resumeOpportunity(buyer(), { id: opportunityId });
    expect(await settle()).toEqual(to("opportunity_ended", "supplier"));
    suspendOpportunity(buyer(), { id: opportunityId, reason: "Again" });
    expect(await settle()).toEqual(to("opportunity_ended", "supplier"));
    cancelOpportunity(buyer(), { id: opportunityId, reason: "The site is sold" });
    expect(await settle()).toEqual(to("opportunity_ended", "supplier"));
    expectNoContacts();
  });
  it("is not told to those who have an outcome or took their answer back", async () => {
    const { opportunityId, responseId } = await answered();
    withdrawResponse(market.acting(market.suppliers.editor), { responseId, reason: "" });
    await settle();
    cancelOpportunity(market.acting(market.buyers.editor), { id: opportunityId, reason: "The site is sold" });
    expect(await settle()).toEqual([]);
  });
});

describe("an introduction", () => {
  it("a buyer asks for is put to the supplier, and when both have said yes both hear; the mails still hold no contact details", async () => {
    const { id } = requestIntroduction(market.acting(market.buyers.editor), {
      organisationId: market.buyer,
      supplierId: market.supplier,
      note: "Could we talk in December?",
    });
    expect(await settle()).toEqual(to("introduction_proposed", "supplier"));
    expect(market.allMailText()).toContain("Could we talk in December?");
    expect(market.allMailText()).toContain("lapses on 14 December 2026");
    expectNoContacts();
    acceptIntroduction(market.acting(market.suppliers.owner), { id, organisationId: market.supplier });
    expect(await settle()).toEqual(to("introduction_opened", "buyer", "supplier"));
    expectNoContacts();
  });
  it("by an intermediary is put to both, and all three hear when it opens and what came of it", async () => {
    const { id } = proposeIntroduction(market.acting(market.brokers.editor), {
      organisationId: market.broker,
      supplierId: market.supplier,
      buyerId: market.buyer,
      note: "You two should meet.",
    });
    expect(await settle()).toEqual(to("introduction_proposed", "buyer", "supplier"));
    acceptIntroduction(market.acting(market.buyers.owner), { id, organisationId: market.buyer });
    expect(await settle()).toEqual([]);
    expectNoContacts();
    acceptIntroduction(market.acting(market.suppliers.owner), { id, organisationId: market.supplier });
    expect(await settle()).toEqual(to("introduction_opened", "broker", "buyer", "supplier"));
    recordStep(market.acting(market.buyers.editor), { id, organisationId: market.buyer, step: "met" });
    expect(await settle()).toEqual([]);
    recordStep(market.acting(market.buyers.editor), { id, organisationId: market.buyer, step: "contracted", valuePence: 1_800_000 });
    expect(await settle()).toEqual(to("introduction_changed", "broker", "buyer", "supplier"));
  });
  it("that is declined tells why, and one that lapses tells that", async () => {
    const ask = () =>
      requestIntroduction(market.acting(market.buyers.editor), { organisationId: market.buyer, supplierId: market.supplier, note: "" });
    const first = ask();
    await settle();
    declineIntroduction(market.acting(market.suppliers.editor), {
      id: first.id,
      organisationId: market.supplier,
      reason: "We are full until May",
    });
    expect(await settle()).toEqual(to("introduction_changed", "buyer", "supplier"));
    expect(market.allMailText()).toContain("We are full until May");
    ask();
    expect(await settle()).toEqual(to("introduction_proposed", "supplier"));
    market.clock.now = new Date(market.clock.now.getTime() + 22 * 86_400_000);
    lapseOverdue(market.ctx());
    expect(await settle()).toEqual(to("introduction_changed", "buyer", "supplier"));
    expectNoContacts();
  });
});

describe("a claim", () => {
  it("is told to the whole campaign team, and its decision to who claimed", async () => {
    const organisationId = addOrganisation(market.ctx(), "Unclaimed Works", { isSupplier: true, published: true });
    const claimant = addUser(market.ctx(), "claimant@people.example");
    const { claimId } = requestClaim(market.acting(claimant), { organisationId, statement: "I am its secretary" });
    expect(await settle()).toEqual(["claim_requested one@campaign.example", "claim_requested two@campaign.example"]);
    const team = market.db.$client.prepare("select id from users where email = 'one@campaign.example'").pluck().get() as number;
    const decider = market.acting(team);
    declineClaim(decider, { claimId, seen: seenClaim(decider, claimId), reason: "Send a letter on its paper" });
    expect(await settle()).toEqual(["claim_decided claimant@people.example"]);
    const again = requestClaim(market.acting(claimant), { organisationId, statement: "Here is the letter" });
    await settle();
    acceptClaim(decider, { claimId: again.claimId, seen: seenClaim(decider, again.claimId) });
    expect(await settle()).toEqual(["claim_decided claimant@people.example"]);
    expect(market.allMailText()).toContain("Send a letter on its paper");
  });
});
