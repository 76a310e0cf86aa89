import { statusesOf } from "#app/features/directory/facts/supplier-facts.server.ts";
import { shownStatus } from "#app/features/directory/status-on-day.ts";
import type { StatusShown } from "#app/features/directory/status-words.ts";
import type { FoundIn } from "#app/features/kept/kept-list.ts";
import { shortlistedOf, shortlistSlug } from "#app/features/kept/shortlist.server.ts";
import { identitiesOf } from "#app/features/organisations/identity/identity.server.ts";
import { requireReader } from "#app/features/organisations/membership.server.ts";
import { referenceOf } from "#app/features/reference/reference.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { londonDay } from "#app/platform/dates.ts";
import { notFound } from "#app/platform/errors.ts";
import type { Database } from "#db/client.ts";
import type { Evidence, ScoreParts } from "#db/schema/matching.ts";
import { listed } from "#db/shown.ts";
import { bearingDegrees } from "#search/distance.ts";
import { sealed } from "./answering/sealed.server.ts";
import { foldUnclaimedGaps } from "./fold-gaps.ts";
import { dayNumber, turnSql } from "./rules.ts";
import { type MatchView, PAGE_SIZE, type ResponseStatus } from "./schema.ts";

/** One line of the buyer's ranked list. No contact details are in it. */
export interface MatchItem {
  id: number;
  supplier: {
    id: number;
    slug: string;
    name: string;
    summary: string;
    place: string | null;
    areaName: string | null;
    claimed: boolean;
    status: StatusShown | null;
  };
  score: number;
  parts: ScoreParts;
  reasons: Evidence[];
  gaps: Evidence[];
  nearMiss: boolean;
  distanceMiles: number | null;
  /** From the delivery place to the supplier, degrees clockwise from north; null without both positions. */
  bearing: number | null;
  /** `shortlisted`: on the list of the opportunity, whatever was said before. */
  buyerState: "none" | "shortlisted" | "dismissed";
  /** Of one on the shortlist: where it was put there from. */
  shortlistedFrom: FoundIn | null;
  /** It has a note there, which would go with it. */
  hasNote: boolean;
  buyerReason: string | null;
  buyerStateBy: string | null;
  buyerStateAt: Date | null;
  /** It matched once and no longer does; shown only on the shortlist. */
  withdrawn: boolean;
  /** Its profile stands in the directory. */
  isListed: boolean;
  responseId: number | null;
  responseStatus: ResponseStatus | null;
  introductionId: number | null;
  introductionStatus: string | null;
}
export interface MatchList {
  items: MatchItem[];
  /** Of the view shown. */
  total: number;
  page: number;
  pageSize: number;
  pages: number;
  counts: Record<MatchView, number>;
  /** Suppliers on the shortlist that are no match, so that no view has them: its own page does. */
  shortlistedUnmatched: number;
  /** The address of the shortlist among the buyer's lists; null while nobody has been on it. */
  shortlistSlug: string | null;
  matchedAt: Date | null;
  comparedCount: number | null;
}

interface Row {
  id: number;
  organisation_id: number;
  slug: string;
  name: string;
  summary: string | null;
  place: string | null;
  area_code: string | null;
  lat: number | null;
  lng: number | null;
  claimed_at: number | null;
  confirmed_at: number | null;
  score: number;
  parts: string;
  reasons: string;
  gaps: string;
  near_miss: number;
  distance_miles: number | null;
  buyer_state: MatchItem["buyerState"];
  buyer_reason: string | null;
  buyer_state_by: string | null;
  buyer_state_at: number | null;
  found_in: FoundIn | null;
  has_note: number;
  withdrawn_at: number | null;
  listed: number;
  response_id: number | null;
  response_status: ResponseStatus | null;
  introduction_id: number | null;
  introduction_status: string | null;
}
interface OpportunityHead {
  organisation_id: number;
  lat: number | null;
  lng: number | null;
  matched_at: number | null;
  compared_count: number | null;
}

const INTRODUCED = "exists (select 1 from introductions i where i.opportunity_id = m.opportunity_id and i.supplier_id = m.organisation_id)";
const SHORTLISTED = `exists (select 1 ${shortlistedOf("m")})`;
const DISMISSED = `m.buyer_state = 'dismissed' and not ${SHORTLISTED}`;
const HOLDS = "m.withdrawn_at is null";
const VIEWS: Record<MatchView, string> = {
  all: `${HOLDS} and m.near_miss = 0`,
  shortlisted: SHORTLISTED,
  dismissed: `${HOLDS} and ${DISMISSED}`,
  introduced: INTRODUCED,
  near_misses: `${HOLDS} and m.near_miss = 1 and m.buyer_state = 'none' and not ${SHORTLISTED}`,
};

/**
 * An opportunity's likely matches (`all`), or another view of them, highest score first, for members of its organisation. `all` has the dismissed ones in their
 * places. A profile that nobody has taken up shows one gap for all that its source does not say. Throws `not_found` and `forbidden`.
 */
export function listMatches(
  ctx: Ctx,
  input: { opportunityId: number; show?: MatchView | undefined; page?: number | undefined; pageSize?: number | undefined },
): MatchList {
  const head = requireHead(ctx, input.opportunityId);
  requireReader(ctx, head.organisation_id);
  const show = input.show ?? "all";
  const pageSize = input.pageSize ?? PAGE_SIZE;
  const counts = countViews(ctx.db, input.opportunityId);
  const total = counts[show];
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const page = Math.min(Math.max(1, input.page ?? 1), pages);
  const rows = ctx.db.$client
    .prepare<[number, number, number, number, number], Row>(
      `select m.id, m.organisation_id, o.slug, coalesce(o.trading_name, o.legal_name) as name, p.summary, o.place, o.area_code, o.lat, o.lng, o.claimed_at, p.confirmed_at,
         m.score, m.parts, m.reasons, m.gaps, m.near_miss, m.distance_miles, case when k.found_in is null then m.buyer_state else 'shortlisted' end as buyer_state,
         m.buyer_reason, u.name as buyer_state_by, coalesce(k.kept_at, m.buyer_state_at) as buyer_state_at, k.found_in,
         coalesce(k.note, '') <> '' as has_note, m.withdrawn_at, ${listed("o")} as listed, r.id as response_id, r.status as response_status, i.id as introduction_id, i.status as introduction_status
       from matches m
       join organisations o on o.id = m.organisation_id
       left join profiles p on p.organisation_id = o.id
       left join kept_lists l on l.opportunity_id = m.opportunity_id
       left join kept_suppliers k on k.list_id = l.id and k.supplier_id = m.organisation_id
       left join users u on u.id = case when k.found_in is null then m.buyer_state_by else k.kept_by end
       left join responses r on r.opportunity_id = m.opportunity_id and r.organisation_id = m.organisation_id
         and not exists (select 1 from opportunities s where s.id = m.opportunity_id and ${sealed("s", "?")})
       left join introductions i on i.id =
         (select max(x.id) from introductions x where x.opportunity_id = m.opportunity_id and x.supplier_id = m.organisation_id)
       where m.opportunity_id = ? and ${VIEWS[show]}
       order by m.score desc, coalesce(m.distance_miles, 1e9), ${turnSql("m.organisation_id")}, m.organisation_id limit ? offset ?`,
    )
    .all(ctx.now.getTime(), input.opportunityId, dayNumber(ctx.now), pageSize, (page - 1) * pageSize);
  return {
    items: toItems(ctx, rows, head),
    total,
    page,
    pageSize,
    pages,
    counts,
    shortlistedUnmatched: countUnmatched(ctx.db, input.opportunityId),
    shortlistSlug: shortlistSlug(ctx, input.opportunityId),
    matchedAt: head.matched_at === null ? null : new Date(head.matched_at),
    comparedCount: head.compared_count,
  };
}

function requireHead(ctx: Ctx, opportunityId: number): OpportunityHead {
  const head = ctx.db.$client
    .prepare<[number], OpportunityHead>("select organisation_id, lat, lng, matched_at, compared_count from opportunities where id = ?")
    .get(opportunityId);
  if (head === undefined) throw notFound("This opportunity");
  return head;
}

function countViews(db: Database, opportunityId: number): Record<MatchView, number> {
  const sums = Object.entries(VIEWS).map(([view, where]) => `coalesce(sum(case when ${where} then 1 else 0 end), 0) as "${view}"`);
  return db.$client.prepare(`select ${sums.join(", ")} from matches m where m.opportunity_id = ?`).get(opportunityId) as Record<
    MatchView,
    number
  >;
}

function countUnmatched(db: Database, opportunityId: number): number {
  return db.$client
    .prepare<[number], number>(
      `select count(*) from kept_lists l join kept_suppliers k on k.list_id = l.id where l.opportunity_id = ?
         and not exists (select 1 from matches m where m.opportunity_id = l.opportunity_id and m.organisation_id = k.supplier_id)`,
    )
    .pluck()
    .get(opportunityId) as number;
}

function toItems(ctx: Ctx, rows: readonly Row[], head: OpportunityHead): MatchItem[] {
  const reference = referenceOf(ctx.db);
  const today = londonDay(ctx.now);
  const ids = rows.map((row) => row.organisation_id);
  const identities = identitiesOf(ctx.db, ids);
  const statuses = statusesOf(ctx.db, ids);
  return rows.map((row) => {
    const gaps = JSON.parse(row.gaps) as Evidence[];
    const present = identities.get(row.organisation_id);
    const periods = statuses.get(row.organisation_id) ?? [];
    const from = head.lat === null || head.lng === null ? null : { lat: head.lat, lng: head.lng };
    const to = row.lat === null || row.lng === null ? null : { lat: row.lat, lng: row.lng };
    return {
      id: row.id,
      supplier: {
        id: row.organisation_id,
        slug: row.slug,
        name: row.name,
        summary: row.summary ?? "",
        place: row.place,
        areaName: row.area_code === null ? null : (reference.areaByCode.get(row.area_code)?.name ?? null),
        claimed: row.claimed_at !== null,
        status: present === undefined ? null : shownStatus(periods, today, present),
      },
      score: row.score,
      parts: JSON.parse(row.parts) as ScoreParts,
      reasons: JSON.parse(row.reasons) as Evidence[],
      gaps: row.claimed_at === null ? foldUnclaimedGaps(gaps, { nearMiss: row.near_miss === 1, readAt: row.confirmed_at }) : gaps,
      nearMiss: row.near_miss === 1,
      distanceMiles: row.distance_miles,
      bearing: from === null || to === null ? null : bearingDegrees(from, to),
      buyerState: row.buyer_state,
      shortlistedFrom: row.found_in,
      hasNote: row.has_note === 1,
      buyerReason: row.buyer_reason,
      buyerStateBy: row.buyer_state_by,
      buyerStateAt: row.buyer_state_at === null ? null : new Date(row.buyer_state_at),
      withdrawn: row.withdrawn_at !== null,
      isListed: row.listed === 1,
      responseId: row.response_id,
      responseStatus: row.response_status,
      introductionId: row.introduction_id,
      introductionStatus: row.introduction_status,
    };
  });
}
