import { loadSupplierFacts, type OfferingFacts, type SupplierFacts } from "#app/features/directory/facts/supplier-facts.server.ts";
import { areaInSentence } from "#app/features/reference/area-words.ts";
import { expandAreas, type Reference, referenceOf } from "#app/features/reference/reference.server.ts";
import type { Database } from "#db/client.ts";
import type { OfferingForMatch, SupplierForMatch } from "./model.ts";

const PARTS = ["offerings", "statuses", "accreditations", "sources"] as const;
const NONE: readonly never[] = [];

/** The listed suppliers among `ids` as the rules read them, in order of id. */
export function loadSuppliers(db: Database, ids: readonly number[]): SupplierForMatch[] {
  const reference = referenceOf(db);
  return loadSupplierFacts(db, ids, PARTS).map((facts) => toMatch(facts, reference));
}

/** A supplier's facts as the rules read them. */
function toMatch(facts: SupplierFacts<(typeof PARTS)[number]>, reference: Reference): SupplierForMatch {
  const { id, identity, place, areaCode, lat, lng, summary, mission, statuses, accreditations, insurances, policies, openTo } = facts;
  const { provisions, staff, turnoverBand, largestContractPence, completeness, confirmedAt } = facts;
  return {
    id,
    name: facts.tradingName ?? facts.legalName,
    identity,
    place,
    areaCode,
    areaName: areaCode === null ? null : (reference.areaByCode.get(areaCode)?.name ?? null),
    position: lat === null || lng === null ? null : { lat, lng },
    claimed: facts.claimedAt !== null,
    summary,
    mission,
    sourceWords: facts.sources.map(({ words }) => words),
    offerings: facts.offerings.map((offering) => offeringForMatch(offering, reference)),
    statuses,
    accreditations,
    insurances,
    policies,
    openTo,
    provisions,
    staff,
    turnoverBand,
    largestContractPence,
    completeness,
    confirmedAt,
  };
}

function offeringForMatch(facts: OfferingFacts, reference: Reference): OfferingForMatch {
  const { id, sectorCode, title, description, kind, coverage, radiusMiles, minPence, maxPence, derivedFrom, strength } = facts;
  const codes = coverage === "areas" ? facts.areaCodes : NONE;
  return {
    id,
    sectorCode,
    sectorName: reference.sectorByCode.get(sectorCode)?.name ?? sectorCode,
    title,
    description,
    kind,
    coverage,
    areaCodes: codes.length === 0 ? NONE : expandAreas(reference, codes),
    areaNames: codes.length === 0 ? NONE : codes.map((code) => areaInSentence(reference.areaByCode.get(code)?.name ?? code)).sort(),
    radiusMiles,
    minPence,
    maxPence,
    derivedFrom,
    strength,
  };
}
