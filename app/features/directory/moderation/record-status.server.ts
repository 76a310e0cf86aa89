import { requireSeen, seenOf } from "#app/features/organisations/identity/seen.server.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import { requireTeam } from "#app/platform/campaign.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import type { Day } from "#app/platform/dates.ts";
import { emit } from "#app/platform/outbox/emit.server.ts";
import { statuses } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import type { RecordStatusInput } from "./schema.ts";

/**
 * The campaign team records a dated status with its evidence, for the organisation as it was `seen`: throws `conflict` when
 * it is another by now. Earlier rows stay: the history is never rewritten.
 */
export function recordStatus(ctx: Ctx, { organisationId, seen, ...input }: RecordStatusInput & { organisationId: number }): void {
  const team = requireTeam(ctx, "status.record");
  withTransaction(ctx.db, () => {
    requireSeen(seen, seenOf(ctx.db, organisationId));
    ctx.db
      .insert(statuses)
      .values({
        ...input,
        organisationId,
        fromDay: input.fromDay as Day,
        toDay: (input.toDay as Day | undefined) ?? null,
        recordedAt: ctx.now,
        recordedBy: team.actor.userId,
      })
      .run();
    writeAudit(team, {
      action: "status.recorded",
      subjectId: organisationId,
      detail: { status: input.status, from: input.fromDay, to: input.toDay ?? null },
    });
    emit(ctx, "organisation.changed", { organisationId });
  });
}
