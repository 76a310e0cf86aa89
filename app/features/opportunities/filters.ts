import { type AskedRegion, addressQuery } from "#app/features/searching/address.ts";
import type { OpportunitySort } from "#search/opportunities.ts";
import type { FilterParam } from "./search.ts";

export type Sort = OpportunitySort;

/** A search of the open opportunities: the address is the search. */
export interface OpportunityFilters {
  q: string;
  /** A postcode or place, as typed. */
  near: string;
  /** Miles; null is any distance. */
  within: number | null;
  /** The region that `near` names, once it has been read. */
  region: AskedRegion;
  chosen: Record<FilterParam, string[]>;
  /** Only those that close within a week. */
  soon: boolean;
  /** Null: the best fit where words or a place are asked for, else the newest. */
  sort: Sort | null;
  page: number;
}

/** The search as URL parameters, some of it changed; the page begins anew unless the change names one. */
function filtersQuery(filters: OpportunityFilters, change: Partial<OpportunityFilters>): string {
  const { soon, region: _, ...all } = { ...filters, page: 1, ...change };
  return addressQuery({ ...all, own: { soon: soon ? "1" : null } });
}

/** The address of a search, with some of it changed. */
export function filtersHref(filters: OpportunityFilters, change: Partial<OpportunityFilters> = {}): string {
  return `/opportunities${filtersQuery(filters, change)}`;
}

/** The address of a search's feed: always the newest first, so that order and page are left out. */
export function feedHref(filters: OpportunityFilters): string {
  return `/opportunities/feed.atom${filtersQuery(filters, { sort: null })}`;
}

/** Whether anything narrows the search. */
export function isAsking(filters: OpportunityFilters): boolean {
  return filtersHref(filters, { sort: null }) !== "/opportunities";
}

/** The order the results stand in: what the address says where it can be followed, else what fits the search. */
export function orderOf(filters: OpportunityFilters, hasPlace: boolean): Sort {
  const { sort } = filters;
  const fitting = filters.q !== "" || hasPlace;
  if (sort === null || (sort === "distance" && !hasPlace) || (sort === "relevance" && !fitting)) return fitting ? "relevance" : "newest";
  return sort;
}
