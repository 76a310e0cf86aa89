import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { requestIntroduction } from "#app/features/introductions/request-introduction.server.ts";
import { createDraft } from "#app/features/opportunities/create-draft.server.ts";
import { editOpportunity } from "#app/features/opportunities/edit-opportunity.server.ts";
import { publishOpportunity } from "#app/features/opportunities/publish-opportunity.server.ts";
import { requireRecord } from "#app/features/opportunities/record.server.ts";
import type { OpportunityChanges } from "#app/features/opportunities/schema.ts";
import { createMarket } from "#tests/helpers/market.ts";
import { decideResponse } from "../decide-response.server.ts";
import { listMatches } from "../list-matches.server.ts";
import { getResponse, listReceivedResponses, listResponsesToOpportunity, listSentResponses } from "../list-responses.server.ts";
import { withdrawResponse } from "../withdraw-response.server.ts";
import { declineOf, declineToAnswer, listDeclined, listOwnDeclined } from "./decline.server.ts";
import { draftOf, saveAnswerDraft } from "./draft.server.ts";
import { type AnswerFields, askedOf, EMPTY } from "./model.ts";
import { addAnswerPaper, openAnswerPaper, removeAnswerPaper } from "./papers.server.ts";
import { sendAnswer } from "./send-answer.server.ts";
import { writingOf } from "./writing.server.ts";

let market: Awaited<ReturnType<typeof createMarket>>;
let other: { id: number; editor: number };
beforeEach(async () => {
  market = await createMarket();
  const id = market.addSupplier("Tipton Tureen CIC");
  other = { id, editor: market.people(id, "other.example").editor };
});
afterEach(() => market.close());

const supplier = () => market.acting(market.suppliers.editor);
const buyer = () => market.acting(market.buyers.editor);

function post(changes: OpportunityChanges = {}): number {
  const { id } = createDraft(buyer(), {
    organisationId: market.buyer,
    kind: "contract",
    title: "Lunches and breakfasts for a site team",
    description: "A hot lunch and a vegetarian choice, twice a week, brought to the site cabin in Aston.",
    sectorCodes: ["food.workplace-catering"],
    place: { delivery: "radius", postcode: "B6 5RQ", radiusMiles: 2, areaCodes: [] },
    deadlineAt: new Date("2026-12-11T17:00:00Z"),
    contact: { name: "Priya", email: "priya@buyer.example", phone: null },
    ...changes,
  });
  publishOpportunity(buyer(), { id });
  return id;
}
const LOTS = ["Lunches", "Breakfasts"].map((title) => ({ id: null, title, description: "", minPence: null, maxPence: null, place: null }));
const QUESTIONS = [{ id: null, text: "How would you do it?", maxWords: 10, criterionId: null }];
const FIELDS: AnswerFields = { ...EMPTY, scope: "full", message: "We would bake, and bring it warm." };

function key(opportunityId: number) {
  return { opportunityId, organisationId: market.supplier };
}
function send(opportunityId: number, fields: Partial<AnswerFields> = {}) {
  return sendAnswer(supplier(), { ...key(opportunityId), fields: { ...FIELDS, ...fields } });
}
function count(sql: string): unknown {
  return market.db.$client.prepare(sql).pluck().get();
}

describe("an answer that is written", () => {
  it("is kept as it was typed, for its own team, whole or not", () => {
    const id = post();
    saveAnswerDraft(supplier(), { ...key(id), fields: { ...EMPTY, price: "about 3" } });
    saveAnswerDraft(supplier(), { ...key(id), fields: { ...EMPTY, price: "about 4" } });
    expect(draftOf(supplier(), key(id))?.fields.price).toBe("about 4");
    for (const person of [market.buyers.owner, other.editor]) expect(draftOf(market.acting(person), key(id))).toBeNull();
    expect(() => saveAnswerDraft(market.acting(other.editor), { ...key(id), fields: EMPTY })).toThrow("not a member");
    expect(() => saveAnswerDraft(market.acting(market.suppliers.viewer), { ...key(id), fields: EMPTY })).toThrow();
    expect(count("select count(*) from responses")).toBe(0);
  });

  it("goes with lots, prices and answers as rows, and leaves no draft", () => {
    const id = post({ lots: LOTS, questions: QUESTIONS });
    const { lots, questions } = requireRecord(market.db, id);
    const [, second] = lots;
    const [question] = questions;
    if (second === undefined || question === undefined) throw new Error("no lot, no question");
    saveAnswerDraft(supplier(), { ...key(id), fields: FIELDS });
    const fields = { scope: "partial", lots: [second.id], lotPrices: { [second.id]: "3,100" }, who: "Joan and two bakers", message: "" };
    expect(() => send(id, fields)).toThrow("another look");
    expect(draftOf(supplier(), key(id))).not.toBeNull();
    const { responseId } = send(id, { ...fields, answers: { [question.id]: "With care" } });
    expect(draftOf(supplier(), key(id))).toBeNull();
    const [seen] = listResponsesToOpportunity(buyer(), { opportunityId: id }).items;
    expect(seen).toMatchObject({
      id: responseId,
      price: { pence: 310_000, unit: "total" },
      holds: {
        who: "Joan and two bakers",
        lotsInAll: 2,
        lots: [{ lotId: second.id, number: 2, title: "Breakfasts", pricePence: 310_000 }],
        answers: [{ questionId: question.id, question: "How would you do it?", text: "With care" }],
      },
    });
    expect(getResponse(market.acting(other.editor), responseId)).toBeNull();
  });

  it("is changed until the deadline, in its place, and its buyer hears of it once", async () => {
    const id = post();
    const { responseId } = send(id);
    await market.worker.drain();
    market.newMails();
    expect(send(id, { message: "We would bring it hot.", price: "3,980" })).toEqual({ responseId, isChange: true });
    await market.worker.drain();
    expect(market.newMails()).toEqual(["response_changed editor@buyer.example", "response_changed owner@buyer.example"]);
    expect(listSentResponses(supplier(), { organisationId: market.supplier }).items).toMatchObject([
      { id: responseId, message: "We would bring it hot.", status: "submitted", price: { pence: 398_000 } },
    ]);
    expect(getResponse(supplier(), responseId)?.history.map(({ reason }) => reason)).toEqual(["", "The answer was changed"]);
    market.clock.now = new Date("2026-12-11T17:00:00Z");
    expect(() => send(id)).toThrow("takes no more");
    expect(() => saveAnswerDraft(supplier(), { ...key(id), fields: FIELDS })).toThrow("takes no more");
  });

  it("stays as it was once it is decided, and may be given anew once it is taken back", () => {
    const id = post();
    const { responseId } = send(id);
    withdrawResponse(supplier(), { responseId, reason: "" });
    const asked = askedOf("contract", requireRecord(market.db, id));
    expect(writingOf(supplier(), key(id), asked)).toMatchObject({ isSent: false, fields: EMPTY });
    expect(send(id)).toEqual({ responseId, isChange: false });
    decideResponse(buyer(), { responseId, decision: "unsuccessful", reason: "Too far" });
    expect(() => send(id, { message: "Please?" })).toThrow("decided already");
  });
});

describe("a no", () => {
  it("with a reason is an answer: the buyer hears it, and both sides can read it; a yes takes its place", async () => {
    const id = post();
    const own = key(id);
    expect(() => declineToAnswer(supplier(), { ...own, reason: " " })).toThrow("Say why");
    expect(() => declineToAnswer(market.acting(other.editor), { ...own, reason: "We are full" })).toThrow("not a member");
    declineToAnswer(supplier(), { ...own, reason: "Our oven is out for repair" });
    await market.worker.drain();
    expect(market.newMails().filter((mail) => mail.startsWith("answer_declined"))).toEqual([
      "answer_declined editor@buyer.example",
      "answer_declined owner@buyer.example",
    ]);
    const declined = { supplier: { name: "Aston Bakery CIC" }, reason: "Our oven is out for repair" };
    expect(listDeclined(buyer(), { opportunityId: id, buyerId: market.buyer })).toMatchObject({ total: 1, items: [declined] });
    expect(listOwnDeclined(supplier(), market.supplier)).toMatchObject([{ reason: declined.reason }]);
    expect(() => listOwnDeclined(market.acting(other.editor), market.supplier)).toThrow();
    expect(() => listDeclined(market.acting(other.editor), { opportunityId: id, buyerId: market.buyer })).toThrow();
    expect(declineOf(market.acting(other.editor), own)).toBeNull();
    send(id);
    expect(listDeclined(buyer(), { opportunityId: id, buyerId: market.buyer }).total).toBe(0);
    expect(() => declineToAnswer(supplier(), { ...own, reason: "After all not" })).toThrow("Take your answer back first");
  });
});

describe("answers that are read after closing", () => {
  it("show their buyer how many there are and nothing else, in lists, matches, mails and introductions, until it has closed", async () => {
    const id = post({ answersShown: "after_closing" });
    await market.worker.drain();
    market.newMails();
    const { responseId } = send(id);
    const someoneElse = market.acting(other.editor);
    declineToAnswer(someoneElse, { opportunityId: id, organisationId: other.id, reason: "We are full" });
    await addAnswerPaper(supplier(), { ...key(id), fileName: "How.csv", bytes: new TextEncoder().encode("a,b") });
    send(id, { message: "Changed since" });
    await market.worker.drain();
    expect(market.newMails()).toEqual(["response_submitted editor@buyer.example", "response_submitted owner@buyer.example"]);
    expect(market.allMailText()).not.toContain("We would bake");
    expect(market.db.$client.prepare("select subject from mails where kind = 'response_submitted'").pluck().all()).toEqual(
      Array(2).fill("An answer came: Lunches and breakfasts for a site team"),
    );
    for (const list of [
      listResponsesToOpportunity(buyer(), { opportunityId: id }),
      listReceivedResponses(buyer(), { organisationId: market.buyer }),
    ])
      expect(list).toMatchObject({ items: [], total: 1, sealed: 1 });
    expect(getResponse(buyer(), responseId)).toBeNull();
    expect(listDeclined(buyer(), { opportunityId: id, buyerId: market.buyer })).toEqual({ total: 1, items: [] });
    const matched = (["all", "near_misses"] as const).flatMap((show) => listMatches(buyer(), { opportunityId: id, show }).items);
    expect(matched.map((one) => one.responseId)).toEqual([null, null]);
    expect(() => decideResponse(buyer(), { responseId, decision: "shortlisted", reason: "" })).toThrow("before it has closed");
    const asked = requestIntroduction(buyer(), { organisationId: market.buyer, supplierId: market.supplier, opportunityId: id, note: "" });
    expect(count(`select status from introductions where id = ${asked.id}`)).toBe("proposed");
    const slug = requireRecord(market.db, id).slug;
    const paper = String(count("select id from answer_papers"));
    await expect(openAnswerPaper(buyer(), slug, paper)).rejects.toMatchObject({ code: "not_found" });
    expect(getResponse(supplier(), responseId)).toMatchObject({ message: "Changed since", side: "supplier" });

    market.clock.now = new Date("2026-12-11T17:00:00Z");
    expect(listResponsesToOpportunity(buyer(), { opportunityId: id })).toMatchObject({ total: 1, sealed: 0, items: [{ id: responseId }] });
    expect(listDeclined(buyer(), { opportunityId: id, buyerId: market.buyer }).items).toHaveLength(1);
    expect((await openAnswerPaper(buyer(), slug, paper)).fileName).toBe("How.csv");
  });

  it("stay so: suppliers were told", () => {
    const id = post({ answersShown: "after_closing" });
    const { version } = requireRecord(market.db, id);
    expect(() => editOpportunity(buyer(), { id, version, changes: { answersShown: "at_once" } })).toThrow("That stays");
    expect(() => market.db.$client.prepare("update opportunities set answers_shown = 'at_once'").run()).toThrow("suppliers were told");
  });
});

describe("papers of an answer", () => {
  const PDF = new TextEncoder().encode("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n");

  it("are opened by its own team, by the buyer’s once it is sent and while it stands, and by nobody else", async () => {
    const id = post();
    const { slug } = requireRecord(market.db, id);
    const paper = await addAnswerPaper(supplier(), { ...key(id), fileName: "../How we bake.pdf", bytes: PDF });
    const opened = async (person: number) => {
      try {
        return (await openAnswerPaper(market.acting(person), slug, paper)).fileName;
      } catch {
        return null;
      }
    };
    const team = Number(count("select id from users where email = 'one@campaign.example'"));
    const everyone = async () => ({
      own: await opened(market.suppliers.viewer),
      buyer: await opened(market.buyers.viewer),
      other: await opened(other.editor),
      team: await opened(team),
    });
    const nobodyElse = { other: null, team: null };
    const name = "How we bake.pdf";
    expect(await everyone()).toEqual({ own: name, buyer: null, ...nobodyElse });
    const { responseId } = send(id);
    expect(await everyone()).toEqual({ own: name, buyer: name, ...nobodyElse });
    const later = await addAnswerPaper(supplier(), { ...key(id), fileName: "Later.pdf", bytes: PDF });
    await expect(openAnswerPaper(buyer(), slug, later)).rejects.toMatchObject({ code: "not_found" });
    expect(listResponsesToOpportunity(buyer(), { opportunityId: id }).items[0]?.holds.papers.map((one) => one.fileName)).toEqual([name]);
    send(id);
    expect((await openAnswerPaper(buyer(), slug, later)).fileName).toBe("Later.pdf");
    withdrawResponse(supplier(), { responseId, reason: "" });
    expect(await everyone()).toEqual({ own: name, buyer: null, ...nobodyElse });
    await expect(openAnswerPaper(supplier(), "another-address", paper)).rejects.toMatchObject({ code: "not_found" });
  });

  it("are checked by their content, six at most, and taken away by their own team alone", async () => {
    const id = post();
    const add = (fileName: string, bytes = PDF, as = supplier()) => addAnswerPaper(as, { ...key(id), fileName, bytes });
    await expect(add("page.pdf", new TextEncoder().encode("<script>alert(1)</script>"))).rejects.toMatchObject({ code: "invalid" });
    await expect(add("run.exe")).rejects.toMatchObject({ code: "invalid" });
    await expect(add("ours.pdf", PDF, buyer())).rejects.toMatchObject({ code: "forbidden" });
    const papers = [];
    for (let n = 1; n <= 6; n += 1) papers.push(await add(`${n}.pdf`));
    await expect(add("7.pdf")).rejects.toMatchObject({ code: "invalid" });
    const [first = ""] = papers;
    await expect(removeAnswerPaper(market.acting(other.editor), { ...key(id), id: first })).rejects.toMatchObject({ code: "forbidden" });
    await removeAnswerPaper(market.acting(other.editor), { opportunityId: id, organisationId: other.id, id: first });
    expect(count("select count(*) from answer_papers")).toBe(6);
    await removeAnswerPaper(supplier(), { ...key(id), id: first });
    expect(count("select count(*) from answer_papers")).toBe(5);
    market.clock.now = new Date("2026-12-11T17:00:00Z");
    await expect(removeAnswerPaper(supplier(), { ...key(id), id: papers[1] ?? "" })).rejects.toMatchObject({ code: "conflict" });
  });
});
