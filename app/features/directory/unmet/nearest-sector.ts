import type { Sector } from "#app/features/reference/reference.server.ts";
import { stem, words } from "#search/text.ts";

interface Phrase {
  stems: string[];
  code: string;
  /** A sector within another: says more. */
  inner: boolean;
}

const phrases = new WeakMap<readonly Sector[], Phrase[]>();

function phrasesOf(sectors: readonly Sector[]): Phrase[] {
  const known = phrases.get(sectors);
  if (known !== undefined) return known;
  const made = sectors.flatMap(({ code, name, synonyms, parentCode }) =>
    [name, ...synonyms].map((text) => ({ code, inner: parentCode !== null, stems: words(text).map(stem) })),
  );
  phrases.set(sectors, made);
  return made;
}

/**
 * The sector whose name or synonyms stand whole among these words and are half of them at least: the one that explains
 * most of them, of equals one within another, then the first in the taxonomy's order. Null when none does.
 */
export function nearestSector(sectors: readonly Sector[], asked: readonly string[]): string | null {
  const stems = new Set(asked.filter((word) => word !== "").map(stem));
  if (stems.size === 0) return null;
  let best: Phrase | null = null;
  for (const phrase of phrasesOf(sectors)) {
    if (phrase.stems.length * 2 < stems.size || !phrase.stems.every((one) => stems.has(one))) continue;
    if (best === null || weight(phrase) > weight(best)) best = phrase;
  }
  return best?.code ?? null;
}

function weight(phrase: Phrase): number {
  return phrase.stems.length * 2 + Number(phrase.inner);
}
