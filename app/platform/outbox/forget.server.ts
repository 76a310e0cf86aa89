import type { Database } from "#db/client.ts";
import type { Ctx } from "../ctx.ts";
import { updateInSteps } from "../row-steps.server.ts";
import { PERSONAL } from "./events.ts";

const TYPED = { personal: JSON.stringify(PERSONAL) };
const FORGET_TYPED = `update outbox set payload = '{}', dead_at = null, done_at = coalesce(done_at, @now)
  where event in (select value from json_each(@personal)) and json_valid(payload) and lower(trim(json_extract(payload, '$.email'))) = @key
    and done_at is null`;

/** Forgets events that were carried out more than so many days ago, at most `limit`. Returns how many. */
export function pruneOutbox(db: Database, now: Date, days: number, limit = 1000): number {
  return db.$client
    .prepare("delete from outbox where id in (select id from outbox where done_at < ? limit ?)")
    .run(now.getTime() - days * 86_400_000, limit).changes;
}

/**
 * Takes an address out of what nobody has carried out yet, wherever somebody typed it: there is nobody to carry it out for
 * any more. `emailKey` is in lower case. Call it inside the transaction that ends the account.
 */
export function forgetTypedAddress(ctx: Pick<Ctx, "db" | "now">, emailKey: string): void {
  ctx.db.$client.prepare(`${FORGET_TYPED} and dead_at is null`).run({ ...TYPED, key: emailKey, now: ctx.now.getTime() });
}

/**
 * Takes an address out of everything here: what was typed and given up, and reasons that name it. `emailKey` is in lower
 * case. In steps that leave room for others.
 */
export async function forgetAddress(ctx: Pick<Ctx, "db" | "now">, emailKey: string): Promise<void> {
  const given = { key: emailKey };
  const names = "update outbox set last_error = null where instr(lower(last_error), @key) > 0";
  await updateInSteps(ctx.db, "outbox", names, given);
  await updateInSteps(ctx.db, "outbox", FORGET_TYPED, { ...TYPED, ...given, now: ctx.now.getTime() });
}
