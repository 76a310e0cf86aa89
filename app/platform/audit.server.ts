import { auditLog } from "#db/schema/index.ts";
import type { Ctx } from "./ctx.ts";

export interface AuditEntry {
  /** Dotted, past tense where it helps: `opportunity.published`. */
  action: string;
  subjectType: string;
  subjectId: number | string;
  detail?: Record<string, unknown>;
}

/** Records who did what; gives the entry’s id. Call it inside the verb's transaction. Never put secrets or contact details into `detail`. */
export function writeAudit(ctx: Pick<Ctx, "db" | "now" | "actor" | "actingAs">, entry: AuditEntry): { id: number } {
  return ctx.db
    .insert(auditLog)
    .values({
      at: ctx.now,
      actorId: ctx.actor?.userId ?? null,
      action: entry.action,
      subjectType: entry.subjectType,
      subjectId: String(entry.subjectId),
      detail: entry.detail ?? {},
      actedAs: ctx.actingAs ?? null,
    })
    .returning({ id: auditLog.id })
    .get();
}
