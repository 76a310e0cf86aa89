import { loadSupplierFacts } from "#app/features/directory/facts/supplier-facts.server.ts";
import { reservationOf } from "#app/features/opportunities/reserving/reservation.server.ts";
import type { Reservation } from "#app/features/opportunities/reserving/rules.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { londonDay } from "#app/platform/dates.ts";
import { query } from "#db/read.ts";
import { reservationStatements } from "#db/schema/index.ts";
import { type Eligibility, eligibility, type ReservedSupplier } from "./eligibility.ts";

export const readStatements = query(
  {
    organisationId: reservationStatements.organisationId,
    areaCode: reservationStatements.areaCode,
    postcode: reservationStatements.postcode,
    sme: reservationStatements.sme,
    vcse: reservationStatements.vcse,
  },
  "from reservation_statements where opportunity_id = ?",
);

/** A listed supplier with what a reservation hangs on. */
export interface ReservedRow {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly supplier: ReservedSupplier;
}

/** The listed suppliers among `ids`, in that order, with what they stated for the opportunity. */
export function loadReserved(ctx: Pick<Ctx, "db">, opportunityId: number, ids: readonly number[]): ReservedRow[] {
  const stated = new Map(readStatements(ctx.db, opportunityId).map((row) => [row.organisationId, row]));
  const rows = loadSupplierFacts(ctx.db, ids, ["statuses"]).map((facts): ReservedRow => {
    const { id, slug, areaCode, place, staff, legalForm, impactModel, statuses, identity } = facts;
    const supplier = {
      claimed: facts.claimedAt !== null,
      areaCode,
      place,
      staff,
      legalForm,
      impactModel,
      statuses,
      identity,
      stated: stated.get(id) ?? null,
    };
    return { id, slug, name: facts.tradingName ?? facts.legalName, supplier };
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Whom an opportunity is reserved for, and whether a listed supplier is among them; null when everybody may answer. */
export function eligibilityOf(
  ctx: Pick<Ctx, "db" | "now">,
  opportunityId: number,
  organisationId: number,
): { reservation: Reservation; eligibility: Eligibility } | null {
  const reservation = reservationOf(ctx.db, opportunityId);
  if (reservation === null) return null;
  const [row] = loadReserved(ctx, opportunityId, [organisationId]);
  return row === undefined ? null : { reservation, eligibility: eligibility(reservation, row.supplier, londonDay(ctx.now)) };
}
