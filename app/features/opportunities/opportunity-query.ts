import { queryOf, type SearchPlace } from "#app/features/searching/query-of.ts";
import { addDays, londonDay, londonInstant } from "#app/platform/dates.ts";
import type { OpportunityQuery } from "#search/opportunities.ts";
import { type OpportunityFilters, orderOf } from "./filters.ts";
import { OPPORTUNITY_FILTERS } from "./search.ts";

/** "Closes within a week": the deadline is on one of the next seven days in London, or today. */
const SOON_DAYS = 7;

/**
 * The engine's query for a search of what is open at `now`: nothing whose deadline has passed is found, whatever the
 * index still holds. An alert adds `ranges.publishedAt` to it.
 */
export function opportunityQuery(filters: OpportunityFilters, place: SearchPlace | null, now: Date): OpportunityQuery {
  const from = now.getTime() + 1;
  return {
    ...queryOf(OPPORTUNITY_FILTERS, filters, place),
    ranges: { closesAt: filters.soon ? { from, to: endOfSoon(now) } : { from } },
    sort: orderOf(filters, place !== null),
  };
}

function endOfSoon(now: Date): number {
  return londonInstant(addDays(londonDay(now), SOON_DAYS + 1), 0).getTime() - 1;
}
