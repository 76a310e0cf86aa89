import type { Ctx } from "#app/platform/ctx.ts";
import { prepared } from "#app/platform/statements.server.ts";

/** Opportunities that take responses now: published, and before their deadline; all, or those of one organisation. Oldest first. */
export function openOpportunityIds(ctx: Pick<Ctx, "db" | "now">, organisationId: number | null = null): number[] {
  return prepared(
    ctx.db,
    `select id from opportunities where status = 'published' and (deadline_at is null or deadline_at > @now)
       and (@organisationId is null or organisation_id = @organisationId) order by id`,
  )
    .pluck()
    .all({ now: ctx.now.getTime(), organisationId }) as number[];
}
