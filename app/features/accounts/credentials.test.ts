import { describe, expect, it } from "vitest";
import type { Ctx } from "#app/platform/ctx.ts";
import { createSession, validateSession } from "#app/platform/session.server.ts";
import { addUser, as, createTestCtx, lastMail, linkToken, testClient } from "#tests/helpers/ctx.ts";
import { confirmEmail, getEmailConfirmation } from "./confirm-email.server.ts";
import { renewCredentials } from "./credentials.server.ts";
import { createEmailToken, findEmailToken, issueLinkSecret } from "./email-tokens.server.ts";
import { getActor } from "./get-actor.server.ts";
import { changePassword, getPasswordReset, requestPasswordReset, resetPassword } from "./passwords.server.ts";
import { endOtherSessions, endSession, listSessions } from "./sessions.server.ts";
import { requestEmailChange } from "./settings.server.ts";
import { signIn } from "./sign-in.server.ts";
import { signUp } from "./sign-up.server.ts";
import { readUnsubscribeToken, unsubscribeToken } from "./unsubscribe-token.server.ts";

const canResetPassword = (...given: Parameters<typeof getPasswordReset>) => getPasswordReset(...given) !== null;

const PASSWORD = "three odd llamas";
const NEW = "entirely new words";
const JO = { name: "Jo Bloggs", email: "jo@tureen.example", password: PASSWORD };
const THIEF = "thief@elsewhere.example";
const CLIENT = testClient();

/** Somebody with a confirmed account. */
async function withAccount(): Promise<Ctx> {
  const ctx = createTestCtx();
  await signUp(ctx, { ...JO, browserSecret: "b".repeat(39) });
  confirmEmail(ctx, { token: linkToken(ctx, JO.email, "/confirm-email/"), browserSecret: "b".repeat(39) });
  return ctx;
}

/** Another browser that knows the password. */
async function signedIn(ctx: Ctx, password = PASSWORD): Promise<Ctx> {
  const { token } = await signIn({ ...ctx, actor: null }, { email: JO.email, password }, CLIENT);
  const session = validateSession(ctx.db, token, ctx.now);
  if (session === null) throw new Error("no session");
  return { ...ctx, actor: getActor(ctx, session.userId, session.id) };
}

async function thiefAsksForTheAddress(ctx: Ctx): Promise<string> {
  await requestEmailChange(await signedIn(ctx), { email: THIEF, currentPassword: PASSWORD });
  const token = linkToken(ctx, THIEF, "/confirm-email/");
  expect(getEmailConfirmation(ctx, { token })).not.toBeNull();
  return token;
}

describe("a thief's link to move the account to another address is dead once the owner", () => {
  const ways: [string, (ctx: Ctx) => Promise<unknown>][] = [
    [
      "has chosen a new password by a mailed link",
      async (ctx) => {
        requestPasswordReset(ctx, JO.email);
        await resetPassword(ctx, { token: linkToken(ctx, JO.email, "/reset-password/"), password: NEW });
      },
    ],
    ["has changed the password", async (ctx) => changePassword(await signedIn(ctx), { currentPassword: PASSWORD, newPassword: NEW })],
    ["has signed every other device out", async (ctx) => endOtherSessions(await signedIn(ctx))],
    [
      "has signed the thief's device out",
      async (ctx) => {
        const own = await signedIn(ctx);
        const other = listSessions(own).find((one) => !one.isThis);
        endSession(own, other?.id ?? "");
      },
    ],
    [
      "has moved to a new address",
      async (ctx) => {
        // The owner's own link comes first; the thief's, of another day, is still about.
        const owner = await signedIn(ctx);
        const { id } = createEmailToken(ctx, {
          purpose: "change_email",
          userId: 1,
          email: "jo@new.example",
          hours: 24,
          keepEarlier: true,
        });
        confirmEmail(owner, { token: issueLinkSecret(ctx, id) ?? "" });
      },
    ],
    ["has been disabled", async (ctx) => ctx.db.$client.exec("update users set disabled_at = 1")],
  ];
  it.each(ways)("%s", async (_what, act) => {
    const ctx = await withAccount();
    const stolen = await thiefAsksForTheAddress(ctx);
    await act(ctx);
    expect(getEmailConfirmation(ctx, { token: stolen })).toBeNull();
    expect(() => confirmEmail(ctx, { token: stolen })).toThrow(/not here/);
    expect(ctx.db.$client.prepare("select email from users where id = 1").pluck().get()).not.toBe(THIEF);
  });
});

describe("when credentials are renewed", () => {
  it.each(["confirm_email", "reset_password", "claim", "change_email", "invitation"] as const)(
    "a link of the sort %s is dead, of this account only",
    async (purpose) => {
      const ctx = createTestCtx();
      const [jo, sam] = [addUser(ctx, JO.email), addUser(ctx, "sam@people.example")];
      const tokens = [jo, sam].map(
        (userId) => issueLinkSecret(ctx, createEmailToken(ctx, { purpose, userId, email: JO.email, hours: 1 }).id) ?? "",
      );
      renewCredentials(ctx, jo, "all");
      expect(tokens.map((token) => findEmailToken(ctx, [purpose], token)?.userId)).toEqual([undefined, sam]);
    },
  );

  it("sessions go on as the change wants it: all, one, or none", () => {
    const ctx = createTestCtx();
    const jo = addUser(ctx, JO.email);
    const [one] = [1, 2, 3].map(() => createSession(ctx.db, jo, ctx.now, CLIENT).id);
    const left = () => ctx.db.$client.prepare("select id from sessions").pluck().all();
    renewCredentials(ctx, jo, "all");
    expect(left()).toHaveLength(3);
    renewCredentials(ctx, jo, { session: one ?? "" });
    expect(left()).toEqual([one]);
    renewCredentials(ctx, jo, "none");
    expect(left()).toEqual([]);
  });

  it("links that stop mail go on working: they open nothing", async () => {
    const ctx = await withAccount();
    const token = unsubscribeToken(ctx, 1, "matches");
    renewCredentials(ctx, 1, "none");
    expect(readUnsubscribeToken(ctx, token)).not.toBeNull();
  });

  it("a closed account is sent no link", () => {
    const ctx = createTestCtx();
    const jo = addUser(ctx, JO.email, { disabledAt: ctx.now });
    expect(() => createEmailToken(ctx, { purpose: "reset_password", userId: jo, email: JO.email, hours: 1 })).toThrow(/not here/);
  });
});

describe("a password that was right when it was sent, and changed while it was checked", () => {
  const change = (ctx: Ctx) => renewCredentials(ctx, 1, "none");
  it("begins no session", async () => {
    const ctx = await withAccount();
    const under = signIn(ctx, JO, CLIENT);
    change(ctx);
    await expect(under).rejects.toThrow(/do not go together/);
    expect(ctx.db.$client.prepare("select count(*) from sessions").pluck().get()).toBe(0);
  });
  it("changes neither address nor password", async () => {
    const ctx = await withAccount();
    const thief = await signedIn(ctx);
    const asked = requestEmailChange(thief, { email: THIEF, currentPassword: PASSWORD });
    change(ctx);
    await expect(asked).rejects.toMatchObject({ code: "forbidden" });
    const again = await signedIn(ctx);
    const changed = changePassword(again, { currentPassword: PASSWORD, newPassword: NEW });
    change(ctx);
    await expect(changed).rejects.toMatchObject({ code: "forbidden" });
    expect(lastMail(ctx, THIEF)).toBeUndefined();
  });
});

describe("moving to another address", () => {
  it("ends every session but that of the person who opened the link signed in", async () => {
    const ctx = await withAccount();
    await signedIn(ctx);
    const own = await signedIn(ctx);
    await requestEmailChange(own, { email: "jo@new.example", currentPassword: PASSWORD });
    confirmEmail(own, { token: linkToken(ctx, "jo@new.example", "/confirm-email/") });
    expect(listSessions(own).map((one) => one.isThis)).toEqual([true]);
  });

  it("ends all of them when the link is opened where nobody is signed in", async () => {
    const ctx = await withAccount();
    const own = await signedIn(ctx);
    await requestEmailChange(own, { email: "jo@new.example", currentPassword: PASSWORD });
    confirmEmail(ctx, { token: linkToken(ctx, "jo@new.example", "/confirm-email/") });
    expect(listSessions(own)).toEqual([]);
    requestPasswordReset(ctx, "jo@new.example");
    expect(canResetPassword(ctx, linkToken(ctx, "jo@new.example", "/reset-password/"))).toBe(true);
  });

  it("is told to the present address when it is asked for, with how to stop it", async () => {
    const ctx = await withAccount();
    await requestEmailChange(await signedIn(ctx), { email: THIEF, currentPassword: PASSWORD });
    const mail = lastMail(ctx, JO.email);
    expect(mail?.kind).toBe("change_email_asked");
    expect(mail?.text).toContain(THIEF);
    expect(mail?.text).toContain("https://supply.example/forgot-password");
  });

  it("tells the present address the same when somebody else has the new one", async () => {
    const ctx = await withAccount();
    addUser(ctx, THIEF);
    await requestEmailChange(await signedIn(ctx), { email: THIEF, currentPassword: PASSWORD });
    expect(lastMail(ctx, JO.email)?.kind).toBe("change_email_asked");
    expect(lastMail(ctx, THIEF)).toBeUndefined();
    expect(as(ctx, 1).actor?.email).toBe(JO.email);
  });
});
