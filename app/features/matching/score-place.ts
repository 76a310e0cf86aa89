import { milesWords } from "#app/platform/miles.ts";
import { listWords } from "#app/platform/words.ts";
import type { Evidence } from "#db/schema/matching.ts";
import { distanceMiles } from "#search/distance.ts";
import type { OfferingForMatch, PartResult, SupplierForMatch } from "./model.ts";
import type { PreparedOpportunity } from "./prepared.ts";
import { MOST_NAMED, sayMiles } from "./say.ts";

/** An offering with unknown coverage is taken to reach its own authority and this far from its base. Miles. */
export const UNKNOWN_COVERAGE_MILES = 30;
/** A supplier that does not reach the place is worth showing only when it is based this near. Miles. */
export const NEAR_MISS_MILES = 30;
/** One that has not said where it works is worth asking when it is based this near. Miles. */
const ASKING_MILES = 75;
/** The same where the work can be done from afar. Miles. */
const ASKING_AFAR_MILES = 150;
/** How far people are thought to travel for a secondment or a board. Miles. */
const PEOPLE_MILES = 30;
/** Who is based this near may be asked whether its people would. Miles. */
export const PEOPLE_ASKING_MILES = 45;

/** Points of unknown coverage at the place itself, a point less for every three miles, and where its base is not known either. */
const UNKNOWN_HERE = 18;
const UNKNOWN_FAR = 8;

/** How far away one that has not said where it works is worth asking. Miles. */
export function askingMiles({ travels }: PreparedOpportunity): number {
  return travels ? ASKING_AFAR_MILES : ASKING_MILES;
}

export interface PlaceResult extends PartResult {
  /** A failed rule is near enough to show: part of the areas is covered, or the base is not far. */
  readonly near: boolean;
}

/**
 * Miles from the supplier's base to where the work is: the point of a radius delivery; for areas the middle of its own
 * authority when that is asked for, else the nearest asked one. Null when a position is missing, or the work is remote.
 */
export function distanceTo(opportunity: PreparedOpportunity, supplier: SupplierForMatch): number | null {
  const { source } = opportunity;
  if (supplier.position === null || source.delivery === "remote") return null;
  if (source.position !== null) return distanceMiles(supplier.position, source.position);
  const home = supplier.areaCode === null ? undefined : source.areas.find((area) => area.code === supplier.areaCode);
  if (home?.position) return distanceMiles(supplier.position, home.position);
  let nearest: number | null = null;
  for (const area of source.areas) {
    if (area.position === null) continue;
    const miles = distanceMiles(supplier.position, area.position);
    if (nearest === null || miles < nearest) nearest = miles;
  }
  return nearest;
}

/** Place, 20: does this offering reach where the work is? The rule and the points are in `rules.ts`. */
export function scorePlace(
  opportunity: PreparedOpportunity,
  supplier: SupplierForMatch,
  offering: OfferingForMatch,
  distance: number | null,
): PlaceResult {
  const { source } = opportunity;
  if (source.delivery === "remote") return pass(20, "remote", "The work can be done from anywhere");
  if (offering.coverage === "nationwide") return pass(14 + closeness(distance), "nationwide", "Works anywhere in the UK");
  if (offering.coverage === "unknown") return unknownCoverage(opportunity, supplier, distance);
  if (offering.coverage === "radius") return byRadius(opportunity, supplier, offering, distance);
  return byAreas(opportunity, supplier, offering, distance);
}

function byAreas(
  opportunity: PreparedOpportunity,
  supplier: SupplierForMatch,
  offering: OfferingForMatch,
  distance: number | null,
): PlaceResult {
  const { areas, placeName } = opportunity.source;
  const covered = areas.filter((area) => offering.areaCodes.includes(area.code));
  if (areas.length > 0 && covered.length === areas.length) {
    const listed = listWords(offering.areaNames, MOST_NAMED);
    const only = covered.length === 1 ? covered[0] : undefined;
    if (only && only.name !== placeName) {
      const whole = offering.areaNames.includes(only.name) ? only.name : listed;
      return pass(15 + closeness(distance), "covers", `Covers all of ${whole}, so ${placeName} too`);
    }
    return pass(15 + closeness(distance), "covers", `Covers ${only && offering.areaNames.includes(only.name) ? only.name : listed}`);
  }
  const missing = areas.filter((area) => !offering.areaCodes.includes(area.code)).map((area) => area.name);
  if (covered.length > 0) {
    const names = covered.map((area) => area.name);
    const gap = `Covers ${listWords(names, MOST_NAMED)}, not ${listWords(missing, MOST_NAMED)}`;
    return { ...fail("part_covered", gap, Math.floor((10 * covered.length) / areas.length)), near: true };
  }
  const away = distance === null ? "" : `; it is based ${sayMiles(distance)} away`;
  return miss(distance, "not_covered", `Covers ${listWords(offering.areaNames, MOST_NAMED)}, not ${placeName}${away}`, supplier);
}

function byRadius(
  opportunity: PreparedOpportunity,
  supplier: SupplierForMatch,
  offering: OfferingForMatch,
  distance: number | null,
): PlaceResult {
  const { areas, placeName, position } = opportunity.source;
  const radius = offering.radiusMiles ?? 0;
  const home = supplier.place ?? supplier.areaName ?? "its base";
  const tooFar = (where: string, miles: number | null) =>
    miss(
      distance,
      "out_of_radius",
      `Works within ${milesWords(radius)} of ${home}; ${where} ${areas.length > 1 ? "are" : "is"} ${miles === null ? "further" : sayMiles(miles)} away`,
      supplier,
    );
  if (position !== null || areas.length === 1) {
    const reaches =
      (distance !== null && distance <= radius) ||
      (position === null && supplier.areaCode !== null && opportunity.areaCodes.has(supplier.areaCode));
    if (!reaches) return tooFar(placeName, distance);
    const just = distance !== null && distance <= radius && distance > radius * 0.8;
    const text = just
      ? `Covers ${placeName}, just: ${distance.toFixed(1)} of its ${milesWords(radius)}`
      : `Works within ${milesWords(radius)} of ${home}, so ${placeName} too`;
    return pass(15 + closeness(distance), just ? "covers_just" : "covers", text);
  }
  const reached = areas.filter((area) => area.code === supplier.areaCode || within(supplier, area.position, radius));
  if (reached.length === areas.length && areas.length > 0) {
    return pass(15 + closeness(distance), "covers", `Works within ${milesWords(radius)} of ${home}, so ${placeName} too`);
  }
  if (reached.length === 0) return tooFar(placeName, distance);
  const missing = areas.filter((area) => !reached.includes(area)).map((area) => area.name);
  const gap = `Works within ${milesWords(radius)} of ${home}: ${listWords(
    reached.map((area) => area.name),
    MOST_NAMED,
  )}, not ${listWords(missing, MOST_NAMED)}`;
  return { ...fail("part_covered", gap, Math.floor((10 * reached.length) / areas.length)), near: true };
}

/** Nobody said where it works: its own authority and near its base are assumed, and the gap says so. */
function unknownCoverage(opportunity: PreparedOpportunity, supplier: SupplierForMatch, distance: number | null): PlaceResult {
  const inArea = supplier.areaCode !== null && opportunity.areaCodes.has(supplier.areaCode);
  const close = distance !== null && distance <= UNKNOWN_COVERAGE_MILES;
  const place = supplier.place ?? supplier.areaName;
  const based =
    distance === null
      ? `Based in ${supplier.areaName ?? place ?? "the area"}`
      : `Based ${sayMiles(distance)} away${place ? `, in ${place}` : ""}`;
  const gap: Evidence = { part: "place", code: "coverage_unknown", text: "It has not said where it works" };
  const points = distance === null ? UNKNOWN_FAR : Math.max(0, Math.floor(UNKNOWN_HERE - distance / 3));
  if (!inArea && !close) {
    const near = distance !== null && distance <= askingMiles(opportunity);
    return { ...fail("coverage_unknown", `${based}, and has not said where it works`, near ? points : 0), near };
  }
  return { ...pass(points, "based_near", based), gaps: [gap] };
}

/** Place, 20, for people: a base in the area or near it, whatever the offerings cover. */
export function scorePeoplePlace(opportunity: PreparedOpportunity, supplier: SupplierForMatch, distance: number | null): PlaceResult {
  if (opportunity.source.delivery === "remote") return pass(20, "remote", "It can be done from anywhere");
  const inArea = supplier.areaCode !== null && opportunity.areaCodes.has(supplier.areaCode);
  const where = supplier.place ?? supplier.areaName;
  const text =
    distance === null
      ? `Based in ${where ?? opportunity.source.placeName}`
      : `Based ${sayMiles(distance)} away${where ? `, in ${where}` : ""}`;
  if (inArea || (distance !== null && distance <= PEOPLE_MILES))
    return pass(distance === null ? 16 : Math.round(20 - distance / 3), "based_near", text);
  const near = distance !== null && distance <= PEOPLE_ASKING_MILES;
  return { ...fail("based_far", text, near ? Math.max(0, Math.round(20 - distance / 3)) : 0), near };
}

/** 0–5 points for being close: within 10 miles, 20, 35, 60, 100. */
function closeness(distance: number | null): number {
  if (distance === null) return 1;
  return distance <= 10 ? 5 : distance <= 20 ? 4 : distance <= 35 ? 3 : distance <= 60 ? 2 : distance <= 100 ? 1 : 0;
}

function within(supplier: SupplierForMatch, position: { lat: number; lng: number } | null, miles: number): boolean {
  return supplier.position !== null && position !== null && distanceMiles(supplier.position, position) <= miles;
}

function pass(points: number, code: string, text: string): PlaceResult {
  return { holds: true, near: true, points: Math.min(20, points), reasons: [{ part: "place", code, text }], gaps: [] };
}

function fail(code: string, text: string, points: number): PartResult {
  return { holds: false, points, reasons: [], gaps: [{ part: "place", code, text }] };
}

function miss(distance: number | null, code: string, text: string, supplier: SupplierForMatch): PlaceResult {
  const near = supplier.position !== null && distance !== null && distance <= NEAR_MISS_MILES;
  return { ...fail(code, text, near ? Math.max(0, Math.floor(8 - distance / 4)) : 0), near };
}
