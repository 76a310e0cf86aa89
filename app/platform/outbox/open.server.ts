import type { Database } from "#db/client.ts";
import type { Ctx } from "../ctx.ts";
import { prepared } from "../statements.server.ts";
import type { EventName, Events } from "./events.ts";
import { readEvent, UnreadableEvent } from "./read-event.ts";

export interface OutboxState {
  waiting: number;
  dead: number;
  /**
   * Age of the oldest event that is due and that nobody has in hand, in milliseconds; 0 when there is none. Checks and
   * rebuilds of the search indexes aside: they may wait for each other for minutes, and tell of themselves.
   */
  lagMs: number;
}

export function outboxState(db: Database, now: Date): OutboxState {
  const row = db.$client
    .prepare(
      `select
         (select count(*) from outbox where done_at is null and dead_at is null) as waiting,
         (select count(*) from outbox where dead_at is not null) as dead,
         (select min(available_at) from outbox where done_at is null and dead_at is null and (leased_until is null or leased_until < ?)
            and event not in ('search.check', 'search.rebuild')) as oldest`,
    )
    .get(now.getTime()) as { waiting: number; dead: number; oldest: number | null };
  return { waiting: row.waiting, dead: row.dead, lagMs: row.oldest === null ? 0 : Math.max(0, now.getTime() - row.oldest) };
}

/** How many events are on the dead-letter list, and since when the oldest (milliseconds). */
export function deadEvents(db: Database): { count: number; oldest: number | null } {
  return db.$client.prepare("select count(*) as count, min(dead_at) as oldest from outbox where dead_at is not null").get() as {
    count: number;
    oldest: number | null;
  };
}

/** An event that is not carried out. */
export interface OpenEvent {
  id: number;
  event: string;
  /** As it is written. */
  payload: string;
  createdAt: Date;
  /** How often it was tried, or has waited for something that was down. */
  tries: number;
  lastError: string | null;
}

/** Events that kept failing, and those that wait, oldest first; for the admin. */
export function listOpenEvents(db: Database, which: "dead" | "waiting", limit: number): OpenEvent[] {
  const rows = db.$client
    .prepare(
      `select id, event, payload, created_at as createdAt, attempts + waits as tries, last_error as lastError from outbox
       where ${which === "dead" ? "dead_at is not null" : "done_at is null and dead_at is null"} order by available_at limit ?`,
    )
    .all(limit) as (Omit<OpenEvent, "createdAt"> & { createdAt: number })[];
  return rows.map((row) => ({ ...row, createdAt: new Date(row.createdAt) }));
}

/** How many events of these names are open: neither carried out nor given up. */
export function countOpen(db: Database, ...names: EventName[]): number {
  return prepared(db, "select count(*) from outbox where event in (select value from json_each(?)) and done_at is null and dead_at is null")
    .pluck()
    .get(JSON.stringify(names)) as number;
}

/** Whether an event of these names is due, or being carried out. */
export function isUnderWay(ctx: Pick<Ctx, "db" | "now">, names: readonly EventName[]): boolean {
  return (
    prepared(
      ctx.db,
      `select exists(select 1 from outbox
         where event in (select value from json_each(?)) and available_at <= ? and done_at is null and dead_at is null)`,
    )
      .pluck()
      .get(JSON.stringify(names), ctx.now.getTime()) === 1
  );
}

/** What the open events of these names hold; with `dead`, those that were given up too. What cannot be read is left out. */
export function openPayloads<E extends EventName>(db: Database, names: readonly E[], { dead = false } = {}): Events[E][] {
  const rows = prepared(
    db,
    `select event, payload from outbox
     where event in (select value from json_each(?)) and done_at is null and (dead_at is null or ? = 1)`,
  ).all(JSON.stringify(names), dead ? 1 : 0) as { event: string; payload: string }[];
  return rows.flatMap(({ event, payload }) => {
    try {
      return [readEvent(event, payload).payload as Events[E]];
    } catch (error) {
      if (!(error instanceof UnreadableEvent)) throw error;
      return [];
    }
  });
}
