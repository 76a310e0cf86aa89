import type { IndexDefinition } from "../index-definition.ts";
import type { Variant } from "./ask.ts";
import { type Part, queryParts, type Way, waysToHaveAll, wayVariant } from "./membership.ts";
import { heldStem, heldWord } from "./stems.ts";
import type { ReadText } from "./words.ts";

/**
 * What finding the words so is worth; within each, Meilisearch's ranking rules decide.
 *
 *   typed      letter by letter, in the columns that say what a document is or sells
 *   forms      in other forms, there
 *   anywhere   letter by letter, anywhere
 *   otherwise  in other forms elsewhere, by other words, or by what was meant
 */
const WORTH = { typed: 1, forms: 0.85, anywhere: 0.5, otherwise: 0.2 };
/** Queries for the order's sake that are united, at most. */
const MOST_BETTER = 6;

/** The attributes that hold words as they are: those of strong columns, and all. */
export interface WordAttributes {
  readonly strong: readonly string[];
  readonly all: readonly string[];
}

export function wordAttributes(definition: IndexDefinition): WordAttributes {
  const of = (columns: IndexDefinition["columns"]) => ["whole", ...columns.map(({ name }) => `words.${name}`)];
  return { strong: of(definition.columns.filter((column) => column.strong)), all: of(definition.columns) };
}

/** A query for words, with whatever else a way asks for; the last of the words may be unfinished. */
function wordsQuery(way: Way, words: readonly string[], unfinished: boolean): string {
  const { phrases, begun } = queryParts(way);
  const parts = [...phrases, ...words];
  /* Only the last word of a query may be unfinished: the way's own beginning, when the words are finished. */
  if (!unfinished && begun.length > 0) return [...parts, ...begun].join(" ");
  return unfinished ? parts.join(" ") : `${parts.join(" ")} `;
}

/** Queries that find the same documents as the ways do, the better ones with more worth. */
export function rankingVariants(read: ReadText, ways: readonly Way[], on: WordAttributes): Variant[] {
  const planned = read.plan.groups.flatMap((group) => group.words);
  /* A word that nothing has stands for what it was meant to be. */
  const words = planned.map(({ word, corrections }) => (read.count(word) === 0 ? (corrections[0] ?? word) : word));
  const unfinished = planned.at(-1)?.prefix === true;
  /* These find everything by themselves, however few of the others are asked. */
  const all = ways.map((way): Variant => ({ ...wayVariant(way, false), weight: WORTH.otherwise }));
  const better = ways.flatMap((way, i): Variant[] => {
    const { filter } = way;
    if (words.length === 0) return [{ ...(all[i] as Variant), on: on.strong, weight: WORTH.typed }];
    const typed = wordsQuery(way, words.map(heldWord), unfinished);
    return [
      { q: typed, filter, on: on.strong, weight: WORTH.typed },
      { q: wordsQuery(way, words.map(heldStem), false), filter, on: on.strong, weight: WORTH.forms },
      { q: typed, filter, on: on.all, weight: WORTH.anywhere },
    ];
  });
  return [...all, ...better.slice(0, MOST_BETTER)];
}

/** Queries for sets of parts, by their places; the more a set's parts weigh, the more it is worth. */
export function setVariants(parts: readonly Part[], weights: readonly number[], sets: readonly (readonly number[])[]): Variant[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return sets
    .map((set) => ({ set, weight: set.reduce((total, place) => total + (weights[place] as number), 0) / sum }))
    .sort((a, b) => b.weight - a.weight)
    .flatMap(({ set, weight }) =>
      waysToHaveAll(set.map((place) => parts[place] as Part)).map((way): Variant => ({ ...wayVariant(way, false), weight })),
    );
}
