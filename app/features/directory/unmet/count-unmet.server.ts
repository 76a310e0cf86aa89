import type { Ctx } from "#app/platform/ctx.ts";
import { londonDay } from "#app/platform/dates.ts";
import { prepared } from "#app/platform/statements.server.ts";
import type { UnmetRow } from "./unmet-of.ts";

/** Counts a search up for its day. Once somebody asks the same without further filters, those are not what it failed on. */
export function countUnmet(ctx: Pick<Ctx, "db" | "now">, row: UnmetRow): void {
  prepared(
    ctx.db,
    `insert into unmet_searches (day, words, sectors, area_code, outcome, missing, times)
     values (@day, @words, @sectors, @areaCode, @outcome, @missing, 1)
     on conflict do update set times = times + 1,
       outcome = case when excluded.outcome = 'filtered' then outcome else excluded.outcome end,
       missing = case when excluded.outcome = 'filtered' then missing else excluded.missing end`,
  ).run({ day: londonDay(ctx.now), ...row });
}
