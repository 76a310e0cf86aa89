import type { Ctx } from "#app/platform/ctx.ts";
import type { OpportunityDocument } from "#search/opportunities.ts";
import { loadOpportunityDocuments } from "./load-documents.server.ts";
import { openOpportunityIds } from "./open-opportunity-ids.server.ts";

const BATCH = 500;

/**
 * Makes the index of open opportunities anew from the database, beside the one in use. `onProgress` hears how many are
 * done, of how many. Returns the number indexed.
 */
export function rebuildOpportunityIndex(
  ctx: Pick<Ctx, "db" | "search" | "now">,
  onProgress?: (done: number, of: number) => void,
): Promise<number> {
  const ids = openOpportunityIds(ctx);
  return ctx.search.opportunities.rebuild(documents(ctx, ids), (done) => onProgress?.(done, ids.length));
}

async function* documents(ctx: Pick<Ctx, "db" | "now">, ids: readonly number[]): AsyncGenerator<OpportunityDocument> {
  for (let start = 0; start < ids.length; start += BATCH) {
    yield* loadOpportunityDocuments(ctx, ids.slice(start, start + BATCH));
    await new Promise((resolve) => setImmediate(resolve));
  }
}
