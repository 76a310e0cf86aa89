import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { tellGuessed } from "#app/features/accounts/sign-in-failures.server.ts";
import { hashPassword } from "#app/platform/password.server.ts";
import { linkToken } from "#tests/helpers/ctx.ts";
import { createTestSite, type TestSite, type TestUser } from "#tests/helpers/site.ts";

const PASSWORD = "three odd llamas";
const HERE = "192.0.2.1";
const ELSEWHERE = "198.51.100.7";
let site: TestSite;
let jo: TestUser;

beforeEach(async () => {
  site = await createTestSite();
  jo = site.signUp({ email: "jo@tureen.example" });
  site.db.$client.prepare("update users set password_hash = ? where id = ?").run(await hashPassword(PASSWORD), jo.userId);
});
afterEach(() => site.close());

function signIn(given: { email?: string; password?: string; ip?: string; cookie?: string } = {}): Promise<Response> {
  const { email = jo.email, password = PASSWORD, ip = HERE, cookie } = given;
  return site.request("/sign-in", { form: { email, password }, ip, headers: cookie === undefined ? {} : { Cookie: cookie } });
}

/** Wrong passwords until one is refused unread; how many were read. */
async function guess(given: { email?: string; ip?: string; cookie?: string } = {}): Promise<number> {
  for (let read = 0; read < 60; read += 1) {
    const { status } = await signIn({ ...given, password: `guess number ${read}` });
    if (status === 429) return read;
    expect(status).toBe(422);
  }
  throw new Error("It was never refused");
}

function knownCookie(response: Response): string {
  return (
    response.headers
      .getSetCookie()
      .find((one) => one.startsWith("known="))
      ?.split(";")[0] ?? "none"
  );
}

function mailsOf(kind: string): number {
  return site.db.$client.prepare("select count(*) from mails where kind = ? and user_id = ?").pluck().get(kind, jo.userId) as number;
}

describe("guessing passwords", () => {
  it("is slowed, for an address with an account and for one without, in the same words", async () => {
    const texts: string[] = [];
    for (const email of [jo.email, "no@tureen.example"]) {
      expect(await guess({ email })).toBe(5);
      const refused = await signIn({ email });
      expect(refused.status).toBe(429);
      texts.push((await refused.text()).replaceAll(email, "EMAIL"));
    }
    expect(texts[1]).toBe(texts[0]);
    expect(texts[0]).toContain("Wait 10 seconds");
  });

  it("locks no owner out: elsewhere at once, here after the wait, from a browser that signed in before at once", async () => {
    const cookie = knownCookie(await signIn());
    await guess();
    expect((await signIn({ ip: ELSEWHERE })).status).toBe(302);
    expect((await signIn({ cookie })).status).toBe(302);
    expect((await signIn()).status).toBe(429);
    site.clock.now = new Date(site.clock.now.getTime() + 10_000);
    expect((await signIn()).status).toBe(302);
  });

  it("a browser is known for the accounts that signed in with it, and stays so when they sign out", async () => {
    const first = await signIn();
    const session = first.headers
      .getSetCookie()
      .find((one) => one.startsWith("session="))
      ?.split(";")[0];
    const cookie = knownCookie(first);
    const out = await site.request("/sign-out", { form: {}, headers: { Cookie: `${session}; ${cookie}` } });
    expect(out.headers.getSetCookie().join()).not.toContain("known=");
    await guess();
    expect((await signIn({ cookie: cookie.slice(0, -1) })).status).toBe(429);
    expect((await signIn({ cookie })).status).toBe(302);
    const amina = site.signUp({ email: "amina@people.example" });
    expect(await guess({ email: amina.email, cookie })).toBe(5);
  });

  it("a new password ends the standing of every other browser, and keeps that of its own", async () => {
    const other = knownCookie(await signIn());
    const first = await signIn();
    const own = knownCookie(first);
    const session = first.headers
      .getSetCookie()
      .find((one) => one.startsWith("session="))
      ?.split(";")[0];
    const form = { intent: "password", currentPassword: PASSWORD, newPassword: "entirely new words" };
    const changed = await site.request("/account/security", { form, headers: { Cookie: `${session}; ${own}` } });
    expect(changed.headers.get("location")).toContain("done=password");
    await guess();
    expect((await signIn({ password: "entirely new words", cookie: other })).status).toBe(429);
    expect((await signIn({ password: "entirely new words", cookie: knownCookie(changed) })).status).toBe(302);
  });

  it("a new password by the mailed link makes the browser known", async () => {
    await guess();
    await site.request("/forgot-password", { form: { email: jo.email }, ip: HERE });
    await site.worker.drain();
    const link = `/reset-password/${linkToken(site.ctx(), jo.email, "/reset-password/")}`;
    const reset = await site.request(link, { form: { password: "entirely new words" }, ip: HERE });
    expect(reset.status).toBe(302);
    expect((await signIn({ password: "entirely new words", cookie: knownCookie(reset) })).status).toBe(302);
  });

  it("whoever joined and confirmed in a browser is known in it before they ever sign in", async () => {
    const joined = await site.request("/join", { form: { name: "Amina Yusuf", email: "amina@people.example", password: PASSWORD } });
    const joining = joined.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    const link = `/confirm-email/${linkToken(site.ctx(), "amina@people.example", "/confirm-email/")}`;
    const cookie = knownCookie(await site.request(link, { form: {}, headers: { Cookie: joining } }));
    await guess({ email: "amina@people.example" });
    expect((await signIn({ email: "amina@people.example", cookie })).status).toBe(302);
  });

  it("is not what a busy site makes of a right password: a try that nobody looked at is given back", async () => {
    const busy = Array.from({ length: 60 }, () => hashPassword(PASSWORD, HERE).catch(() => null));
    for (let n = 0; n < 8; n += 1) {
      const refused = await signIn({ ip: HERE });
      if (refused.status === 429) expect(await refused.text()).toContain("The site is busy");
    }
    await Promise.all(busy);
    const tried = site.services.tries.begin([{ key: "site", forget: { after: "last", ms: 1 }, wait: (row) => row?.failures ?? 0 }], 0);
    expect(tried).toBe(0);
    expect((await signIn()).status).toBe(302);
  });

  it("leaves a trace for the owner and the campaign team, without what was typed", async () => {
    await signIn({ password: "a wrong one entirely", ip: ELSEWHERE });
    await signIn({ email: "my-secret-password@x.example", password: "no account here" });
    const own = await (await site.request("/account/security", { as: jo })).text();
    expect(own).toContain("One try to sign in that failed");
    expect(own).toContain(ELSEWHERE);
    expect(own).not.toContain(HERE);
    const team = site.signUp({ siteRole: "campaign" });
    const all = await (await site.request("/admin/audit?show=failed", { as: team })).text();
    for (const words of ["sign-ins</", jo.name, "no account that is here", HERE, ELSEWHERE]) expect(all).toContain(words.replace("</", ""));
    const kept = JSON.stringify(site.db.$client.prepare("select * from sign_in_failures").all());
    expect(kept).not.toMatch(/my-secret|wrong one/);
    expect((await site.request("/admin/audit?show=failed", { as: jo })).status).toBe(404);
  });

  it("is told to the owner by mail, at most once a day, and not for a slip of the finger", async () => {
    for (let n = 0; n < 4; n += 1) await signIn({ password: `slip ${n}` });
    expect(tellGuessed(site.ctx())).toBe(0);
    await signIn({ password: "the fifth wrong one" });
    for (let n = 0; n < 3; n += 1) tellGuessed(site.ctx());
    expect(mailsOf("password_guessed")).toBe(1);
    for (let hours = 0; hours < 30; hours += 1) {
      site.clock.now = new Date(site.clock.now.getTime() + 3_600_000);
      await signIn({ password: `hour ${hours}` });
      tellGuessed(site.ctx());
    }
    expect(mailsOf("password_guessed")).toBe(2);
  });
});
