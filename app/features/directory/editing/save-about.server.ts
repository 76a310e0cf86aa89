import { eq } from "drizzle-orm";
import type { Ctx } from "#app/platform/ctx.ts";
import { profiles } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { finishChange, requireEditor } from "./own-profile.server.ts";
import type { AboutInput } from "./schema.ts";

/** Saves what a supplier says of itself and whom to reach. Needs an editor. Throws `forbidden`, `not_found`. */
export function saveAbout(ctx: Ctx, { organisationId, ...input }: AboutInput & { organisationId: number }): void {
  withTransaction(ctx.db, () => {
    requireEditor(ctx, organisationId);
    ctx.db.update(profiles).set(input).where(eq(profiles.organisationId, organisationId)).run();
    finishChange(ctx, organisationId, { action: "profile.about_saved" });
  });
}
