import { eq } from "drizzle-orm";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { conflict, invalid } from "#app/platform/errors.ts";
import { emit } from "#app/platform/outbox/emit.server.ts";
import { introductions } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { appendHistory, requireIntroduction } from "./record.server.ts";
import { canRecord, type RecordedStep } from "./rules.ts";

export interface RecordStep {
  id: number;
  organisationId: number;
  step: RecordedStep;
  /** A quote's or contract's worth. */
  valuePence?: number | null;
  note?: string;
}

/**
 * Records that the two met, that there is a quote, or a contract with its value. Any of the organisations may, by an
 * editor. The same step twice counts once. Throws `conflict` before both have said yes or backwards.
 */
export function recordStep(ctx: Ctx, input: RecordStep): void {
  withTransaction(ctx.db, () => {
    const { row, side } = requireIntroduction(ctx, input, "editor");
    if (row.status === input.step) return;
    if (!canRecord(row.status, input.step)) throw conflict("This step does not follow from where the introduction stands now.");
    const valuePence = input.valuePence ?? null;
    if (input.step === "contracted" && valuePence === null)
      throw invalid("Enter what the contract is worth.", { value: ["Enter what the contract is worth"] });
    ctx.db
      .update(introductions)
      .set({ status: input.step, updatedAt: ctx.now, ...(valuePence === null ? {} : { valuePence }) })
      .where(eq(introductions.id, row.id))
      .run();
    appendHistory(ctx, row.id, input.step, { as: side, reason: input.note ?? "" });
    writeAudit(ctx, { action: `introduction.${input.step}`, subjectId: row.id, detail: { valuePence } });
    emit(ctx, "introduction.changed", { introductionId: row.id, status: input.step });
  });
}
