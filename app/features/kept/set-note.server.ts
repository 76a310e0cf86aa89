import { and, eq } from "drizzle-orm";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { notFound } from "#app/platform/errors.ts";
import { keptSuppliers } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { requireOwnList } from "./require-list.server.ts";

/** Writes the team's note about a supplier on a list; empty takes it away. Needs an editor. Throws `not_found`. */
export function setNote(ctx: Ctx, input: { listId: number; supplierId: number; note: string }): void {
  withTransaction(ctx.db, () => {
    const list = requireOwnList(ctx, input.listId);
    const { changes } = ctx.db
      .update(keptSuppliers)
      .set({ note: input.note, notedBy: input.note === "" ? null : (ctx.actor?.userId ?? null) })
      .where(and(eq(keptSuppliers.listId, list.id), eq(keptSuppliers.supplierId, input.supplierId)))
      .run();
    if (changes === 0) throw notFound("This supplier");
    const detail = { organisationId: list.organisationId, supplierId: input.supplierId };
    writeAudit(ctx, { action: "kept_list.noted", subjectId: list.id, detail });
  });
}
