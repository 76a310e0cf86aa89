import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { disableAccount } from "#app/features/accounts/people/disable-account.server.ts";
import { enableAccount } from "#app/features/accounts/people/enable-account.server.ts";
import { setPublished } from "#app/features/directory/moderation/set-published.server.ts";
import { decideResponse } from "#app/features/matching/decide-response.server.ts";
import { respond } from "#app/features/matching/respond.server.ts";
import { withdrawResponse } from "#app/features/matching/withdraw-response.server.ts";
import { cancelOpportunity } from "#app/features/opportunities/cancel-opportunity.server.ts";
import { moderateOpportunity } from "#app/features/opportunities/moderate-opportunity.server.ts";
import { listLeftAlone, listPausedWith, NOBODY_TO_ACT, pauseStoodDown } from "#app/features/opportunities/pause-stood-down.server.ts";
import { resumeOpportunity } from "#app/features/opportunities/resume-opportunity.server.ts";
import { decideCheck } from "#app/features/organisations/checking/decide-check.server.ts";
import { seenOf } from "#app/features/organisations/identity/seen.server.ts";
import { addMember, addUser } from "#tests/helpers/ctx.ts";
import { createMarket, SECRETS } from "#tests/helpers/market.ts";
import { acceptIntroduction } from "./accept-introduction.server.ts";
import { declineIntroduction } from "./decline-introduction.server.ts";
import { getIntroduction } from "./get-introduction.server.ts";
import { proposeIntroduction } from "./propose-introduction.server.ts";
import { recordStep } from "./record-step.server.ts";
import { requestIntroduction } from "./request-introduction.server.ts";

let market: Awaited<ReturnType<typeof createMarket>>;
let team: number;
const NOTE = "You two should meet about lunches.";

beforeAll(async () => {
  market = await createMarket();
  team = addUser(market.ctx(), "tessa@campaign.example", { siteRole: "campaign" });
});
afterAll(() => market.close());
beforeEach(() => {
  market.db.$client.prepare("update introductions set status = 'lapsed' where status = 'proposed'").run();
  market.db.$client.prepare("delete from memberships where user_id = ?").run(team);
});

function propose(opportunityId: number | null = market.post(`Lunches ${Math.random()}`)): number {
  const input = { organisationId: market.broker, supplierId: market.supplier, buyerId: market.buyer, opportunityId, note: NOTE };
  return proposeIntroduction(market.acting(market.brokers.editor), input).id;
}
const forBuyer = (id: number) => ({ id, organisationId: market.buyer });
const forSupplier = (id: number) => ({ id, organisationId: market.supplier });

describe("the campaign team", () => {
  it("says yes, no and what happened for neither side, and cannot ask or propose", () => {
    const id = propose();
    const ctx = market.acting(team);
    for (const target of [forBuyer(id), forSupplier(id), { id, organisationId: market.broker }]) {
      expect(() => acceptIntroduction(ctx, target)).toThrow("acts for nobody");
      expect(() => declineIntroduction(ctx, { ...target, reason: "Because" })).toThrow("acts for nobody");
      expect(() => recordStep(ctx, { ...target, step: "met" })).toThrow("acts for nobody");
    }
    const ask = { organisationId: market.buyer, supplierId: market.supplier, note: NOTE };
    expect(() => requestIntroduction(ctx, ask)).toThrow("acts for nobody");
    expect(() => proposeIntroduction(ctx, { ...ask, organisationId: market.broker, buyerId: market.buyer })).toThrow("acts for nobody");
    expect(getIntroduction(ctx, forBuyer(id))).toMatchObject({ status: "proposed", buyerAcceptedAt: null, supplierAcceptedAt: null });
  });

  it("reads an introduction and no contact details, before and after both have said yes", () => {
    const id = propose();
    acceptIntroduction(market.acting(market.buyers.editor), forBuyer(id));
    acceptIntroduction(market.acting(market.suppliers.editor), forSupplier(id));
    for (const target of [forBuyer(id), forSupplier(id), { id, organisationId: market.broker }]) {
      const view = getIntroduction(market.acting(team), target);
      expect(view.status).toBe("accepted");
      for (const secret of [...SECRETS.buyer, ...SECRETS.supplier]) expect(JSON.stringify(view)).not.toContain(secret);
    }
  });

  it("acts as a member where it is one", () => {
    addMember(market.ctx(), market.buyer, team, "editor");
    const id = propose();
    acceptIntroduction(market.acting(team), forBuyer(id));
    expect(getIntroduction(market.acting(team), forBuyer(id)).history.at(-1)).toMatchObject({ actedAs: "buyer" });
  });

  it("is shown for a yes that it entered when it could, which opens nothing; the rows stay as they are", () => {
    const id = propose();
    const client = market.db.$client;
    const now = market.clock.now.getTime();
    const write = client.prepare(
      "insert into introduction_history (introduction_id, status, reason, actor_id, at, acted_as) values (?, ?, 'Hollin and Reeve said yes', ?, ?, 'team')",
    );
    write.run(id, "proposed", team, now);
    write.run(id, "accepted", team, now);
    client
      .prepare(
        "update introductions set status = 'accepted', buyer_accepted_at = @now, buyer_accepted_by = @team, supplier_accepted_at = @now, supplier_accepted_by = @team where id = @id",
      )
      .run({ now, team, id });
    const view = getIntroduction(market.acting(market.buyers.editor), forBuyer(id));
    expect(view.history.map((one) => one.actedAs)).toEqual(["intermediary", "team", "team"]);
    expect(view).toMatchObject({ contact: null, enteredByTeam: ["buyer", "supplier"] });
    market.clock.now = new Date(now + 1000);
    recordStep(market.acting(market.suppliers.editor), { ...forSupplier(id), step: "met" });
    expect(getIntroduction(market.acting(market.buyers.editor), forBuyer(id))).toMatchObject({
      contact: null,
      enteredByTeam: ["buyer", "supplier"],
    });
  });

  it("has given no supplier's yes with an answer that it entered when it could", () => {
    const opportunityId = market.post("Lunches that the team answered");
    const answer = { opportunityId, organisationId: market.supplier, scope: "full" as const, message: "They bake in Aston." };
    const client = market.db.$client;
    const ask = () => {
      const input = { organisationId: market.buyer, supplierId: market.supplier, opportunityId, note: NOTE };
      return getIntroduction(
        market.acting(market.buyers.editor),
        forBuyer(requestIntroduction(market.acting(market.buyers.editor), input).id),
      );
    };
    const { responseId } = respond(market.acting(market.suppliers.editor), answer);
    client
      .prepare(
        "insert into response_history (response_id, status, actor_id, at, acted_as) values (?, 'withdrawn', ?, 0, 'team'), (?, 'submitted', ?, 0, 'team')",
      )
      .run(responseId, team, responseId, team);
    expect(ask()).toMatchObject({ status: "proposed", supplierAcceptedAt: null, contact: null });
    expect(ask()).toMatchObject({ status: "proposed", supplierAcceptedAt: null, contact: null });
    withdrawResponse(market.acting(market.suppliers.editor), { responseId, reason: "" });
    respond(market.acting(market.suppliers.editor), answer);
    expect(ask()).toMatchObject({ status: "accepted", enteredByTeam: [] });
  });

  it("leaves a side's yes that side's, when whoever said it joins the team and leaves the side", () => {
    const joiner = addUser(market.ctx(), `joiner${Math.random()}@supplier.example`);
    addMember(market.ctx(), market.supplier, joiner, "editor");
    const id = propose();
    acceptIntroduction(market.acting(market.buyers.editor), forBuyer(id));
    acceptIntroduction(market.acting(joiner), forSupplier(id));
    market.db.$client.prepare("delete from memberships where user_id = ?").run(joiner);
    market.db.$client.prepare("update users set site_role = 'campaign' where id = ?").run(joiner);
    const view = getIntroduction(market.acting(market.buyers.editor), forBuyer(id));
    expect(view).toMatchObject({ status: "accepted", enteredByTeam: [] });
    expect(view.contact).not.toBeNull();
  });
});

describe("the history", () => {
  it("says in whose name each step was taken", () => {
    const id = propose();
    acceptIntroduction(market.acting(market.suppliers.editor), forSupplier(id));
    acceptIntroduction(market.acting(market.buyers.editor), forBuyer(id));
    recordStep(market.acting(market.brokers.editor), { id, organisationId: market.broker, step: "met" });
    declineIntroduction(market.acting(market.buyers.editor), { ...forBuyer(id), reason: "Too far after all" });
    const { history } = getIntroduction(market.acting(market.suppliers.viewer), forSupplier(id));
    expect(history.map((one) => `${one.status} ${one.actedAs}`)).toEqual([
      "proposed intermediary",
      "proposed supplier",
      "accepted buyer",
      "met intermediary",
      "declined buyer",
    ]);
  });

  it("says that a supplier's yes is its answer, in the supplier's name, and opens to the person who answered", () => {
    const opportunityId = market.post("Lunches that were answered");
    const answer = { opportunityId, organisationId: market.supplier, scope: "full" as const, message: "We bake in Aston." };
    respond(market.acting(market.suppliers.editor), answer);
    const ask = { organisationId: market.buyer, supplierId: market.supplier, opportunityId, note: NOTE };
    const { id } = requestIntroduction(market.acting(market.buyers.editor), ask);
    const view = getIntroduction(market.acting(market.buyers.editor), forBuyer(id));
    expect(view.history.at(-1)).toMatchObject({
      status: "accepted",
      actedAs: "supplier",
      reason: "Aston Bakery CIC said yes by answering the opportunity",
    });
    const actor = market.db.$client
      .prepare("select actor_id from introduction_history where introduction_id = ? and acted_as = 'supplier'")
      .pluck();
    expect(actor.get(id)).toBe(market.suppliers.editor);
  });

  it("says when one person said yes for both sides", () => {
    const both = addUser(market.ctx(), `both${Math.random()}@people.example`);
    addMember(market.ctx(), market.buyer, both, "editor");
    addMember(market.ctx(), market.supplier, both, "editor");
    const id = propose();
    acceptIntroduction(market.acting(both), forBuyer(id));
    acceptIntroduction(market.acting(both), forSupplier(id));
    const view = getIntroduction(market.acting(market.buyers.viewer), forBuyer(id));
    expect(view.samePerson).toBe(true);
    expect(view.history.at(-1)?.reason).toBe("Aston Bakery CIC said yes. The same person said yes for both sides");
  });
});

describe("a buyer whom the campaign team could not confirm", () => {
  function decide(outcome: "confirmed" | "refused", organisationId = market.buyer): void {
    const seen = seenOf(market.db, organisationId);
    decideCheck(market.acting(team), { organisationId, outcome, grounds: "The switchboard does not know them.", seen });
  }
  afterEach(() => {
    for (const id of [market.buyer, market.broker]) decide("confirmed", id);
  });

  it("is brought together with nobody: not by what was proposed before, and what was open is closed", () => {
    const opened = propose();
    acceptIntroduction(market.acting(market.buyers.editor), forBuyer(opened));
    acceptIntroduction(market.acting(market.suppliers.editor), forSupplier(opened));
    const waiting = propose(market.post("Lunches in spring"));
    expect(getIntroduction(market.acting(market.buyers.editor), forBuyer(opened)).contact).not.toBeNull();
    decide("refused");
    expect(() => acceptIntroduction(market.acting(market.suppliers.editor), forSupplier(waiting))).toThrow("not confirmed who");
    expect(() => acceptIntroduction(market.acting(market.buyers.editor), forBuyer(waiting))).toThrow("not confirmed who");
    for (const [person, target] of [
      [market.buyers.editor, forBuyer(opened)],
      [market.suppliers.editor, forSupplier(opened)],
    ] as const) {
      const view = getIntroduction(market.acting(person), target);
      expect(view).toMatchObject({ contact: null, closed: expect.stringContaining("not confirmed who Hollin and Reeve is") });
      for (const secret of [...SECRETS.buyer, ...SECRETS.supplier]) expect(JSON.stringify(view)).not.toContain(secret);
    }
    decide("confirmed");
    expect(getIntroduction(market.acting(market.buyers.editor), forBuyer(opened)).contact).not.toBeNull();
  });

  it("chooses nobody who has answered, and can still say no", () => {
    const opportunityId = market.post("Lunches for a year");
    const { responseId } = respond(market.acting(market.suppliers.editor), {
      opportunityId,
      organisationId: market.supplier,
      scope: "full",
      message: "We bake in Aston.",
    });
    decide("refused");
    const buyer = market.acting(market.buyers.editor);
    for (const decision of ["shortlisted", "successful"] as const) {
      expect(() => decideResponse(buyer, { responseId, decision, reason: "" })).toThrow("could not confirm who");
    }
    decideResponse(buyer, { responseId, decision: "unsuccessful", reason: "Not this time" });
  });

  it("and an intermediary whom they could not confirm brings nobody together", () => {
    const id = propose();
    decide("refused", market.broker);
    expect(() => acceptIntroduction(market.acting(market.suppliers.editor), forSupplier(id))).toThrow(
      "not confirmed who Midlands Forum is",
    );
  });
});

describe("a yes", () => {
  it("is not taken from the intermediary", () => {
    const id = propose();
    expect(() => acceptIntroduction(market.acting(market.brokers.owner), { id, organisationId: market.broker })).toThrow(
      "The two sides answer for themselves",
    );
  });

  it("is not taken while the supplier is out of the directory; no still is", () => {
    const id = propose();
    const supplier = market.acting(market.suppliers.editor);
    setPublished(market.acting(team), { organisationId: market.supplier, published: "no", reason: "It has been dissolved" });
    expect(() => acceptIntroduction(supplier, forSupplier(id))).toThrow("not in the directory now");
    expect(() => acceptIntroduction(market.acting(market.buyers.editor), forBuyer(id))).toThrow("not in the directory now");
    declineIntroduction(supplier, { ...forSupplier(id), reason: "We have stopped" });
    setPublished(market.acting(team), { organisationId: market.supplier, published: "yes", seen: seenOf(market.db, market.supplier) });
  });

  it("is not taken for what was called off, nor for what the campaign team holds back", () => {
    const cancelled = market.post("Lunches that are called off");
    const id = propose(cancelled);
    cancelOpportunity(market.acting(market.buyers.editor), { id: cancelled, reason: "The job fell through" });
    expect(() => acceptIntroduction(market.acting(market.suppliers.editor), forSupplier(id))).toThrow("was called off");
    const held = market.post("Lunches that look odd");
    const second = propose(held);
    moderateOpportunity(market.acting(team), { id: held, act: "pause", reason: "Nobody knows this buyer" });
    expect(() => acceptIntroduction(market.acting(market.suppliers.editor), forSupplier(second))).toThrow("paused this opportunity");
    const ask = { organisationId: market.buyer, supplierId: market.supplier, opportunityId: held, note: NOTE };
    expect(() => requestIntroduction(market.acting(market.buyers.editor), ask)).toThrow("paused this opportunity");
  });
});

describe("an organisation nobody can act for, since the campaign team has disabled their accounts", () => {
  const disabled: number[] = [];
  const disable = (userId: number) => {
    disableAccount(market.acting(team), { userId, reason: "A fraud" });
    disabled.push(userId);
  };
  const disableAll = (organisationId: number, but?: number) => {
    const able = `select m.user_id from memberships m join users u on u.id = m.user_id
      where m.organisation_id = ? and u.disabled_at is null and u.email_confirmed_at is not null and u.site_role = 'member'`;
    const ids = market.db.$client.prepare(able).pluck().all(organisationId) as number[];
    for (const id of ids) if (id !== but) disable(id);
  };
  const enableAll = () => {
    for (const userId of disabled.splice(0)) enableAccount(market.acting(team), { userId });
  };
  afterEach(enableAll);

  it("has what it posted paused by the site, and lets it go on by hand once somebody can act for it", () => {
    const id = market.post("Lunches of a buyer that is disabled");
    const status = () => market.db.$client.prepare("select status from opportunities where id = ?").pluck().get(id);
    disableAll(market.buyer, market.buyers.owner);
    expect([pauseStoodDown(market.ctx()), listPausedWith(market.acting(team), market.buyers.owner)]).toEqual([0, []]);
    disable(market.buyers.owner);
    expect(pauseStoodDown(market.ctx())).toBeGreaterThan(0);
    expect(status()).toBe("suspended");
    const last = "select reason, acted_as as [as] from opportunity_history where opportunity_id = ? order by id desc limit 1";
    expect(market.db.$client.prepare(last).get(id)).toEqual({ reason: NOBODY_TO_ACT, as: "site" });
    const paused = listPausedWith(market.acting(team), market.buyers.owner);
    expect(paused.find((one) => one.id === id)).toMatchObject({ title: "Lunches of a buyer that is disabled", isOpen: false });
    enableAll();
    expect(listPausedWith(market.acting(team), market.buyers.owner)).toEqual([]);
    resumeOpportunity(market.acting(market.buyers.owner), { id });
    expect(status()).toBe("published");
  });

  it.each(["buyer", "broker"] as const)("is brought together with nobody: %s", (side) => {
    const id = propose();
    if (side === "broker") acceptIntroduction(market.acting(market.buyers.editor), forBuyer(id));
    disableAll(market[side]);
    expect(() => acceptIntroduction(market.acting(market.suppliers.editor), forSupplier(id))).toThrow("Nobody can act for");
    enableAll();
    acceptIntroduction(market.acting(market.suppliers.editor), forSupplier(id));
  });

  it.each(["buyer", "supplier", "broker"] as const)("is shown no more to whom it was brought together with: %s", (side) => {
    const id = propose();
    acceptIntroduction(market.acting(market.buyers.editor), forBuyer(id));
    acceptIntroduction(market.acting(market.suppliers.editor), forSupplier(id));
    const [reader, target] =
      side === "buyer" ? [market.suppliers.viewer, forSupplier(id)] : ([market.buyers.viewer, forBuyer(id)] as const);
    const view = () => getIntroduction(market.acting(reader), target);
    expect(view()).toMatchObject({ closed: null, contact: expect.anything() });
    const others = side === "broker" ? market.brokers : side === "buyer" ? market.buyers : market.suppliers;
    disableAll(market[side], others.owner);
    expect(view().contact).not.toBeNull();
    disable(others.owner);
    expect(view()).toMatchObject({ contact: null, closed: expect.stringContaining("Nobody can act for") });
    for (const secret of [...SECRETS.buyer, ...SECRETS.supplier]) expect(JSON.stringify(view())).not.toContain(secret);
    enableAll();
    expect(view().contact).not.toBeNull();
  });

  it("the campaign team sees beforehand, with what is open there", () => {
    market.post("Lunches that one owner looks after");
    const alone = () => listLeftAlone(market.acting(team), market.buyers.owner);
    expect(alone()).toEqual([]);
    disableAll(market.buyer, market.buyers.owner);
    expect(alone()).toMatchObject([{ name: "Hollin and Reeve", open: expect.any(Number) }]);
    expect(alone()[0]?.open).toBeGreaterThan(0);
    expect(() => listLeftAlone(market.acting(market.buyers.owner), market.buyers.owner)).toThrow();
  });

  it("is not asked for, when it supplies", () => {
    disableAll(market.supplier);
    const buyer = market.buyers.owner;
    const ask = { organisationId: market.buyer, supplierId: market.supplier, opportunityId: market.post("Lunches asked for"), note: NOTE };
    expect(() => requestIntroduction(market.acting(buyer), ask)).toThrow("Nobody can act for");
  });
});

it("contact details are closed again while the campaign team has a side out of the directory, and when nobody is left there", () => {
  const id = propose();
  acceptIntroduction(market.acting(market.buyers.editor), forBuyer(id));
  acceptIntroduction(market.acting(market.suppliers.editor), forSupplier(id));
  const view = () => getIntroduction(market.acting(market.buyers.viewer), forBuyer(id));
  expect(view().contact).not.toBeNull();
  setPublished(market.acting(team), { organisationId: market.supplier, published: "no", reason: "It has been dissolved" });
  expect(view()).toMatchObject({ contact: null, closed: expect.stringContaining("taken Aston Bakery CIC out of the directory") });
  setPublished(market.acting(team), { organisationId: market.supplier, published: "yes", seen: seenOf(market.db, market.supplier) });
  expect(view().contact).not.toBeNull();
  market.db.$client.exec("savepoint everybody_left");
  market.db.$client.prepare("delete from memberships where organisation_id = ?").run(market.supplier);
  expect(view()).toMatchObject({ contact: null, closed: expect.stringContaining("Nobody can act for Aston Bakery CIC") });
  market.db.$client.exec("rollback to everybody_left; release everybody_left");
});

it("contact details name nobody whose account is disabled, though the opportunity does", () => {
  const id = propose();
  acceptIntroduction(market.acting(market.buyers.editor), forBuyer(id));
  acceptIntroduction(market.acting(market.suppliers.editor), forSupplier(id));
  const email = () => getIntroduction(market.acting(market.suppliers.viewer), forSupplier(id)).contact?.email;
  expect(email()).toBe("priya.direct@hollin.example");
  const priya = addUser(market.ctx(), "Priya.Direct@hollin.example");
  expect(email()).toBe("priya.direct@hollin.example");
  market.db.$client.prepare("update users set disabled_at = 1 where id = ?").run(priya);
  expect(email()).toBe("editor@buyer.example");
});

it("contact details name somebody who belongs to the side and whose account works", () => {
  const client = market.db.$client;
  const id = propose(null);
  const leaver = addUser(market.ctx(), `leaver${Math.random()}@buyer.example`, { name: "Lee Leaver" });
  addMember(market.ctx(), market.buyer, leaver, "editor");
  acceptIntroduction(market.acting(leaver), forBuyer(id));
  acceptIntroduction(market.acting(market.suppliers.editor), forSupplier(id));
  const seen = () => getIntroduction(market.acting(market.suppliers.editor), forSupplier(id)).contact;
  expect(seen()?.name).toBe("Lee Leaver");
  client.prepare("delete from memberships where user_id = ?").run(leaver);
  expect(seen()?.email).toBe("owner@buyer.example");
});
