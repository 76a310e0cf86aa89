import type { IndexDefinition, IndexedDocument } from "../index-definition.ts";
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

/** A document's words by column, in the order of the definition's columns. */
export function textRow<D extends IndexedDocument>(definition: IndexDefinition<D>, document: D): TextRow {
  return definition.texts(document).map(joined);
}

/** The words of a row, each with the columns it stands in: bit 0 for the first. */
export function rowWords(row: TextRow): Map<string, number> {
  const words = new Map<string, number>();
  for (const [at, column] of row.entries())
    for (const word of column.split(" ")) if (word !== "" && word !== BREAK) words.set(word, (words.get(word) ?? 0) | (1 << at));
  return words;
}
