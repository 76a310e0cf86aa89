import { taxonomyOf } from "#app/features/directory/taxonomy.server.ts";
import type { Database } from "#db/client.ts";
import type { PreparedOpportunity } from "./prepared.ts";
import { NEAR_MISS_MILES, UNKNOWN_COVERAGE_MILES } from "./score-place.ts";

const MILES_PER_DEGREE = 68.7;
/** Anything the rules call near is inside this; a little more, for the roundness of the earth. */
const NEAR_MILES = Math.max(NEAR_MISS_MILES, UNKNOWN_COVERAGE_MILES) + 1;

/**
 * Ids of the suppliers that `matchSupplier` could give a result for: never fewer, and far fewer than all.
 * Found by sector or by the title's words, then by coverage, or a base near enough to be a near miss.
 */
export function findCandidates(db: Database, opportunity: PreparedOpportunity): number[] {
  const found = new Set<number>();
  if (opportunity.aboutPeople) addOpenTo(db, opportunity, found);
  else {
    const place = placeFilter(db, opportunity);
    addBySector(db, opportunity, place, found);
    addByWords(db, opportunity, place, found);
  }
  found.delete(opportunity.source.organisationId);
  return [...found].sort((a, b) => a - b);
}

interface PlaceFilter {
  readonly sql: string;
  readonly params: Record<string, string | number>;
}

/** SQL over `o` (organisations) and `f` (offerings) that holds wherever the place rule holds or nearly does. */
function placeFilter(db: Database, opportunity: PreparedOpportunity): PlaceFilter {
  const { delivery, position, areas } = opportunity.source;
  const points = position !== null ? [position] : areas.flatMap((area) => (area.position === null ? [] : [area.position]));
  if (delivery === "remote" || (points.length === 0 && areas.length === 0)) return { sql: "1", params: {} };
  const lats = points.map((point) => point.lat);
  const lngs = points.map((point) => point.lng);
  const south = Math.min(...lats) - NEAR_MILES / MILES_PER_DEGREE;
  const north = Math.max(...lats) + NEAR_MILES / MILES_PER_DEGREE;
  const dLng = NEAR_MILES / (MILES_PER_DEGREE * Math.cos((Math.max(Math.abs(south), Math.abs(north)) * Math.PI) / 180));
  return {
    sql: `(f.coverage = 'nationwide'
      or (o.lat between @south and @north and o.lng between @west and @east)
      or o.area_code in (select value from json_each(@areas))
      or (f.coverage = 'radius' and f.radius_miles > ${NEAR_MISS_MILES})
      or (f.coverage = 'areas' and exists (
        select 1 from offering_areas a where a.offering_id = f.id and a.area_code in (select value from json_each(@covering)))))`,
    params: {
      south,
      north,
      west: Math.min(...lngs) - dLng,
      east: Math.max(...lngs) + dLng,
      areas: JSON.stringify([...opportunity.areaCodes]),
      covering: JSON.stringify(coveringCodes(db, opportunity.areaCodes)),
    },
  };
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

function addBySector(db: Database, opportunity: PreparedOpportunity, place: PlaceFilter, found: Set<number>): void {
  const codes = taxonomyOf(db)
    .sectors.filter((sector) => opportunity.topCodes.has(sector.parentCode ?? sector.code))
    .map((sector) => sector.code);
  if (codes.length === 0) return;
  const ids = db.$client
    .prepare<[Record<string, string | number>], string>(
      `select json_group_array(f.organisation_id) from offerings f cross join organisations o on o.id = f.organisation_id
       where f.sector_code in (select value from json_each(@codes)) and ${PUBLISHED} and ${place.sql}`,
    )
    .pluck()
    .get({ ...place.params, codes: JSON.stringify(codes) });
  for (const id of JSON.parse(ids ?? "[]") as number[]) found.add(id);
}

function addByWords(db: Database, opportunity: PreparedOpportunity, place: PlaceFilter, found: Set<number>): void {
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
  const ids = db.$client
    .prepare<[Record<string, string | number>], string>(
      `select json_group_array(o.id) from json_each(@strong) s cross join organisations o on o.id = s.value
       where ${PUBLISHED} and exists (select 1 from offerings f where f.organisation_id = o.id and ${place.sql})`,
    )
    .pluck()
    .get({ ...place.params, strong: JSON.stringify(strong) });
  for (const id of JSON.parse(ids ?? "[]") as number[]) found.add(id);
}

function addOpenTo(db: Database, opportunity: PreparedOpportunity, found: Set<number>): void {
  const ids = db.$client
    .prepare<[string], number>(
      `select p.organisation_id from profiles p indexed by profiles_open_to join organisations o on o.id = p.organisation_id
       where p.open_to <> '[]' and ${PUBLISHED}
         and exists (select 1 from json_each(p.open_to) t where t.value in (select value from json_each(?)))`,
    )
    .pluck()
    .all(JSON.stringify(opportunity.openTo));
  for (const id of ids) found.add(id);
}
