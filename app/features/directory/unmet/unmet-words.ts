import { STOP_WORDS } from "#search/text.ts";
import { IT_WORD, queryWords } from "#search/tokens.ts";

const MOST_WORDS = 6;
const LONGEST_WORD = 30;

const ADDRESS = /@|https?:|\bwww\.|[\p{L}\d-]\.[a-z]{2,}\b/iu;
const FULL_POSTCODE = /\b[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}\b/gi;
const LAST_DISTRICT = /\b[a-z]{1,2}\d[a-z\d]?\s*$/i;
const DOTTED_IT = /\bI\.T\./gi;
const BETWEEN_DIGITS = /(?<=\d)[\s().+/-]+(?=\d)/g;

/**
 * The words of a search as they may be kept: folded, without stop words and postcodes, each once. Empty when none are left.
 * Null for what may not be kept, because it could say who somebody is: mail and web addresses, numbers of five digits or
 * more (also when written apart), more than six words, a word of more than 30 letters.
 */
export function unmetWords(text: string): string[] | null {
  if (ADDRESS.test(text)) return null;
  const plain = text.replace(FULL_POSTCODE, " ").replace(DOTTED_IT, "IT").trim().replace(LAST_DISTRICT, " ");
  if (/\d{5}/.test(plain.replace(BETWEEN_DIGITS, ""))) return null;
  const kept = [...new Set(queryWords(plain).filter((word) => !STOP_WORDS.has(word)))].map(asTyped);
  return kept.length > MOST_WORDS || kept.some((word) => word.length > LONGEST_WORD) ? null : kept;
}

/** Searches have a word of their own for IT, which is no stop word. */
export function asTyped(word: string): string {
  return word === IT_WORD ? "it" : word;
}
