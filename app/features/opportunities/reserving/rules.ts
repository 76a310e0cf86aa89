import type { PublicBody } from "#app/features/organisations/buyer-kinds.ts";
import type { Settings } from "#app/platform/ctx.ts";
import { longDate } from "#app/platform/dates.ts";
import { pounds } from "#app/platform/money.ts";
import { listChoices, listWords } from "#app/platform/words.ts";
import type { BuyerKind, OpportunityKind, ValueKind, ValuePeriod } from "../vocabulary.ts";
import { totalWithVat } from "../worth.ts";

/** From where whoever answers must work: anywhere in the United Kingdom, the buyer's own area, its county, or that and all it borders. */
export type ReservedPlace = "uk" | "area" | "county" | "bordering";

/** Who alone may answer. All that is asked must hold. */
export interface Reservation {
  readonly place: ReservedPlace | null;
  /** As the advert calls it: `the county of West Midlands`; null without a place. */
  readonly placeName: string | null;
  /** GSS codes of the authorities it holds; empty for the whole United Kingdom and without a place. */
  readonly areaCodes: readonly string[];
  /** A small or medium enterprise. */
  readonly sme: boolean;
  /** A voluntary, community or social enterprise. */
  readonly vcse: boolean;
  readonly decidedAt: Date;
}

/** An area by name, with the authorities in it. */
export interface NamedArea {
  readonly name: string;
  readonly areaCodes: readonly string[];
}

/** Where a buyer lies: its own authority, the county or London borough that holds it, and what that borders. */
export interface BuyerPlace {
  readonly isEngland: boolean;
  /** Null where its own area is not one authority. */
  readonly area: NamedArea | null;
  readonly county: (NamedArea & { readonly kind: "county" | "london_borough"; readonly borders: readonly NamedArea[] }) | null;
}

export interface ReservingFacts {
  readonly kind: OpportunityKind;
  readonly buyerKind: BuyerKind | null;
  readonly isCentralGovernment: boolean;
  readonly publicBody: PublicBody | null;
  readonly valueKind: ValueKind;
  readonly maxPence: number | null;
  readonly valuePeriod: ValuePeriod;
  /** How long it runs, where that is said. */
  readonly years: number | null;
  /** All its codes of work are of construction. */
  readonly isWorks: boolean;
}

/** Why a buyer may not reserve: `code` is stable, `text` says what to do. */
export interface ReservingProblem {
  readonly code: "kind" | "value" | "length" | "threshold";
  readonly text: string;
}

/** What a buyer may ask for, and what says so. */
export interface MayReserve {
  readonly problem: ReservingProblem | null;
  readonly places: readonly ReservedPlace[];
  /** Why there is no choice of place, or only some; null when there is nothing to say. */
  readonly placeNote: string | null;
  /** What the buyer is and what its contract is worth, as the rule takes it. */
  readonly basis: string;
}

type Law = NonNullable<Settings["reserving"]>;

/** An invited quote goes to those invited, and people and help are not bought. */
export function mayBeReserved(kind: OpportunityKind): boolean {
  return kind === "contract" || kind === "supply_chain";
}

/**
 * What a buyer may reserve. Best value authorities and parish councils in England may do so by place below the threshold
 * (the Order of 2026), central government for the United Kingdom or one county (PPN 005); any public body below the
 * threshold for small enterprises and VCSEs. Who is no public body may choose as it likes.
 */
export function mayReserve(facts: ReservingFacts, place: BuyerPlace, law: Law): MayReserve {
  if (!mayBeReserved(facts.kind)) {
    const text = "Only contracts and subcontracts are reserved. An invited quote goes to those you invite.";
    return { problem: { code: "kind", text }, places: [], placeNote: null, basis: "" };
  }
  const local = localPlaces(place);
  if (facts.buyerKind !== "public") {
    const basis = "You are no public body: the law leaves it to you whom you ask.";
    return { problem: null, places: ["uk", ...local], placeNote: null, basis };
  }
  const total = totalWithVat(facts);
  const limit = limitOf(facts, law) * 100;
  if (total === null) {
    const isLength = facts.valueKind === "range" && facts.maxPence !== null;
    return none(
      isLength ? "length" : "value",
      isLength
        ? "Say how long it runs first: whether it may be reserved hangs on what it is worth in all."
        : "Say what it is worth first: a contract may be reserved below the threshold only, and one whose value cannot be told counts as above it.",
    );
  }
  if (total >= limit) {
    return none(
      "threshold",
      `It is worth ${pounds(wholePounds(total))} with VAT, and the threshold is ${pounds(limit)}. Above it the law does not let a public body keep a contract for some suppliers.`,
    );
  }
  const worth = `${pounds(facts.maxPence ?? 0)}${facts.valuePeriod === "year" ? " a year" : ""}, or ${pounds(wholePounds(total))} in all with VAT, is under the threshold of ${pounds(limit)}`;
  return { problem: null, ...placesOf(facts, place, local), basis: `${whoYouAre(facts, place)}, and ${worth}.` };
}

function none(code: ReservingProblem["code"], text: string): MayReserve {
  return { problem: { code, text }, places: [], placeNote: null, basis: "" };
}

function placesOf(
  { isCentralGovernment, publicBody }: ReservingFacts,
  place: BuyerPlace,
  local: readonly ReservedPlace[],
): Pick<MayReserve, "places" | "placeNote"> {
  if (isCentralGovernment) {
    return {
      places: ["uk", ...local.filter((one) => one === "county")],
      placeNote: "Central government may name one county, not several.",
    };
  }
  if (publicBody === null) {
    return {
      places: [],
      placeNote:
        "By place only councils, parish councils and other best value authorities may reserve. If you are one, say so under your details.",
    };
  }
  if (!place.isEngland) return { places: [], placeNote: "The Order that lets authorities reserve by place holds in England." };
  if (place.county === null) {
    return { places: ["uk"], placeNote: "We do not know which county you lie in. Give your postcode under your details." };
  }
  const own = publicBody === "council" ? local : local.filter((one) => one !== "area");
  return { places: ["uk", ...own], placeNote: null };
}

function localPlaces({ area, county }: BuyerPlace): ReservedPlace[] {
  if (county === null) return area === null ? [] : ["area"];
  const isSame = area !== null && area.areaCodes.length === county.areaCodes.length;
  return [
    ...(county.borders.length > 0 ? (["bordering"] as const) : []),
    "county",
    ...(area === null || isSame ? [] : (["area"] as const)),
  ];
}

function limitOf({ isCentralGovernment, isWorks }: ReservingFacts, { thresholdPounds }: Law): number {
  if (isWorks) return thresholdPounds.works;
  return isCentralGovernment ? thresholdPounds.centralGovernment : thresholdPounds.others;
}

const BODIES: Readonly<Record<PublicBody, string>> = {
  council: "You are a council",
  parish: "You are a parish or town council",
  best_value: "You are a best value authority",
};

function whoYouAre({ isCentralGovernment, publicBody }: ReservingFacts, { isEngland }: BuyerPlace): string {
  if (isCentralGovernment) return "You are central government";
  return `${publicBody === null ? "You are a public body" : BODIES[publicBody]}${isEngland ? " in England" : ""}`;
}

/** Where a choice of place reaches: its name in a sentence and its authorities; null for one that this buyer does not have. */
export function reachOf(choice: ReservedPlace, { area, county }: BuyerPlace): NamedArea | null {
  switch (choice) {
    case "uk":
      return { name: "the United Kingdom", areaCodes: [] };
    case "area":
      return area;
    case "county":
      return county === null ? null : { name: countyName(county), areaCodes: county.areaCodes };
    case "bordering": {
      if (county === null) return null;
      const names = county.borders.map(({ name }) => name);
      return {
        name: `${countyName(county)} and all that it borders (${listWords(names, 99)})`,
        areaCodes: [...new Set([county, ...county.borders].flatMap(({ areaCodes }) => areaCodes))],
      };
    }
  }
}

function countyName({ name, kind }: NonNullable<BuyerPlace["county"]>): string {
  if (kind === "county") return `the county of ${name}`;
  return name === "City of London" ? "the City of London" : `the London borough of ${name}`;
}

/** `voluntary, community or social enterprises that work from the county of West Midlands`. */
export function reservedFor({ place, placeName, sme, vcse }: Omit<Reservation, "decidedAt" | "areaCodes">): string {
  const isBoth = sme && vcse;
  const who = vcse ? "voluntary, community or social enterprises" : sme ? "small or medium enterprises" : "suppliers";
  const size = isBoth ? "have fewer than 250 staff" : "";
  const from = place === null || placeName === null ? "" : `work from ${placeName}`;
  const holds = [size, from].filter((text) => text !== "");
  return holds.length === 0 ? who : `${who} that ${holds.join(" and ")}`;
}

/** What the advert says, as the Order and the guidance ask for it: whom it is for, the area, and that it was decided before anybody was invited. */
export function advertWording(reservation: Reservation, buyerName: string): string {
  return `This contract is reserved. Only ${reservedFor(reservation)} may take part. ${buyerName} decided this on ${longDate(reservation.decidedAt)}, before inviting anyone.`;
}

/** The OCDS UK extension's terms; `tender` holds both. The whole United Kingdom is written as the codes of its four nations. */
export function inOcds({ place, areaCodes, sme, vcse }: Omit<Reservation, "decidedAt" | "placeName">) {
  const identifiers = place === "uk" ? ["E92000001", "N92000002", "S92000003", "W92000004"] : [...areaCodes];
  return {
    suitability: { sme, vcse },
    otherRequirements: {
      reservedParticipation: sme || vcse ? (["smeVcse"] as "smeVcse"[]) : [],
      ...(place === null ? {} : { reservedParticipationLocation: { gazetteer: { identifiers } } }),
    },
  };
}

/** Whether anything is asked at all. */
export function reservesAnything({ place, sme, vcse }: Pick<Reservation, "place" | "sme" | "vcse">): boolean {
  return place !== null || sme || vcse;
}

/** What of a reservation its buyer may not ask for, in words; null when all of it may be. */
export function refusedReservation({ place }: Pick<Reservation, "place">, may: MayReserve): string | null {
  if (may.problem !== null) return may.problem.text;
  if (place === null || may.places.includes(place)) return null;
  return may.placeNote ?? `You may choose ${listChoices(may.places.map((one) => PLACE_LABELS[one]))}.`;
}

export const PLACE_LABELS: Readonly<Record<ReservedPlace, string>> = {
  uk: "the United Kingdom",
  area: "your own area",
  county: "your county",
  bordering: "your county and all that border it",
};

/** VAT leaves pence that nobody asked for. */
function wholePounds(pence: number): number {
  return Math.round(pence / 100) * 100;
}
