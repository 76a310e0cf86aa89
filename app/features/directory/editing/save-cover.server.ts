import { eq } from "drizzle-orm";
import type { Ctx } from "#app/platform/ctx.ts";
import { profiles } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { finishChange, requireEditor } from "./own-profile.server.ts";
import type { CoverInput } from "./schema.ts";

/** Saves the insurances and policies a supplier holds. Needs an editor. */
export function saveCover(ctx: Ctx, { organisationId, ...input }: CoverInput & { organisationId: number }): void {
  withTransaction(ctx.db, () => {
    requireEditor(ctx, organisationId);
    ctx.db.update(profiles).set(input).where(eq(profiles.organisationId, organisationId)).run();
    finishChange(ctx, organisationId, { action: "profile.cover_saved" });
  });
}
