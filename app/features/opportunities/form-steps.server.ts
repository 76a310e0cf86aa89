import { MaxFileSizeExceededError, MaxFilesExceededError, MaxTotalSizeExceededError, parseFormData } from "@remix-run/form-data-parser";
import { referenceOf } from "#app/features/reference/reference.server.ts";
import { homeAuthorities } from "#app/features/reference/site-region.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { DomainError } from "#app/platform/errors.ts";
import { addAttachment } from "./add-attachment.server.ts";
import type { AreaChoices } from "./area-choices.ts";
import { MAX_PAPER_BYTES, MAX_PAPERS } from "./papers.server.ts";
import type { OwnOpportunity } from "./record.server.ts";
import { type DraftProblem, publishProblems } from "./rules.ts";

/** The council areas of the region first, then every other authority, by name. */
export function listAreaChoices(ctx: Ctx): AreaChoices {
  const home = homeAuthorities(ctx.db, ctx.settings.siteRegion).map(({ code, name }) => ({ code, name }));
  const known = new Set(home.map((area) => area.code));
  const others = referenceOf(ctx.db)
    .areas.filter((area) => area.kind === "authority" && !known.has(area.code))
    .map(({ code, name }) => ({ code, name }));
  return { home, others };
}

/** What a draft still lacks. */
export function problemsOf(ctx: Ctx, record: OwnOpportunity): DraftProblem[] {
  return publishProblems(record, ctx.now, ctx.settings.noticeThresholdPounds);
}

/**
 * Reads a form that may carry papers, storing each as it arrives. `onPaper` runs before each, to count it.
 * Returns the text fields and what was wrong with papers. Throws `invalid` for a body that cannot be read.
 */
export async function readFormWithPapers(
  ctx: Ctx,
  request: Request,
  opportunityId: number,
  onPaper: () => Promise<void>,
): Promise<{ form: FormData; paperErrors: string[] }> {
  const paperErrors: string[] = [];
  const limits = { maxFiles: MAX_PAPERS, maxFileSize: MAX_PAPER_BYTES, maxParts: 300 };
  try {
    const form = await parseFormData(request, limits, async (upload) => {
      if (upload.fieldName !== "papers" || upload.name === "") return null;
      try {
        await onPaper();
        await addAttachment(ctx, { opportunityId, fileName: upload.name, bytes: await upload.bytes() });
      } catch (error) {
        if (!(error instanceof DomainError) || error.code === "forbidden" || error.code === "not_found") throw error;
        paperErrors.push(error.message);
      }
      return null;
    });
    return { form, paperErrors };
  } catch (error) {
    if (error instanceof DomainError) throw error;
    const message =
      error instanceof MaxFilesExceededError
        ? `Send ${MAX_PAPERS} papers at most`
        : error instanceof MaxFileSizeExceededError || error instanceof MaxTotalSizeExceededError
          ? "One of the papers is larger than 10 MB. What you typed was not saved: send a smaller one"
          : "The form did not arrive whole. Nothing was saved: send it again.";
    throw new DomainError("invalid", message, { fields: { papers: [message] } });
  }
}
