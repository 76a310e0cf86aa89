import { STOP_WORDS, stem } from "#search/text.ts";
import { queryWords } from "#search/tokens.ts";

export interface NamedSector {
  readonly code: string;
  readonly name: string;
  readonly parentCode: string | null;
  readonly synonyms: readonly string[];
}

/** Sectors by the stems of their names and synonyms. */
export type SectorPhrases = ReadonlyMap<string, readonly string[]>;

function key(words: readonly string[]): string {
  return words.map(stem).join(" ");
}

export function sectorPhrases(sectors: Iterable<NamedSector>): SectorPhrases {
  const phrases = new Map<string, string[]>();
  for (const { code, name, synonyms } of sectors) {
    for (const phrase of [name, ...synonyms]) {
      const words = key(queryWords(phrase));
      phrases.set(words, [...new Set([...(phrases.get(words) ?? []), code])]);
    }
  }
  return phrases;
}

const LONGEST = 6;

/** The whole sectors that a search's words name, the longest phrases first: "web developers" → `digital`. At most two. */
export function sectorsMeant(phrases: SectorPhrases, text: string): string[] {
  const words = queryWords(text);
  const found = new Set<string>();
  for (let at = 0; at < words.length; ) {
    let taken = 1;
    for (let n = Math.min(LONGEST, words.length - at); n >= 1; n -= 1) {
      const part = words.slice(at, at + n);
      const codes = n === 1 && STOP_WORDS.has(part[0] as string) ? undefined : phrases.get(key(part));
      if (codes === undefined) continue;
      for (const code of codes) found.add(code.split(".")[0] as string);
      taken = n;
      break;
    }
    at += taken;
  }
  return [...found].slice(0, 2);
}
