import { and, eq, getTableColumns, isNull } from "drizzle-orm";
import type { Ctx } from "#app/platform/ctx.ts";
import { notFound } from "#app/platform/errors.ts";
import { createSplitSecret, secretFits, splitToken } from "#app/platform/secrets.server.ts";
import { emailTokens, users } from "#db/schema/index.ts";
import { credentialsVersion } from "./credentials.server.ts";

const HOUR_MS = 3_600_000;

export type EmailTokenRow = typeof emailTokens.$inferSelect;
type Purpose = EmailTokenRow["purpose"];
type Clock = Pick<Ctx, "db" | "now">;

/**
 * Makes a one-use link's token: the returned `token` goes into the mail and nowhere else. Earlier unused tokens of the
 * same person and purpose stop working, unless `keepEarlier`.
 */
export function createEmailToken(
  ctx: Clock,
  input: { purpose: Purpose; userId: number; email: string; hours: number; payload?: Record<string, unknown>; keepEarlier?: boolean },
): { id: string; token: string } {
  if (input.keepEarlier !== true) revokeEmailTokens(ctx, input.userId, input.purpose);
  const version = credentialsVersion(ctx, input.userId);
  if (version === null) throw notFound("This account");
  const { id, secretHash, token } = createSplitSecret();
  ctx.db
    .insert(emailTokens)
    .values({
      id,
      secretHash,
      purpose: input.purpose,
      userId: input.userId,
      email: input.email,
      payload: input.payload ?? {},
      createdAt: ctx.now,
      expiresAt: new Date(ctx.now.getTime() + input.hours * HOUR_MS),
      credentialsVersion: version,
    })
    .run();
  return { id, token };
}

/** Stops all unused links of that purpose. */
export function revokeEmailTokens(ctx: Clock, userId: number, purpose: Purpose): void {
  ctx.db
    .update(emailTokens)
    .set({ usedAt: ctx.now })
    .where(and(eq(emailTokens.userId, userId), eq(emailTokens.purpose, purpose), isNull(emailTokens.usedAt)))
    .run();
}

/**
 * The row a link's token stands for while it can still be used, or null: unknown, forged, used, expired, made for
 * credentials the account no longer has and a closed account look the same. Changes nothing.
 */
export function findEmailToken(ctx: Clock, purposes: readonly Purpose[], token: string): EmailTokenRow | null {
  const parts = splitToken(token);
  if (parts === null) return null;
  const row = ctx.db
    .select(getTableColumns(emailTokens))
    .from(emailTokens)
    .innerJoin(users, and(eq(users.id, emailTokens.userId), eq(users.credentialsVersion, emailTokens.credentialsVersion)))
    .where(and(eq(emailTokens.id, parts.id), isNull(users.disabledAt)))
    .get();
  if (row === undefined || !secretFits(row.secretHash, parts.secret)) return null;
  if (!purposes.includes(row.purpose) || row.usedAt !== null || row.expiresAt.getTime() <= ctx.now.getTime()) return null;
  return row;
}

/** Uses a token up. False when somebody was faster. Call it inside the verb's transaction. */
export function spendEmailToken(ctx: Clock, id: string): boolean {
  const result = ctx.db
    .update(emailTokens)
    .set({ usedAt: ctx.now })
    .where(and(eq(emailTokens.id, id), isNull(emailTokens.usedAt)))
    .run();
  return result.changes === 1;
}
