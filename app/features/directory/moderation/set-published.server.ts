import { eq } from "drizzle-orm";
import { writeAudit } from "#app/platform/audit.server.ts";
import { requireTeam } from "#app/platform/campaign.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { conflict, notFound } from "#app/platform/errors.ts";
import { emit } from "#app/platform/outbox.server.ts";
import { organisations } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import type { SetPublishedInput } from "./schema.ts";

/** The campaign team shows a supplier in the directory, or takes it out with a reason. */
export function setPublished(ctx: Ctx, organisationId: number, input: SetPublishedInput): void {
  const team = requireTeam(ctx, "supplier.list");
  withTransaction(ctx.db, () => {
    const before = ctx.db
      .select({ isSupplier: organisations.isSupplier })
      .from(organisations)
      .where(eq(organisations.id, organisationId))
      .get();
    if (before === undefined) throw notFound("This organisation");
    if (!before.isSupplier) throw conflict("Only suppliers are listed in the directory.");
    const published = input.published === "yes";
    const unpublishedReason = input.published === "no" ? input.reason : null;
    ctx.db
      .update(organisations)
      .set({ published, unpublishedReason, updatedAt: ctx.now })
      .where(eq(organisations.id, organisationId))
      .run();
    writeAudit(team, {
      action: published ? "organisation.published" : "organisation.unpublished",
      subjectType: "organisation",
      subjectId: organisationId,
      detail: unpublishedReason === null ? {} : { reason: unpublishedReason },
    });
    emit(ctx, "organisation.changed", { organisationId });
  });
}
