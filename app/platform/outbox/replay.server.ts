import { withTransaction } from "#db/transaction.ts";
import { writeAudit } from "../audit.server.ts";
import { requireTeam } from "../campaign.server.ts";
import type { Ctx } from "../ctx.ts";

/** Gives dead events another eight tries, those named or all of them, and says who did so. Returns how many. Campaign team only. */
export function replayEvents(ctx: Ctx, which: readonly number[] | "all"): number {
  const team = requireTeam(ctx, "afterwork.replay");
  return withTransaction(ctx.db, () => {
    const ids = which === "all" ? null : JSON.stringify(which);
    const replayed = ctx.db.$client
      .prepare(
        `update outbox set dead_at = null, attempts = 0, abandoned = 0, available_at = @now
         where dead_at is not null and (@ids is null or id in (select value from json_each(@ids)))
         returning id`,
      )
      .pluck()
      .all({ now: ctx.now.getTime(), ids }) as number[];
    if (replayed.length > 0) ctx.db.committed.raise();
    for (const id of replayed) writeAudit(team, { action: "outbox.replayed", subjectId: id });
    return replayed.length;
  });
}
