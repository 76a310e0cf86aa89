import { and, eq } from "drizzle-orm";
import { requireCheckedBroker } from "#app/features/organisations/checking/checks.server.ts";
import { requireMembership } from "#app/features/organisations/membership.server.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { invalid, notFound } from "#app/platform/errors.ts";
import { emit } from "#app/platform/outbox/emit.server.ts";
import { introductions, organisations } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { appendHistory, nameOf } from "./record.server.ts";
import { liveIntroduction, requireOpportunityOf, requireSupplier } from "./request-introduction.server.ts";

export interface ProposeIntroduction {
  /** The intermediary that proposes. */
  organisationId: number;
  supplierId: number;
  buyerId: number;
  opportunityId?: number | null;
  note: string;
}

/**
 * An intermediary proposes that a supplier and a buyer meet; both are asked. One that is under way between the two about
 * the same thing is returned instead. Needs an editor of an intermediary of which it is checked who it is. Throws `not_found`, `invalid`, `forbidden`.
 */
export function proposeIntroduction(ctx: Ctx, input: ProposeIntroduction): { id: number; created: boolean } {
  requireMembership(ctx, input.organisationId, "editor");
  return withTransaction(ctx.db, () => {
    const broker = ctx.db.select().from(organisations).where(eq(organisations.id, input.organisationId)).get();
    if (broker === undefined) throw notFound("This organisation");
    if (!broker.isIntermediary) throw invalid("Only an intermediary can propose an introduction between two others.");
    requireCheckedBroker(ctx, broker);
    const buyer = ctx.db
      .select()
      .from(organisations)
      .where(and(eq(organisations.id, input.buyerId), eq(organisations.isBuyer, true)))
      .get();
    if (buyer === undefined) throw notFound("This buyer");
    requireSupplier(ctx, input.supplierId, input.buyerId);
    if (broker.id === input.buyerId || broker.id === input.supplierId) throw invalid("Propose two other organisations.");
    const opportunityId = input.opportunityId ?? null;
    if (opportunityId !== null)
      requireOpportunityOf(ctx, { opportunityId, buyerId: input.buyerId, supplierId: input.supplierId, isBuyerAsking: false });
    const current = liveIntroduction(ctx, input.buyerId, input.supplierId, opportunityId);
    if (current?.intermediaryId === broker.id) return { id: current.id, created: false };
    if (current !== undefined) throw invalid("These two are being introduced already.");
    const row = ctx.db
      .insert(introductions)
      .values({
        opportunityId,
        buyerId: input.buyerId,
        supplierId: input.supplierId,
        intermediaryId: broker.id,
        proposedBy: "intermediary",
        note: input.note,
        status: "proposed",
        createdAt: ctx.now,
        updatedAt: ctx.now,
      })
      .returning({ id: introductions.id })
      .get();
    appendHistory(ctx, row.id, "proposed", { as: "intermediary", reason: `${nameOf(ctx.db, broker.id)} proposed it` });
    writeAudit(ctx, { action: "introduction.proposed", subjectId: row.id });
    emit(ctx, "introduction.proposed", { introductionId: row.id });
    return { id: row.id, created: true };
  });
}
