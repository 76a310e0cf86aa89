import { distance } from "fastest-levenshtein";

/** From so many letters on typing errors are forgiven: one, and from nine letters two. */
export const ONE_TYPO = 5;
export const TWO_TYPOS = 9;
/** Longer words are never taken for others. */
export const LONGEST_WORD = 30;
const MAX_CORRECTIONS = 3;
/** A correction this much rarer than the commonest one is not meant. */
const RARE_BESIDE = 0.1;
/** A correction must be more than so many times commoner than what was typed. */
export const COMMONER = 10;

export interface Correction {
  readonly word: string;
  /** Documents that have it. */
  readonly count: number;
  readonly typos: number;
}

/** Typing errors between two words. Two neighbours in each other's place count as one. */
export function typosBetween(a: string, b: string): number {
  const plain = distance(a, b);
  if (plain !== 2 || a.length !== b.length) return plain;
  let i = 0;
  while (a[i] === b[i]) i += 1;
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2) ? 1 : 2;
}

export function mostTypos(word: string): number {
  return word.length >= TWO_TYPOS ? 2 : 1;
}

/** Words that fewer documents than this have may be typing errors. */
export function rareBelow(documents: number): number {
  return 20 + documents * 0.002;
}

/** The words most likely meant: those with the fewest typing errors, the commonest first, without those rare beside it. */
export function likeliest(found: readonly Correction[]): string[] {
  const sorted = [...found].sort((a, b) => a.typos - b.typos || b.count - a.count);
  const [first] = sorted;
  if (first === undefined) return [];
  return sorted
    .filter(({ typos, count }) => typos === first.typos && count >= first.count * RARE_BESIDE)
    .slice(0, MAX_CORRECTIONS)
    .map(({ word }) => word);
}
