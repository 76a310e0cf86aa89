import { requireReader } from "#app/features/organisations/membership.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { shownStatus } from "./rules.ts";
import type { Direction, OpportunityKind, OpportunityStatus } from "./vocabulary.ts";

/** One line of an organisation's own list. */
export interface OwnItem {
  id: number;
  slug: string;
  title: string;
  kind: OpportunityKind;
  direction: Direction | null;
  status: OpportunityStatus;
  deadlineAt: Date | null;
  publishedAt: Date | null;
  updatedAt: Date;
  matches: number;
  responses: number;
  /** Responses nobody has answered yet. */
  waiting: number;
  introductions: number;
}

/** Everything an organisation has posted or drafted, what needs it first: drafts, then open by deadline, then ended. For its viewers. */
export function listOwnOpportunities(ctx: Ctx, organisationId: number): OwnItem[] {
  requireReader(ctx, organisationId);
  const rows = ctx.db.$client
    .prepare(
      `select id, slug, title, kind, direction, status, deadline_at as deadlineAt, published_at as publishedAt, updated_at as updatedAt,
         (select count(*) from matches m where m.opportunity_id = o.id and m.near_miss = 0 and m.withdrawn_at is null) as matches,
         (select count(*) from responses r where r.opportunity_id = o.id and r.status <> 'withdrawn') as responses,
         (select count(*) from responses r where r.opportunity_id = o.id and r.status in ('submitted', 'shortlisted')) as waiting,
         (select count(*) from introductions i where i.opportunity_id = o.id) as introductions
       from opportunities o where organisation_id = ?
       order by case status when 'published' then 0 when 'suspended' then 1 when 'draft' then 2 when 'closed' then 3 else 4 end,
         case when status in ('published', 'suspended') then deadline_at end, updated_at desc, id desc`,
    )
    .all(organisationId) as (Omit<OwnItem, "deadlineAt" | "publishedAt" | "updatedAt"> & {
    deadlineAt: number | null;
    publishedAt: number | null;
    updatedAt: number;
  })[];
  return rows
    .map((row) => ({
      ...row,
      deadlineAt: row.deadlineAt === null ? null : new Date(row.deadlineAt),
      publishedAt: row.publishedAt === null ? null : new Date(row.publishedAt),
      updatedAt: new Date(row.updatedAt),
    }))
    .filter((row) => row.status !== "cancelled" || row.publishedAt !== null)
    .map((row) => ({ ...row, status: shownStatus(row, ctx.now) }));
}
