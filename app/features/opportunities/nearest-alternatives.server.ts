import { appliedFilters } from "#app/features/searching/filter-words.server.ts";
import { furtherAway, MOST_ALTERNATIVES, showingMore, withoutEach, withoutWords } from "#app/features/searching/nearest.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { listChoices } from "#app/platform/words.ts";
import { filtersHref, type OpportunityFilters } from "./filters.ts";
import { readFilters } from "./read-filters.ts";
import { OPPORTUNITY_FILTERS, SOON_LABEL } from "./search.ts";
import { countWith, type OpportunitySearch } from "./search-opportunities.server.ts";

export interface Alternative {
  href: string;
  /** `Within 25 miles`, `Without “Contract”`. */
  label: string;
  total: number;
}

const NO_FILTER = { chosen: readFilters(new URLSearchParams()).chosen, soon: false };

interface Try {
  label: string;
  filters: OpportunityFilters;
  isFurther: boolean;
}

function triesFor(ctx: Pick<Ctx, "db">, { filters, place, total }: OpportunitySearch): Try[] {
  const wider = furtherAway(filters.within, place !== null).map(({ label, within }) => ({
    label,
    filters: { ...filters, within },
    isFurther: true,
  }));
  if (total > 0) return wider;
  const narrower = withoutEach(appliedFilters(ctx, OPPORTUNITY_FILTERS, filters.chosen), listChoices).map(({ label, name }) => ({
    label,
    filters: { ...filters, chosen: { ...filters.chosen, [name]: [] } },
    isFurther: false,
  }));
  if (filters.soon) narrower.push({ label: `Without “${SOON_LABEL}”`, filters: { ...filters, soon: false }, isFurther: false });
  const on = narrower.length;
  if (filters.q !== "" && filtersHref({ ...filters, q: "", sort: null }) !== "/opportunities")
    narrower.push({ label: withoutWords(filters.q), filters: { ...filters, q: "" }, isFurther: false });
  if (on > 1) narrower.push({ label: "Without any filter", filters: { ...filters, ...NO_FILTER }, isFurther: false });
  return [...wider, ...narrower];
}

/**
 * What an empty search could be changed to, with how many each would show: further away, without one of the filters,
 * without the words, without any filter. Only those that show more; at most four. For a search that found a few, further away only.
 */
export async function nearestAlternatives(
  ctx: Pick<Ctx, "db" | "search" | "fallback" | "now" | "settings">,
  search: OpportunitySearch,
): Promise<Alternative[]> {
  const tried = await Promise.all(
    triesFor(ctx, search).map(async ({ label, filters, isFurther }) => ({
      label,
      href: filtersHref(filters),
      total: await countWith(ctx, search, filters),
      isFurther,
    })),
  );
  return showingMore(tried, search.total)
    .slice(0, MOST_ALTERNATIVES)
    .map(({ label, href, total }) => ({ label, href, total }));
}
