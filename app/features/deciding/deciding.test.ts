import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { declineIntroduction } from "#app/features/introductions/decline-introduction.server.ts";
import { getIntroduction } from "#app/features/introductions/get-introduction.server.ts";
import { requestIntroduction } from "#app/features/introductions/request-introduction.server.ts";
import { getResponse, listSentResponses } from "#app/features/matching/list-responses.server.ts";
import { respond } from "#app/features/matching/respond.server.ts";
import { editOpportunity } from "#app/features/opportunities/edit-opportunity.server.ts";
import { moderateOpportunity } from "#app/features/opportunities/moderate-opportunity.server.ts";
import { requireRecord } from "#app/features/opportunities/record.server.ts";
import { DomainError } from "#app/platform/errors.ts";
import { addUser } from "#tests/helpers/ctx.ts";
import { createMarket, SECRETS } from "#tests/helpers/market.ts";
import { decide } from "./decide.server.ts";
import { decisionView } from "./decision-view.server.ts";
import { cancelWithUndo, closeWithUndo, declineWithUndo } from "./end-opportunity.server.ts";
import { heldActs, undoAct } from "./final-acts.server.ts";
import { ownMarks, sharedOutcome } from "./outcome-told.server.ts";
import { noteAnswer, type Preparation, prepareDecision, scoreAnswers } from "./prepare.server.ts";

let market: Awaited<ReturnType<typeof createMarket>>;
let other: number;
let others: { editor: number; owner: number };
beforeEach(async () => {
  market = await createMarket();
  other = market.addSupplier("Tipton Tureen CIC");
  others = market.people(other, "tureen.example");
});
afterEach(() => market.close());

const buyer = () => market.acting(market.buyers.editor);
const supplier = () => market.acting(market.suppliers.editor);
const MINUTE = 60_000;
function pass(minutes: number): void {
  market.clock.now = new Date(market.clock.now.getTime() + minutes * MINUTE);
}
function refusal(work: () => unknown): DomainError {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}
function statusOf(table: "opportunities" | "responses" | "introductions", id: number): string {
  return market.db.$client.prepare(`select status from ${table} where id = ?`).pluck().get(id) as string;
}
function allOf(table: string): unknown[] {
  return market.db.$client.prepare(`select * from ${table} order by 1`).all();
}

/** A closed opportunity with two answers. */
async function answered() {
  const id = market.post();
  const scope = "full" as const;
  const first = respond(supplier(), { opportunityId: id, organisationId: market.supplier, scope, message: "We bake in Aston." }).responseId;
  const second = respond(market.acting(others.editor), { opportunityId: id, organisationId: other, scope, message: "Soup." }).responseId;
  closeWithUndo(buyer(), { id, hearBy: null });
  pass(20);
  await market.worker.drain();
  market.newMails();
  return { id, first, second };
}
function preparation(opportunityId: number, outcomes: Preparation["outcomes"] = []): Preparation {
  return {
    opportunityId,
    outcomes,
    valuePence: 1_800_000,
    startDay: "2027-03-01",
    term: "8 months",
    reason: "",
    sharesValue: true,
    sharesWinner: true,
  };
}
function chosenFirst(id: number, first: number, second: number): Preparation {
  return preparation(id, [
    { responseId: first, outcome: "chosen", reason: "The clearest plan for busy weeks." },
    { responseId: second, outcome: "not_chosen", reason: "Good soup; we need bread on Mondays." },
  ]);
}
async function decided(change: Partial<Preparation> = {}) {
  const all = await answered();
  prepareDecision(buyer(), { ...chosenFirst(all.id, all.first, all.second), ...change });
  decide(buyer(), { opportunityId: all.id });
  return all;
}
const mailTo = (kind: string, domain: string) => [`${kind} editor@${domain}.example`, `${kind} owner@${domain}.example`];

describe("an outcome for everyone", () => {
  it("is not finished while anyone that answered lacks an outcome or a reason, and nothing changes then", async () => {
    const { id, first, second } = await answered();
    prepareDecision(
      buyer(),
      preparation(id, [
        { responseId: first, outcome: "chosen", reason: " " },
        { responseId: second, outcome: null, reason: "Good soup." },
      ]),
    );
    expect(refusal(() => decide(buyer(), { opportunityId: id })).fields).toEqual({
      "rows[0].reason": ["Aston Bakery CIC has an outcome and no reason"],
      "rows[1].outcome": ["Tipton Tureen CIC has no outcome yet"],
    });
    expect([statusOf("opportunities", id), statusOf("responses", first)]).toEqual(["closed", "submitted"]);
    expect(allOf("final_acts")).toHaveLength(1);
  });

  it("is written for all in one, and told to each in its own words, with who was chosen and for how much", async () => {
    const { id, first, second } = await decided();
    expect([statusOf("opportunities", id), statusOf("responses", first), statusOf("responses", second)]).toEqual([
      "awarded",
      "successful",
      "unsuccessful",
    ]);
    pass(11);
    await market.worker.drain();
    expect(market.newMails()).toEqual([...mailTo("response_decided", "supplier"), ...mailTo("response_decided", "tureen")].sort());
    const [mail] = market.db.$client
      .prepare("select text from mails where to_address = 'owner@tureen.example' order by id desc")
      .pluck()
      .all();
    expect(mail).toContain("Good soup; we need bread on Mondays.");
    expect(mail).toContain("Chosen: Aston Bakery CIC, for £18,000, from 1 March 2027, 8 months.");
    expect(mail).not.toContain("busy weeks");
    for (const secret of [...SECRETS.buyer, ...SECRETS.supplier]) expect(market.allMailText()).not.toContain(secret);
  });

  it("keeps from the others what the buyer does not share", async () => {
    const { id } = await decided({ sharesValue: false, sharesWinner: false });
    pass(11);
    await market.worker.drain();
    expect(sharedOutcome(market.ctx(), id)).toMatchObject({ winners: null, valuePence: null });
    expect(market.allMailText()).not.toContain("18,000, from");
    expect(market.allMailText()).not.toContain("Chosen:");
  });

  it("opens how to reach each other when the mails leave, and not before", async () => {
    const { first } = await decided();
    await market.worker.drain();
    expect(allOf("introductions")).toEqual([]);
    pass(11);
    await market.worker.drain();
    const { introductionId } = getResponse(supplier(), first) ?? {};
    expect(getIntroduction(supplier(), { id: introductionId ?? 0, organisationId: market.supplier }).contact?.email).toBe(SECRETS.buyer[1]);
    await market.worker.drain();
    expect(allOf("introductions")).toHaveLength(1);
  });

  it("may be that nobody is chosen, with why", async () => {
    const { id, first, second } = await answered();
    const nobody = { outcome: "not_chosen" as const, reason: "The site is put off." };
    const all = preparation(id, [
      { responseId: first, ...nobody },
      { responseId: second, ...nobody },
    ]);
    prepareDecision(buyer(), all);
    expect(refusal(() => decide(buyer(), { opportunityId: id })).fields).toHaveProperty("why");
    prepareDecision(buyer(), { ...all, reason: "The site is put off to next year" });
    decide(buyer(), { opportunityId: id });
    expect(statusOf("opportunities", id)).toBe("not_awarded");
    pass(11);
    await market.worker.drain();
    expect(market.allMailText()).toContain("Nobody was chosen.");
    expect(sharedOutcome(market.ctx(), id)).toMatchObject({ winners: [], valuePence: null });
  });

  it("is for editors, of what is closed and not held, and happens once", async () => {
    const open = market.post("Lunches that stay open");
    expect(refusal(() => decide(buyer(), { opportunityId: open })).code).toBe("conflict");
    const { id, first, second } = await answered();
    const prepared = chosenFirst(id, first, second);
    for (const ctx of [market.ctx(), market.acting(market.buyers.viewer), supplier()])
      expect(refusal(() => prepareDecision(ctx, prepared)).code).toBe("forbidden");
    expect(refusal(() => prepareDecision(buyer(), { ...prepared, opportunityId: open })).code).toBe("not_found");
    prepareDecision(buyer(), prepared);
    expect(refusal(() => decide(supplier(), { opportunityId: id })).code).toBe("forbidden");
    const team = addUser(market.ctx(), "three@campaign.example", { siteRole: "campaign" });
    expect(() => decide(market.acting(team), { opportunityId: id })).toThrow("acts for nobody");
    moderateOpportunity(market.acting(team), { id: open, act: "pause", reason: "We are asking" });
    expect(() => decide(buyer(), { opportunityId: open })).toThrow("has paused");
    decide(buyer(), { opportunityId: id });
    const written = allOf("response_history");
    decide(buyer(), { opportunityId: id });
    expect(allOf("response_history")).toEqual(written);
    expect(refusal(() => prepareDecision(buyer(), prepared)).code).toBe("conflict");
  });
});

describe("taking a final step back", () => {
  it("puts status and answers back as they were; the histories say both, and nobody hears", async () => {
    const { id, first, second } = await answered();
    prepareDecision(buyer(), chosenFirst(id, first, second));
    const { version: _, ...before } = requireRecord(market.db, id);
    const answers = allOf("responses");
    pass(1);
    decide(buyer(), { opportunityId: id });
    const [held] = heldActs(market.ctx(), market.buyer);
    expect(held).toMatchObject({ act: "award", title: "Lunches for a site team" });
    pass(9);
    await market.worker.drain();
    undoAct(buyer(), { actId: held?.id ?? 0, organisationId: market.buyer });
    undoAct(buyer(), { actId: held?.id ?? 0, organisationId: market.buyer });
    expect(requireRecord(market.db, id)).toMatchObject(before);
    expect(allOf("responses")).toEqual(answers);
    const lines = market.db.$client.prepare("select status, reason from opportunity_history where opportunity_id = ? order by id").all(id);
    expect(lines.slice(-2)).toEqual([
      { status: "awarded", reason: "" },
      { status: "closed", reason: "Taken back before anybody was told" },
    ]);
    const own = market.db.$client.prepare("select status from response_history where response_id = ? order by id").pluck().all(first);
    expect(own).toEqual(["submitted", "successful", "submitted"]);
    expect(heldActs(market.ctx(), market.buyer)).toEqual([]);
    pass(60 * 24);
    await market.worker.drain();
    expect(market.newMails()).toEqual([]);
    expect(allOf("introductions")).toEqual([]);
    decide(buyer(), { opportunityId: id });
    pass(60 * 24);
    await market.worker.drain();
    expect(market.newMails()).toHaveLength(4);
  });

  it("is too late once the mails have left, and for others never possible", async () => {
    const { id } = await decided();
    const actId = heldActs(market.ctx(), market.buyer)[0]?.id ?? 0;
    expect(refusal(() => undoAct(market.acting(market.buyers.viewer), { actId, organisationId: market.buyer })).code).toBe("forbidden");
    expect(refusal(() => undoAct(supplier(), { actId, organisationId: market.supplier })).code).toBe("not_found");
    pass(10);
    expect(refusal(() => undoAct(buyer(), { actId, organisationId: market.buyer })).message).toContain("The mails have left");
    expect(statusOf("opportunities", id)).toBe("awarded");
  });

  it("is known to no supplier meanwhile: its answer reads as before", async () => {
    const { id, first } = await decided();
    const read = () => [
      listSentResponses(supplier(), { organisationId: market.supplier }).items[0]?.status,
      getResponse(supplier(), first)?.status,
      getResponse(supplier(), first)?.history.length,
      sharedOutcome(market.ctx(), id) === null,
    ];
    expect(read()).toEqual(["submitted", "submitted", 1, true]);
    expect(getResponse(buyer(), first)?.status).toBe("successful");
    pass(11);
    await market.worker.drain();
    expect(read()).toEqual(["successful", "successful", 2, false]);
  });

  it("works all night and all weekend, and mails leave at 8 on the next working day", async () => {
    const { id, first, second } = await answered();
    market.clock.now = new Date("2026-12-04T19:40:00Z");
    prepareDecision(buyer(), chosenFirst(id, first, second));
    decide(buyer(), { opportunityId: id });
    for (const at of ["2026-12-05T12:00:00Z", "2026-12-06T20:00:00Z", "2026-12-07T07:59:00Z"]) {
      market.clock.now = new Date(at);
      await market.worker.drain();
      expect(market.newMails()).toEqual([]);
      expect(heldActs(market.ctx(), market.buyer)).toHaveLength(1);
    }
    market.clock.now = new Date("2026-12-07T08:00:00Z");
    await market.worker.drain();
    expect(market.newMails()).toHaveLength(4);
  });

  it("holds for closing, cancelling and saying no to an introduction", async () => {
    const id = market.post();
    closeWithUndo(buyer(), { id, hearBy: "2026-12-21" });
    const undo = () => undoAct(buyer(), { actId: heldActs(market.ctx(), market.buyer)[0]?.id ?? 0, organisationId: market.buyer });
    undo();
    expect(statusOf("opportunities", id)).toBe("published");
    cancelWithUndo(buyer(), { id, reason: "The site is put off" });
    expect(statusOf("opportunities", id)).toBe("cancelled");
    undo();
    expect(statusOf("opportunities", id)).toBe("published");
    const asked = requestIntroduction(buyer(), { organisationId: market.buyer, supplierId: market.supplier, note: "" });
    const row = () => market.db.$client.prepare("select * from introductions").get();
    const before = row();
    pass(1);
    declineWithUndo(buyer(), { id: asked.id, organisationId: market.buyer, reason: "We found somebody" });
    expect(statusOf("introductions", asked.id)).toBe("declined");
    undo();
    expect(row()).toEqual(before);
    pass(60);
    await market.worker.drain();
    expect(market.newMails().some((mail) => /ended|changed/.test(mail))).toBe(false);
  });

  it("is refused when something has changed since, and for all but the last step", async () => {
    const id = market.post();
    closeWithUndo(buyer(), { id, hearBy: null });
    const first = heldActs(market.ctx(), market.buyer)[0]?.id ?? 0;
    pass(1);
    cancelWithUndo(buyer(), { id, reason: "The site is put off" });
    expect(heldActs(market.ctx(), market.buyer).map(({ act }) => act)).toEqual(["cancel"]);
    expect(refusal(() => undoAct(buyer(), { actId: first, organisationId: market.buyer })).code).toBe("conflict");
    const asked = requestIntroduction(buyer(), { organisationId: market.buyer, supplierId: market.supplier, note: "" });
    declineIntroduction(buyer(), { id: asked.id, organisationId: market.buyer, reason: "No" });
    expect(statusOf("introductions", asked.id)).toBe("declined");
  });
});

describe("what the team makes up its mind by", () => {
  function criteria(id: number) {
    return requireRecord(market.db, id).criteria;
  }
  async function judged() {
    const id = market.post();
    editOpportunity(buyer(), {
      id,
      version: requireRecord(market.db, id).version,
      changes: {
        criteria: [
          { id: null, name: "Price", isPrice: true, weight: 40 },
          { id: null, name: "How they would do it", isPrice: false, weight: 60 },
        ],
      },
    });
    const price = (pence: number) => ({ price: { pence, unit: "total" as const } });
    const ask = { opportunityId: id, scope: "full" as const, message: "We can." };
    const first = respond(supplier(), { ...ask, organisationId: market.supplier, ...price(100_000) }).responseId;
    const second = respond(market.acting(others.editor), { ...ask, organisationId: other, ...price(80_000) }).responseId;
    return {
      id,
      first,
      second,
      how: criteria(id).find(({ isPrice }) => !isPrice)?.id ?? 0,
      paid: criteria(id).find(({ isPrice }) => isPrice)?.id ?? 0,
    };
  }

  it("are points by criterion, one set with who and when; the price is worked out", async () => {
    const { id, first, second, how, paid } = await judged();
    scoreAnswers(buyer(), {
      opportunityId: id,
      points: [
        { responseId: first, criterionId: how, points: 5 },
        { responseId: second, criterionId: how, points: 3 },
      ],
    });
    const view = () => decisionView(buyer(), requireRecord(market.db, id));
    expect(view().columns.map(({ total }) => total)).toEqual([92, 76]);
    pass(60);
    const owner = market.acting(market.buyers.owner);
    scoreAnswers(owner, {
      opportunityId: id,
      points: [
        { responseId: first, criterionId: how, points: 5 },
        { responseId: second, criterionId: how, points: null },
      ],
    });
    expect(view().columns.map(({ total }) => total)).toEqual([92, null]);
    // What stands already keeps who gave it.
    expect(view().agreed).toEqual({ by: ["editor"], at: new Date(market.clock.now.getTime() - 60 * MINUTE) });
    expect(
      refusal(() => scoreAnswers(owner, { opportunityId: id, points: [{ responseId: first, criterionId: paid, points: 5 }] })).code,
    ).toBe("not_found");
    expect(refusal(() => scoreAnswers(supplier(), { opportunityId: id, points: [] })).code).toBe("forbidden");
  });

  it("are notes that nobody outside the team can read, and a supplier reads its own points alone", async () => {
    const { id, first, second, how } = await judged();
    scoreAnswers(buyer(), { opportunityId: id, points: [{ responseId: first, criterionId: how, points: 4 }] });
    noteAnswer(buyer(), { opportunityId: id, responseId: first, note: "Rang two of their clients" });
    expect(decisionView(buyer(), requireRecord(market.db, id)).columns[0]?.note?.text).toBe("Rang two of their clients");
    expect(refusal(() => decisionView(supplier(), requireRecord(market.db, id))).code).toBe("forbidden");
    expect(refusal(() => noteAnswer(supplier(), { opportunityId: id, responseId: first, note: "Mine" })).code).toBe("forbidden");
    expect(ownMarks(market.ctx(), { id: first, opportunityId: id })?.total).toBe(80);
    expect(ownMarks(market.ctx(), { id: second, opportunityId: id })).toBeNull();
    noteAnswer(buyer(), { opportunityId: id, responseId: first, note: "" });
    expect(decisionView(buyer(), requireRecord(market.db, id)).columns[0]?.note).toBeNull();
  });
});
