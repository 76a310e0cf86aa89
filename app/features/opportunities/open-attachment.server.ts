import type { Ctx } from "#app/platform/ctx.ts";
import { notFound } from "#app/platform/errors.ts";
import { readPaper } from "./papers.server.ts";
import { requireOpportunity } from "./view-opportunity.server.ts";

/** A paper with its bytes, for whoever may see its opportunity. Throws `not_found`. */
export async function openAttachment(ctx: Ctx, slug: string, id: string): Promise<{ fileName: string; mediaType: string; bytes: Buffer }> {
  const opportunity = requireOpportunity(ctx, slug);
  const paper = opportunity.attachments.find((one) => one.id === id);
  if (paper === undefined) throw notFound("This paper");
  try {
    return { fileName: paper.fileName, mediaType: paper.mediaType, bytes: await readPaper(ctx.settings, paper.id) };
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") throw notFound("This paper");
    throw error;
  }
}
