import { randomUUID } from "node:crypto";
import { and, isNotNull, isNull } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { outbox } from "#db/schema/index.ts";
import type { Ctx } from "./ctx.ts";
import type { EventName, Events } from "./events.ts";

const LEASE_MS = 60_000;
const MAX_ATTEMPTS = 8;
const LAST_DELAY_MS = 30 * 60_000;

/** Says what happened, inside the verb's transaction. A worker carries it on after the commit. */
export function emit<E extends EventName>(ctx: Pick<Ctx, "db" | "now">, event: E, payload: Events[E]): void {
  ctx.db.insert(outbox).values({ event, payload, createdAt: ctx.now, availableAt: ctx.now }).run();
}

export interface LeasedEvent {
  id: number;
  event: EventName;
  payload: Record<string, unknown>;
  attempts: number;
  leaseToken: string;
  createdAt: number;
}

/**
 * Takes up to `limit` events that are due and not held by another worker, oldest first.
 * A lease that ran out (its worker died) is taken over.
 */
export function leaseEvents(db: Database, now: Date, limit: number): LeasedEvent[] {
  const token = randomUUID();
  const rows = db.$client
    .prepare(
      `update outbox set lease_token = @token, leased_until = @until, attempts = attempts + 1
       where id in (
         select id from outbox
         where done_at is null and dead_at is null and available_at <= @now and (leased_until is null or leased_until < @now)
         order by available_at, id limit @limit
       )
       returning id, event, payload, attempts, created_at as createdAt`,
    )
    .all({ token, until: now.getTime() + LEASE_MS, now: now.getTime(), limit }) as {
    id: number;
    event: EventName;
    payload: string;
    attempts: number;
    createdAt: number;
  }[];
  return rows.sort((a, b) => a.id - b.id).map((row) => ({ ...row, payload: JSON.parse(row.payload), leaseToken: token }));
}

/** Marks an event as carried out; false when the lease has passed to another worker meanwhile. */
export function completeEvent(db: Database, event: LeasedEvent, now: Date): boolean {
  const result = db.$client
    .prepare("update outbox set done_at = ?, leased_until = null, last_error = null where id = ? and lease_token = ?")
    .run(now.getTime(), event.id, event.leaseToken);
  return result.changes === 1;
}

/** Puts a failed event back with exponential delay, or on the dead-letter list after eight tries. */
export function failEvent(db: Database, event: LeasedEvent, error: unknown, now: Date): "retry" | "dead" {
  const dead = event.attempts >= MAX_ATTEMPTS;
  const delay = Math.min(LAST_DELAY_MS, 1000 * 4 ** (event.attempts - 1));
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  db.$client
    .prepare(
      `update outbox set leased_until = null, last_error = @message, available_at = @next, dead_at = @dead
       where id = @id and lease_token = @token`,
    )
    .run({
      message: message.slice(0, 2000),
      next: now.getTime() + delay,
      dead: dead ? now.getTime() : null,
      id: event.id,
      token: event.leaseToken,
    });
  return dead ? "dead" : "retry";
}

/** Gives a dead event another eight tries. */
export function replayEvent(ctx: Ctx, id: number): boolean {
  const result = ctx.db.$client
    .prepare("update outbox set dead_at = null, attempts = 0, available_at = ? where id = ? and dead_at is not null")
    .run(ctx.now.getTime(), id);
  return result.changes === 1;
}

export interface OutboxState {
  waiting: number;
  dead: number;
  /** Age of the oldest event that is due, in milliseconds; 0 when none waits. */
  lagMs: number;
}

export function outboxState(db: Database, now: Date): OutboxState {
  const row = db.$client
    .prepare(
      `select
         (select count(*) from outbox where done_at is null and dead_at is null) as waiting,
         (select count(*) from outbox where dead_at is not null) as dead,
         (select min(available_at) from outbox where done_at is null and dead_at is null) as oldest`,
    )
    .get() as { waiting: number; dead: number; oldest: number | null };
  return { waiting: row.waiting, dead: row.dead, lagMs: row.oldest === null ? 0 : Math.max(0, now.getTime() - row.oldest) };
}

/** Events that kept failing, and those that wait, oldest first; for the admin. */
export function listOpenEvents(db: Database, which: "dead" | "waiting", limit: number) {
  return db
    .select()
    .from(outbox)
    .where(which === "dead" ? isNotNull(outbox.deadAt) : and(isNull(outbox.doneAt), isNull(outbox.deadAt)))
    .orderBy(outbox.availableAt)
    .limit(limit)
    .all();
}

/** Forgets events that were carried out more than so many days ago. Returns how many. */
export function pruneOutbox(db: Database, now: Date, days: number): number {
  return db.$client.prepare("delete from outbox where done_at < ?").run(now.getTime() - days * 86_400_000).changes;
}
