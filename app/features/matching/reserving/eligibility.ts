import { type StatusPeriod, statusOnDay } from "#app/features/directory/status-on-day.ts";
import type { Reservation } from "#app/features/opportunities/reserving/rules.ts";
import type { PresentIdentity } from "#app/features/organisations/identity/same-identity.ts";
import { legalFormGroup } from "#app/features/organisations/legal-forms.ts";
import type { Day } from "#app/platform/dates.ts";

/** What is known of a supplier that a reservation hangs on. */
export interface ReservedSupplier {
  readonly claimed: boolean;
  /** Authority of the address on its profile, and what its page calls the place. */
  readonly areaCode: string | null;
  readonly place: string | null;
  readonly staff: number | null;
  readonly legalForm: string;
  readonly impactModel: readonly string[];
  readonly statuses: readonly StatusPeriod[];
  readonly identity: PresentIdentity;
  /** What it said of itself for this opportunity. */
  readonly stated: { readonly areaCode: string | null; readonly sme: boolean; readonly vcse: boolean } | null;
}

/** Whether one condition holds, by what is known; `unknown` is neither yes nor no. */
export type Holds = "yes" | "no" | "unknown";
export type Condition = "place" | "sme" | "vcse";

export interface Eligibility {
  /** All that is asked holds; one thing does not; or one cannot be told and none fails. */
  readonly standing: Holds;
  /** Each condition that is asked and does not hold for certain, in words that follow the supplier's name. */
  readonly lines: readonly { readonly condition: Condition; readonly holds: Holds; readonly text: string }[];
}

/** Regulation and Act agree on 250 staff; the turnover is the Companies Act's. */
const SME_STAFF = 250;

/**
 * Whether a supplier is among those an opportunity is reserved for. Where it really works counts: an address that it gave
 * itself, or what it stated for this opportunity; a register's address says neither yes nor no.
 */
export function eligibility(
  reservation: Pick<Reservation, "place" | "placeName" | "areaCodes" | "sme" | "vcse">,
  supplier: ReservedSupplier,
  today: Day,
): Eligibility {
  const lines: { condition: Condition; holds: Holds; text: string }[] = [];
  if (reservation.place !== null) {
    const holds = worksFrom(reservation, supplier);
    const place = supplier.place ?? "elsewhere";
    if (holds === "no") lines.push({ condition: "place", holds, text: `works from ${place}, as its profile says` });
    if (holds === "unknown") lines.push({ condition: "place", holds, text: "has not said where it works from" });
  }
  if (reservation.sme) {
    const holds = isSme(supplier);
    if (holds === "no") lines.push({ condition: "sme", holds, text: `has ${SME_STAFF} staff or more` });
    if (holds === "unknown") lines.push({ condition: "sme", holds, text: "has not said how many people work for it" });
  }
  if (reservation.vcse) {
    const holds = isVcse(supplier, today);
    if (holds === "no") lines.push({ condition: "vcse", holds, text: "is no voluntary, community or social enterprise" });
    if (holds === "unknown") lines.push({ condition: "vcse", holds, text: "has not said whether it puts its surplus back" });
  }
  const standing = lines.some(({ holds }) => holds === "no") ? "no" : lines.length > 0 ? "unknown" : "yes";
  return { standing, lines };
}

function worksFrom({ place, areaCodes }: Pick<Reservation, "place" | "areaCodes">, supplier: ReservedSupplier): Holds {
  const { areaCode, claimed, stated } = supplier;
  // Every listed supplier is in the United Kingdom: the directory holds no other.
  if (place === "uk") return areaCode === null && stated?.areaCode == null ? "unknown" : "yes";
  if (stated?.areaCode != null && areaCodes.includes(stated.areaCode)) return "yes";
  if (!claimed || areaCode === null) return "unknown";
  return areaCodes.includes(areaCode) ? "yes" : "no";
}

function isSme({ staff, stated }: ReservedSupplier): Holds {
  if (staff !== null) return staff < SME_STAFF ? "yes" : "no";
  return stated?.sme ? "yes" : "unknown";
}

/**
 * By its form, whose law binds the surplus to a purpose; else by what it declares or somebody confirmed. A public body is
 * governmental, and a status that was refused stands against it.
 */
function isVcse({ legalForm, impactModel, statuses, identity, stated }: ReservedSupplier, today: Day): Holds {
  const status = statusOnDay(statuses, today, identity)?.status ?? null;
  if (legalForm === "public_body" || status === "rejected") return "no";
  if (["cic", "charity"].includes(legalFormGroup(legalForm)) || legalForm === "community_benefit_society") return "yes";
  if (status === "certified" || status === "self_declared" || impactModel.includes("profit_redistribution")) return "yes";
  return stated?.vcse ? "yes" : "unknown";
}
