import type { Ctx } from "#app/platform/ctx.ts";

/** Opportunities that take responses now: published, and before their deadline. Oldest first. */
export function openOpportunityIds(ctx: Pick<Ctx, "db" | "now">): number[] {
  return ctx.db.$client
    .prepare<[number], number>(
      "select id from opportunities where status = 'published' and (deadline_at is null or deadline_at > ?) order by id",
    )
    .pluck()
    .all(ctx.now.getTime());
}
