import type { OpportunityStatus } from "#app/features/opportunities/vocabulary.ts";
import type { opportunities } from "#db/schema/opportunities.ts";
import { takesAnswers } from "#db/shown.ts";

export type AnswersShown = (typeof opportunities.$inferSelect)["answersShown"];

/** What hides answers from their buyer. */
export interface SealedBy {
  answersShown: AnswersShown;
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
