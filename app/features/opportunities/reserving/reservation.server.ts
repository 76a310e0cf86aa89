import { eq } from "drizzle-orm";
import { countiesNamed, countyOf } from "#app/features/reference/counties.server.ts";
import { referenceOf } from "#app/features/reference/reference.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import type { Database } from "#db/client.ts";
import { query } from "#db/read.ts";
import { organisations, reservations } from "#db/schema/index.ts";
import { runLength, unitsOf } from "../brief/run-length.ts";
import type { OwnOpportunity } from "../record.server.ts";
import {
  advertWording,
  type BuyerPlace,
  type MayReserve,
  mayReserve,
  type Reservation,
  type ReservingFacts,
  reachOf,
  refusedReservation,
  reservedFor,
  reservesAnything,
} from "./rules.ts";

const readReservation = query(
  {
    place: reservations.place,
    placeName: reservations.placeName,
    areaCodes: reservations.areaCodes,
    sme: reservations.sme,
    vcse: reservations.vcse,
    decidedAt: reservations.decidedAt,
  },
  "from reservations where opportunity_id = ?",
);

/** Who alone may answer an opportunity; null for everybody. */
export function reservationOf(db: Database, opportunityId: number): Reservation | null {
  return readReservation(db, opportunityId)[0] ?? null;
}

/** Whom an opportunity is reserved for, in words; null for everybody. */
export function reservedWords({ db }: Pick<Ctx, "db">, opportunityId: number): string | null {
  const reservation = reservationOf(db, opportunityId);
  return reservation === null ? null : reservedFor(reservation);
}

/** What the buyer of an opportunity may reserve, and where it lies. Null where no law on it is set for this site. */
export function reservingChoices(ctx: Ctx, record: OwnOpportunity): { may: MayReserve; place: BuyerPlace } | null {
  const law = ctx.settings.reserving;
  if (law === null) return null;
  const buyer = ctx.db
    .select({
      areaCode: organisations.areaCode,
      buyerKind: organisations.buyerKind,
      isCentralGovernment: organisations.isCentralGovernment,
      publicBody: organisations.publicBody,
    })
    .from(organisations)
    .where(eq(organisations.id, record.organisationId))
    .get();
  const place = buyerPlace(ctx.db, buyer?.areaCode ?? null);
  const facts: ReservingFacts = {
    kind: record.kind,
    buyerKind: buyer?.buyerKind ?? null,
    isCentralGovernment: buyer?.isCentralGovernment ?? false,
    publicBody: buyer?.publicBody ?? null,
    valueKind: record.valueKind,
    maxPence: record.maxPence,
    valuePeriod: record.valuePeriod,
    years: yearsOf(record.duration),
    isWorks: record.cpv.length > 0 && record.cpv.every((code) => code.startsWith("45")),
  };
  return { may: mayReserve(facts, place, law), place };
}

/** Why what is reserved may not be, as the opportunity stands now; null when it may, or when nothing is. */
export function reservationProblem(ctx: Ctx, record: OwnOpportunity): string | null {
  const reservation = reservationOf(ctx.db, record.id);
  if (reservation === null) return null;
  const choices = reservingChoices(ctx, record);
  if (choices === null) return "Reserving is not offered on this site. Open “Who may answer” and let everybody answer.";
  const refused = refusedReservation(reservation, choices.may);
  if (refused !== null || record.status !== "draft" || reservation.place === null) return refused;
  const reach = reachOf(reservation.place, choices.place);
  const isSame = reach?.name === reservation.placeName && JSON.stringify(reach?.areaCodes) === JSON.stringify(reservation.areaCodes);
  return isSame ? null : `It is kept for ${reservation.placeName}, and you lie elsewhere now. Open “Who may answer” and save it again.`;
}

/** What the advert would say of what is asked, or of what is reserved already; null when everybody may answer. */
export function wordingFor(ctx: Ctx, record: OwnOpportunity, asked: Pick<Reservation, "place" | "sme" | "vcse">): string | null {
  const name = buyerName(ctx.db, record.organisationId);
  const stored = reservationOf(ctx.db, record.id);
  if (record.status !== "draft") return stored === null ? null : advertWording(stored, name);
  if (!reservesAnything(asked)) return null;
  const choices = reservingChoices(ctx, record);
  if (choices === null) return null;
  const reach = asked.place === null ? null : reachOf(asked.place, choices.place);
  const reservation = {
    ...asked,
    placeName: reach?.name ?? null,
    areaCodes: reach?.areaCodes ?? [],
    decidedAt: stored?.decidedAt ?? ctx.now,
  };
  return advertWording(reservation, name);
}

function buyerName(db: Database, id: number): string {
  const row = db
    .select({ tradingName: organisations.tradingName, legalName: organisations.legalName })
    .from(organisations)
    .where(eq(organisations.id, id))
    .get();
  return row?.tradingName ?? row?.legalName ?? "";
}

/** `Two years`, `24 months`; null where it is not said as a length. */
function yearsOf(duration: string): number | null {
  const length = runLength(`for ${duration}`) ?? runLength(duration);
  return length === null ? null : unitsOf(length, "month") / 12;
}

/** Where a buyer lies, by the authority of its address. */
export function buyerPlace(db: Database, areaCode: string | null): BuyerPlace {
  const area = areaCode === null ? undefined : referenceOf(db).areaByCode.get(areaCode);
  const county = areaCode === null ? null : countyOf(db, areaCode);
  return {
    isEngland: area?.nation === "England",
    area: area === undefined ? null : { name: area.name, areaCodes: [area.code] },
    county: county === null ? null : { ...county, borders: countiesNamed(db, county.borders) },
  };
}
