import { eq } from "drizzle-orm";
import { isHeldByTeam } from "#app/features/opportunities/held-by-team.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { conflict } from "#app/platform/errors.ts";
import { opportunities, organisations } from "#db/schema/index.ts";
import { type IntroductionRow, nameOf } from "./record.server.ts";

/**
 * Throws `conflict` when the two may not be brought together as things stand: the supplier has left the directory, the
 * buyer no longer buys here, or what it is about was cancelled or is held by the campaign team. Declining stays possible.
 */
export function requireMayMeet(ctx: Ctx, row: Pick<IntroductionRow, "buyerId" | "supplierId" | "opportunityId">): void {
  const supplier = ctx.db.select().from(organisations).where(eq(organisations.id, row.supplierId)).get();
  if (supplier === undefined || !supplier.isSupplier || !supplier.published) {
    throw conflict(`${nameOf(ctx.db, row.supplierId)} is not in the directory now, so contact details stay closed. Nothing is lost.`);
  }
  const buyer = ctx.db.select({ isBuyer: organisations.isBuyer }).from(organisations).where(eq(organisations.id, row.buyerId)).get();
  if (!buyer?.isBuyer) throw conflict(`${nameOf(ctx.db, row.buyerId)} is not set up to buy now.`);
  if (row.opportunityId === null) return;
  const about = ctx.db
    .select({ title: opportunities.title, status: opportunities.status })
    .from(opportunities)
    .where(eq(opportunities.id, row.opportunityId))
    .get();
  if (about?.status === "cancelled") throw conflict(`“${about.title}” was called off, so nobody is brought together about it.`);
  if (isHeldByTeam(ctx.db, row.opportunityId)) {
    throw conflict("The campaign team has paused this opportunity and is looking at it. Contact details stay closed meanwhile.");
  }
}
