import { taxonomyOf } from "#app/features/directory/taxonomy.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { daysUntil } from "#app/platform/dates.ts";
import { prepared } from "#app/platform/statements.server.ts";
import { STOP_WORDS, stem, words } from "#search/text.ts";
import type { OpportunityFilters } from "./filters.ts";
import { whereText } from "./view-opportunity.server.ts";
import type { Delivery, Direction, OpportunityKind, ValueKind, ValuePeriod } from "./vocabulary.ts";

/** One line of the public list. */
export interface OpportunityItem {
  id: number;
  slug: string;
  title: string;
  /** The beginning of the description. */
  excerpt: string;
  kind: OpportunityKind;
  direction: Direction | null;
  organisationName: string;
  sectors: { code: string; name: string }[];
  areas: { code: string; name: string }[];
  where: string | null;
  valueKind: ValueKind;
  minPence: number | null;
  maxPence: number | null;
  valuePeriod: ValuePeriod;
  deadlineAt: Date | null;
  publishedAt: Date | null;
  daysLeft: number | null;
}

export interface Facet {
  value: string;
  label: string;
  count: number;
}
export interface OpportunityList {
  items: OpportunityItem[];
  total: number;
  /** All that are open, whatever the filters. */
  openTotal: number;
  page: number;
  pageSize: number;
  /** Each ignores its own filter: a count is what choosing the value would show. */
  facets: { kind: Facet[]; sector: Facet[]; area: Facet[] };
  closingSoon: number;
}

interface Row {
  id: number;
  slug: string;
  title: string;
  description: string;
  kind: OpportunityKind;
  direction: Direction | null;
  delivery: Delivery;
  deliveryPlace: string | null;
  deliveryPostcode: string | null;
  valueKind: ValueKind;
  minPence: number | null;
  maxPence: number | null;
  valuePeriod: ValuePeriod;
  deadlineAt: number | null;
  publishedAt: number | null;
  organisationName: string;
  sectorCodes: string;
  areaCodes: string;
}

const SOON_DAYS = 7;

/** The open opportunities: filters of different kinds are all required, values inside one are alternatives. */
export function listOpportunities(ctx: Ctx, filters: OpportunityFilters, pageSize = 20): OpportunityList {
  const { sectorByCode, areaByCode } = taxonomyOf(ctx.db);
  const all = openRows(ctx).map((row) => {
    const sectors = (JSON.parse(row.sectorCodes) as string[]).map((code) => ({ code, name: sectorByCode.get(code)?.name ?? code }));
    const areas = (JSON.parse(row.areaCodes) as string[]).map((code) => ({ code, name: areaByCode.get(code)?.name ?? code }));
    areas.sort((a, b) => a.name.localeCompare(b.name));
    const where = whereText(row.delivery, row.deliveryPlace, row.deliveryPostcode, areas);
    const daysLeft = row.deadlineAt === null ? null : daysUntil(row.deadlineAt, ctx.now);
    return { row, sectors, areas, where, daysLeft, tops: [...new Set(sectors.map((s) => topOf(s.code)))] };
  });
  type Entry = (typeof all)[number];
  const asked = words(filters.q)
    .filter((word) => !STOP_WORDS.has(word))
    .map(stem);
  const tests: Record<"q" | "kind" | "sector" | "area" | "soon", (entry: Entry) => boolean> = {
    q: (entry) => asked.length === 0 || hasWords(entry, asked),
    kind: (entry) => filters.kind.length === 0 || filters.kind.includes(entry.row.kind),
    sector: (entry) =>
      filters.sector.length === 0 || entry.sectors.some((s) => filters.sector.includes(s.code) || filters.sector.includes(topOf(s.code))),
    area: (entry) => filters.area.length === 0 || entry.row.delivery === "remote" || entry.areas.some((a) => filters.area.includes(a.code)),
    soon: (entry) => !filters.soon || isSoon(entry.daysLeft),
  };
  function passing(except?: keyof typeof tests): Entry[] {
    return all.filter((entry) => (Object.keys(tests) as (keyof typeof tests)[]).every((name) => name === except || tests[name](entry)));
  }
  const hits = passing();
  hits.sort(filters.sort === "closing" ? byClosing : byNewest);
  const page = Math.min(Math.max(1, filters.page), Math.max(1, Math.ceil(hits.length / pageSize)));
  return {
    items: hits.slice((page - 1) * pageSize, page * pageSize).map(toItem),
    total: hits.length,
    openTotal: all.length,
    page,
    pageSize,
    facets: {
      kind: tally(
        passing("kind"),
        (entry) => [entry.row.kind],
        (value) => value,
      ),
      sector: tally(
        passing("sector"),
        (entry) => entry.tops,
        (code) => sectorByCode.get(code)?.name ?? code,
      ),
      area: tally(
        passing("area"),
        (entry) => entry.areas.map((a) => a.code),
        (code) => areaByCode.get(code)?.name ?? code,
      ),
    },
    closingSoon: passing("soon").filter((entry) => isSoon(entry.daysLeft)).length,
  };

  function toItem({ row, sectors, areas, where, daysLeft }: Entry): OpportunityItem {
    const told = row.valueKind === "range";
    return {
      id: row.id,
      slug: row.slug,
      title: row.title,
      kind: row.kind,
      direction: row.direction,
      organisationName: row.organisationName,
      valueKind: row.valueKind,
      valuePeriod: row.valuePeriod,
      minPence: told ? row.minPence : null,
      maxPence: told ? row.maxPence : null,
      deadlineAt: row.deadlineAt === null ? null : new Date(row.deadlineAt),
      publishedAt: row.publishedAt === null ? null : new Date(row.publishedAt),
      excerpt: excerptOf(row.description),
      sectors,
      areas,
      where,
      daysLeft,
    };
  }
}

function openRows(ctx: Ctx): Row[] {
  return prepared(
    ctx.db,
    `select o.id, o.slug, o.title, o.description, o.kind, o.direction, o.delivery, o.delivery_place as deliveryPlace,
         o.delivery_postcode as deliveryPostcode,
         o.value_kind as valueKind, o.min_pence as minPence, o.max_pence as maxPence, o.value_period as valuePeriod,
         o.deadline_at as deadlineAt, o.published_at as publishedAt, coalesce(g.trading_name, g.legal_name) as organisationName,
         (select json_group_array(sector_code) from opportunity_sectors where opportunity_id = o.id) as sectorCodes,
         (select json_group_array(area_code) from opportunity_areas where opportunity_id = o.id) as areaCodes
       from opportunities o join organisations g on g.id = o.organisation_id
       where o.status = 'published' and (o.deadline_at is null or o.deadline_at > ?)`,
  ).all(ctx.now.getTime()) as Row[];
}

function hasWords(
  entry: { row: Row; sectors: { name: string }[]; areas: { name: string }[]; where: string | null },
  asked: readonly string[],
): boolean {
  const { row, sectors, areas, where } = entry;
  const text = [row.title, row.description, row.organisationName, where ?? "", ...sectors.map((s) => s.name), ...areas.map((a) => a.name)];
  const stems = new Set(text.flatMap(words).map(stem));
  return asked.every((word) => stems.has(word));
}

function tally<E>(entries: readonly E[], valuesOf: (entry: E) => readonly string[], labelOf: (value: string) => string): Facet[] {
  const counts = new Map<string, number>();
  for (const entry of entries) for (const value of valuesOf(entry)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, label: labelOf(value), count }))
    .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label));
}

function topOf(code: string): string {
  return code.split(".")[0] ?? code;
}
function isSoon(daysLeft: number | null): boolean {
  return daysLeft !== null && daysLeft <= SOON_DAYS;
}
function byNewest(a: { row: Row }, b: { row: Row }): number {
  return (b.row.publishedAt ?? 0) - (a.row.publishedAt ?? 0) || b.row.id - a.row.id;
}
function byClosing(a: { row: Row }, b: { row: Row }): number {
  return (a.row.deadlineAt ?? Number.MAX_VALUE) - (b.row.deadlineAt ?? Number.MAX_VALUE) || a.row.id - b.row.id;
}
function excerptOf(text: string): string {
  if (text.length <= 180) return text;
  return `${text.slice(0, 180).replace(/[\s,;:.-]+\S*$/, "")}…`;
}
