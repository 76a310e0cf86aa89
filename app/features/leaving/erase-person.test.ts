import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { requestPasswordReset } from "#app/features/accounts/passwords.server.ts";
import { requestEmailChange } from "#app/features/accounts/settings.server.ts";
import { reportProfile } from "#app/features/directory/report-profile.server.ts";
import { acceptIntroduction } from "#app/features/introductions/accept-introduction.server.ts";
import { proposeIntroduction } from "#app/features/introductions/propose-introduction.server.ts";
import { respond } from "#app/features/matching/respond.server.ts";
import { appointOwner } from "#app/features/organisations/appoint-owner.server.ts";
import { askToJoin, claimByMail, requestClaim } from "#app/features/organisations/claim.server.ts";
import { inviteMember } from "#app/features/organisations/invitations.server.ts";
import { saveSearch } from "#app/features/saved-searches/save-search.server.ts";
import { queueMail } from "#app/platform/mail.server.ts";
import { hashPassword } from "#app/platform/password.server.ts";
import { createSession } from "#app/platform/session.server.ts";
import { addMember, addOrganisation, addUser } from "#tests/helpers/ctx.ts";
import { createMarket } from "#tests/helpers/market.ts";
import { endAccount } from "./end-account.server.ts";
import { eraseLastMails, forgetLeaver, givesAddress } from "./forget-leaver.server.ts";

let market: Awaited<ReturnType<typeof createMarket>>;
let passwordHash: string;
const PASSWORD = "three odd llamas";

beforeAll(async () => {
  passwordHash = await hashPassword(PASSWORD);
});
beforeEach(async () => {
  await market?.close();
  market = await createMarket();
});
afterAll(() => market.close());

const addLeaver = (email: string, given = {}) => addUser(market.ctx(), email, { name: "Xanthe Quill", passwordHash, ...given });
const end = (userId: number) => endAccount(market.acting(userId), { currentPassword: PASSWORD });
function mail(key: string, to: string, text: string, userId: number | null = null): number {
  const written = { subject: "News", blocks: [{ text }], why: "You get this because." };
  return queueMail(market.ctx(), { kind: "news", to, userId, dedupeKey: key, mail: written }) as number;
}
const mailIs = (id: number) =>
  market.db.$client.prepare("select status, to_address as [to], mailbox, subject from mails where id = ?").get(id);
function sent(id: number): number {
  market.db.$client.prepare("update mails set status = 'sent' where id = ?").run(id);
  return id;
}
/** Every row of every table that has the name or the address. */
function rowsNaming(...words: string[]): string[] {
  const { $client } = market.db;
  const tables = $client
    .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
    .pluck()
    .all() as string[];
  return tables.flatMap((table) =>
    $client
      .prepare(`select * from "${table}"`)
      .all()
      .map((row) => JSON.stringify(row))
      .filter((text) => words.some((word) => text.toLowerCase().includes(word)))
      .map((text) => `${table} ${text}`),
  );
}

it("mail of somebody whose address ends or begins like it is left alone, sent or not", async () => {
  const leaver = addLeaver("ane.doe@gmail.com");
  const jane = addUser(market.ctx(), "jane.doe@gmail.com");
  const theirs = [
    mail("a", "jane.doe@gmail.com", "Your address is jane.doe@gmail.com.", jane),
    sent(mail("b", "jane.doe@gmail.com", "Your address is jane.doe@gmail.com.", jane)),
    sent(mail("c", "team@campaign.example", "Answer to: x-ane.doe@gmail.com, or ane.doe@gmail.com.au")),
    mail("d", "team@campaign.example", "Answer to: ane.doe@gmail.com"),
    mail("e", "anedoe@gmail.com", "Of another account at that mailbox"),
  ];
  const before = theirs.map(mailIs);
  await end(leaver);
  expect(await forgetLeaver(market.ctx(), leaver)).toBe(1);
  expect(theirs.map(mailIs)).toEqual(before);
});

it("an address that was never confirmed erases nothing that stands under it, and is not written to", async () => {
  const organisationId = addOrganisation(market.ctx(), "Jane Bakes CIC", { isSupplier: true });
  const joined = { role: "viewer" as const, organisationId: market.buyer, email: "jane@people.example" };
  const { id } = inviteMember(market.acting(market.buyers.owner), joined);
  const waiting = mail("w", "jane@people.example", "For Jane");
  market.db.$client.prepare("update profiles set contact_email = 'jane@people.example'").run();
  await end(addLeaver("jane@people.example", { emailConfirmedAt: null }));
  await market.worker.drain();
  expect(mailIs(waiting)).toMatchObject({ to: "jane@people.example", subject: "News" });
  expect(market.db.$client.prepare("select email from invitations where id = ?").pluck().get(id)).toBe("jane@people.example");
  expect(market.db.$client.prepare("select count(*) from profiles where contact_email is null").pluck().get()).toBe(0);
  expect(market.db.$client.prepare("select count(*) from mails where kind = 'account_ended'").pluck().get()).toBe(0);
  expect(organisationId).toBeGreaterThan(0);
});

it("what was mailed to the person is gone at once, with its mailbox; what others were sent is emptied afterwards, when it has left", async () => {
  const leaver = addLeaver("xanthe@quill.example");
  const own = sent(mail("own", "xanthe@quill.example", "Hello Xanthe", leaver));
  const mine = mail("mine", "xanthe@quill.example", "Hello Xanthe", leaver);
  const others = sent(mail("others", "team@campaign.example", "Answer to: xanthe@quill.example"));
  const waits = mail("waits", "team@campaign.example", "Answer to: xanthe@quill.example");
  await end(leaver);
  expect(mailIs(own)).toEqual({ status: "sent", to: "", mailbox: "", subject: "Erased" });
  expect(mailIs(mine)).toBeUndefined();
  expect(mailIs(others)).toMatchObject({ subject: "News" });
  market.db.$client.prepare("update mails set status = 'sent' where kind = 'account_ended'").run();
  expect(await forgetLeaver(market.ctx(), leaver)).toBe(1);
  expect(mailIs(others)).toMatchObject({ subject: "Erased" });
  const later = { ...market.ctx(), now: new Date(market.clock.now.getTime() + 8 * 86_400_000) };
  expect(await eraseLastMails(later)).toBe(0);
  sent(waits);
  expect(await eraseLastMails(later)).toBe(1);
  expect(mailIs(waits)).toMatchObject({ subject: "Erased" });
});

it("knows the very address from those that only hold it", () => {
  for (const text of ["(jo@a.example)", "Answer to: Jo@A.example.", "mailto:jo@a.example", "jo@a.example"])
    expect(givesAddress(text, "jo@a.example")).toBe(true);
  for (const text of [
    "mojo@a.example",
    "m.jo@a.example",
    "m+jo@a.example",
    "éjo@a.example",
    "jo@a.example.org",
    "jo@a.examples",
    "jo@a-example",
  ])
    expect(givesAddress(text, "jo@a.example")).toBe(false);
});

it("nothing names a person any more who did one of everything, once the last mail is a week old", async () => {
  const id = addLeaver("xanthe@quill.example");
  const ctx = () => market.acting(id);
  const { $client } = market.db;
  const team = $client.prepare("select id from users where site_role = 'campaign' limit 1").pluck().get() as number;
  createSession(market.db, id, ctx().now, { userAgent: "test", ip: "127.0.0.1" });
  saveSearch(ctx(), { kind: "suppliers", query: "q=xanthe" });
  requestPasswordReset(market.ctx(), "xanthe@quill.example");
  await requestEmailChange(ctx(), { email: "xanthe@new-quill.example", currentPassword: PASSWORD });
  $client.prepare("insert into sign_in_failures (at, user_id, network) values (1, ?, 'n')").run(id);
  const claimed = addOrganisation(market.ctx(), "Lantern", { isSupplier: true, published: true, website: "https://www.lantern.org.uk" });
  claimByMail(ctx(), { organisationId: claimed, email: "office@lantern.org.uk" });
  const asked = addOrganisation(market.ctx(), "Unclaimed CIC", { isSupplier: true });
  requestClaim(ctx(), { organisationId: asked, statement: "I am Xanthe Quill, its secretary." });
  askToJoin(ctx(), { organisationId: market.buyer, statement: "It is Xanthe Quill." });
  inviteMember(market.acting(market.buyers.owner), { organisationId: market.buyer, email: "xanthe@quill.example", role: "viewer" });
  reportProfile(market.ctx(), {
    slug: $client.prepare("select slug from organisations where id = ?").pluck().get(market.supplier) as string,
    what: "It has moved to Walsall.",
    email: "xanthe@quill.example",
  });
  const headless = market.addSupplier("Headless CIC");
  addMember(market.ctx(), headless, id, "editor");
  addMember(market.ctx(), headless, market.buyers.viewer, "viewer");
  appointOwner(market.acting(team), { organisationId: headless, userId: id, reason: "Nobody else looks after it" });
  inviteMember(ctx(), { organisationId: headless, email: "kit@people.example", role: "owner" });
  addMember(market.ctx(), headless, market.suppliers.owner, "owner");
  const own = market.addSupplier("Quill CIC");
  addMember(market.ctx(), own, id, "owner");
  $client
    .prepare("update profiles set contact_name = 'Xanthe Quill', contact_email = 'xanthe@quill.example' where organisation_id in (?, ?)")
    .run(own, headless);
  const opportunityId = market.post();
  respond(ctx(), { opportunityId, organisationId: own, scope: "full", message: "We could do it." });
  const meet = { organisationId: market.broker, supplierId: own, buyerId: market.buyer, note: "You two should meet." };
  const introduction = proposeIntroduction(market.acting(market.brokers.editor), meet);
  acceptIntroduction(ctx(), { id: introduction.id, organisationId: own });
  acceptIntroduction(market.acting(market.buyers.editor), { id: introduction.id, organisationId: market.buyer });
  await market.worker.drain();
  $client
    .prepare(
      "insert into outbox (event, payload, created_at, available_at, dead_at, last_error) values ('mail.waiting', '{}', 1, 1, 1, '550 <xanthe@quill.example>')",
    )
    .run();
  $client
    .prepare("insert into outbox (event, payload, created_at, available_at, dead_at) values ('account.reset_asked', ?, 1, 1, 1)")
    .run('{"email":"xanthe@quill.example"}');
  const words = ["xanthe", "quill.example"];
  expect(new Set(rowsNaming(...words).map((row) => row.split(" ")[0])).size).toBeGreaterThan(7);
  await end(id);
  await market.worker.drain();
  expect(
    rowsNaming(...words)
      .map((row) => row.slice(0, 200))
      .filter((row) => !row.includes("account_ended")),
  ).toEqual([]);
  market.clock.now = new Date(market.clock.now.getTime() + 8 * 86_400_000);
  await eraseLastMails(market.ctx());
  expect(rowsNaming(...words)).toEqual([]);
  // What stays has a number and no name.
  const numbered = $client.prepare("select count(*) from audit_log where actor_id = ?").pluck().get(id);
  expect(numbered).toBeGreaterThan(0);
});
