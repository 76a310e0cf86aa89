import type { IndexedDocument } from "../engine.ts";
import type { Kind } from "../kind.ts";
import { indexWords } from "../tokens.ts";

/** Stands between two values in one column, so that no phrase runs across. A private-use character: nobody can type it as a word. */
const BREAK = "\uE000";

export type TextRow = readonly string[];

function joined(values: readonly string[]): string {
  return values
    .map((value) => indexWords(value).join(" "))
    .filter((value) => value !== "")
    .join(` ${BREAK} `);
}

/** A document's words by column, in the order of the kind's columns. */
export function textRow<D extends IndexedDocument>(kind: Kind<D>, document: D): TextRow {
  return kind.texts(document).map(joined);
}

/** The distinct words of a row. */
export function rowWords(row: TextRow): Set<string> {
  const words = new Set<string>();
  for (const column of row) for (const word of column.split(" ")) if (word !== "" && word !== BREAK) words.add(word);
  return words;
}
