import { eq } from "drizzle-orm";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { savedSearches } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { requireOwnSearch } from "./own-search.server.ts";

/** Deletes one of the person's searches and what it told; gives its name. Throws `not_found`. */
export function deleteSearch(ctx: Ctx, input: { search: number }): { name: string } {
  return withTransaction(ctx.db, () => {
    const { id, name } = requireOwnSearch(ctx, input.search);
    ctx.db.delete(savedSearches).where(eq(savedSearches.id, id)).run();
    writeAudit(ctx, { action: "saved_search.deleted", subjectId: id });
    return { name };
  });
}
