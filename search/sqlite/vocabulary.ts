import { stem } from "../text.ts";
import { COMMONER, type Correction, LONGEST_WORD, likeliest, mostTypos, ONE_TYPO, rareBelow, typosBetween } from "../typos.ts";

const DIGIT = /\p{N}/u;
/** Words that share a stem and are asked for together. */
const MAX_FORMS = 12;
/** Words whose corrections are remembered until the vocabulary changes. */
const REMEMBERED = 1000;

const ALL_COLUMNS = ~0;

function isHeld(word: string): boolean {
  return word.length >= 2 && word.length <= LONGEST_WORD && !DIGIT.test(word);
}

function letterMask(word: string): number {
  let mask = 0;
  for (let i = 0; i < word.length; i += 1) {
    const letter = word.charCodeAt(i) - 97;
    if (letter >= 0 && letter < 26) mask |= 1 << letter;
  }
  return mask;
}

function bits(mask: number): number {
  let n = mask - ((mask >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return (((n + (n >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** The words of the index with the number of documents each is in: for word forms and for typing errors. Words with a digit are left out. */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #words: string[] = [];
  readonly #masks: number[] = [];
  readonly #counts: number[] = [];
  readonly #columns: number[] = [];
  readonly #byLength: number[][] = [];
  readonly #byStem = new Map<string, number[]>();
  /** By the first letters, `ONE_TYPO` at most: those that may begin a word that is asked for. */
  readonly #byBeginning = new Map<string, number[]>();
  readonly #corrected = new Map<string, string[]>();

  /** Counts a word in or out, and notes columns that have it (bit 0 for the first); what is noted stays. */
  add(word: string, documents: number, columns: number): void {
    this.#corrected.clear();
    const known = this.#ids.get(word);
    if (known !== undefined) {
      this.#columns[known] = (this.#columns[known] as number) | columns;
      this.#counts[known] = Math.max(0, (this.#counts[known] as number) + documents);
      return;
    }
    if (documents <= 0 || !isHeld(word)) return;
    const id = this.#words.length;
    this.#ids.set(word, id);
    this.#words.push(word);
    this.#masks.push(letterMask(word));
    this.#counts.push(documents);
    this.#columns.push(columns);
    const sameLength = this.#byLength[word.length];
    if (sameLength) sameLength.push(id);
    else this.#byLength[word.length] = [id];
    const beginning = word.slice(0, ONE_TYPO);
    const sameBeginning = this.#byBeginning.get(beginning);
    if (sameBeginning) sameBeginning.push(id);
    else this.#byBeginning.set(beginning, [id]);
    const key = stem(word);
    const sameStem = this.#byStem.get(key);
    if (sameStem) sameStem.push(id);
    else this.#byStem.set(key, [id]);
  }

  count(word: string): number {
    const id = this.#ids.get(word);
    return id === undefined ? 0 : (this.#counts[id] as number);
  }

  /** Columns that may have the word, as bits: all of them where it is not known. */
  columns(word: string): number {
    const id = this.#ids.get(word);
    return id !== undefined ? (this.#columns[id] as number) : isHeld(word) ? 0 : ALL_COLUMNS;
  }

  /** Columns that may have a word that begins so. */
  columnsOfBeginning(prefix: string): number {
    if (prefix.length < ONE_TYPO || DIGIT.test(prefix)) return ALL_COLUMNS;
    let columns = 0;
    for (const id of this.#byBeginning.get(prefix.slice(0, ONE_TYPO)) ?? [])
      if ((this.#words[id] as string).startsWith(prefix)) columns |= this.#columns[id] as number;
    return columns;
  }

  /** Documents that have a word beginning so (with five letters or more), counted once a word: at least the true number, and no further than `enough`. */
  prefixCount(prefix: string, enough: number): number {
    let total = 0;
    for (const id of this.#byBeginning.get(prefix.slice(0, ONE_TYPO)) ?? []) {
      if ((this.#words[id] as string).startsWith(prefix)) total += this.#counts[id] as number;
      if (total >= enough) return total;
    }
    return total;
  }

  /** Other words with the same stem, the most frequent first. */
  forms(word: string): string[] {
    if (DIGIT.test(word)) return [];
    return (this.#byStem.get(stem(word)) ?? [])
      .filter((id) => this.#words[id] !== word && (this.#counts[id] as number) > 0)
      .sort((a, b) => (this.#counts[b] as number) - (this.#counts[a] as number))
      .slice(0, MAX_FORMS)
      .map((id) => this.#words[id] as string);
  }

  /**
   * What a word may have been meant to be: for words of five letters and more that are rare among `documents`
   * (fewer than 20 + 0.2 %), words one typo away (two from nine letters) that are more than ten times commoner.
   */
  corrections(word: string, documents: number, asPrefix: boolean): string[] {
    if (word.length < ONE_TYPO || word.length > LONGEST_WORD || DIGIT.test(word)) return [];
    const key = `${word} ${documents} ${asPrefix}`;
    const known = this.#corrected.get(key);
    if (known !== undefined) return known;
    const found = this.#findCorrections(word, documents, asPrefix);
    if (this.#corrected.size >= REMEMBERED) this.#corrected.clear();
    this.#corrected.set(key, found);
    return found;
  }

  #findCorrections(word: string, documents: number, asPrefix: boolean): string[] {
    const rare = rareBelow(documents);
    const own = asPrefix ? this.prefixCount(word, rare) : this.count(word);
    if (own >= rare) return [];
    const most = mostTypos(word);
    const mask = letterMask(word);
    const found: Correction[] = [];
    for (let length = word.length - most; length <= word.length + most; length += 1) {
      for (const id of this.#byLength[length] ?? []) {
        const count = this.#counts[id] as number;
        if (count <= own * COMMONER) continue;
        if (bits((this.#masks[id] as number) ^ mask) > 2 * most) continue;
        const other = this.#words[id] as string;
        const typos = typosBetween(word, other);
        if (typos > 0 && typos <= most) found.push({ word: other, count, typos });
      }
    }
    return likeliest(found);
  }
}
