import { and, eq } from "drizzle-orm";
import { standingOf, unlistedWords } from "#app/features/directory/standing.server.ts";
import { isHeldByTeam } from "#app/features/opportunities/held-by-team.server.ts";
import { isOrganisationInvited } from "#app/features/opportunities/invited.server.ts";
import { acceptsResponses, canView } from "#app/features/opportunities/rules.ts";
import { isForInvited } from "#app/features/opportunities/vocabulary.ts";
import { requireMembership } from "#app/features/organisations/membership.server.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { conflict, invalid, notFound } from "#app/platform/errors.ts";
import { emit } from "#app/platform/outbox/emit.server.ts";
import { opportunities, organisations, responses } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import type { Price } from "./price.ts";
import { eligibilityOf } from "./reserving/eligibility.server.ts";
import { whyNot } from "./reserving/why-not.ts";
import { appendResponseHistory } from "./response-record.server.ts";
import { type RespondInput, respondSchema } from "./schema.ts";

/** `isSaidInAnswers`: what it would do stands in its answers to the buyer's questions, and the message may be empty. */
type NewResponse = RespondInput & { price?: Price | null; isSaidInAnswers?: boolean };

/**
 * A supplier says it is interested, for all of the work or a part, matched or not. Needs an editor of the supplier.
 * Throws `not_found` for what was never published, `conflict` after the deadline, for its own opportunity, a second time,
 * for a profile that nobody has taken up or that is not in the directory, and for one whom it is not reserved for or that has
 * not said so; `invalid` for a message that is empty or too
 * long, and for a quote without a price. One who withdrew may answer again. Who is invited to a quote answers it listed or not,
 * unless the campaign team took it out of the directory.
 */
export function respond(ctx: Ctx, input: NewResponse): { responseId: number } {
  return withTransaction(ctx.db, () => {
    const actor = requireMembership(ctx, input.organisationId, "editor");
    const checked = (input.isSaidInAnswers === true ? respondSchema.omit({ message: true }) : respondSchema).safeParse(input);
    if (!checked.success) {
      const fields: Record<string, string[]> = {};
      for (const issue of checked.error.issues) fields[String(issue.path[0])] = [issue.message];
      throw invalid("Your answer needs another look.", fields);
    }
    const { scope } = checked.data;
    const message = input.message.trim();
    requireAllowed(ctx, input);
    const { price = null } = input;
    const before = ctx.db
      .select()
      .from(responses)
      .where(and(eq(responses.opportunityId, input.opportunityId), eq(responses.organisationId, input.organisationId)))
      .get();
    if (before && before.status !== "withdrawn")
      throw conflict("You have answered this already. You can read your answer under Responses.");
    const said = { changedAt: null, scope, message, pricePence: price?.pence ?? null, priceUnit: price?.unit ?? null };
    const values = { ...said, status: "submitted" as const, outcomeReason: null, createdBy: actor.userId, updatedAt: ctx.now };
    const responseId = before
      ? before.id
      : ctx.db
          .insert(responses)
          .values({ ...values, opportunityId: input.opportunityId, organisationId: input.organisationId, createdAt: ctx.now })
          .returning({ id: responses.id })
          .get().id;
    if (before) ctx.db.update(responses).set(values).where(eq(responses.id, before.id)).run();
    appendResponseHistory(ctx, responseId, "submitted", { as: "supplier" });
    writeAudit(ctx, {
      action: "response.submitted",
      subjectId: responseId,
      detail: { opportunityId: input.opportunityId, organisationId: input.organisationId, scope },
    });
    emit(ctx, "response.submitted", { responseId });
    return { responseId };
  });
}

function requireAllowed(ctx: Ctx, input: NewResponse): void {
  const opportunity = ctx.db.select().from(opportunities).where(eq(opportunities.id, input.opportunityId)).get();
  const isInvited = isOrganisationInvited(ctx, input.opportunityId, input.organisationId);
  if (opportunity === undefined || !canView(opportunity, { isMember: false, isInvited })) throw notFound("This opportunity");
  const supplier = ctx.db.select().from(organisations).where(eq(organisations.id, input.organisationId)).get();
  if (supplier === undefined) throw notFound("This organisation");
  if (opportunity.organisationId === supplier.id) throw conflict("This is your own opportunity.");
  if (!supplier.isSupplier) throw conflict("Only suppliers can answer. Make a supplier profile first.");
  if (supplier.claimedAt === null) throw conflict("Nobody has taken up this profile yet. Claim it first, then answer.");
  const isClosed = isForInvited(opportunity.kind);
  const standing = standingOf(ctx, supplier.id);
  const mayBeUnlisted = isClosed && !standing.heldBack && !standing.waitsForCheck;
  if (!standing.listed && !mayBeUnlisted) throw conflict(unlistedWords(standing));
  if (isClosed && input.price == null) throw invalid("Give a price.", { price: ["Enter your price in pounds, such as 3,980"] });
  const reserved = eligibilityOf(ctx, opportunity.id, supplier.id);
  if (reserved !== null && reserved.eligibility.standing !== "yes") throw conflict(whyNot(reserved));
  if (isHeldByTeam(ctx.db, opportunity.id) || !acceptsResponses(opportunity, ctx.now))
    throw conflict("This opportunity takes no more responses.");
}
