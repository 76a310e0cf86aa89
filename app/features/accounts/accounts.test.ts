import { describe, expect, it } from "vitest";
import type { Ctx } from "#app/platform/ctx.ts";
import { hashPassword } from "#app/platform/password.server.ts";
import { createSession, validateSession } from "#app/platform/session.server.ts";
import { addUser, as, createTestCtx, eventsOf, lastMail, later, linkToken, testClient } from "#tests/helpers/ctx.ts";
import { confirmEmail, getEmailConfirmation, resendConfirmation } from "./confirm-email.server.ts";
import { getActor } from "./get-actor.server.ts";
import { changePassword, getPasswordReset, requestPasswordReset, resetPassword } from "./passwords.server.ts";
import { endOtherSessions, endSession, listSessions } from "./sessions.server.ts";
import { requestEmailChange } from "./settings.server.ts";
import { signIn, signOut } from "./sign-in.server.ts";
import { signUp } from "./sign-up.server.ts";
import { readUnsubscribeToken, unsubscribeToken } from "./unsubscribe-token.server.ts";

const canResetPassword = (...given: Parameters<typeof getPasswordReset>) => getPasswordReset(...given) !== null;

const PASSWORD = "three odd llamas";
const JO = { name: "Jo Bloggs", email: "Jo@Tureen.example", password: PASSWORD };
const BROWSER = "b".repeat(39);
const CLIENT = testClient();

function count(ctx: Ctx, table: string): number {
  return ctx.db.$client.prepare(`select count(*) from ${table}`).pluck().get() as number;
}

async function joined(): Promise<Ctx> {
  const ctx = createTestCtx();
  await signUp(ctx, { ...JO, as: "supplier", browserSecret: BROWSER });
  return ctx;
}

async function signedIn(ctx: Ctx): Promise<Ctx> {
  const { token } = await signIn(ctx, JO, CLIENT);
  const session = validateSession(ctx.db, token, ctx.now);
  if (session === null) throw new Error("no session");
  return { ...ctx, actor: getActor(ctx, session.userId, session.id) };
}

describe("signIn while too many wait", () => {
  it("gives each try back: nobody looked at the password", async () => {
    const ctx = await joined();
    const busy = Array.from({ length: 60 }, () => hashPassword(PASSWORD).catch(() => null));
    const client = testClient();
    for (let n = 0; n < 20; n += 1) await expect(signIn(ctx, JO, client)).rejects.toThrow("The site is busy");
    await Promise.all(busy);
    expect((await signIn(ctx, JO, client)).userId).toBe(1);
  });
});

describe("signUp", () => {
  it("makes an account whose address is confirmed by the mailed link, once", async () => {
    const ctx = await joined();
    expect(eventsOf(ctx)).toEqual(["mail.waiting"]);
    const token = linkToken(ctx, JO.email, "/confirm-email/");
    expect(getEmailConfirmation(ctx, { token, browserSecret: BROWSER })).toEqual({
      email: JO.email,
      isChange: false,
      needsPassword: false,
    });
    expect(confirmEmail(ctx, { token, browserSecret: BROWSER })).toMatchObject({ next: "/organisations/new?as=supplier", maySignIn: true });
    expect(as(ctx, 1).actor?.emailConfirmed).toBe(true);
    expect(() => confirmEmail(ctx, { token })).toThrow(/not here/);
  });

  it("keeps the password and the link's secret as hashes only", async () => {
    const ctx = await joined();
    const token = linkToken(ctx, JO.email, "/confirm-email/");
    const stored = JSON.stringify([
      ctx.db.$client.prepare("select * from users").all(),
      ctx.db.$client.prepare("select * from email_tokens").all(),
      ctx.db.$client.prepare("select token_id, hex(secret_hash) from email_token_secrets").all(),
      ctx.db.$client.prepare("select * from mails").all(),
      ctx.db.$client.prepare("select * from outbox").all(),
      ctx.db.$client.prepare("select * from audit_log").all(),
    ]);
    expect(stored).not.toContain(PASSWORD);
    expect(stored).not.toContain(token.split(".")[1]);
  });

  it("answers the same for a known address, and tells that person by mail", async () => {
    const ctx = await joined();
    await expect(
      signUp(ctx, { ...JO, email: " jo@tureen.EXAMPLE", name: "Mallory", password: "another good one 7" }),
    ).resolves.toBeUndefined();
    expect(count(ctx, "users")).toBe(1);
    expect(lastMail(ctx, JO.email)).toMatchObject({ kind: "already_has_account" });
    await expect(signIn(ctx, { email: JO.email, password: "another good one 7" }, CLIENT)).rejects.toThrow(/do not go together/);
  });

  it("refuses an easy password before it looks whether the address is known", async () => {
    const ctx = createTestCtx();
    await expect(signUp(ctx, { ...JO, password: "passwordpassword" })).rejects.toMatchObject({
      code: "invalid",
      fields: { password: [expect.any(String)] },
    });
    expect(count(ctx, "users")).toBe(0);
  });

  it("knows the browser that joined, and no other", async () => {
    const ctx = createTestCtx();
    await signUp(ctx, { ...JO, browserSecret: BROWSER });
    const token = linkToken(ctx, JO.email, "/confirm-email/");
    for (const other of ["c".repeat(39), "", null]) {
      expect(getEmailConfirmation(ctx, { token, browserSecret: other })?.needsPassword).toBe(true);
      expect(() => confirmEmail(ctx, { token, browserSecret: other })).toThrow(/Choose a new password/);
    }
    expect(confirmEmail(ctx, { token, browserSecret: BROWSER }).maySignIn).toBe(true);
  });

  it("never sends a confirmed person to another site", async () => {
    const ctx = createTestCtx();
    await signUp(ctx, { ...JO, next: "//evil.example/x", browserSecret: BROWSER });
    expect(confirmEmail(ctx, { token: linkToken(ctx, JO.email, "/confirm-email/"), browserSecret: BROWSER }).next).toBe("/account");
  });

  it.each(["/invitations/", "/confirm-claim/", "/./reset-password/", "/confirm-email/", "/unsubscribe?token="])(
    "keeps no secret of a page the person was going to (%s)",
    async (page) => {
      const ctx = createTestCtx();
      const secret = `${"c".repeat(39)}.${"d".repeat(39)}`;
      await signUp(ctx, { ...JO, next: page + secret });
      resendConfirmation(as(ctx, 1), { next: page + secret });
      expect(JSON.stringify(ctx.db.$client.prepare("select payload from email_tokens").all())).not.toContain(secret);
    },
  );
});

describe("confirmation links", () => {
  it("stop after three days, and when a fresh one is sent", async () => {
    const ctx = await joined();
    const first = linkToken(ctx, JO.email, "/confirm-email/");
    expect(getEmailConfirmation(later(ctx, 72), { token: first })).toBeNull();
    resendConfirmation(as(ctx, 1));
    expect(getEmailConfirmation(ctx, { token: first })).toBeNull();
    expect(getEmailConfirmation(ctx, { token: linkToken(ctx, JO.email, "/confirm-email/") })).not.toBeNull();
  });

  it.each(["", "x", ".", "a.b", `${"a".repeat(39)}.${"a".repeat(39)}`, "'; drop table users"])(
    "take no forged token (%j)",
    async (token) => {
      const ctx = await joined();
      expect(getEmailConfirmation(ctx, { token })).toBeNull();
      expect(() => confirmEmail(ctx, { token })).toThrow();
    },
  );

  it("cannot be used for another purpose", async () => {
    const ctx = await joined();
    expect(canResetPassword(ctx, linkToken(ctx, JO.email, "/confirm-email/"))).toBe(false);
  });
});

describe("signIn", () => {
  it("begins a session, and a new one each time; the browser's old one ends", async () => {
    const ctx = await joined();
    const first = await signedIn(ctx);
    const second = await signedIn(first);
    expect(second.actor?.sessionId).not.toBe(first.actor?.sessionId);
    expect(listSessions(second)).toHaveLength(1);
    signOut(second);
    expect(count(ctx, "sessions")).toBe(0);
  });

  it("refuses a wrong password, an unknown address and a closed account in the same words", async () => {
    const ctx = await joined();
    const wrong = await signIn(ctx, { email: JO.email, password: "x" }, CLIENT).catch((error: Error) => error.message);
    const unknown = await signIn(ctx, { email: "no@one.example", password: "x" }, CLIENT).catch((error: Error) => error.message);
    ctx.db.$client.exec("update users set disabled_at = 1");
    const closed = await signIn(ctx, JO, CLIENT).catch((error: Error) => error.message);
    expect(unknown).toBe(wrong);
    expect(closed).toBe(wrong);
  });
});

describe("sessions", () => {
  it("lists this one first, and ends one or all others, own ones only", async () => {
    const ctx = await joined();
    const mine = await signedIn(ctx);
    const phone = createSession(ctx.db, 1, later(ctx, 1).now, { userAgent: "Mozilla/5.0 (iPhone) Safari/604.1", ip: "" });
    createSession(ctx.db, 1, ctx.now, CLIENT);
    expect(listSessions(mine).map((row) => [row.isThis, row.device])[0]).toEqual([true, "A device that does not say what it is"]);
    expect(listSessions(mine)[1]?.device).toBe("Safari on iPhone");
    const stranger = as(ctx, addUser(ctx, "other@people.example"));
    expect(() => endSession(stranger, phone.id)).toThrow(/not here/);
    endSession(mine, phone.id);
    expect(endOtherSessions(mine)).toBe(1);
    expect(listSessions(mine)).toHaveLength(1);
  });
});

describe("passwords", () => {
  it("a reset ends every session, uses the link up and stops the other links", async () => {
    const ctx = await joined();
    const mine = await signedIn(ctx);
    requestPasswordReset(ctx, "jo@tureen.example ");
    const old = linkToken(ctx, JO.email, "/reset-password/");
    requestPasswordReset(ctx, JO.email);
    const token = linkToken(ctx, JO.email, "/reset-password/");
    expect(canResetPassword(ctx, old)).toBe(false);
    await expect(resetPassword(ctx, { token, password: "short" })).rejects.toMatchObject({ code: "invalid" });
    await resetPassword(ctx, { token, password: "entirely new words" });
    expect(listSessions(mine)).toEqual([]);
    expect(as(ctx, 1).actor?.emailConfirmed).toBe(true);
    await expect(resetPassword(ctx, { token, password: "entirely new words" })).rejects.toMatchObject({ code: "not_found" });
    await expect(signIn(ctx, JO, CLIENT)).rejects.toThrow();
    await signIn(ctx, { ...JO, password: "entirely new words" }, CLIENT);
    expect(lastMail(ctx, JO.email)?.kind).toBe("password_changed");
  });

  it("a reset link lasts an hour, and an unknown address gets nothing", async () => {
    const ctx = await joined();
    requestPasswordReset(ctx, JO.email);
    expect(canResetPassword(later(ctx, 1), linkToken(ctx, JO.email, "/reset-password/"))).toBe(false);
    const before = count(ctx, "mails");
    requestPasswordReset(ctx, "no@one.example");
    expect(count(ctx, "mails")).toBe(before);
  });

  it("a change needs the present password and keeps only this session", async () => {
    const ctx = await joined();
    await signedIn(ctx);
    const mine = await signedIn(ctx);
    await expect(changePassword(mine, { currentPassword: "wrong", newPassword: "entirely new words" })).rejects.toMatchObject({
      fields: { currentPassword: [expect.any(String)] },
    });
    await changePassword(mine, { currentPassword: PASSWORD, newPassword: "entirely new words" });
    expect(listSessions(mine).map((row) => row.isThis)).toEqual([true]);
  });
});

describe("settings", () => {
  it("moves the account to a new address once its link is used, and tells the old one", async () => {
    const ctx = await joined();
    ctx.db.$client.prepare("update users set email_confirmed_at = created_at").run();
    const mine = await signedIn(ctx);
    await requestEmailChange(mine, { email: "jo@new.example", currentPassword: PASSWORD });
    confirmEmail(mine, { token: linkToken(ctx, "jo@new.example", "/confirm-email/") });
    expect(as(ctx, 1).actor?.email).toBe("jo@new.example");
    expect(lastMail(ctx, JO.email)?.kind).toBe("email_changed");
  });

  it("does not say that the new address belongs to somebody", async () => {
    const ctx = await joined();
    addUser(ctx, "taken@people.example");
    await expect(
      requestEmailChange(await signedIn(ctx), { email: "taken@people.example", currentPassword: PASSWORD }),
    ).resolves.toBeUndefined();
    expect(lastMail(ctx, "taken@people.example")).toBeUndefined();
  });

  it("is told whose mail a link stops by its signature alone", async () => {
    const ctx = await joined();
    const token = unsubscribeToken(ctx, 1, "matches");
    expect(readUnsubscribeToken(ctx, token)).toEqual({ userId: 1, scope: "matches" });
    for (const forged of ["", "1", "1.", token.replace(/^1/, "2"), `${token}x`, `1.${"A".repeat(43)}`]) {
      expect(readUnsubscribeToken(ctx, forged)).toBeNull();
    }
  });

  it("stops match mail by a link in a mail of long ago, from before there was other mail to stop", async () => {
    const ctx = await joined();
    ctx.db.$client.prepare("insert into settings values ('unsubscribe_key', ?)").run("ab".repeat(32));
    expect(readUnsubscribeToken(ctx, "1.CwkYzKy2Rmh2F_qbI731MJqvfF1V4xA-uJ7pf8rYIMU")).toEqual({ userId: 1, scope: "matches" });
  });
});
