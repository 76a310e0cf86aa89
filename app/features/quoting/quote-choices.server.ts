import { checkOf, postingBar } from "#app/features/organisations/checking/checks.server.ts";
import { requireReader } from "#app/features/organisations/membership.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { prepared } from "#app/platform/statements.server.ts";

export interface QuoteChoice {
  id: number;
  slug: string;
  title: string;
  isDraft: boolean;
  /** The supplier is asked already. */
  isAsked: boolean;
}

/** Quotes of a buyer that a supplier can still be asked for: drafts and open ones, the newest first. For its members. */
export function listQuoteChoices(ctx: Ctx, input: { organisationId: number; supplierId: number }): QuoteChoice[] {
  requireReader(ctx, input.organisationId);
  if (postingBar(checkOf(ctx, input.organisationId)) !== null) return [];
  const sql = `select o.id, o.slug, o.title, o.status = 'draft' as isDraft,
      exists (select 1 from quote_invitations q where q.opportunity_id = o.id and q.organisation_id = @supplierId and q.taken_back_at is null) as isAsked
    from opportunities o where o.organisation_id = @organisationId and o.audience = 'invited'
      and (o.status = 'draft' or (o.status in ('published', 'suspended') and (o.deadline_at is null or o.deadline_at > @now)))
    order by o.created_at desc, o.id desc limit 50`;
  const rows = prepared(ctx.db, sql).all({ ...input, now: ctx.now.getTime() }) as (Omit<QuoteChoice, "isDraft" | "isAsked"> & {
    isDraft: number;
    isAsked: number;
  })[];
  return rows.map((row) => ({ ...row, isDraft: row.isDraft === 1, isAsked: row.isAsked === 1 }));
}
