import { and, asc, eq, gt, gte, inArray, isNotNull, isNull, lt, min, or } from "drizzle-orm";
import { runHref } from "#app/features/saved-searches/address.ts";
import { findNew, type NewFinds, type SavedSearch, untold } from "#app/features/saved-searches/find-new.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { londonDay, londonInstant } from "#app/platform/dates.ts";
import { queueMail } from "#app/platform/mail.server.ts";
import { mails, memberships, savedSearches, savedSearchTold, users } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { SearchUnavailable } from "#search/engine.ts";
import { type SearchNews, searchMail } from "./search-mail.ts";
import { type Newcomer, newcomers } from "./search-news.server.ts";

const ALERT_HOUR = 7;
const KIND = "search_alert";

/**
 * Looks, after seven in the morning in London and once a day, at every saved search that wants mail, and writes each
 * person one mail about all that is new to theirs. Nothing is marked as told before its mail is written, in the same
 * transaction: what a resting engine or a run that is cut short leaves, a later run takes up. Returns the mails written;
 * one person's that fails holds up nobody else's.
 */
export async function sendSearchMails(ctx: Ctx): Promise<number> {
  const seven = londonInstant(londonDay(ctx.now), ALERT_HOUR);
  if (ctx.now < seven) return 0;
  let written = 0;
  const failures: unknown[] = [];
  for (const userId of peopleDue(ctx, seven)) {
    try {
      const finds: NewFinds[] = [];
      for (const search of searchesDue(ctx, userId, seven)) finds.push(await findNew(ctx, search));
      if (withTransaction(ctx.db, () => mailPerson(ctx, userId, seven, finds))) written += 1;
    } catch (error) {
      // The others' would wait for it as long: they are looked at when it answers again.
      if (error instanceof SearchUnavailable) break;
      failures.push(error);
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} search mails could not be written`);
  return written;
}

/** Who has a search that was not looked at since seven, and can be written to; those who wait longest first. */
function peopleDue(ctx: Ctx, seven: Date): number[] {
  return ctx.db
    .select({ userId: savedSearches.userId })
    .from(savedSearches)
    .innerJoin(users, eq(users.id, savedSearches.userId))
    .where(and(isDue(seven), isNull(users.disabledAt), isNotNull(users.emailConfirmedAt)))
    .groupBy(savedSearches.userId)
    .orderBy(min(savedSearches.lastRunAt))
    .all()
    .map((row) => row.userId);
}

function isDue(seven: Date) {
  // One that was looked at on a day to come was looked at by a clock that ran ahead.
  const ahead = gt(savedSearches.lastRunAt, new Date(seven.getTime() + 2 * 86_400_000));
  return and(eq(savedSearches.alerts, "daily"), or(lt(savedSearches.lastRunAt, seven), ahead));
}

function searchesDue(ctx: Ctx, userId: number, seven: Date): SavedSearch[] {
  return ctx.db
    .select()
    .from(savedSearches)
    .where(and(eq(savedSearches.userId, userId), isDue(seven)))
    .orderBy(asc(savedSearches.createdAt), asc(savedSearches.id))
    .all();
}

/** One person's mail, in a transaction: whatever changed while the engine was asked counts. False when there is nothing to tell. */
function mailPerson(ctx: Ctx, userId: number, seven: Date, finds: readonly NewFinds[]): boolean {
  const due = searchesDue(ctx, userId, seven);
  const person = ctx.db
    .select({ email: users.email })
    .from(users)
    .where(and(eq(users.id, userId), isNull(users.disabledAt), isNotNull(users.emailConfirmedAt)))
    .get();
  if (person === undefined || due.length === 0) return false;
  const looked = due.filter((search) => finds.some((one) => one.search.id === search.id));
  setRun(ctx, looked);
  if (hadTodays(ctx, userId)) return false;
  const told = newsOf(ctx, userId, looked, finds);
  if (told.length === 0) return false;
  queueMail(ctx, {
    kind: KIND,
    to: person.email,
    userId,
    dedupeKey: `${KIND}:${userId}:${londonDay(ctx.now)}`,
    unsubscribeScope: "searches",
    mail: searchMail(
      told.map((one) => one.news).filter((one) => one.items.length > 0),
      ctx.settings.origin,
    ),
  });
  for (const one of told) setTold(ctx, one);
  return true;
}

/** Whether somebody had today's mail: another process, or a run that was cut short, may have written it. */
function hadTodays(ctx: Ctx, userId: number): boolean {
  const row = ctx.db
    .select({ id: mails.id })
    .from(mails)
    .where(and(eq(mails.userId, userId), eq(mails.kind, KIND), gte(mails.createdAt, londonInstant(londonDay(ctx.now), 0))))
    .get();
  return row !== undefined;
}

interface Told {
  search: SavedSearch;
  /** All that this search has told with the mail: also what stands under an earlier search. */
  ids: number[];
  news: SearchNews;
}

/** What each search has to tell. One that several found stands under the first; one's own organisation is no news. */
function newsOf(ctx: Ctx, userId: number, searches: readonly SavedSearch[], finds: readonly NewFinds[]): Told[] {
  const own = new Set(
    ctx.db
      .select({ id: memberships.organisationId })
      .from(memberships)
      .where(eq(memberships.userId, userId))
      .all()
      .map((row) => row.id),
  );
  const listed = new Set<string>();
  return searches.flatMap((search): Told[] => {
    const found = finds.find((one) => one.search.id === search.id);
    if (found === undefined) return [];
    const all = newcomers(ctx, search.kind, untold(ctx, search.id, found.hits)).filter((one) => !own.has(one.organisationId));
    const fresh = all.filter((one) => !listed.has(keyOf(search, one)));
    for (const one of all) listed.add(keyOf(search, one));
    if (all.length === 0) return [];
    return [{ search, ids: all.map((one) => one.id), news: newsFrom(ctx, search, fresh, found.more) }];
  });
}

function setRun(ctx: Ctx, searches: readonly SavedSearch[]): void {
  const ids = searches.map((search) => search.id);
  ctx.db.update(savedSearches).set({ lastRunAt: ctx.now }).where(inArray(savedSearches.id, ids)).run();
}

/** Each is told once. When there was more than a mail tells of, it told the number: what comes from now on is new. */
function setTold(ctx: Ctx, { search, ids, news }: Told): void {
  for (const subjectId of ids) ctx.db.insert(savedSearchTold).values({ savedSearchId: search.id, subjectId, toldAt: ctx.now }).run();
  ctx.db
    .update(savedSearches)
    .set({ lastToldAt: ctx.now, ...(news.more ? { since: ctx.now } : {}) })
    .where(eq(savedSearches.id, search.id))
    .run();
}

function keyOf(search: SavedSearch, { id }: Newcomer): string {
  return `${search.kind}:${id}`;
}

function newsFrom(ctx: Ctx, search: SavedSearch, fresh: readonly Newcomer[], more: boolean): SearchNews {
  const { origin } = ctx.settings;
  return {
    name: search.name,
    kind: search.kind,
    runUrl: origin + runHref(search.kind, search.query),
    changeUrl: `${origin}/account/searches#search-${search.id}`,
    items: fresh.map((one) => one.item),
    more,
  };
}
