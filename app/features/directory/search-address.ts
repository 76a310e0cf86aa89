import type { Bounds } from "#search/engine.ts";
import { formatBounds, parseSupplierParams } from "#search/query.ts";

/** The filters of a supplier search, by their name in an address. */
export const FILTER_PARAMS = ["status", "size", "area", "sector", "accreditation", "legal_form", "open_to"] as const;
export type FilterParam = (typeof FILTER_PARAMS)[number];

type Sort = "relevance" | "distance" | "name" | "newest";

/** Distances the page offers, in miles. */
export const DISTANCES = [5, 10, 25, 50] as const;
export const USUAL_MILES = 10;

const LAST_PAGE = 500;

/** A supplier search as its address says it. */
export interface Asked {
  q: string;
  near: string;
  /** Miles; null is any distance. */
  within: number | null;
  /** The region that `near` names, as a sentence says it, and its authorities; null until it has been read, and for a place. */
  region: { label: string; areaCodes: readonly string[] | null } | null;
  filters: Record<FilterParam, string[]>;
  /** The area on the map; null is anywhere. */
  bounds: Bounds | null;
  sort: Sort;
  view: "list" | "map";
  page: number;
}

/** Reads an address. What is unknown, malformed or out of bounds is left out, never an error. */
export function readAsked(params: URLSearchParams): Asked {
  const { text, near, withinMiles, filters, bounds, sort, view, page } = parseSupplierParams(params);
  return {
    q: text,
    near,
    within: withinMiles === null || withinMiles === 0 ? null : withinMiles,
    region: null,
    filters: {
      status: [...filters.status],
      size: [...filters.size],
      area: [...filters.area],
      sector: [...filters.sector],
      // A name such as "Food hygiene, rating 5" has a comma of its own.
      accreditation: parseNames(params.getAll("accreditation")),
      legal_form: [...filters.legalForm],
      open_to: [...filters.openTo],
    },
    bounds,
    sort,
    view,
    page: Math.min(LAST_PAGE, page),
  };
}

function parseNames(values: readonly string[]): string[] {
  const names = values.map((value) =>
    value
      .replace(/[\p{Cc}\s]+/gu, " ")
      .trim()
      .slice(0, 120),
  );
  return [...new Set(names)].filter((name) => name !== "").slice(0, 50);
}

type Change = Partial<Omit<Asked, "filters">> & { filters?: Partial<Asked["filters"]> };

/** The address of a search, some of it changed; the page begins anew unless the change names one. */
function askedQuery(asked: Asked, change: Change = {}): string {
  const all = { ...asked, page: 1, ...change, filters: { ...asked.filters, ...change.filters } };
  const params = new URLSearchParams();
  if (all.q !== "") params.set("q", all.q);
  if (all.near !== "") params.set("near", all.near);
  if (all.near !== "" && all.within !== null) params.set("within", String(all.within));
  for (const name of FILTER_PARAMS) for (const value of all.filters[name]) params.append(name, value);
  if (all.bounds !== null) params.set("bounds", formatBounds(all.bounds));
  if (all.sort !== "relevance") params.set("sort", all.sort);
  if (all.view === "map") params.set("view", "map");
  if (all.page > 1) params.set("page", String(all.page));
  return params.toString();
}

/** What the map of a search is asked for: all of it, whatever its page, order and view. */
export function mapPointsHref(asked: Asked): string {
  const query = askedQuery(asked, { page: 1, sort: "relevance", view: "list" });
  return query === "" ? "/suppliers/map.json" : `/suppliers/map.json?${query}`;
}

export function searchHref(asked: Asked, change: Change = {}): string {
  const query = askedQuery(asked, change);
  return query === "" ? "/suppliers" : `/suppliers?${query}`;
}

/** Whether anything narrows the search. */
export function isAsking(asked: Asked): boolean {
  return asked.q !== "" || asked.near !== "" || asked.bounds !== null || FILTER_PARAMS.some((name) => asked.filters[name].length > 0);
}

/** The areas asked for: those chosen, within the region that the place box names. */
export function areasAsked(area: readonly string[], region: Asked["region"]): readonly string[] {
  const inside = region?.areaCodes ?? null;
  if (inside === null) return area;
  const both = area.filter((code) => inside.includes(code));
  return area.length === 0 ? inside : both.length === 0 ? area : both;
}

/** A region as a page needs it: by its name. */
export function regionSaid(region: Asked["region"]): Asked["region"] {
  return region === null ? null : { label: region.label, areaCodes: null };
}
