import type { TextColumn } from "./index-definition.ts";

/**
 * How hits are ordered by relevance, in every engine. The score adds three parts, weighed so that the words decide first:
 *
 *   words 0.6   How well what is asked for was found. Each word, and each phrase, counts by how rare it is, times x / (x + 1.5):
 *               x is the sum of the weights of the columns that have it (`IndexDefinition.columns`), each times how near to what was
 *               typed that is what they have (`Step.worth`), at most 1 for a word of a kind of work that the name alone has. So twice as much found is not twice as good. Divided by the
 *               best hit's. The whole name typed adds 1, the name's beginning 0.25, part of its last word 0.1.
 *   near 0.35   With a place: 8 / (8 + miles). One that covers the place from further off counts as 16 miles away at most.
 *   worth 0.05  The document's own, such as status, completeness and freshness (`IndexDefinition.quality`).
 */
const WORDS = 0.6;
const NEAR = 0.35;
const WORTH = 0.05;
const HALF_MILES = 8;
const COVERING_MILES = 16;
/** What a part of what is asked has to be found in, as columns' weights, to count half. */
const HALF_FOUND = 1.5;
/** The most that a word for a kind of work counts which stands in a name alone, as columns' weights. */
const NAME_ALONE = 1;
/** The most a score can be: the whole name typed, on the spot, with the best profile. */
const BEST = 2 * WORDS + NEAR + WORTH;

/** Columns of one weight. */
export interface ColumnGroup {
  readonly names: readonly string[];
  /** The same as bits: bit 0 for the definition's first column. */
  readonly bits: number;
  readonly weight: number;
}

export function byWeight(columns: readonly TextColumn[]): ColumnGroup[] {
  return [...new Set(columns.map(({ weight }) => weight))].map((weight) => {
    const having = columns.filter((column) => column.weight === weight);
    return {
      names: having.map(({ name }) => name),
      bits: having.reduce((bits, column) => bits | (1 << columns.indexOf(column)), 0),
      weight,
    };
  });
}

/**
 * What a part of what is asked counts, 0–1, by what it was found in: columns' weights times how near they come. `elsewhere` is
 * what was found in columns of less than the most weight: a word for a kind of work that only a name has, and neither its
 * texts nor its kinds of work, may mean something else there ("High Flyers"), and counts as a plain text does.
 */
export function foundWorth(found: number, { ofKind, elsewhere }: { ofKind: boolean; elsewhere: number }): number {
  const counted = ofKind && elsewhere === 0 ? Math.min(NAME_ALONE, found) : found;
  return counted / (counted + HALF_FOUND);
}

/** What a name adds to the words part; both as folded words. */
export function nameWorth(typed: string, name: string): number {
  if (typed === "" || !name.startsWith(typed)) return 0;
  return name.length === typed.length ? 1 : name.startsWith(`${typed} `) ? 0.25 : 0.1;
}

/** 1 at the place, 0 for what has no position; `covers`: it says that it works there. */
export function nearWorth(miles: number, covers: boolean): number {
  return HALF_MILES / (HALF_MILES + (covers ? Math.min(COVERING_MILES, miles) : miles));
}

/** 0–1. `words` is 0–2, `near` and `quality` are 0–1. */
export function relevance(words: number, near: number, quality: number): number {
  return (WORDS * Math.min(2, words) + NEAR * near + WORTH * quality) / BEST;
}
