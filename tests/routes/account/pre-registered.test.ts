import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeCampaignMember } from "#app/features/accounts/make-campaign-member.server.ts";
import { inviteMember } from "#app/features/organisations/invitations.server.ts";
import { lastMail, linkToken } from "#tests/helpers/ctx.ts";
import { createTestSite, type TestSite } from "#tests/helpers/site.ts";

/*
 * Somebody makes an account with an address that is not theirs, signs in with the password they chose, and waits for its
 * owner to confirm the address, or for a role to be given to it. Whichever way the owner comes, the other is out.
 */
let site: TestSite;
let attacker = "";

const VICTIM = "victoria@corp.example";
const THEIRS = "three odd llamas";
const OWN = "entirely new words";
const NAME = "Victoria Corp";
const ELSEWHERE = "mallory@elsewhere.example";

function cookies(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .filter((one) => one !== undefined && !one.endsWith("="))
    .join("; ");
}
function link(to: string, path: string): string {
  return path + linkToken(site.ctx(), to, path);
}
async function isIn(cookie: string): Promise<boolean> {
  return (await site.request("/account", { headers: { Cookie: cookie } })).status === 200;
}
const signIn = (password: string) => site.request("/sign-in", { form: { email: VICTIM, password } });

let changeLink = "";
beforeEach(async () => {
  site = await createTestSite();
  const asked = await site.request("/join", { form: { name: "Mallory", email: VICTIM, password: THEIRS } });
  const signedIn = await signIn(THEIRS);
  attacker = `${cookies(asked)}; ${cookies(signedIn)}`;
  expect(await isIn(attacker)).toBe(true);
  await site.request("/account?index", {
    headers: { Cookie: attacker },
    form: { intent: "email", email: ELSEWHERE, currentPassword: THEIRS },
  });
  changeLink = link(ELSEWHERE, "/confirm-email/");
  expect((await site.request(changeLink)).status).toBe(200);
});
afterEach(() => site.close());

/** What the attacker has left: nothing. */
async function expectOut(): Promise<void> {
  expect(await isIn(attacker)).toBe(false);
  expect((await signIn(THEIRS)).status).toBe(422);
  expect((await site.request(changeLink)).status).toBe(404);
  expect((await site.request(changeLink, { headers: { Cookie: attacker }, form: {} })).status).toBe(404);
  expect(site.db.$client.prepare("select email from users where email_key = ?").pluck().get(VICTIM)).toBe(VICTIM);
  expect((await signIn(OWN)).status).toBe(302);
  expect(site.db.$client.prepare("select name from users where email_key = ?").pluck().get(VICTIM)).not.toBe("Mallory");
}

/** Whether the address has an account is looked up after the answer. */
async function askForNewPassword(): Promise<void> {
  await site.request("/forgot-password", { form: { email: VICTIM } });
  await site.worker.drain();
}

function firstConfirmation(): string {
  const { id } = site.db.$client.prepare("select id from email_tokens where purpose = 'confirm_email'").get() as { id: string };
  const to = "confirm@mailbox.example";
  // The mail to change the address came after it: read the first again.
  site.db.$client.prepare("update mails set to_address = ? where link_token = ?").run(to, id);
  return link(to, "/confirm-email/");
}

describe("an account made with somebody else's address is its owner's alone once they", () => {
  it("confirm it in their own browser: with a new password, never with the other's", async () => {
    const path = firstConfirmation();
    const page = await (await site.request(path)).text();
    expect(page).toContain("The account was made in another browser");
    expect(page).toContain('name="password"');
    const refused = await site.request(path, { form: {} });
    expect(refused.status).toBe(422);
    expect((await site.request(path, { form: { name: NAME, password: "short" } })).status).toBe(422);
    expect(site.db.$client.prepare("select email_confirmed_at from users").pluck().get()).toBeNull();
    const done = await site.request(path, { form: { name: NAME, password: OWN } });
    expect(done.status).toBe(302);
    expect(await isIn(cookies(done))).toBe(true);
    expect((await site.request(path, { form: { name: NAME, password: OWN } })).status).toBe(404);
    await expectOut();
  });

  it("choose a new password by a mailed link", async () => {
    await askForNewPassword();
    await site.request(link(VICTIM, "/reset-password/"), { form: { name: NAME, password: OWN } });
    await expectOut();
  });

  it("join with it themselves, hear that there is an account, and follow that mail", async () => {
    await site.request("/join", { form: { name: "Victoria", email: VICTIM, password: OWN } });
    expect(lastMail(site.ctx(), VICTIM)?.text).toContain("/forgot-password");
    await askForNewPassword();
    await site.request(link(VICTIM, "/reset-password/"), { form: { name: NAME, password: OWN } });
    await expectOut();
  });

  it("accept an invitation in their own browser", async () => {
    const owner = site.signUp();
    const { id, slug } = site.organisation({ isBuyer: true, members: [[owner, "owner"]] });
    const { id: waiting } = inviteMember(site.ctx(owner), { organisationId: id, email: VICTIM, role: "owner" });
    const path = link(VICTIM, "/invitations/");
    // The attacker's own session cannot take it: not from the account, where it does not even show.
    await site.request("/account?index", { headers: { Cookie: attacker }, form: { intent: "accept", invitation: waiting } });
    expect(site.db.$client.prepare("select count(*) from memberships where organisation_id = ?").pluck().get(id)).toBe(1);
    const page = await (await site.request(path)).text();
    expect(page).toContain("Somebody began an account with this address and never confirmed it");
    expect((await site.request(path, { form: {} })).status).toBe(422);
    const done = await site.request(path, { form: { name: "Victoria Corp", password: OWN } });
    expect(done.headers.get("location")).toBe(`/organisations/${slug}`);
    expect((await site.request(`/organisations/${slug}/team`, { headers: { Cookie: cookies(done) } })).status).toBe(200);
    expect((await site.request(`/organisations/${slug}/team`, { headers: { Cookie: attacker } })).status).toBe(302);
    expect(site.db.$client.prepare("select name from users where email_key = ?").pluck().get(VICTIM)).toBe("Victoria Corp");
    await expectOut();
  });

  it("accept an invitation where somebody put them in the other's session: a password is asked for all the same", async () => {
    const owner = site.signUp();
    const { id } = site.organisation({ members: [[owner, "owner"]] });
    inviteMember(site.ctx(owner), { organisationId: id, email: VICTIM, role: "viewer" });
    const path = link(VICTIM, "/invitations/");
    const session = attacker.split("; ").find((one) => one.startsWith("session=")) ?? "";
    expect((await site.request(path, { headers: { Cookie: session }, form: {} })).status).toBe(422);
    await site.request(path, { headers: { Cookie: session }, form: { name: "Victoria", password: OWN } });
    await expectOut();
  });

  it("are put on the campaign team", async () => {
    const { link: shown } = makeCampaignMember(site.ctx(), { email: VICTIM, link: "show" });
    expect((await site.request("/admin", { headers: { Cookie: attacker } })).status).toBe(302);
    await site.request(new URL(shown ?? "").pathname, { form: { name: NAME, password: OWN } });
    await expectOut();
  });
});

describe("the person who made the account", () => {
  it("confirms it, and accepts an invitation, in the browser that made it without another password", async () => {
    const owner = site.signUp();
    const { id, slug } = site.organisation({ members: [[owner, "owner"]] });
    inviteMember(site.ctx(owner), { organisationId: id, email: VICTIM, role: "viewer" });
    const done = await site.request(link(VICTIM, "/invitations/"), { headers: { Cookie: attacker }, form: {} });
    expect(done.headers.get("location")).toBe(`/organisations/${slug}`);
  });

  it("has a link sent again and opens it in the same browser without another password", async () => {
    const again = await site.request("/account?index", {
      headers: { Cookie: attacker },
      form: { intent: "resend", back: "/account" },
    });
    const browser = `${attacker.split("; ").find((one) => one.startsWith("session="))}; ${cookies(again)}`;
    const path = link(VICTIM, "/confirm-email/");
    expect(await (await site.request(path, { headers: { Cookie: browser } })).text()).not.toContain('name="password"');
    expect(await (await site.request(path)).text()).toContain('name="password"');
    expect((await site.request(path, { headers: { Cookie: browser }, form: {} })).headers.get("location")).toBe("/account");
  });
});

it("opening a mailed link changes nothing, however often a mail scanner does it", async () => {
  const owner = site.signUp();
  const { id } = site.organisation({ members: [[owner, "owner"]] });
  inviteMember(site.ctx(owner), { organisationId: id, email: "sam@people.example", role: "viewer" });
  await askForNewPassword();
  const paths = [link(VICTIM, "/reset-password/"), link("sam@people.example", "/invitations/"), firstConfirmation(), changeLink];
  // The key that stops mail is made with the first link of that sort.
  const stop = "/unsubscribe?token=1.x";
  await site.request(stop);
  const tables = site.db.$client
    .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
    .pluck()
    .all() as string[];
  const state = () => JSON.stringify(tables.map((table) => site.db.$client.prepare(`select * from "${table}"`).all()));
  const before = state();
  for (const path of [...paths, stop]) {
    for (const method of ["GET", "HEAD", "GET"]) await site.request(path, { method });
    const [page, query = ""] = path.split("?");
    await site.request(`${page}.data?${query}`);
  }
  expect(state()).toBe(before);
  for (const path of paths) expect((await site.request(path)).status).toBe(200);
});
