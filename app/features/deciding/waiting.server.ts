import type { OpportunityKind } from "#app/features/opportunities/vocabulary.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { type Day, londonDay } from "#app/platform/dates.ts";
import { emit } from "#app/platform/outbox/emit.server.ts";
import { isQuiet } from "#app/platform/quiet-hours.ts";
import { addWorkingDays } from "#app/platform/working-days.ts";
import { takesAnswers } from "#db/shown.ts";
import { withTransaction } from "#db/transaction.ts";
import { decisionOf, writeDecision } from "./hear-by.server.ts";
import { hearByOf } from "./rules.ts";

/** A posted opportunity that takes no more answers, with answers that have no outcome. */
export interface Waiting {
  id: number;
  organisationId: number;
  title: string;
  kind: OpportunityKind;
  /** Answers without an outcome. */
  waiting: number;
  /** By which day everyone should have heard. */
  hearBy: Day;
  reminders: number;
}

/** Opportunities on whose answers nothing is decided although none are taken any more, the day that was promised first. */
export function listWaiting(ctx: Pick<Ctx, "db" | "now">): Waiting[] {
  const rows = ctx.db.$client
    .prepare<[number], Omit<Waiting, "hearBy"> & { said: string | null; closesAt: number | null }>(
      `select o.id, o.organisation_id as organisationId, o.title, o.kind, count(*) as waiting, d.hear_by as said,
         coalesce(d.reminders, 0) as reminders,
         min(coalesce(o.deadline_at, 9e15), coalesce((select max(h.at) from opportunity_history h where h.opportunity_id = o.id and h.status = 'closed'), 9e15)) as closesAt
       from responses r join opportunities o on o.id = r.opportunity_id left join decisions d on d.opportunity_id = o.id
       where r.status in ('submitted', 'shortlisted')
         and o.status in ('published', 'closed', 'awarded', 'not_awarded') and not (${takesAnswers("o", "?")})
       group by o.id`,
    )
    .all(ctx.now.getTime());
  return rows
    .flatMap(({ said, closesAt, ...row }): Waiting[] => {
      const hearBy = hearByOf(said, closesAt === null ? null : new Date(closesAt));
      return hearBy === null ? [] : [{ ...row, hearBy }];
    })
    .sort((a, b) => (a.hearBy < b.hearBy ? -1 : 1));
}

/** The working days after the promised day on which the buyer is reminded; the last is when the campaign team sees it, too. */
function dueDays({ settings }: Pick<Ctx, "settings">): readonly number[] {
  return settings.outcomeReminderDays;
}

/**
 * Reminds buyers of whom somebody waits for an outcome, each at its days and once for each, never in quiet hours. For the
 * worker, at most `limit`; returns how many.
 */
export function remindWaiting(ctx: Ctx, limit = 100): number {
  if (isQuiet(ctx.now)) return 0;
  const days = dueDays(ctx);
  const today = londonDay(ctx.now);
  const due = listWaiting(ctx)
    .filter(({ hearBy, reminders }) => {
      const after = days[reminders];
      return after !== undefined && addWorkingDays(hearBy, after) <= today;
    })
    .slice(0, limit);
  for (const { id, hearBy, reminders } of due) {
    withTransaction(ctx.db, () => {
      // A day that has passed long ago is reminded of once, not once for each.
      const passed = days.filter((after) => addWorkingDays(hearBy, after) <= today).length;
      writeDecision(ctx, id, { reminders: Math.max(reminders + 1, passed) });
      emit(ctx, "decision.late", { opportunityId: id });
    });
  }
  return due.length;
}

/** One buyer who lets suppliers wait, for the campaign team. */
export interface SilentBuyer {
  slug: string;
  name: string;
  /** Milliseconds: the day that the first was promised. */
  since: number;
  note: string;
}

/** Buyers whom the reminders did not move: somebody still waits on the day of the last. */
export function silentBuyers(ctx: Pick<Ctx, "db" | "now" | "settings">): SilentBuyer[] {
  const last = dueDays(ctx).at(-1) ?? 0;
  const today = londonDay(ctx.now);
  const byBuyer = new Map<number, Waiting[]>();
  for (const one of listWaiting(ctx)) {
    if (addWorkingDays(one.hearBy, last) > today) continue;
    byBuyer.set(one.organisationId, [...(byBuyer.get(one.organisationId) ?? []), one]);
  }
  const nameOf = ctx.db.$client.prepare<[number], { slug: string; name: string }>(
    "select slug, coalesce(trading_name, legal_name) as name from organisations where id = ?",
  );
  return [...byBuyer].flatMap(([organisationId, all]): SilentBuyer[] => {
    const buyer = nameOf.get(organisationId);
    const first = all[0];
    if (buyer === undefined || first === undefined) return [];
    const waiting = all.reduce((sum, one) => sum + one.waiting, 0);
    const answers = waiting === 1 ? "1 answer waits" : `${waiting} answers wait`;
    const note = `${answers} for an outcome, ${all.length === 1 ? `to “${first.title}”` : `to ${all.length} opportunities`}`;
    return [{ ...buyer, since: Date.parse(`${first.hearBy}T12:00:00Z`), note }];
  });
}

/** By which day everyone hears of an opportunity that is not over; null where that is not known. */
export function hearsBy(ctx: Pick<Ctx, "db">, opportunity: { id: number; deadlineAt: Date | null }): Day | null {
  return hearByOf(decisionOf(ctx.db, opportunity.id)?.hearBy ?? null, opportunity.deadlineAt);
}
