import { checkedAmong } from "#app/features/organisations/checking/checks.server.ts";
import { referenceOf } from "#app/features/reference/reference.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { type Day, londonDay } from "#app/platform/dates.ts";
import type { Database } from "#db/client.ts";
import { SearchUnavailable } from "#search/engine.ts";
import { SUPPLIERS } from "#search/suppliers.ts";
import { changedOrganisations } from "./changed-statuses.server.ts";
import { plainSuppliers } from "./plain-suppliers.server.ts";
import { statusOnDay } from "./status-on-day.ts";

export interface HomeFigures {
  suppliers: number;
  /** With a status that a register or a certificate confirms today. */
  checked: number;
  /** Authority code → suppliers that work there. */
  byArea: Record<string, number>;
  /** Counted without the engine: `byArea` has those that are based there. */
  byBase: boolean;
  /** The sectors, in alphabetical order. */
  bySector: { code: string; name: string; count: number }[];
  opportunities: number;
  /** Sum of the upper ends of the values that are told, in pence. */
  worthPence: number;
  introductions: number;
  contracts: number;
  countedAt: number;
}

const KEPT_MS = 60_000;
const cache = new WeakMap<object, HomeFigures>();
type FacetFigures = Pick<HomeFigures, "byArea" | "byBase" | "bySector">;
/** As the engine last counted them. */
const lastFacets = new WeakMap<object, FacetFigures>();

/**
 * The figures of the start page, counted at most once a minute. The counts are those that a click on them would show.
 * While the engine rests, those by area and sector are the last it gave.
 */
export async function homeFigures(ctx: Pick<Ctx, "db" | "search" | "now">): Promise<HomeFigures> {
  const kept = cache.get(ctx.db);
  if (kept !== undefined && Math.abs(ctx.now.getTime() - kept.countedAt) < KEPT_MS) return kept;
  const figures = { ...countAll(ctx), ...(await countFacets(ctx)), countedAt: ctx.now.getTime() };
  cache.set(ctx.db, figures);
  return figures;
}

function countAll(ctx: Pick<Ctx, "db" | "now">) {
  const day = londonDay(ctx.now);
  const counted = ctx.db.$client
    .prepare(
      `select
         (select count(*) from organisations o join profiles p on p.organisation_id = o.id where o.published = 1 and o.is_supplier = 1) as suppliers,
         (select count(distinct s.organisation_id) from statuses s join organisations o on o.id = s.organisation_id
          where o.published = 1 and o.is_supplier = 1 and o.identity_changed_at is null and s.status in ('register_confirmed', 'certified')
            and s.from_day <= @day and (s.to_day is null or s.to_day >= @day)
            and not exists (select 1 from statuses r where r.organisation_id = s.organisation_id and r.status = 'rejected' and r.from_day <= @day
              and (r.to_day is null or r.to_day >= @day) and r.recorded_at > s.recorded_at)) as checked,
         (select count(*) from opportunities where status = 'published' and (deadline_at is null or deadline_at > @now)) as opportunities,
         (select count(*) from introductions where created_at >= @yearStart) as introductions,
         (select count(*) from introductions where created_at >= @yearStart and status = 'contracted') as contracts`,
    )
    .get({ day, now: ctx.now.getTime(), yearStart: Date.parse(`${day.slice(0, 4)}-01-01T00:00:00Z`) }) as Omit<
    HomeFigures,
    keyof FacetFigures | "countedAt" | "worthPence"
  >;
  return { ...counted, worthPence: openWorth(ctx), checked: counted.checked + checkedSinceChange(ctx.db, day) };
}

/** What is open is worth, in pence, by the upper ends; of buyers of whom it is checked who they are. */
function openWorth(ctx: Pick<Ctx, "db" | "now">): number {
  const rows = ctx.db.$client
    .prepare<[number], { id: number; pence: number }>(
      `select organisation_id as id, coalesce(sum(max_pence), 0) as pence from opportunities
       where status = 'published' and (deadline_at is null or deadline_at > ?) and value_kind = 'range' group by organisation_id`,
    )
    .all(ctx.now.getTime());
  const checked = checkedAmong(
    ctx.db,
    rows.map((row) => row.id),
  );
  return rows.reduce((sum, row) => sum + (checked.has(row.id) ? row.pence : 0), 0);
}

/** Of those whose name or number has changed, how many have a checked status today. */
function checkedSinceChange(db: Database, day: Day): number {
  return changedOrganisations(db).filter(({ listed, present, statuses }) => {
    const standing = listed ? statusOnDay(statuses, day, present) : null;
    return standing?.status === "certified" || standing?.status === "register_confirmed";
  }).length;
}

async function countFacets(ctx: Pick<Ctx, "db" | "search">): Promise<FacetFigures> {
  try {
    const { facets } = await ctx.search.index(SUPPLIERS).search({ pageSize: 1, facets: ["area", "sector"] });
    const counted = {
      byArea: Object.fromEntries(facets.area.map(({ value, count }) => [value, count])),
      byBase: false,
      bySector: topSectors(ctx, new Map(facets.sector.map((f) => [f.value, f.count]))),
    };
    lastFacets.set(ctx.db, counted);
    return counted;
  } catch (error) {
    if (!(error instanceof SearchUnavailable)) throw error;
    return lastFacets.get(ctx.db) ?? countWithoutEngine(ctx);
  }
}

/** By where suppliers are based and what they list, for when the engine has never answered. */
async function countWithoutEngine(ctx: Pick<Ctx, "db">): Promise<FacetFigures> {
  const { suppliers, positions } = await plainSuppliers(ctx.db);
  const byArea: Record<string, number> = {};
  for (const { areaCode } of suppliers) if (areaCode !== null) byArea[areaCode] = (byArea[areaCode] ?? 0) + 1;
  const { sectorByCode } = referenceOf(ctx.db);
  const members = new Map<string, Set<number>>();
  const rows = ctx.db.$client.prepare("select sector_code, json_group_array(organisation_id) from offerings group by 1").raw().all();
  for (const [code, ids] of rows as [string, string][]) {
    const top = sectorByCode.get(code)?.parentCode ?? code;
    const known = members.get(top) ?? new Set();
    members.set(top, known);
    for (const id of JSON.parse(ids) as number[]) if (positions.has(id)) known.add(id);
  }
  return { byArea, byBase: true, bySector: topSectors(ctx, new Map([...members].map(([code, { size }]) => [code, size]))) };
}

function topSectors(ctx: Pick<Ctx, "db">, counts: ReadonlyMap<string, number>): HomeFigures["bySector"] {
  return referenceOf(ctx.db)
    .sectors.filter((sector) => sector.parentCode === null)
    .map(({ code, name }) => ({ code, name, count: counts.get(code) ?? 0 }))
    .sort((a, b) => a.name.localeCompare(b.name));
}
