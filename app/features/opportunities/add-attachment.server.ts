import { count, eq } from "drizzle-orm";
import { requireMembership } from "#app/features/organisations/membership.server.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { conflict, invalid } from "#app/platform/errors.ts";
import { attachments } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { writeAddendum } from "./addenda/addenda.server.ts";
import { checkPaper, cleanFileName, discardPaper, MAX_PAPERS, storePaper } from "./papers.server.ts";
import { type OwnOpportunity, requireRecord } from "./record.server.ts";
import { canEdit } from "./rules.ts";

/**
 * Adds a paper: PDF, Word, Excel, OpenDocument, CSV, PNG or JPEG up to 10 MB, six at most, checked by its content.
 * Needs an editor. Throws `invalid` at the field `papers`. The file is on disk before its row is.
 */
export async function addAttachment(ctx: Ctx, input: { opportunityId: number; fileName: string; bytes: Uint8Array }): Promise<string> {
  const { opportunityId, bytes } = input;
  const fileName = cleanFileName(input.fileName);
  requireRoom(ctx, opportunityId);
  const checked = await checkPaper(fileName, bytes);
  if (!checked.ok) throw invalid(checked.message, { papers: [checked.message] });
  const id = await storePaper(ctx.settings, bytes);
  try {
    withTransaction(ctx.db, () => {
      const before = requireRoom(ctx, opportunityId);
      ctx.db
        .insert(attachments)
        .values({
          id,
          opportunityId,
          fileName,
          mediaType: checked.mediaType,
          bytes: bytes.byteLength,
          uploadedBy: ctx.actor?.userId ?? null,
          createdAt: ctx.now,
        })
        .run();
      writeAudit(ctx, { action: "opportunity.paper_added", subjectId: opportunityId, detail: { fileName } });
      writeAddendum(ctx, before, requireRecord(ctx.db, opportunityId));
    });
  } catch (error) {
    await discardPaper(ctx.settings, id);
    throw error;
  }
  return id;
}

function requireRoom(ctx: Ctx, opportunityId: number): OwnOpportunity {
  const record = requireRecord(ctx.db, opportunityId);
  requireMembership(ctx, record.organisationId, "editor");
  if (!canEdit(record.status)) throw conflict("This opportunity has ended. Its papers stay as they were.");
  const row = ctx.db.select({ n: count() }).from(attachments).where(eq(attachments.opportunityId, opportunityId)).get();
  if ((row?.n ?? 0) >= MAX_PAPERS) {
    const message = `There are ${MAX_PAPERS} papers already. Remove one first`;
    throw invalid(message, { papers: [message] });
  }
  return record;
}
