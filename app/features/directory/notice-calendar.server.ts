import type { Ctx } from "#app/platform/ctx.ts";
import { londonDay } from "#app/platform/dates.ts";
import { emit } from "#app/platform/outbox.server.ts";
import { withTransaction } from "#db/transaction.ts";

const KEY = "calendar.last_day";

/**
 * Something begins on its first day and has ended the day after its last: both count when they fall after the day last
 * looked at, up to today. Bounded days are text, so they compare as they sort.
 */
const BEGUN_OR_ENDED = (from: string, to: string): string =>
  `((${from} > @last and ${from} <= @today) or (${to} >= @last and ${to} < @today))`;

const CHANGED = `select o.id from organisations o
  where o.published = 1 and o.is_supplier = 1 and o.id in (
    select s.organisation_id from statuses s where ${BEGUN_OR_ENDED("s.from_day", "s.to_day")}
    union select a.organisation_id from accreditations a where ${BEGUN_OR_ENDED("a.from_day", "a.to_day")}
    union select p.organisation_id from profiles p, json_each(p.insurances) i
      where p.insurances <> '[]' and ${BEGUN_OR_ENDED("null", "i.value ->> 'until'")})
  order by o.id`;

/**
 * The index and the matches say what holds today, so they follow the calendar: each published supplier of which a status,
 * an accreditation or an insurance began or ended since the last run is announced as changed. Days are London's. Remembers
 * the day in `settings`; a second run on the same day announces nothing; after a clock that ran ahead, what
 * was announced too soon is announced again. The very first run only notes the day. For the worker; returns how many.
 */
export function noticeCalendar(ctx: Ctx): number {
  const today = londonDay(ctx.now);
  return withTransaction(ctx.db, () => {
    const client = ctx.db.$client;
    const last = client.prepare<[string], string>("select value from settings where key = ?").pluck().get(KEY);
    if (last === today) return 0;
    const days = last === undefined || last < today ? { last, today } : { last: today, today: last };
    const ids = last === undefined ? [] : client.prepare<[typeof days], number>(CHANGED).pluck().all(days);
    for (const organisationId of ids) emit(ctx, "organisation.changed", { organisationId });
    client
      .prepare("insert into settings (key, value) values (?, ?) on conflict (key) do update set value = excluded.value")
      .run(KEY, today);
    return ids.length;
  });
}
