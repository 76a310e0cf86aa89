import type { Ctx } from "../ctx.ts";

/**
 * Takes away all that a final step has put off; call it inside the transaction that takes the step back. False where its
 * mails have begun to leave, and then nothing is taken away.
 */
export function dropPutOff(ctx: Pick<Ctx, "db">, actId: number): boolean {
  const client = ctx.db.$client;
  const begun = client
    .prepare("select 1 from outbox where act_id = ? and (done_at is not null or dead_at is not null or leased_until is not null) limit 1")
    .get(actId);
  if (begun !== undefined) return false;
  client.prepare("delete from outbox where act_id = ?").run(actId);
  return true;
}
