import { requireReader } from "#app/features/organisations/membership.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { prepared } from "#app/platform/statements.server.ts";

/** Somebody chose a supplier, and no contract is recorded yet. */
export interface Win {
  responseId: number;
  title: string;
  buyerName: string;
  /** Of the introduction that says how to reach each other; null where there is none. */
  introductionId: number | null;
}

const MOST = 5;

/** What a supplier has been chosen for and not recorded a contract of, the newest first; at most five. For its members. */
export function listWins(ctx: Ctx, organisationId: number): Win[] {
  requireReader(ctx, organisationId);
  return prepared(
    ctx.db,
    `select r.id as responseId, o.title, coalesce(b.trading_name, b.legal_name) as buyerName,
       (select max(i.id) from introductions i where i.opportunity_id = o.id and i.supplier_id = r.organisation_id
          and i.status not in ('declined', 'lapsed')) as introductionId
     from responses_as_told r join opportunities o on o.id = r.opportunity_id join organisations b on b.id = o.organisation_id
     where r.organisation_id = @id and r.status = 'successful'
       and not exists (select 1 from introductions c where c.opportunity_id = o.id and c.supplier_id = r.organisation_id and c.status = 'contracted')
     order by r.updated_at desc, r.id desc limit ${MOST}`,
  ).all({ id: organisationId }) as Win[];
}
