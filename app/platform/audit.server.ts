import { auditLog } from "#db/schema/index.ts";
import { AUDIT, type AuditAction, type AuditedAction } from "./audit/catalogue.ts";
import type { Ctx } from "./ctx.ts";

export type AuditEntry<A extends AuditAction = AuditAction> = AuditedAction<A> & { subjectId: number | string };

/**
 * Records who did what (`audit/catalogue.ts`); gives the entry’s id. Call it inside the verb's transaction. Never put
 * secrets or contact details into `detail`.
 */
export function writeAudit(ctx: Pick<Ctx, "db" | "now" | "actor" | "actingAs">, entry: AuditEntry): { id: number } {
  return ctx.db
    .insert(auditLog)
    .values({
      at: ctx.now,
      actorId: ctx.actor?.userId ?? null,
      action: entry.action,
      subjectType: AUDIT[entry.action].about,
      subjectId: String(entry.subjectId),
      detail: entry.detail ?? {},
      actedAs: ctx.actingAs ?? null,
    })
    .returning({ id: auditLog.id })
    .get();
}
