import { eq } from "drizzle-orm";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { conflict, forbidden, notFound } from "#app/platform/errors.ts";
import { queueMail } from "#app/platform/mail.server.ts";
import { hashPassword } from "#app/platform/password.server.ts";
import { safePath } from "#app/platform/redirects.ts";
import { hashSecretHex } from "#app/platform/secrets.server.ts";
import { users } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { renewCredentials } from "./credentials.server.ts";
import { type EmailTokenRow, findEmailToken, spendEmailToken } from "./email-tokens.server.ts";
import { handOver, isJoiningBrowser } from "./hand-over.server.ts";
import { emailChangedMail } from "./mails.ts";
import { refuseWeak } from "./passwords.server.ts";
import { emailKey, nameFrom } from "./rules.ts";
import { keptPath, sendConfirmation } from "./sign-up.server.ts";

const PURPOSES = ["confirm_email", "change_email"] as const;

export interface EmailConfirmation {
  email: string;
  isChange: boolean;
  /** Another browser made the account: a new password is chosen with the confirmation. */
  needsPassword: boolean;
}

/** Which address a confirmation link is for, and what it asks, or null when the link no longer works. Changes nothing. */
export function getEmailConfirmation(ctx: Ctx, input: { token: string; browserSecret?: string | null }): EmailConfirmation | null {
  const row = findEmailToken(ctx, PURPOSES, input.token);
  if (row === null) return null;
  return { email: row.email, isChange: row.purpose === "change_email", needsPassword: needsPassword(ctx, row, input.browserSecret) };
}

/** A confirmed account is its owner's; so is one whose link is opened in the browser that made it. */
function needsPassword(ctx: Ctx, row: EmailTokenRow, browserSecret: string | null | undefined): boolean {
  if (row.purpose !== "confirm_email" || row.userId === null || isJoiningBrowser(ctx, row.userId, browserSecret)) return false;
  const user = ctx.db.select({ confirmed: users.emailConfirmedAt }).from(users).where(eq(users.id, row.userId)).get();
  return user?.confirmed === null;
}

export interface EmailConfirmed {
  userId: number;
  /** Where the person was going. */
  next: string;
  /** The browser may be signed in: it made the account, or its password was chosen there just now. */
  maySignIn: boolean;
}

/**
 * Confirms the address a link was sent to in the browser that made the account, or moves the account to it. Moving ends every session but that of the signed-in
 * person who opened the link, and every other link mailed for the account. Throws `not_found` for a link that no longer works,
 * `conflict` when another account has taken the address meanwhile, `forbidden` when a password has to be chosen with it
 * (`confirmWithPassword`).
 */
export function confirmEmail(ctx: Ctx, input: { token: string; browserSecret?: string | null }): EmailConfirmed {
  return withTransaction(ctx.db, () => {
    const row = findEmailToken(ctx, PURPOSES, input.token);
    if (row === null || row.userId === null) throw notFound("This link");
    if (needsPassword(ctx, row, input.browserSecret)) throw forbidden("Choose a new password to confirm the address in this browser.");
    const sameBrowser = row.purpose === "confirm_email" && isJoiningBrowser(ctx, row.userId, input.browserSecret);
    if (!spendEmailToken(ctx, row.id)) throw notFound("This link");
    const user = ctx.db.select().from(users).where(eq(users.id, row.userId)).get();
    if (user === undefined || user.disabledAt !== null) throw notFound("This link");
    if (row.purpose === "change_email") {
      const other = ctx.db
        .select({ id: users.id })
        .from(users)
        .where(eq(users.emailKey, emailKey(row.email)))
        .get();
      if (other !== undefined && other.id !== user.id) throw conflict("This address cannot be used for your account. Enter another one.");
      ctx.db
        .update(users)
        .set({ email: row.email, emailKey: emailKey(row.email), emailConfirmedAt: ctx.now })
        .where(eq(users.id, user.id))
        .run();
      renewCredentials(ctx, user.id, ctx.actor?.userId === user.id ? { session: ctx.actor.sessionId } : "none");
      queueMail(ctx, {
        kind: "email_changed",
        to: user.email,
        userId: user.id,
        dedupeKey: `email-changed:${row.id}`,
        mail: emailChangedMail(ctx.settings, user),
        // Nobody ever confirmed the address it leaves: nothing goes there.
        withheld: user.emailConfirmedAt === null,
      });
    } else {
      if (emailKey(row.email) !== user.emailKey) throw notFound("This link");
      ctx.db
        .update(users)
        .set({ emailConfirmedAt: user.emailConfirmedAt ?? ctx.now })
        .where(eq(users.id, user.id))
        .run();
    }
    writeAudit(ctx, {
      action: row.purpose === "change_email" ? "account.email_changed" : "account.email_confirmed",
      subjectId: user.id,
    });
    return { userId: user.id, next: nextOf(row), maySignIn: sameBrowser };
  });
}

function nextOf(row: EmailTokenRow): string {
  const next = row.payload?.["next"];
  return safePath(typeof next === "string" ? next : null, "/account");
}

/**
 * Confirms the address a link was sent to in another browser than the one that made the account: with a new password and
 * name, since whoever made it may be somebody else, and every session begun before ends. Throws `not_found` for a link that no longer works, `invalid` for a weak password.
 */
export async function confirmWithPassword(
  ctx: Ctx,
  input: { token: string; password: string; name?: string | undefined },
): Promise<EmailConfirmed> {
  const found = findEmailToken(ctx, ["confirm_email"], input.token);
  const user = found?.userId ? ctx.db.select().from(users).where(eq(users.id, found.userId)).get() : undefined;
  if (user === undefined) throw notFound("This link");
  const name = input.name ?? nameFrom(user.email);
  refuseWeak(ctx, "password", input.password, { ...user, name });
  const passwordHash = await hashPassword(input.password, ctx.network);
  return withTransaction(ctx.db, () => {
    const row = findEmailToken(ctx, ["confirm_email"], input.token);
    if (row === null || emailKey(row.email) !== user.emailKey || !spendEmailToken(ctx, row.id)) throw notFound("This link");
    handOver(ctx, user.id, { passwordHash, name });
    writeAudit(ctx, { action: "account.email_confirmed", subjectId: user.id, detail: { withNewPassword: true } });
    return { userId: user.id, next: nextOf(row), maySignIn: true };
  });
}

/**
 * Sends the signed-in person a fresh confirmation link. Does nothing when the address is confirmed, or when its mailbox has
 * had enough: then the earlier link and what the browser keeps for it stand, and false is returned. `browserSecret` is
 * what their browser keeps from now on, so that the link opened in it asks for no new password.
 */
export function resendConfirmation(ctx: Ctx, input: { next?: string; browserSecret?: string } = {}): boolean {
  const { actor } = ctx;
  if (actor === null || actor.emailConfirmed) return false;
  return withTransaction(ctx.db, () =>
    sendConfirmation(
      ctx,
      { id: actor.userId, email: actor.email },
      { next: keptPath(input.next, "/account"), browser: input.browserSecret === undefined ? null : hashSecretHex(input.browserSecret) },
    ),
  );
}
