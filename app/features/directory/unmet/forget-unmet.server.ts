import type { Ctx } from "#app/platform/ctx.ts";
import { type Day, londonDay } from "#app/platform/dates.ts";

const KEPT_MONTHS = 13;

/** The first day that is kept: the same one of the month, thirteen months ago. */
export function firstKeptDay(now: Date): Day {
  const [year = 0, month = 1, day = 1] = londonDay(now).split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 - KEPT_MONTHS, day)).toISOString().slice(0, 10) as Day;
}

/** Forgets unmet searches older than thirteen months, at most `limit`. Returns how many rows. */
export function forgetUnmet(ctx: Pick<Ctx, "db" | "now">, limit = 1000): number {
  return ctx.db.$client
    .prepare(
      `delete from unmet_searches where (day, words, sectors, area_code) in (
         select day, words, sectors, area_code from unmet_searches where day < ? limit ?)`,
    )
    .run(firstKeptDay(ctx.now), limit).changes;
}
