import type { Ctx } from "#app/platform/ctx.ts";
import { prepared } from "#app/platform/statements.server.ts";
import { open, takesAnswers } from "#db/shown.ts";

/** Opportunities that take responses from everybody now: published, and before their deadline; all, or those of one organisation. Oldest first. */
export function openOpportunityIds(ctx: Pick<Ctx, "db" | "now">, organisationId: number | null = null): number[] {
  return prepared(
    ctx.db,
    `select o.id from opportunities o where ${open("o", "@now")}
       and (@organisationId is null or o.organisation_id = @organisationId) order by o.id`,
  )
    .pluck()
    .all({ now: ctx.now.getTime(), organisationId }) as number[];
}

/** All that take responses now, closed ones among them, for matching: what they are is nothing to show. Oldest first. */
export function matchedOpportunityIds(ctx: Pick<Ctx, "db" | "now">): number[] {
  const sql = `select o.id from opportunities o where ${takesAnswers("o", "?")} order by o.id`;
  return prepared(ctx.db, sql).pluck().all(ctx.now.getTime()) as number[];
}

/** The titles of the opportunities that take responses from everybody now. */
export function openTitles(ctx: Pick<Ctx, "db" | "now">): { id: number; title: string }[] {
  const sql = `select o.id, o.title from opportunities o where ${open("o", "@now")}`;
  return prepared(ctx.db, sql).all({ now: ctx.now.getTime() }) as { id: number; title: string }[];
}
