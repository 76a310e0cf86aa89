import { eq } from "drizzle-orm";
import type { OpportunityStatus } from "#app/features/opportunities/vocabulary.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { conflict } from "#app/platform/errors.ts";
import { opportunities } from "#db/schema/index.ts";
import { takesAnswers } from "#db/shown.ts";

/** What hides answers from their buyer. */
interface SealedBy {
  answersShown: (typeof opportunities.$inferSelect)["answersShown"];
  audience: (typeof opportunities.$inferSelect)["audience"];
  status: OpportunityStatus;
  deadlineAt: Date | null;
}

/**
 * Whether the buyer may not read the answers yet: it chose so, and answers still come. Then it is told how many there are,
 * and nothing else. Who is invited to a quote is followed one by one, so its answers are never sealed.
 */
export function isSealed({ answersShown, audience, status, deadlineAt }: SealedBy, now: Date): boolean {
  if (answersShown === "at_once" || audience === "invited") return false;
  if (status === "suspended") return true;
  return status === "published" && (deadlineAt === null || deadlineAt.getTime() > now.getTime());
}

/** `isSealed` in SQL; `now` is a placeholder for UTC milliseconds. */
export function sealed(alias: string, now: string): string {
  return `(${alias}.answers_shown = 'after_closing' and ${alias}.audience = 'everyone'
    and (${alias}.status = 'suspended' or (${takesAnswers(alias, now)})))`;
}

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
