import { distance } from "fastest-levenshtein";
import { stem } from "../text.ts";

const DIGIT = /\p{N}/u;
const SHORTEST_TYPO = 5;
const LONGEST_WORD = 30;
/** From this many letters two typos are forgiven. */
const TWO_TYPOS = 9;
const MAX_CORRECTIONS = 3;
/** Words that share a stem and are asked for together. */
const MAX_FORMS = 12;
/** Words whose corrections are remembered until the vocabulary changes. */
const REMEMBERED = 1000;

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

/** Swapping two neighbours counts as one typo. */
function typos(a: string, b: string): number {
  const plain = distance(a, b);
  if (plain !== 2 || a.length !== b.length) return plain;
  let i = 0;
  while (a[i] === b[i]) i += 1;
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2) ? 1 : 2;
}

/** The words of the index with the number of documents each is in: for word forms and for typing errors. Words with a digit are left out. */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #words: string[] = [];
  readonly #masks: number[] = [];
  readonly #counts: number[] = [];
  readonly #byLength: number[][] = [];
  readonly #byStem = new Map<string, number[]>();
  /** By the first letters, `SHORTEST_TYPO` at most: those that may begin a word that is asked for. */
  readonly #byBeginning = new Map<string, number[]>();
  readonly #corrected = new Map<string, string[]>();

  add(word: string, documents: number): void {
    this.#corrected.clear();
    const known = this.#ids.get(word);
    if (known !== undefined) {
      this.#counts[known] = Math.max(0, (this.#counts[known] as number) + documents);
      return;
    }
    if (documents <= 0 || word.length < 2 || word.length > LONGEST_WORD || DIGIT.test(word)) return;
    const id = this.#words.length;
    this.#ids.set(word, id);
    this.#words.push(word);
    this.#masks.push(letterMask(word));
    this.#counts.push(documents);
    const sameLength = this.#byLength[word.length];
    if (sameLength) sameLength.push(id);
    else this.#byLength[word.length] = [id];
    const beginning = word.slice(0, SHORTEST_TYPO);
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

  /** Documents that have a word beginning so (with five letters or more), counted once a word: at least the true number, and no further than `enough`. */
  prefixCount(prefix: string, enough: number): number {
    let total = 0;
    for (const id of this.#byBeginning.get(prefix.slice(0, SHORTEST_TYPO)) ?? []) {
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
    if (word.length < SHORTEST_TYPO || word.length > LONGEST_WORD || DIGIT.test(word)) return [];
    const key = `${word} ${documents} ${asPrefix}`;
    const known = this.#corrected.get(key);
    if (known !== undefined) return known;
    const found = this.#findCorrections(word, documents, asPrefix);
    if (this.#corrected.size >= REMEMBERED) this.#corrected.clear();
    this.#corrected.set(key, found);
    return found;
  }

  #findCorrections(word: string, documents: number, asPrefix: boolean): string[] {
    const rare = 20 + documents * 0.002;
    const own = asPrefix ? this.prefixCount(word, rare) : this.count(word);
    if (own >= rare) return [];
    const most = word.length >= TWO_TYPOS ? 2 : 1;
    const mask = letterMask(word);
    const found: { id: number; typos: number }[] = [];
    for (let length = word.length - most; length <= word.length + most; length += 1) {
      for (const id of this.#byLength[length] ?? []) {
        if ((this.#counts[id] as number) <= own * 10) continue;
        if (bits((this.#masks[id] as number) ^ mask) > 2 * most) continue;
        const n = typos(word, this.#words[id] as string);
        if (n > 0 && n <= most) found.push({ id, typos: n });
      }
    }
    return found
      .sort((a, b) => a.typos - b.typos || (this.#counts[b.id] as number) - (this.#counts[a.id] as number))
      .slice(0, MAX_CORRECTIONS)
      .map(({ id }) => this.#words[id] as string);
  }
}
