import { and, count, desc, eq, like, type SQL } from "drizzle-orm";
import { auditLog, users } from "#db/schema/index.ts";
import type { Ctx } from "./ctx.ts";

const PAGE_SIZE = 50;

/** Who did what, newest first. `action` narrows to those that begin so. */
export function listAudit(ctx: Pick<Ctx, "db">, input: { page: number; action?: string; subjectType?: string; subjectId?: string }) {
  const filters: SQL[] = [];
  if (input.action) filters.push(like(auditLog.action, `${input.action.replace(/[%_]/g, "")}%`));
  if (input.subjectType) filters.push(eq(auditLog.subjectType, input.subjectType));
  if (input.subjectId) filters.push(eq(auditLog.subjectId, input.subjectId));
  const where = and(...filters);
  const page = Math.max(1, Math.min(100_000, input.page));
  const total = ctx.db.select({ n: count() }).from(auditLog).where(where).get()?.n ?? 0;
  const items = ctx.db
    .select({
      id: auditLog.id,
      at: auditLog.at,
      action: auditLog.action,
      subjectType: auditLog.subjectType,
      subjectId: auditLog.subjectId,
      detail: auditLog.detail,
      actor: users.name,
      actedAs: auditLog.actedAs,
      siteRole: users.siteRole,
    })
    .from(auditLog)
    .leftJoin(users, eq(users.id, auditLog.actorId))
    .where(where)
    .orderBy(desc(auditLog.id))
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)
    .all();
  return { items, total, page, pageSize: PAGE_SIZE };
}
