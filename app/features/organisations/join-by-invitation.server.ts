import { eq } from "drizzle-orm";
import { getActor } from "#app/features/accounts/get-actor.server.ts";
import { handOver } from "#app/features/accounts/hand-over.server.ts";
import { passwordProblem } from "#app/features/accounts/password-problem.server.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Actor, Ctx } from "#app/platform/ctx.ts";
import { conflict, invalid, notFound } from "#app/platform/errors.ts";
import { hashPassword } from "#app/platform/password.server.ts";
import { users } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { acceptInvitationByToken, getInvitation } from "./invitations.server.ts";

/**
 * What is known of the invited address: no account, one that its owner has confirmed, or one that somebody began and
 * nobody confirmed. Only whoever holds the mailed link may ask.
 */
export function invitedAccount(ctx: Ctx, email: string): { state: "none" | "confirmed" | "unconfirmed"; id: number | null } {
  const row = ctx.db
    .select({ id: users.id, confirmedAt: users.emailConfirmedAt, disabledAt: users.disabledAt })
    .from(users)
    .where(eq(users.emailKey, email))
    .get();
  if (row === undefined) return { state: "none", id: null };
  return { state: row.confirmedAt === null && row.disabledAt === null ? "unconfirmed" : "confirmed", id: row.id };
}

/**
 * Makes an account through an invitation's link, confirmed at once because the link came to its address, and joins. One
 * that was begun with the address and never confirmed is handed over: it takes this name and password, and its sessions end.
 * Throws `not_found` for a link that no longer works, `conflict` when the address has a confirmed account, `invalid` for a
 * weak password.
 */
export async function joinByInvitation(
  ctx: Ctx,
  input: { token: string; name: string; password: string },
): Promise<{ userId: number; slug: string }> {
  const invitation = getInvitation(ctx, input.token);
  if (invitation === null) throw notFound("This invitation");
  const problem = passwordProblem(ctx, input.password, { name: input.name, email: invitation.email, words: [invitation.organisation] });
  if (problem !== null) throw invalid(problem, { password: [problem] });
  const passwordHash = await hashPassword(input.password, ctx.network);
  return withTransaction(ctx.db, () => {
    const joined = accountByLink(ctx, { email: invitation.email, name: input.name, passwordHash });
    return { userId: joined.actor.userId, ...acceptInvitationByToken(joined, input.token) };
  });
}

/**
 * Makes the account of whoever holds a link that came to this address, confirmed by that, or hands over one that somebody
 * began with it; gives `ctx` with them as the actor. Call it inside the verb's transaction. Throws `conflict` when the address has a confirmed account.
 */
export function accountByLink(ctx: Ctx, given: { email: string; name: string; passwordHash: string }): Ctx & { actor: Actor } {
  const known = invitedAccount(ctx, given.email);
  if (known.state === "confirmed") throw conflict("There is an account with this address. Sign in and open the link again.");
  const id = known.id ?? makeAccount(ctx, given);
  if (known.id !== null) handOver(ctx, known.id, { name: given.name, passwordHash: given.passwordHash });
  const actor = getActor(ctx, id, "");
  if (actor === null) throw notFound("This account");
  const joined = { ...ctx, actor };
  const action = known.id === null ? "account.created" : "account.handed_over";
  writeAudit(joined, { action, subjectId: id, detail: { byInvitation: true } });
  return joined;
}

function makeAccount(ctx: Ctx, { name, email, passwordHash }: { name: string; email: string; passwordHash: string }): number {
  const { id } = ctx.db
    .insert(users)
    .values({ name, email, passwordHash, emailKey: email, emailConfirmedAt: ctx.now, createdAt: ctx.now })
    .returning({ id: users.id })
    .get();
  return id;
}
