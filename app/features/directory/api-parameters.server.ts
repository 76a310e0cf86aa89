import {
  filterParameters,
  openedParameter,
  PAGE_PARAMETER,
  viewParameter,
  withinParameter,
  wordsParameter,
} from "#app/features/searching/api-parameters.server.ts";
import { locatePlace } from "#app/features/searching/place/locate-place.server.ts";
import { MAX_NEAR, readBounds } from "#app/features/searching/read-address.ts";
import { type ApiParameter, choiceParameter, textParameter } from "#app/platform/api-parameters.ts";
import { SUPPLIER_SORTS } from "#search/suppliers.ts";
import { SUPPLIER_FILTERS } from "./search.ts";

const NEAR = textParameter("near", "A postcode, postcode district, town, suburb, council or region", MAX_NEAR);

/** A place that nobody knows is refused: without it the answer would be of everywhere. */
export const NEAR_PARAMETER: ApiParameter = {
  ...NEAR,
  wrong(ctx, values) {
    const tooLong = NEAR.wrong(ctx, values);
    return (
      tooLong ?? (values.some((value) => locatePlace(ctx.db, value).kind === "unknown") ? "is no place or postcode that we know" : null)
    );
  },
};

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
