import { namesOf } from "#app/features/searching/filter.ts";
import { SUPPLIER_FILTERS } from "../search.ts";
import { type Asked, isAsking } from "../search-address.ts";
import { asTyped, unmetWords } from "./unmet-words.ts";

/** What is kept of a search that found nobody, or nobody with all of its words. */
export interface UnmetRow {
  words: string;
  sectors: string;
  areaCode: string;
  outcome: "nobody" | "some_words" | "filtered";
  missing: string;
}

interface Answered {
  asked: Asked;
  place: { areaCode: string | null } | null;
  total: number;
  loosened: { missing: readonly string[] } | null;
}

/** Those of which nothing is kept but that there were some. */
const OTHER_FILTERS = namesOf(SUPPLIER_FILTERS).filter((name) => !["sector", "area"].includes(name));

/**
 * What to keep of a search, or null: it found somebody, asked for nothing, is not the first page, looked at an area on the map (which
 * may be sea), or may not be kept.
 * Of filters only known sectors and areas are kept: anything can stand in an address.
 */
export function unmetOf(answered: Answered, known: { sector(code: string): boolean; area(code: string): boolean }): UnmetRow | null {
  const { asked, place, total, loosened } = answered;
  if (asked.page !== 1 || asked.bounds !== null || !isAsking(asked) || (total > 0 && loosened === null)) return null;
  const { sector, area } = asked.chosen;
  if (!sector.every(known.sector) || !area.every(known.area)) return null;
  const words = unmetWords(asked.q);
  if (words === null || (words.length === 0 && asked.q !== "")) return null;
  const missing = new Set(loosened?.missing.map(asTyped));
  const filtered = OTHER_FILTERS.some((name) => asked.chosen[name].length > 0);
  return {
    words: words.join(" "),
    sectors: [...sector].sort().join(" "),
    areaCode: place?.areaCode ?? (area.length === 1 ? (area[0] ?? "") : ""),
    outcome: total > 0 ? "some_words" : filtered ? "filtered" : "nobody",
    missing: words.filter((word) => missing.has(word)).join(" "),
  };
}
