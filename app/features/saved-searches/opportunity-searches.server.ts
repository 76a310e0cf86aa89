import { taxonomyOf } from "#app/features/directory/taxonomy.server.ts";
import { filtersHref, readFilters } from "#app/features/opportunities/filters.ts";
import { KIND_LABELS } from "#app/features/opportunities/vocabulary.ts";
import type { OpportunityQuery } from "#search/engine.ts";
import { askedOf } from "./address.ts";
import { foundFrom, type KindOfSearch } from "./kind-of-search.ts";
import { nameFrom } from "./name-from.ts";

function read(query: string) {
  return readFilters(new URLSearchParams(query));
}

/** Searches for open opportunities, as `/opportunities` reads them. */
export const OPPORTUNITY_SEARCHES: KindOfSearch = {
  canonical(_ctx, query) {
    const filters = read(query);
    const sorted = { kind: [...filters.kind].sort(), sector: [...filters.sector].sort(), area: [...filters.area].sort() };
    return askedOf(filtersHref(filters, sorted));
  },

  inWords(ctx, query) {
    const filters = read(query);
    const { sectorByCode, areaByCode } = taxonomyOf(ctx.db);
    const chosen = [
      ...filters.kind.map((kind) => KIND_LABELS[kind]),
      ...filters.sector.map((code) => sectorByCode.get(code)?.name ?? code),
      ...filters.area.map((code) => areaByCode.get(code)?.name ?? code),
      ...(filters.soon ? ["Closing within a week"] : []),
    ];
    return { name: nameFrom(filters.q, chosen, "Every opportunity"), asks: [...(filters.q === "" ? [] : [`“${filters.q}”`]), ...chosen] };
  },

  async find(ctx, address, { since, page = 1, pageSize = 20 }) {
    const { q, kind, sector, area } = read(address);
    const query: OpportunityQuery = { text: q, filters: { kind, sector, area }, page, pageSize, facets: [] };
    const ranges = since === undefined ? {} : { ranges: { publishedAt: { from: since.getTime() } } };
    return foundFrom(await ctx.search.opportunities.search({ ...query, ...ranges }));
  },
};
