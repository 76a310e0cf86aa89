import { eq } from "drizzle-orm";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { savedSearches } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { requireOwnSearch } from "./own-search.server.ts";
import type { Alerts } from "./vocabulary.ts";

/** Turns the mail about one of the person's searches on or off. Turned on again, only what comes from then on is new. Throws `not_found`. */
export function setAlerts(ctx: Ctx, input: { search: number; alerts: Alerts }): void {
  withTransaction(ctx.db, () => {
    const { id, alerts } = requireOwnSearch(ctx, input.search);
    if (alerts === input.alerts) return;
    const again = input.alerts === "daily" ? { since: ctx.now, lastRunAt: ctx.now } : {};
    ctx.db
      .update(savedSearches)
      .set({ alerts: input.alerts, ...again })
      .where(eq(savedSearches.id, id))
      .run();
    writeAudit(ctx, { action: "saved_search.alerts_set", subjectId: id, detail: { alerts: input.alerts } });
  });
}
