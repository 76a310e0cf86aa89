import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { eq } from "drizzle-orm";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { notFound } from "#app/platform/errors.ts";
import { settings, users } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";

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

function signature(ctx: Pick<Ctx, "db">, userId: number): string {
  return createHmac("sha256", signingKey(ctx)).update(`unsubscribe:${userId}`).digest("base64url");
}

/** The address that stops a person's match mail with one click (RFC 8058): its page works by GET, the stop by POST. */
export function unsubscribeUrl(ctx: Pick<Ctx, "db" | "settings">, userId: number): string {
  return `${ctx.settings.origin}/unsubscribe?token=${userId}.${signature(ctx, userId)}`;
}

/** Whose mail a token stops, or null when it is not one of ours. */
export function readUnsubscribeToken(ctx: Pick<Ctx, "db">, token: string): { userId: number } | null {
  const match = /^(\d{1,15})\.([A-Za-z0-9_-]{43})$/.exec(token);
  if (match === null) return null;
  const userId = Number(match[1]);
  const given = Buffer.from(match[2] ?? "");
  const right = Buffer.from(signature(ctx, userId));
  return given.length === right.length && timingSafeEqual(given, right) ? { userId } : null;
}

/** Stops mail about matches. Asking twice is the same as asking once. Throws `not_found` for a token that is not ours. */
export function unsubscribe(ctx: Ctx, token: string): void {
  const found = readUnsubscribeToken(ctx, token);
  if (found === null) throw notFound("This link");
  withTransaction(ctx.db, () => {
    const result = ctx.db.update(users).set({ matchMail: "never" }).where(eq(users.id, found.userId)).run();
    if (result.changes === 1) writeAudit(ctx, { action: "account.unsubscribed", subjectType: "user", subjectId: found.userId });
  });
}
