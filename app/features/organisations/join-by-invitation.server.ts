import { eq } from "drizzle-orm";
import { getActor } from "#app/features/accounts/get-actor.server.ts";
import { passwordProblem } from "#app/features/accounts/rules.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { conflict, invalid, notFound } from "#app/platform/errors.ts";
import { hashPassword } from "#app/platform/password.server.ts";
import { users } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { acceptInvitationByToken, getInvitation } from "./invitations.server.ts";

/** Whether the invited address has an account. Only whoever holds the mailed link may ask. */
export function invitedHasAccount(ctx: Ctx, email: string): boolean {
  return ctx.db.select({ id: users.id }).from(users).where(eq(users.emailKey, email)).get() !== undefined;
}

/**
 * Makes an account through an invitation's link, confirmed at once because the link came to its address, and joins.
 * Throws `not_found` for a link that no longer works, `conflict` when the address has an account, `invalid` for a weak password.
 */
export async function joinByInvitation(
  ctx: Ctx,
  input: { token: string; name: string; password: string },
): Promise<{ userId: number; slug: string }> {
  const invitation = getInvitation(ctx, input.token);
  if (invitation === null) throw notFound("This invitation");
  const problem = passwordProblem(input.password, { name: input.name, email: invitation.email });
  if (problem !== null) throw invalid(problem, { password: [problem] });
  const passwordHash = await hashPassword(input.password);
  return withTransaction(ctx.db, () => {
    if (invitedHasAccount(ctx, invitation.email)) throw conflict("There is an account with this address. Sign in and open the link again.");
    const { id } = ctx.db
      .insert(users)
      .values({
        name: input.name,
        email: invitation.email,
        emailKey: invitation.email,
        passwordHash,
        emailConfirmedAt: ctx.now,
        createdAt: ctx.now,
      })
      .returning({ id: users.id })
      .get();
    const joined: Ctx = { ...ctx, actor: getActor(ctx, id, "") };
    writeAudit(joined, { action: "account.created", subjectType: "user", subjectId: id, detail: { byInvitation: true } });
    return { userId: id, ...acceptInvitationByToken(joined, input.token) };
  });
}
