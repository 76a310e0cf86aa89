import type { Provisions } from "#app/features/directory/provisions.ts";
import type { Direction, OpportunityKind } from "#app/features/opportunities/vocabulary.ts";
import type { Identity, PresentIdentity } from "#app/features/organisations/identity/same-identity.ts";
import type { Evidence, ScoreParts } from "#db/schema/matching.ts";
import type { Position } from "#search/distance.ts";

// What the rules read of an opportunity and a supplier: plain values, so that a rule never knows where they came from.
export type { OpportunityKind };

export interface AreaForMatch {
  /** GSS code of an authority. */
  readonly code: string;
  readonly name: string;
  /** The authority's middle; null when the table has none. */
  readonly position: Position | null;
}

export interface OpportunityForMatch {
  readonly id: number;
  readonly organisationId: number;
  readonly kind: OpportunityKind;
  /** Of kinds that are offered or sought; null of work. */
  readonly direction: Direction | null;
  readonly title: string;
  readonly description: string;
  readonly sectors: readonly { readonly code: string; readonly name: string }[];
  readonly delivery: "areas" | "radius" | "remote";
  /** How the page calls the delivery place: `Aston`, `B6 5RQ`, `Walsall and Dudley`. */
  readonly placeName: string;
  /** Names of nations and regions, and of what its areas belong to: that both texts have one says nothing of the work. */
  readonly regionNames: readonly string[];
  /** The authorities the work is done in; for `radius`, the one its point lies in. Empty for `remote`. */
  readonly areas: readonly AreaForMatch[];
  /** The point of a `radius` delivery. */
  readonly position: Position | null;
  /** Both null when the value is not known or withheld. Pence. */
  readonly minPence: number | null;
  readonly maxPence: number | null;
  /** The value is for each year; the rules take a year's worth as the job. */
  readonly perYear: boolean;
  readonly startDay: string | null;
  readonly duration: string;
  readonly requirements: readonly string[];
  /** Parts that may be answered alone; none where it is all one. */
  readonly lots?: readonly LotForMatch[];
}

/** What of a lot stands in the place of the whole, where somebody does that lot alone. */
export type LotForMatch = Pick<
  OpportunityForMatch,
  "title" | "description" | "sectors" | "delivery" | "placeName" | "areas" | "position" | "minPence" | "maxPence" | "perYear"
>;

export interface OfferingForMatch {
  readonly id: number;
  readonly sectorCode: string;
  readonly sectorName: string;
  readonly title: string;
  readonly description: string;
  readonly kind: "service" | "good" | "works";
  readonly coverage: "nationwide" | "areas" | "radius" | "unknown";
  /** Authorities, with regions and nations expanded. */
  readonly areaCodes: readonly string[];
  /** Areas as the supplier listed them, for the sentence. */
  readonly areaNames: readonly string[];
  readonly radiusMiles: number | null;
  readonly minPence: number | null;
  readonly maxPence: number | null;
  /** How an import worked the sector out (`directory/sector-evidence.ts`); null when a member chose it. */
  readonly derivedFrom: string | null;
  /** 0–100: how sure the sector is. */
  readonly strength: number;
}

export interface StatusForMatch {
  readonly status: "self_declared" | "register_confirmed" | "certified" | "lapsed" | "rejected";
  readonly source: string;
  readonly fromDay: string;
  readonly toDay: string | null;
  /** Milliseconds; the later record supersedes. */
  readonly recordedAt: number;
  /** The names and numbers it was given for. */
  readonly givenFor: Identity;
}

export interface SupplierForMatch {
  readonly id: number;
  readonly name: string;
  readonly identity: PresentIdentity;
  readonly place: string | null;
  readonly areaCode: string | null;
  readonly areaName: string | null;
  readonly position: Position | null;
  readonly claimed: boolean;
  readonly summary: string;
  readonly mission: string;
  /** What each register or grant list says of it, beyond its profile. */
  readonly sourceWords: readonly string[];
  readonly offerings: readonly OfferingForMatch[];
  readonly statuses: readonly StatusForMatch[];
  readonly accreditations: readonly { readonly name: string; readonly toDay: string | null }[];
  readonly insurances: readonly { readonly kind: string; readonly amountPence: number; readonly until: string | null }[];
  readonly policies: readonly string[];
  readonly openTo: readonly string[];
  /** What is not said is not in it. */
  readonly provisions: Provisions;
  readonly staff: number | null;
  readonly turnoverBand: string | null;
  readonly largestContractPence: number | null;
  /** 0–100. */
  readonly completeness: number;
  /** Milliseconds. */
  readonly confirmedAt: number | null;
}

export type HardRule = "work" | "place" | "size" | "status";

/** One part's points with what a reader can check. */
export interface PartResult {
  /** Whether the part's hard rule holds; `ready` has none. */
  readonly holds: boolean;
  readonly points: number;
  readonly reasons: readonly Evidence[];
  readonly gaps: readonly Evidence[];
}

export interface MatchResult {
  readonly organisationId: number;
  /** 0–100, the sum of the parts. */
  readonly score: number;
  readonly parts: ScoreParts;
  readonly reasons: Evidence[];
  readonly gaps: Evidence[];
  /** Worth asking and not likely: one hard rule fails by little, or too little that it says fits. */
  readonly nearMiss: boolean;
  readonly failedRules: HardRule[];
  /** From the supplier's base to the delivery place; null when either is unknown or the work is remote. */
  readonly distanceMiles: number | null;
}
