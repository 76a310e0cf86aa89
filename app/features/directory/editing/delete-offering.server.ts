import { and, eq } from "drizzle-orm";
import type { Ctx } from "#app/platform/ctx.ts";
import { notFound } from "#app/platform/errors.ts";
import { offerings } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { finishChange, requireEditor } from "./own-profile.server.ts";

/** Takes an offering off the profile. Needs an editor. Throws `not_found` for another's offering. */
export function deleteOffering(ctx: Ctx, { organisationId, id }: { organisationId: number; id: number }): void {
  withTransaction(ctx.db, () => {
    requireEditor(ctx, organisationId);
    const gone = ctx.db
      .delete(offerings)
      .where(and(eq(offerings.id, id), eq(offerings.organisationId, organisationId)))
      .run();
    if (gone.changes === 0) throw notFound("This offering");
    finishChange(ctx, organisationId, { action: "profile.offering_deleted", detail: { offeringId: id } });
  });
}
