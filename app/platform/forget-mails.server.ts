import type { Ctx } from "./ctx.ts";

const DAY_MS = 86_400_000;
export const MAIL_DAYS = 180;
/** A row keeps its mail from being written a second time: longer than any after-work is carried out again. */
const ROW_DAYS = 730;

/**
 * Forgets what mails said and whom they went to, 180 days after they were written, and their rows after two years; at most
 * `limit` of each. Returns how many.
 */
export function forgetMails(ctx: Pick<Ctx, "db" | "now">, limit = 1000): number {
  const now = ctx.now.getTime();
  const emptied = ctx.db.$client
    .prepare(
      `update mails set to_address = '', mailbox = '', subject = 'Forgotten', text = '', html = '', link_token = null,
         unsubscribe_scope = null, last_error = null, status = iif(status in ('sent', 'kept'), status, 'withdrawn')
       where id in (select id from mails where created_at < ? and subject <> 'Forgotten' limit ?)`,
    )
    .run(now - MAIL_DAYS * DAY_MS, limit).changes;
  const gone = ctx.db.$client
    .prepare("delete from mails where id in (select id from mails where created_at < ? limit ?)")
    .run(now - ROW_DAYS * DAY_MS, limit).changes;
  return Math.max(emptied, gone);
}
