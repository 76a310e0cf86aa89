import { and, eq, gt, isNull } from "drizzle-orm";
import type { Ctx } from "#app/platform/ctx.ts";
import { hashSecretHex } from "#app/platform/secrets.server.ts";
import { emailTokens, users } from "#db/schema/index.ts";
import { renewCredentials } from "./credentials.server.ts";

/*
 * Anybody can make an account with anybody's address. Until the address is confirmed the account is not its owner's, and
 * neither is its password: whoever shows in another browser that the address is theirs chooses a new one, and nobody
 * who was signed in before stays so.
 */

/** Whether this is the browser that made an account whose address still waits to be confirmed. `browserSecret` is its cookie. */
export function isJoiningBrowser(ctx: Pick<Ctx, "db" | "now">, userId: number, browserSecret: string | null | undefined): boolean {
  if (!browserSecret) return false;
  const browser = hashSecretHex(browserSecret);
  return ctx.db
    .select({ payload: emailTokens.payload })
    .from(emailTokens)
    .innerJoin(users, and(eq(users.id, emailTokens.userId), eq(users.credentialsVersion, emailTokens.credentialsVersion)))
    .where(
      and(
        eq(emailTokens.userId, userId),
        eq(emailTokens.purpose, "confirm_email"),
        isNull(emailTokens.usedAt),
        gt(emailTokens.expiresAt, ctx.now),
      ),
    )
    .all()
    .some(({ payload }) => payload?.["browser"] === browser);
}

/**
 * Gives an account to whoever has just shown that its address is theirs, inside the transaction that saw it: a new
 * password and name, the address confirmed, every session and every other link ended.
 */
export function handOver(ctx: Pick<Ctx, "db" | "now">, userId: number, given: { passwordHash: string; name: string }): void {
  const { passwordHash, name } = given;
  ctx.db.update(users).set({ passwordHash, emailConfirmedAt: ctx.now, name }).where(eq(users.id, userId)).run();
  renewCredentials(ctx, userId, "none");
}
