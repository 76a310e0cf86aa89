import type { FacetValue } from "../engine.ts";
import type { NormalQuery } from "../normalise.ts";
import { type Columns, chordSquared, NATIONWIDE_SET, type SetTable, toMetres } from "./columns.ts";

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

function expand(
  table: SetTable,
  counts: Int32Array,
  touched: readonly number[],
  chosen: readonly string[],
  everywhere: number,
): FacetValue[] {
  const byValue = new Int32Array(table.values.length);
  const { members, starts } = table;
  for (const set of touched) {
    const n = counts[set] as number;
    const end = starts[set + 1] as number;
    for (let i = starts[set] as number; i < end; i += 1) {
      const member = members[i] as number;
      byValue[member] = (byValue[member] as number) + n;
    }
  }
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

function countIn(count: Int32Array, touched: number[], set: number): void {
  const n = count[set] as number;
  if (n === 0) touched.push(set);
  count[set] = n + 1;
}

/**
 * One pass over candidate slots (all of them when `candidates` is null): filters, place and disjunctive facet counts.
 * A document that fails no filter counts everywhere; one that fails exactly one counts in that facet alone.
 */
export function runPass(columns: Columns, candidates: ArrayLike<number> | null, query: NormalQuery): PassResult {
  const length = candidates ? candidates.length : columns.length;
  const slots = columns.roomForSlots();
  let total = 0;

  const { alive, facets: all, sets } = columns;
  const width = all.length;
  const allowed = all.map(({ name, table }) => allowedSets(table, query.filters[name] ?? [], name));
  const active = all.map((_, i) => i).filter((i) => allowed[i] !== null);
  const counts = all.map(({ table }) => table.counts());
  const touched: number[][] = all.map(() => []);
  const counted = all.map(({ name }) => query.facets.includes(name));
  const everyCounted = all.map((_, f) => f).filter((f) => counted[f]);
  const inPlace = placeTest(columns, query);

  for (let i = 0; i < length; i += 1) {
    const slot = candidates ? (candidates[i] as number) : i;
    if (!alive[slot] || (inPlace !== null && !inPlace(slot))) continue;
    const first = slot * width;
    let fails = 0;
    let failed = -1;
    for (let a = 0; a < active.length; a += 1) {
      const f = active[a] as number;
      if ((allowed[f] as Uint8Array)[sets[first + f] as number] === 0) {
        fails += 1;
        failed = f;
        if (fails > 1) break;
      }
    }
    if (fails === 0) {
      slots[total++] = slot;
      for (let c = 0; c < everyCounted.length; c += 1) {
        const f = everyCounted[c] as number;
        countIn(counts[f] as Int32Array, touched[f] as number[], sets[first + f] as number);
      }
    } else if (fails === 1 && counted[failed]) {
      countIn(counts[failed] as Int32Array, touched[failed] as number[], sets[first + failed] as number);
    }
  }

  const facets: Record<string, FacetValue[]> = {};
  for (const [f, { name, table }] of all.entries()) {
    const count = counts[f] as Int32Array;
    const everywhere = name === "area" ? (count[NATIONWIDE_SET] as number) : 0;
    facets[name] = counted[f] ? expand(table, count, touched[f] as number[], query.filters[name] ?? [], everywhere) : [];
    for (const set of touched[f] as number[]) count[set] = 0;
  }
  return { slots, total, facets };
}
