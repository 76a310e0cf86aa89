import { eq } from "drizzle-orm";
import type { Ctx } from "#app/platform/ctx.ts";
import { conflict } from "#app/platform/errors.ts";
import { opportunities } from "#db/schema/index.ts";
import { isSealed } from "./sealed.ts";

/** Whether the buyer of an opportunity may not read its answers yet. */
export function areSealed(ctx: Pick<Ctx, "db" | "now">, opportunityId: number): boolean {
  const { answersShown, audience, status, deadlineAt } = opportunities;
  const row = ctx.db
    .select({ answersShown, audience, status, deadlineAt })
    .from(opportunities)
    .where(eq(opportunities.id, opportunityId))
    .get();
  return row !== undefined && isSealed(row, ctx.now);
}

/** Throws `conflict` while its answers are sealed. */
export function requireUnsealed(ctx: Pick<Ctx, "db" | "now">, opportunityId: number): void {
  if (areSealed(ctx, opportunityId)) throw conflict("You posted it so that nobody reads an answer before it has closed.");
}
