import { eq } from "drizzle-orm";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { savedSearches } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { requireOwnSearch } from "./own-search.server.ts";

/** Gives one of the person's searches another name. Throws `not_found`. */
export function renameSearch(ctx: Ctx, input: { search: number; name: string }): void {
  withTransaction(ctx.db, () => {
    const { id } = requireOwnSearch(ctx, input.search);
    ctx.db.update(savedSearches).set({ name: input.name }).where(eq(savedSearches.id, id)).run();
    writeAudit(ctx, { action: "saved_search.renamed", subjectId: id });
  });
}
