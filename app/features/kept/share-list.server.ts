import { eq } from "drizzle-orm";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { addDays, type Day, londonDay, londonInstant } from "#app/platform/dates.ts";
import { conflict } from "#app/platform/errors.ts";
import { createSplitSecret } from "#app/platform/secrets.server.ts";
import { keptListLinks } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { requireOwnList } from "./require-list.server.ts";

/** The day so many days from today, and its end in London. */
function endOf(now: Date, days: number): { day: Day; at: Date } {
  const day = addDays(londonDay(now), days);
  return { day, at: londonInstant(addDays(day, 1), 0) };
}

/**
 * Makes the link by which anybody who has it reads a list until the end of that day, with notes where they are asked for.
 * One that there was opens nothing from now on. The token is given once: the database has the hash of its secret. Needs an editor.
 */
export function shareList(ctx: Ctx, input: { listId: number; days: number; showsNotes: boolean }): { token: string } {
  const { id, secretHash, token } = createSplitSecret();
  withTransaction(ctx.db, () => {
    const list = requireOwnList(ctx, input.listId);
    const end = endOf(ctx.now, input.days);
    ctx.db.delete(keptListLinks).where(eq(keptListLinks.listId, list.id)).run();
    ctx.db
      .insert(keptListLinks)
      .values({
        listId: list.id,
        id,
        secretHash,
        showsNotes: input.showsNotes,
        madeBy: ctx.actor?.userId ?? null,
        madeAt: ctx.now,
        expiresAt: end.at,
      })
      .run();
    writeAudit(ctx, { action: "kept_list.shared", subjectId: list.id, detail: { until: end.day, notes: input.showsNotes } });
  });
  return { token };
}

/** Lets the link to a list end on another day. Needs an editor. Throws `conflict` when it has ended. */
export function changeShareEnd(ctx: Ctx, input: { listId: number; days: number }): void {
  withTransaction(ctx.db, () => {
    const list = requireOwnList(ctx, input.listId);
    const link = ctx.db.select().from(keptListLinks).where(eq(keptListLinks.listId, list.id)).get();
    if (link === undefined || link.expiresAt <= ctx.now) throw conflict("The link has ended. Make a new one.");
    const end = endOf(ctx.now, input.days);
    ctx.db.update(keptListLinks).set({ expiresAt: end.at }).where(eq(keptListLinks.listId, list.id)).run();
    writeAudit(ctx, { action: "kept_list.share_changed", subjectId: list.id, detail: { until: end.day, notes: link.showsNotes } });
  });
}

/** Ends the link to a list at once. Needs an editor. */
export function stopSharing(ctx: Ctx, input: { listId: number }): void {
  withTransaction(ctx.db, () => {
    const list = requireOwnList(ctx, input.listId);
    const { changes } = ctx.db.delete(keptListLinks).where(eq(keptListLinks.listId, list.id)).run();
    if (changes > 0) writeAudit(ctx, { action: "kept_list.share_ended", subjectId: list.id });
  });
}

const OVER_DAYS = 30;

/** Forgets links 30 days after their end; how many. For the worker. */
export function forgetListLinks(ctx: Pick<Ctx, "db" | "now">, limit = 1000): number {
  return ctx.db.$client
    .prepare("delete from kept_list_links where list_id in (select list_id from kept_list_links where expires_at < ? limit ?)")
    .run(ctx.now.getTime() - OVER_DAYS * 86_400_000, limit).changes;
}
