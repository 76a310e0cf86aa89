import { eq } from "drizzle-orm";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { invalid } from "#app/platform/errors.ts";
import { mailHasRoom, queueMail } from "#app/platform/mail.server.ts";
import { holdsSecret } from "#app/platform/mail-secrets.ts";
import { hashPassword } from "#app/platform/password.server.ts";
import { safePath } from "#app/platform/redirects.ts";
import { hashSecretHex } from "#app/platform/secrets.server.ts";
import { users } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { createEmailToken } from "./email-tokens.server.ts";
import { alreadyHasAccountMail, confirmEmailMail } from "./mails.ts";
import { passwordProblem } from "./password-problem.server.ts";
import { emailKey } from "./rules.ts";
import type { SignUpInput } from "./schema.ts";

const CONFIRM_HOURS = 72;

/**
 * Makes an account and writes the mail that confirms its address. For an address that has an account already, that
 * person gets a mail that says so, and the caller learns nothing: the result is the same, and so is the work, down to a row
 * for each that the other way writes.
 * `browserSecret` is what the joining browser keeps; whoever confirms in that browser is signed in by it.
 * Throws `invalid` when the password is too easy to guess.
 */
export async function signUp(ctx: Ctx, input: SignUpInput & { browserSecret?: string }): Promise<void> {
  const problem = passwordProblem(ctx, input.password, input);
  if (problem !== null) throw invalid(problem, { password: [problem] });
  const passwordHash = await hashPassword(input.password, ctx.network);
  const key = emailKey(input.email);
  withTransaction(ctx.db, () => {
    const known = ctx.db.select().from(users).where(eq(users.emailKey, key)).get();
    if (known !== undefined) {
      ctx.db.update(users).set({ createdAt: known.createdAt }).where(eq(users.id, known.id)).run();
      tellOfAccount(ctx, known);
      writeAudit({ ...ctx, actor: null }, { action: "account.sign_up_repeated", subjectId: known.id });
      return;
    }
    const { id } = ctx.db
      .insert(users)
      .values({ name: input.name, email: input.email, emailKey: key, passwordHash, createdAt: ctx.now })
      .returning({ id: users.id })
      .get();
    sendConfirmation(
      ctx,
      { id, email: input.email },
      {
        next: keptPath(input.next, input.as === undefined ? "/account" : `/organisations/new?as=${input.as}`),
        browser: input.browserSecret === undefined ? null : hashSecretHex(input.browserSecret),
      },
    );
    writeAudit({ ...ctx, actor: null }, { action: "account.created", subjectId: id });
  });
}

/** Writes to somebody who has an account that another was asked for. The link that goes with it is over and never mailed. */
function tellOfAccount(
  ctx: Ctx,
  known: { id: number; name: string; email: string; emailConfirmedAt: Date | null; disabledAt: Date | null },
): void {
  if (known.disabledAt !== null || !mailHasRoom(ctx, "already_has_account", { to: known.email, userId: known.id })) return;
  const { id } = createEmailToken(ctx, { purpose: "confirm_email", userId: known.id, email: known.email, hours: 0, keepEarlier: true });
  queueMail(ctx, {
    kind: "already_has_account",
    to: known.email,
    userId: known.id,
    dedupeKey: `already:${id}`,
    mail: alreadyHasAccountMail(ctx.settings, known),
  });
}

/** Where a person goes on to, as it may be kept until then: an address with a secret in it may not, an invitation waits in the account. */
export function keptPath(next: string | undefined, fallback: string): string {
  const path = safePath(next, fallback);
  return holdsSecret(path) ? fallback : path;
}

/** Writes a fresh confirmation link, or false when the mailbox has had enough; call it inside a transaction. */
export function sendConfirmation(
  ctx: Ctx,
  user: { id: number; email: string },
  payload: { next?: string; browser?: string | null },
): boolean {
  // A link that would not be sent must not make the one that was sent void.
  if (!mailHasRoom(ctx, "confirm_email", { to: user.email, userId: user.id })) return false;
  const { id } = createEmailToken(ctx, {
    purpose: "confirm_email",
    userId: user.id,
    email: user.email,
    hours: CONFIRM_HOURS,
    payload,
  });
  queueMail(ctx, {
    kind: "confirm_email",
    to: user.email,
    userId: user.id,
    dedupeKey: `confirm:${id}`,
    linkToken: id,
    mail: confirmEmailMail(ctx.settings, user),
  });
  return true;
}
