import { eq } from "drizzle-orm";
import type { Ctx } from "#app/platform/ctx.ts";
import { profiles } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { finishChange, requireEditor } from "./own-profile.server.ts";

/** A member says that everything on the profile is right today. Needs an editor. */
export function confirmProfile(ctx: Ctx, organisationId: number): void {
  withTransaction(ctx.db, () => {
    requireEditor(ctx, organisationId);
    ctx.db.update(profiles).set({ confirmedAt: ctx.now }).where(eq(profiles.organisationId, organisationId)).run();
    finishChange(ctx, organisationId, { action: "profile.confirmed" });
  });
}
