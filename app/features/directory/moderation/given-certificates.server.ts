import type { Ctx } from "#app/platform/ctx.ts";
import { londonDay } from "#app/platform/dates.ts";

/** Ends the evidence of a certificate that an organisation has given and nobody has looked at. */
export const NOT_SEEN_YET = ", which the campaign team has not seen yet";

export interface GivenCertificate {
  slug: string;
  name: string;
  /** Milliseconds. */
  givenAt: number;
  /** `Certificate 123 of Social Enterprise UK`. */
  certificate: string;
}

/**
 * Certificates that organisations have given to be recorded, the oldest first. One waits until the campaign team records any
 * status of that organisation, or its own last day has passed.
 */
export function listGivenCertificates(ctx: Pick<Ctx, "db" | "now">, limit = 100): GivenCertificate[] {
  const rows = ctx.db.$client
    .prepare(
      `select o.slug, coalesce(o.trading_name, o.legal_name) as name, s.recorded_at as givenAt, s.evidence
       from statuses s join organisations o on o.id = s.organisation_id
       where s.status = 'self_declared' and s.recorded_by is not null and s.evidence like '%' || @ending
         and (s.to_day is null or s.to_day >= @today)
         and not exists (select 1 from statuses l where l.organisation_id = s.organisation_id and l.id > s.id and l.status <> 'self_declared')
       order by s.recorded_at, s.id limit @limit`,
    )
    .all({ ending: NOT_SEEN_YET, today: londonDay(ctx.now), limit }) as (Omit<GivenCertificate, "certificate"> & { evidence: string })[];
  return rows.map(({ evidence, ...row }) => ({ ...row, certificate: evidence.slice(0, -NOT_SEEN_YET.length) }));
}
