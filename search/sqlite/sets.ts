import { Tally } from "./tally.ts";

/** Distinct sets of strings, each with a number: documents share most of theirs. */
export class SetTable {
  /** Value → numbers of the sets that have it. */
  readonly #having = new Map<string, number[]>();
  readonly #numbers = new Map<string, number>();
  /** Distinct values. */
  readonly values: string[] = [];
  /** Each set's members, as indexes into the values, one set after the other; set `n` begins at `starts[n]`. */
  members = new Int32Array(64);
  starts = new Int32Array(64);
  size = 0;
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
    const number = this.size;
    const start = this.starts[number] as number;
    const end = start + values.length;
    if (end > this.members.length) this.members = grown(this.members, Int32Array, Math.max(end, Math.ceil(this.members.length * 1.5)));
    if (number + 2 > this.starts.length) this.starts = grown(this.starts, Int32Array, Math.ceil(this.starts.length * 1.5));
    values.forEach((value, i) => {
      this.members[start + i] = this.#indexOf(value);
    });
    this.starts[number + 1] = end;
    this.size = number + 1;
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
    const flags = new Uint8Array(this.size);
    for (const value of values) for (const number of this.#having.get(value) ?? []) flags[number] = 1;
    return flags;
  }
}

/** Distinct lists of set numbers, one for each facet that is counted together, each with a number. */
export class Combinations {
  readonly #numbers = new Map<string, number>();
  readonly lists: (readonly number[])[] = [];
  readonly tally = new Tally();

  intern(sets: readonly number[]): number {
    const key = sets.join();
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.lists.length);
    return this.lists.push(sets) - 1;
  }
}

/** The same numbers with room for more. */
export function grown<T extends Uint8Array | Uint32Array | Int32Array | Float32Array | Float64Array>(
  array: T,
  make: new (n: number) => T,
  size: number,
): T {
  const next = new make(size);
  next.set(array);
  return next;
}
