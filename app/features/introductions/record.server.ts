import { eq } from "drizzle-orm";
import { requireMembership, requireReader } from "#app/features/organisations/membership.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { notFound } from "#app/platform/errors.ts";
import type { Database } from "#db/client.ts";
import { introductionHistory, introductions, organisations } from "#db/schema/index.ts";
import { type IntroductionStatus, type Side, sideOf } from "./rules.ts";

export type IntroductionRow = typeof introductions.$inferSelect;

/**
 * An introduction as one of its organisations sees it. Another organisation's is not found. To read it (`viewer`) the
 * actor must belong to that organisation or to the campaign team; to act, be its member in that role.
 */
export function requireIntroduction(
  ctx: Ctx,
  input: { id: number; organisationId: number },
  role: "viewer" | "editor",
): { row: IntroductionRow; side: Side } {
  if (role === "viewer") requireReader(ctx, input.organisationId);
  else requireMembership(ctx, input.organisationId, role);
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

/**
 * One line of the history, and in whose name it was done; call it inside the verb's transaction. Both sides read the
 * reason. `by` is whose act it was when that is not the actor.
 */
export function appendHistory(
  ctx: Ctx,
  introductionId: number,
  status: IntroductionStatus,
  line: { as: Side | "site"; reason?: string; by?: number | null },
): void {
  const actorId = line.by === undefined ? (ctx.actor?.userId ?? null) : line.by;
  ctx.db
    .insert(introductionHistory)
    .values({ introductionId, status, reason: line.reason ?? "", actorId, at: ctx.now, actedAs: line.as })
    .run();
}
