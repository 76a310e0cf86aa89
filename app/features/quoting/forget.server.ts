import type { Ctx } from "#app/platform/ctx.ts";
import { withTransaction } from "#db/transaction.ts";

const KEEP_DAYS = 30;

/** Forgets the addresses that quotes were asked of, and their links, 30 days after the quote was over, or a draft without a deadline was last changed; at most `limit`. Returns how many. */
export function forgetQuoteAddresses(ctx: Pick<Ctx, "db" | "now">, limit = 1000): number {
  const { $client } = ctx.db;
  return withTransaction(ctx.db, () => {
    const ids = $client
      .prepare(
        `select q.id from quote_invitations q join opportunities o on o.id = q.opportunity_id
         where q.email <> '' and coalesce(q.taken_back_at,
           iif(o.status in ('closed', 'awarded', 'not_awarded', 'cancelled'), max(o.updated_at, coalesce(o.deadline_at, 0)), coalesce(o.deadline_at, o.updated_at))) < ? limit ?`,
      )
      .pluck()
      .all(ctx.now.getTime() - KEEP_DAYS * 86_400_000, limit);
    const list = JSON.stringify(ids);
    $client
      .prepare("delete from email_tokens where id in (select link_id from quote_invitations where id in (select value from json_each(?)))")
      .run(list);
    $client.prepare("update quote_invitations set email = '', link_id = null where id in (select value from json_each(?))").run(list);
    return ids.length;
  });
}
