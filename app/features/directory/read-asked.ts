import { readBounds, readChosen, readWords } from "#app/features/searching/read-address.ts";
import { SUPPLIER_SORTS } from "#search/suppliers.ts";
import { type FilterParam, SUPPLIER_FILTERS } from "./search.ts";
import type { Asked } from "./search-address.ts";

/** Reads the address of a search for suppliers. What is unknown, malformed or out of bounds is left out, never an error. */
export function readAsked(params: URLSearchParams): Asked {
  return {
    ...readWords(params),
    region: null,
    chosen: readChosen<FilterParam>(SUPPLIER_FILTERS, params),
    bounds: readBounds(params.get("bounds")),
    sort: SUPPLIER_SORTS.find((sort) => sort === params.get("sort")) ?? "relevance",
    view: params.get("view") === "map" ? "map" : "list",
  };
}
