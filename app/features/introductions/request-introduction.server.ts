import { and, desc, eq, inArray, isNull, ne } from "drizzle-orm";
import { areSealed } from "#app/features/matching/answering/sealed.server.ts";
import { isHeldByTeam } from "#app/features/opportunities/held-by-team.server.ts";
import { isOrganisationInvited } from "#app/features/opportunities/invited.server.ts";
import { isForInvited } from "#app/features/opportunities/vocabulary.ts";
import { requireMayPost } from "#app/features/organisations/checking/checks.server.ts";
import { isListed } from "#app/features/organisations/is-listed.ts";
import { requireMembership } from "#app/features/organisations/membership.server.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { invalid, notFound } from "#app/platform/errors.ts";
import { emit } from "#app/platform/outbox/emit.server.ts";
import { introductions, opportunities, organisations, responseHistory, responses } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { sayYes } from "./accept-introduction.server.ts";
import { appendHistory, type IntroductionRow, nameOf } from "./record.server.ts";
import { requireSomebodyToAct } from "./require-may-meet.server.ts";

/** A response is the supplier's yes to meeting the buyer about that opportunity. */
const BY_ANSWERING = " by answering the opportunity";

export interface RequestIntroduction {
  /** The buyer that asks. */
  organisationId: number;
  supplierId: number;
  opportunityId?: number | null;
  note: string;
}

/**
 * A buyer asks to be introduced to a supplier: that is the buyer's yes. If the supplier has answered the opportunity, it
 * has said yes too, and contact details open at once. Asked again while one is under way, that one is returned (and gets
 * the buyer's yes if an intermediary had proposed it, and the supplier's if it has answered). Needs an editor of a buying organisation. A supplier cannot ask cold.
 */
export function requestIntroduction(ctx: Ctx, input: RequestIntroduction): { id: number; created: boolean } {
  const actor = requireMembership(ctx, input.organisationId, "editor");
  return withTransaction(ctx.db, () => {
    const buyer = ctx.db.select().from(organisations).where(eq(organisations.id, input.organisationId)).get();
    if (buyer === undefined) throw notFound("This organisation");
    if (!buyer.isBuyer) throw invalid("Only an organisation that buys can ask. An owner can add that under its details.");
    requireMayPost(ctx, buyer);
    requireSupplier(ctx, input.supplierId, buyer.id);
    const opportunityId = input.opportunityId ?? null;
    if (opportunityId !== null)
      requireOpportunityOf(ctx, { opportunityId, buyerId: buyer.id, supplierId: input.supplierId, isBuyerAsking: true });
    // That it has answered is not to be learnt from an introduction that opens at once.
    const answer = opportunityId === null || areSealed(ctx, opportunityId) ? undefined : responseOf(ctx, opportunityId, input.supplierId);
    const current = liveIntroduction(ctx, buyer.id, input.supplierId, opportunityId);
    if (current !== undefined && current.status !== "proposed") return { id: current.id, created: false };
    requireSomebodyToAct(ctx, { buyerId: buyer.id, supplierId: input.supplierId, intermediaryId: current?.intermediaryId ?? null });
    if (current !== undefined) {
      if (current.buyerAcceptedAt === null) sayYes(ctx, current, "buyer", actor.userId);
      if (current.supplierAcceptedAt === null && answer !== undefined) {
        const said = { buyerAcceptedAt: current.buyerAcceptedAt ?? ctx.now, buyerAcceptedBy: current.buyerAcceptedBy ?? actor.userId };
        sayYes(ctx, { ...current, ...said }, "supplier", answer.createdBy, BY_ANSWERING);
      }
      return { id: current.id, created: false };
    }
    const row = ctx.db
      .insert(introductions)
      .values({
        opportunityId,
        buyerId: buyer.id,
        supplierId: input.supplierId,
        proposedBy: "buyer",
        note: input.note,
        status: "proposed",
        buyerAcceptedAt: ctx.now,
        buyerAcceptedBy: actor.userId,
        createdAt: ctx.now,
        updatedAt: ctx.now,
      })
      .returning()
      .get();
    appendHistory(ctx, row.id, "proposed", { as: "buyer", reason: `${nameOf(ctx.db, buyer.id)} asked` });
    writeAudit(ctx, { action: "introduction.requested", subjectId: row.id });
    if (answer === undefined) emit(ctx, "introduction.proposed", { introductionId: row.id });
    else sayYes(ctx, row, "supplier", answer.createdBy, BY_ANSWERING);
    return { id: row.id, created: true };
  });
}

/** Throws unless the organisation is a published supplier other than `buyerId`. */
export function requireSupplier(ctx: Ctx, supplierId: number, buyerId: number): void {
  const supplier = ctx.db.select().from(organisations).where(eq(organisations.id, supplierId)).get();
  if (supplier === undefined || !isListed(supplier)) throw notFound("This supplier");
  if (supplier.id === buyerId) throw invalid("An organisation cannot be introduced to itself.");
}

/**
 * Throws unless the opportunity is the buyer's own and has been posted. Nobody but the buyer knows of a closed one, and it
 * cannot be told to somebody who is not invited.
 */
export function requireOpportunityOf(
  ctx: Ctx,
  about: { opportunityId: number; buyerId: number; supplierId: number; isBuyerAsking: boolean },
): void {
  const { opportunityId, buyerId, supplierId } = about;
  const row = ctx.db
    .select({ publishedAt: opportunities.publishedAt, status: opportunities.status, kind: opportunities.kind })
    .from(opportunities)
    .where(and(eq(opportunities.id, opportunityId), eq(opportunities.organisationId, buyerId)))
    .get();
  if (row === undefined || (isForInvited(row.kind) && !about.isBuyerAsking)) throw notFound("This opportunity");
  if (isForInvited(row.kind) && !isOrganisationInvited(ctx, opportunityId, supplierId)) {
    const message = "Only those you invite may know of this quote. Invite them first";
    throw invalid(`${message}.`, { opportunity: [message] });
  }
  if (row.publishedAt === null || row.status === "cancelled") {
    throw invalid("Choose an opportunity that is posted.", { opportunity: ["Choose an opportunity that is posted"] });
  }
  if (isHeldByTeam(ctx.db, opportunityId)) {
    const message = "The campaign team has paused this opportunity and is looking at it";
    throw invalid(`${message}.`, { opportunity: [message] });
  }
}

/** The one under way between two organisations about the same thing. */
export function liveIntroduction(ctx: Ctx, buyerId: number, supplierId: number, opportunityId: number | null): IntroductionRow | undefined {
  return ctx.db
    .select()
    .from(introductions)
    .where(
      and(
        eq(introductions.buyerId, buyerId),
        eq(introductions.supplierId, supplierId),
        opportunityId === null ? isNull(introductions.opportunityId) : eq(introductions.opportunityId, opportunityId),
        inArray(introductions.status, ["proposed", "accepted", "met", "quoted", "contracted"]),
      ),
    )
    .orderBy(desc(introductions.id))
    .get();
}

/** What the supplier itself has answered: what the campaign team once entered for it is nobody's yes. */
function responseOf(ctx: Ctx, opportunityId: number, supplierId: number): { createdBy: number | null } | undefined {
  const answer = ctx.db
    .select({ id: responses.id, createdBy: responses.createdBy })
    .from(responses)
    .where(
      and(
        eq(responses.opportunityId, opportunityId),
        eq(responses.organisationId, supplierId),
        ne(responses.status, "withdrawn"),
        ne(responses.status, "unsuccessful"),
      ),
    )
    .get();
  if (answer === undefined) return undefined;
  const submitted = ctx.db
    .select({ actedAs: responseHistory.actedAs })
    .from(responseHistory)
    .where(and(eq(responseHistory.responseId, answer.id), eq(responseHistory.status, "submitted")))
    .orderBy(desc(responseHistory.id))
    .get();
  return submitted?.actedAs === "team" ? undefined : answer;
}
