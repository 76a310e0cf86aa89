import { textOfWork } from "#app/features/reading/search-text.ts";
import type { IndexQuery } from "#search/engine.ts";
import { type AskedRegion, areasAsked } from "./address.ts";
import { byFacet, type Filters } from "./filter.ts";

/** Where a search asks for, once the words for it are understood. WGS84 degrees. */
export interface SearchPlace {
  lat: number;
  lng: number;
  areaCode: string | null;
}

interface Asked<P extends string> {
  q: string;
  within: number | null;
  region: AskedRegion;
  chosen: Record<P | "area", string[]>;
  page: number;
  /** The words are a name, and none of them is set aside. */
  isName?: boolean;
}

/** Of the engine's query for a search what every search has: words that may tell of the work, place, filters and page. */
export function queryOf<P extends string, F extends string>(
  filters: Filters<P, F>,
  { q, within, region, chosen, page, isName = false }: Asked<P>,
  place: SearchPlace | null,
): Pick<IndexQuery<F, never, never>, "text" | "filters" | "page" | "near" | "nearAreaCode" | "withinMiles"> {
  const at = place === null ? {} : { near: { lat: place.lat, lng: place.lng }, nearAreaCode: place.areaCode, withinMiles: within };
  return { text: isName ? q : textOfWork(q), page, filters: byFacet(filters, { ...chosen, area: areasAsked(chosen.area, region) }), ...at };
}
