/**
 * The lexicon's shape, and the builder its tables are written with: in which expressions people ask for the work of a
 * sub-sector, and in which those who do it say so.
 */
export interface LexiconEntry {
  /** A sub-sector's code: `cleaning.window`. */
  readonly code: string;
  /**
   * What is sold, one thing a line: expressions that mean the very same thing, the plain name first. Each alone tells the
   * sub-sector plainly.
   */
  readonly things: readonly (readonly string[])[];
  /** Expressions that point at the sub-sector and may mean something else too. */
  readonly weak: readonly string[];
  /** Expressions that hold one of the above and mean something else: "window dressing" is no window cleaning. */
  readonly not: readonly string[];
}

/** The texts an entry is written with: expressions are separated by a comma and a space, things by the end of a line. */
export interface LexiconText {
  readonly things: string;
  readonly weak?: string;
  readonly not?: string;
}

/** The entries of a table, by sub-sector. Expressions are in lower case, in the singular or plural that people type; other forms of a word are found by its stem. */
export function lexicon(table: Readonly<Record<string, LexiconText>>): readonly LexiconEntry[] {
  return Object.entries(table).map(([code, text]) => ({
    code,
    things: linesOf(text.things).map(expressionsOf),
    weak: linesOf(text.weak ?? "").flatMap(expressionsOf),
    not: linesOf(text.not ?? "").flatMap(expressionsOf),
  }));
}

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function expressionsOf(line: string): string[] {
  return line
    .split(", ")
    .map((expression) => expression.trim())
    .filter((expression) => expression !== "");
}
