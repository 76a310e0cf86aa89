import { eq } from "drizzle-orm";
import { requireMembership } from "#app/features/organisations/membership.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { notFound } from "#app/platform/errors.ts";
import type { Database } from "#db/client.ts";
import { introductionHistory, introductions, organisations } from "#db/schema/index.ts";
import { type IntroductionStatus, type Side, sideOf } from "./rules.ts";

export type IntroductionRow = typeof introductions.$inferSelect;

/**
 * An introduction as one of its organisations sees it. Another organisation's is not found; the actor must be a member
 * in at least that role.
 */
export function requireIntroduction(
  ctx: Ctx,
  input: { id: number; organisationId: number },
  role: "viewer" | "editor",
): { row: IntroductionRow; side: Side } {
  requireMembership(ctx, input.organisationId, role);
  const row = ctx.db.select().from(introductions).where(eq(introductions.id, input.id)).get();
  const side = row === undefined ? null : sideOf(row, input.organisationId);
  if (row === undefined || side === null) throw notFound("This introduction");
  return { row, side };
}

export function nameOf(db: Database, organisationId: number): string {
  const row = db
    .select({ legal: organisations.legalName, trading: organisations.tradingName })
    .from(organisations)
    .where(eq(organisations.id, organisationId))
    .get();
  return row?.trading ?? row?.legal ?? "An organisation";
}

/** One line of the history; call it inside the verb's transaction. Both sides read the reason. */
export function appendHistory(ctx: Ctx, introductionId: number, status: IntroductionStatus, reason = ""): void {
  ctx.db
    .insert(introductionHistory)
    .values({ introductionId, status, reason, actorId: ctx.actor?.userId ?? null, at: ctx.now })
    .run();
}
