import { type AskedRegion, addressQuery, formatBounds } from "#app/features/searching/address.ts";
import type { Bounds } from "#search/engine.ts";
import type { SupplierSort } from "#search/suppliers.ts";
import type { FilterParam } from "./search.ts";

/** A supplier search as its address says it. */
export interface Asked {
  q: string;
  /** The words are the whole name of a supplier. */
  isName?: boolean;
  near: string;
  /** Miles; null is any distance. */
  within: number | null;
  region: AskedRegion;
  chosen: Record<FilterParam, string[]>;
  /** The area on the map; null is anywhere. */
  bounds: Bounds | null;
  sort: SupplierSort;
  view: "list" | "map";
  page: number;
}

type Change = Partial<Omit<Asked, "chosen">> & { chosen?: Partial<Asked["chosen"]> };

/** The address of a search, some of it changed; the page begins anew unless the change names one. */
function askedQuery(asked: Asked, change: Change = {}): string {
  const { bounds, sort, view, ...words } = { ...asked, page: 1, ...change, chosen: { ...asked.chosen, ...change.chosen } };
  return addressQuery({
    ...words,
    own: { bounds: bounds === null ? null : formatBounds(bounds) },
    sort: sort === "relevance" ? null : sort,
    view: view === "map" ? view : null,
  });
}

/** What the map of a search is asked for: all of it, whatever its page, order and view. */
export function mapPointsHref(asked: Asked): string {
  return `/suppliers/map.json${askedQuery(asked, { page: 1, sort: "relevance", view: "list" })}`;
}

/** Where all that a search finds is downloaded, in its order. */
export function foundFileHref(asked: Asked): string {
  return `/suppliers/found.csv${askedQuery(asked, { page: 1, view: "list" })}`;
}

export function searchHref(asked: Asked, change: Change = {}): string {
  return `/suppliers${askedQuery(asked, change)}`;
}

/** Whether anything narrows the search. */
export function isAsking({ q, near, bounds, chosen }: Asked): boolean {
  return q !== "" || near !== "" || bounds !== null || Object.values(chosen).some((values) => values.length > 0);
}
