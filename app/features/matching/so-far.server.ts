import type { Ctx } from "#app/platform/ctx.ts";
import { prepared } from "#app/platform/statements.server.ts";

/** How far an opportunity has come. */
export interface SoFar {
  /** Those that were not withdrawn. */
  responses: number;
  /** Null until the worker has compared. */
  matches: number | null;
}

/** How many have answered an opportunity, and how many match it: the caller may read it. */
export function soFar(ctx: Pick<Ctx, "db">, opportunityId: number): SoFar {
  return prepared(
    ctx.db,
    `select (select count(*) from responses r where r.opportunity_id = o.id and r.status <> 'withdrawn') as responses,
       iif(o.matched_at is null, null,
         (select count(*) from matches m where m.opportunity_id = o.id and m.near_miss = 0 and m.withdrawn_at is null)) as matches
     from opportunities o where o.id = ?`,
  ).get(opportunityId) as SoFar;
}
