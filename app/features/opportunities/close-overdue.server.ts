import type { Ctx } from "#app/platform/ctx.ts";
import { withTransaction } from "#db/transaction.ts";
import { requireRecord } from "./record.server.ts";
import { moveTo } from "./transition.server.ts";

/** The reason in the history of what the clock closed. */
export const CLOSED_BY_CLOCK = "The deadline has passed";

/** Closes open or paused opportunities whose deadline has passed, at most `limit`, each in its own transaction. For the worker; returns how many. */
export function closeOverdue(ctx: Ctx, limit = 1000): number {
  const ids = ctx.db.$client
    .prepare(
      "select id from opportunities where status in ('published', 'suspended') and deadline_at is not null and deadline_at <= ? limit ?",
    )
    .pluck()
    .all(ctx.now.getTime(), limit) as number[];
  for (const id of ids) {
    withTransaction(ctx.db, () => {
      moveTo(ctx, requireRecord(ctx.db, id), "closed", CLOSED_BY_CLOCK);
    });
  }
  return ids.length;
}
