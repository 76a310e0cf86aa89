import type { Ctx } from "#app/platform/ctx.ts";
import { londonDay } from "#app/platform/dates.ts";
import { prepared } from "#app/platform/statements.server.ts";

export interface YearFigures {
  introductions: number;
  /** Those of them that are a contract by now. */
  contracts: number;
}

/** The introductions proposed since the year began. */
export function yearFigures(ctx: Pick<Ctx, "db" | "now">): YearFigures {
  const year = londonDay(ctx.now).slice(0, 4);
  return prepared(
    ctx.db,
    "select count(*) as introductions, count(*) filter (where status = 'contracted') as contracts from introductions where created_at >= ?",
  ).get(Date.parse(`${year}-01-01T00:00:00Z`)) as YearFigures;
}
