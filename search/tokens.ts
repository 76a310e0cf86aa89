import { words } from "./text.ts";

/** A folded word and where it stands in the original text. */
export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const CHUNK = /&|[\p{L}\p{N}\p{M}'’‘ʼ`´]+/gu;
/** What folds to itself but for its case. */
const PLAIN = /^[A-Za-z0-9]+$/;
const SHOUTED = /\bIT\b|\bI\.T\./;

/** "IT" in capitals is kept apart from "it": it is indexed, and asked for, as this word. */
export const IT_WORD = "ict";

/** Words of a document's text with their positions. "IT" in capitals becomes `ict`, unless the whole text is in capitals. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  const it = SHOUTED.test(text) && text !== text.toUpperCase();
  const source = it ? text.replace(/\bI\.T\./g, "IT  ") : text;
  for (const match of source.matchAll(CHUNK)) {
    const chunk = match[0];
    const start = match.index;
    if (it && chunk === "IT") tokens.push({ word: IT_WORD, start, end: start + chunk.length });
    else if (PLAIN.test(chunk)) tokens.push({ word: chunk.toLowerCase(), start, end: start + chunk.length });
    else for (const word of words(chunk)) tokens.push({ word, start, end: start + chunk.length });
  }
  return tokens;
}

/** Words of a document's text, as they are indexed. */
export function indexWords(text: string): string[] {
  return SHOUTED.test(text) ? tokenise(text).map((t) => t.word) : words(text);
}

/** Words of what somebody typed. "it" in a search means IT, however it is written. */
export function queryWords(text: string): string[] {
  return words(text).map((word) => (word === "it" ? IT_WORD : word));
}
