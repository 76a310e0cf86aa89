import { and, eq } from "drizzle-orm";
import type { Ctx } from "#app/platform/ctx.ts";
import { notFound } from "#app/platform/errors.ts";
import { accreditations } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { finishChange, requireEditor } from "./own-profile.server.ts";

/** Takes an accreditation off the profile. Needs an editor. Throws `not_found` for another's. */
export function deleteAccreditation(ctx: Ctx, { organisationId, id }: { organisationId: number; id: number }): void {
  withTransaction(ctx.db, () => {
    requireEditor(ctx, organisationId);
    const gone = ctx.db
      .delete(accreditations)
      .where(and(eq(accreditations.id, id), eq(accreditations.organisationId, organisationId)))
      .run();
    if (gone.changes === 0) throw notFound("This accreditation");
    finishChange(ctx, organisationId, { action: "profile.accreditation_deleted", detail: { accreditationId: id } });
  });
}
