import type { Ctx } from "#app/platform/ctx.ts";
import { SearchUnavailable } from "#search/engine.ts";
import { readPlace } from "./read-place.server.ts";
import { type Asked, FILTER_PARAMS, searchHref } from "./search-address.ts";
import { engineQuery, type SupplierSearch } from "./search-suppliers.server.ts";

export interface Alternative {
  href: string;
  /** `Within 25 miles`, `Without “Certified”`. */
  label: string;
  total: number;
}

const WIDER = [25, 50, null] as const;
const MOST = 4;

interface Try {
  label: string;
  asked: Asked;
}

function further({ asked, place }: SupplierSearch): Try[] {
  const { within } = asked;
  if (place === null || within === null) return [];
  return WIDER.filter((miles) => miles === null || miles > within).map((miles) => ({
    label: miles === null ? "At any distance" : `Within ${miles} miles`,
    asked: { ...asked, within: miles },
  }));
}

/**
 * What an empty search could be changed to, with how many each would show: further away, without one of the filters,
 * without the words. Only those that show more; at most four. For a search that found a few, further away only.
 */
export async function nearestAlternatives(ctx: Pick<Ctx, "db" | "search">, search: SupplierSearch): Promise<Alternative[]> {
  const { asked, punches } = search;
  const tries = further(search);
  if (search.total === 0) {
    for (const name of FILTER_PARAMS) {
      const off = punches.filter((punch) => punch.name === name).map((punch) => `“${punch.label}”`);
      if (off.length > 0)
        tries.push({ label: `Without ${off.join(" or ")}`, asked: { ...asked, filters: { ...asked.filters, [name]: [] } } });
    }
    if (asked.q !== "" && (punches.length > 0 || search.place !== null))
      tries.push({ label: `Without the words “${asked.q}”`, asked: { ...asked, q: "" } });
  }
  try {
    const found = await Promise.all(
      tries.map(async (entry) => {
        const once = { ...entry.asked, page: 1 };
        const { place } = readPlace(ctx.db, once);
        // Only the count is wanted: by name, nothing is scored.
        const { total } = await ctx.search.suppliers.search({ ...engineQuery(once, place), sort: "name", pageSize: 1, facets: [] });
        return { label: entry.label, href: searchHref(once), total };
      }),
    );
    return found.filter((entry, at) => entry.total > search.total && entry.total !== found[at - 1]?.total).slice(0, MOST);
  } catch (error) {
    if (error instanceof SearchUnavailable) return [];
    throw error;
  }
}
