import { identityOf } from "#app/features/organisations/identity/identity.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { londonDay } from "#app/platform/dates.ts";
import { conflict } from "#app/platform/errors.ts";
import { listStatuses } from "../get-profile.server.ts";
import { statusOnDay } from "../status-on-day.ts";

/** Throws `conflict` while the campaign team's rejection of a status stands: only they record a new one. */
export function requireNotRejected(ctx: Pick<Ctx, "db" | "now">, organisationId: number): void {
  const found = statusOnDay(listStatuses(ctx, organisationId), londonDay(ctx.now), identityOf(ctx.db, organisationId));
  if (found?.status === "rejected")
    throw conflict("The campaign team did not accept this status. Write to them with what has changed: they can record a new one.");
}
