import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Ctx } from "#app/platform/ctx.ts";
import type { UnsubscribeScope } from "#app/platform/mail.server.ts";
import { settings } from "#db/schema/index.ts";

const KEY = "unsubscribe_key";

/** The key that signs unsubscribe links; made once and kept, so that links in old mails go on working. */
function signingKey(ctx: Pick<Ctx, "db">): Buffer {
  ctx.db
    .insert(settings)
    .values({ key: KEY, value: randomBytes(32).toString("hex") })
    .onConflictDoNothing()
    .run();
  const row = ctx.db.select().from(settings).where(eq(settings.key, KEY)).get();
  return Buffer.from(row?.value ?? "", "hex");
}

/** Links about matches have no scope in them: such were the first, and they go on working. */
function subjectOf(userId: number, scope: UnsubscribeScope): string {
  return scope === "matches" ? String(userId) : `${scope}.${userId}`;
}

function signature(ctx: Pick<Ctx, "db">, subject: string): string {
  return createHmac("sha256", signingKey(ctx)).update(`unsubscribe:${subject}`).digest("base64url");
}

/**
 * What stops one sort of a person's mail with one click (RFC 8058): the page `/unsubscribe?token=` works by GET, the stop
 * by POST. It outlives passwords and sessions, and opens nothing.
 */
export function unsubscribeToken(ctx: Pick<Ctx, "db">, userId: number, scope: UnsubscribeScope): string {
  const subject = subjectOf(userId, scope);
  return `${subject}.${signature(ctx, subject)}`;
}

/** Whose and which mail a token stops, or null when it is not one of ours. */
export function readUnsubscribeToken(ctx: Pick<Ctx, "db">, token: string): { userId: number; scope: UnsubscribeScope } | null {
  const match = /^(searches\.)?(\d{1,15})\.([A-Za-z0-9_-]{43})$/.exec(token);
  if (match === null) return null;
  const userId = Number(match[2]);
  const scope = match[1] === undefined ? "matches" : "searches";
  const given = Buffer.from(match[3] ?? "");
  const right = Buffer.from(signature(ctx, subjectOf(userId, scope)));
  return given.length === right.length && timingSafeEqual(given, right) ? { userId, scope } : null;
}
