import { eq } from "drizzle-orm";
import { checkOf, postingBar } from "#app/features/organisations/checking/checks.server.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { emit } from "#app/platform/outbox/emit.server.ts";
import { opportunities } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { CLOSED_BY_CLOCK } from "./close-overdue.server.ts";
import { appendHistory, requireRecord } from "./record.server.ts";
import { UNTIL_CHECKED } from "./say.ts";
import type { OpportunityStatus } from "./vocabulary.ts";

const REASON = "The site's clock was wrong when it closed: its deadline lies ahead";

/**
 * Opens again what the clock closed although its deadline lies ahead, which only a clock that ran ahead can have done, as
 * it was before: open or paused; paused, too, where its organisation may not post by now. History, audit and the news to those who answered follow. For the worker, while the
 * clock is believed, at most `limit`; returns how many.
 */
export function reopenEarlyClosed(ctx: Ctx, limit = 1000): number {
  const early = ctx.db.$client
    .prepare<[number, string, number], { id: number; was: OpportunityStatus }>(
      `select o.id, (select b.status from opportunity_history b where b.opportunity_id = o.id and b.id < h.id order by b.id desc limit 1) as was
       from opportunities o join opportunity_history h on h.id = (select max(id) from opportunity_history where opportunity_id = o.id)
       where o.status = 'closed' and o.deadline_at > ? and h.status = 'closed' and h.actor_id is null and h.reason = ? limit ?`,
    )
    .all(ctx.now.getTime(), CLOSED_BY_CLOCK, limit);
  for (const { id, was } of early) {
    withTransaction(ctx.db, () => {
      const record = requireRecord(ctx.db, id);
      const barred = was !== "suspended" && postingBar(checkOf(ctx, record.organisationId)) !== null;
      const status = was === "suspended" || barred ? "suspended" : "published";
      ctx.db
        .update(opportunities)
        .set({ status, updatedAt: ctx.now, version: record.version + 1 })
        .where(eq(opportunities.id, id))
        .run();
      appendHistory(ctx, id, status, barred ? UNTIL_CHECKED : REASON);
      writeAudit(ctx, { action: "opportunity.reopened", subjectId: id, detail: { reason: REASON } });
      if (status === "published") emit(ctx, "opportunity.changed", { opportunityId: id });
      emit(ctx, "opportunity.ended", { opportunityId: id, status });
    });
  }
  return early.length;
}
