import { derived } from "#app/features/reference/reference.server.ts";
import { sectorPhrases } from "./sectors-meant.ts";

/** Sectors by what they are called, for reading a search's words. */
export const sectorPhrasesOf = derived(({ sectors }) => sectorPhrases(sectors));
