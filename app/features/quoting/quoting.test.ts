import { and, eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { issueLinkSecret } from "#app/features/accounts/email-tokens.server.ts";
import { chooseResponse } from "#app/features/introductions/choose-response.server.ts";
import { proposeIntroduction } from "#app/features/introductions/propose-introduction.server.ts";
import { requestIntroduction } from "#app/features/introductions/request-introduction.server.ts";
import { respond } from "#app/features/matching/respond.server.ts";
import { withdrawResponse } from "#app/features/matching/withdraw-response.server.ts";
import { addendaOf } from "#app/features/opportunities/addenda/addenda.server.ts";
import { cancelOpportunity } from "#app/features/opportunities/cancel-opportunity.server.ts";
import { createDraft } from "#app/features/opportunities/create-draft.server.ts";
import { editOpportunity } from "#app/features/opportunities/edit-opportunity.server.ts";
import { moderateOpportunity } from "#app/features/opportunities/moderate-opportunity.server.ts";
import { publishOpportunity } from "#app/features/opportunities/publish-opportunity.server.ts";
import { getOpportunity } from "#app/features/opportunities/view-opportunity.server.ts";
import type { DomainError } from "#app/platform/errors.ts";
import { opportunities, quoteInvitationHistory, quoteInvitations, responses } from "#db/schema/index.ts";
import { addOrganisation } from "#tests/helpers/ctx.ts";
import { createMarket, SECRETS } from "#tests/helpers/market.ts";
import { askAboutQuote, declineQuote, openInvited, quotePrice } from "./answer.server.ts";
import { forgetQuoteAddresses } from "./forget.server.ts";
import { inviteAddress, inviteSuppliers } from "./invite.server.ts";
import { askByLink, declineByLink, findQuoteLink, joinByQuote, openByLink, quoteByLink } from "./link.server.ts";
import { listInvited } from "./list-invited.server.ts";
import { listOwnInvitations } from "./own-invitations.server.ts";
import { answerQuestion, listQuestions, questionsFor } from "./questions.server.ts";
import { suggestInvitations } from "./suggest-more.server.ts";
import { remindInvited, takeBackInvitation } from "./take-back.server.ts";

let market: Awaited<ReturnType<typeof createMarket>>;
let second: number;
let seconds: Awaited<ReturnType<typeof createMarket>>["suppliers"];
beforeEach(async () => {
  market = await createMarket();
  second = market.addSupplier("Soho Road Kitchen CIC");
  seconds = market.people(second, "second.example");
});
afterEach(() => market.close());

const buyer = () => market.acting(market.buyers.editor);
const supplier = () => market.acting(market.suppliers.editor);
const other = () => market.acting(seconds.editor);
function slugOf(id: number): string {
  return market.db.select({ slug: opportunities.slug }).from(opportunities).where(eq(opportunities.id, id)).get()?.slug ?? "";
}
async function quote(): Promise<number> {
  const id = market.post("Lunches for one open day", "quote");
  await market.worker.drain();
  return id;
}
async function invite(id: number, ...organisationIds: number[]): Promise<void> {
  inviteSuppliers(buyer(), { opportunityId: id, organisationIds });
  await market.worker.drain();
}
function refusal(work: () => unknown): DomainError {
  try {
    work();
  } catch (error) {
    return error as DomainError;
  }
  throw new Error("It was not refused");
}
const PRICE = { price: 398_000, unit: "total", message: "Twelve platters and two people to serve." } as const;
/** A link as its mail would carry it. */
function linkTo(email: string): string {
  const row = market.db.select().from(quoteInvitations).where(eq(quoteInvitations.email, email)).get();
  return issueLinkSecret(market.ctx(), row?.linkId ?? "") ?? "";
}

describe("an invited quote", () => {
  it("has an address that nobody can guess, from the draft on, and when a draft becomes one", () => {
    const id = market.post("Lunches for one open day", "quote");
    expect(slugOf(id)).toMatch(/^quote-[a-z2-7]{39}$/);
    const made = createDraft(buyer(), { organisationId: market.buyer, kind: "contract", title: "Open day" });
    expect(made.slug).toBe("open-day");
    const closed = editOpportunity(buyer(), { id: made.id, version: made.version, changes: { kind: "quote" } });
    expect(closed.slug).toMatch(/^quote-[a-z2-7]{39}$/);
    expect(slugOf(made.id)).toBe(closed.slug);
    expect(editOpportunity(buyer(), { ...closed, id: made.id, changes: { kind: "contract" } }).slug).toBe("open-day");
  });

  it("is matched for its buyer, and nobody who matches learns of it", async () => {
    const id = await quote();
    expect(
      suggestInvitations(buyer(), id, [])
        .items.map(({ supplier: { id: one } }) => one)
        .sort(),
    ).toEqual([market.supplier, second].sort());
    expect(market.newMails()).toEqual([]);
    expect(market.db.$client.prepare("select count(*) from digest_items").pluck().get()).toBe(0);
    for (const ctx of [market.ctx(), supplier(), market.acting(market.brokers.owner)]) expect(getOpportunity(ctx, slugOf(id))).toBeNull();
    for (const ctx of [buyer(), market.acting(market.buyers.viewer)]) expect(getOpportunity(ctx, slugOf(id))?.id).toBe(id);
    expect(
      refusal(() => respond(supplier(), { opportunityId: id, organisationId: market.supplier, scope: "full", message: "We could" })).code,
    ).toBe("not_found");
  });

  it("is seen by those invited, in whatever role, who are told once with the brief, also when the worker runs twice", async () => {
    const id = await quote();
    await invite(id, market.supplier);
    expect(market.newMails()).toEqual(["quote_invited editor@supplier.example", "quote_invited owner@supplier.example"]);
    expect(market.allMailText()).toContain("brought to the site cabin in Aston");
    for (const secret of SECRETS.buyer) expect(market.allMailText()).not.toContain(secret);
    market.db.$client.prepare("update outbox set done_at = null where event = 'quote.invited'").run();
    await market.worker.drain();
    expect(market.newMails()).toEqual([]);
    expect(getOpportunity(market.acting(market.suppliers.viewer), slugOf(id))?.id).toBe(id);
    expect(getOpportunity(other(), slugOf(id))).toBeNull();
    expect(listOwnInvitations(supplier(), market.supplier)).toMatchObject([{ title: "Lunches for one open day", state: "sent" }]);
    expect(listOwnInvitations(other(), second)).toEqual([]);
  });

  it("can be given its invited while it is a draft; they hear of it, and see it, when it is posted", async () => {
    const draft = createDraft(buyer(), { organisationId: market.buyer, kind: "quote", title: "Open day" });
    await invite(draft.id, market.supplier);
    expect(market.newMails()).toEqual([]);
    expect(listInvited(buyer(), draft.id)).toMatchObject([{ state: "waits" }]);
    expect(getOpportunity(supplier(), draft.slug)).toBeNull();
    expect(listOwnInvitations(supplier(), market.supplier)).toEqual([]);
    editOpportunity(buyer(), {
      id: draft.id,
      version: draft.version,
      changes: {
        description: "Lunch for forty people, once, on a Saturday in January, at our yard.",
        sectorCodes: ["food.workplace-catering"],
        place: { delivery: "radius", postcode: "B6 5RQ", radiusMiles: 2, areaCodes: [] },
        deadlineAt: new Date(market.clock.now.getTime() + 5 * 86_400_000),
      },
    });
    publishOpportunity(buyer(), { id: draft.id });
    await market.worker.drain();
    expect(market.newMails()).toEqual(["quote_invited editor@supplier.example", "quote_invited owner@supplier.example"]);
  });

  it("is asked by an editor of the buyer alone, of listed suppliers with people here, once each, and not after it has closed", async () => {
    const id = await quote();
    const viewer = market.acting(market.buyers.viewer);
    expect(refusal(() => inviteSuppliers(viewer, { opportunityId: id, organisationIds: [second] })).code).toBe("forbidden");
    expect(refusal(() => inviteSuppliers(supplier(), { opportunityId: id, organisationIds: [second] })).code).toBe("forbidden");
    expect(refusal(() => inviteSuppliers(buyer(), { opportunityId: id, organisationIds: [market.buyer] })).code).toBe("invalid");
    expect(
      refusal(() => inviteSuppliers(buyer(), { opportunityId: id, organisationIds: [market.addSupplier("Nobody There CIC")] })).message,
    ).toContain("Nobody looks after");
    expect(refusal(() => inviteSuppliers(buyer(), { opportunityId: market.post(), organisationIds: [second] })).code).toBe("not_found");
    await invite(id, second);
    expect(inviteSuppliers(buyer(), { opportunityId: id, organisationIds: [second] })).toEqual({ invited: 0 });
    market.clock.now = new Date(market.clock.now.getTime() + 21 * 86_400_000);
    expect(refusal(() => inviteSuppliers(buyer(), { opportunityId: id, organisationIds: [market.supplier] })).code).toBe("conflict");
  });

  it("is asked of nobody, and answers no question, while the campaign team holds it", async () => {
    const id = await quote();
    await invite(id, market.supplier);
    askAboutQuote(supplier(), { opportunityId: id, organisationId: market.supplier, question: "Is there an oven on site?" });
    const campaign = market.db.$client.prepare("select id from users where email = 'one@campaign.example'").pluck().get() as number;
    moderateOpportunity(market.acting(campaign), { id, act: "pause", reason: "We look at it" });
    const questionId = listQuestions(buyer(), id)[0]?.id ?? 0;
    for (const work of [
      () => inviteSuppliers(buyer(), { opportunityId: id, organisationIds: [second] }),
      () => inviteAddress(buyer(), { opportunityId: id, email: "hello@redhouse.example" }),
      () => answerQuestion(buyer(), { opportunityId: id, questionId, answer: "Yes" }),
    ])
      expect(refusal(work).message).toContain("The campaign team has paused this");
  });

  it("goes to thirty at most", async () => {
    const id = await quote();
    for (let n = 0; n < 30; n += 1) inviteAddress(buyer(), { opportunityId: id, email: `one${n}@people.example` });
    expect(refusal(() => inviteAddress(buyer(), { opportunityId: id, email: "more@people.example" })).message).toContain("as many as");
  });

  it("is told of by no introduction: not by an intermediary's, nor by the buyer's to somebody who is not invited", async () => {
    const id = await quote();
    const about = { supplierId: market.supplier, opportunityId: id, note: "You two should meet." };
    const broker = market.acting(market.brokers.owner);
    expect(refusal(() => proposeIntroduction(broker, { ...about, organisationId: market.broker, buyerId: market.buyer })).code).toBe(
      "not_found",
    );
    expect(refusal(() => requestIntroduction(buyer(), { ...about, organisationId: market.buyer })).message).toContain("Invite them first");
    await invite(id, market.supplier);
    expect(refusal(() => proposeIntroduction(broker, { ...about, organisationId: market.broker, buyerId: market.buyer })).code).toBe(
      "not_found",
    );
    expect(requestIntroduction(buyer(), { ...about, organisationId: market.buyer }).created).toBe(true);
  });
});

describe("those invited", () => {
  it("say yes with a price, which the buyer reads; choosing it opens how to reach each other", async () => {
    const id = await quote();
    await invite(id, market.supplier, second);
    market.newMails();
    openInvited(supplier(), id);
    expect(listInvited(buyer(), id).map(({ state }) => state)).toEqual(["opened", "sent"]);
    const { responseId } = quotePrice(supplier(), { opportunityId: id, organisationId: market.supplier, ...PRICE, unit: "day" });
    await market.worker.drain();
    expect(market.newMails()).toEqual(["response_submitted editor@buyer.example", "response_submitted owner@buyer.example"]);
    expect(listInvited(buyer(), id)[0]).toMatchObject({ state: "yes", price: { pence: 398_000, unit: "day" }, responseId });
    expect(refusal(() => quotePrice(supplier(), { opportunityId: id, organisationId: market.supplier, ...PRICE })).code).toBe("conflict");
    expect(chooseResponse(buyer(), { responseId, reason: "" }).introductionId).not.toBeNull();
  });

  it("do not answer without a price, nor in another's name, nor when it has closed", async () => {
    const id = await quote();
    await invite(id, market.supplier);
    const answer = { opportunityId: id, organisationId: market.supplier };
    expect(refusal(() => respond(supplier(), { ...answer, scope: "full", message: "We could" })).fields).toHaveProperty("price");
    expect(refusal(() => quotePrice(other(), { ...answer, ...PRICE })).code).toBe("not_found");
    expect(refusal(() => quotePrice(other(), { ...answer, organisationId: second, ...PRICE })).code).toBe("not_found");
    expect(refusal(() => quotePrice(market.acting(market.suppliers.viewer), { ...answer, ...PRICE })).code).toBe("forbidden");
    cancelOpportunity(buyer(), { id, reason: "We cook ourselves" });
    expect(refusal(() => quotePrice(supplier(), { ...answer, ...PRICE })).code).toBe("conflict");
    expect(refusal(() => declineQuote(supplier(), { ...answer, reason: "Too late" })).code).toBe("conflict");
  });

  it("say no with a reason, which counts as an answer and reaches the buyer alone; and may still give a price", async () => {
    const id = await quote();
    await invite(id, market.supplier);
    market.newMails();
    const answer = { opportunityId: id, organisationId: market.supplier };
    declineQuote(supplier(), { ...answer, reason: "Our big oven is out for repair until January." });
    await market.worker.drain();
    expect(market.newMails()).toEqual(["quote_declined editor@buyer.example", "quote_declined owner@buyer.example"]);
    expect(listInvited(buyer(), id)).toMatchObject([{ state: "no", message: "Our big oven is out for repair until January." }]);
    quotePrice(supplier(), { ...answer, ...PRICE });
    expect(listInvited(buyer(), id)).toMatchObject([{ state: "yes" }]);
    expect(refusal(() => declineQuote(supplier(), { ...answer, reason: "After all no" })).message).toContain("Take it back");
    const responseId = market.db.select({ id: responses.id }).from(responses).get()?.id ?? 0;
    withdrawResponse(supplier(), { responseId, reason: "" });
    expect(listInvited(buyer(), id)).toMatchObject([{ state: "withdrawn", price: null }]);
    const steps = market.db.select({ step: quoteInvitationHistory.step }).from(quoteInvitationHistory).all();
    expect(steps.map(({ step }) => step)).toEqual(["invited", "opened", "declined"]);
  });

  it("ask, and neither the buyer nor the others learn who; all are answered", async () => {
    const id = await quote();
    await invite(id, market.supplier, second);
    market.newMails();
    askAboutQuote(supplier(), { opportunityId: id, organisationId: market.supplier, question: "Is there an oven on site?" });
    await market.worker.drain();
    expect(market.newMails()).toEqual(["quote_asked editor@buyer.example", "quote_asked owner@buyer.example"]);
    const asked = market.db.$client.prepare("select text from mails where kind = 'quote_asked'").pluck().all().join("");
    expect(asked).toContain("Is there an oven on site?");
    for (const shown of [asked, JSON.stringify(listQuestions(buyer(), id))]) expect(shown).not.toMatch(/Aston Bakery|supplier\.example/);
    const row = market.db.$client.prepare("select actor_id from audit_log where action = 'quote.asked'").pluck().get();
    expect(row).toBeNull();
    const [mine, theirs] = [market.supplier, second].map((organisationId) =>
      questionsFor(
        market.ctx(),
        id,
        market.db
          .select()
          .from(quoteInvitations)
          .where(eq(quoteInvitations.organisationId, organisationId))
          .all()
          .map((one) => one.id),
      ),
    );
    expect([mine?.length, theirs?.length]).toEqual([1, 0]);
    const questionId = listQuestions(buyer(), id)[0]?.id ?? 0;
    expect(refusal(() => answerQuestion(supplier(), { opportunityId: id, questionId, answer: "Yes" })).code).toBe("forbidden");
    answerQuestion(buyer(), { opportunityId: id, questionId, answer: "No, a cold kitchen only." });
    expect(refusal(() => answerQuestion(buyer(), { opportunityId: id, questionId, answer: "Yes" })).code).toBe("conflict");
    await market.worker.drain();
    expect(market.newMails()).toEqual(
      ["supplier", "second"].flatMap((who) => ["editor", "owner"].map((role) => `quote_answered ${role}@${who}.example`)).sort(),
    );
    expect(questionsFor(market.ctx(), id, [])).toMatchObject([{ answer: "No, a cold kitchen only." }]);
  });

  it("send twice what they said and are heard once: a no, and a question that waits", async () => {
    const id = await quote();
    await invite(id, market.supplier);
    market.newMails();
    const answer = { opportunityId: id, organisationId: market.supplier };
    for (let twice = 0; twice < 2; twice += 1) {
      askAboutQuote(supplier(), { ...answer, question: "Is there an oven on site?" });
      declineQuote(supplier(), { ...answer, reason: "Our big oven is out for repair." });
      market.clock.now = new Date(market.clock.now.getTime() + 1000);
    }
    await market.worker.drain();
    expect(market.newMails()).toEqual(
      ["quote_asked", "quote_declined"].flatMap((kind) => ["editor", "owner"].map((role) => `${kind} ${role}@buyer.example`)),
    );
    expect(listQuestions(buyer(), id)).toHaveLength(1);
  });

  it("hear that it was called off, unless they had said no; who gave a price hears it as with any opportunity", async () => {
    const id = await quote();
    const third = market.addSupplier("Duddeston Deli CIC");
    market.people(third, "third.example");
    await invite(id, market.supplier, second, third);
    inviteAddress(buyer(), { opportunityId: id, email: "hello@redhouse.example" });
    quotePrice(supplier(), { opportunityId: id, organisationId: market.supplier, ...PRICE });
    declineQuote(other(), { opportunityId: id, organisationId: second, reason: "We are closed that week" });
    await market.worker.drain();
    market.newMails();
    cancelOpportunity(buyer(), { id, reason: "We cook ourselves" });
    await market.worker.drain();
    expect(market.newMails()).toEqual([
      "opportunity_ended editor@supplier.example",
      "opportunity_ended owner@supplier.example",
      "quote_by_address hello@redhouse.example",
      "quote_called_off editor@third.example",
      "quote_called_off owner@third.example",
    ]);
  });

  it("are reminded once, and asked no more when the buyer takes it back: then it is as if it had never been", async () => {
    const id = await quote();
    await invite(id, market.supplier);
    market.newMails();
    const [one] = listInvited(buyer(), id);
    const which = { opportunityId: id, invitationId: one?.id ?? 0 };
    remindInvited(buyer(), which);
    await market.worker.drain();
    expect(market.newMails()).toHaveLength(2);
    expect(refusal(() => remindInvited(buyer(), which)).code).toBe("conflict");
    const another = await quote();
    expect(refusal(() => takeBackInvitation(buyer(), { ...which, opportunityId: another })).code).toBe("not_found");
    takeBackInvitation(buyer(), which);
    expect(getOpportunity(supplier(), slugOf(id))).toBeNull();
    expect(listOwnInvitations(supplier(), market.supplier)).toEqual([]);
    expect(listInvited(buyer(), id)).toEqual([]);
    market.clock.now = new Date(market.clock.now.getTime() + 60_000);
    await invite(id, market.supplier);
    expect(market.newMails()).toHaveLength(2);
    expect(getOpportunity(supplier(), slugOf(id))?.id).toBe(id);
  });
});

describe("one who is invited by an address", () => {
  const EMAIL = "hello@redhouse.example";
  async function asked(email = EMAIL): Promise<{ id: number; token: string }> {
    const id = await quote();
    market.newMails();
    inviteAddress(buyer(), { opportunityId: id, email });
    await market.worker.drain();
    return { id, token: linkTo(email.toLowerCase()) };
  }

  it("gets the brief with a private link; no secret of it is kept", async () => {
    const { token } = await asked();
    expect(market.newMails()).toEqual([`quote_by_address ${EMAIL}`]);
    expect(market.allMailText()).toContain("/quotes/~~only-in-the-mail~~");
    const secret = token.split(".")[1] ?? "";
    for (const table of ["mails", "email_tokens", "email_token_secrets", "quote_invitations", "outbox", "audit_log"])
      expect(JSON.stringify(market.db.$client.prepare(`select * from ${table}`).all())).not.toContain(secret);
    expect(findQuoteLink(market.ctx(), token)).not.toBeNull();
    expect(findQuoteLink(market.ctx(), `${token.slice(0, -1)}${token.endsWith("a") ? "b" : "a"}`)).toBeNull();
  });

  it("opens it by a press of the button, says no without an account, and asks unnamed", async () => {
    const { id, token } = await asked();
    expect(listInvited(buyer(), id)).toMatchObject([{ state: "sent", email: EMAIL, supplier: null }]);
    openByLink(market.ctx(), token);
    expect(listInvited(buyer(), id)).toMatchObject([{ state: "opened" }]);
    askByLink(market.ctx(), { token, question: "May we come on the Friday?" });
    expect(listQuestions(buyer(), id)).toHaveLength(1);
    declineByLink(market.ctx(), { token, reason: "We are closed that week." });
    expect(listInvited(buyer(), id)).toMatchObject([{ state: "no", message: "We are closed that week." }]);
    const campaign = market.db.$client.prepare("select id from users where email = 'one@campaign.example'").pluck().get() as number;
    expect(listInvited(market.acting(campaign), id)).toMatchObject([{ email: "h…@redhouse.example" }]);
  });

  it("hears what was changed, with its link", async () => {
    const { id } = await asked();
    market.newMails();
    const { version } = market.db.select().from(opportunities).where(eq(opportunities.id, id)).get() ?? { version: 0 };
    const deadlineAt = new Date(market.clock.now.getTime() + 30 * 86_400_000);
    editOpportunity(buyer(), { id, version, changes: { deadlineAt }, note: "You have longer." });
    expect(addendaOf(market.db, id)).toHaveLength(1);
    market.clock.now = new Date(market.clock.now.getTime() + 11 * 60_000);
    await market.worker.drain();
    expect(market.newMails()).toEqual([`quote_by_address ${EMAIL}`]);
    const text = market.db.$client.prepare("select text from mails order by id desc limit 1").pluck().get();
    expect(text).toMatch(/You have longer\.[\s\S]*\/quotes\/~~only-in-the-mail~~/);
  });

  it("makes an account and an organisation with its price, all or nothing, and is the supplier from then on", async () => {
    const { id, token } = await asked();
    const person = { name: "Rosa Redhouse", password: "trolley-lantern-forty-mango" };
    const newcomer = { organisation: "new", organisationName: "Redhouse Signs CIC", postcode: "B18 6AA", notListed: undefined } as const;
    await expect(joinByQuote(market.ctx(), { token, ...PRICE, ...person, password: "redhouse signs", newcomer })).rejects.toMatchObject({
      code: "invalid",
    });
    await expect(
      joinByQuote(market.ctx(), { token, ...PRICE, ...person, newcomer: { organisation: "new" } as never }),
    ).rejects.toMatchObject({
      fields: { organisationName: expect.anything(), postcode: expect.anything() },
    });
    expect(market.db.$client.prepare("select count(*) from users where email_key = ?").pluck().get(EMAIL)).toBe(0);
    const { userId } = await joinByQuote(market.ctx(), { token, ...PRICE, ...person, newcomer });
    expect(listInvited(buyer(), id)).toMatchObject([{ state: "yes", supplier: { name: "Redhouse Signs CIC", isListed: false } }]);
    expect(market.acting(userId).actor).toMatchObject({ email: EMAIL, emailConfirmed: true });
    expect(getOpportunity(market.acting(userId), slugOf(id))?.id).toBe(id);
    await expect(joinByQuote(market.ctx(), { token, ...PRICE, ...person, newcomer })).rejects.toMatchObject({ code: "conflict" });
  });

  it("takes up its listed organisation when the address is at that one's own site", async () => {
    const listed = market.db.$client
      .prepare(
        "insert into organisations (slug, legal_name, name_key, is_supplier, published, website, created_at, updated_at) values ('redhouse', 'Redhouse Signs CIC', 'redhouse signs', 1, 1, 'https://www.redhouse.example/', 1, 1) returning id",
      )
      .pluck()
      .get() as number;
    const { id, token } = await asked();
    const person = { name: "Rosa Redhouse", password: "trolley-lantern-forty-mango" };
    const newcomer = { organisation: listed, notListed: undefined };
    await expect(
      joinByQuote(market.ctx(), { token, ...PRICE, ...person, newcomer: { ...newcomer, organisation: second } }),
    ).rejects.toMatchObject({
      fields: { organisation: expect.anything() },
    });
    await joinByQuote(market.ctx(), { token, ...PRICE, ...person, newcomer });
    expect(listInvited(buyer(), id)).toMatchObject([{ state: "yes", supplier: { id: listed, isListed: true } }]);
  });

  it("answers for a supplier of theirs when signed in: an invitation of that one takes its place", async () => {
    const { id, token } = await asked();
    quoteByLink(supplier(), { token, organisationId: market.supplier, ...PRICE });
    expect(listInvited(buyer(), id)).toMatchObject([{ state: "yes", supplier: { id: market.supplier } }]);
    expect(refusal(() => quoteByLink(other(), { token, organisationId: second, ...PRICE })).code).toBe("invalid");
    const again = await quote();
    await invite(again, second);
    inviteAddress(buyer(), { opportunityId: again, email: "kitchen@soho.example" });
    const link = linkTo("kitchen@soho.example");
    quoteByLink(other(), { token: link, organisationId: second, ...PRICE });
    expect(listInvited(buyer(), again)).toMatchObject([{ state: "yes", supplier: { id: second } }]);
    expect(findQuoteLink(market.ctx(), link)).toBeNull();
    expect(refusal(() => quoteByLink(supplier(), { token: link, organisationId: market.supplier, ...PRICE })).code).toBe("not_found");
  });

  it("has a link that dies when the quote closes, or when they are asked no more; the address is forgotten 30 days later", async () => {
    const { id, token } = await asked();
    const [one] = listInvited(buyer(), id);
    takeBackInvitation(buyer(), { opportunityId: id, invitationId: one?.id ?? 0 });
    expect(findQuoteLink(market.ctx(), token)).toBeNull();
    const next = await asked("another@redhouse.example");
    market.clock.now = new Date(market.clock.now.getTime() + 21 * 86_400_000);
    expect(findQuoteLink(market.ctx(), next.token)).toBeNull();
    expect(forgetQuoteAddresses(market.ctx())).toBe(0);
    market.clock.now = new Date(market.clock.now.getTime() + 31 * 86_400_000);
    expect(forgetQuoteAddresses(market.ctx())).toBe(2);
    expect(market.db.$client.prepare("select count(*) from email_tokens where purpose = 'quote'").pluck().get()).toBe(0);
    const kept = market.db
      .select()
      .from(quoteInvitations)
      .where(and(eq(quoteInvitations.email, "")));
    expect(kept.all()).toHaveLength(2);
  });

  it("came back when the mail server has no such mailbox, and is asked at another", async () => {
    const { id } = await asked();
    market.db.$client
      .prepare("update mails set status = 'failed', last_error = '550 5.1.1 no such user' where kind = 'quote_by_address'")
      .run();
    expect(listInvited(buyer(), id)).toMatchObject([{ state: "came_back" }]);
    market.db.$client.prepare("update mails set last_error = 'connect ECONNREFUSED' where kind = 'quote_by_address'").run();
    expect(listInvited(buyer(), id)).toMatchObject([{ state: "sent" }]);
  });

  it("is written to so often and no more, whoever asks, and no buyer sees a difference", async () => {
    const ids = [];
    for (let n = 0; n < 4; n += 1) ids.push((await asked()).id);
    const statuses = market.db.$client.prepare("select status from mails where kind = 'quote_by_address' order by id").pluck().all();
    expect(statuses).toEqual(["kept", "kept", "limited", "limited"]);
    expect(ids.map((id) => listInvited(buyer(), id)[0]?.state)).toEqual(["sent", "sent", "sent", "sent"]);
  });

  it("is sent no words of a buyer that nobody has checked, and reads so", async () => {
    const shady = addOrganisation(market.ctx(), "Quick Buyers", { isBuyer: true, buyerKind: "private", checked: false });
    const people = market.people(shady, "quick.example");
    const ctx = market.acting(people.editor);
    const made = createDraft(ctx, {
      organisationId: shady,
      kind: "quote",
      title: "Urgent payment",
      description: "Send your bank details to quick pay and we shall see what we can do for you.",
      sectorCodes: ["food.workplace-catering"],
      place: { delivery: "radius", postcode: "B6 5RQ", radiusMiles: 2, areaCodes: [] },
      deadlineAt: new Date(market.clock.now.getTime() + 5 * 86_400_000),
    });
    publishOpportunity(ctx, { id: made.id });
    inviteAddress(ctx, { opportunityId: made.id, email: EMAIL });
    inviteSuppliers(ctx, { opportunityId: made.id, organisationIds: [market.supplier] });
    await market.worker.drain();
    const mails = market.db.$client
      .prepare("select subject || text as said from mails where kind like 'quote_%'")
      .pluck()
      .all() as string[];
    expect(mails).toHaveLength(3);
    for (const said of mails) {
      expect(said).toContain("nobody has checked that this is really Quick Buyers");
      expect(said).not.toMatch(/Urgent payment|bank details to quick pay/);
    }
  });
});
