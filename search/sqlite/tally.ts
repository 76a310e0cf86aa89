/**
 * How often each of `size` numbers came up. Where a search finds few documents it remembers which ones did; where it finds
 * many, looking through all of them afterwards costs less than that.
 */
export class Tally {
  #counts = new Int32Array(0);
  #size = 0;
  #touched: number[] | null = null;

  /** Begins anew: numbers below `size`, of which about `expected` will be counted. */
  begin(size: number, expected: number): void {
    if (this.#counts.length < size) this.#counts = new Int32Array(Math.ceil(size * 1.5));
    this.#size = size;
    this.#touched = expected * 4 < size ? [] : null;
  }

  add(number: number, times: number): void {
    const before = this.#counts[number] as number;
    if (before === 0) this.#touched?.push(number);
    this.#counts[number] = before + times;
  }

  /** Counts the numbers that the first `total` of `slots` have. */
  addAll(numberOf: Int32Array, slots: Int32Array, total: number): void {
    const counts = this.#counts;
    if (this.#touched !== null) for (let i = 0; i < total; i += 1) this.add(numberOf[slots[i] as number] as number, 1);
    else
      for (let i = 0; i < total; i += 1) {
        const number = numberOf[slots[i] as number] as number;
        counts[number] = (counts[number] as number) + 1;
      }
  }

  count(number: number): number {
    return this.#counts[number] as number;
  }

  /** Each number that came up, with how often; all are forgotten by it. */
  drain(each: (number: number, times: number) => void): void {
    const counts = this.#counts;
    if (this.#touched !== null)
      for (const number of this.#touched) {
        each(number, counts[number] as number);
        counts[number] = 0;
      }
    else
      for (let number = 0; number < this.#size; number += 1) {
        const times = counts[number] as number;
        if (times === 0) continue;
        each(number, times);
        counts[number] = 0;
      }
    this.#touched = null;
  }
}
