import { MaxFileSizeExceededError, MaxFilesExceededError, MaxTotalSizeExceededError, parseFormData } from "@remix-run/form-data-parser";
import { DomainError } from "#app/platform/errors.ts";
import { MAX_PAPER_BYTES, MAX_PAPERS } from "./papers.server.ts";

/**
 * Reads a form that may carry papers, handing each to `keep` as it arrives. Returns the text fields, and what was wrong
 * with papers: what `keep` refuses. Throws `invalid` for a body that cannot be read.
 */
export async function readFormWithPapers(
  request: Request,
  keep: (paper: { fileName: string; bytes: Uint8Array }) => Promise<unknown>,
): Promise<{ form: FormData; paperErrors: string[] }> {
  const paperErrors: string[] = [];
  const limits = { maxFiles: MAX_PAPERS, maxFileSize: MAX_PAPER_BYTES, maxParts: 300 };
  try {
    const form = await parseFormData(request, limits, async (upload) => {
      if (upload.fieldName !== "papers" || upload.name === "") return null;
      try {
        await keep({ fileName: upload.name, bytes: await upload.bytes() });
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

/** What is said beside the papers of those that are not kept. */
export function papersRefused(errors: readonly string[]): Record<string, string[]> {
  return errors.length === 0 ? {} : { papers: [errors.join(". ")] };
}
