import { beforeEach, describe, expect, it } from "vitest";
import type { Ctx } from "#app/platform/ctx.ts";
import { hashPassword } from "#app/platform/password.server.ts";
import { emailTokens } from "#db/schema/index.ts";
import { addUser, as, createTestCtx, lastMail, later, linkToken } from "#tests/helpers/ctx.ts";
import { resendConfirmation } from "./confirm-email.server.ts";
import { createEmailToken, findEmailToken, forgetEmailTokens, issueLinkSecret } from "./email-tokens.server.ts";
import { changePassword, getPasswordReset, requestPasswordReset, resetPassword } from "./passwords.server.ts";
import { requestEmailChange } from "./settings.server.ts";
import { signUp } from "./sign-up.server.ts";

/* Anybody can have us write to an address. That must neither fill its mailbox nor keep its owner out. */
const OWNER = "jo@tureen.example";
const PASSWORD = "three odd llamas";
let ctx: Ctx;

beforeEach(() => {
  ctx = createTestCtx();
});

function written(to: string, kind?: string): number {
  const where = "to_address = ? and status not in ('limited', 'withdrawn') and kind = coalesce(?, kind)";
  return ctx.db.$client
    .prepare(`select count(*) from mails where ${where}`)
    .pluck()
    .get(to, kind ?? null) as number;
}

describe("a flood of requests for a new password", () => {
  it("keeps no owner without a link: who asks after it gets one that works", async () => {
    addUser(ctx, OWNER);
    for (let n = 0; n < 10; n += 1) requestPasswordReset(later(ctx, n * 0.2), OWNER);
    const now = later(ctx, 5);
    requestPasswordReset(now, OWNER);
    const token = linkToken(now, OWNER, "/reset-password/");
    expect(getPasswordReset(now, token)).toEqual({ needsName: false });
    await resetPassword(now, { token, password: "entirely new words" });
  });

  it("leaves a link that works in the mailbox at every moment, and some twenty-five a day there in all", () => {
    addUser(ctx, OWNER);
    for (let n = 0; n < 20; n += 1) addUser(ctx, `jo+${n}@tureen.example`, { emailConfirmedAt: null });
    for (let minute = 0; minute < 1440; minute += 10) {
      const now = later(ctx, minute / 60);
      for (let n = 0; n < 20; n += 1) requestPasswordReset(now, `jo+${n}@tureen.example`);
      requestPasswordReset(now, OWNER);
      if (minute >= 60) expect(getPasswordReset(now, linkToken(now, OWNER, "/reset-password/"))).not.toBeNull();
    }
    const all = ctx.db.$client.prepare("select count(*) from mails where mailbox = ? and status not in ('limited', 'withdrawn')").pluck();
    expect(all.get(OWNER)).toBeLessThanOrEqual(27);
  });
});

describe("somebody who joined with another's address", () => {
  it("has nothing sent there by what they do with the account, and not a word of theirs", async () => {
    const stranger = addUser(ctx, OWNER, {
      name: "Your bank calls urgent",
      emailConfirmedAt: null,
      passwordHash: await hashPassword(PASSWORD),
    });
    await changePassword(as(ctx, stranger), { currentPassword: PASSWORD, newPassword: "entirely new words" });
    await requestEmailChange(as(ctx, stranger), { currentPassword: "entirely new words", email: "third@person.example" });
    expect(written(OWNER)).toBe(0);
    resendConfirmation(as(ctx, stranger));
    requestPasswordReset(ctx, OWNER);
    await signUp(ctx, { name: "Jo Bloggs", email: OWNER, password: PASSWORD });
    expect([written(OWNER), written("third@person.example")]).toEqual([3, 1]);
    const texts = ctx.db.$client.prepare("select subject || text || html from mails where status <> 'withdrawn'").pluck().all();
    expect(texts.join(" ")).not.toContain("bank calls");
  });
});

describe("a flood of new accounts with one address", () => {
  it("keeps nobody from joining: what they get leads on, and the mailbox gets two dozen a day at most", async () => {
    const join = (at: Ctx) => signUp(at, { name: "Jo Bloggs", email: OWNER, password: PASSWORD });
    for (let n = 0; n < 30; n += 1) await join(later(ctx, n / 15));
    const now = later(ctx, 5);
    const before = written(OWNER);
    expect(before).toBeLessThanOrEqual(12);
    await join(now);
    expect(written(OWNER)).toBe(before + 1);
    expect(lastMail(now, OWNER)?.text).toContain("/forgot-password");
    requestPasswordReset(now, OWNER);
    expect(getPasswordReset(now, linkToken(now, OWNER, "/reset-password/"))).toEqual({ needsName: true });
    for (let n = 0; n < 20; n += 1) await join(later(ctx, 6 + n));
    expect(written(OWNER, "already_has_account") + written(OWNER, "confirm_email")).toBeLessThanOrEqual(25);
  });

  it("a confirmation that is not written takes no browser's standing", async () => {
    await signUp(ctx, { name: "Jo Bloggs", email: OWNER, password: PASSWORD, browserSecret: "b".repeat(39) });
    const signedIn = as(ctx, 1);
    const sent = Array.from({ length: 20 }, () => resendConfirmation(signedIn, { browserSecret: "c".repeat(39) }));
    expect(sent.filter(Boolean)).toHaveLength(5);
    expect(resendConfirmation(later(signedIn, 3), {})).toBe(true);
  });
});

describe("an account that somebody else began with one's address", () => {
  it("does not keep the name they gave it, when its password is chosen by the mailed link", async () => {
    addUser(ctx, OWNER, { name: "Mallory Was Here", emailConfirmedAt: null, passwordHash: await hashPassword(PASSWORD) });
    requestPasswordReset(ctx, OWNER);
    await resetPassword(ctx, { token: linkToken(ctx, OWNER, "/reset-password/"), password: "entirely new words", name: "Jo Bloggs" });
    expect(ctx.db.$client.prepare("select name from users").pluck().get()).toBe("Jo Bloggs");
  });

  it("has what stands before the host for a name, where none is given; a confirmed one keeps its own", async () => {
    addUser(ctx, OWNER, { name: "Mallory Was Here", emailConfirmedAt: null });
    for (const expected of ["jo", "jo"]) {
      requestPasswordReset(ctx, OWNER);
      const token = linkToken(ctx, OWNER, "/reset-password/");
      await resetPassword(ctx, { token, password: "entirely new words", ...(expected === "jo" ? {} : { name: "No" }) });
      expect(ctx.db.$client.prepare("select name from users").pluck().get()).toBe(expected);
    }
  });
});

describe("links", () => {
  it("keep their three newest secrets, however often a mail server that is down was tried", () => {
    addUser(ctx, OWNER);
    const { id } = createEmailToken(ctx, { purpose: "reset_password", userId: 1, email: OWNER, hours: 1 });
    const tokens = Array.from({ length: 50 }, () => issueLinkSecret(ctx, id) ?? "");
    expect(ctx.db.$client.prepare("select count(*) from email_token_secrets").pluck().get()).toBe(3);
    expect(tokens.filter((token) => findEmailToken(ctx, ["reset_password"], token) !== null)).toEqual(tokens.slice(-3));
  });

  it("are forgotten, with their secrets, 30 days after they were over", () => {
    addUser(ctx, OWNER);
    const { id } = createEmailToken(ctx, { purpose: "reset_password", userId: 1, email: OWNER, hours: 1 });
    issueLinkSecret(ctx, id);
    expect(forgetEmailTokens(later(ctx, 30 * 24))).toBe(0);
    expect(forgetEmailTokens(later(ctx, 30 * 24 + 2))).toBe(1);
    expect(ctx.db.select().from(emailTokens).all()).toEqual([]);
    expect(ctx.db.$client.prepare("select count(*) from email_token_secrets").pluck().get()).toBe(0);
  });
});
