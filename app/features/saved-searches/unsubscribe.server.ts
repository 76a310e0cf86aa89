import { eq } from "drizzle-orm";
import { readUnsubscribeToken } from "#app/features/accounts/unsubscribe-token.server.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { notFound } from "#app/platform/errors.ts";
import type { UnsubscribeScope } from "#app/platform/mail.server.ts";
import { savedSearches, users } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";

/**
 * Stops the mail that the token is for, and no other; gives what that was. Asking twice is the same as asking once.
 * Throws `not_found` for a token that is not ours.
 */
export function unsubscribe(ctx: Ctx, token: string): UnsubscribeScope {
  const found = readUnsubscribeToken(ctx, token);
  if (found === null) throw notFound("This link");
  const { userId, scope } = found;
  withTransaction(ctx.db, () => {
    const stopped = scope === "matches" ? stopMatches(ctx, userId) : stopSearches(ctx, userId);
    if (stopped > 0) writeAudit(ctx, { action: "account.unsubscribed", subjectId: userId, detail: { scope } });
  });
  return scope;
}

function stopMatches(ctx: Ctx, userId: number): number {
  return ctx.db.update(users).set({ matchMail: "never" }).where(eq(users.id, userId)).run().changes;
}

/** The searches stay; each can have its mail again. */
function stopSearches(ctx: Ctx, userId: number): number {
  return ctx.db.update(savedSearches).set({ alerts: "never" }).where(eq(savedSearches.userId, userId)).run().changes;
}
