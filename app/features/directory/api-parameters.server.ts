import {
  filterParameters,
  NEAR_PARAMETER,
  openedParameter,
  PAGE_PARAMETER,
  viewParameter,
  withinParameter,
  wordsParameter,
} from "#app/features/searching/api-parameters.server.ts";
import { readBounds } from "#app/features/searching/read-address.ts";
import { type ApiParameter, choiceParameter } from "#app/platform/api-parameters.ts";
import { SUPPLIER_SORTS } from "#search/suppliers.ts";
import { SUPPLIER_FILTERS } from "./search.ts";

const BOUNDS: ApiParameter = {
  name: "bounds",
  description: "south,west,north,east in degrees: only suppliers based inside",
  schema: { type: "string" },
  wrong: (_, values) =>
    values.every((value) => /^[\d.,-]+$/.test(value) && readBounds(value) !== null)
      ? null
      : "must be four numbers: south,west,north,east in degrees, south and west the smaller",
};

/** What a search for suppliers takes: the parameters of its page. */
export const SUPPLIER_PARAMETERS: readonly ApiParameter[] = [
  wordsParameter("Words; “quoted words” must stand together"),
  NEAR_PARAMETER,
  withinParameter("Miles around `near`. Suppliers that cover the place from further off are in too"),
  ...filterParameters(SUPPLIER_FILTERS),
  BOUNDS,
  choiceParameter("sort", "Without it: relevance", SUPPLIER_SORTS),
  PAGE_PARAMETER,
  viewParameter(["list", "map"]),
  openedParameter(SUPPLIER_FILTERS),
];
