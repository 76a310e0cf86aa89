import type { Ctx } from "#app/platform/ctx.ts";
import { prepared } from "#app/platform/statements.server.ts";

/** What came of the campaign here, as far as it is recorded. */
export interface CampaignFigures {
  /** Introductions that became a contract. */
  contracts: number;
  /** Their recorded worth in pence. */
  worthPence: number;
  /** Organisations that have posted something. */
  buyers: number;
  /** Answers that a buyer chose. */
  chosen: number;
}

const KEPT_MS = 60_000;
const kept = new WeakMap<object, { at: number; figures: CampaignFigures }>();

/** What is recorded since the site began, counted at most once a minute. What share of anybody's spend that is, is not known here. */
export function campaignFigures({ db, now }: Pick<Ctx, "db" | "now">): CampaignFigures {
  const known = kept.get(db.$client);
  if (known !== undefined && Math.abs(now.getTime() - known.at) < KEPT_MS) return known.figures;
  const figures = prepared(
    db,
    `select
       (select count(*) from introductions where status = 'contracted') as contracts,
       (select coalesce(sum(value_pence), 0) from introductions where status = 'contracted') as worthPence,
       (select count(distinct organisation_id) from opportunities where published_at is not null) as buyers,
       (select count(*) from responses where status = 'successful') as chosen`,
  ).get() as CampaignFigures;
  kept.set(db.$client, { at: now.getTime(), figures });
  return figures;
}
