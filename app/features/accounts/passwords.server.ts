import { eq } from "drizzle-orm";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { forbidden, invalid, notFound } from "#app/platform/errors.ts";
import { mailHasRoom, queueMail } from "#app/platform/mail.server.ts";
import { emit } from "#app/platform/outbox/emit.server.ts";
import { hashPassword, verifyPassword } from "#app/platform/password.server.ts";
import { users } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { credentialsVersion, renewCredentials } from "./credentials.server.ts";
import { createEmailToken, findEmailToken, spendEmailToken } from "./email-tokens.server.ts";
import { passwordChangedMail, resetPasswordMail } from "./mails.ts";
import { passwordProblem } from "./password-problem.server.ts";
import { emailKey, nameFrom } from "./rules.ts";

/**
 * Takes note that somebody asks for a new password. Whether the address has an account is looked up after the answer, by
 * the worker: so the answer takes as long with one as without.
 */
export function askPasswordReset(ctx: Ctx, email: string): void {
  withTransaction(ctx.db, () => emit(ctx, "account.reset_asked", { email }));
}

/** Writes a reset link to an address that has an account, and nothing to one that has not. For the worker. */
export function requestPasswordReset(ctx: Ctx, email: string): void {
  withTransaction(ctx.db, () => {
    const user = ctx.db
      .select()
      .from(users)
      .where(eq(users.emailKey, emailKey(email)))
      .get();
    if (user === undefined || user.disabledAt !== null) return;
    // A link that would not be sent must not make the one that was sent void.
    if (!mailHasRoom(ctx, "reset_password", { to: user.email, userId: user.id })) return;
    const { id } = createEmailToken(ctx, { purpose: "reset_password", userId: user.id, email: user.email, hours: 1 });
    queueMail(ctx, {
      kind: "reset_password",
      to: user.email,
      userId: user.id,
      dedupeKey: `reset:${id}`,
      linkToken: id,
      mail: resetPasswordMail(ctx.settings, user),
    });
    writeAudit({ ...ctx, actor: null }, { action: "password.reset_requested", subjectId: user.id });
  });
}

/** What a reset link asks for, or null when it no longer works: a name, too, where nobody has confirmed the address before. */
export function getPasswordReset(ctx: Ctx, token: string): { needsName: boolean } | null {
  const row = findEmailToken(ctx, ["reset_password"], token);
  if (row?.userId == null) return null;
  const user = ctx.db.select({ confirmedAt: users.emailConfirmedAt }).from(users).where(eq(users.id, row.userId)).get();
  return { needsName: user?.confirmedAt === null };
}

/**
 * Sets a new password by a mailed link. Every session of the account ends, every other link mailed for it is dead, and the
 * address counts as confirmed: the link came to it. The name of an account whose address nobody had confirmed may be
 * anybody's: it becomes `name`, or what stands before the address's host. Throws `not_found` for a link that no longer works, `invalid` for a password that is easy to guess.
 */
export async function resetPassword(
  ctx: Ctx,
  input: { token: string; password: string; name?: string | undefined },
): Promise<{ userId: number }> {
  const row = findEmailToken(ctx, ["reset_password"], input.token);
  const found = row?.userId ? ctx.db.select().from(users).where(eq(users.id, row.userId)).get() : undefined;
  if (row === null || found === undefined || found.disabledAt !== null) throw notFound("This link");
  const user = { ...found, name: found.emailConfirmedAt === null ? (input.name ?? nameFrom(found.email)) : found.name };
  refuseWeak(ctx, "password", input.password, user);
  const passwordHash = await hashPassword(input.password, ctx.network);
  return withTransaction(ctx.db, () => {
    if (findEmailToken(ctx, ["reset_password"], input.token) === null || !spendEmailToken(ctx, row.id)) throw notFound("This link");
    const confirmed = user.emailConfirmedAt ?? (emailKey(row.email) === user.emailKey ? ctx.now : null);
    ctx.db.update(users).set({ name: user.name, passwordHash, emailConfirmedAt: confirmed }).where(eq(users.id, user.id)).run();
    renewCredentials(ctx, user.id, "none");
    afterChange(ctx, user, row.id);
    return { userId: user.id };
  });
}

/** Changes the signed-in person's password; every other session and every mailed link ends. Throws `invalid` when the present one is wrong. */
export async function changePassword(ctx: Ctx, input: { currentPassword: string; newPassword: string }): Promise<void> {
  const { actor } = ctx;
  const user = actor === null ? undefined : ctx.db.select().from(users).where(eq(users.id, actor.userId)).get();
  if (actor === null || user === undefined) throw forbidden("Sign in to do this.");
  await requirePassword(ctx, user.passwordHash, input.currentPassword);
  refuseWeak(ctx, "newPassword", input.newPassword, user);
  const passwordHash = await hashPassword(input.newPassword, ctx.network);
  withTransaction(ctx.db, () => {
    requireUnchanged(ctx, user);
    ctx.db.update(users).set({ passwordHash }).where(eq(users.id, user.id)).run();
    renewCredentials(ctx, user.id, { session: actor.sessionId });
    afterChange(ctx, user, `${ctx.now.getTime()}`);
  });
}

/** Throws `invalid` on the field `currentPassword` unless the password fits. */
export async function requirePassword(ctx: Pick<Ctx, "network">, passwordHash: string, password: string): Promise<void> {
  if (await verifyPassword(passwordHash, password, ctx.network)) return;
  const message = "This is not the password you have now";
  throw invalid(message, { currentPassword: [message] });
}

/** Throws `forbidden` when the account's credentials have changed since `user` was read: a password checked by then counts no more. */
export function requireUnchanged(ctx: Ctx, user: { id: number; credentialsVersion: number }): void {
  if (credentialsVersion(ctx, user.id) !== user.credentialsVersion) throw forbidden("Your account has just changed. Sign in again.");
}

/** Throws `invalid` on the field when the password is easy to guess. */
export function refuseWeak(ctx: Ctx, field: string, password: string, person: { name: string; email: string }): void {
  const problem = passwordProblem(ctx, password, person);
  if (problem !== null) throw invalid(problem, { [field]: [problem] });
}

function afterChange(ctx: Ctx, user: { id: number; name: string; email: string }, key: string): void {
  queueMail(ctx, {
    kind: "password_changed",
    to: user.email,
    userId: user.id,
    dedupeKey: `password-changed:${user.id}:${key}`,
    mail: passwordChangedMail(ctx.settings, user),
  });
  writeAudit(ctx, { action: "password.changed", subjectId: user.id });
}
