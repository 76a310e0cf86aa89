import type { Database } from "#db/client.ts";
import { EVERYDAY_WORDS } from "#search/everyday.ts";
import { mergeSynonyms, type Synonyms, synonymsFromSectors, synonymsFromSets } from "#search/synonyms.ts";
import { referenceOf } from "../reference/reference.server.ts";
import { LEXICON } from "./lexicon/index.ts";

/**
 * What the engines know of words. Everyday words, and the lexicon's expressions for one thing, mean each other; all that the
 * taxonomy and the lexicon have for a sector lead to its name, which is among the `kinds`.
 */
export function searchWords(db: Database): { synonyms: Synonyms; kinds: readonly string[] } {
  const { sectors, sectorByCode } = referenceOf(db);
  const inSectors = LEXICON.flatMap(({ code, things, weak }) => {
    const name = sectorByCode.get(code)?.name;
    return name === undefined ? [] : [{ name, synonyms: [...things.flat(), ...weak] }];
  });
  return {
    synonyms: mergeSynonyms(
      synonymsFromSectors(sectors),
      synonymsFromSets(EVERYDAY_WORDS),
      synonymsFromSets(LEXICON.flatMap(({ things }) => things)),
      synonymsFromSectors(inSectors),
    ),
    kinds: sectors.map(({ name }) => name),
  };
}
