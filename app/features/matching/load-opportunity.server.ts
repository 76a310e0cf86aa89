import { deliveryPoint, type OpportunityFacts, opportunityFacts } from "#app/features/opportunities/facts/opportunity-facts.server.ts";
import { districtOf, sectorsOf } from "#app/features/opportunities/facts/where.ts";
import { locatePostcode } from "#app/features/reference/locate-postcode.server.ts";
import { nearestAuthority } from "#app/features/reference/name-point.ts";
import { normalisePostcode } from "#app/features/reference/postcode.ts";
import { expandAreas, type Reference, referenceOf } from "#app/features/reference/reference.server.ts";
import { listWords } from "#app/platform/words.ts";
import type { Database } from "#db/client.ts";
import type { Position } from "#search/distance.ts";
import type { AreaForMatch, LotForMatch, OpportunityForMatch } from "./model.ts";
import { MOST_NAMED } from "./say.ts";

/** An opportunity in whatever status as the rules read it; null when there is none with this id. */
export function loadOpportunity(db: Database, id: number): OpportunityForMatch | null {
  const facts = opportunityFacts(db, id);
  if (facts === null) return null;
  const reference = referenceOf(db);
  const point = facts.delivery === "radius" ? deliveryPoint(db, id) : null;
  const position = point === null || point.lat === null || point.lng === null ? null : { lat: point.lat, lng: point.lng };
  const listed = facts.areaCodes;
  const codes =
    facts.delivery === "remote"
      ? []
      : listed.length === 0 && position !== null
        ? pointArea(db, point?.postcode ?? null, position)
        : expandAreas(reference, listed);
  const areas = areasFor(reference, codes);
  const names = (listed.length > 0 ? listed : codes).map((code) => reference.areaByCode.get(code)?.name ?? code).sort();
  const { organisationId, kind, direction, title, description, delivery, minPence, maxPence, startDay, duration, requirements } = facts;
  const whole = { delivery, placeName: placeNameOf(facts, names), areas, position };
  return {
    id,
    organisationId,
    kind,
    direction,
    title,
    description: [description, ...facts.skills].join("\n"),
    sectors: sectorsOf(facts, reference),
    ...whole,
    regionNames: regionNamesOf(reference, codes),
    minPence,
    maxPence,
    perYear: facts.valueKind === "range" && facts.valuePeriod === "year",
    startDay,
    duration,
    requirements,
    ...(facts.lots.length === 0 ? {} : { lots: facts.lots.map((lot) => lotFor(reference, facts, whole, lot)) }),
  };
}

/** A lot says nothing of its own sector, place or value where it is as the whole; without a value of its own it is of no known size. */
function lotFor(
  reference: Reference,
  facts: OpportunityFacts,
  whole: Pick<LotForMatch, "delivery" | "placeName" | "areas" | "position">,
  lot: OpportunityFacts["lots"][number],
): LotForMatch {
  const sectorCodes = lot.sectorCodes.length > 0 ? lot.sectorCodes : facts.sectorCodes;
  const own: typeof whole = { delivery: "areas", placeName: lot.place ?? "", areas: areasFor(reference, lot.areaCodes), position: null };
  return {
    title: lot.title,
    description: lot.description,
    sectors: sectorsOf({ sectorCodes }, reference),
    ...(lot.areaCodes.length > 0 ? own : whole),
    minPence: lot.minPence,
    maxPence: lot.maxPence,
    perYear: false,
  };
}

function areasFor(reference: Reference, codes: readonly string[]): AreaForMatch[] {
  return codes.flatMap((code): AreaForMatch[] => {
    const area = reference.areaByCode.get(code);
    return area
      ? [{ code, name: area.name, position: area.lat === null || area.lng === null ? null : { lat: area.lat, lng: area.lng } }]
      : [];
  });
}

/** A point is called by the named place it is in, else by its postcode district; areas by their names. Never a full postcode. */
function placeNameOf(facts: OpportunityFacts, names: readonly string[]): string {
  const district = facts.delivery === "radius" ? districtOf(facts) : null;
  const place = facts.deliveryPlace === null || names.includes(facts.deliveryPlace) ? null : facts.deliveryPlace;
  return place ?? district ?? (names.length > 0 ? listWords(names, MOST_NAMED) : "the delivery place");
}

function regionNamesOf({ areas, areaByCode }: Reference, codes: readonly string[]): string[] {
  const wide = areas.filter(({ kind }) => kind === "nation" || kind === "region").map(({ name }) => name);
  return [...new Set([...wide, ...codes.flatMap((code) => areaByCode.get(code)?.combinedAuthority ?? [])])];
}

/** The authority a point lies in: its postcode's, or that of the nearest middle. */
function pointArea(db: Database, postcode: string | null, position: Position): string[] {
  const normal = normalisePostcode(postcode ?? "");
  const code = (normal === null ? null : locatePostcode(db, normal)?.areaCode) ?? nearestAuthority(referenceOf(db), position)?.code;
  return code === undefined ? [] : [code];
}
