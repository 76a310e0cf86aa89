import { appliedFilters } from "#app/features/searching/filter-words.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { milesWords } from "#app/platform/miles.ts";
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

const WIDER = [25, 50, null] as const;
const MOST = 4;
const NO_FILTER = { chosen: readFilters(new URLSearchParams()).chosen, soon: false };

type Try = [label: string, filters: OpportunityFilters];

function further({ filters, place }: OpportunitySearch): Try[] {
  const { within } = filters;
  if (place === null || within === null) return [];
  return WIDER.filter((miles) => miles === null || miles > within).map((miles) => [
    miles === null ? "At any distance" : `Within ${milesWords(miles)}`,
    { ...filters, within: miles },
  ]);
}

/**
 * What an empty search could be changed to, with how many each would show: further away, without one of the filters,
 * without the words, without any filter. Only those that show more; at most four. For a search that found a few, further away only.
 */
export async function nearestAlternatives(
  ctx: Pick<Ctx, "db" | "search" | "fallback" | "now">,
  search: OpportunitySearch,
): Promise<Alternative[]> {
  const { filters } = search;
  const wider = further(search);
  const tries = [...wider];
  if (search.total === 0) {
    const on = Map.groupBy(appliedFilters(ctx, OPPORTUNITY_FILTERS, filters.chosen), ({ name }) => name);
    for (const [name, values] of on) {
      const off = listChoices(values.map(({ label }) => `“${label}”`));
      tries.push([`Without ${off}`, { ...filters, chosen: { ...filters.chosen, [name]: [] } }]);
    }
    if (filters.soon) tries.push([`Without “${SOON_LABEL}”`, { ...filters, soon: false }]);
    if (filters.q !== "" && filtersHref({ ...filters, q: "", sort: null }) !== "/opportunities")
      tries.push([`Without the ${/\s/.test(filters.q.trim()) ? "words" : "word"} “${filters.q}”`, { ...filters, q: "" }]);
    if (on.size + Number(filters.soon) > 1) tries.push(["Without any filter", { ...filters, ...NO_FILTER }]);
  }
  const found = await Promise.all(
    tries.map(async ([label, changed]) => ({
      label,
      href: filtersHref(changed),
      total: await countWith(ctx, search, changed),
    })),
  );
  // Further still is worth a line only where it shows more.
  const tells = (total: number, at: number) => total > search.total && (at >= wider.length || total !== found[at - 1]?.total);
  return found.filter(({ total }, at) => tells(total, at)).slice(0, MOST);
}
