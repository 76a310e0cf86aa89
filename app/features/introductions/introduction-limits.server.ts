import { checkOf } from "#app/features/organisations/checking/checks.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import type { LimitName } from "#app/platform/rate-limit.server.ts";

/** Under which limits a person asks for introductions in an organisation's name: a few a day before it is checked who it is. */
export function introductionLimits(ctx: Pick<Ctx, "db">, organisationId: number): LimitName[] {
  return checkOf(ctx, organisationId).state === "checked" ? ["introduce_user"] : ["introduce_user", "introduce_unchecked"];
}
