import type { Ctx } from "#app/platform/ctx.ts";
import type { LimitName } from "#app/platform/rate-limit.server.ts";
import { wasLookedAt } from "./checking/was-looked-at.server.ts";

/**
 * Under which limits an organisation invites. One that nobody has looked at, whose name may be anything, invites a few people
 * a day: enough for a new team, too few to be of use to somebody who sends to strangers.
 */
export function invitationLimits(ctx: Pick<Ctx, "db">, organisationId: number): LimitName[] {
  return wasLookedAt(ctx, organisationId) ? ["invite_organisation", "invite_organisation_day"] : ["invite_unchecked"];
}
