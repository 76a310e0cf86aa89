import { checkedAmong } from "#app/features/organisations/checking/checks.server.ts";
import { postcodeDistrict } from "#app/features/reference/postcode.ts";
import { referenceOf } from "#app/features/reference/reference.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { daysUntil } from "#app/platform/dates.ts";
import { prepared } from "#app/platform/statements.server.ts";
import { open } from "#db/shown.ts";
import { whereText } from "./view-opportunity.server.ts";
import type { Delivery, Direction, OpportunityKind, ValueKind, ValuePeriod } from "./vocabulary.ts";

/** An open opportunity as a list shows it. Nothing private is in it. */
export interface OpportunityItem {
  id: number;
  slug: string;
  title: string;
  description: string;
  /** Whose it is. */
  organisationId: number;
  kind: OpportunityKind;
  direction: Direction | null;
  organisationName: string;
  /** It is checked who posted it. */
  isChecked: boolean;
  sectors: { code: string; name: string }[];
  areas: { code: string; name: string }[];
  delivery: Delivery;
  /** `Aston, Birmingham, B6`, or the council areas; null when it can be done from anywhere. */
  where: string | null;
  valueKind: ValueKind;
  minPence: number | null;
  maxPence: number | null;
  valuePeriod: ValuePeriod;
  deadlineAt: Date | null;
  publishedAt: Date | null;
  updatedAt: Date;
  daysLeft: number | null;
}

interface Row
  extends Omit<
    OpportunityItem,
    "sectors" | "areas" | "where" | "deadlineAt" | "publishedAt" | "updatedAt" | "daysLeft" | "organisationName" | "isChecked"
  > {
  place: string | null;
  outward: string | null;
  deadlineAt: number | null;
  publishedAt: number | null;
  updatedAt: number;
  organisationName: string;
  sectorCodes: string;
  areaCodes: string;
}

/** Of the postcode only the district is read; contact and position are not. */
const SQL = `
select o.id, o.slug, o.title, o.description, o.organisation_id as organisationId, o.kind, o.direction, o.delivery, o.delivery_place as place,
  substr(o.delivery_postcode, 1, instr(o.delivery_postcode || ' ', ' ') - 1) as outward,
  o.value_kind as valueKind, iif(o.value_kind = 'range', o.min_pence, null) as minPence, iif(o.value_kind = 'range', o.max_pence, null) as maxPence,
  o.value_period as valuePeriod, o.deadline_at as deadlineAt, o.published_at as publishedAt, o.updated_at as updatedAt,
  coalesce(g.trading_name, g.legal_name) as organisationName,
  (select json_group_array(sector_code) from opportunity_sectors where opportunity_id = o.id) as sectorCodes,
  (select json_group_array(area_code) from opportunity_areas where opportunity_id = o.id) as areaCodes
from json_each(?) ids join opportunities o on o.id = ids.value join organisations g on g.id = o.organisation_id
where ${open("o", "?")}`;

/** The open opportunities among these ids, by id, in one query. */
export function loadListed(ctx: Pick<Ctx, "db" | "now">, ids: readonly number[]): Map<number, OpportunityItem> {
  const { sectorByCode, areaByCode } = referenceOf(ctx.db);
  const rows = prepared(ctx.db, SQL).all(JSON.stringify(ids), ctx.now.getTime()) as Row[];
  const checked = checkedAmong(
    ctx.db,
    rows.map((row) => row.organisationId),
  );
  return new Map(
    rows.map(({ place, outward, sectorCodes, areaCodes, ...row }) => {
      const areas = (JSON.parse(areaCodes) as string[]).map((code) => ({ code, name: areaByCode.get(code)?.name ?? code }));
      areas.sort((a, b) => a.name.localeCompare(b.name));
      const item: OpportunityItem = {
        ...row,
        isChecked: checked.has(row.organisationId),
        sectors: (JSON.parse(sectorCodes) as string[]).map((code) => ({ code, name: sectorByCode.get(code)?.name ?? code })),
        areas,
        where: whereText(row.delivery, place, outward === null ? null : postcodeDistrict(outward), areas),
        deadlineAt: row.deadlineAt === null ? null : new Date(row.deadlineAt),
        publishedAt: row.publishedAt === null ? null : new Date(row.publishedAt),
        updatedAt: new Date(row.updatedAt),
        daysLeft: row.deadlineAt === null ? null : daysUntil(row.deadlineAt, ctx.now),
      };
      return [row.id, item];
    }),
  );
}
