import { writeAudit } from "#app/platform/audit.server.ts";
import { requireTeam } from "#app/platform/campaign.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { emitOnce } from "#app/platform/outbox/emit.server.ts";
import { withTransaction } from "#db/transaction.ts";

/** Asks for a check of the search indexes, or for a rebuild. What is asked for already is not asked for twice. Campaign team only. */
export function askUpkeep(ctx: Ctx, what: "check" | "rebuild"): void {
  const team = requireTeam(ctx, "search.upkeep");
  withTransaction(ctx.db, () => {
    emitOnce(ctx, what === "check" ? "search.check" : "search.rebuild", {});
    writeAudit(team, { action: `search.${what}_asked`, subjectId: "indexes" });
  });
}
