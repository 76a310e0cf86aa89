import { and, eq, isNull, ne, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/ctx.ts";
import { sessions, users } from "#db/schema/index.ts";

/** Which of an account's sessions go on: all of them, one, or none. */
export type KeptSessions = "all" | "none" | { session: string };

/**
 * What whoever changes who gets into an account calls, inside the change's transaction: a new password, address or site
 * role, a session ended by hand, an account closed. Every link mailed for the account and every invitation it sent that
 * nobody has answered stop working, and its sessions end but those in `keep`.
 */
export function renewCredentials(ctx: Pick<Ctx, "db">, userId: number, keep: KeptSessions): void {
  ctx.db
    .update(users)
    .set({ credentialsVersion: sql`${users.credentialsVersion} + 1` })
    .where(eq(users.id, userId))
    .run();
  if (keep === "all") return;
  const others = keep === "none" ? undefined : ne(sessions.id, keep.session);
  ctx.db
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), others))
    .run();
}

/**
 * The version of an account's credentials, or null when it is gone or closed. What took time since they were checked
 * (hashing a password) compares it in the transaction that relies on them.
 */
export function credentialsVersion(ctx: Pick<Ctx, "db">, userId: number): number | null {
  const row = ctx.db
    .select({ version: users.credentialsVersion })
    .from(users)
    .where(and(eq(users.id, userId), isNull(users.disabledAt)))
    .get();
  return row?.version ?? null;
}
