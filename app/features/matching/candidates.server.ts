import { taxonomyOf } from "#app/features/directory/taxonomy.server.ts";
import type { Database } from "#db/client.ts";
import type { PreparedOpportunity } from "./prepared.ts";
import { NEAR_MISS_MILES, PEOPLE_MILES, UNKNOWN_COVERAGE_MILES } from "./score-place.ts";
import { sectorRelation } from "./score-work.ts";

const MILES_PER_DEGREE = 68.7;
/** Anything the rules call near is inside this; a little more, for the roundness of the earth. */
const NEAR_MILES = Math.max(NEAR_MISS_MILES, PEOPLE_MILES) + 1;
/** A radius is taken to end this many degrees north of the place: a degree of longitude is shortest there. */
const FARTHEST_DEGREES = 3;

/**
 * Ids of the suppliers that `matchSupplier` could give a result for: never fewer, and far fewer than all.
 * Found by sector or by the title's words. A sector beside the one asked for counts only where every rule may hold, since
 * it is never shown as a near miss; the others also where the base is near, or the size alone is out of range.
 */
export function findCandidates(db: Database, opportunity: PreparedOpportunity): number[] {
  const found = new Set<number>();
  const filter = filterFor(db, opportunity);
  if (opportunity.aboutPeople) addOpenTo(db, opportunity, filter, found);
  else {
    addBySector(db, opportunity, filter, found);
    addByWords(db, opportunity, filter, found);
  }
  found.delete(opportunity.source.organisationId);
  return [...found].sort((a, b) => a - b);
}

/** Conditions in SQL over `o` (organisations) and `f` (offerings); each may let too many through, never too few. */
interface Filter {
  /** The base is in an area asked for, or within the near-miss distance of one. */
  readonly near: string;
  /** The place rule may hold. */
  readonly place: string;
  /** The size rule may hold. */
  readonly size: string;
  readonly params: Record<string, string | number | null>;
}

function filterFor(db: Database, opportunity: PreparedOpportunity): Filter {
  const { delivery, position, areas, minPence, maxPence } = opportunity.source;
  const high = maxPence ?? minPence;
  const size = high === null ? "1" : "coalesce(f.min_pence <= @high, 1) and coalesce(f.max_pence >= @low, 1)";
  const sizeParams: Filter["params"] = high === null ? {} : { high, low: minPence ?? high };
  const points = position !== null ? [position] : areas.flatMap((area) => (area.position === null ? [] : [area.position]));
  if (delivery === "remote" || (points.length === 0 && areas.length === 0)) return { near: "1", place: "1", size, params: sizeParams };
  const lats = points.map((point) => point.lat);
  const lngs = points.map((point) => point.lng);
  const box = (miles: string): string => `(o.lat between @south - (${miles}) / @perLat and @north + (${miles}) / @perLat
      and o.lng between @west - (${miles}) / @perLng and @east + (${miles}) / @perLng)`;
  const farthestNorth = Math.min(80, Math.max(...lats.map(Math.abs), 0) + FARTHEST_DEGREES);
  return {
    near: `(${box(String(NEAR_MILES))} or o.area_code in (select value from json_each(@areas)))`,
    place: `case f.coverage when 'nationwide' then 1
      when 'areas' then exists (select 1 from offering_areas a where a.offering_id = f.id and a.area_code in (select value from json_each(@covering)))
      when 'radius' then ${box("coalesce(f.radius_miles, 0) + 1")} or o.area_code in (select value from json_each(@areas))
      else ${box(String(UNKNOWN_COVERAGE_MILES + 1))} or o.area_code in (select value from json_each(@areas)) end`,
    size,
    params: {
      ...sizeParams,
      south: Math.min(...lats),
      north: Math.max(...lats),
      west: Math.min(...lngs),
      east: Math.max(...lngs),
      perLat: MILES_PER_DEGREE,
      perLng: MILES_PER_DEGREE * Math.cos((farthestNorth * Math.PI) / 180),
      areas: JSON.stringify([...opportunity.areaCodes]),
      covering: JSON.stringify(coveringCodes(db, opportunity.areaCodes)),
    },
  };
}

/** Where the rules may all hold, or where just one may fail. */
function wide(filter: Filter): string {
  return `((${filter.place}) or (${filter.near} and ${filter.size}))`;
}

/** The authorities asked for and every region or nation that one of them belongs to. */
function coveringCodes(db: Database, codes: ReadonlySet<string>): string[] {
  const covering = new Set(codes);
  for (const [group, members] of taxonomyOf(db).authoritiesIn) {
    if (members.some((code) => codes.has(code))) covering.add(group);
  }
  return [...covering];
}

const PUBLISHED = "o.published = 1 and o.is_supplier = 1";

function addBySector(db: Database, opportunity: PreparedOpportunity, filter: Filter, found: Set<number>): void {
  const codes = taxonomyOf(db)
    .sectors.map((sector) => sector.code)
    .filter((code) => sectorRelation(opportunity, code) !== "none");
  const beside = codes.filter((code) => sectorRelation(opportunity, code) === "sibling");
  const close = codes.filter((code) => !beside.includes(code));
  const find = (among: readonly string[], condition: string): void => {
    if (among.length === 0) return;
    const sql = `select json_group_array(f.organisation_id) from offerings f cross join organisations o on o.id = f.organisation_id
       where f.sector_code in (select value from json_each(@codes)) and ${PUBLISHED} and ${condition}`;
    addAll(db, sql, { ...filter.params, codes: JSON.stringify(among) }, found);
  };
  find(close, wide(filter));
  find(beside, `${filter.size} and (${filter.place})`);
}

function addByWords(db: Database, opportunity: PreparedOpportunity, filter: Filter, found: Set<number>): void {
  const terms = [...opportunity.titleTerms.keys()];
  if (terms.length === 0) return;
  const postings = db.$client.prepare<[string], string>("select json_group_array(organisation_id) from match_terms where term = ?").pluck();
  const counts = new Map<number, number>();
  for (const term of terms) {
    for (const id of JSON.parse(postings.get(term) ?? "[]") as number[]) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const strong: number[] = [];
  for (const [id, count] of counts) if (count >= opportunity.strongCount && !found.has(id)) strong.push(id);
  if (strong.length === 0) return;
  const sql = `select json_group_array(o.id) from json_each(@strong) s cross join organisations o on o.id = s.value
     where ${PUBLISHED} and exists (select 1 from offerings f where f.organisation_id = o.id and ${wide(filter)})`;
  addAll(db, sql, { ...filter.params, strong: JSON.stringify(strong) }, found);
}

function addOpenTo(db: Database, opportunity: PreparedOpportunity, filter: Filter, found: Set<number>): void {
  const sql = `select json_group_array(p.organisation_id) from profiles p indexed by profiles_open_to join organisations o on o.id = p.organisation_id
     where p.open_to <> '[]' and ${PUBLISHED} and ${filter.near}
       and exists (select 1 from json_each(p.open_to) t where t.value in (select value from json_each(@openTo)))`;
  addAll(db, sql, { ...filter.params, openTo: JSON.stringify(opportunity.openTo) }, found);
}

/** One value for all ids: reading them row by row costs several times more. */
function addAll(db: Database, sql: string, params: Filter["params"], found: Set<number>): void {
  const ids = db.$client.prepare<[Filter["params"]], string>(sql).pluck().get(params);
  for (const id of JSON.parse(ids ?? "[]") as number[]) found.add(id);
}
