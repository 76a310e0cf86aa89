import { eq } from "drizzle-orm";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { conflict } from "#app/platform/errors.ts";
import { keptLists } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { requireFreeName } from "./make-list.server.ts";
import { requireOwnList } from "./require-list.server.ts";

/** Gives a list another name; its address stays. Needs an editor. Throws `not_found`, and `conflict` for the name of another and for a shortlist, which is called by its opportunity. */
export function renameList(ctx: Ctx, input: { listId: number; name: string }): void {
  withTransaction(ctx.db, () => {
    const list = requireOwnList(ctx, input.listId);
    if (list.opportunity !== null) throw conflict("A shortlist is called by what it is for.");
    requireFreeName(ctx, list.organisationId, input.name, list.id);
    ctx.db.update(keptLists).set({ name: input.name }).where(eq(keptLists.id, list.id)).run();
    writeAudit(ctx, { action: "kept_list.renamed", subjectId: list.id });
  });
}
