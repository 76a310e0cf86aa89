import { KEEPERS } from "#app/features/kept/count-keepers.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { listed, open, takesAnswers } from "#db/shown.ts";

export interface WorkspaceCounts {
  /** Matches of a supplier with open opportunities, near misses left out. */
  matches: number;
  /** Quotes that a supplier is asked for and has not answered. */
  quotesAsked: number;
  /** A supplier's own answers that are not decided yet. */
  responses: number;
  /** A buyer's opportunities that are drafts, open, paused or closed without an outcome. */
  opportunities: number;
  /** Those of them that are not posted yet. */
  drafts: number;
  /** Answers on a buyer's opportunities that wait for a decision. */
  answers: number;
  /** A buyer's lists of suppliers. */
  lists: number;
  /** How many buyers keep a supplier. */
  keepers: number;
  /** Introductions under way, on any side. */
  introductions: number;
  /** Introductions that wait for this organisation's yes. */
  introductionsWaiting: number;
  members: number;
  offerings: number;
  completeness: number;
}

/** The figures of an organisation's tabs and overview, in one query. The caller has checked the membership. */
export function workspaceCounts(ctx: Pick<Ctx, "db" | "now">, organisationId: number): WorkspaceCounts {
  return ctx.db.$client
    .prepare(
      `select
        (select count(*) from matches m join opportunities o on o.id = m.opportunity_id join organisations own on own.id = m.organisation_id
          where m.organisation_id = @id and m.near_miss = 0 and m.withdrawn_at is null and ${open("o", "@now")} and ${listed("own")}) as matches,
        (select count(*) from quote_invitations q join opportunities o on o.id = q.opportunity_id
          where q.organisation_id = @id and q.taken_back_at is null and q.declined_at is null and o.audience = 'invited' and ${takesAnswers("o", "@now")}
            and not exists (select 1 from responses r where r.opportunity_id = o.id and r.organisation_id = @id and r.status <> 'withdrawn')) as quotesAsked,
        (select count(*) from responses_as_told where organisation_id = @id and status in ('submitted', 'shortlisted')) as responses,
        (select count(*) from opportunities where organisation_id = @id and status in ('draft', 'published', 'suspended', 'closed')) as opportunities,
        (select count(*) from opportunities where organisation_id = @id and status = 'draft') as drafts,
        (select count(*) from responses r join opportunities o on o.id = r.opportunity_id
          where o.organisation_id = @id and r.status in ('submitted', 'shortlisted')) as answers,
        (select count(*) from kept_lists where organisation_id = @id) as lists,
        ${KEEPERS} as keepers,
        (select count(*) from introductions
          where (buyer_id = @id or supplier_id = @id or intermediary_id = @id) and status in ('proposed', 'accepted', 'met', 'quoted')) as introductions,
        (select count(*) from introductions where status = 'proposed'
          and ((buyer_id = @id and buyer_accepted_at is null) or (supplier_id = @id and supplier_accepted_at is null))) as introductionsWaiting,
        (select count(*) from memberships where organisation_id = @id) as members,
        (select count(*) from offerings where organisation_id = @id) as offerings,
        coalesce((select completeness from profiles where organisation_id = @id), 0) as completeness`,
    )
    .get({ id: organisationId, now: ctx.now.getTime() }) as WorkspaceCounts;
}
