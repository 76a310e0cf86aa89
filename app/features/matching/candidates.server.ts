import { referenceOf } from "#app/features/reference/reference.server.ts";
import { prepared as statement } from "#app/platform/statements.server.ts";
import type { Database } from "#db/client.ts";
import { listed } from "#db/shown.ts";
import type { PreparedOpportunity } from "./prepared.ts";
import { askingMiles, NEAR_MISS_MILES, PEOPLE_ASKING_MILES, UNKNOWN_COVERAGE_MILES } from "./score-place.ts";
import { type SectorRelation, sectorRelation, WORK_BESIDE } from "./score-work.ts";
import { speakersAmong } from "./speaking.server.ts";

const MILES_PER_DEGREE = 68.7;
/** Anything the rules call near is inside this; a little more, for the roundness of the earth. */
const NEAR_MILES = Math.max(NEAR_MISS_MILES, PEOPLE_ASKING_MILES) + 1;
/** A radius is taken to end this many degrees north of the place: a degree of longitude is shortest there. */
const FARTHEST_DEGREES = 3;

export interface Candidates {
  /** Those that could be a match of any score, or a near miss. */
  readonly close: number[];
  /**
   * Those that could only be a match by a sector beside the one asked for, never a near miss; each with a score it cannot
   * exceed, highest first.
   */
  readonly beside: { readonly id: number; readonly atMost: number }[];
}

/**
 * The suppliers that `matchSupplier` could give a result for: never fewer, and far fewer than all. Found by sector, by
 * the title's words or by an expression for what it speaks of, then by what each hard rule can tell from a few columns.
 */
export function findCandidates(db: Database, opportunity: PreparedOpportunity): Candidates {
  const steps = candidateSteps(db, opportunity);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** The same a step at a time: each asks the database for a part of them. */
export function* candidateSteps(db: Database, opportunity: PreparedOpportunity): Generator<void, Candidates> {
  const close = new Set<number>();
  const beside = new Map<number, number>();
  const filter = filterFor(db, opportunity);
  if (opportunity.aboutPeople) {
    addOpenTo(db, opportunity, filter, close);
    for (const code of sectorCodes(db, opportunity, (relation) => relation !== "none")) {
      yield;
      addWorkingNear(db, code, filter, close);
    }
    yield* addSpeaking(db, opportunity, "near", filter, close);
  } else {
    const counts = new Map<number, number>();
    for (const term of opportunity.titleTerms.keys()) {
      yield;
      for (const id of suppliersWithWord(db, term)) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    for (const code of sectorCodes(db, opportunity, (relation) => relation !== "none" && relation !== "sibling")) {
      yield;
      addBySector(db, code, filter, close);
    }
    const strong = [...counts].filter(([, count]) => count >= opportunity.strongCount).map(([id]) => id);
    yield* addByWords(db, strong, "wide", filter, close);
    yield* addSpeaking(db, opportunity, "wide", filter, close);
    for (const code of sectorCodes(db, opportunity, (relation) => relation === "sibling")) {
      yield;
      addBeside(db, opportunity, code, filter, beside);
    }
  }
  yield;
  close.delete(opportunity.source.organisationId);
  beside.delete(opportunity.source.organisationId);
  return {
    close: [...close].sort((a, b) => a - b),
    beside: [...beside]
      .filter(([id]) => !close.has(id))
      .map(([id, atMost]) => ({ id, atMost }))
      .sort((a, b) => b.atMost - a.atMost || a.id - b.id),
  };
}

/** Conditions in SQL over `o` (organisations) and `f` (offerings); each may let too many through, never too few. */
interface Filter {
  /** The base is in an area asked for, or within the near-miss distance of one. */
  readonly near: string;
  /** It does not say where it works, and is near enough to be asked. */
  readonly asking: string;
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
  if (delivery === "remote" || (points.length === 0 && areas.length === 0))
    return { near: "1", asking: "1", place: "1", size, params: sizeParams };
  const lats = points.map((point) => point.lat);
  const lngs = points.map((point) => point.lng);
  const box = (miles: string): string => `(o.lat between @south - (${miles}) / @perLat and @north + (${miles}) / @perLat
      and o.lng between @west - (${miles}) / @perLng and @east + (${miles}) / @perLng)`;
  const farthestNorth = Math.min(80, Math.max(...lats.map(Math.abs), 0) + FARTHEST_DEGREES);
  return {
    near: `(${box(String(NEAR_MILES))} or o.area_code in (select value from json_each(@areas)))`,
    asking: `(f.coverage = 'unknown' and ${box(String(askingMiles(opportunity) + 1))})`,
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
  return `((${filter.place}) or (${filter.size} and (${filter.near} or ${filter.asking})))`;
}

/** The authorities asked for and every region or nation that one of them belongs to. */
function coveringCodes(db: Database, codes: ReadonlySet<string>): string[] {
  const covering = new Set(codes);
  for (const [group, members] of referenceOf(db).authoritiesIn) {
    if (members.some((code) => codes.has(code))) covering.add(group);
  }
  return [...covering];
}

const LISTED = listed("o");

/** Suppliers whose words fit, a query: some milliseconds. */
const BATCH = 2000;
/** Suppliers whose texts are read, a query: some milliseconds where none of them is remembered. */
const READ_BATCH = 100;

function sectorCodes(db: Database, opportunity: PreparedOpportunity, wanted: (relation: SectorRelation) => boolean): string[] {
  const codes = referenceOf(db).sectors.map((sector) => sector.code);
  return codes.filter((code) => wanted(sectorRelation(opportunity, code)));
}

function addBySector(db: Database, code: string, filter: Filter, found: Set<number>): void {
  const sql = `select json_group_array(f.organisation_id) from offerings f cross join organisations o on o.id = f.organisation_id
     where f.sector_code = @code and ${LISTED} and ${wide(filter)}`;
  addAll(db, sql, { ...filter.params, code }, found);
}

function suppliersWithWord(db: Database, term: string): number[] {
  const postings = statement(db, "select json_group_array(organisation_id) from match_terms where term = ?").pluck();
  return JSON.parse((postings.get(term) as string | undefined) ?? "[]") as number[];
}

/** Who has all words of an expression for a thing of the title, and so may speak of it. */
function* suppliersWithExpressions(db: Database, opportunity: PreparedOpportunity): Generator<void, Set<number>> {
  const postings = new Map<string, ReadonlySet<number>>();
  const found = new Set<number>();
  for (const terms of opportunity.askedExpressions) {
    const lists: ReadonlySet<number>[] = [];
    for (const term of terms) {
      let list = postings.get(term);
      if (list === undefined) {
        yield;
        list = new Set(suppliersWithWord(db, term));
        postings.set(term, list);
      }
      lists.push(list);
    }
    const [fewest, ...others] = lists.sort((a, b) => a.size - b.size);
    for (const id of fewest ?? []) if (others.every((list) => list.has(id))) found.add(id);
  }
  return found;
}

function* addSpeaking(
  db: Database,
  opportunity: PreparedOpportunity,
  where: "near" | "wide",
  filter: Filter,
  found: Set<number>,
): Generator<void> {
  const may = [...(yield* suppliersWithExpressions(db, opportunity))].filter((id) => !found.has(id));
  const reached = new Set<number>();
  yield* addByWords(db, may, where, filter, reached);
  const ids = [...reached];
  for (let at = 0; at < ids.length; at += READ_BATCH) {
    yield;
    for (const id of speakersAmong(db, opportunity, ids.slice(at, at + READ_BATCH))) found.add(id);
  }
}

function* addByWords(
  db: Database,
  speaking: readonly number[],
  where: "near" | "wide",
  filter: Filter,
  found: Set<number>,
): Generator<void> {
  const ids = speaking.filter((id) => !found.has(id));
  const sql = `select json_group_array(o.id) from json_each(@ids) s cross join organisations o on o.id = s.value
     where ${LISTED} and ${where === "near" ? filter.near : `exists (select 1 from offerings f where f.organisation_id = o.id and ${wide(filter)})`}`;
  for (let at = 0; at < ids.length; at += BATCH) {
    yield;
    addAll(db, sql, { ...filter.params, ids: JSON.stringify(ids.slice(at, at + BATCH)) }, found);
  }
}

/**
 * What each part can come to at most, from a few columns: work as of one that says nothing else that answers, since
 * whoever does is close; place 18 where coverage is unknown; size 8 where the opportunity
 * gives no value, 10 where the supplier gives nothing to compare; status 12 without a certificate; ready without its
 * freshness for an unclaimed profile.
 */
function addBeside(db: Database, opportunity: PreparedOpportunity, code: string, filter: Filter, found: Map<number, number>): void {
  const { source } = opportunity;
  const place = source.delivery === "remote" ? "20" : "case f.coverage when 'unknown' then 18 else 20 end";
  const size =
    source.maxPence === null && source.minPence === null
      ? "8"
      : "case when coalesce(f.min_pence, f.max_pence, p.largest_contract_pence) is null and p.turnover_band is null then 10 else 15 end";
  const status =
    "case when exists (select 1 from statuses s where s.organisation_id = o.id and s.status = 'certified') then 15 else 12 end";
  const ready = "4 + (p.completeness * 3 + 99) / 100 + case when o.claimed_at is null then 0 else 3 end";
  const sql = `select json_group_array(json_array(o.id, ${place} + ${size} + ${status} + ${ready}))
     from offerings f cross join organisations o on o.id = f.organisation_id cross join profiles p on p.organisation_id = o.id
     where f.sector_code = @code and ${LISTED} and ${filter.size} and (${filter.place})`;
  for (const [id, others] of readAll<[number, number]>(db, sql, { ...filter.params, code })) {
    const atMost = others + WORK_BESIDE;
    if (atMost > (found.get(id) ?? 0)) found.set(id, atMost);
  }
}

function addOpenTo(db: Database, opportunity: PreparedOpportunity, filter: Filter, found: Set<number>): void {
  const sql = `select json_group_array(p.organisation_id) from profiles p indexed by profiles_open_to join organisations o on o.id = p.organisation_id
     where p.open_to <> '[]' and ${LISTED} and ${filter.near}
       and exists (select 1 from json_each(p.open_to) t where t.value in (select value from json_each(@openTo)))`;
  addAll(db, sql, { ...filter.params, openTo: JSON.stringify(opportunity.openTo) }, found);
}

/** Who works in a sector and is based near: silence about people is no no. */
function addWorkingNear(db: Database, code: string, filter: Filter, found: Set<number>): void {
  const sql = `select json_group_array(f.organisation_id) from offerings f cross join organisations o on o.id = f.organisation_id
     where f.sector_code = @code and ${LISTED} and ${filter.near}`;
  addAll(db, sql, { ...filter.params, code }, found);
}

function addAll(db: Database, sql: string, params: Filter["params"], found: Set<number>): void {
  for (const id of readAll<number>(db, sql, params)) found.add(id);
}

/** One value for all rows: reading them one by one costs several times more. The texts are a few dozen, by what the filter asks. */
function readAll<T>(db: Database, sql: string, params: Filter["params"]): T[] {
  return JSON.parse((statement(db, sql).pluck().get(params) as string | undefined) ?? "[]") as T[];
}
