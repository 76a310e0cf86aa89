import { setImmediate } from "node:timers/promises";
import { and, asc, eq, gte, inArray, isNotNull, isNull, lte, sql } from "drizzle-orm";
import { toSupplierVoice } from "#app/features/matching/voice.ts";
import { isForInvited } from "#app/features/opportunities/vocabulary.ts";
import { checkedAmong, checkOf } from "#app/features/organisations/checking/checks.server.ts";
import { membersToTell } from "#app/features/organisations/recipients.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { londonDay, londonHour, londonInstant, shortDate } from "#app/platform/dates.ts";
import { queueMail } from "#app/platform/mail.server.ts";
import type { MailListItem } from "#app/platform/mail-layout.ts";
import { poundsRange } from "#app/platform/money.ts";
import type { EventName } from "#app/platform/outbox/events.ts";
import { isUnderWay } from "#app/platform/outbox/open.server.ts";
import { digestItems, mails, matches, memberships, opportunities, organisations, responses, settings, users } from "#db/schema/index.ts";
import { isListed, isOpen } from "#db/shown.ts";
import { withTransaction } from "#db/transaction.ts";

/**
 * Puts a new match on the list of everyone who hears for the supplier. The mail itself goes out with `sendMatchMails`.
 * Nobody is written to about a closed opportunity, to which the buyer invites whom it likes, nor about a buyer of whom it is not checked who it is: that is done once it is (`noteHeldMatches`).
 */
export function noteMatch(ctx: Ctx, matchId: number): void {
  const match = ctx.db.select().from(matches).where(eq(matches.id, matchId)).get();
  if (match === undefined || match.withdrawnAt !== null || match.nearMiss || !mayBeTold(ctx, match.opportunityId)) return;
  withTransaction(ctx.db, () => {
    for (const person of membersToTell(ctx, match.organisationId)) {
      if (person.matchMail === "never") continue;
      ctx.db.insert(digestItems).values({ userId: person.userId, matchId, createdAt: ctx.now }).onConflictDoNothing().run();
    }
  });
}

function mayBeTold(ctx: Ctx, opportunityId: number): boolean {
  const row = ctx.db
    .select({ id: opportunities.organisationId, kind: opportunities.kind })
    .from(opportunities)
    .where(eq(opportunities.id, opportunityId))
    .get();
  return row !== undefined && !isForInvited(row.kind) && checkOf(ctx, row.id).state === "checked";
}

const DIGEST_HOUR = 7;
/** Work that can still find matches for somebody who is about to hear of some: they would come in a second mail. */
const FINDS_MATCHES: EventName[] = [
  "organisation.changed",
  "opportunity.published",
  "opportunity.changed",
  "directory.rebuild",
  "match.created",
];
/** However busy the site is, nobody waits longer than this for a mail at once. */
const LONGEST_WAIT_MS = 5 * 60_000;

/**
 * Sends what waits: to those who want it at once, everything found since the last mail, in one mail, when nothing more is
 * being found (or after five minutes at the latest);
 * to those who want it daily, after seven in the morning in London, at most once a day. Returns the mails written;
 * one person's mail that fails is tried again with the next run and holds up nobody else's. Other requests have their turn
 * between two.
 */
export async function sendMatchMails(ctx: Ctx): Promise<number> {
  const today = londonDay(ctx.now);
  const last = ctx.db.select().from(settings).where(eq(settings.key, "digest.last_day")).get()?.value ?? "";
  const dailyDue = londonHour(ctx.now) >= DIGEST_HOUR && last !== today;
  const waiting = ctx.db
    .select({
      userId: digestItems.userId,
      email: users.email,
      matchMail: users.matchMail,
      since: sql<number>`min(${digestItems.createdAt})`,
    })
    .from(digestItems)
    .innerJoin(users, eq(users.id, digestItems.userId))
    .where(and(isNull(digestItems.sentAt), isNull(users.disabledAt), isNotNull(users.emailConfirmedAt)))
    .groupBy(digestItems.userId)
    .all();
  const settledBy = isUnderWay(ctx, FINDS_MATCHES) ? ctx.now.getTime() - LONGEST_WAIT_MS : Number.POSITIVE_INFINITY;
  const due = waiting.filter((w) => (w.matchMail === "daily" ? dailyDue : w.since <= settledBy));
  let written = 0;
  const failures: unknown[] = [];
  for (const person of due) {
    try {
      if (withTransaction(ctx.db, () => mailMatches(ctx, person))) written += 1;
    } catch (error) {
      failures.push(error);
    }
    await setImmediate();
  }
  if (dailyDue) {
    ctx.db
      .insert(settings)
      .values({ key: "digest.last_day", value: today })
      .onConflictDoUpdate({ target: settings.key, set: { value: today } })
      .run();
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} match mails could not be written`);
  return written;
}

/** Whether somebody had today's daily mail: another process, or a run that was cut short, may have written it. */
function hadTodays(ctx: Ctx, userId: number): boolean {
  const row = ctx.db
    .select({ id: mails.id })
    .from(mails)
    .where(
      and(
        eq(mails.userId, userId),
        eq(mails.kind, "match_digest"),
        gte(mails.createdAt, londonInstant(londonDay(ctx.now), 0)),
        lte(mails.createdAt, ctx.now),
      ),
    )
    .get();
  return row !== undefined;
}

function mailMatches(ctx: Ctx, person: { userId: number; email: string; matchMail: string }): boolean {
  if (person.matchMail === "daily" && hadTodays(ctx, person.userId)) return false;
  const items = ctx.db
    .select({
      id: digestItems.id,
      score: matches.score,
      buyerId: opportunities.organisationId,
      reasons: matches.reasons,
      title: opportunities.title,
      slug: opportunities.slug,
      deadlineAt: opportunities.deadlineAt,
      valueKind: opportunities.valueKind,
      minPence: opportunities.minPence,
      maxPence: opportunities.maxPence,
      supplier: sql<string>`coalesce(${organisations.tradingName}, ${organisations.legalName})`,
      supplierSlug: organisations.slug,
      open: sql<number>`${isListed} and ${isOpen(ctx.now)} and ${matches.withdrawnAt} is null and not ${matches.nearMiss}
        and exists (select 1 from ${memberships} where ${memberships.userId} = ${person.userId}
          and ${memberships.organisationId} = ${matches.organisationId} and ${memberships.role} in ('owner', 'editor'))
        and not exists (select 1 from ${responses} where ${responses.opportunityId} = ${opportunities.id}
          and ${responses.organisationId} = ${matches.organisationId} and ${responses.status} <> 'withdrawn')`,
    })
    .from(digestItems)
    .innerJoin(matches, eq(matches.id, digestItems.matchId))
    .innerJoin(opportunities, eq(opportunities.id, matches.opportunityId))
    .innerJoin(organisations, eq(organisations.id, matches.organisationId))
    .where(and(eq(digestItems.userId, person.userId), isNull(digestItems.sentAt)))
    .orderBy(sql`${matches.score} desc`, asc(digestItems.id))
    .all();
  const all = ctx.db
    .select({ id: digestItems.id })
    .from(digestItems)
    .where(and(eq(digestItems.userId, person.userId), isNull(digestItems.sentAt)))
    .all();
  ctx.db
    .update(digestItems)
    .set({ sentAt: ctx.now })
    .where(
      inArray(
        digestItems.id,
        all.map((i) => i.id),
      ),
    )
    .run();
  const checked = checkedAmong(
    ctx.db,
    items.map((item) => item.buyerId),
  );
  const open = items.filter((item) => item.open === 1 && checked.has(item.buyerId));
  const first = open[0];
  if (first === undefined || person.matchMail === "never") return false;
  const suppliers = [...new Set(open.map((item) => item.supplier))];
  const list: MailListItem[] = open.slice(0, 12).map((item) => {
    const value = item.valueKind === "range" ? poundsRange(item.minPence, item.maxPence) : "";
    const facts = [`${item.score} of 100`, value, item.deadlineAt === null ? "" : `closes ${shortDate(item.deadlineAt)}`]
      .filter(Boolean)
      .join(" · ");
    const why = item.reasons
      .slice(0, 2)
      .map((r) => toSupplierVoice(r).text)
      .join(". ");
    const whom = suppliers.length > 1 ? `For ${item.supplier}. ` : "";
    return { text: item.title, url: `${ctx.settings.origin}/opportunities/${item.slug}`, detail: `${whom}${facts}. ${why}` };
  });
  const more = open.length - list.length;
  queueMail(ctx, {
    kind: person.matchMail === "daily" ? "match_digest" : "match_new",
    to: person.email,
    userId: person.userId,
    dedupeKey: `match:${person.userId}:${all
      .map((i) => i.id)
      .join(",")
      .slice(0, 200)}`,
    unsubscribeScope: "matches",
    mail: {
      subject:
        open.length === 1
          ? `You match: ${first.title}`
          : `${open.length} opportunities match ${suppliers.length === 1 ? suppliers[0] : "your organisations"}`,
      blocks: [
        { heading: open.length === 1 ? "One opportunity matches you" : `${open.length} opportunities match you` },
        { list },
        ...(more > 0 ? [{ text: `And ${more} more.` }] : []),
        { action: { label: "See why, and answer", url: `${ctx.settings.origin}/organisations/${first.supplierSlug}/matches` } },
      ],
      why: `You get this ${person.matchMail === "daily" ? "once a day" : "as it happens"} because you look after ${suppliers.join(" and ")} here. You can change how often under Account, Notifications.`,
    },
  });
  return true;
}
