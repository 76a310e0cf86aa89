import type { Ctx } from "#app/platform/ctx.ts";
import { listed } from "#db/shown.ts";

export interface SiteFigures {
  published: number;
  unpublished: number;
  claimed: number;
  buyers: number;
  intermediaries: number;
  people: number;
}

/** Who is on the site, counted now; for the campaign team. */
export function siteFigures(ctx: Pick<Ctx, "db">): SiteFigures {
  return ctx.db.$client
    .prepare(
      `select
         count(*) filter (where ${listed("o")}) as published,
         count(*) filter (where is_supplier and not (${listed("o")})) as unpublished,
         count(*) filter (where is_supplier and claimed_at is not null) as claimed,
         count(*) filter (where is_buyer) as buyers,
         count(*) filter (where is_intermediary) as intermediaries,
         (select count(*) from users where disabled_at is null) as people
       from organisations o`,
    )
    .get() as SiteFigures;
}
