import { eq } from "drizzle-orm";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { forbidden } from "#app/platform/errors.ts";
import { queueMail } from "#app/platform/mail.server.ts";
import { users } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { createEmailToken } from "./email-tokens.server.ts";
import { changeEmailAskedMail, changeEmailMail } from "./mails.ts";
import { requirePassword, requireUnchanged } from "./passwords.server.ts";
import { emailKey } from "./rules.ts";
import type { MATCH_MAIL } from "./schema.ts";

export type MatchMail = (typeof MATCH_MAIL)[number];

function requireUser(ctx: Ctx) {
  const user = ctx.actor === null ? undefined : ctx.db.select().from(users).where(eq(users.id, ctx.actor.userId)).get();
  if (user === undefined) throw forbidden("Sign in to do this.");
  return user;
}

/** When mail about matches comes to the signed-in person. */
export function getMatchMail(ctx: Ctx): MatchMail {
  return requireUser(ctx).matchMail;
}

export function setMatchMail(ctx: Ctx, matchMail: MatchMail): void {
  const user = requireUser(ctx);
  withTransaction(ctx.db, () => {
    ctx.db.update(users).set({ matchMail }).where(eq(users.id, user.id)).run();
    writeAudit(ctx, { action: "account.match_mail_set", subjectId: user.id, detail: { matchMail } });
  });
}

export function changeName(ctx: Ctx, name: string): void {
  const user = requireUser(ctx);
  withTransaction(ctx.db, () => {
    ctx.db.update(users).set({ name }).where(eq(users.id, user.id)).run();
    writeAudit(ctx, { action: "account.name_changed", subjectId: user.id });
  });
}

/**
 * Writes a link to the new address; the account moves to it once the link is used. The present address hears of it, with
 * how to stop it. The answer, and what comes to the present address, is the same when another account has the new one:
 * then the same work is done and nothing is sent there. Throws `invalid` when the password is wrong.
 */
export async function requestEmailChange(ctx: Ctx, input: { email: string; currentPassword: string }): Promise<void> {
  const user = requireUser(ctx);
  await requirePassword(ctx, user.passwordHash, input.currentPassword);
  withTransaction(ctx.db, () => {
    requireUnchanged(ctx, user);
    const taken = ctx.db
      .select({ id: users.id })
      .from(users)
      .where(eq(users.emailKey, emailKey(input.email)))
      .get();
    queueMail(ctx, {
      kind: "change_email_asked",
      to: user.email,
      userId: user.id,
      dedupeKey: `change-email-asked:${user.id}:${ctx.now.getTime()}`,
      mail: changeEmailAskedMail(ctx.settings, user, input.email),
    });
    writeAudit(ctx, { action: "account.email_change_requested", subjectId: user.id });
    const { id } = createEmailToken(ctx, { purpose: "change_email", userId: user.id, email: input.email, hours: 24 });
    const mail = changeEmailMail(ctx.settings, { email: input.email });
    queueMail(ctx, {
      kind: "change_email",
      to: input.email,
      userId: user.id,
      dedupeKey: `change-email:${id}`,
      linkToken: id,
      mail,
      withheld: taken !== undefined,
    });
  });
}
