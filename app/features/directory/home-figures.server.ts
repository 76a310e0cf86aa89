import type { Ctx } from "#app/platform/ctx.ts";
import { londonDay } from "#app/platform/dates.ts";
import { SearchUnavailable } from "#search/engine.ts";
import { taxonomyOf } from "./taxonomy.server.ts";

export interface HomeFigures {
  suppliers: number;
  /** With a status that a register or a certificate confirms today. */
  checked: number;
  /** Authority code → suppliers that work there. */
  byArea: Record<string, number>;
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

/** The figures of the start page, counted at most once a minute. The counts are those that a click on them would show. */
export async function homeFigures(ctx: Pick<Ctx, "db" | "search" | "now">): Promise<HomeFigures> {
  const kept = cache.get(ctx.db);
  if (kept !== undefined && Math.abs(ctx.now.getTime() - kept.countedAt) < KEPT_MS) return kept;
  const figures = { ...countAll(ctx), ...(await countFacets(ctx)), countedAt: ctx.now.getTime() };
  cache.set(ctx.db, figures);
  return figures;
}

function countAll(ctx: Pick<Ctx, "db" | "now">) {
  const day = londonDay(ctx.now);
  return ctx.db.$client
    .prepare(
      `select
         (select count(*) from organisations o join profiles p on p.organisation_id = o.id where o.published = 1 and o.is_supplier = 1) as suppliers,
         (select count(distinct s.organisation_id) from statuses s join organisations o on o.id = s.organisation_id
          where o.published = 1 and o.is_supplier = 1 and s.status in ('register_confirmed', 'certified')
            and s.from_day <= @day and (s.to_day is null or s.to_day >= @day)
            and not exists (select 1 from statuses r where r.organisation_id = s.organisation_id and r.status = 'rejected' and r.from_day <= @day
              and (r.to_day is null or r.to_day >= @day) and r.recorded_at > s.recorded_at)) as checked,
         (select count(*) from opportunities where status = 'published' and (deadline_at is null or deadline_at > @now)) as opportunities,
         (select coalesce(sum(max_pence), 0) from opportunities
          where status = 'published' and (deadline_at is null or deadline_at > @now) and value_kind = 'range') as worthPence,
         (select count(*) from introductions where created_at >= @yearStart) as introductions,
         (select count(*) from introductions where created_at >= @yearStart and status = 'contracted') as contracts`,
    )
    .get({ day, now: ctx.now.getTime(), yearStart: Date.parse(`${day.slice(0, 4)}-01-01T00:00:00Z`) }) as Omit<
    HomeFigures,
    "byArea" | "bySector" | "countedAt"
  >;
}

async function countFacets(ctx: Pick<Ctx, "db" | "search">): Promise<Pick<HomeFigures, "byArea" | "bySector">> {
  try {
    const { facets } = await ctx.search.suppliers.search({ pageSize: 1, facets: ["area", "sector"] });
    return {
      byArea: Object.fromEntries(facets.area.map(({ value, count }) => [value, count])),
      bySector: topSectors(ctx, new Map(facets.sector.map((f) => [f.value, f.count]))),
    };
  } catch (error) {
    if (!(error instanceof SearchUnavailable)) throw error;
    return countWithoutEngine(ctx);
  }
}

/** By where suppliers are based and what they list, for when the engine rests. */
function countWithoutEngine(ctx: Pick<Ctx, "db">): Pick<HomeFigures, "byArea" | "bySector"> {
  const client = ctx.db.$client;
  const areas = client
    .prepare("select area_code, count(*) from organisations where published = 1 and is_supplier = 1 and area_code is not null group by 1")
    .raw()
    .all();
  const sectors = client
    .prepare(
      `select coalesce(s.parent_code, s.code), count(distinct f.organisation_id) from offerings f join sectors s on s.code = f.sector_code
       join organisations o on o.id = f.organisation_id where o.published = 1 and o.is_supplier = 1 group by 1`,
    )
    .raw()
    .all();
  return { byArea: Object.fromEntries(areas as [string, number][]), bySector: topSectors(ctx, new Map(sectors as [string, number][])) };
}

function topSectors(ctx: Pick<Ctx, "db">, counts: ReadonlyMap<string, number>): HomeFigures["bySector"] {
  return taxonomyOf(ctx.db)
    .sectors.filter((sector) => sector.parentCode === null)
    .map(({ code, name }) => ({ code, name, count: counts.get(code) ?? 0 }))
    .sort((a, b) => a.name.localeCompare(b.name));
}
