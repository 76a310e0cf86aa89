import { setImmediate } from "node:timers/promises";
import type { Ctx } from "#app/platform/ctx.ts";
import { londonDay } from "#app/platform/dates.ts";
import { emit } from "#app/platform/outbox/emit.server.ts";
import { prepared } from "#app/platform/statements.server.ts";
import { listed } from "#db/shown.ts";
import { withTransaction } from "#db/transaction.ts";

const KEY = "calendar.last_day";

/**
 * Something begins on its first day and has ended the day after its last: both count when they fall after the day last
 * looked at, up to today. Bounded days are text, so they compare as they sort.
 */
const BEGUN_OR_ENDED = (from: string, to: string): string =>
  `((${from} > @last and ${from} <= @today) or (${to} >= @last and ${to} < @today))`;

/** Those of a range of ids, so that one look takes milliseconds. */
const CHANGED = `select o.id from organisations o
  where o.id > @after and o.id <= @upTo and ${listed("o")} and (
    exists (select 1 from statuses s where s.organisation_id = o.id and ${BEGUN_OR_ENDED("s.from_day", "s.to_day")})
    or exists (select 1 from accreditations a where a.organisation_id = o.id and ${BEGUN_OR_ENDED("a.from_day", "a.to_day")})
    or exists (select 1 from profiles p, json_each(p.insurances) i
      where p.organisation_id = o.id and p.insurances <> '[]' and ${BEGUN_OR_ENDED("null", "i.value ->> 'until'")}))
  order by o.id`;
/** Ids a look. */
const RANGE = 1000;

/**
 * The index and the matches say what holds today, so they follow the calendar: each published supplier of which a status,
 * an accreditation or an insurance began or ended since the last run is announced as changed. Days are London's. Remembers
 * the day in `settings`; a second run on the same day announces nothing; after a clock that ran ahead, what
 * was announced too soon is announced again. The very first run only notes the day. Announces range by range, with other
 * requests between; a run that is cut short is done anew. For the worker; returns how many.
 */
export async function noticeCalendar(ctx: Ctx): Promise<number> {
  const today = londonDay(ctx.now);
  const client = ctx.db.$client;
  const last = client.prepare<[string], string>("select value from settings where key = ?").pluck().get(KEY);
  if (last === today) return 0;
  const announced = last === undefined ? 0 : await announce(ctx, last < today ? { last, today } : { last: today, today: last });
  client.prepare("insert into settings (key, value) values (?, ?) on conflict (key) do update set value = excluded.value").run(KEY, today);
  return announced;
}

async function announce(ctx: Ctx, days: { last: string; today: string }): Promise<number> {
  const greatest = ctx.db.$client.prepare<[], number | null>("select max(id) from organisations").pluck().get() ?? 0;
  let announced = 0;
  for (let after = 0; after < greatest; after += RANGE) {
    announced += withTransaction(ctx.db, () => {
      const ids = prepared(ctx.db, CHANGED)
        .pluck()
        .all({ ...days, after, upTo: after + RANGE }) as number[];
      for (const organisationId of ids) emit(ctx, "organisation.changed", { organisationId });
      return ids.length;
    });
    await setImmediate();
  }
  return announced;
}
