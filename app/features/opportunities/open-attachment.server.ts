import type { Ctx } from "#app/platform/ctx.ts";
import { notFound } from "#app/platform/errors.ts";
import type { Paper } from "#app/platform/paper-answer.ts";
import { readPaper } from "./papers.server.ts";
import { attachmentsOf } from "./record.server.ts";
import { requireOpportunity } from "./view-opportunity.server.ts";

/** A paper with its bytes, for whoever may see its opportunity. Throws `not_found`. */
export function openAttachment(ctx: Ctx, slug: string, id: string): Promise<Paper> {
  return openAttachmentOf(ctx, requireOpportunity(ctx, slug).id, id);
}

/** The same of an opportunity whose reader the caller has let in, by a private link, say. */
export async function openAttachmentOf(ctx: Pick<Ctx, "db" | "settings">, opportunityId: number, id: string): Promise<Paper> {
  const paper = attachmentsOf(ctx.db, opportunityId).find((one) => one.id === id);
  if (paper === undefined) throw notFound("This paper");
  try {
    return { fileName: paper.fileName, mediaType: paper.mediaType, bytes: await readPaper(ctx.settings, paper.id) };
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") throw notFound("This paper");
    throw error;
  }
}
