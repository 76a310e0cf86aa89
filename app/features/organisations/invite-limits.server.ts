import type { Ctx } from "#app/platform/ctx.ts";
import type { LimitName } from "#app/platform/rate-limit.server.ts";

/**
 * Under which limits an organisation invites. One that nobody has looked at, whose name may be anything, invites a few people
 * a day: enough for a new team, too few to be of use to somebody who sends to strangers.
 */
export function invitationLimits(ctx: Pick<Ctx, "db">, organisationId: number): LimitName[] {
  return wasLookedAt(ctx, organisationId) ? ["invite_organisation", "invite_organisation_day"] : ["invite_unchecked"];
}

/** A register or the campaign team stands behind it: a status that is more than its own word, or a claim that was accepted. */
function wasLookedAt(ctx: Pick<Ctx, "db">, organisationId: number): boolean {
  return (
    ctx.db.$client
      .prepare(
        `select exists (select 1 from statuses where organisation_id = @id and status in ('register_confirmed', 'certified'))
           or exists (select 1 from claims where organisation_id = @id and status = 'accepted')`,
      )
      .pluck()
      .get({ id: organisationId }) === 1
  );
}
