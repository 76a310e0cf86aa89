import type { Database } from "#db/client.ts";
import { EVERYDAY_WORDS } from "#search/everyday.ts";
import { mergeSynonyms, type Synonyms, synonymsFromSectors, synonymsFromSets } from "#search/synonyms.ts";
import { referenceOf } from "./reference.server.ts";

/** The engine's synonyms: other words for a sector lead to its name, everyday words to each other. */
export function searchSynonyms(db: Database): Synonyms {
  return mergeSynonyms(synonymsFromSectors(referenceOf(db).sectors), synonymsFromSets(EVERYDAY_WORDS));
}
