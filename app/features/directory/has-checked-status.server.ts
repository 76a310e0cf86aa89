import { identityOf } from "#app/features/organisations/identity/identity.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { londonDay } from "#app/platform/dates.ts";
import { listStatuses } from "./get-profile.server.ts";
import { statusOnDay } from "./status-on-day.ts";

/** Whether a register or a certificate confirms the organisation today: what a change of name or number would set aside. */
export function hasCheckedStatus(ctx: Pick<Ctx, "db" | "now">, organisationId: number): boolean {
  const standing = statusOnDay(listStatuses(ctx, organisationId), londonDay(ctx.now), identityOf(ctx.db, organisationId));
  return standing?.status === "certified" || standing?.status === "register_confirmed";
}
