import { areasAsked } from "#app/features/searching/address.ts";
import { byFacet } from "#app/features/searching/filter.ts";
import { addDays, londonDay, londonInstant } from "#app/platform/dates.ts";
import type { OpportunityQuery } from "#search/opportunities.ts";
import { type OpportunityFilters, orderOf } from "./filters.ts";
import { OPPORTUNITY_FILTERS } from "./search.ts";

/** "Closes within a week": the deadline is on one of the next seven days in London, or today. */
const SOON_DAYS = 7;

/** Where a search asks for, once the words for it are understood. WGS84 degrees. */
export interface SearchPlace {
  lat: number;
  lng: number;
  areaCode: string | null;
}

/**
 * The engine's query for a search of what is open at `now`: nothing whose deadline has passed is found, whatever the
 * index still holds. An alert adds `ranges.publishedAt` to it.
 */
export function opportunityQuery(filters: OpportunityFilters, place: SearchPlace | null, now: Date): OpportunityQuery {
  const { q, within, page, chosen, region } = filters;
  const all = { ...chosen, area: areasAsked(chosen.area, region) };
  const from = now.getTime() + 1;
  const at = place === null ? {} : { near: { lat: place.lat, lng: place.lng }, nearAreaCode: place.areaCode, withinMiles: within };
  return {
    text: q,
    filters: byFacet(OPPORTUNITY_FILTERS, all),
    ranges: { closesAt: filters.soon ? { from, to: endOfSoon(now) } : { from } },
    sort: orderOf(filters, place !== null),
    page,
    ...at,
  };
}

function endOfSoon(now: Date): number {
  return londonInstant(addDays(londonDay(now), SOON_DAYS + 1), 0).getTime() - 1;
}
