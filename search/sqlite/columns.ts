import type { Position } from "../distance.ts";
import { SUPPLIER_FACETS, type SupplierDocument, type SupplierFacet } from "../engine.ts";
import { words } from "../text.ts";

const EARTH_RADIUS_METRES = 6_371_008.8;

/** What a search needs of a document besides its words. Kept as JSON beside the document, and in typed arrays while open. */
export interface ColumnRow {
  readonly sets: Readonly<Record<SupplierFacet, readonly string[]>>;
  readonly nationwide: boolean;
  /** Authorities it names as covered. */
  readonly covers: readonly string[];
  readonly radiusMiles: number | null;
  readonly position: readonly [lat: number, lng: number] | null;
  /** 0–1, see `staticQuality`. */
  readonly quality: number;
  readonly sortName: string;
  readonly updatedAt: number;
}

const STATUS_WORTH: Readonly<Record<string, number>> = { certified: 1, register_confirmed: 0.8, self_declared: 0.5, lapsed: 0.1 };
const YEAR_MS = 365 * 86_400_000;
/** Freshness is measured from a fixed day, so that a document's worth changes only when it does. */
const FRESH_FROM = Date.UTC(2020, 0, 1);

/** What makes one supplier better evidence than another whatever is asked: status 50 %, completeness 35 %, freshness 15 %. */
export function staticQuality(document: SupplierDocument): number {
  const status = STATUS_WORTH[document.status] ?? 0;
  const age = document.confirmedAt === null ? 0 : (document.confirmedAt - FRESH_FROM) / (12 * YEAR_MS);
  return 0.5 * status + 0.35 * Math.min(1, document.completeness / 100) + 0.15 * Math.min(1, Math.max(0, age));
}

/** Key by which names sort: folded words, so that case, accents and punctuation do not count. */
export function sortName(name: string): string {
  return words(name).join(" ");
}

export function columnRow(document: SupplierDocument): ColumnRow {
  const { coverage, position } = document;
  const areas = new Set([...coverage.areaCodes, ...coverage.radiusAreaCodes, ...(document.areaCode ? [document.areaCode] : [])]);
  const unique = (list: readonly string[]) => [...new Set(list)].sort();
  return {
    sets: {
      sector: unique(document.sectors),
      area: coverage.nationwide ? [] : unique([...areas]),
      legalForm: [document.legalForm],
      status: [document.status],
      accreditation: unique(document.accreditations),
      openTo: unique(document.openTo),
      size: unique(document.sizeBands),
    },
    nationwide: coverage.nationwide,
    covers: unique(coverage.areaCodes),
    radiusMiles: coverage.radiusMiles,
    position: position ? [position.lat, position.lng] : null,
    quality: staticQuality(document),
    sortName: sortName(document.name),
    updatedAt: document.updatedAt,
  };
}

/** Distinct sets of strings, each with a number: documents share most of theirs. */
export class SetTable {
  /** Value → numbers of the sets that have it. */
  readonly #having = new Map<string, number[]>();
  readonly #numbers = new Map<string, number>();
  /** Distinct values, and each set's members as indexes into them. */
  readonly values: string[] = [];
  readonly memberIndexes: Int32Array[] = [];
  readonly #valueIndex = new Map<string, number>();

  #indexOf(value: string): number {
    const known = this.#valueIndex.get(value);
    if (known !== undefined) return known;
    this.#valueIndex.set(value, this.values.length);
    return this.values.push(value) - 1;
  }

  intern(values: readonly string[], mark = ""): number {
    const key = mark + values.join("\u0001");
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.memberIndexes.length;
    this.memberIndexes.push(Int32Array.from(values, (value) => this.#indexOf(value)));
    this.#numbers.set(key, number);
    for (const value of values) {
      const having = this.#having.get(value);
      if (having) having.push(number);
      else this.#having.set(value, [number]);
    }
    return number;
  }

  /** One byte a set: 1 where the set has any of the values. */
  flags(values: readonly string[]): Uint8Array {
    const flags = new Uint8Array(this.memberIndexes.length);
    for (const value of values) for (const number of this.#having.get(value) ?? []) flags[number] = 1;
    return flags;
  }

  get size(): number {
    return this.memberIndexes.length;
  }
}

function grown<T extends Uint8Array | Int32Array | Float32Array | Float64Array>(array: T, make: new (n: number) => T, size: number): T {
  const next = new make(size);
  next.set(array);
  return next;
}

/** Point on the sphere in metres, so that a distance is a subtraction. */
export function toMetres(position: Position): [number, number, number] {
  const lat = (position.lat * Math.PI) / 180;
  const lng = (position.lng * Math.PI) / 180;
  const ring = Math.cos(lat) * EARTH_RADIUS_METRES;
  return [ring * Math.cos(lng), ring * Math.sin(lng), Math.sin(lat) * EARTH_RADIUS_METRES];
}

const METRES_PER_MILE = 1609.344;

/** Square of the straight line through the earth that belongs to a distance over ground. */
export function chordSquared(miles: number): number {
  const chord = 2 * EARTH_RADIUS_METRES * Math.sin(Math.min(Math.PI / 2, (miles * METRES_PER_MILE) / (2 * EARTH_RADIUS_METRES)));
  return chord * chord;
}

/** Distance over ground, in miles, of a squared straight line. */
export function milesOfChord(squared: number): number {
  return (2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(squared) / (2 * EARTH_RADIUS_METRES)))) / METRES_PER_MILE;
}

/** Area sets of nationwide suppliers carry this number: they are in every area and listed in none. */
export const NATIONWIDE_SET = 0;

/** Typed columns by slot, the row number a document has in the index. */
export class Columns {
  /** Slots in use are below this. */
  length = 0;
  alive = new Uint8Array(0);
  x = new Float64Array(0);
  y = new Float64Array(0);
  z = new Float64Array(0);
  /** Squared chord of the coverage radius; -1 without one. */
  reach = new Float64Array(0);
  radius = new Int32Array(0);
  quality = new Float32Array(0);
  updatedAt = new Float64Array(0);
  covers = new Int32Array(0);
  readonly coverSets = new SetTable();
  readonly names: string[] = [];
  readonly tables = Object.fromEntries(SUPPLIER_FACETS.map((facet) => [facet, new SetTable()])) as Record<SupplierFacet, SetTable>;
  readonly facets = Object.fromEntries(SUPPLIER_FACETS.map((facet) => [facet, new Int32Array(0)])) as Record<SupplierFacet, Int32Array>;
  count = 0;

  constructor() {
    this.tables.area.intern([], "nationwide");
  }

  #reserve(slots: number): void {
    if (slots <= this.alive.length) return;
    const size = Math.max(1024, slots, Math.ceil(this.alive.length * 1.5));
    this.alive = grown(this.alive, Uint8Array, size);
    this.x = grown(this.x, Float64Array, size);
    this.y = grown(this.y, Float64Array, size);
    this.z = grown(this.z, Float64Array, size);
    this.reach = grown(this.reach, Float64Array, size);
    this.radius = grown(this.radius, Int32Array, size);
    this.quality = grown(this.quality, Float32Array, size);
    this.updatedAt = grown(this.updatedAt, Float64Array, size);
    this.covers = grown(this.covers, Int32Array, size);
    for (const facet of SUPPLIER_FACETS) this.facets[facet] = grown(this.facets[facet], Int32Array, size);
  }

  set(slot: number, row: ColumnRow): void {
    this.#reserve(slot + 1);
    if (slot >= this.length) this.length = slot + 1;
    if (!this.alive[slot]) this.count += 1;
    this.alive[slot] = 1;
    const [x, y, z] = row.position ? toMetres({ lat: row.position[0], lng: row.position[1] }) : [Number.NaN, Number.NaN, Number.NaN];
    this.x[slot] = x;
    this.y[slot] = y;
    this.z[slot] = z;
    this.reach[slot] = row.radiusMiles === null || !row.position ? -1 : chordSquared(row.radiusMiles);
    this.radius[slot] = row.radiusMiles ?? 0;
    this.quality[slot] = row.quality;
    this.updatedAt[slot] = row.updatedAt;
    this.covers[slot] = this.coverSets.intern(row.covers);
    this.names[slot] = row.sortName;
    for (const facet of SUPPLIER_FACETS) {
      this.facets[facet][slot] = facet === "area" && row.nationwide ? NATIONWIDE_SET : this.tables[facet].intern(row.sets[facet]);
    }
  }

  remove(slot: number): void {
    if (slot >= this.length || !this.alive[slot]) return;
    this.alive[slot] = 0;
    this.names[slot] = "";
    this.count -= 1;
  }
}
