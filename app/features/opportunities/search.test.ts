import { expect, it } from "vitest";
import { SUPPLIER_FILTERS } from "#app/features/directory/search.ts";
import { OPPORTUNITIES } from "#search/opportunities.ts";
import { SUPPLIERS } from "#search/suppliers.ts";
import { OPPORTUNITY_FILTERS } from "./search.ts";

it.each([
  ["suppliers", SUPPLIERS, SUPPLIER_FILTERS],
  ["opportunities", OPPORTUNITIES, OPPORTUNITY_FILTERS],
])("every facet of %s has one filter", (_name, { facets }, filters) => {
  expect(
    Object.values(filters)
      .map(({ facet }) => facet)
      .sort(),
  ).toEqual([...facets].sort());
});
