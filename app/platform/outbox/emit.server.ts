import { outbox } from "#db/schema/index.ts";
import type { Ctx } from "../ctx.ts";
import type { EventName, Events } from "./events.ts";

/**
 * Says what happened, inside the verb's transaction. Its commit wakes the worker, which carries it on: at once, or when the
 * mails of a final step leave (`putOff`).
 */
export function emit<E extends EventName>(ctx: Pick<Ctx, "db" | "now" | "putOff">, event: E, payload: Events[E]): void {
  const { actId = null, until = null } = ctx.putOff ?? {};
  ctx.db
    .insert(outbox)
    .values({ event, payload, createdAt: ctx.now, availableAt: until ?? ctx.now, actId, heldUntil: until })
    .run();
  ctx.db.committed.raise();
}

/**
 * As `emit`, unless the same is open already and nobody has begun to carry it out: that one keeps its time. `after` puts it
 * off, until then or until `hurryEvent`.
 */
export function emitOnce<E extends EventName>(
  ctx: Pick<Ctx, "db" | "now">,
  event: E,
  payload: Events[E],
  { after = ctx.now }: { after?: Date } = {},
): void {
  const { changes } = ctx.db.$client
    .prepare(
      `insert into outbox (event, payload, created_at, available_at) select @event, @payload, @now, @after
       where not exists (select 1 from outbox where event = @event and payload = @payload and done_at is null and dead_at is null and leased_until is null)`,
    )
    .run({ event, payload: JSON.stringify(payload), now: ctx.now.getTime(), after: after.getTime() });
  if (changes > 0) ctx.db.committed.raise();
}

/** Has what was put off carried out now. Returns how many events of that name that are. */
export function hurryEvent(ctx: Pick<Ctx, "db" | "now">, event: EventName): number {
  const { changes } = ctx.db.$client
    .prepare(
      `update outbox set available_at = @now
       where event = @event and available_at > @now and done_at is null and dead_at is null and leased_until is null`,
    )
    .run({ event, now: ctx.now.getTime() });
  if (changes > 0) ctx.db.committed.raise();
  return changes;
}
