import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { signIn } from "#app/features/accounts/sign-in.server.ts";
import { getIntroduction } from "#app/features/introductions/get-introduction.server.ts";
import { proposeIntroduction } from "#app/features/introductions/propose-introduction.server.ts";
import { getList } from "#app/features/kept/get-list.server.ts";
import { keepSupplier } from "#app/features/kept/keep-supplier.server.ts";
import { openShared } from "#app/features/kept/open-shared.server.ts";
import { shareList } from "#app/features/kept/share-list.server.ts";
import { respond } from "#app/features/matching/respond.server.ts";
import { requireOpportunity } from "#app/features/opportunities/view-opportunity.server.ts";
import { requestClaim } from "#app/features/organisations/claim.server.ts";
import { inviteMember } from "#app/features/organisations/invitations.server.ts";
import { hashPassword } from "#app/platform/password.server.ts";
import { createSession } from "#app/platform/session.server.ts";
import { addMember, addOrganisation, addUser, testClient } from "#tests/helpers/ctx.ts";
import { createMarket } from "#tests/helpers/market.ts";
import { endAccount } from "./end-account.server.ts";
import { eraseLastMails } from "./forget-leaver.server.ts";
import { leavingState } from "./leaving-state.server.ts";

let market: Awaited<ReturnType<typeof createMarket>>;
let passwordHash: string;
let count = 0;
const PASSWORD = "three odd llamas";

beforeAll(async () => {
  market = await createMarket();
  passwordHash = await hashPassword(PASSWORD);
});
afterAll(() => market.close());
beforeEach(() => {
  count += 1;
});

const email = () => `leaver${count}@gone.example`;
function addLeaver(): number {
  return addUser(market.ctx(), email(), { name: `Lee Leaver ${count}`, passwordHash });
}
function end(userId: number) {
  return endAccount(market.acting(userId), { currentPassword: PASSWORD });
}
/** Every text in the database that has one of the words. */
function findIn(...words: string[]): string[] {
  const client = market.db.$client;
  const tables = client
    .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
    .pluck()
    .all() as string[];
  return tables.flatMap((table) =>
    client
      .prepare(`select * from "${table}"`)
      .all()
      .map((row) => `${table} ${JSON.stringify(row)}`)
      .filter((text) => words.some((word) => text.toLowerCase().includes(word.toLowerCase()))),
  );
}

describe("an account ended by its owner", () => {
  it("leaves neither name nor address anywhere, but in the last mail, and that for a week", async () => {
    const id = addLeaver();
    const ctx = market.acting(id);
    createSession(market.db, id, ctx.now, { userAgent: "test", ip: "127.0.0.1" });
    const unclaimed = addOrganisation(market.ctx(), `Unclaimed ${count} CIC`, { isSupplier: true });
    requestClaim(ctx, { organisationId: unclaimed, statement: `I am Lee Leaver ${count}, its secretary.` });
    inviteMember(market.acting(market.buyers.owner), { organisationId: market.buyer, email: email(), role: "viewer" });
    addMember(market.ctx(), market.buyer, id, "editor");
    market.db.$client
      .prepare(
        "insert into saved_searches (user_id, kind, name, query, alerts, since, last_run_at, created_at) values (?, 'suppliers', ?, 'q=bread', 'daily', 0, 0, 0)",
      )
      .run(id, `For Lee Leaver ${count}`);
    await market.worker.drain();
    expect(findIn(`Lee Leaver ${count}`, email()).length).toBeGreaterThan(3);
    market.db.$client
      .prepare(
        "insert into outbox (event, payload, created_at, available_at) values ('account.reset_asked', json_object('email', ?), 0, ?)",
      )
      .run(email().toUpperCase(), market.clock.now.getTime() + 3_600_000);
    await end(id);
    await market.worker.drain();
    expect(findIn(`Lee Leaver ${count}`, email()).filter((text) => !text.startsWith("mails"))).toEqual([]);
    expect(market.db.$client.prepare("select kind from mails where to_address = ?").pluck().all(email())).toEqual(["account_ended"]);
    expect(market.db.$client.prepare("select name, email, ended_at is not null as ended from users where id = ?").get(id)).toEqual({
      name: "A former member",
      email: `ended:${id}`,
      ended: 1,
    });
    await market.worker.drain();
    expect(await eraseLastMails(market.ctx())).toBe(0);
    expect(await eraseLastMails({ ...market.ctx(), now: new Date(market.clock.now.getTime() + 8 * 86_400_000) })).toBe(1);
    expect(findIn(`Lee Leaver ${count}`, email())).toEqual([]);
  });

  it("is signed in to by nobody, and its address can join anew", async () => {
    const id = addLeaver();
    await end(id);
    const client = testClient();
    for (const address of [email(), `ended:${id}`])
      for (const password of [PASSWORD, ""])
        await expect(signIn(market.ctx(), { email: address, password }, client)).rejects.toThrow("do not go together");
    expect(addUser(market.ctx(), email())).toBeGreaterThan(id);
  });

  it("needs the password, and is nobody else's to end", async () => {
    const id = addLeaver();
    await expect(endAccount(market.acting(id), { currentPassword: "three odd alpacas" })).rejects.toThrow("not the password");
    await expect(endAccount(market.ctx(), { currentPassword: PASSWORD })).rejects.toThrow("Sign in");
  });

  it("waits while an organisation with other members would be left without an owner whose account works", async () => {
    const id = addLeaver();
    const organisationId = addOrganisation(market.ctx(), `Shared ${count} CIC`, { claimedAt: market.clock.now });
    addMember(market.ctx(), organisationId, id, "owner");
    const other = addUser(market.ctx(), `other${count}@people.example`, { disabledAt: market.clock.now });
    addMember(market.ctx(), organisationId, other, "owner");
    expect(leavingState(market.ctx(), id)).toMatchObject([{ what: "hand_over" }]);
    await expect(end(id)).rejects.toThrow(`Make somebody else an owner of Shared ${count} CIC first`);
    market.db.$client.prepare("update users set disabled_at = null where id = ?").run(other);
    expect(leavingState(market.ctx(), id)).toMatchObject([{ what: "leave" }]);
    await end(id);
  });

  it("is never the last on the campaign team", async () => {
    market.db.$client.prepare("update users set disabled_at = 1 where site_role = 'campaign'").run();
    const id = addLeaver();
    market.db.$client.prepare("update users set site_role = 'campaign' where id = ?").run(id);
    await expect(end(id)).rejects.toThrow("Nobody would be left on the campaign team");
    market.db.$client.prepare("update users set disabled_at = null where email like '%@campaign.example'").run();
    await end(id);
  });
});

describe("an organisation whose last person ends their account", () => {
  it("is looked after by nobody: what it had open ends, by itself, and everybody concerned hears of it", async () => {
    const id = addLeaver();
    const supplier = market.addSupplier(`Lonely ${count} CIC`);
    market.db.$client.prepare("update organisations set is_buyer = 1 where id = ?").run(supplier);
    addMember(market.ctx(), supplier, id, "owner");
    const opportunityId = market.post(`Lunches ${count}`);
    const answer = { opportunityId, organisationId: supplier, scope: "full" as const, message: "We could do it." };
    const { responseId } = respond(market.acting(id), answer);
    const proposal = { organisationId: market.broker, supplierId: supplier, buyerId: market.buyer, note: "You two should meet." };
    const introduction = proposeIntroduction(market.acting(market.brokers.editor), proposal);
    await market.worker.drain();
    market.newMails();
    await end(id);
    await market.worker.drain();
    const client = market.db.$client;
    expect(client.prepare("select claimed_at from organisations where id = ?").pluck().get(supplier)).toBeNull();
    expect(client.prepare("select contact_email from profiles where organisation_id = ?").pluck().get(supplier)).toBeNull();
    expect(client.prepare("select status from responses where id = ?").pluck().get(responseId)).toBe("withdrawn");
    expect(client.prepare("select acted_as from response_history where response_id = ? order by id desc").pluck().get(responseId)).toBe(
      "site",
    );
    const seen = getIntroduction(market.acting(market.buyers.editor), { id: introduction.id, organisationId: market.buyer });
    expect(seen).toMatchObject({ status: "declined" });
    expect(seen.history.at(-1)).toMatchObject({ actedAs: "site" });
    const mails = market.newMails();
    expect(mails).toContain("response_withdrawn editor@buyer.example");
    expect(mails).toContain("introduction_changed editor@buyer.example");
  });

  it("has what it posted called off", async () => {
    const id = addLeaver();
    const opportunityId = market.post(`Lunches of a buyer ${count}`);
    const buyer = addOrganisation(market.ctx(), `Alone ${count} Ltd`, { isBuyer: true, buyerKind: "private", claimedAt: market.clock.now });
    addMember(market.ctx(), buyer, id, "owner");
    market.db.$client.prepare("update opportunities set organisation_id = ? where id = ?").run(buyer, opportunityId);
    await end(id);
    await market.worker.drain();
    const slug = market.db.$client.prepare("select slug from opportunities where id = ?").pluck().get(opportunityId) as string;
    const seen = requireOpportunity(market.ctx(), slug);
    expect(seen.status).toBe("cancelled");
    expect(seen.history.at(-1)).toMatchObject({ actedAs: "site" });
  });

  it("takes the lists along where nobody is left: whoever claims the organisation finds none; elsewhere they are the team's", async () => {
    const id = addLeaver();
    const alone = addOrganisation(market.ctx(), `Alone ${count} Ltd`, { isBuyer: true });
    addMember(market.ctx(), alone, id, "owner");
    addMember(market.ctx(), market.buyer, id, "editor");
    const kept = { supplierId: market.supplier, foundIn: "search", note: "Ring Joan" } as const;
    const ours = keepSupplier(market.acting(id), { ...kept, into: { organisationId: alone, name: "Ours" } });
    const { token } = shareList(market.acting(id), { listId: ours.id, days: 30, showsNotes: true });
    const theirs = keepSupplier(market.acting(id), { ...kept, into: { organisationId: market.buyer, name: `Team ${count}` } });
    await end(id);
    expect(openShared(market.ctx(), token)).toBeNull();
    const left = market.db.$client.prepare("select list_id from kept_suppliers where list_id in (?, ?)").pluck().all(ours.id, theirs.id);
    expect(left).toEqual([theirs.id]);
    const read = getList(market.acting(market.buyers.viewer), { organisationId: market.buyer, slug: theirs.slug });
    expect(read.entries).toMatchObject([{ note: "Ring Joan", keptBy: "A former member" }]);
  });
});
