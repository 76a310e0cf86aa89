import { and, eq, getTableColumns, gt, isNotNull, isNull, or } from "drizzle-orm";
import type { Ctx } from "#app/platform/ctx.ts";
import { notFound } from "#app/platform/errors.ts";
import { createSecret, createTokenId, hashSecret, secretFits, splitToken } from "#app/platform/secrets.server.ts";
import { emailTokenSecrets, emailTokens, users } from "#db/schema/index.ts";
import { credentialsVersion } from "./credentials.server.ts";

const HOUR_MS = 3_600_000;
/** While a mail server is down each try to send takes a secret. */
const NEWEST_SECRETS = 3;
/** A quote's link goes out with every mail about the quote, and works in each. */
const NEWEST_OF_A_QUOTE = 30;
const KEEP_DAYS = 30;

export type EmailTokenRow = typeof emailTokens.$inferSelect;
type Purpose = EmailTokenRow["purpose"];
type Clock = Pick<Ctx, "db" | "now">;

/**
 * Makes a one-use link's token for the account that it depends on. It opens nothing yet: each mail that carries the link
 * gets a secret of its own as it is sent. Earlier unused tokens of the same account and purpose stop working, unless
 * `keepEarlier`. Throws `not_found` for an account that is gone or closed.
 */
export function createEmailToken(
  ctx: Clock,
  input: { purpose: Purpose; userId: number; email: string; hours: number; payload?: Record<string, unknown>; keepEarlier?: boolean },
): { id: string } {
  const version = credentialsVersion(ctx, input.userId);
  if (version === null) throw notFound("This account");
  if (input.keepEarlier !== true) revokeEmailTokens(ctx, input.userId, input.purpose);
  const id = createTokenId();
  ctx.db
    .insert(emailTokens)
    .values({
      id,
      purpose: input.purpose,
      userId: input.userId,
      email: input.email,
      payload: input.payload ?? {},
      createdAt: ctx.now,
      expiresAt: new Date(ctx.now.getTime() + input.hours * HOUR_MS),
      credentialsVersion: version,
    })
    .run();
  return { id };
}

/**
 * Makes the token of a private link that belongs to no account: it lives until `expiresAt`, or until whoever made it says
 * that its reason is gone (`dropEmailToken`), whatever becomes of anybody's credentials.
 */
export function createPrivateLink(ctx: Clock, input: { purpose: "quote"; email: string; expiresAt: Date }): { id: string } {
  const id = createTokenId();
  ctx.db
    .insert(emailTokens)
    .values({ id, ...input, userId: null, payload: {}, createdAt: ctx.now })
    .run();
  return { id };
}

/** Forgets a link with its secrets: it opens nothing any more. Call it inside the verb's transaction. */
export function dropEmailToken(ctx: Pick<Ctx, "db">, id: string): void {
  ctx.db.delete(emailTokens).where(eq(emailTokens.id, id)).run();
}

/**
 * Gives a link one more secret and returns `id.secret`, for one mail or one line on a terminal and for nothing that is
 * kept; null when the link is dead. The newest three fit, of a quote's more: of two mails that arrived either will do.
 */
export function issueLinkSecret(ctx: Clock, id: string): string | null {
  const live = liveToken(ctx, id);
  if (live === undefined) return null;
  const secret = createSecret();
  ctx.db
    .insert(emailTokenSecrets)
    .values({ tokenId: id, secretHash: hashSecret(secret), createdAt: ctx.now })
    .run();
  ctx.db.$client
    .prepare(
      `delete from email_token_secrets where token_id = @id
         and id not in (select id from email_token_secrets where token_id = @id order by id desc limit @newest)`,
    )
    .run({ id, newest: live.purpose === "quote" ? NEWEST_OF_A_QUOTE : NEWEST_SECRETS });
  return `${id}.${secret}`;
}

/** Stops all unused links of that purpose. */
function revokeEmailTokens(ctx: Clock, userId: number, purpose: Purpose): void {
  ctx.db
    .update(emailTokens)
    .set({ usedAt: ctx.now })
    .where(and(eq(emailTokens.userId, userId), eq(emailTokens.purpose, purpose), isNull(emailTokens.usedAt)))
    .run();
}

/** Its account is there and open, with the credentials it was made for; a quote's link has none. */
function standsForItself() {
  const ofNobody = and(eq(emailTokens.purpose, "quote"), isNull(emailTokens.userId));
  return or(ofNobody, and(isNotNull(users.id), isNull(users.disabledAt)));
}

function liveToken(ctx: Clock, id: string): EmailTokenRow | undefined {
  return ctx.db
    .select(getTableColumns(emailTokens))
    .from(emailTokens)
    .leftJoin(users, and(eq(users.id, emailTokens.userId), eq(users.credentialsVersion, emailTokens.credentialsVersion)))
    .where(and(eq(emailTokens.id, id), isNull(emailTokens.usedAt), gt(emailTokens.expiresAt, ctx.now), standsForItself()))
    .get();
}

/**
 * The row a link's token stands for while it can still be used, or null: unknown, forged, used, expired, made for
 * credentials the account no longer has and a closed account look the same. Changes nothing.
 */
export function findEmailToken(ctx: Clock, purposes: readonly Purpose[], token: string): EmailTokenRow | null {
  const parts = splitToken(token);
  const row = parts === null ? undefined : liveToken(ctx, parts.id);
  if (parts === null || row === undefined || !purposes.includes(row.purpose)) return null;
  const secrets = ctx.db
    .select({ hash: emailTokenSecrets.secretHash })
    .from(emailTokenSecrets)
    .where(eq(emailTokenSecrets.tokenId, row.id))
    .all();
  return secrets.some(({ hash }) => secretFits(hash, parts.secret)) ? row : null;
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

/** Forgets links that have been over, or used, for 30 days, at most `limit`. Returns how many. */
export function forgetEmailTokens(ctx: Clock, limit = 1000): number {
  const before = ctx.now.getTime() - KEEP_DAYS * 24 * HOUR_MS;
  return ctx.db.$client
    .prepare("delete from email_tokens where rowid in (select rowid from email_tokens where expires_at < ? or used_at < ? limit ?)")
    .run(before, before, limit).changes;
}
