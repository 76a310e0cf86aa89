import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readUnsubscribeToken, unsubscribeToken } from "#app/features/accounts/unsubscribe-token.server.ts";
import { cancelOpportunity } from "#app/features/opportunities/cancel-opportunity.server.ts";
import { deleteSearch } from "#app/features/saved-searches/delete-search.server.ts";
import { forgetTold } from "#app/features/saved-searches/find-new.server.ts";
import { saveSearch } from "#app/features/saved-searches/save-search.server.ts";
import { setAlerts } from "#app/features/saved-searches/set-alerts.server.ts";
import { unsubscribe } from "#app/features/saved-searches/unsubscribe.server.ts";
import { emit } from "#app/platform/outbox/emit.server.ts";
import { mails } from "#db/schema/index.ts";
import { SearchUnavailable } from "#search/engine.ts";
import { SUPPLIERS } from "#search/suppliers.ts";
import { addMember, addUser, lastMail as received } from "#tests/helpers/ctx.ts";
import { createMarket } from "#tests/helpers/market.ts";
import { sendSearchMails } from "./search-mails.server.ts";

let market: Awaited<ReturnType<typeof createMarket>>;
let jo: number;

beforeEach(async () => {
  market = await createMarket({ now: new Date("2026-11-23T14:00:00Z") });
  jo = addUser(market.ctx(), "jo@people.example");
  await market.worker.drain();
  market.newMails();
});
afterEach(() => market.close());

/** What the chore writes at that time; a second process, and a second look, write nothing more. */
async function send(at: string): Promise<string[]> {
  market.clock.now = new Date(at);
  await sendSearchMails(market.ctx());
  const written = market.newMails();
  expect(await sendSearchMails(market.ctx())).toBe(0);
  expect(market.newMails()).toEqual([]);
  return written;
}
function at(time: string): void {
  market.clock.now = new Date(time);
}
function save(query: string, kind: "suppliers" | "opportunities" = "suppliers", userId = jo): number {
  return saveSearch(market.acting(userId), { kind, query }).id;
}
/** A supplier of workplace lunches in Aston, listed and indexed now. */
async function list(name: string): Promise<number> {
  const id = market.addSupplier(name);
  emit(market.ctx(), "organisation.changed", { organisationId: id });
  await market.worker.drain();
  market.newMails();
  return id;
}
async function post(title: string): Promise<number> {
  const id = market.post(title);
  await market.worker.drain();
  market.newMails();
  return id;
}
const lastMail = () => market.db.select().from(mails).all().at(-1);
const told = () => market.db.$client.prepare("select count(*) from saved_search_told").pluck().get();
const MAIL = ["search_alert jo@people.example"];

describe("a supplier that is new to a saved search", () => {
  it("is told the next morning after seven in London, once", async () => {
    save("q=lunches&near=B6&within=5");
    await list("Nechells Kitchen CIC");
    expect(await send("2026-11-23T23:59:00Z")).toEqual([]);
    expect(await send("2026-11-24T06:59:59Z")).toEqual([]);
    expect(await send("2026-11-24T07:00:00Z")).toEqual(MAIL);
    expect(lastMail()).toMatchObject({ subject: "1 new for “lunches near B6”", kind: "search_alert" });
    expect(lastMail()?.text).toMatch(/Nechells Kitchen CIC\n {2}\d\.\d miles · Aston/);
    expect(lastMail()?.text).toContain("https://supply.example/suppliers?q=lunches&near=B6&within=5");
    expect(lastMail()?.text).not.toContain("Aston Bakery");
    expect(await send("2026-11-25T07:00:00Z")).toEqual([]);
  });
  it("goes by London's clock in summer too", async () => {
    at("2027-06-01T12:00:00Z");
    save("q=lunches");
    await list("Nechells Kitchen CIC");
    expect(await send("2027-06-02T05:59:00Z")).toEqual([]);
    expect(await send("2027-06-02T06:00:00Z")).toEqual(MAIL);
  });
  it("is told with all that is new to the person's searches, in one mail, and under one of them", async () => {
    save("q=lunches");
    at("2026-11-23T14:01:00Z");
    save("q=workplace+lunches");
    save("q=zeppelins");
    save("q=lunches", "suppliers", market.buyers.owner);
    await list("Nechells Kitchen CIC");
    await list("Duddeston Diner CIC");
    expect(await send("2026-11-24T08:00:00Z")).toEqual([...MAIL, "search_alert owner@buyer.example"]);
    const text = market.db.$client.prepare("select text from mails where to_address = 'jo@people.example'").pluck().get() as string;
    expect(text.match(/Nechells Kitchen CIC/g)).toHaveLength(1);
    expect(text).toContain("2 new suppliers for “lunches”");
    expect(text).not.toContain("zeppelins");
    expect(await send("2026-11-25T08:00:00Z")).toEqual([]);
  });
  it("is told when it comes to fit later, and not when it was taken off the list meanwhile", async () => {
    save("q=zeppelins");
    const id = await list("Nechells Kitchen CIC");
    const other = await list("Duddeston Diner CIC");
    expect(await send("2026-11-24T08:00:00Z")).toEqual([]);
    market.db.$client.prepare("update offerings set title = 'Zeppelins' where organisation_id in (?, ?)").run(id, other);
    for (const organisationId of [id, other]) emit(market.ctx(), "organisation.changed", { organisationId });
    await market.worker.drain();
    market.db.$client.prepare("update organisations set published = 0 where id = ?").run(other);
    expect(await send("2026-11-25T08:00:00Z")).toEqual(MAIL);
    expect(lastMail()?.text).toContain("Nechells Kitchen");
    expect(lastMail()?.text).not.toContain("Duddeston Diner");
  });
  it("is no news when it has only some of the words, is the person's own, or was listed before the search was saved", async () => {
    await list("Saltley Suppers CIC");
    at("2026-11-23T14:05:00Z");
    save("q=lunches+zeppelins");
    save("q=lunches");
    addMember(market.ctx(), await list("Nechells Kitchen CIC"), jo, "viewer");
    expect(await send("2026-11-24T08:00:00Z")).toEqual([]);
  });
  it("is told by number when there are more than a mail can tell of, and not again", async () => {
    const id = save("");
    const suppliers = market.services.search.index(SUPPLIERS);
    const search = suppliers.search;
    const found = await list("Nechells Kitchen CIC");
    suppliers.search = (query) =>
      Promise.resolve({
        hits: Array.from({ length: 50 }, (_, n) => ({ id: n === 0 && query.page === 1 ? found : 10_000 + n, distanceMiles: null })),
        total: 9000,
        loosened: null,
      } as unknown as Awaited<ReturnType<typeof search>>);
    expect(await send("2026-11-24T08:00:00Z")).toEqual(MAIL);
    expect(lastMail()?.text).toContain("And many more.");
    suppliers.search = search;
    expect(market.db.$client.prepare("select since from saved_searches where id = ?").pluck().get(id)).toBe(
      Date.parse("2026-11-24T08:00:00Z"),
    );
    expect(await send("2026-11-25T08:00:00Z")).toEqual([]);
  });
});

describe("an opportunity that is new to a saved search", () => {
  it("is told with what decides, while it is open", async () => {
    save("q=lunches&kind=supply_chain", "opportunities");
    await post("Lunches for a site team");
    const cancelled = await post("Lunches for a canteen");
    cancelOpportunity(market.acting(market.buyers.editor), { id: cancelled, reason: "The site is sold" });
    expect(await send("2026-11-24T08:00:00Z")).toEqual(MAIL);
    expect(lastMail()?.text).toMatch(
      /Lunches for a site team\n {2}Hollin and Reeve · Aston, Birmingham, B6 · £18,000 to £25,000 a year · closes 13 December/,
    );
    expect(lastMail()?.text).not.toContain("Lunches for a canteen");
    expect(market.allMailText()).not.toContain("priya.direct@hollin.example");
  });
  it("is not told once its deadline is past", async () => {
    save("q=lunches", "opportunities");
    await post("Lunches for a site team");
    expect(await send("2026-12-20T08:00:00Z")).toEqual([]);
  });
});

describe("nobody is written to", () => {
  it("who is disabled, has not confirmed the address, or has deleted the search or the account", async () => {
    const unconfirmed = addUser(market.ctx(), "u@people.example", { emailConfirmedAt: null });
    const gone = addUser(market.ctx(), "gone@people.example");
    const disabled = addUser(market.ctx(), "off@people.example");
    for (const id of [unconfirmed, gone, disabled]) save("q=lunches", "suppliers", id);
    deleteSearch(market.acting(jo), { search: save("q=lunches") });
    await list("Nechells Kitchen CIC");
    market.db.$client.prepare("delete from users where id = ?").run(gone);
    market.db.$client.prepare("update users set disabled_at = 0 where id = ?").run(disabled);
    expect(await send("2026-11-24T08:00:00Z")).toEqual([]);
    market.db.$client.prepare("update users set email_confirmed_at = 1 where id = ?").run(unconfirmed);
    expect(await send("2026-11-25T08:00:00Z")).toEqual(["search_alert u@people.example"]);
  });
  it("about a search whose mail is off; turned on again, only what comes from then on is new", async () => {
    const search = save("q=lunches");
    setAlerts(market.acting(jo), { search, alerts: "never" });
    await list("Nechells Kitchen CIC");
    expect(await send("2026-11-24T08:00:00Z")).toEqual([]);
    setAlerts(market.acting(jo), { search, alerts: "daily" });
    expect(await send("2026-11-25T08:00:00Z")).toEqual([]);
    await list("Duddeston Diner CIC");
    expect(await send("2026-11-26T08:00:00Z")).toEqual(MAIL);
    expect(lastMail()?.text).not.toContain("Nechells Kitchen");
  });
  it("whose one click stopped it: for all their searches, and for no mail about matches", async () => {
    save("q=lunches");
    save("q=kitchens");
    await list("Nechells Kitchen CIC");
    await send("2026-11-24T08:00:00Z");
    const url = new URL(received(market.ctx(), "jo@people.example")?.unsubscribeUrl ?? "");
    const token = url.searchParams.get("token") ?? "";
    expect(url.origin + url.pathname).toBe("https://supply.example/unsubscribe");
    expect(readUnsubscribeToken(market.ctx(), token)).toEqual({ userId: jo, scope: "searches" });
    expect(readUnsubscribeToken(market.ctx(), token.replace("searches.", ""))).toBeNull();
    expect(readUnsubscribeToken(market.ctx(), token.replace(String(jo), String(market.buyers.owner)))).toBeNull();
    unsubscribe(market.ctx(), token);
    unsubscribe(market.ctx(), token);
    await list("Duddeston Diner CIC");
    expect(await send("2026-11-25T08:00:00Z")).toEqual([]);
    const users = () => market.db.$client.prepare("select match_mail from users where id = ?").pluck().get(jo);
    expect(users()).toBe("at_once");
    const matches = unsubscribeToken(market.ctx(), jo, "matches");
    expect(readUnsubscribeToken(market.ctx(), `searches.${matches}`)).toBeNull();
    expect(unsubscribe(market.ctx(), matches)).toBe("matches");
    expect(users()).toBe("never");
  });
});

describe("nothing is lost, and nothing told twice", () => {
  it("while the engine rests: it is told when it answers again, that day or a later one", async () => {
    save("q=lunches");
    save("q=bakers");
    await list("Nechells Kitchen CIC");
    const suppliers = market.services.search.index(SUPPLIERS);
    const search = suppliers.search.bind(suppliers);
    suppliers.search = (query) => (query.text === "bakers" ? Promise.reject(new SearchUnavailable("closed")) : search(query));
    expect(await send("2026-11-24T08:00:00Z")).toEqual([]);
    expect(told()).toBe(0);
    expect(await send("2026-11-25T08:00:00Z")).toEqual([]);
    suppliers.search = search;
    expect(await send("2026-11-25T08:10:00Z")).toEqual(MAIL);
    expect(lastMail()?.text).toContain("Nechells Kitchen");
  });
  it("when two processes look at once", async () => {
    save("q=lunches");
    await list("Nechells Kitchen CIC");
    at("2026-11-24T08:00:00Z");
    expect(await Promise.all([sendSearchMails(market.ctx()), sendSearchMails(market.ctx())])).toEqual([1, 0]);
    expect(market.newMails()).toEqual(MAIL);
  });
  it("when a mail cannot be written, which holds up nobody else's", async () => {
    save("q=lunches");
    save("q=lunches", "suppliers", market.buyers.owner);
    await list("Nechells Kitchen CIC");
    at("2026-11-24T08:00:00Z");
    market.db.$client.exec(
      "create temp trigger no_mail before insert on mails when new.to_address = 'jo@people.example' begin select raise(abort, 'no'); end",
    );
    await expect(sendSearchMails(market.ctx())).rejects.toThrow("1 search mails");
    expect(market.newMails()).toEqual(["search_alert owner@buyer.example"]);
    expect(told()).toBe(1);
    market.db.$client.exec("drop trigger no_mail");
    expect(await send("2026-11-24T08:01:00Z")).toEqual(MAIL);
  });
  it("when a search is deleted, or its mail stopped, while the engine is asked", async () => {
    const search = save("q=lunches");
    await list("Nechells Kitchen CIC");
    at("2026-11-24T08:00:00Z");
    const writing = sendSearchMails(market.ctx());
    setAlerts(market.acting(jo), { search, alerts: "never" });
    expect(await writing).toBe(0);
    expect(told()).toBe(0);
  });
  it("also after what was told has been forgotten, for by then it is not new any more", async () => {
    save("q=lunches");
    await list("Nechells Kitchen CIC");
    expect(await send("2026-11-24T08:00:00Z")).toEqual(MAIL);
    at("2027-01-23T08:00:00Z");
    expect(forgetTold(market.ctx())).toBe(0);
    at("2027-01-24T09:00:00Z");
    expect(forgetTold(market.ctx())).toBe(1);
    expect(await send("2027-01-25T08:00:00Z")).toEqual([]);
  });
});
