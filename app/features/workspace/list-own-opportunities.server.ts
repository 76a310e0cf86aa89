import { shownStatus } from "#app/features/opportunities/rules.ts";
import { requireReader } from "#app/features/organisations/membership.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { expression, query, type Row } from "#db/read.ts";
import { opportunities } from "#db/schema/index.ts";

const OWN = {
  id: opportunities.id,
  slug: opportunities.slug,
  title: opportunities.title,
  kind: opportunities.kind,
  direction: opportunities.direction,
  status: opportunities.status,
  deadlineAt: opportunities.deadlineAt,
  publishedAt: opportunities.publishedAt,
  updatedAt: opportunities.updatedAt,
  matches: counted("from matches c where c.near_miss = 0 and c.withdrawn_at is null and"),
  responses: counted("from responses c where c.status <> 'withdrawn' and"),
  /** Responses nobody has answered yet. */
  waiting: counted("from responses c where c.status in ('submitted', 'shortlisted') and"),
  introductions: counted("from introductions c where"),
};
/** One line of an organisation's own list. */
export type OwnItem = Row<typeof OWN>;

function counted(of: string) {
  return expression<number>(`(select count(*) ${of} c.opportunity_id = opportunities.id)`);
}

const readOwn = query(
  OWN,
  `from opportunities where organisation_id = ?
   order by case status when 'published' then 0 when 'suspended' then 1 when 'draft' then 2 when 'closed' then 3 else 4 end,
     case when status in ('published', 'suspended') then deadline_at end, updated_at desc, id desc`,
);

/** Everything an organisation has posted or drafted, what needs it first: drafts, then open by deadline, then ended. For its viewers. */
export function listOwnOpportunities(ctx: Ctx, organisationId: number): OwnItem[] {
  requireReader(ctx, organisationId);
  return readOwn(ctx.db, organisationId)
    .filter((row) => row.status !== "cancelled" || row.publishedAt !== null)
    .map((row) => ({ ...row, status: shownStatus(row, ctx.now) }));
}
