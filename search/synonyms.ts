import { ASIDE_WORDS, STOP_WORDS, stem, WEAK_WORDS } from "./text.ts";
import { queryWords } from "./tokens.ts";
import { LONGEST_WORD, mostTypos, ONE_TYPO, typosBetween } from "./typos.ts";

/** Other words for something: typed phrase → phrases that mean it. One way, as Meilisearch has it. */
export type Synonyms = Readonly<Record<string, readonly string[]>>;

export const NO_SYNONYMS: Synonyms = {};
export const NO_KINDS: readonly string[] = [];

export interface SectorWords {
  readonly name: string;
  readonly synonyms: readonly string[];
}

const HYPHENS = /(?<=\p{L})-(?=\p{L})/gu;

/** A phrase as it is typed: "food co-op", and "food coop". The first is the phrase as it stands. */
function keysOf(phrase: string): string[] {
  return [...new Set([phrase, phrase.replace(HYPHENS, "")].map((one) => queryWords(one).join(" ")))];
}

/**
 * Each synonym of a sector leads to the sector's name, which every supplier in the sector carries in `sectorNames`. So does
 * a name of several words itself: typed, they are one thing.
 */
export function synonymsFromSectors(sectors: Iterable<SectorWords>): Synonyms {
  const result: Record<string, string[]> = Object.create(null);
  for (const sector of sectors) {
    const name = queryWords(sector.name).join(" ");
    for (const synonym of [...sector.synonyms, sector.name]) {
      for (const key of keysOf(synonym)) {
        if (key === "" || (key === name && !key.includes(" "))) continue;
        const targets = result[key] ?? [];
        result[key] = targets.includes(sector.name) ? targets : [...targets, sector.name];
      }
    }
  }
  return result;
}

/** Words that mean the same whoever says them: each of a set leads to all others of it. */
export function synonymsFromSets(sets: Iterable<readonly string[]>): Synonyms {
  const result: Record<string, string[]> = Object.create(null);
  for (const set of sets) {
    for (const word of set) {
      for (const [at, key] of keysOf(word).entries()) {
        const targets = result[key] ?? [];
        result[key] = [...targets, ...set.filter((other) => (at > 0 || other !== word) && !targets.includes(other))];
      }
    }
  }
  return result;
}

/** Several lists of synonyms as one: what one phrase leads to in any of them. */
export function mergeSynonyms(...lists: readonly Synonyms[]): Synonyms {
  const result: Record<string, string[]> = Object.create(null);
  for (const list of lists)
    for (const [key, targets] of Object.entries(list)) result[key] = [...new Set([...(result[key] ?? []), ...targets])];
  return result;
}

/** Shortest beginning of a word that is taken for the word. */
const SHORTEST_BEGINNING = 4;
/** A beginning that means more than so many things means nothing yet. */
const MOST_MEANINGS = 8;

const indexes = new WeakMap<Synonyms, { kinds: readonly string[]; index: SynonymIndex }>();

/** The index of these synonyms, made once for as long as they are held. */
export function indexSynonyms(synonyms: Synonyms, kinds: readonly string[]): SynonymIndex {
  const known = indexes.get(synonyms);
  if (known !== undefined && known.kinds === kinds) return known.index;
  const index = new SynonymIndex(synonyms, kinds);
  indexes.set(synonyms, { kinds, index });
  return index;
}

/** The stems of the telling words, in order of the alphabet; null where there are fewer than two. */
function tellingKey(words: readonly string[]): string | null {
  if (words.length < 2) return null;
  const stems = new Set(words.filter((word) => !STOP_WORDS.has(word) && !isWeak(word)).map(stem));
  return stems.size < 2 ? null : [...stems].sort().join(" ");
}

function isWeak(word: string): boolean {
  return WEAK_WORDS.has(word) || ASIDE_WORDS.has(word);
}

function distinct(phrases: readonly string[][]): string[][] {
  return [...new Map(phrases.map((words) => [words.join(" "), words])).values()];
}

/** Synonyms by the stems of their words, so that "lunch" finds what "lunches" stands for. */
export class SynonymIndex {
  readonly longest: number;
  readonly #targets = new Map<string, string[][]>();
  /** Phrases of one word, for what is typed half or wrongly. */
  readonly #single: string[] = [];
  readonly #kinds: ReadonlySet<string>;
  /** Phrases of two telling words or more and nothing weak, by those words in any order. */
  readonly #anyOrder = new Map<string, string[][]>();

  /** `kinds`: phrases that name a whole kind of work. What leads to one of them belongs to it, and is not the same. */
  constructor(synonyms: Synonyms, kinds: readonly string[] = []) {
    this.#kinds = new Set(kinds.map((kind) => queryWords(kind).join(" ")));
    let longest = 0;
    // A phrase of a set stands in the list of every other of it.
    const read = new Map<string, string[]>();
    const wordsOf = (phrase: string): string[] => {
      const known = read.get(phrase);
      if (known !== undefined) return known;
      const words = queryWords(phrase);
      read.set(phrase, words);
      return words;
    };
    for (const [phrase, targets] of Object.entries(synonyms)) {
      const typed = wordsOf(phrase);
      if (typed.length === 0) continue;
      if (typed.length === 1) this.#single.push(typed[0] as string);
      longest = Math.max(longest, typed.length);
      const key = typed.map(stem).join(" ");
      const list = this.#targets.get(key) ?? [];
      for (const target of targets) {
        const words = wordsOf(target);
        if (words.length > 0 && !list.some((have) => have === words || have.join(" ") === words.join(" "))) list.push(words);
      }
      this.#targets.set(key, list);
      const telling = typed.some(isWeak) ? null : tellingKey(typed);
      if (telling !== null) this.#anyOrder.set(telling, [...(this.#anyOrder.get(telling) ?? []), typed]);
    }
    this.longest = longest;
  }

  /** Phrases, as words, that mean the same as these words. Stop words count: "care at home" is no "care home". */
  lookup(words: readonly string[]): readonly string[][] {
    return this.#targets.get(words.map(stem).join(" ")) ?? [];
  }

  /**
   * What words mean that say in a sentence what is known as a phrase: "clean our windows". Nothing for
   * words of which fewer than two tell anything.
   */
  lookupInAnyOrder(words: readonly string[]): readonly string[][] {
    const key = tellingKey(words);
    return key === null ? [] : distinct((this.#anyOrder.get(key) ?? []).flatMap((phrase) => [phrase, ...this.lookup(phrase)]));
  }

  /** Whether a phrase that something leads to is a whole kind of work, and not the same in other words. */
  isKind(words: readonly string[]): boolean {
    return this.#kinds.has(words.join(" "));
  }

  /** What a word with a typing error means; nothing for a short one, or where it is known as it is. */
  misspelt(word: string): readonly string[][] {
    if (word.length < ONE_TYPO || word.length > LONGEST_WORD || this.lookup([word]).length > 0) return [];
    const most = mostTypos(word);
    const near = this.#single
      .filter((single) => Math.abs(single.length - word.length) <= most)
      .map((single) => ({ single, typos: typosBetween(word, single) }))
      .filter(({ typos }) => typos <= most);
    const least = Math.min(...near.map(({ typos }) => typos));
    return near.filter(({ typos }) => typos === least).flatMap(({ single }) => this.lookup([single]));
  }

  /** What a word that begins so may mean; nothing when it may be too many things. */
  beginning(word: string): readonly string[][] {
    if (word.length < SHORTEST_BEGINNING || STOP_WORDS.has(word)) return [];
    const found = new Map<string, string[]>();
    for (const single of this.#single) {
      if (single.startsWith(word)) for (const target of this.lookup([single])) found.set(target.join(" "), target);
      if (found.size > MOST_MEANINGS) return [];
    }
    return [...found.values()];
  }
}
