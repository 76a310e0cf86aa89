import { mails } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import type { Ctx } from "./ctx.ts";
import { type MailBudget, mailBudget, mailboxKey, mayGoToUnconfirmed, saysWhatWaits } from "./mail-budget.ts";
import { type MailBlock, type MailContent, renderMail } from "./mail-layout.ts";
import { stopLink } from "./mail-secrets.ts";
import { emit } from "./outbox/emit.server.ts";
import { openPayloads } from "./outbox/open.server.ts";

const HOUR_MS = 3_600_000;

/** What a link in a mail stops: mail about matches, or about saved searches. */
export type UnsubscribeScope = NonNullable<(typeof mails.$inferSelect)["unsubscribeScope"]>;

export interface QueuedMail {
  /** What sort of mail it is, such as `confirm_email`. */
  kind: string;
  to: string;
  userId?: number | null;
  /** The same key is never written twice: a handler that runs again sends nothing again. */
  dedupeKey: string;
  mail: MailContent;
  /** The `email_tokens` row that the mail's link (`secretLink`) stands for. */
  linkToken?: string;
  /** For mails a person can stop: what their one-click address (RFC 8058) stops. */
  unsubscribeScope?: UnsubscribeScope;
  /** The same work is done, and nothing is sent: whoever asked must not learn by the time it takes that nobody is to get it. */
  withheld?: boolean;
}

/** Who a mail goes to; `userId` when it is to that account's own address. */
export interface MailTo {
  to: string;
  userId?: number | null;
}

/**
 * Whether a mail of that kind may still go to that mailbox: others' mails to it are counted by the hour and the day
 * (`mail-budget.ts`). Ask it before an earlier link is made void for the sake of the mail.
 */
export function mailHasRoom(ctx: Pick<Ctx, "db" | "now">, kind: string, given: MailTo): boolean {
  const budget = mailBudget(kind);
  return roomLeft(ctx, budget, given.to) > 0 || isDue(ctx, budget, given);
}

/** How many more mails the budget has room for in a mailbox, now. */
function roomLeft(ctx: Pick<Ctx, "db" | "now">, budget: MailBudget, to: string): number {
  const now = ctx.now.getTime();
  const row = ctx.db.$client
    .prepare(
      `select count(*) as day, coalesce(sum(queued_at > @hourAgo), 0) as hour from mails
       where mailbox = @mailbox and queued_at > @dayAgo and status <> 'withdrawn'
         and (@only is null or kind in (select value from json_each(@only)))
         and kind not in (select value from json_each(@except))`,
    )
    .get({
      mailbox: mailboxKey(to),
      hourAgo: now - HOUR_MS,
      dayAgo: now - 24 * HOUR_MS,
      only: budget.only === null ? null : JSON.stringify(budget.only),
      except: JSON.stringify(budget.except),
    }) as { day: number; hour: number };
  return Math.min(budget.hour - row.hour, budget.day - row.day);
}

/**
 * Whether one more goes to an account beyond the budget. Not to one that anybody could have made with another spelling of
 * the mailbox (`jo+2@…`): there is no end of those.
 */
function isDue(ctx: Pick<Ctx, "db" | "now">, { atLeastEvery }: MailBudget, { to, userId }: MailTo): boolean {
  if (atLeastEvery === null || userId === undefined || userId === null) return false;
  const isOwn = ctx.db.$client
    .prepare("select email_confirmed_at is not null or email_key = @mailbox from users where id = @userId")
    .pluck()
    .get({ userId, mailbox: mailboxKey(to) });
  const last = ctx.db.$client
    .prepare(
      `select max(queued_at) from mails
       where user_id = @userId and status <> 'withdrawn' and kind in (select value from json_each(@kinds))`,
    )
    .pluck()
    .get({ userId, kinds: JSON.stringify(atLeastEvery.kinds) }) as number | null;
  return isOwn === 1 && (last === null || last <= ctx.now.getTime() - atLeastEvery.ms);
}

/** Whether it is to an account whose address nobody has confirmed, and is none of the links that may go there. */
function isUnasked(ctx: Pick<Ctx, "db">, kind: string, userId: number | null | undefined): boolean {
  if (userId === undefined || userId === null || mayGoToUnconfirmed(kind)) return false;
  return ctx.db.$client.prepare("select email_confirmed_at is null from users where id = ?").pluck().get(userId) === 1;
}

const NEXT_ONES_WAIT: MailBlock = {
  note: "There have been many mails such as this one. If more follow they wait, and come together in one mail within a day.",
};

/**
 * Writes a mail and says that it waits; call it inside the verb's transaction, and a worker delivers it after the commit.
 * No secret is kept: links are filled in as it is sent. One that is over the mailbox's budget is written down and not sent,
 * or not yet, and so is one that must not go to an address nobody has confirmed (`mail-budget.ts`). Returns the mail's id, or null when one with this key exists already.
 */
export function queueMail(ctx: Pick<Ctx, "db" | "now" | "settings">, input: QueuedMail): number | null {
  const budget = mailBudget(input.kind);
  const isLast = saysWhatWaits(input.kind) && roomLeft(ctx, budget, input.to) === 1;
  const { subject, text, html } = renderMail(
    isLast ? { ...input.mail, blocks: [...input.mail.blocks, NEXT_ONES_WAIT] } : input.mail,
    ctx.settings,
    input.unsubscribeScope === undefined ? undefined : stopLink(ctx.settings),
  );
  const isWithheld = input.withheld === true || isUnasked(ctx, input.kind, input.userId);
  const room = mailHasRoom(ctx, input.kind, input);
  const over = budget.isHeld ? "held" : "limited";
  const row = ctx.db
    .insert(mails)
    .values({
      dedupeKey: input.dedupeKey,
      kind: input.kind,
      userId: input.userId ?? null,
      toAddress: input.to,
      mailbox: mailboxKey(input.to),
      subject,
      text,
      html,
      status: isWithheld ? "withdrawn" : room ? "waiting" : over,
      linkToken: input.linkToken ?? null,
      unsubscribeScope: input.unsubscribeScope ?? null,
      createdAt: ctx.now,
      queuedAt: room ? ctx.now : null,
    })
    .onConflictDoNothing({ target: mails.dedupeKey })
    .returning({ id: mails.id })
    .get() as { id: number } | undefined;
  if (row === undefined) return null;
  emit(ctx, "mail.waiting", { mailId: row.id });
  return row.id;
}

/**
 * Says anew that a mail waits whose event is gone: not open, and not on the dead-letter list, where the campaign team
 * sees it. At most `limit`; returns how many.
 */
export function requeueMails(ctx: Pick<Ctx, "db" | "now">, limit = 500): number {
  return withTransaction(ctx.db, () => {
    const known = openPayloads(ctx.db, ["mail.waiting"], { dead: true }).map(({ mailId }) => mailId);
    const lost = ctx.db.$client
      .prepare(
        `select m.id from mails m where m.status in ('waiting', 'failed')
           and m.id not in (select value from json_each(@known)) order by m.id limit @limit`,
      )
      .pluck()
      .all({ known: JSON.stringify(known), limit }) as number[];
    for (const mailId of lost) emit(ctx, "mail.waiting", { mailId });
    return lost.length;
  });
}
