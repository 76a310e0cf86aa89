import { readAsked } from "#app/features/directory/read-asked.ts";
import { type PlaceAsked, readPlace } from "#app/features/directory/read-place.server.ts";
import type { Database } from "#db/client.ts";
import type { OpportunityFilters } from "./filters.ts";

const NOTHING = readAsked(new URLSearchParams());

export interface SearchAsked extends Omit<PlaceAsked, "asked"> {
  /** The search, with a place typed among the words moved to where it belongs. */
  filters: OpportunityFilters;
}

/** Finds the place of a search, as for suppliers: "cleaning near B5", "cleaning in Dudley", or the place box. */
export function readOpportunitySearch(db: Database, filters: OpportunityFilters): SearchAsked {
  const { q, near, within, chosen } = filters;
  const { asked, ...found } = readPlace(db, { ...NOTHING, q, near, within, filters: { ...NOTHING.filters, area: chosen.area } });
  return {
    ...found,
    filters: {
      ...filters,
      q: asked.q,
      near: asked.near,
      within: asked.within,
      region: asked.region,
      chosen: { ...chosen, area: asked.filters.area },
    },
  };
}
