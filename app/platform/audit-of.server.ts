import { and, asc, eq, gt, inArray } from "drizzle-orm";
import { auditLog } from "#db/schema/index.ts";
import type { Ctx } from "./ctx.ts";

/** What was done to one subject after an instant, of these kinds, the earliest first. Who did it is not told. */
export function auditOf(
  { db }: Pick<Ctx, "db">,
  subject: { type: string; id: number | string },
  actions: readonly string[],
  after: Date,
): { at: Date; action: string; detail: Record<string, unknown> }[] {
  return db
    .select({ at: auditLog.at, action: auditLog.action, detail: auditLog.detail })
    .from(auditLog)
    .where(
      and(
        eq(auditLog.subjectType, subject.type),
        eq(auditLog.subjectId, String(subject.id)),
        inArray(auditLog.action, [...actions]),
        gt(auditLog.at, after),
      ),
    )
    .orderBy(asc(auditLog.id))
    .all();
}
