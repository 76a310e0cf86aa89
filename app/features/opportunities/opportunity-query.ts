import type { KindRead } from "#app/features/reading/need.ts";
import { readKindAsked } from "#app/features/reading/read-kind.ts";
import { withoutSpans } from "#app/features/reading/spans.ts";
import { queryOf, type SearchPlace } from "#app/features/searching/query-of.ts";
import { addDays, londonDay, londonInstant } from "#app/platform/dates.ts";
import type { OpportunityQuery } from "#search/opportunities.ts";
import { ASIDE_WORDS, STOP_WORDS, words } from "#search/text.ts";
import { type OpportunityFilters, orderOf } from "./filters.ts";
import { OPPORTUNITY_FILTERS } from "./search.ts";

/** "Closes within a week": the deadline is on one of the next seven days in London, or today. */
const SOON_DAYS = 7;

/**
 * The engine's query for a search of what is open at `now`: nothing whose deadline has passed is found, whatever the
 * index still holds. A kind that the words name ("secondment", "board role") is looked for as that. An alert adds `ranges.publishedAt` to it.
 */
export function opportunityQuery(asked: OpportunityFilters, place: SearchPlace | null, now: Date): OpportunityQuery {
  const filters = ofKind(asked);
  const from = now.getTime() + 1;
  return {
    ...queryOf(OPPORTUNITY_FILTERS, filters, place),
    ranges: { closesAt: filters.soon ? { from, to: endOfSoon(now) } : { from } },
    sort: orderOf(filters, place !== null),
  };
}

/** The kind that the words of a search ask for; null where they name none, or the reader has chosen others. */
export function kindAsked({ q, isName, chosen }: Pick<OpportunityFilters, "q" | "chosen"> & { isName?: boolean }): KindRead | null {
  const kind = isName === true ? null : readKindAsked(q);
  return kind !== null && (chosen.kind.length === 0 || chosen.kind.includes(kind.kind)) ? kind : null;
}

function ofKind(filters: OpportunityFilters & { isName?: boolean }): OpportunityFilters {
  const kind = kindAsked(filters);
  if (kind === null) return filters;
  const rest = withoutSpans(filters.q, [kind]);
  const tells = words(rest).some((word) => !STOP_WORDS.has(word) && !ASIDE_WORDS.has(word));
  return { ...filters, q: tells ? rest : "", chosen: { ...filters.chosen, kind: [kind.kind] } };
}

function endOfSoon(now: Date): number {
  return londonInstant(addDays(londonDay(now), SOON_DAYS + 1), 0).getTime() - 1;
}
