import { locateDistrict } from "#app/features/reference/locate-postcode.server.ts";
import { referenceOf } from "#app/features/reference/reference.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import type { Database } from "#db/client.ts";
import type { Position } from "#search/distance.ts";
import type { OpportunityDocument } from "#search/opportunities.ts";
import { toDocument } from "./facts/document.ts";
import { loadOpenFacts } from "./facts/opportunity-facts.server.ts";
import { districtOf } from "./facts/where.ts";

/** Search documents of the open opportunities among these ids, in order of id. Everything in them is public. */
export function loadOpportunityDocuments(ctx: Pick<Ctx, "db" | "now">, ids: readonly number[]): OpportunityDocument[] {
  const { areaLookup: areas, areaByCode, sectorByCode } = referenceOf(ctx.db);
  const middles = new Map<string, Position | null>();
  return loadOpenFacts(ctx, ids).map((facts) => {
    const district = districtOf(facts);
    const middle = district === null ? null : middleOf(ctx.db, district, middles);
    return toDocument(facts, { areas, areaByCode, sectors: sectorByCode, sectorByCode }, middle);
  });
}

function middleOf(db: Database, district: string, known: Map<string, Position | null>): Position | null {
  const already = known.get(district);
  if (already !== undefined) return already;
  const found = locateDistrict(db, district);
  const middle = found === null ? null : { lat: found.lat, lng: found.lng };
  known.set(district, middle);
  return middle;
}
