import { readAsked } from "#app/features/directory/read-asked.ts";
import { askedWords } from "#app/features/directory/result-words.ts";
import { SUPPLIER_FILTERS } from "#app/features/directory/search.ts";
import { searchHref } from "#app/features/directory/search-address.ts";
import { engineQuery } from "#app/features/directory/search-suppliers.server.ts";
import { inOneOrder } from "#app/features/searching/filter.ts";
import { appliedFilters } from "#app/features/searching/filter-words.server.ts";
import { readPlace } from "#app/features/searching/place/read-place.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { SUPPLIERS } from "#search/suppliers.ts";
import { askedOf } from "./address.ts";
import { foundFrom, type KindOfSearch } from "./kind-of-search.ts";
import { nameFrom, whereAsked } from "./name-from.ts";

function read(ctx: Pick<Ctx, "db">, query: string) {
  return readPlace(ctx.db, readAsked(new URLSearchParams(query)));
}

/** Searches for suppliers, as `/suppliers` reads them. */
export const SUPPLIER_SEARCHES: KindOfSearch = {
  canonical(ctx, query) {
    const { asked } = read(ctx, query);
    return askedOf(searchHref(asked, { chosen: inOneOrder(asked.chosen) }));
  },

  inWords(ctx, query) {
    const { asked, place } = read(ctx, query);
    const label = asked.near === "" || asked.region !== null ? null : (place?.label.split(",")[0] ?? asked.near);
    const filters = appliedFilters(ctx, SUPPLIER_FILTERS, asked.chosen).map(({ label }) => label);
    const words = askedWords(asked, label).replace(/^ (for )?/, "");
    return {
      name: nameFrom(words, filters, "Every supplier"),
      asks: [
        ...(asked.q === "" ? [] : [`“${asked.q}”`]),
        ...whereAsked(label, asked.within, asked.region),
        ...(asked.bounds === null ? [] : ["The area on the map"]),
        ...filters,
      ],
    };
  },

  async find(ctx, address, { since, page = 1, pageSize = 20 }) {
    const { asked, place } = read(ctx, address);
    // Where only the number is wanted: by name, nothing is scored.
    const query = engineQuery({ ...asked, sort: since === undefined ? "name" : "relevance" }, place);
    const ranges = since === undefined ? {} : { ranges: { listedAt: { from: since.getTime() } } };
    const result = await ctx.search.index(SUPPLIERS).search({ ...query, ...ranges, page, pageSize, facets: [] });
    return foundFrom(result);
  },
};
