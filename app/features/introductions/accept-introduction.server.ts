import { eq } from "drizzle-orm";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { conflict, forbidden } from "#app/platform/errors.ts";
import { emit } from "#app/platform/outbox/emit.server.ts";
import { introductions } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { appendHistory, type IntroductionRow, nameOf, requireIntroduction } from "./record.server.ts";
import { requireMayMeet } from "./require-may-meet.server.ts";
import { canAnswer, isOpened } from "./rules.ts";

/**
 * One side says yes. With the second yes contact details open. Needs an editor of that side: neither an intermediary nor
 * the campaign team says yes for anybody; saying yes twice counts once. Throws `conflict` when it has been declined or has
 * lapsed meanwhile, or when the two may not be brought together any more.
 */
export function acceptIntroduction(ctx: Ctx, input: { id: number; organisationId: number }): void {
  withTransaction(ctx.db, () => {
    const { row, side } = requireIntroduction(ctx, input, "editor");
    if (side === "intermediary") throw forbidden("The two sides answer for themselves.");
    const said = side === "buyer" ? row.buyerAcceptedAt : row.supplierAcceptedAt;
    if (said !== null) return;
    if (!canAnswer(row, side)) throw conflict("This introduction has ended. Ask for a new one if you still want to talk.");
    requireMayMeet(ctx, row);
    sayYes(ctx, row, side, ctx.actor?.userId ?? null);
  });
}

/**
 * Writes a side's yes, and opens the introduction when it is the second. `how` follows "said yes" in the history. One
 * person who belongs to both sides may say yes for both, and the history says so. Call it inside a transaction, after the
 * checks.
 */
export function sayYes(ctx: Ctx, row: IntroductionRow, side: "buyer" | "supplier", userId: number | null, how = ""): void {
  const change =
    side === "buyer" ? { buyerAcceptedAt: ctx.now, buyerAcceptedBy: userId } : { supplierAcceptedAt: ctx.now, supplierAcceptedBy: userId };
  const opened = isOpened({ ...row, ...change });
  ctx.db
    .update(introductions)
    .set({ ...change, updatedAt: ctx.now, ...(opened ? { status: "accepted" as const } : {}) })
    .where(eq(introductions.id, row.id))
    .run();
  const name = nameOf(ctx.db, side === "buyer" ? row.buyerId : row.supplierId);
  const samePerson = userId !== null && userId === (side === "buyer" ? row.supplierAcceptedBy : row.buyerAcceptedBy);
  const reason = `${name} said yes${how}${samePerson ? ". The same person said yes for both sides" : ""}`;
  appendHistory(ctx, row.id, opened ? "accepted" : "proposed", { as: side, reason, by: userId });
  const detail = { side, ...(samePerson ? { samePerson } : {}) };
  writeAudit(ctx, { action: "introduction.accepted", subjectId: row.id, detail });
  emit(ctx, "introduction.accepted", { introductionId: row.id, side });
  if (opened) emit(ctx, "introduction.opened", { introductionId: row.id });
}
