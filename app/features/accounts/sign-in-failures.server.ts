import { and, count, desc, eq, gt } from "drizzle-orm";
import { requireTeam } from "#app/platform/campaign.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { queueMail } from "#app/platform/mail.server.ts";
import { mails, signInFailures, users } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { passwordGuessedMail } from "./mails.ts";
import { deviceWords } from "./rules.ts";

const DAY_MS = 86_400_000;
const KEEP_DAYS = 90;
const MOST_ROWS = 50_000;
/** So many wrong passwords from unknown browsers in a day are told to the owner. */
export const TOLD_FROM = 5;
const MAIL_KIND = "password_guessed";

/** Keeps a trace of a refused password, for an address that has an account as for one that has none. */
export function noteSignInFailure(
  ctx: Pick<Ctx, "db" | "now">,
  failure: { userId: number | null; network: string; userAgent: string; knownBrowser: boolean },
): void {
  ctx.db
    .insert(signInFailures)
    .values({ ...failure, userAgent: failure.userAgent.slice(0, 300), at: ctx.now })
    .run();
}

export interface SignInFailure {
  id: number;
  at: Date;
  device: string;
  network: string;
}

/** The signed-in person's own, of the last 90 days: the newest ten, and how many there are. */
export function listOwnSignInFailures(ctx: Ctx): { items: SignInFailure[]; total: number } {
  if (ctx.actor === null) return { items: [], total: 0 };
  const own = and(eq(signInFailures.userId, ctx.actor.userId), gt(signInFailures.at, new Date(ctx.now.getTime() - KEEP_DAYS * DAY_MS)));
  const items = ctx.db.select().from(signInFailures).where(own).orderBy(desc(signInFailures.at), desc(signInFailures.id)).limit(10).all();
  const total = ctx.db.select({ n: count() }).from(signInFailures).where(own).get()?.n ?? 0;
  return { items: items.map(({ id, at, userAgent, network }) => ({ id, at, device: deviceWords(userAgent), network })), total };
}

/** Everybody's, newest first, for the campaign team. Throws `forbidden` for anybody else. */
export function listSignInFailures(ctx: Ctx, input: { page: number }) {
  requireTeam(ctx, "sign_in_failure.read");
  const pageSize = 50;
  const page = Math.max(1, Math.min(10_000, input.page));
  const total = ctx.db.select({ n: count() }).from(signInFailures).get()?.n ?? 0;
  const items = ctx.db
    .select({
      id: signInFailures.id,
      at: signInFailures.at,
      userAgent: signInFailures.userAgent,
      network: signInFailures.network,
      name: users.name,
    })
    .from(signInFailures)
    .leftJoin(users, eq(users.id, signInFailures.userId))
    .orderBy(desc(signInFailures.at), desc(signInFailures.id))
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .all()
    .map(({ userAgent, ...row }) => ({ ...row, device: deviceWords(userAgent) }));
  return { items, total, page, pageSize };
}

/** Tells those whose passwords somebody tries, each at most once in 24 hours. For the worker; returns how many it told. */
export function tellGuessed(ctx: Ctx): number {
  const dayAgo = ctx.now.getTime() - DAY_MS;
  const guessed = ctx.db.$client
    .prepare(
      `select user_id from sign_in_failures
       where at > @dayAgo and user_id is not null and known_browser = 0
         and not exists (select 1 from mails where mails.user_id = sign_in_failures.user_id and kind = @kind and mails.created_at > @dayAgo)
       group by user_id having count(*) >= @from limit 500`,
    )
    .pluck()
    .all({ dayAgo, from: TOLD_FROM, kind: MAIL_KIND }) as number[];
  for (const userId of guessed) withTransaction(ctx.db, () => tellOwner(ctx, userId));
  return guessed.length;
}

function tellOwner(ctx: Ctx, userId: number): void {
  const user = ctx.db.select().from(users).where(eq(users.id, userId)).get();
  const last = ctx.db
    .select({ id: mails.id })
    .from(mails)
    .where(and(eq(mails.userId, userId), eq(mails.kind, MAIL_KIND), gt(mails.createdAt, new Date(ctx.now.getTime() - DAY_MS))))
    .get();
  if (user === undefined || user.disabledAt !== null || last !== undefined) return;
  const dedupeKey = `password-guessed:${userId}:${ctx.now.getTime()}`;
  queueMail(ctx, { kind: MAIL_KIND, to: user.email, userId, dedupeKey, mail: passwordGuessedMail(ctx.settings, user) });
}

/** Forgets what is older than 90 days, and the oldest of more than fifty thousand, at most `limit`. Returns how many. */
export function forgetSignInFailures(ctx: Pick<Ctx, "db" | "now">, limit = 1000): number {
  return ctx.db.$client
    .prepare(
      `delete from sign_in_failures where id in (
         select id from sign_in_failures where at < @oldest or id <= (select max(id) from sign_in_failures) - @most limit @limit)`,
    )
    .run({ oldest: ctx.now.getTime() - KEEP_DAYS * DAY_MS, most: MOST_ROWS, limit }).changes;
}
