import { words } from "#search/text.ts";
import type { Token } from "#search/tokens.ts";

interface Phrase {
  readonly words: readonly string[];
  readonly code: string;
}

/** Expressions by their first word, the longest first. */
export type PhraseTable = ReadonlyMap<string, readonly Phrase[]>;

/** A table of codes, each with its expressions separated by commas: "nut-free, no nuts". Spaces, hyphens and capitals are alike. */
export function phraseTable(rows: Iterable<readonly [code: string, expressions: string]>): PhraseTable {
  const first = new Map<string, Phrase[]>();
  for (const [code, expressions] of rows) {
    for (const expression of expressions.split(",")) {
      const own = words(expression);
      const [begin] = own;
      if (begin !== undefined) first.set(begin, [...(first.get(begin) ?? []), { words: own, code }]);
    }
  }
  for (const phrases of first.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  return first;
}

export interface PhraseFound {
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

/** The expressions in a text, from left to right, the longest at each place; the last word of one may be a plural. */
export function phrasesIn(table: PhraseTable, tokens: readonly Token[]): PhraseFound[] {
  const found: PhraseFound[] = [];
  for (let at = 0; at < tokens.length; ) {
    const { word, start } = tokens[at] as Token;
    const phrase = (table.get(word) ?? table.get(singular(word)))?.find((one) => stands(one, tokens, at));
    if (phrase !== undefined) found.push({ code: phrase.code, start, end: tokens[at + phrase.words.length - 1]?.end ?? start });
    at += phrase?.words.length ?? 1;
  }
  return found;
}

function stands({ words: own }: Phrase, tokens: readonly Token[], at: number): boolean {
  return own.every((word, i) => {
    const said = tokens[at + i]?.word;
    return said === word || (i === own.length - 1 && said !== undefined && singular(said) === word);
  });
}

function singular(word: string): string {
  return word.endsWith("s") ? word.slice(0, -1) : word;
}
