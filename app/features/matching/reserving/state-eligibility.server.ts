import { reservationOf } from "#app/features/opportunities/reserving/reservation.server.ts";
import { requireMembership } from "#app/features/organisations/membership.server.ts";
import { locatePostcode } from "#app/features/reference/locate-postcode.server.ts";
import { normalisePostcode } from "#app/features/reference/postcode.ts";
import { ENTER_POSTCODE } from "#app/features/reference/postcode-field.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { invalid, notFound } from "#app/platform/errors.ts";
import { reservationStatements } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";

export interface StateEligibility {
  opportunityId: number;
  organisationId: number;
  /** Where it works from, as typed; empty when that is not what it states. */
  postcode: string;
  sme: boolean;
  vcse: boolean;
}

/**
 * A supplier says that it is among those an opportunity is reserved for, where its profile does not tell: the buyer reads it
 * beside its answer. Needs an editor of the supplier. Throws `not_found` when nothing is reserved, `invalid` for a postcode
 * that cannot be found or does not lie in the area.
 */
export function stateEligibility(ctx: Ctx, input: StateEligibility): void {
  withTransaction(ctx.db, () => {
    const actor = requireMembership(ctx, input.organisationId, "editor");
    const reservation = reservationOf(ctx.db, input.opportunityId);
    if (reservation === null) throw notFound("This reservation");
    const typed = input.postcode.trim();
    const postcode = typed === "" ? null : normalisePostcode(typed);
    const found = postcode === null ? null : locatePostcode(ctx.db, postcode);
    const areaCode = found?.areaCode ?? null;
    if (typed !== "" && areaCode === null) throw invalid(ENTER_POSTCODE, { postcode: [ENTER_POSTCODE] });
    if (areaCode !== null && reservation.place !== "uk" && reservation.place !== null && !reservation.areaCodes.includes(areaCode)) {
      const text = `${postcode} does not lie in ${reservation.placeName}. Enter a place there from which your people work`;
      throw invalid(text, { postcode: [text] });
    }
    const values = { postcode, areaCode, sme: input.sme, vcse: input.vcse, statedAt: ctx.now, statedBy: actor.userId };
    ctx.db
      .insert(reservationStatements)
      .values({ ...values, opportunityId: input.opportunityId, organisationId: input.organisationId })
      .onConflictDoUpdate({ target: [reservationStatements.opportunityId, reservationStatements.organisationId], set: values })
      .run();
    writeAudit(ctx, {
      action: "opportunity.reservation_stated",
      subjectId: input.opportunityId,
      detail: { organisationId: input.organisationId, place: areaCode !== null, sme: input.sme, vcse: input.vcse },
    });
  });
}
