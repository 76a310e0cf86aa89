import { eq } from "drizzle-orm";
import type { ActionAbout } from "#app/platform/audit/catalogue.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { conflict } from "#app/platform/errors.ts";
import { emit } from "#app/platform/outbox/emit.server.ts";
import { opportunities } from "#db/schema/index.ts";
import { appendHistory, type OpportunityRow } from "./record.server.ts";
import { canTransition } from "./rules.ts";
import type { OpportunityStatus } from "./vocabulary.ts";

const ACTIONS = {
  draft: "opportunity.drafted",
  published: "opportunity.published",
  closed: "opportunity.closed",
  awarded: "opportunity.awarded",
  not_awarded: "opportunity.not_awarded",
  cancelled: "opportunity.cancelled",
  suspended: "opportunity.suspended",
} as const satisfies Record<OpportunityStatus, ActionAbout<"opportunity">>;

/**
 * Moves an opportunity on: status, history, audit and outbox together. Call it inside the verb's transaction, after the
 * verb has checked who asks. Throws `conflict` when the rules do not allow the step.
 */
export function moveTo(ctx: Ctx, record: OpportunityRow, to: OpportunityStatus, reason = ""): void {
  if (!canTransition(record.status, to))
    throw conflict("This cannot be done any more: the opportunity has moved on. Look at where it stands now.");
  const first = to === "published" && record.publishedAt === null;
  ctx.db
    .update(opportunities)
    .set({ status: to, updatedAt: ctx.now, version: record.version + 1, ...(first ? { publishedAt: ctx.now } : {}) })
    .where(eq(opportunities.id, record.id))
    .run();
  appendHistory(ctx, record.id, to, reason);
  writeAudit(ctx, {
    action: record.status === "suspended" && to === "published" ? "opportunity.resumed" : ACTIONS[to],
    subjectId: record.id,
    detail: reason === "" ? {} : { reason },
  });
  if (to === "published") emit(ctx, first ? "opportunity.published" : "opportunity.changed", { opportunityId: record.id });
  // Those who answered were told that it paused: they hear that it goes on, too.
  if (record.publishedAt !== null) emit(ctx, "opportunity.ended", { opportunityId: record.id, status: to });
}
