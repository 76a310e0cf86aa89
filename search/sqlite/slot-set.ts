/** So many slots to one that is in: fewer are held as a list, more as a bit for every slot. */
const SPARSE = 32;

/** Slots, given in ascending order and held as takes less room. What two broad words have in common is then a matter of microseconds. */
export class SlotSet {
  #size: number;
  #list: Int32Array | null;
  #bits: Uint32Array;

  /** Of slots below `length`. */
  constructor(slots: Int32Array, length: number) {
    this.#size = slots.length;
    const isSparse = slots.length * SPARSE <= length;
    this.#list = isSparse ? slots : null;
    this.#bits = new Uint32Array(isSparse ? 0 : Math.ceil(length / 32));
    if (!isSparse) for (let i = 0; i < slots.length; i += 1) this.#set(slots[i] as number);
  }

  #set(slot: number): void {
    this.#bits[slot >>> 5] = (this.#bits[slot >>> 5] as number) | (1 << (slot & 31));
  }

  get size(): number {
    return this.#size;
  }

  /** Room it takes, in numbers of four bytes. */
  get room(): number {
    return this.#list?.length ?? this.#bits.length;
  }

  has(slot: number): boolean {
    if (this.#list !== null) return this.#list.includes(slot);
    return ((this.#bits[slot >>> 5] ?? 0) & (1 << (slot & 31))) !== 0;
  }

  /** In ascending order; not to be changed. */
  slots(): Int32Array {
    if (this.#list !== null) return this.#list;
    const slots = new Int32Array(this.#size);
    let at = 0;
    for (let word = 0; word < this.#bits.length; word += 1)
      for (let left = this.#bits[word] as number; left !== 0; left &= left - 1) slots[at++] = (word << 5) | (31 - Math.clz32(left & -left));
    return slots;
  }

  /** Puts a slot in or takes it out. */
  put(slot: number, isIn: boolean): void {
    if (this.has(slot) === isIn) return;
    this.#size += isIn ? 1 : -1;
    if (this.#list !== null) {
      const others = this.#list.filter((one) => one !== slot);
      this.#list = isIn ? Int32Array.from([...others, slot]).sort() : others;
      return;
    }
    if (slot >>> 5 >= this.#bits.length) {
      const longer = new Uint32Array((slot >>> 5) + 64);
      longer.set(this.#bits);
      this.#bits = longer;
    }
    if (isIn) this.#set(slot);
    else this.#bits[slot >>> 5] = (this.#bits[slot >>> 5] as number) & ~(1 << (slot & 31));
  }

  #among(slots: Int32Array): Int32Array {
    const found = new Int32Array(slots.length);
    let kept = 0;
    let at = 0;
    for (let i = 0; i < slots.length; i += 1) {
      const slot = slots[i] as number;
      if (this.#list !== null) while (at < this.#list.length && (this.#list[at] as number) < slot) at += 1;
      if (this.#list === null ? this.has(slot) : this.#list[at] === slot) found[kept++] = slot;
    }
    return found.subarray(0, kept);
  }

  /** The slots that all of the sets have, in ascending order. */
  static common(sets: readonly SlotSet[]): Int32Array {
    const [fewest, ...others] = [...sets].sort((a, b) => a.size - b.size);
    return others.reduce((left, other) => other.#among(left), fewest?.slots() ?? new Int32Array(0));
  }
}
