import { readChosen, readWords } from "#app/features/searching/read-address.ts";
import { OPPORTUNITY_SORTS } from "#search/opportunities.ts";
import type { OpportunityFilters } from "./filters.ts";
import { type FilterParam, OPPORTUNITY_FILTERS } from "./search.ts";

/** Reads the address of a search. What is unknown or malformed is left out, never an error. */
export function readFilters(params: URLSearchParams): OpportunityFilters {
  return {
    ...readWords(params),
    region: null,
    chosen: readChosen<FilterParam>(OPPORTUNITY_FILTERS, params),
    soon: params.get("soon") === "1",
    sort: OPPORTUNITY_SORTS.find((sort) => sort === params.get("sort")) ?? null,
  };
}
