import { stem } from "../text.ts";

/*
 * Words are held and asked for with a private-use character before them, which nobody can type and which Meilisearch keeps
 * as part of the word. So a stem is never taken for a word ("train" for "trainer"), and Meilisearch, which also tries words
 * joined and split in two, finds exactly the words that are asked for.
 */
const WORD = "\uE003";
const STEM = "\uE001";
/** A word that every document has: it asks for no word in particular. */
export const EVERY_DOCUMENT = "\uE002";

/** A word as it stands in a searchable attribute; the beginning of one, at the end of a query, finds what begins so. */
export function heldWord(word: string): string {
  return WORD + word;
}

/** Words side by side, as they stand in a searchable attribute. */
export function heldText(words: readonly string[]): string {
  return words.map(heldWord).join(" ");
}

/** The words of what stands in a searchable attribute; none of a stem. */
export function plainWords(held: string): string[] {
  return held.split(" ").flatMap((one) => (one.startsWith(WORD) ? one.slice(WORD.length) : []));
}

/** The stem under which all forms of a word are held: "bakeries" and "bakery" have the same. */
export function heldStem(word: string): string {
  return STEM + stem(word);
}

/** Whether a term is a stem rather than a word. */
export function isStem(term: string): boolean {
  return term.startsWith(STEM);
}

/** What a document's words are filtered by: the words, and the stems of those that are not their own. */
export function termsOf(words: Iterable<string>): string[] {
  const terms = new Set<string>();
  for (const word of words) {
    terms.add(word);
    if (stem(word) !== word) terms.add(heldStem(word));
  }
  return [...terms];
}

/** The terms that documents with some form of a word have. */
export function formsOf(word: string): string[] {
  const root = stem(word);
  return stem(root) === root ? [heldStem(word), root] : [heldStem(word)];
}

/** Beginnings of words shorter than this are those of too many words to be told one by one. */
export const SHORTEST_TOLD = 4;

/** A beginning that is held like a word, where suggestions look. */
export function heldBeginning(letters: string): string {
  return `${letters}*`;
}

/** The beginnings of a word that are held beside it. */
export function beginningsOf(word: string): string[] {
  return Array.from({ length: Math.min(SHORTEST_TOLD - 1, word.length) }, (_, i) => heldBeginning(word.slice(0, i + 1)));
}
