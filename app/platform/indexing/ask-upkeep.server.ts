import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { forbidden } from "#app/platform/errors.ts";
import { emitOnce } from "#app/platform/outbox.server.ts";
import { withTransaction } from "#db/transaction.ts";

/** Asks for a check of the search indexes, or for a rebuild. What is asked for already is not asked for twice. Campaign team only. */
export function askUpkeep(ctx: Ctx, what: "check" | "rebuild"): void {
  if (ctx.actor?.siteRole !== "campaign") throw forbidden();
  withTransaction(ctx.db, () => {
    emitOnce(ctx, what === "check" ? "search.check" : "search.rebuild", {});
    writeAudit(ctx, { action: `search.${what}_asked`, subjectType: "search", subjectId: "indexes" });
  });
}
