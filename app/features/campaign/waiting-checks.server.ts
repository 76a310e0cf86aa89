import { checksOf } from "#app/features/organisations/checking/checks.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { takesAnswers } from "#db/shown.ts";

export interface WaitingCheck {
  slug: string;
  name: string;
  buyerKind: string | null;
  isIntermediary: boolean;
  /** It posts nothing before. */
  first: boolean;
  /** The team could not confirm it before, and it asks again. */
  again: boolean;
  /** Since when it waits: its oldest question that is open, milliseconds. */
  askedAt: number;
  /** What it wrote last. */
  statement: string;
  /** A register or a certificate confirmed it at some time. */
  hasCheckedStatus: boolean;
  /** It wears the name of a body that a register has, as an import found. */
  isNamesake: boolean;
  /** What it has posted and is open all the same. */
  open: number;
}

/** The organisations that wait for the campaign team to say who they are, the oldest question first; at most a hundred. */
export function listWaitingChecks(ctx: Pick<Ctx, "db" | "now">): WaitingCheck[] {
  const rows = ctx.db.$client
    .prepare(
      `select o.id, o.slug, coalesce(o.trading_name, o.legal_name) as name, o.buyer_kind as buyerKind, o.is_intermediary as isIntermediary,
         exists (select 1 from statuses s where s.organisation_id = o.id and s.status in ('register_confirmed', 'certified')) as hasCheckedStatus,
         (select count(*) from opportunities p where p.organisation_id = o.id and ${takesAnswers("p", "?")}) as open
       from organisation_checks c join organisations o on o.id = c.organisation_id
       where c.outcome = 'asked' and c.id = (select max(last.id) from organisation_checks last where last.organisation_id = c.organisation_id)
       order by c.recorded_at, c.id`,
    )
    .all(ctx.now.getTime()) as (Pick<WaitingCheck, "slug" | "name" | "buyerKind" | "open"> & {
    id: number;
    isIntermediary: number;
    hasCheckedStatus: number;
  })[];
  const checks = checksOf(
    ctx.db,
    rows.map((row) => row.id),
  );
  return rows
    .flatMap(({ id, isIntermediary, hasCheckedStatus, ...row }) => {
      const check = checks.get(id);
      const [newest] = check?.questions ?? [];
      const oldest = check?.questions.at(-1);
      if (check === undefined || newest === undefined || oldest === undefined) return [];
      const { first, state } = check;
      return [
        {
          ...row,
          askedAt: oldest.recordedAt,
          statement: newest.reason,
          isIntermediary: isIntermediary === 1,
          hasCheckedStatus: hasCheckedStatus === 1,
          // What people ask or change is recorded as theirs: only an import asks in nobody's name.
          isNamesake: check.questions.some(({ recordedBy }) => recordedBy === null),
          first,
          again: state === "refused",
        },
      ];
    })
    .sort((a, b) => a.askedAt - b.askedAt)
    .slice(0, 100);
}
