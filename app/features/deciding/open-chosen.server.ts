import { getActor } from "#app/features/accounts/get-actor.server.ts";
import { requestIntroduction } from "#app/features/introductions/request-introduction.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { DomainError } from "#app/platform/errors.ts";

/**
 * Who is chosen meets its buyer when it is told so: each sees how to reach the other. It is the act of who chose, dated as
 * they chose, by the rules of introductions; where the two may not be brought together, or have been before, nothing opens. For the worker.
 */
export function openChosen(ctx: Ctx, responseId: number): void {
  const row = ctx.db.$client
    .prepare<[number], { opportunityId: number; supplierId: number; buyerId: number; byId: number | null; chosenAt: number }>(
      `select o.id as opportunityId, r.organisation_id as supplierId, o.organisation_id as buyerId, r.updated_at as chosenAt,
         (select h.actor_id from response_history h where h.response_id = r.id and h.status = 'successful' and h.acted_as = 'buyer' order by h.id desc limit 1) as byId
       from responses r join opportunities o on o.id = r.opportunity_id
       where r.id = ? and r.status = 'successful'
         and not exists (select 1 from introductions i where i.opportunity_id = o.id and i.supplier_id = r.organisation_id and i.status <> 'proposed')`,
    )
    .get(responseId);
  const actor = row?.byId == null ? null : getActor(ctx, row.byId, "");
  if (row === undefined || actor === null) return;
  const { buyerId: organisationId, supplierId, opportunityId } = row;
  try {
    requestIntroduction({ ...ctx, actor, now: new Date(row.chosenAt) }, { organisationId, supplierId, opportunityId, note: "" });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
  }
}
