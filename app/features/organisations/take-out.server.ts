import { eq } from "drizzle-orm";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { emit } from "#app/platform/outbox/emit.server.ts";
import { organisations } from "#db/schema/index.ts";

/**
 * Takes a supplier out of the directory, with a reason that its members read; call it inside the verb's transaction. `by`:
 * the campaign team, which alone puts it back (`organisation.unpublished`), or the site, until it is checked who it is
 * (`organisation.held_back`): then its own people publish it again.
 */
export function takeOut(ctx: Ctx, organisationId: number, { by, reason }: { by: "team" | "check"; reason: string }): void {
  ctx.db
    .update(organisations)
    .set({ published: false, unpublishedReason: reason, updatedAt: ctx.now })
    .where(eq(organisations.id, organisationId))
    .run();
  writeAudit(ctx, {
    action: by === "team" ? "organisation.unpublished" : "organisation.held_back",
    subjectId: organisationId,
    detail: { reason },
  });
  emit(ctx, "organisation.changed", { organisationId });
}
