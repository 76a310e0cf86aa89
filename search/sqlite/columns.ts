import type { Position } from "../distance.ts";
import { areasOf, type IndexDefinition, type IndexedDocument } from "../index-definition.ts";
import { sortTitle } from "../text.ts";
import { Combinations, grown, SetTable } from "./sets.ts";
import { Tally } from "./tally.ts";

const EARTH_RADIUS_METRES = 6_371_008.8;

/** What a search needs of a document besides its words. Kept as JSON beside the document, and in typed arrays while open. */
export interface ColumnRow {
  readonly sets: Readonly<Record<string, readonly string[]>>;
  readonly numbers: Readonly<Record<string, number>>;
  readonly nationwide: boolean;
  /** Authorities it names as covered. */
  readonly covers: readonly string[];
  readonly radiusMiles: number | null;
  readonly position: readonly [lat: number, lng: number] | null;
  /** 0–1, see `IndexDefinition.quality`. */
  readonly quality: number;
  readonly sortName: string;
}

/** Key by which names sort: folded words, so that case, accents and punctuation do not count. */
function unique(list: readonly string[]): string[] {
  return [...new Set(list)].sort();
}

export function columnRow<D extends IndexedDocument>(definition: IndexDefinition<D>, document: D): ColumnRow {
  const { coverage, position } = document;
  const sets = Object.fromEntries(Object.entries(definition.facetValues(document)).map(([facet, values]) => [facet, unique(values)]));
  return {
    sets: { ...sets, area: areasOf(document) },
    numbers: definition.numberValues(document),
    nationwide: coverage.nationwide,
    covers: unique(coverage.areaCodes),
    radiusMiles: coverage.radiusMiles,
    position: position ? [position.lat, position.lng] : null,
    quality: definition.quality(document),
    sortName: sortTitle(definition.title(document)),
  };
}

/** The first two letters of a text as one number. */
export function letterPair(text: string): number {
  return (((text.charCodeAt(0) || 0) << 16) | (text.charCodeAt(1) || 0)) >>> 0;
}

/** Of all letters and digits but a to z. */
export const OTHER_LETTER = 1 << 26;

/** A bit for the first letter of a word. */
export function letterBit(word: string): number {
  const letter = word.charCodeAt(0) - 97;
  return letter >= 0 && letter < 26 ? 1 << letter : OTHER_LETTER;
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

/** A facet, the sets of its values that there are, and the number of the set of each slot. */
export interface FacetColumn {
  readonly name: string;
  readonly table: SetTable;
  of: Int32Array;
  readonly tally: Tally;
}

/** Facets of so many values that hardly two documents have the same of all of them: these are counted by themselves. */
const COUNTED_ALONE: ReadonlySet<string> = new Set(["sector", "area"]);

export interface NumberColumn {
  readonly name: string;
  values: Float64Array;
}

/** Typed columns by slot, the row number a document has in the index. */
export class Columns {
  /** Slots in use are below this. */
  length = 0;
  alive = new Uint8Array(0);
  x = new Float64Array(0);
  y = new Float64Array(0);
  z = new Float64Array(0);
  /** Degrees; NaN without a position. */
  lat = new Float64Array(0);
  lng = new Float64Array(0);
  /** Squared chord of the coverage radius; -1 without one. */
  reach = new Float64Array(0);
  quality = new Float32Array(0);
  covers = new Int32Array(0);
  nationwide = new Uint8Array(0);
  ids = new Float64Array(0);
  readonly coverSets = new SetTable();
  readonly names: string[] = [];
  /** The first two letters of each name, so that most names need not be looked at (`letterPair`). */
  heads = new Uint32Array(0);
  /** The letters that words of each name begin with, as bits (`letterBit`). */
  initials = new Uint32Array(0);
  readonly facets: readonly FacetColumn[];
  /** The other facets but those that are counted alone, as places in `facets`: a slot's sets of them all are one `combination`, and counted as one. */
  readonly together: readonly number[];
  readonly combinations = new Combinations();
  combination = new Int32Array(0);
  readonly numbers: readonly NumberColumn[];
  count = 0;

  constructor(definition: Pick<IndexDefinition, "facets" | "numbers">) {
    this.facets = definition.facets.map((name) => ({ name, table: new SetTable(), of: new Int32Array(0), tally: new Tally() }));
    this.together = this.facets.flatMap(({ name }, f) => (COUNTED_ALONE.has(name) ? [] : [f]));
    this.numbers = definition.numbers.map((name) => ({ name, values: new Float64Array(0) }));
    this.facets.find((facet) => facet.name === "area")?.table.intern([], "nationwide");
  }

  #slots = new Int32Array(0);
  readonly #rooms: Float32Array[] = [];

  /** Room for the slots of one search: the same for every search, so that a broad one makes no work for the garbage collector. What was in it before stays. */
  roomForSlots(): Int32Array {
    if (this.#slots.length < this.length) this.#slots = new Int32Array(this.alive.length);
    return this.#slots;
  }

  #keys = new Float64Array(0);

  /** Room for a number for each hit of one search; what was in it before stays. */
  roomForKeys(): Float64Array {
    if (this.#keys.length < this.length) this.#keys = new Float64Array(this.alive.length);
    return this.#keys;
  }

  /** Room for numbers by slot, all 0: the same for every search, by its place among those that one search uses. */
  room(at: number): Float32Array {
    const have = this.#rooms[at];
    if (have !== undefined && have.length >= this.length) return have.fill(0, 0, this.length);
    const made = new Float32Array(this.alive.length);
    this.#rooms[at] = made;
    return made;
  }

  /** The values of a number column the definition has. */
  number(name: string): Float64Array {
    const column = this.numbers.find((one) => one.name === name);
    if (column === undefined) throw new Error(`There is no number "${name}"`);
    return column.values;
  }

  #reserve(slots: number): void {
    if (slots <= this.alive.length) return;
    const size = Math.max(1024, slots, Math.ceil(this.alive.length * 1.5));
    this.alive = grown(this.alive, Uint8Array, size);
    this.nationwide = grown(this.nationwide, Uint8Array, size);
    this.x = grown(this.x, Float64Array, size);
    this.y = grown(this.y, Float64Array, size);
    this.z = grown(this.z, Float64Array, size);
    this.lat = grown(this.lat, Float64Array, size);
    this.lng = grown(this.lng, Float64Array, size);
    this.ids = grown(this.ids, Float64Array, size);
    this.reach = grown(this.reach, Float64Array, size);
    this.heads = grown(this.heads, Uint32Array, size);
    this.initials = grown(this.initials, Uint32Array, size);
    this.quality = grown(this.quality, Float32Array, size);
    this.covers = grown(this.covers, Int32Array, size);
    this.combination = grown(this.combination, Int32Array, size);
    for (const facet of this.facets) facet.of = grown(facet.of, Int32Array, size);
    for (const number of this.numbers) number.values = grown(number.values, Float64Array, size);
  }

  set(slot: number, id: number, row: ColumnRow): void {
    this.#reserve(slot + 1);
    if (slot >= this.length) this.length = slot + 1;
    if (!this.alive[slot]) this.count += 1;
    this.alive[slot] = 1;
    this.ids[slot] = id;
    const [lat, lng] = row.position ?? [Number.NaN, Number.NaN];
    const [x, y, z] = toMetres({ lat, lng });
    this.lat[slot] = lat;
    this.lng[slot] = lng;
    this.x[slot] = x;
    this.y[slot] = y;
    this.z[slot] = z;
    this.reach[slot] = row.radiusMiles === null || !row.position ? -1 : chordSquared(row.radiusMiles);
    this.quality[slot] = row.quality;
    this.nationwide[slot] = row.nationwide ? 1 : 0;
    this.covers[slot] = this.coverSets.intern(row.covers);
    this.names[slot] = row.sortName;
    this.heads[slot] = letterPair(row.sortName);
    this.initials[slot] = row.sortName.split(" ").reduce((bits, word) => bits | letterBit(word), 0);
    for (const { name, table, of } of this.facets)
      of[slot] = name === "area" && row.nationwide ? NATIONWIDE_SET : table.intern(row.sets[name] ?? []);
    this.combination[slot] = this.combinations.intern(this.together.map((f) => this.facets[f]?.of[slot] as number));
    for (const { name, values } of this.numbers) values[slot] = row.numbers[name] ?? Number.NaN;
  }

  remove(slot: number): void {
    if (slot >= this.length || !this.alive[slot]) return;
    this.alive[slot] = 0;
    this.names[slot] = "";
    this.count -= 1;
  }
}
