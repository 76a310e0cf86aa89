import { reservationOf } from "#app/features/opportunities/reserving/reservation.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { londonDay } from "#app/platform/dates.ts";
import { listWords } from "#app/platform/words.ts";
import type { MatchResult } from "../model.ts";
import { loadReserved } from "./eligibility.server.ts";
import { eligibility } from "./eligibility.ts";

/**
 * Of the results for an opportunity those whom it is reserved for: who is not, is left out; who cannot be told is worth
 * asking, with what is not known as a gap. All of them where nothing is reserved.
 */
export function withinReservation(
  ctx: Pick<Ctx, "db" | "now">,
  opportunityId: number,
  results: readonly MatchResult[],
): readonly MatchResult[] {
  const reservation = reservationOf(ctx.db, opportunityId);
  if (reservation === null || results.length === 0) return results;
  const today = londonDay(ctx.now);
  const rows = loadReserved(
    ctx,
    opportunityId,
    results.map(({ organisationId }) => organisationId),
  );
  const suppliers = new Map(rows.map(({ id, supplier }) => [id, supplier]));
  return results.flatMap((result) => {
    const supplier = suppliers.get(result.organisationId);
    const found = supplier === undefined ? null : eligibility(reservation, supplier, today);
    if (found === null || found.standing === "yes") return [result];
    if (found.standing === "no") return [];
    const text = `Reserved, and it ${listWords(found.lines.map((line) => line.text))}`;
    return [{ ...result, nearMiss: true, gaps: [...result.gaps, { part: "status" as const, code: "reserved", text }] }];
  });
}
