import { eq } from "drizzle-orm";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { DomainError } from "#app/platform/errors.ts";
import { verifyPassword } from "#app/platform/password.server.ts";
import { tooMany } from "#app/platform/rate-limit.server.ts";
import { hashSecretHex } from "#app/platform/secrets.server.ts";
import { createSession } from "#app/platform/session.server.ts";
import type { Tries } from "#app/platform/tries.server.ts";
import { sessions, users } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { credentialsVersion } from "./credentials.server.ts";
import { emailKey } from "./rules.ts";
import { forgottenBySuccess, signInKeys } from "./sign-in-delay.ts";
import { noteSignInFailure } from "./sign-in-failures.server.ts";

export interface Client {
  userAgent: string;
  ip: string;
}

/** Where a password comes from. */
export interface SigningIn extends Client {
  network: string;
  /** The browser's name when that account has signed in with it before. */
  knownBrowser: string | null;
  tries: Tries;
}

export interface BegunSession {
  token: string;
  expiresAt: Date;
  userId: number;
}

const REFUSED = "This address and password do not go together. Try again, or choose a new password";

function refusal(): DomainError {
  return new DomainError("invalid", REFUSED, { fields: { "": [REFUSED] } });
}

/**
 * Signs in with address and password and begins a new session; the session the browser had before ends.
 * A wrong password, an unknown address and a closed account are refused with the same words after the same work, and so is
 * a password that was changed while it was checked. Throws `too_many` while wrong ones make the next one wait
 * (`sign-in-delay.ts`).
 */
export async function signIn(ctx: Ctx, input: { email: string; password: string }, client: SigningIn): Promise<BegunSession> {
  const account = hashSecretHex(emailKey(input.email));
  const keys = signInKeys({ account, network: client.network, device: client.knownBrowser });
  const wait = client.tries.begin(keys, ctx.now.getTime());
  if (wait > 0) throw tooMany(Math.ceil(wait / 1000), "Too many wrong passwords have been tried. A new one can be chosen at any time.");
  const user = ctx.db
    .select()
    .from(users)
    .where(eq(users.emailKey, emailKey(input.email)))
    .get();
  const fits = await verifyPassword(user?.passwordHash ?? null, input.password, ctx.network).catch((error: unknown) => {
    // Nobody has looked at the password.
    client.tries.giveBack(keys, ctx.now.getTime());
    throw error;
  });
  if (user === undefined || !fits || user.disabledAt !== null) {
    const { network, userAgent, knownBrowser } = client;
    noteSignInFailure(ctx, { userId: user?.id ?? null, network, userAgent, knownBrowser: knownBrowser !== null });
    throw refusal();
  }
  client.tries.succeed(keys, forgottenBySuccess(keys));
  return withTransaction(ctx.db, () => {
    if (credentialsVersion(ctx, user.id) !== user.credentialsVersion) throw refusal();
    return beginSession(ctx, user.id, client);
  });
}

/** Begins a session for somebody who has just proved who they are, and ends the one the browser had (fixation). */
export function beginSession(ctx: Ctx, userId: number, client: Client): BegunSession {
  return withTransaction(ctx.db, () => {
    if (ctx.actor !== null) ctx.db.delete(sessions).where(eq(sessions.id, ctx.actor.sessionId)).run();
    const { token, expiresAt } = createSession(ctx.db, userId, ctx.now, client);
    writeAudit(ctx, { action: "session.begun", subjectId: userId });
    return { token, expiresAt, userId };
  });
}

/** Ends the session the request came with. */
export function signOut(ctx: Ctx): void {
  const { actor } = ctx;
  if (actor === null) return;
  withTransaction(ctx.db, () => {
    ctx.db.delete(sessions).where(eq(sessions.id, actor.sessionId)).run();
    writeAudit(ctx, { action: "session.ended", subjectId: actor.userId });
  });
}
