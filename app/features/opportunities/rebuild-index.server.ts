import type { Ctx } from "#app/platform/ctx.ts";
import { rebuildIndex } from "#app/platform/indexing/rebuild-index.server.ts";
import { opportunitySource } from "./opportunity-source.server.ts";

/** Makes the index of open opportunities anew from the database, beside the one in use. Returns the number indexed. */
export function rebuildOpportunityIndex(
  ctx: Pick<Ctx, "db" | "search" | "now">,
  onProgress?: (done: number, of: number) => void,
): Promise<number> {
  return rebuildIndex(
    ctx.search,
    opportunitySource(ctx.db, () => ctx.now),
    { onProgress },
  );
}
