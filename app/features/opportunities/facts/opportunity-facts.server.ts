import type { Ctx } from "#app/platform/ctx.ts";
import type { Database } from "#db/client.ts";
import { expression, grouped, query, type Row } from "#db/read.ts";
import { opportunities, opportunityAreas, opportunityLots, opportunitySectors, organisations } from "#db/schema/index.ts";
import { open } from "#db/shown.ts";
import type { Lot } from "../choosing/model.ts";
import { asksFor, type OpportunityKind } from "../vocabulary.ts";

function told(column: "min_pence" | "max_pence") {
  return expression<number | null>(`iif(opportunities.value_kind = 'range', opportunities.${column}, null)`);
}

/** The bounds of the value, where the buyer tells them. */
export const TOLD_VALUE = { minPence: told("min_pence"), maxPence: told("max_pence") };

/** What anybody may know of an opportunity and its buyer. Contact, exact postcode and position are not among it. */
const OPPORTUNITY = {
  id: opportunities.id,
  slug: opportunities.slug,
  organisationId: opportunities.organisationId,
  kind: opportunities.kind,
  direction: opportunities.direction,
  title: opportunities.title,
  description: opportunities.description,
  cpv: opportunities.cpv,
  delivery: opportunities.delivery,
  deliveryPlace: opportunities.deliveryPlace,
  /** Of the postcode only what stands before its space. */
  outward: expression<string | null>("substr(opportunities.delivery_postcode, 1, instr(opportunities.delivery_postcode || ' ', ' ') - 1)"),
  radiusMiles: opportunities.radiusMiles,
  valueKind: opportunities.valueKind,
  ...TOLD_VALUE,
  valuePeriod: opportunities.valuePeriod,
  deadlineAt: opportunities.deadlineAt,
  startDay: opportunities.startDay,
  duration: opportunities.duration,
  requirements: opportunities.requirements,
  skills: opportunities.skills,
  daysAMonth: opportunities.daysAMonth,
  pay: opportunities.pay,
  payPence: opportunities.payPence,
  payPeriod: opportunities.payPeriod,
  help: opportunities.help,
  quantity: opportunities.quantity,
  noticeUrl: opportunities.noticeUrl,
  answersShown: opportunities.answersShown,
  status: opportunities.status,
  publishedAt: opportunities.publishedAt,
  createdAt: opportunities.createdAt,
  updatedAt: opportunities.updatedAt,
  buyerSlug: organisations.slug,
  buyerName: expression<string>("coalesce(organisations.trading_name, organisations.legal_name)"),
  buyerAbout: organisations.about,
  buyerKind: organisations.buyerKind,
  buyerIsSupplier: organisations.isSupplier,
  buyerPublished: organisations.published,
};
const SECTOR = { opportunityId: opportunitySectors.opportunityId, code: opportunitySectors.sectorCode };
const LOT = {
  opportunityId: opportunityLots.opportunityId,
  id: opportunityLots.id,
  title: opportunityLots.title,
  description: opportunityLots.description,
  minPence: opportunityLots.minPence,
  maxPence: opportunityLots.maxPence,
  place: opportunityLots.place,
  areaCodes: opportunityLots.areaCodes,
  sectorCodes: opportunityLots.sectorCodes,
};
const AREA = { opportunityId: opportunityAreas.opportunityId, code: opportunityAreas.areaCode };

/** An opportunity as the database has it. A value that the buyer does not tell is not in it. */
export type OpportunityFacts = Row<typeof OPPORTUNITY> & {
  /** By code. */
  sectorCodes: readonly string[];
  /** Authorities, regions or nations, by code; for `radius` the authority that the place lies in. */
  areaCodes: readonly string[];
  /** In the order of the buyer; none where it is all one. */
  lots: readonly Lot[];
};

const OF_IDS = "from json_each(?) ids cross join";
const WITH_BUYER = `${OF_IDS} opportunities on opportunities.id = ids.value
  cross join organisations on organisations.id = opportunities.organisation_id`;
const readAny = query(OPPORTUNITY, WITH_BUYER);
const readOpen = query(OPPORTUNITY, `${WITH_BUYER} where ${open("opportunities", "?")}`);
const readSectors = query(
  SECTOR,
  `${OF_IDS} opportunity_sectors on opportunity_sectors.opportunity_id = ids.value order by opportunity_sectors.sector_code`,
);
const readAreas = query(
  AREA,
  `${OF_IDS} opportunity_areas on opportunity_areas.opportunity_id = ids.value order by opportunity_areas.area_code`,
);
const readLots = query(LOT, `${OF_IDS} opportunity_lots on opportunity_lots.opportunity_id = ids.value order by opportunity_lots.position`);
const readIdOf = query({ id: opportunities.id }, "from opportunities where slug = ?");
const POINT = { postcode: opportunities.deliveryPostcode, lat: opportunities.lat, lng: opportunities.lng };
const readPoint = query(POINT, "from opportunities where id = ?");

/** The open opportunities among `ids`, in order of id. */
export function loadOpenFacts(ctx: Pick<Ctx, "db" | "now">, ids: readonly number[]): OpportunityFacts[] {
  const list = listOf(ids);
  return complete(ctx.db, list, readOpen(ctx.db, list, ctx.now.getTime()));
}

/** One opportunity in whatever status: who may read it is the caller's question. Null when there is none. */
export function opportunityFacts(db: Database, id: number): OpportunityFacts | null {
  const list = listOf([id]);
  return complete(db, list, readAny(db, list))[0] ?? null;
}

/** The same by its address. */
export function opportunityFactsAt(db: Database, slug: string): OpportunityFacts | null {
  const [found] = readIdOf(db, slug);
  return found === undefined ? null : opportunityFacts(db, found.id);
}

/** Where exactly it is delivered: for matching alone, never shown. */
export function deliveryPoint(db: Database, id: number): Row<typeof POINT> | null {
  return readPoint(db, id)[0] ?? null;
}

function listOf(ids: readonly number[]): string {
  return JSON.stringify([...new Set(ids)].sort((a, b) => a - b));
}

function complete(db: Database, list: string, rows: Row<typeof OPPORTUNITY>[]): OpportunityFacts[] {
  const sectors = grouped(readSectors(db, list), (row) => row.opportunityId);
  const areas = grouped(readAreas(db, list), (row) => row.opportunityId);
  const lots = grouped(readLots(db, list), (row) => row.opportunityId);
  return rows.map((row) =>
    Object.assign(row, {
      sectorCodes: (sectors.get(row.id) ?? []).map(({ code }) => code),
      areaCodes: (areas.get(row.id) ?? []).map(({ code }) => code),
      lots: asksFor(row.kind, "lots") ? (lots.get(row.id) ?? []).map(({ opportunityId: _of, ...lot }) => lot) : [],
      ...unasked(row.kind),
    }),
  );
}

/** What a kind does not ask for is none of its facts, whatever its draft said before it became what it is. */
function unasked(kind: OpportunityKind) {
  return {
    ...(asksFor(kind, "skills") ? {} : { skills: [] }),
    ...(asksFor(kind, "time") ? {} : { daysAMonth: null }),
    ...(asksFor(kind, "pay") ? {} : { pay: null, payPence: null, payPeriod: null }),
    ...(asksFor(kind, "help") ? {} : { help: null, quantity: "" }),
  };
}
