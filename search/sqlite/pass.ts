import type { FacetValue } from "../engine.ts";
import type { NormalQuery } from "../normalise.ts";
import { type Columns, chordSquared, type FacetColumn, NATIONWIDE_SET, toMetres } from "./columns.ts";
import type { SetTable } from "./sets.ts";

export interface PassResult {
  /** Slots that satisfy everything; the first `total` of the array, which the next pass uses again. */
  readonly slots: Int32Array;
  readonly total: number;
  readonly facets: Record<string, FacetValue[]>;
}

/** Which sets of a facet satisfy its filter; null when nothing is asked. */
function allowedSets(table: SetTable, wanted: readonly string[], facet: string): Uint8Array | null {
  if (wanted.length === 0) return null;
  const allowed = table.flags(wanted);
  if (facet === "area") allowed[NATIONWIDE_SET] = 1;
  return allowed;
}

/** The values of a facet, from how often each of its sets was counted; which it forgets. */
function expand({ name, table, tally }: FacetColumn, chosen: readonly string[]): FacetValue[] {
  const everywhere = name === "area" ? tally.count(NATIONWIDE_SET) : 0;
  const byValue = new Int32Array(table.values.length);
  const { members, starts } = table;
  tally.drain((set, times) => {
    const end = starts[set + 1] as number;
    for (let i = starts[set] as number; i < end; i += 1) {
      const member = members[i] as number;
      byValue[member] = (byValue[member] as number) + times;
    }
  });
  const found: FacetValue[] = [];
  for (let i = 0; i < byValue.length; i += 1) {
    const count = byValue[i] as number;
    if (count > 0) found.push({ value: table.values[i] as string, count: count + everywhere });
  }
  for (const value of chosen) if (!found.some((have) => have.value === value)) found.push({ value, count: everywhere });
  return found.sort(byCount);
}

export function byCount(a: FacetValue, b: FacetValue): number {
  return b.count - a.count || (a.value < b.value ? -1 : 1);
}

/** Whether a slot is where the query asks: within reach of the point, inside the box, its numbers in their ranges. Null when nothing of the kind is asked. */
function placeTest(columns: Columns, query: NormalQuery): ((slot: number) => boolean) | null {
  const tests: ((slot: number) => boolean)[] = [];
  if (query.near !== null && query.withinMiles !== null) {
    const { x, y, z, reach, covers, nationwide } = columns;
    const [px, py, pz] = toMetres(query.near);
    const limit = chordSquared(query.withinMiles);
    const covering = columns.coverSets.flags(query.nearAreaCode === null ? [] : [query.nearAreaCode]);
    tests.push((slot) => {
      if (nationwide[slot] || covering[covers[slot] as number]) return true;
      const dx = (x[slot] as number) - px;
      const dy = (y[slot] as number) - py;
      const dz = (z[slot] as number) - pz;
      const d = dx * dx + dy * dy + dz * dz;
      return d <= limit || d <= (reach[slot] as number);
    });
  }
  if (query.bounds !== null) {
    const { lat, lng } = columns;
    const { south, west, north, east } = query.bounds;
    tests.push((slot) => {
      const y = lat[slot] as number;
      const x = lng[slot] as number;
      return y >= south && y <= north && x >= west && x <= east;
    });
  }
  for (const { number, from, to } of query.ranges) {
    const values = columns.number(number);
    tests.push((slot) => {
      const value = values[slot] as number;
      return value >= from && value <= to;
    });
  }
  const [first] = tests;
  if (first === undefined) return null;
  return tests.length === 1 ? first : (slot) => tests.every((test) => test(slot));
}

/** Counts what the facets asked for have among documents that fail no filter: those that are counted together by their combinations. */
function countFacets(columns: Columns, isCounted: readonly boolean[], slots: Int32Array, total: number): void {
  const { facets, together, combination, combinations } = columns;
  for (const [f, { of, tally }] of facets.entries()) if (isCounted[f] && !together.includes(f)) tally.addAll(of, slots, total);
  const counted = together.map((f, place) => ({ place, f })).filter(({ f }) => isCounted[f]);
  if (counted.length === 0) return;
  combinations.tally.begin(combinations.lists.length, total);
  combinations.tally.addAll(combination, slots, total);
  combinations.tally.drain((number, times) => {
    const list = combinations.lists[number] as readonly number[];
    for (const { place, f } of counted) (facets[f] as FacetColumn).tally.add(list[place] as number, times);
  });
}

/**
 * One pass over candidate slots (all of them when `candidates` is null): filters, place and disjunctive facet counts.
 * A document that fails no filter counts everywhere; one that fails exactly one counts in that facet alone.
 */
export function runPass(columns: Columns, candidates: ArrayLike<number> | null, query: NormalQuery): PassResult {
  const length = candidates ? candidates.length : columns.length;
  const slots = columns.roomForSlots();
  let total = 0;

  const { alive, facets: all } = columns;
  const isCounted = all.map(({ name }) => query.facets.includes(name));
  for (const [f, { table, tally }] of all.entries()) if (isCounted[f]) tally.begin(table.size, length);
  const active = all.flatMap(({ name, table, of, tally }, f) => {
    const allowed = allowedSets(table, query.filters[name] ?? [], name);
    return allowed === null ? [] : [{ allowed, of, tally: isCounted[f] ? tally : null }];
  });
  const inPlace = placeTest(columns, query);

  for (let i = 0; i < length; i += 1) {
    const slot = candidates ? (candidates[i] as number) : i;
    if (!alive[slot] || (inPlace !== null && !inPlace(slot))) continue;
    let fails = 0;
    let failed = -1;
    for (let a = 0; a < active.length; a += 1) {
      const { allowed, of } = active[a] as (typeof active)[number];
      if (allowed[of[slot] as number] === 0) {
        fails += 1;
        failed = a;
        if (fails > 1) break;
      }
    }
    if (fails === 0) slots[total++] = slot;
    else if (fails === 1) {
      const { of, tally } = active[failed] as (typeof active)[number];
      tally?.add(of[slot] as number, 1);
    }
  }

  countFacets(columns, isCounted, slots, total);
  const facets = Object.fromEntries(
    all.map((facet, f) => [facet.name, isCounted[f] ? expand(facet, query.filters[facet.name] ?? []) : []]),
  );
  return { slots, total, facets };
}
