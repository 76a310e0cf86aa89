import { type FilterChoice, type FilterGroup, foldedGroup, openedHref, wholeGroup } from "#app/components/filter-groups.ts";
import { referenceOf, type Sector } from "#app/features/reference/reference.server.ts";
import { homeAuthorities } from "#app/features/reference/site-region.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import type { FacetValue, SearchResult } from "#search/engine.ts";
import { type Chosen, type Filter, type Filters, namesOf } from "./filter.ts";
import { filterLabels } from "./filter-words.server.ts";

/**
 * What results can be narrowed by, with counts, in the order the page shows them. A group without a choice is left out.
 * Those in `opened` show all they have, in alphabetical order; `address` is the search's own.
 */
export function facetGroups<P extends string, F extends string>(
  ctx: Pick<Ctx, "db" | "settings">,
  filters: Filters<P, F>,
  facets: SearchResult<F>["facets"],
  { chosen, opened, address }: { chosen: Chosen<P>; opened: readonly P[]; address: string },
): FilterGroup<P>[] {
  const { sectors } = referenceOf(ctx.db);
  const home = homeAuthorities(ctx.db, ctx.settings.siteRegion).map((area) => area.code);
  const labelOf = filterLabels(ctx, filters);
  const groups = namesOf(filters).map((name) => {
    const filter = filters[name];
    const counted = facets[filter.facet];
    const choices =
      filter.words === "sector"
        ? sectorChoices(sectors, counted, chosen[name])
        : inOrder(filter, counted, home).map(({ value, count }) => ({
            value,
            count,
            label: labelOf(name, value),
            chosen: chosen[name].includes(value),
          }));
    const group = { name, title: titleOf(filter, home), choices };
    if (filter.short === undefined) return wholeGroup(group);
    return foldedGroup(group, filter.short, opened, (open) => openedHref(address, open, name));
  });
  return groups.filter((group) => group.choices.length > 0);
}

/** The counts as the API gives them, by the names of the filters. */
export function facetAnswers<P extends string, F extends string>(
  ctx: Pick<Ctx, "db">,
  filters: Filters<P, F>,
  facets: SearchResult<F>["facets"] | null,
): Record<string, { value: string; label: string; count: number }[]> {
  const labelOf = filterLabels(ctx, filters);
  return Object.fromEntries(
    namesOf(filters).map((name) => [
      name,
      (facets?.[filters[name].facet] ?? []).map(({ value, count }) => ({ value, label: labelOf(name, value), count })),
    ]),
  );
}

function titleOf({ title, boroughs }: Filter, home: readonly string[]): string {
  const areBoroughs = home.length > 0 && home.every((code) => /^E08/.test(code));
  return areBoroughs && boroughs !== undefined ? boroughs : title;
}

/** Values of a vocabulary in its order; authorities of the site's own region first; others by their counts. */
function inOrder({ words }: Filter, values: readonly FacetValue[], home: readonly string[]): readonly FacetValue[] {
  if (words === "area") {
    const own = new Set(home);
    return [...values].sort((a, b) => Number(own.has(b.value)) - Number(own.has(a.value)) || b.count - a.count);
  }
  if (typeof words === "string") return values;
  const order = Object.keys(words);
  return values.filter(({ value }) => Object.hasOwn(words, value)).sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value));
}

/** The sectors, and under a chosen one (or one with a chosen kind of work) its kinds of work. */
function sectorChoices(sectors: readonly Sector[], values: readonly FacetValue[], chosen: readonly string[]): FilterChoice[] {
  const counts = new Map(values.map((value) => [value.value, value.count]));
  const parents = new Map(sectors.map((sector) => [sector.code, sector.parentCode]));
  const opened = new Set(chosen.map((code) => parents.get(code) ?? code));
  return sectors
    .filter((sector) => sector.parentCode === null || opened.has(sector.parentCode))
    .filter((sector) => (counts.get(sector.code) ?? 0) > 0 || chosen.includes(sector.code))
    .map((sector) => ({
      value: sector.code,
      label: sector.name,
      count: counts.get(sector.code) ?? 0,
      chosen: chosen.includes(sector.code),
      ...(sector.parentCode === null ? {} : { inner: true as const }),
    }));
}
