import type { Database } from "#db/client.ts";
import { EVERYDAY_WORDS } from "#search/everyday.ts";
import { mergeSynonyms, type Synonyms, synonymsFromSectors, synonymsFromSets } from "#search/synonyms.ts";
import { referenceOf, type Sector } from "../reference/reference.server.ts";
import { LEXICON } from "./lexicon/index.ts";
import { SAME_BENEFICIARIES } from "./read-beneficiaries.ts";

export interface SearchWords {
  synonyms: Synonyms;
  kinds: readonly string[];
}

/** What was made last, and of what: tens of thousands of phrases, the same for every engine that is opened over one taxonomy. */
let last: { taxonomy: string; words: SearchWords } | null = null;

/**
 * What the engines know of words. Everyday words, and the lexicon's expressions for one thing, mean each other; all that the
 * taxonomy and the lexicon have for a sector lead to its name, which is among the `kinds`.
 */
export function searchWords(db: Database): SearchWords {
  const { sectors } = referenceOf(db);
  const taxonomy = JSON.stringify(sectors.map(({ code, name, synonyms }) => [code, name, synonyms]));
  if (last?.taxonomy !== taxonomy) last = { taxonomy, words: wordsOf(sectors) };
  return last.words;
}

function wordsOf(sectors: readonly Sector[]): SearchWords {
  const names = new Map(sectors.map(({ code, name }) => [code, name]));
  const inSectors = LEXICON.flatMap(({ code, things, weak }) => {
    const name = names.get(code);
    return name === undefined ? [] : [{ name, synonyms: [...things.flat(), ...weak] }];
  });
  return {
    synonyms: mergeSynonyms(
      synonymsFromSectors(sectors),
      synonymsFromSets(EVERYDAY_WORDS),
      synonymsFromSets(SAME_BENEFICIARIES),
      synonymsFromSets(LEXICON.flatMap(({ things }) => things)),
      synonymsFromSectors(inSectors),
    ),
    kinds: sectors.map(({ name }) => name),
  };
}
