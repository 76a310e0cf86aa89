import { distance } from "fastest-levenshtein";
import type { Segment } from "#search/engine.ts";
import { STOP_WORDS, stem, words } from "#search/text.ts";
import { IT_WORD, indexWords, tokenise } from "#search/tokens.ts";

/** Fewest letters of a word in which one typo is forgiven. */
const SHORTEST_TYPO = 5;
const SHORTEST_STEM = 4;

/** Something that goes by several phrases, the first being its name. */
export interface Named<T> {
  item: T;
  phrases: readonly string[];
  /** Among equals the lower one comes first. */
  position: number;
}

export interface NamedMatch<T> {
  item: T;
  /** The phrase that was matched, when the name is no answer. */
  via: string | null;
}

interface Phrase<T> {
  item: T;
  text: string;
  words: string[];
  joined: string;
  isName: boolean;
  position: number;
}

export type PhraseIndex<T> = readonly Phrase<T>[];

export function phraseIndex<T>(named: Iterable<Named<T>>): PhraseIndex<T> {
  const index: Phrase<T>[] = [];
  for (const { item, phrases, position } of named) {
    for (const [at, text] of phrases.entries()) {
      const own = indexWords(text);
      if (own.length > 0) index.push({ item, text, words: own, joined: own.join(" "), isName: at === 0, position });
    }
  }
  return index;
}

/** Words that count of what somebody is typing; the last one may be unfinished and always counts. */
export function typedWords(text: string): string[] {
  return words(text).filter((word, at, all) => at === all.length - 1 || word === "it" || !STOP_WORDS.has(word));
}

type Begins = (word: string, typed: string) => boolean;

const begins: Begins = (word, typed) => word.startsWith(typed) || (typed === "it" && word === IT_WORD);

/** One typo, not in the first letter. */
const nearlyBegins: Begins = (word, typed) => {
  if (begins(word, typed)) return true;
  if (typed.length < SHORTEST_TYPO || word[0] !== typed[0]) return false;
  for (let length = typed.length - 1; length <= typed.length + 1 && length <= word.length; length += 1) {
    if (distance(word.slice(0, length), typed) <= 1) return true;
  }
  return isSwapped(word, typed);
};

function isSwapped(word: string, typed: string): boolean {
  let at = 0;
  while (at < typed.length && word[at] === typed[at]) at += 1;
  return word[at] === typed[at + 1] && word[at + 1] === typed[at] && word.startsWith(typed.slice(at + 2), at + 2);
}

/**
 * Items with a phrase in which every typed word begins a word, each once: those called what was typed, then those whose
 * name begins so, then whose name has it, then those with another phrase that begins so, then any. When there is none,
 * "caterers" is tried as "cater", and then one typo is forgiven in words of five letters and more.
 */
export function matchPhrases<T>(index: PhraseIndex<T>, typed: readonly string[], limit: number): NamedMatch<T>[] {
  if (typed.length === 0) return [];
  const stems = typed.map((word) => (stem(word).length >= SHORTEST_STEM && word.startsWith(stem(word)) ? stem(word) : word));
  for (const [asked, test] of [
    [typed, begins],
    [stems, begins],
    [typed, nearlyBegins],
  ] as const) {
    const found = matching(index, asked, test, limit);
    if (found.length > 0) return found;
  }
  return [];
}

function matching<T>(index: PhraseIndex<T>, typed: readonly string[], test: Begins, limit: number): NamedMatch<T>[] {
  const joined = typed.join(" ");
  const best = new Map<T, { phrase: Phrase<T>; rank: number; via: string | null }>();
  for (const phrase of index) {
    if (!typed.every((one) => phrase.words.some((word) => test(word, one)))) continue;
    const rank = rankOf(phrase, joined);
    const known = best.get(phrase.item);
    if (known === undefined) best.set(phrase.item, { phrase, rank, via: phrase.isName ? null : phrase.text });
    else if (rank < known.rank) best.set(phrase.item, { phrase, rank, via: known.via === null ? null : phrase.text });
  }
  return [...best.values()]
    .sort((a, b) => a.rank - b.rank || a.phrase.position - b.phrase.position)
    .slice(0, limit)
    .map(({ phrase, via }) => ({ item: phrase.item, via }));
}

function rankOf({ isName, joined }: Phrase<unknown>, typed: string): number {
  if (joined === typed) return isName ? 0 : 1;
  return (isName ? 2 : 4) + (joined.startsWith(typed) ? 0 : 1);
}

/** The label of a place as runs: what was typed before a comma is marked in its name, the rest in its council. */
export function markPlace(label: string, typed: string): Segment[] {
  const [name, ...council] = typed.split(",");
  const comma = label.indexOf(", ");
  if (comma === -1) return markBeginnings(label, typedWords(name ?? ""));
  return [
    ...markBeginnings(label.slice(0, comma), typedWords(name ?? "")),
    ...markBeginnings(label.slice(comma), typedWords(council.join(" "))),
  ];
}

/** A text as runs, the beginnings of words that were typed marked. */
export function markBeginnings(text: string, typed: readonly string[]): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  const add = (end: number, marked: boolean) => {
    if (end > at) segments.push({ text: text.slice(at, end), marked });
    at = end;
  };
  for (const token of tokenise(text)) {
    const found = typed.filter((one) => begins(token.word, one)).sort((a, b) => b.length - a.length)[0];
    if (found === undefined || token.start < at) continue;
    add(token.start, false);
    const isPlain = token.end - token.start === token.word.length;
    add(isPlain ? token.start + found.length : token.end, true);
  }
  add(text.length, false);
  return segments;
}
