import { setImmediate } from "node:timers/promises";
import { referenceOf } from "#app/features/reference/reference.server.ts";
import { homeAuthorities } from "#app/features/reference/site-region.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { type Day, londonDay } from "#app/platform/dates.ts";
import { prepared } from "#app/platform/statements.server.ts";
import type { Database } from "#db/client.ts";
import { listed } from "#db/shown.ts";
import { SearchUnavailable } from "#search/engine.ts";
import { SUPPLIERS } from "#search/suppliers.ts";
import { changedOrganisations } from "./changed-statuses.server.ts";
import { heldSuppliers } from "./fallback/held-suppliers.server.ts";
import { statusOnDay } from "./status-on-day.ts";
import type { StatusCode } from "./status-words.ts";
import { told } from "./told.server.ts";

export interface HomeFigures {
  /** Listed, with a status as a social enterprise that holds today: neither lapsed nor turned down. */
  suppliers: number;
  /** Of those, based in the site's region. */
  atHome: number;
  /** With a status that a register or a certificate confirms today. */
  checked: number;
  /** Authority code → suppliers that work there. */
  byArea: Record<string, number>;
  /** Counted without the engine: `byArea` has those that are based there. */
  byBase: boolean;
  /** The sectors, in alphabetical order. */
  bySector: { code: string; name: string; count: number }[];
  countedAt: number;
}

const KEPT_MS = 60_000;
const cache = new WeakMap<object, HomeFigures>();
/** Counting now: whoever asks meanwhile gets the same. */
const counting = new WeakMap<object, Promise<HomeFigures>>();
/** Organisations counted at once. Of 131,000 suppliers all at once would keep everybody waiting for 150 to 230 ms. */
const SLICE = 8000;
type CountCtx = Pick<Ctx, "db" | "search" | "now" | "settings">;
type FacetFigures = Pick<HomeFigures, "byArea" | "byBase" | "bySector">;
/** As the engine last counted them. */
const lastFacets = new WeakMap<object, FacetFigures>();

/**
 * The figures of the start page, counted at most once a minute and in slices, between which others are answered. The counts
 * by area and sector are those that a click on them would show. While the engine rests, those are the last it gave.
 */
export async function homeFigures(ctx: CountCtx): Promise<HomeFigures> {
  const kept = cache.get(ctx.db);
  if (kept !== undefined && Math.abs(ctx.now.getTime() - kept.countedAt) < KEPT_MS) return kept;
  const running = counting.get(ctx.db) ?? count(ctx).finally(() => counting.delete(ctx.db));
  counting.set(ctx.db, running);
  return running;
}

async function count(ctx: CountCtx): Promise<HomeFigures> {
  const figures = { ...(await countStanding(ctx)), ...(await countFacets(ctx)), countedAt: ctx.now.getTime() };
  cache.set(ctx.db, figures);
  return figures;
}

/** Runs over all organisations, a span of their ids at a time: above `after`, up to `to`. */
async function bySpans(db: Database, each: (span: { after: number; to: number }) => void): Promise<void> {
  const last = prepared(db, "select max(id) from organisations").pluck().get() as number | null;
  for (let after = 0; after < (last ?? 0); after += SLICE) {
    each({ after, to: after + SLICE });
    await setImmediate();
  }
}

/** Whose status holds today, of a span of organisations, for names and numbers that have not changed since one was checked. Standing against a rejection is what was recorded after it. */
const STANDING = `
select count(distinct s.organisation_id) as suppliers,
  count(distinct iif(o.area_code in (select value from json_each(@home)), s.organisation_id, null)) as atHome,
  count(distinct iif(s.status = 'self_declared', null, s.organisation_id)) as checked
from statuses s join organisations o on o.id = s.organisation_id
where s.organisation_id > @after and s.organisation_id <= @to and ${listed("+o")} and s.status in ('self_declared', 'register_confirmed', 'certified') and s.from_day <= @day and (s.to_day is null or s.to_day >= @day)
  and (o.identity_changed_at is null or not exists
    (select 1 from statuses c where c.organisation_id = o.id and c.status in ('register_confirmed', 'certified')))
  and not exists (select 1 from statuses r where r.organisation_id = s.organisation_id and r.status = 'rejected' and r.from_day <= @day
    and (r.to_day is null or r.to_day >= @day) and r.recorded_at > s.recorded_at)`;

type Standing = Pick<HomeFigures, "suppliers" | "atHome" | "checked">;

async function countStanding(ctx: Pick<Ctx, "db" | "now" | "settings">): Promise<Standing> {
  const day = londonDay(ctx.now);
  const home = homeAuthorities(ctx.db, ctx.settings.siteRegion).map(({ code }) => code);
  const changed = standingSinceChange(ctx.db, day);
  let suppliers = changed.length;
  let atHome = changed.filter(({ areaCode }) => areaCode !== null && home.includes(areaCode)).length;
  let checked = changed.filter(({ status }) => isChecked(status)).length;
  await bySpans(ctx.db, (span) => {
    const counted = prepared(ctx.db, STANDING).get({ day, home: JSON.stringify(home), ...span }) as Standing;
    suppliers += counted.suppliers;
    atHome += counted.atHome;
    checked += counted.checked;
  });
  return { suppliers, atHome, checked };
}

/** Those whose name or number has changed, and who have or had a checked status: where they are, and the status that holds today. */
function standingSinceChange(db: Database, day: Day): { areaCode: string | null; status: StatusCode }[] {
  return changedOrganisations(db).flatMap(({ listed: isListed, areaCode, present, statuses }) => {
    const status = isListed ? statusOnDay(statuses, day, present)?.status : undefined;
    return status === undefined || status === "lapsed" || status === "rejected" ? [] : [{ areaCode, status }];
  });
}

function isChecked(status: StatusCode): boolean {
  return status === "certified" || status === "register_confirmed";
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
  const { suppliers, positions } = await heldSuppliers(ctx.db);
  const byArea: Record<string, number> = {};
  for (const { areaCode } of suppliers) if (areaCode !== null) byArea[areaCode] = (byArea[areaCode] ?? 0) + 1;
  const { sectorByCode } = referenceOf(ctx.db);
  const bySector = new Map<string, number>();
  await bySpans(ctx.db, (span) => {
    const members = new Map<string, Set<number>>();
    for (const [code, ids] of prepared(ctx.db, LISTED_IN_SECTORS).raw().all(span) as [string, string][]) {
      const top = sectorByCode.get(code)?.parentCode ?? code;
      const known = members.get(top) ?? new Set();
      members.set(top, known);
      for (const id of JSON.parse(ids) as number[]) if (positions.has(id)) known.add(id);
    }
    for (const [code, { size }] of members) bySector.set(code, (bySector.get(code) ?? 0) + size);
  });
  return { byArea, byBase: true, bySector: topSectors(ctx, bySector) };
}

const LISTED_IN_SECTORS = `
select sector_code, json_group_array(organisation_id) from offerings f where ${told("f")} and organisation_id > @after and organisation_id <= @to group by 1`;

function topSectors(ctx: Pick<Ctx, "db">, counts: ReadonlyMap<string, number>): HomeFigures["bySector"] {
  return referenceOf(ctx.db)
    .sectors.filter((sector) => sector.parentCode === null)
    .map(({ code, name }) => ({ code, name, count: counts.get(code) ?? 0 }))
    .sort((a, b) => a.name.localeCompare(b.name));
}
