import { locateDistrict } from "#app/features/reference/locate-postcode.server.ts";
import { postcodeDistrict } from "#app/features/reference/postcode.ts";
import { referenceOf } from "#app/features/reference/reference.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { prepared } from "#app/platform/statements.server.ts";
import type { Database } from "#db/client.ts";
import { open } from "#db/shown.ts";
import type { Position } from "#search/distance.ts";
import { buildOpportunityDocument } from "#search/documents/opportunity.ts";
import type { OpportunityDocument } from "#search/opportunities.ts";
import { whereText } from "./view-opportunity.server.ts";
import type { Delivery } from "./vocabulary.ts";

interface Row {
  id: number;
  slug: string;
  title: string;
  description: string;
  requirements: string;
  buyer: string;
  kind: string;
  direction: string | null;
  cpv: string;
  sectorCodes: string;
  areaCodes: string;
  delivery: Delivery;
  place: string | null;
  outward: string | null;
  radiusMiles: number | null;
  minPence: number | null;
  maxPence: number | null;
  publishedAt: number;
  deadlineAt: number | null;
}

/** Of the postcode only the district is read; contact and position are not. */
const SQL = `
select o.id, o.slug, o.title, o.description, o.requirements, coalesce(g.trading_name, g.legal_name) as buyer, o.kind, o.direction, o.cpv,
  (select json_group_array(sector_code) from (select sector_code from opportunity_sectors where opportunity_id = o.id order by sector_code)) as sectorCodes,
  (select json_group_array(area_code) from (select area_code from opportunity_areas where opportunity_id = o.id order by area_code)) as areaCodes,
  o.delivery, o.delivery_place as place, substr(o.delivery_postcode, 1, instr(o.delivery_postcode || ' ', ' ') - 1) as outward,
  o.radius_miles as radiusMiles, iif(o.value_kind = 'range', o.min_pence, null) as minPence, iif(o.value_kind = 'range', o.max_pence, null) as maxPence,
  coalesce(o.published_at, o.created_at) as publishedAt, o.deadline_at as deadlineAt
from json_each(?) ids join opportunities o on o.id = ids.value join organisations g on g.id = o.organisation_id
where ${open("o", "?")} order by o.id`;

/** Search documents of the open opportunities among these ids, in order of id. Everything in them is public. */
export function loadOpportunityDocuments(ctx: Pick<Ctx, "db" | "now">, ids: readonly number[]): OpportunityDocument[] {
  const { areaLookup: areas, areaByCode, sectorByCode } = referenceOf(ctx.db);
  const middles = new Map<string, Position | null>();
  const rows = prepared(ctx.db, SQL).all(JSON.stringify(ids), ctx.now.getTime()) as Row[];
  return rows.map(({ place, outward, ...row }) => {
    const district = outward === null ? null : postcodeDistrict(outward);
    const areaCodes = JSON.parse(row.areaCodes) as string[];
    const named = areaCodes.map((code) => ({ name: areaByCode.get(code)?.name ?? code })).sort((a, b) => a.name.localeCompare(b.name));
    return buildOpportunityDocument(
      {
        ...row,
        requirements: JSON.parse(row.requirements) as string[],
        cpv: JSON.parse(row.cpv) as string[],
        sectorCodes: JSON.parse(row.sectorCodes) as string[],
        areaCodes,
        where: whereText(row.delivery, place, district, named),
        district: district === null ? null : middleOf(ctx.db, district, middles),
      },
      { areas, areaByCode, sectors: sectorByCode },
    );
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
