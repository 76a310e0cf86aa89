import { and, count, desc, eq, gt, ne } from "drizzle-orm";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { notFound } from "#app/platform/errors.ts";
import { sessions } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { renewCredentials } from "./credentials.server.ts";
import { deviceWords } from "./rules.ts";

export interface SessionView {
  /** The public half: it names the session and opens nothing. */
  id: string;
  device: string;
  createdAt: Date;
  /** To the hour. */
  lastSeenAt: Date;
  isThis: boolean;
}

/** The signed-in person's sessions: this one first, then the last seen. */
export function listSessions(ctx: Ctx): SessionView[] {
  const { actor } = ctx;
  if (actor === null) return [];
  return ctx.db
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, actor.userId), gt(sessions.expiresAt, ctx.now)))
    .orderBy(desc(sessions.lastSeenAt), desc(sessions.createdAt))
    .all()
    .map((row) => ({
      id: row.id,
      device: deviceWords(row.userAgent),
      createdAt: row.createdAt,
      lastSeenAt: row.lastSeenAt,
      isThis: row.id === actor.sessionId,
    }))
    .sort((a, b) => Number(b.isThis) - Number(a.isThis));
}

/** Ends one of the signed-in person's own sessions, and every link mailed for the account. Throws `not_found` for anybody else's. */
export function endSession(ctx: Ctx, id: string): void {
  const { actor } = ctx;
  if (actor === null) throw notFound("This session");
  withTransaction(ctx.db, () => {
    const result = ctx.db
      .delete(sessions)
      .where(and(eq(sessions.id, id), eq(sessions.userId, actor.userId)))
      .run();
    if (result.changes === 0) throw notFound("This session");
    renewCredentials(ctx, actor.userId, "all");
    writeAudit(ctx, { action: "session.ended", subjectId: actor.userId });
  });
}

/** Ends all sessions of the signed-in person but this one, and every link mailed for the account; returns how many sessions. */
export function endOtherSessions(ctx: Ctx): number {
  const { actor } = ctx;
  if (actor === null) return 0;
  return withTransaction(ctx.db, () => {
    const others = and(eq(sessions.userId, actor.userId), ne(sessions.id, actor.sessionId));
    const ended = ctx.db.select({ n: count() }).from(sessions).where(others).get()?.n ?? 0;
    renewCredentials(ctx, actor.userId, { session: actor.sessionId });
    writeAudit(ctx, { action: "session.others_ended", subjectId: actor.userId, detail: { count: ended } });
    return ended;
  });
}
