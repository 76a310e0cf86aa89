import type { Ctx } from "#app/platform/ctx.ts";
import { withTransaction } from "#db/transaction.ts";
import { requireRecord } from "./record.server.ts";
import { moveTo } from "./transition.server.ts";

/** The reason in the history of what the clock closed. */
export const CLOSED_BY_CLOCK = "The deadline has passed";

/** Closes every open or paused opportunity whose deadline has passed, each in its own transaction. For the worker; returns how many. */
export function closeOverdue(ctx: Ctx): number {
  const ids = ctx.db.$client
    .prepare("select id from opportunities where status in ('published', 'suspended') and deadline_at is not null and deadline_at <= ?")
    .pluck()
    .all(ctx.now.getTime()) as number[];
  for (const id of ids) {
    withTransaction(ctx.db, () => {
      moveTo(ctx, requireRecord(ctx.db, id), "closed", CLOSED_BY_CLOCK);
    });
  }
  return ids.length;
}
