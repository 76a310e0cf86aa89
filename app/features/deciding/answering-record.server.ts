import { isForInvited, type OpportunityKind } from "#app/features/opportunities/vocabulary.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { londonDay } from "#app/platform/dates.ts";
import { prepared } from "#app/platform/statements.server.ts";
import { type AnsweringRecord, type Given, recordOf } from "./record.ts";
import { hearByOf } from "./rules.ts";

const GIVEN = `select o.kind, d.hear_by as said, r.status, r.updated_at as changedAt,
    min(coalesce(o.deadline_at, 9e15), coalesce((select max(h.at) from opportunity_history h where h.opportunity_id = o.id and h.status = 'closed'), 9e15)) as closedAt
  from responses_as_told r join opportunities o on o.id = r.opportunity_id left join decisions d on d.opportunity_id = o.id
  where o.organisation_id = ? and r.status <> 'withdrawn' and o.status in ('published', 'closed', 'awarded', 'not_awarded')`;

/**
 * How an organisation answers those that answered what it posted to everybody: closed quotes are nobody else's business, and
 * what was called off was told so. As those concerned know it: a decision that can be taken back is none yet. Public.
 */
export function answeringRecord(ctx: Pick<Ctx, "db" | "now">, organisationId: number): AnsweringRecord {
  const rows = prepared(ctx.db, GIVEN).all(organisationId) as {
    kind: OpportunityKind;
    said: string | null;
    status: string;
    changedAt: number;
    closedAt: number;
  }[];
  const given = rows.flatMap((row): Given[] => {
    const isTold = row.status === "successful" || row.status === "unsuccessful";
    if (isForInvited(row.kind) || (!isTold && row.closedAt > ctx.now.getTime())) return [];
    const closedAt = new Date(Math.min(row.closedAt, ctx.now.getTime()));
    const hearBy = hearByOf(row.said, closedAt);
    return hearBy === null ? [] : [{ hearBy, closedAt, outcomeAt: isTold ? new Date(row.changedAt) : null }];
  });
  return recordOf(given, londonDay(ctx.now));
}
