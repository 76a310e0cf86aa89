import { eq } from "drizzle-orm";
import { standingOf } from "#app/features/directory/standing.server.ts";
import { isHeldByTeam } from "#app/features/opportunities/held-by-team.server.ts";
import { checkOf, postingBar } from "#app/features/organisations/checking/checks.server.ts";
import { isListed } from "#app/features/organisations/is-listed.ts";
import { hasSomebody, isStoodDown } from "#app/features/organisations/stood-down.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { conflict } from "#app/platform/errors.ts";
import { opportunities, organisations } from "#db/schema/index.ts";
import { type IntroductionRow, nameOf } from "./record.server.ts";

/**
 * Throws `conflict` when the two may not be brought together as things stand: the supplier has left the directory, the
 * buyer no longer buys here or may not post or ask, the campaign team could not confirm who proposed it or has disabled the
 * accounts of all who could act for one of them, or what it is about was cancelled or is held by the campaign team. Declining stays possible.
 */
export function requireMayMeet(ctx: Ctx, row: Pick<IntroductionRow, "buyerId" | "supplierId" | "intermediaryId" | "opportunityId">): void {
  const supplier = ctx.db.select().from(organisations).where(eq(organisations.id, row.supplierId)).get();
  if (supplier === undefined || !isListed(supplier)) {
    throw conflict(`${nameOf(ctx.db, row.supplierId)} is not in the directory now, so contact details stay closed. Nothing is lost.`);
  }
  const buyer = ctx.db.select({ isBuyer: organisations.isBuyer }).from(organisations).where(eq(organisations.id, row.buyerId)).get();
  if (!buyer?.isBuyer) throw conflict(`${nameOf(ctx.db, row.buyerId)} is not set up to buy now.`);
  const bar = meetingBar(ctx, row);
  if (bar !== null) throw conflict(bar);
  requireSomebodyToAct(ctx, row);
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

/** Throws `conflict` while nobody can act for one of those who would be brought together, or for who proposed it. */
export function requireSomebodyToAct(ctx: Pick<Ctx, "db">, row: Pick<IntroductionRow, "buyerId" | "supplierId" | "intermediaryId">): void {
  for (const id of [row.buyerId, row.supplierId, row.intermediaryId]) {
    if (id !== null && isStoodDown(ctx, id))
      throw conflict(`Nobody can act for ${nameOf(ctx.db, id)} here at the moment, so contact details stay closed. Nothing is lost.`);
  }
}

/**
 * Why contact details stay closed, or are closed again, by what is known of who the buyer and the intermediary are; null
 * when nothing speaks against it.
 */
export function meetingBar(ctx: Pick<Ctx, "db">, row: Pick<IntroductionRow, "buyerId" | "intermediaryId">): string | null {
  if (postingBar(checkOf(ctx, row.buyerId)) !== null) return closedWords(nameOf(ctx.db, row.buyerId));
  const { intermediaryId } = row;
  if (intermediaryId === null || checkOf(ctx, intermediaryId).state !== "refused") return null;
  return closedWords(nameOf(ctx.db, intermediaryId));
}

/**
 * Why contact details that both agreed to share are closed again, since one side is stood down: the campaign team took the
 * supplier out of the directory, or nobody is left who can act for a side, or for who proposed it; null when none is.
 */
export function standDownBar(ctx: Pick<Ctx, "db">, row: Pick<IntroductionRow, "buyerId" | "supplierId" | "intermediaryId">): string | null {
  if (standingOf(ctx, row.supplierId).heldBack) {
    return `The campaign team has taken ${nameOf(ctx.db, row.supplierId)} out of the directory, so contact details are closed.`;
  }
  const { intermediaryId } = row;
  const alone =
    [row.buyerId, row.supplierId].find((id) => !hasSomebody(ctx, id)) ??
    (intermediaryId !== null && isStoodDown(ctx, intermediaryId) ? intermediaryId : null);
  return alone === null ? null : `Nobody can act for ${nameOf(ctx.db, alone)} here at the moment, so contact details are closed.`;
}

function closedWords(name: string): string {
  return `It is not confirmed who ${name} is, so contact details stay closed. The campaign team decides on that.`;
}
