import { eq } from "drizzle-orm";
import { requireMembership } from "#app/features/organisations/membership.server.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { conflict, invalid } from "#app/platform/errors.ts";
import { reservations } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { requireRecord } from "../record.server.ts";
import { reservingChoices } from "./reservation.server.ts";
import { type ReservedPlace, reachOf, refusedReservation, reservesAnything } from "./rules.ts";

export interface SetReservation {
  opportunityId: number;
  place: ReservedPlace | null;
  sme: boolean;
  vcse: boolean;
}

/**
 * Says who alone may answer, or, with nothing asked, that everybody may. Needs an editor of the buyer. It is decided before
 * anybody is invited: throws `conflict` once it is posted; `invalid` for what this buyer may not ask for.
 */
export function setReservation(ctx: Ctx, { opportunityId, ...asked }: SetReservation): void {
  withTransaction(ctx.db, () => {
    const record = requireRecord(ctx.db, opportunityId);
    const actor = requireMembership(ctx, record.organisationId, "editor");
    if (record.status !== "draft")
      throw conflict("It is posted already. Who may answer is decided before anybody is invited, and stays as it is.");
    ctx.db.delete(reservations).where(eq(reservations.opportunityId, opportunityId)).run();
    if (reservesAnything(asked)) {
      const choices = reservingChoices(ctx, record);
      const refused = choices === null ? "Reserving is not offered on this site." : refusedReservation(asked, choices.may);
      if (choices === null || refused !== null) throw invalid(refused ?? "", { place: [refused ?? ""] });
      const reach = asked.place === null ? null : reachOf(asked.place, choices.place);
      if (asked.place !== null && reach === null) throw invalid("Choose one from the list.", { place: ["Choose one from the list"] });
      ctx.db
        .insert(reservations)
        .values({
          ...asked,
          opportunityId,
          placeName: reach?.name ?? null,
          areaCodes: [...(reach?.areaCodes ?? [])],
          decidedAt: ctx.now,
          decidedBy: actor.userId,
        })
        .run();
    }
    writeAudit(ctx, { action: "opportunity.reserved", subjectId: opportunityId, detail: asked });
  });
}
