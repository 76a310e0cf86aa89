import { STOP_WORDS, stem, words } from "./text.ts";

/** Words that half of all opportunities and profiles use; sharing one says nothing about the work. */
const GENERIC_WORDS = (
  "about also all another area available award based business buy call cic co charity community company contract council day days delivery deliver " +
  "dps enterprise framework full good goods group help include including invitation limited local ltd make management month monthly more need needed new one organisation " +
  "other over part partner people per procurement programme project provide provider provision purchase quality quote range region regional require required " +
  "requirement run scheme sector serve service services small social standard supplier supply support team tender three time two uk use various want week " +
  "weekly west east north south work working works year years every each both four five six ten only well very will would should may must see site our take " +
  "staff made make pay hour hours minute minutes same often within back lost half third thirds check fit last first later next than less least most own keep give like know come go " +
  "not no through before during between being while without within until upon why could onto off only because"
).split(" ");
const GENERIC_STEMS: ReadonlySet<string> = new Set(GENERIC_WORDS.map((word) => stem(word)));

/**
 * A word that can tell one kind of work from another, as its stem; null for stop words, generic words, numbers and one or
 * two letters.
 */
export function telling(word: string): string | null {
  if (word.length < 3 || (word >= "0" && word < ":") || STOP_WORDS.has(word)) return null;
  const stemmed = stem(word);
  return GENERIC_STEMS.has(stemmed) ? null : stemmed;
}

/** The telling stems of a text, each with the word it first appeared as. */
export function termsOf(...texts: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const text of texts) {
    for (const word of words(text)) {
      const term = telling(word);
      if (term !== null && !found.has(term)) found.set(term, word);
    }
  }
  return found;
}
