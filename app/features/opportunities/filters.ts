import { type Asked, readAsked } from "#app/features/directory/search-address.ts";
import { SIZE_BAND_LABELS } from "#app/features/directory/vocabulary.ts";
import { OPPORTUNITY_KINDS } from "./vocabulary.ts";

/** What a search of the open opportunities can be narrowed by, named alike in an address and in the index. */
export const FILTER_PARAMS = ["kind", "direction", "sector", "area", "size"] as const;
export type FilterParam = (typeof FILTER_PARAMS)[number];

const SORTS = ["relevance", "newest", "closing", "distance"] as const;
export type Sort = (typeof SORTS)[number];

/** A search of the open opportunities: the address is the search. */
export interface OpportunityFilters extends Record<FilterParam, string[]> {
  q: string;
  /** A postcode or place, as typed. */
  near: string;
  /** Miles; null is any distance. */
  within: number | null;
  /** The region that `near` names, once it has been read. */
  region: Asked["region"];
  /** Only those that close within a week. */
  soon: boolean;
  /** Null: the best fit where words or a place are asked for, else the newest. */
  sort: Sort | null;
  page: number;
}

const KNOWN: Partial<Record<FilterParam, readonly string[]>> = {
  kind: OPPORTUNITY_KINDS,
  direction: ["offered", "sought"],
  size: Object.keys(SIZE_BAND_LABELS),
};

/** Reads the filters of an address. What is unknown or malformed is left out, never an error. */
export function readFilters(params: URLSearchParams): OpportunityFilters {
  const { q, near, within, page } = readAsked(params);
  const sort = params.get("sort");
  return {
    q,
    near,
    within,
    region: null,
    kind: values("kind"),
    direction: values("direction"),
    sector: values("sector"),
    area: values("area"),
    size: values("size"),
    soon: params.get("soon") === "1",
    sort: SORTS.find((one) => one === sort) ?? null,
    page,
  };

  function values(name: FilterParam): string[] {
    const given = new Set(params.getAll(name).flatMap((value) => value.split(",")));
    const known = KNOWN[name];
    if (known !== undefined) return known.filter((value) => given.has(value));
    return [...given].filter((value) => /^[A-Za-z0-9.-]{1,60}$/.test(value)).slice(0, 50);
  }
}

/** The search as URL parameters, some of it changed; the page begins anew unless the change names one. */
function filtersQuery(filters: OpportunityFilters, change: Partial<OpportunityFilters>): string {
  const all = { ...filters, page: 1, ...change };
  const params = new URLSearchParams();
  if (all.q !== "") params.set("q", all.q);
  if (all.near !== "") params.set("near", all.near);
  if (all.near !== "" && all.within !== null) params.set("within", String(all.within));
  for (const name of FILTER_PARAMS) for (const value of all[name]) params.append(name, value);
  if (all.soon) params.set("soon", "1");
  if (all.sort !== null) params.set("sort", all.sort);
  if (all.page > 1) params.set("page", String(all.page));
  const query = params.toString();
  return query === "" ? "" : `?${query}`;
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
