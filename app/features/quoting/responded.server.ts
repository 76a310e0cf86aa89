import type { Ctx } from "#app/platform/ctx.ts";
import { prepared } from "#app/platform/statements.server.ts";
import type { InvitationRow } from "./record.server.ts";

/** Whether the invited organisation has a price in that it has not taken back. */
export function liveResponse(ctx: Pick<Ctx, "db">, { opportunityId, organisationId }: InvitationRow): boolean {
  const sql = "select 1 from responses where opportunity_id = ? and organisation_id = ? and status <> 'withdrawn'";
  return organisationId !== null && prepared(ctx.db, sql).get(opportunityId, organisationId) !== undefined;
}
