import type { OwnOpportunity } from "#app/features/opportunities/record.server.ts";
import { reservingChoices } from "#app/features/opportunities/reserving/reservation.server.ts";
import { type MayReserve, type Reservation, type ReservedPlace, reachOf } from "#app/features/opportunities/reserving/rules.ts";
import { requireReader } from "#app/features/organisations/membership.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { londonDay } from "#app/platform/dates.ts";
import { NEAR_MISS_LIMIT } from "../compute-matches.server.ts";
import { findMatchesInSteps } from "../find-matches.server.ts";
import { loadOpportunity } from "../load-opportunity.server.ts";
import { loadReserved, type ReservedRow } from "./eligibility.server.ts";
import { eligibility } from "./eligibility.ts";

/** Who of those that could answer would still be eligible. */
export interface WhoIsLeft {
  /** How many listed suppliers are likely or worth asking. */
  total: number;
  left: number;
  /** The best of those left. */
  best: { slug: string; name: string }[];
  /** Why the others are left out; `isOpen`: they can still show that they qualify. */
  out: { text: string; count: number; isOpen: boolean }[];
}

export interface ReservingPage {
  may: MayReserve;
  /** What each choice of place would leave, whatever else is asked. */
  places: { value: ReservedPlace; name: string; left: number }[];
  /** What each further condition would leave of the place now chosen. */
  sme: number;
  vcse: number;
  who: WhoIsLeft;
}

type Asked = Pick<Reservation, "place" | "sme" | "vcse">;

const BEST_SHOWN = 3;
const OUT: Readonly<Record<string, string>> = {
  "place no": "work from elsewhere",
  "place unknown": "have not said where they work from",
  "sme no": "have 250 staff or more",
  "sme unknown": "have not said how many people work for them",
  "vcse no": "are no voluntary, community or social enterprise",
  "vcse unknown": "have not said whether they put their surplus back",
};

/**
 * What the buyer of a draft may reserve, and who of those that are likely or worth asking each choice would leave. Null
 * where no law on reserving is set for this site, or while the draft names no work or place.
 */
export async function whoIsLeft(ctx: Ctx, record: OwnOpportunity, asked: Asked): Promise<ReservingPage | null> {
  requireReader(ctx, record.organisationId);
  const choices = reservingChoices(ctx, record);
  const opportunity = loadOpportunity(ctx.db, record.id);
  if (choices === null || opportunity === null) return null;
  const { may, place } = choices;
  const { matches, nearMisses } = await findMatchesInSteps(ctx.db, opportunity, ctx.now, { limit: NEAR_MISS_LIMIT });
  const found = [...matches, ...nearMisses.slice(0, NEAR_MISS_LIMIT)].map(({ organisationId }) => organisationId);
  const rows = loadReserved(ctx, record.id, found);
  const today = londonDay(ctx.now);
  function judge(one: Asked, row: ReservedRow) {
    const reach = one.place === null ? null : reachOf(one.place, place);
    return eligibility({ ...one, placeName: reach?.name ?? null, areaCodes: reach?.areaCodes ?? [] }, row.supplier, today);
  }
  const leftBy = (one: Asked) => rows.filter((row) => judge(one, row).standing === "yes").length;
  const out = new Map<string, number>();
  for (const row of rows) {
    const [first] = judge(asked, row).lines.toSorted((a, b) => (a.holds === b.holds ? 0 : a.holds === "no" ? -1 : 1));
    if (first !== undefined) out.set(`${first.condition} ${first.holds}`, (out.get(`${first.condition} ${first.holds}`) ?? 0) + 1);
  }
  const left = rows.filter((row) => judge(asked, row).standing === "yes");
  return {
    may,
    places: may.places.map((value) => ({
      value,
      name: reachOf(value, place)?.name ?? "",
      left: leftBy({ place: value, sme: false, vcse: false }),
    })),
    sme: leftBy({ place: asked.place, sme: true, vcse: false }),
    vcse: leftBy({ place: asked.place, sme: false, vcse: true }),
    who: {
      total: rows.length,
      left: left.length,
      best: left.slice(0, BEST_SHOWN).map(({ slug, name }) => ({ slug, name })),
      out: [...out]
        .map(([key, count]) => ({ text: OUT[key] ?? key, count, isOpen: key.endsWith("unknown") }))
        .sort((a, b) => b.count - a.count),
    },
  };
}
