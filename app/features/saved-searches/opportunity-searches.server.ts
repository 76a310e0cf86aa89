import { filtersHref } from "#app/features/opportunities/filters.ts";
import { opportunityQuery } from "#app/features/opportunities/opportunity-query.ts";
import { readFilters } from "#app/features/opportunities/read-filters.ts";
import { OPPORTUNITY_FILTERS, SOON_LABEL } from "#app/features/opportunities/search.ts";
import { inOneOrder } from "#app/features/searching/filter.ts";
import { appliedFilters } from "#app/features/searching/filter-words.server.ts";
import { readPlace } from "#app/features/searching/place/read-place.server.ts";
import { askedWords } from "#app/features/searching/result-words.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { OPPORTUNITIES } from "#search/opportunities.ts";
import { askedOf } from "./address.ts";
import { foundFrom, type KindOfSearch } from "./kind-of-search.ts";
import { nameFrom, whereAsked } from "./name-from.ts";

function read(ctx: Pick<Ctx, "db">, query: string) {
  const { asked: filters, ...found } = readPlace(ctx.db, readFilters(new URLSearchParams(query)));
  return { filters, ...found };
}

/** Searches for open opportunities, as `/opportunities` reads them. */
export const OPPORTUNITY_SEARCHES: KindOfSearch = {
  canonical(ctx, query) {
    const { filters } = read(ctx, query);
    return askedOf(filtersHref(filters, { chosen: inOneOrder(filters.chosen) }));
  },

  inWords(ctx, query) {
    const { filters, place } = read(ctx, query);
    const label = filters.near === "" || filters.region !== null ? null : (place?.label.split(",")[0] ?? filters.near);
    const chosen = [
      ...appliedFilters(ctx, OPPORTUNITY_FILTERS, filters.chosen).map(({ label }) => label),
      ...(filters.soon ? [SOON_LABEL] : []),
    ];
    const words = askedWords(filters, label).replace(/^ (for )?/, "");
    return {
      name: nameFrom(words, chosen, "Every opportunity"),
      asks: [...(filters.q === "" ? [] : [`“${filters.q}”`]), ...whereAsked(label, filters.within, filters.region), ...chosen],
    };
  },

  async find(ctx, address, { since, page = 1, pageSize = 20 }) {
    const { filters, place } = read(ctx, address);
    const { ranges, ...query } = opportunityQuery({ ...filters, sort: null }, place, ctx.now);
    const published = since === undefined ? {} : { publishedAt: { from: since.getTime() } };
    return foundFrom(
      await ctx.search.index(OPPORTUNITIES).search({ ...query, ranges: { ...ranges, ...published }, page, pageSize, facets: [] }),
    );
  },
};
