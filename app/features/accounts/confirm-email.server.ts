import { eq } from "drizzle-orm";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { conflict, notFound } from "#app/platform/errors.ts";
import { queueMail } from "#app/platform/mail.server.ts";
import { safePath } from "#app/platform/redirects.ts";
import { hashSecretHex } from "#app/platform/secrets.server.ts";
import { users } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { renewCredentials } from "./credentials.server.ts";
import { findEmailToken, spendEmailToken } from "./email-tokens.server.ts";
import { emailChangedMail } from "./mails.ts";
import { emailKey } from "./rules.ts";
import { keptPath, sendConfirmation } from "./sign-up.server.ts";

const PURPOSES = ["confirm_email", "change_email"] as const;

/** Which address a confirmation link is for, or null when the link no longer works. Changes nothing. */
export function getEmailConfirmation(ctx: Ctx, token: string): { email: string; isChange: boolean } | null {
  const row = findEmailToken(ctx, PURPOSES, token);
  return row === null ? null : { email: row.email, isChange: row.purpose === "change_email" };
}

export interface EmailConfirmed {
  userId: number;
  /** Where the person was going. */
  next: string;
  /** The link was opened in the browser that made the account: it may be signed in. */
  sameBrowser: boolean;
}

/**
 * Confirms the address a link was sent to, or moves the account to it. Moving ends every session but that of the signed-in
 * person who opened the link, and every other link mailed for the account. Throws `not_found` for a link that no longer works
 * and `conflict` when another account has taken the address meanwhile.
 */
export function confirmEmail(ctx: Ctx, input: { token: string; browserSecret?: string | null }): EmailConfirmed {
  return withTransaction(ctx.db, () => {
    const row = findEmailToken(ctx, PURPOSES, input.token);
    if (row === null || row.userId === null || !spendEmailToken(ctx, row.id)) throw notFound("This link");
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
      subjectType: "user",
      subjectId: user.id,
    });
    const { next, browser } = (row.payload ?? {}) as { next?: unknown; browser?: unknown };
    return {
      userId: user.id,
      next: safePath(typeof next === "string" ? next : null, "/account"),
      sameBrowser: typeof browser === "string" && Boolean(input.browserSecret) && hashSecretHex(input.browserSecret ?? "") === browser,
    };
  });
}

/** Sends the signed-in person a fresh confirmation link. Does nothing when the address is confirmed. */
export function resendConfirmation(ctx: Ctx, next?: string): void {
  const { actor } = ctx;
  if (actor === null || actor.emailConfirmed) return;
  withTransaction(ctx.db, () =>
    sendConfirmation(
      ctx,
      { id: actor.userId, name: actor.name, email: actor.email },
      next === undefined ? {} : { next: keptPath(next, "/account") },
    ),
  );
}
