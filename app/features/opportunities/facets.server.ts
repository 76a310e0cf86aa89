import { type FilterGroup, foldedGroup, openedHref, wholeGroup } from "#app/components/filter-groups.ts";
import { sectorChoices } from "#app/features/directory/facets.server.ts";
import { SIZE_BAND_LABELS } from "#app/features/directory/vocabulary.ts";
import { referenceOf } from "#app/features/reference/reference.server.ts";
import { homeAuthorities } from "#app/features/reference/site-region.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import type { FacetValue } from "#search/engine.ts";
import { type FilterParam, filtersHref } from "./filters.ts";
import type { OpportunitySearch } from "./search-opportunities.server.ts";
import { DIRECTION_CHOICES, KIND_LABELS } from "./vocabulary.ts";

/** Areas that are shown until the address says `all=area`. */
const SHORT_AREAS = 10;

/** The long lists that an address opens. */
export function readOpened(params: URLSearchParams): "area"[] {
  return params.getAll("all").includes("area") ? ["area"] : [];
}

/**
 * What the results can be narrowed by, with counts, in the order the page shows them. A group without a choice is left
 * out. The areas are all shown when they are `opened`.
 */
export function opportunityFacets(
  ctx: Pick<Ctx, "db" | "settings">,
  { counts, filters }: OpportunitySearch,
  opened: readonly "area"[] = [],
): FilterGroup[] {
  const { sectors } = referenceOf(ctx.db);
  const home = new Set(homeAuthorities(ctx.db, ctx.settings.siteRegion).map((area) => area.code));
  const labelOf = filterLabels(ctx);
  const areas = [...counts.area].sort((a, b) => Number(home.has(b.value)) - Number(home.has(a.value)) || b.count - a.count);
  const address = filtersHref(filters, { page: filters.page });
  return [
    wholeGroup({ name: "kind", title: "Kind", choices: choices("kind", inOrder(counts.kind, KIND_LABELS)) }),
    wholeGroup({
      name: "direction",
      title: "Offered or looked for",
      choices: choices("direction", inOrder(counts.direction, DIRECTION_CHOICES)),
    }),
    wholeGroup({ name: "sector", title: "Work", choices: sectorChoices(sectors, counts.sector, filters.sector) }),
    foldedGroup({ name: "area", title: "Where", choices: choices("area", areas) }, SHORT_AREAS, opened, (open) =>
      openedHref(address, open, "area"),
    ),
    wholeGroup({ name: "size", title: "Worth", choices: choices("size", inOrder(counts.size, SIZE_BAND_LABELS)) }),
  ].filter((one) => one.choices.length > 0);

  function choices(name: FilterParam, values: readonly FacetValue[]) {
    return values.map(({ value, count }) => ({ value, count, label: labelOf(name, value), chosen: filters[name].includes(value) }));
  }
}

/** Values in the order of the vocabulary. */
function inOrder(values: readonly FacetValue[], labels: Readonly<Record<string, string>>): FacetValue[] {
  const order = Object.keys(labels);
  return [...values].sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value));
}

const LABELS: Partial<Record<FilterParam, Readonly<Record<string, string>>>> = {
  kind: KIND_LABELS,
  direction: DIRECTION_CHOICES,
  size: SIZE_BAND_LABELS,
};

/** Gives the words of a filter's value; one that nobody knows is its own. */
export function filterLabels(ctx: Pick<Ctx, "db">): (name: FilterParam, value: string) => string {
  const { areaByCode, sectorByCode } = referenceOf(ctx.db);
  return (name, value) => {
    if (name === "area") return areaByCode.get(value)?.name ?? value;
    if (name === "sector") return sectorByCode.get(value)?.name ?? value;
    return LABELS[name]?.[value] ?? value;
  };
}
