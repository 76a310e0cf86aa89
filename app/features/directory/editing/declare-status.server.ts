import { requireMembership } from "#app/features/organisations/membership.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { londonDay } from "#app/platform/dates.ts";
import { conflict } from "#app/platform/errors.ts";
import { statuses } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { listStatuses } from "../get-profile.server.ts";
import { finishChange, requireEditor } from "./own-profile.server.ts";
import { requireNotRejected } from "./require-not-rejected.server.ts";
import type { DeclareInput } from "./schema.ts";

/**
 * The organisation says that it is a social enterprise, by which definition, and how it meets it: from today, without
 * an end. Needs an editor. Throws `conflict` when it says so already in the same words, or was not accepted.
 */
export function declareStatus(ctx: Ctx, { organisationId, ...input }: DeclareInput & { organisationId: number }): void {
  withTransaction(ctx.db, () => {
    requireEditor(ctx, organisationId);
    requireNotRejected(ctx, organisationId);
    const actor = requireMembership(ctx, organisationId, "editor");
    const today = londonDay(ctx.now);
    const history = listStatuses(ctx, organisationId);
    const evidence = input.statement;
    if (
      history.some(
        (one) => one.status === "self_declared" && one.toDay === null && one.definition === input.definition && one.evidence === evidence,
      )
    ) {
      throw conflict("You have said exactly this already. It stands.");
    }
    ctx.db
      .insert(statuses)
      .values({
        organisationId,
        status: "self_declared",
        definition: input.definition,
        source: "Said so by the organisation",
        evidence,
        fromDay: today,
        toDay: null,
        recordedAt: ctx.now,
        recordedBy: actor.userId,
      })
      .run();
    finishChange(ctx, organisationId, { action: "status.self_declared", detail: { definition: input.definition } });
  });
}
