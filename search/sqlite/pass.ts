import { type FacetValue, SUPPLIER_FACETS, type SupplierFacet } from "../engine.ts";
import type { NormalQuery } from "../normalise.ts";
import { type Columns, chordSquared, NATIONWIDE_SET, type SetTable, toMetres } from "./columns.ts";

export interface PassResult {
  /** Slots that satisfy everything; the first `total` of the array. */
  readonly slots: Int32Array;
  readonly total: number;
  readonly facets: Record<SupplierFacet, FacetValue[]>;
}

/** Which sets of a facet satisfy its filter; null when nothing is asked. */
function allowedSets(table: SetTable, wanted: readonly string[], facet: SupplierFacet): Uint8Array | null {
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
  for (const set of touched) {
    const n = counts[set] as number;
    const members = table.memberIndexes[set] as Int32Array;
    for (let i = 0; i < members.length; i += 1) {
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

function byCount(a: FacetValue, b: FacetValue): number {
  return b.count - a.count || (a.value < b.value ? -1 : 1);
}

/**
 * One pass over candidate slots (all of them when `candidates` is null): filters, place and disjunctive facet counts.
 * A document that fails no filter counts everywhere; one that fails exactly one counts in that facet alone.
 */
export function runPass(columns: Columns, candidates: ArrayLike<number> | null, query: NormalQuery): PassResult {
  const length = candidates ? candidates.length : columns.length;
  const slots = new Int32Array(length);
  let total = 0;

  const facetCount = SUPPLIER_FACETS.length;
  const sets = SUPPLIER_FACETS.map((facet) => columns.facets[facet]);
  const allowed = SUPPLIER_FACETS.map((facet) => allowedSets(columns.tables[facet], query.filters[facet], facet));
  const active = SUPPLIER_FACETS.map((_, i) => i).filter((i) => allowed[i] !== null);
  const counts = SUPPLIER_FACETS.map((facet) => new Int32Array(columns.tables[facet].size));
  const touched: number[][] = SUPPLIER_FACETS.map(() => []);

  const { alive, x, y, z, reach, covers } = columns;
  const areaSets = columns.facets.area;
  const placed = query.near !== null && query.withinMiles !== null;
  const [px, py, pz] = query.near ? toMetres(query.near) : [0, 0, 0];
  const limit = placed ? chordSquared(query.withinMiles as number) : 0;
  const covering = columns.coverSets.flags(query.nearAreaCode === null ? [] : [query.nearAreaCode]);

  for (let i = 0; i < length; i += 1) {
    const slot = candidates ? (candidates[i] as number) : i;
    if (!alive[slot]) continue;
    if (placed && areaSets[slot] !== NATIONWIDE_SET && !covering[covers[slot] as number]) {
      const dx = (x[slot] as number) - px;
      const dy = (y[slot] as number) - py;
      const dz = (z[slot] as number) - pz;
      const d = dx * dx + dy * dy + dz * dz;
      if (!(d <= limit || d <= (reach[slot] as number))) continue;
    }
    let fails = 0;
    let failed = -1;
    for (let a = 0; a < active.length; a += 1) {
      const f = active[a] as number;
      if ((allowed[f] as Uint8Array)[(sets[f] as Int32Array)[slot] as number] === 0) {
        fails += 1;
        failed = f;
        if (fails > 1) break;
      }
    }
    if (fails > 1) continue;
    const from = fails === 0 ? 0 : failed;
    const to = fails === 0 ? facetCount : failed + 1;
    if (fails === 0) slots[total++] = slot;
    for (let f = from; f < to; f += 1) {
      const set = (sets[f] as Int32Array)[slot] as number;
      const count = counts[f] as Int32Array;
      if (count[set] === 0) (touched[f] as number[]).push(set);
      count[set] = (count[set] as number) + 1;
    }
  }

  const facets = {} as Record<SupplierFacet, FacetValue[]>;
  SUPPLIER_FACETS.forEach((facet, f) => {
    const count = counts[f] as Int32Array;
    const everywhere = facet === "area" ? (count[NATIONWIDE_SET] as number) : 0;
    facets[facet] = expand(columns.tables[facet], count, touched[f] as number[], query.filters[facet], everywhere);
  });
  return { slots, total, facets };
}
