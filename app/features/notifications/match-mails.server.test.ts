import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readUnsubscribeToken } from "#app/features/accounts/unsubscribe-token.server.ts";
import { cancelOpportunity } from "#app/features/opportunities/cancel-opportunity.server.ts";
import { unsubscribe } from "#app/features/saved-searches/unsubscribe.server.ts";
import { mails, memberships, responses, users } from "#db/schema/index.ts";
import { addMember, lastMail } from "#tests/helpers/ctx.ts";
import { createMarket, SECRETS } from "#tests/helpers/market.ts";
import { sendMatchMails } from "./match-mails.server.ts";

let market: Awaited<ReturnType<typeof createMarket>>;

function prefer(userId: number, matchMail: "at_once" | "daily" | "never"): void {
  market.db.update(users).set({ matchMail }).where(eq(users.id, userId)).run();
}
/** What the chore writes at that time, run twice as two processes would. */
async function send(at?: string): Promise<string[]> {
  if (at !== undefined) market.clock.now = new Date(at);
  await sendMatchMails(market.ctx());
  const written = market.newMails();
  expect(await sendMatchMails(market.ctx())).toBe(0);
  expect(market.newMails()).toEqual([]);
  return written;
}
const bodies = () => market.db.select().from(mails).all();

beforeEach(async () => {
  market = await createMarket({ now: new Date("2026-11-23T14:00:00Z") });
  await sendMatchMails(market.ctx());
});
afterEach(() => market.close());

describe("a match is told", () => {
  it("at once to those who want that, in one mail for all that was found, with reasons and without contact details", async () => {
    prefer(market.suppliers.editor, "never");
    market.post("Lunches for a site team");
    market.post("Sandwiches for board meetings");
    await market.worker.drain();
    expect(await send()).toEqual(["match_new owner@supplier.example"]);
    const [mail] = bodies();
    expect(mail?.subject).toBe("2 opportunities match Aston Bakery CIC");
    expect(mail?.text).toContain("Lunches for a site team");
    expect(mail?.text).toContain("Sandwiches for board meetings");
    expect(mail?.text).toMatch(/\d+ of 100/);
    expect(mail?.text).toContain("as it happens");
    for (const secret of [...SECRETS.buyer, ...SECRETS.supplier]) expect(market.allMailText()).not.toContain(secret);
  });
  it("to viewers, to the unconfirmed and the disabled never", async () => {
    market.post();
    await market.worker.drain();
    expect(await send()).toEqual(["match_new editor@supplier.example", "match_new owner@supplier.example"]);
  });
  it("once, whatever happens to the opportunity and the profile afterwards", async () => {
    const id = market.post();
    await market.worker.drain();
    expect(await send()).toHaveLength(2);
    market.db.$client
      .prepare("insert into outbox (event, payload, created_at, available_at) values ('opportunity.changed', ?, 0, 0)")
      .run(JSON.stringify({ opportunityId: id }));
    market.db.$client
      .prepare(
        "insert into outbox (event, payload, created_at, available_at) select 'match.created', payload, 0, 0 from outbox where event = 'match.created'",
      )
      .run();
    await market.worker.drain();
    expect(await send()).toEqual([]);
  });
  it("not when the opportunity has ended before the mail goes out", async () => {
    const id = market.post();
    await market.worker.drain();
    cancelOpportunity(market.acting(market.buyers.editor), { id, reason: "The site is sold" });
    expect(await send()).toEqual([]);
    expect(await send("2026-11-24T09:00:00Z")).toEqual([]);
  });
  it("not when the supplier has answered it already", async () => {
    const id = market.post();
    await market.worker.drain();
    const now = market.clock.now;
    market.db
      .insert(responses)
      .values({
        opportunityId: id,
        organisationId: market.supplier,
        scope: "full",
        message: "Yes",
        status: "submitted",
        createdAt: now,
        updatedAt: now,
      })
      .run();
    expect(await send()).toEqual([]);
  });
  it("not to somebody who has left the supplier meanwhile", async () => {
    market.post();
    await market.worker.drain();
    market.db.delete(memberships).where(eq(memberships.userId, market.suppliers.editor)).run();
    expect(await send()).toEqual(["match_new owner@supplier.example"]);
  });
  it("in one mail to somebody who looks after two suppliers, saying for which", async () => {
    const second = market.addSupplier("Nechells Kitchen CIC");
    addMember(market.ctx(), second, market.suppliers.owner, "owner");
    prefer(market.suppliers.editor, "never");
    market.post();
    await market.worker.drain();
    expect(await send()).toEqual(["match_new owner@supplier.example"]);
    expect(bodies()[0]?.text).toContain("For Aston Bakery CIC.");
    expect(bodies()[0]?.text).toContain("For Nechells Kitchen CIC.");
  });
});

describe("the daily mail", () => {
  beforeEach(() => {
    for (const id of [market.suppliers.owner, market.suppliers.editor]) prefer(id, "daily");
  });

  it("goes out after seven in London, everything in one, and once a day", async () => {
    market.post("Lunches for a site team");
    await market.worker.drain();
    expect(await send()).toEqual([]);
    market.post("Sandwiches for board meetings");
    await market.worker.drain();
    expect(await send("2026-11-24T06:59:59Z")).toEqual([]);
    expect(await send("2026-11-24T07:00:00Z")).toEqual(["match_digest editor@supplier.example", "match_digest owner@supplier.example"]);
    expect(bodies()[0]?.text).toContain("Lunches for a site team");
    expect(bodies()[0]?.text).toContain("Sandwiches for board meetings");
    expect(bodies()[0]?.text).toContain("once a day");
    market.post("Bread for a canteen");
    await market.worker.drain();
    expect(await send("2026-11-24T23:59:00Z")).toEqual([]);
    expect(await send("2026-11-25T07:00:00Z")).toHaveLength(2);
    expect(await send("2026-11-26T07:00:00Z")).toEqual([]);
  });
  it("goes by London's clock in summer too", async () => {
    market.clock.now = new Date("2027-06-01T12:00:00Z");
    await sendMatchMails(market.ctx());
    market.post();
    await market.worker.drain();
    expect(await send("2027-06-02T05:59:00Z")).toEqual([]);
    expect(await send("2027-06-02T06:00:00Z")).toHaveLength(2);
  });
  it("goes to nobody twice when a run was cut short before it was noted", async () => {
    market.post();
    await market.worker.drain();
    market.clock.now = new Date("2026-11-24T07:00:00Z");
    await sendMatchMails(market.ctx());
    market.newMails();
    market.db.$client.prepare("delete from settings where key = 'digest.last_day'").run();
    market.post("Bread for a canteen");
    await market.worker.drain();
    await sendMatchMails(market.ctx());
    expect(market.newMails()).toEqual([]);
    expect(await send("2026-11-25T07:00:00Z")).toHaveLength(2);
  });
  it("changes to at once, and to never, with the person's choice", async () => {
    market.post();
    await market.worker.drain();
    prefer(market.suppliers.owner, "at_once");
    prefer(market.suppliers.editor, "never");
    expect(await send()).toEqual(["match_new owner@supplier.example"]);
    expect(await send("2026-11-24T08:00:00Z")).toEqual([]);
    prefer(market.suppliers.editor, "at_once");
    expect(await send()).toEqual([]);
  });
});

it("the link to stop them is the person's own, and stops them", async () => {
  prefer(market.suppliers.editor, "never");
  market.post();
  await market.worker.drain();
  await send();
  const mail = lastMail(market.ctx(), "owner@supplier.example");
  const url = new URL(mail?.unsubscribeUrl ?? "");
  expect(url.origin + url.pathname).toBe("https://supply.example/unsubscribe");
  expect(mail?.text).toContain(url.href);
  const token = url.searchParams.get("token") ?? "";
  expect(readUnsubscribeToken(market.ctx(), token)).toEqual({ userId: market.suppliers.owner, scope: "matches" });
  expect(readUnsubscribeToken(market.ctx(), token.replace(/^\d+/, String(market.buyers.owner)))).toBeNull();
  unsubscribe(market.ctx(), token);
  market.post("Bread for a canteen");
  await market.worker.drain();
  expect(await send()).toEqual([]);
});

it("one person's mail that cannot be written holds up nobody else's", async () => {
  market.post();
  await market.worker.drain();
  market.db.$client.exec(
    `create temp trigger no_mail before insert on mails when new.to_address = 'owner@supplier.example' begin select raise(abort, 'no'); end`,
  );
  await expect(sendMatchMails(market.ctx())).rejects.toThrow("1 match mails");
  expect(market.newMails()).toEqual(["match_new editor@supplier.example"]);
  market.db.$client.exec("drop trigger no_mail");
  expect(await send()).toEqual(["match_new owner@supplier.example"]);
});
