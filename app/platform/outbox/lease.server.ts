import { randomUUID } from "node:crypto";
import type { Database } from "#db/client.ts";
import { cannotSave } from "../cannot-save.ts";
import { type EventName, PERSONAL } from "./events.ts";

export const LEASE_MS = 60_000;
const MAX_ATTEMPTS = 8;
/** A process that is killed is no failed try. But what kills it each time must not be tried for ever. */
const MAX_ABANDONED = 50;
const LAST_DELAY_MS = 30 * 60_000;
/** Errors, by name, of something that is down and will be back: the event waits for it, however long that takes. */
const DOWN = new Set(["SearchUnavailable", "MailServerDown"]);
/** Errors, by name, of what no second try can mend. */
const HOPELESS = new Set(["UnreadableEvent"]);
/** Errors, by name, of somebody who says "not now" to this one: tried again for three days, and no try is used up meanwhile. */
const NOT_NOW = new Set(["MailDeferred"]);
const NOT_NOW_FOR_MS = 3 * 24 * 3600_000;
const LAST_WAIT_MS = 2 * 60_000;

export interface LeasedEvent {
  id: number;
  /** As they are written: `readEvent` reads them. */
  event: string;
  payload: string;
  /** How often its handler has failed so far. */
  attempts: number;
  /** How often the process that had it in hand ended so far. */
  abandoned: number;
  waits: number;
  leaseToken: string;
  createdAt: number;
}

/** Which events a lane of the worker carries out: only those named, or all but those. */
export interface Lane {
  only?: readonly EventName[];
  except?: readonly EventName[];
}

/**
 * Takes the oldest event of the lane that is due and not held by another worker, or null. One at a time, so that a worker
 * that ends holds one event and no more. A lease that ran out (its worker ended) is taken over, and counted as abandoned.
 */
export function leaseEvent(db: Database, now: Date, lane: Lane = {}): LeasedEvent | null {
  const token = randomUUID();
  const row = db.$client
    .prepare(
      `update outbox set lease_token = @token, leased_until = @until, abandoned = abandoned + (leased_until is not null)
       where id = (
         select id from outbox
         where done_at is null and dead_at is null and available_at <= @now and (leased_until is null or leased_until < @now)
           and (@only is null or event in (select value from json_each(@only)))
           and event not in (select value from json_each(@except))
         order by available_at, id limit 1
       )
       returning id, event, payload, attempts, abandoned, waits, created_at as createdAt`,
    )
    .get({
      token,
      until: now.getTime() + LEASE_MS,
      now: now.getTime(),
      only: lane.only === undefined ? null : JSON.stringify(lane.only),
      except: JSON.stringify(lane.except ?? []),
    }) as Omit<LeasedEvent, "leaseToken"> | undefined;
  return row === undefined ? null : { ...row, leaseToken: token };
}

/** Holds on to an event that takes long; false when the lease has passed to another worker meanwhile. */
export function renewLease(db: Database, event: LeasedEvent, now: Date): boolean {
  const result = db.$client
    .prepare("update outbox set leased_until = ? where id = ? and lease_token = ? and done_at is null")
    .run(now.getTime() + LEASE_MS, event.id, event.leaseToken);
  return result.changes === 1;
}

/**
 * Puts events that fifty workers have ended over on the dead-letter list: such an event is taken to be what ends them.
 * Returns how many.
 */
export function buryAbandoned(db: Database, now: Date): number {
  return db.$client
    .prepare(
      `update outbox set dead_at = @now, leased_until = null, last_error = 'The process ended each time while it carried this out'
       where done_at is null and dead_at is null and abandoned >= @max - 1 and leased_until < @now`,
    )
    .run({ now: now.getTime(), max: MAX_ABANDONED }).changes;
}

/** Marks an event as carried out, and forgets what it held of a person (`PERSONAL`); false when the lease has passed to another worker meanwhile. */
export function completeEvent(db: Database, event: LeasedEvent, now: Date): boolean {
  const result = db.$client
    .prepare(
      `update outbox set done_at = @now, leased_until = null, last_error = null, payload = iif(@personal, '{}', payload)
       where id = @id and lease_token = @token`,
    )
    .run({ now: now.getTime(), id: event.id, token: event.leaseToken, personal: PERSONAL.some((name) => name === event.event) ? 1 : 0 });
  return result.changes === 1;
}

/**
 * Puts a failed event back with exponential delay, or on the dead-letter list after eight tries, or at once where it cannot
 * be read (`UnreadableEvent`). One that met something
 * that is down (`SearchUnavailable`, `MailServerDown`, a full disk) waits: at most two minutes at a time, and without using up a try.
 * Neither does one that was put off (`MailDeferred`), for three days. `lost` when another worker has it by now.
 */
export function failEvent(db: Database, event: LeasedEvent, error: unknown, now: Date): "retry" | "waits" | "dead" | "lost" {
  const waits = error instanceof Error && (DOWN.has(error.name) || cannotSave(error));
  const putOff = error instanceof Error && NOT_NOW.has(error.name) && now.getTime() - event.createdAt < NOT_NOW_FOR_MS;
  const uncounted = waits || putOff;
  const isHopeless = error instanceof Error && HOPELESS.has(error.name);
  const dead = isHopeless || (!uncounted && event.attempts + 1 >= MAX_ATTEMPTS);
  const delay = waits
    ? Math.min(LAST_WAIT_MS, 1000 * 2 ** Math.min(event.waits, 20))
    : Math.min(LAST_DELAY_MS, 1000 * 4 ** Math.min(event.attempts + (putOff ? event.waits : 0), 20));
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const { changes } = db.$client
    .prepare(
      `update outbox set leased_until = null, last_error = @message, available_at = @next, dead_at = @dead,
         attempts = attempts + 1 - @uncounted, waits = waits + @uncounted
       where id = @id and lease_token = @token`,
    )
    .run({
      message: message.slice(0, 2000),
      next: now.getTime() + delay,
      dead: dead ? now.getTime() : null,
      uncounted: uncounted ? 1 : 0,
      id: event.id,
      token: event.leaseToken,
    });
  if (changes === 0) return "lost";
  return waits ? "waits" : dead ? "dead" : "retry";
}

/** Makes due at once what waits for something that was down and is back, and wakes the worker. Returns how many. */
export function hurryWaiting(db: Database, now: Date): number {
  const { changes } = db.$client
    .prepare("update outbox set available_at = @now where waits > 0 and available_at > @now and done_at is null and dead_at is null")
    .run({ now: now.getTime() });
  db.committed.raise();
  return changes;
}

/** Longer than from the evening before the longest holiday to the morning after it. */
const MOST_HELD_MS = 7 * 24 * 3600_000;

/**
 * Brings back to today what a clock that ran ahead has put off: no rule lets an event wait longer than half an hour, or
 * holds it longer than a lease; one of a final step waits for its mails to leave, a week at most. Returns how many.
 */
export function hurryMisdated(db: Database, now: Date): number {
  return db.$client
    .prepare(
      `update outbox set available_at = min(available_at, max(@now, iif(held_until <= @longest, held_until, 0))),
         leased_until = case when leased_until > @held then @now else leased_until end
       where done_at is null and dead_at is null
         and (available_at > max(@latest, iif(held_until <= @longest, held_until, 0)) or leased_until > @held)`,
    )
    .run({
      now: now.getTime(),
      latest: now.getTime() + LAST_DELAY_MS,
      held: now.getTime() + LEASE_MS,
      longest: now.getTime() + MOST_HELD_MS,
    }).changes;
}
