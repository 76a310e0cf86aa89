import { checkedAmong } from "#app/features/organisations/checking/checks.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { londonDay } from "#app/platform/dates.ts";
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
  /** The introductions proposed since the year began. */
  introductionsThisYear: number;
  /** Those of them that are a contract by now. */
  contractsThisYear: number;
}

type Counted = keyof CampaignFigures;

/** By buyer. An introduction for both sides of which one person said yes is nobody's meeting. */
const INTRODUCED = `select buyer_id as buyerId,
    count(*) filter (where status = 'contracted') as contracts,
    coalesce(sum(value_pence) filter (where status = 'contracted'), 0) as worthPence,
    count(*) filter (where created_at >= ?) as introductionsThisYear,
    count(*) filter (where created_at >= ? and status = 'contracted') as contractsThisYear
  from introductions where buyer_accepted_by is null or supplier_accepted_by is null or buyer_accepted_by <> supplier_accepted_by group by 1`;
const POSTED = "select distinct organisation_id as buyerId, 1 as buyers from opportunities where published_at is not null";
const CHOSEN = `select o.organisation_id as buyerId, count(*) as chosen from responses r join opportunities o on o.id = r.opportunity_id
  where r.status = 'successful' group by 1`;

const KEPT_MS = 60_000;
const kept = new WeakMap<object, { at: number; figures: CampaignFigures }>();

/**
 * What is recorded, counted at most once a minute. Only what buyers have done of whom it is checked who they are: anybody
 * can found two organisations and record a contract between them. What share of anybody's spend that is, is not known here.
 */
export function campaignFigures({ db, now }: Pick<Ctx, "db" | "now">): CampaignFigures {
  const known = kept.get(db.$client);
  if (known !== undefined && Math.abs(now.getTime() - known.at) < KEPT_MS) return known.figures;
  const begun = Date.parse(`${londonDay(now).slice(0, 4)}-01-01T00:00:00Z`);
  const rows = [...prepared(db, INTRODUCED).all(begun, begun), ...prepared(db, POSTED).all(), ...prepared(db, CHOSEN).all()] as ({
    buyerId: number;
  } & Partial<CampaignFigures>)[];
  const checked = checkedAmong(
    db,
    rows.map(({ buyerId }) => buyerId),
  );
  const counted = rows.filter(({ buyerId }) => checked.has(buyerId));
  const sum = (one: Counted): number => counted.reduce((total, row) => total + (row[one] ?? 0), 0);
  const figures: CampaignFigures = {
    contracts: sum("contracts"),
    worthPence: sum("worthPence"),
    buyers: sum("buyers"),
    chosen: sum("chosen"),
    introductionsThisYear: sum("introductionsThisYear"),
    contractsThisYear: sum("contractsThisYear"),
  };
  kept.set(db.$client, { at: now.getTime(), figures });
  return figures;
}
