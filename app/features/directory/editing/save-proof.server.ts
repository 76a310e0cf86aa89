import { eq } from "drizzle-orm";
import type { Ctx } from "#app/platform/ctx.ts";
import { profiles } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { finishChange, requireEditor } from "./own-profile.server.ts";
import type { ProofInput } from "./schema.ts";

/** Saves impact figures and the clients who can vouch. Needs an editor. */
export function saveProof(ctx: Ctx, { organisationId, ...input }: ProofInput & { organisationId: number }): void {
  withTransaction(ctx.db, () => {
    requireEditor(ctx, organisationId);
    ctx.db
      .update(profiles)
      .set({ impact: input.impact, clientReferences: input.references })
      .where(eq(profiles.organisationId, organisationId))
      .run();
    finishChange(ctx, organisationId, { action: "profile.proof_saved" });
  });
}
