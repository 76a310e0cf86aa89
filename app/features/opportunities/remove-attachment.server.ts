import { and, eq } from "drizzle-orm";
import { requireMembership } from "#app/features/organisations/membership.server.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { conflict } from "#app/platform/errors.ts";
import { attachments } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { writeAddendum } from "./addenda/addenda.server.ts";
import { discardPaper } from "./papers.server.ts";
import { requireRecord } from "./record.server.ts";
import { canEdit } from "./rules.ts";

/** Takes a paper away; one that is gone already, or another opportunity's, changes nothing. Needs an editor. */
export async function removeAttachment(ctx: Ctx, input: { opportunityId: number; id: string }): Promise<void> {
  const removed = withTransaction(ctx.db, () => {
    const record = requireRecord(ctx.db, input.opportunityId);
    requireMembership(ctx, record.organisationId, "editor");
    if (!canEdit(record.status)) throw conflict("This opportunity has ended. Its papers stay as they were.");
    const where = and(eq(attachments.id, input.id), eq(attachments.opportunityId, input.opportunityId));
    const { changes } = ctx.db.delete(attachments).where(where).run();
    if (changes === 0) return false;
    writeAudit(ctx, { action: "opportunity.paper_removed", subjectId: input.opportunityId });
    writeAddendum(ctx, record, requireRecord(ctx.db, input.opportunityId));
    return true;
  });
  if (removed) await discardPaper(ctx.settings, input.id);
}
