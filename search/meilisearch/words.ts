import type { KnownWords } from "../known-words.ts";
import { planText } from "../read-text.ts";
import type { SynonymIndex } from "../synonyms.ts";
import { everyGroup, type TextPlan } from "../text-plan.ts";
import { COMMONER, LONGEST_WORD, likeliest, mostTypos, ONE_TYPO, rareBelow, typosBetween } from "../typos.ts";
import type { Answer, Ask, Question } from "./ask.ts";
import { CENSUS, type Counted, censusOf } from "./census.ts";
import { formsOf, heldBeginning, isStem, SHORTEST_TOLD } from "./stems.ts";

const DIGIT = /\p{N}/u;
/** Facts about so many words are kept, each for so long. */
const REMEMBERED = 20_000;
const REMEMBERED_MS = 60_000;
/** Rounds of questions that a text may need: counts, then corrections and halves, then what those bring. */
const MOST_ROUNDS = 5;

interface WordCount {
  readonly value: string;
  readonly count: number;
}

/** Facts that are good for a minute. */
class Memory<T> {
  readonly #facts = new Map<string, { readonly fact: T; readonly until: number }>();

  get(key: string): T | undefined {
    const found = this.#facts.get(key);
    return found === undefined || found.until < performance.now() ? undefined : found.fact;
  }

  set(key: string, fact: T): void {
    if (this.#facts.size >= REMEMBERED) this.#facts.clear();
    this.#facts.set(key, { fact, until: performance.now() + REMEMBERED_MS });
  }
}

/** Facts about words, from earlier searches. */
export interface Remembered {
  readonly counts: Memory<number>;
  readonly alike: Memory<readonly WordCount[]>;
}

export function nothingRemembered(): Remembered {
  return { counts: new Memory(), alike: new Memory() };
}

/** Finds the documents that have a term. */
function termQuestion(term: string): Question {
  return { variants: [{ q: "" }], filter: [`terms = "${term}"`] };
}

/**
 * What is known of the words that one text needs. A fact that is not known yet is noted and taken for the least; the text
 * is read again when the facts are there.
 */
class WordFacts implements KnownWords {
  readonly counts = new Map<string, number>();
  /** By word: those that begin so, and those that it may be a typing error of. */
  readonly alike = new Map<string, readonly WordCount[]>();
  readonly unknownCounts = new Set<string>();
  readonly unknownAlike = new Set<string>();

  /** As in the SQLite engine's vocabulary, numbers and words of extreme lengths are not counted. */
  count(word: string): number {
    if (DIGIT.test(word) || word.length < 2 || word.length > LONGEST_WORD) return 0;
    const known = this.counts.get(word);
    if (known === undefined) this.unknownCounts.add(word);
    return known ?? 0;
  }

  forms(word: string): readonly string[] {
    return DIGIT.test(word) ? [] : formsOf(word);
  }

  #like(word: string): readonly WordCount[] | null {
    const known = this.alike.get(word);
    if (known === undefined) this.unknownAlike.add(word);
    return known ?? null;
  }

  #begun(word: string): readonly WordCount[] {
    return (this.#like(word) ?? []).filter(({ value }) => value.startsWith(word));
  }

  /** Words that begin so; null when they are too many to be told. */
  begun(word: string): readonly string[] | null {
    return word.length < SHORTEST_TOLD ? null : this.#begun(word).map(({ value }) => value);
  }

  corrections(word: string, documents: number, asPrefix: boolean): readonly string[] {
    if (word.length < ONE_TYPO || word.length > LONGEST_WORD || DIGIT.test(word)) return [];
    const own = asPrefix ? this.#begun(word).reduce((total, { count }) => total + count, 0) : this.count(word);
    const counted = ![word, ...formsOf(word)].some((term) => this.unknownCounts.has(term));
    if (!counted || own >= rareBelow(documents)) return [];
    const most = mostTypos(word);
    const found = (this.#like(word) ?? [])
      .filter(({ value, count }) => count > own * COMMONER && !isStem(value) && !DIGIT.test(value))
      .map(({ value, count }) => ({ word: value, count, typos: typosBetween(word, value) }));
    return likeliest(found.filter(({ typos }) => typos > 0 && typos <= most));
  }
}

/** Those facts of a kind that nobody remembers; the others are taken over. */
function notRemembered<T>(wanted: Set<string>, facts: Map<string, T>, memory: Memory<T>): string[] {
  return [...wanted].filter((key) => {
    const fact = memory.get(key);
    if (fact !== undefined) facts.set(key, fact);
    return fact === undefined;
  });
}

/** Finds out what a round of reading has left unknown. */
async function findOut(ask: Ask, counted: Counted, facts: WordFacts, remembered: Remembered): Promise<void> {
  const terms = notRemembered(facts.unknownCounts, facts.counts, remembered.counts);
  const words = notRemembered(facts.unknownAlike, facts.alike, remembered.alike);
  const questions = terms.map(termQuestion);
  const census = counted.census === null ? [CENSUS] : [];
  const [answers, alike] = await Promise.all([
    ask.questions([...census, ...questions]),
    Promise.all(words.map((word) => ask.likeWord("terms", word))),
  ]);
  if (census.length > 0) counted.census = censusOf(answers[0] as Answer);
  terms.forEach((term, i) => {
    const { total } = answers[census.length + i] as Answer;
    facts.counts.set(term, total);
    remembered.counts.set(term, total);
  });
  words.forEach((word, i) => {
    facts.alike.set(word, alike[i] as WordCount[]);
    remembered.alike.set(word, alike[i] as WordCount[]);
  });
  facts.unknownCounts.clear();
  facts.unknownAlike.clear();
}

/** A text as it is read, with the facts it was read by. */
export interface ReadText {
  readonly plan: TextPlan;
  /** Documents that have a word of the plan, in one of its forms or as it was meant; 0 for other words. */
  count(word: string): number;
  /** Words that begin so; null when they are too many to be told. */
  begun(word: string): readonly string[] | null;
  readonly documents: number;
}

/**
 * Reads a text as the SQLite engine does, with what Meilisearch knows of its words: how many documents have each, and by
 * its facet search, which forgives typing errors, what begins so and what each may have been meant to be. Null when it
 * asks for nothing.
 */
export async function readWords(
  ask: Ask,
  counted: Counted,
  remembered: Remembered,
  synonyms: SynonymIndex,
  text: string,
  phrases: readonly string[],
): Promise<ReadText | null> {
  const facts = new WordFacts();
  for (let round = 0; ; round += 1) {
    const documents = counted.census?.documents ?? 0;
    const plan = planText(text, phrases, { synonyms, vocabulary: facts, documents });
    if (plan === null) return null;
    for (const { word, prefix, forms, corrections } of everyGroup(plan).flatMap((group) => group.words)) {
      for (const one of [word, ...forms, ...corrections]) facts.count(one);
      if (prefix) facts.begun(word);
    }
    const known = facts.unknownCounts.size + facts.unknownAlike.size === 0 && counted.census !== null;
    if (known || round >= MOST_ROUNDS) {
      return { plan, documents, count: (word) => facts.counts.get(word) ?? 0, begun: (word) => facts.begun(word) };
    }
    await findOut(ask, counted, facts, remembered);
  }
}

/** For each of some words, a filter for documents that have, in an attribute of words, one that begins so. */
export async function beginnings(ask: Ask, remembered: Remembered, words: readonly string[]): Promise<((attribute: string) => string)[]> {
  return Promise.all(
    words.map(async (word) => {
      if (word.length < SHORTEST_TOLD) return (attribute) => `${attribute} = "${heldBeginning(word)}"`;
      const alike = remembered.alike.get(word) ?? (await ask.likeWord("terms", word));
      remembered.alike.set(word, alike);
      const begun = alike.flatMap(({ value }) => (value.startsWith(word) ? `"${value}"` : []));
      return (attribute) => `${attribute} IN [${begun.join(", ")}]`;
    }),
  );
}
