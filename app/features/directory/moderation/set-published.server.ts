import { eq } from "drizzle-orm";
import { requireSeen, seenOf } from "#app/features/organisations/identity/seen.server.ts";
import { takeOut } from "#app/features/organisations/take-out.server.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import { requireTeam } from "#app/platform/campaign.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { conflict, notFound } from "#app/platform/errors.ts";
import { emit } from "#app/platform/outbox/emit.server.ts";
import { organisations } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import type { SetPublishedInput } from "./schema.ts";

/**
 * The campaign team shows a supplier in the directory, or takes it out with a reason. Throws `conflict` when one that is to
 * be shown is another than was `seen`.
 */
export function setPublished(ctx: Ctx, input: SetPublishedInput & { organisationId: number }): void {
  const { organisationId } = input;
  const team = requireTeam(ctx, "supplier.list");
  withTransaction(ctx.db, () => {
    const before = ctx.db
      .select({ isSupplier: organisations.isSupplier })
      .from(organisations)
      .where(eq(organisations.id, organisationId))
      .get();
    if (before === undefined) throw notFound("This organisation");
    if (!before.isSupplier) throw conflict("Only suppliers are listed in the directory.");
    if (input.published === "no") {
      takeOut(team, organisationId, { by: "team", reason: input.reason });
      return;
    }
    requireSeen(input.seen, seenOf(ctx.db, organisationId));
    ctx.db
      .update(organisations)
      .set({ published: true, unpublishedReason: null, updatedAt: ctx.now })
      .where(eq(organisations.id, organisationId))
      .run();
    writeAudit(team, { action: "organisation.published", subjectId: organisationId });
    emit(ctx, "organisation.changed", { organisationId });
  });
}
