import { describe, expect, it } from "vitest";
import type { Ctx } from "#app/platform/ctx.ts";
import { createSession, validateSession } from "#app/platform/session.server.ts";
import { addUser, as, createTestCtx, lastMail, later, linkToken, testClient } from "#tests/helpers/ctx.ts";
import { confirmEmail } from "./confirm-email.server.ts";
import { makeCampaignMember } from "./make-campaign-member.server.ts";
import { getPasswordReset, requestPasswordReset, resetPassword } from "./passwords.server.ts";
import { signIn } from "./sign-in.server.ts";
import { signUp } from "./sign-up.server.ts";

const canResetPassword = (...given: Parameters<typeof getPasswordReset>) => getPasswordReset(...given) !== null;

const EMAIL = "tessa@region.example";
const FIRST = { name: "Mallory", email: EMAIL, password: "three odd llamas" };
const CLIENT = testClient();

const tokenOf = (link: string | null) => link?.split("/reset-password/")[1] ?? "";
const site = (ctx: Ctx) => ctx.db.$client.prepare("select site_role, email_confirmed_at, name from users").get() as Record<string, unknown>;

describe("somebody put on the campaign team from the command line", () => {
  it("who has no account gets one that only the link opens, once", async () => {
    const ctx = createTestCtx();
    const made = makeCampaignMember(ctx, { email: EMAIL, link: "show" });
    expect(made).toMatchObject({ found: false, wasDisabled: false, endedSessions: 0 });
    expect(made.link).toMatch(/^https:\/\/supply\.example\/reset-password\/[a-z2-7]{39}\.[a-z2-7]{39}$/);
    expect(lastMail(ctx, EMAIL)).toBeUndefined();
    for (const guess of ["", "none", "unusable"]) await expect(signIn(ctx, { email: EMAIL, password: guess }, CLIENT)).rejects.toThrow();
    expect(site(ctx)).toMatchObject({ site_role: "campaign", email_confirmed_at: null });
    const token = tokenOf(made.link);
    expect(canResetPassword(later(ctx, 72), token)).toBe(false);
    await resetPassword(ctx, { token, password: "entirely new words" });
    expect(as(ctx, 1).actor).toMatchObject({ siteRole: "campaign", emailConfirmed: true });
    await signIn(ctx, { email: EMAIL, password: "entirely new words" }, CLIENT);
    expect(canResetPassword(ctx, token)).toBe(false);
  });

  it("is enabled, and why it was disabled is no longer said", () => {
    const ctx = createTestCtx();
    addUser(ctx, EMAIL, { disabledAt: ctx.now, disabledReason: "Asked for it" });
    expect(makeCampaignMember(ctx, { email: EMAIL, link: "show" })).toMatchObject({ wasDisabled: true });
    expect(ctx.db.$client.prepare("select disabled_at, disabled_reason from users").get()).toEqual({
      disabled_at: null,
      disabled_reason: null,
    });
  });

  it("gets the link by mail where mail is sent, and nothing that is kept has it", async () => {
    const ctx = createTestCtx();
    expect(makeCampaignMember(ctx, { email: EMAIL, link: "mail" }).link).toBeNull();
    expect(ctx.db.$client.prepare("select count(*) from email_token_secrets").pluck().get()).toBe(0);
    expect(lastMail(ctx, EMAIL)?.kind).toBe("set_password");
    expect(canResetPassword(ctx, linkToken(ctx, EMAIL, "/reset-password/"))).toBe(true);
  });

  it("is not whoever registered the address first: their session, password and links open nothing", async () => {
    const ctx = createTestCtx();
    await signUp(ctx, { ...FIRST, browserSecret: "b".repeat(39) });
    const { token } = await signIn(ctx, FIRST, CLIENT);
    requestPasswordReset(ctx, EMAIL);
    const [old, confirm] = [
      linkToken(ctx, EMAIL, "/reset-password/"),
      ctx.db.$client.prepare("select count(*) from sessions").pluck().get(),
    ];
    expect(confirm).toBe(1);
    const made = makeCampaignMember(ctx, { email: ` ${EMAIL.toUpperCase()}`.trim(), link: "show" });
    expect(made).toMatchObject({ found: true, endedSessions: 1 });
    expect(validateSession(ctx.db, token, ctx.now)).toBeNull();
    await expect(signIn(ctx, FIRST, CLIENT)).rejects.toThrow();
    expect(canResetPassword(ctx, old)).toBe(false);
    expect(site(ctx)).toMatchObject({ site_role: "campaign", email_confirmed_at: null, name: "tessa" });
    expect(ctx.db.$client.prepare("select detail from audit_log where action = 'user.made_campaign'").pluck().get()).toContain(
      '"found":true',
    );
    await resetPassword(ctx, { token: tokenOf(made.link), password: "entirely new words" });
    await expect(signIn(ctx, FIRST, CLIENT)).rejects.toThrow();
  });

  it("keeps what was theirs: a confirmed account its name, a disabled one is open again, an earlier link is dead", async () => {
    const ctx = createTestCtx();
    const id = addUser(ctx, EMAIL, { name: "Tessa Team", disabledAt: ctx.now });
    createSession(ctx.db, id, ctx.now, CLIENT);
    const first = makeCampaignMember(ctx, { email: EMAIL, link: "show" });
    expect(first).toMatchObject({ found: true, wasDisabled: true, endedSessions: 1 });
    const second = makeCampaignMember(ctx, { email: EMAIL, link: "show" });
    expect([first, second].map(({ link }) => canResetPassword(ctx, tokenOf(link)))).toEqual([false, true]);
    expect(as(ctx, id).actor).toMatchObject({ name: "Tessa Team", siteRole: "campaign" });
  });

  it("whose confirmation link was in another mailbox's browser cannot be had by it afterwards", async () => {
    const ctx = createTestCtx();
    await signUp(ctx, { ...FIRST, browserSecret: "b".repeat(39) });
    const confirm = linkToken(ctx, EMAIL, "/confirm-email/");
    makeCampaignMember(ctx, { email: EMAIL, link: "mail" });
    expect(() => confirmEmail(ctx, { token: confirm, browserSecret: "b".repeat(39) })).toThrow(/not here/);
  });
});
