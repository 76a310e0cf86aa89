import { type FilterChoice, type FilterGroup, foldedGroup, openedHref, wholeGroup } from "#app/components/filter-groups.ts";
import { LEGAL_FORM_GROUPS } from "#app/features/organisations/legal-forms.ts";
import { referenceOf, type Sector } from "#app/features/reference/reference.server.ts";
import { homeAuthorities } from "#app/features/reference/site-region.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import type { FacetValue, SearchResult } from "#search/engine.ts";
import type { SupplierFacet } from "#search/suppliers.ts";
import { type Asked, FILTER_PARAMS, type FilterParam, searchHref } from "./search-address.ts";
import { OPEN_TO, SIZE_BAND_LABELS, STATUS_LABELS } from "./vocabulary.ts";

export const FACET_OF: Record<FilterParam, SupplierFacet> = {
  status: "status",
  size: "size",
  area: "area",
  sector: "sector",
  accreditation: "accreditation",
  legal_form: "legalForm",
  open_to: "openTo",
};

/** Groups that show their first choices only, until the address says `all=area`. */
const SHORT: Partial<Record<FilterParam, number>> = { area: 10, accreditation: 8 };

/** The long lists that an address opens, each by the name of its filter. */
export function readOpened(params: URLSearchParams): FilterParam[] {
  return FILTER_PARAMS.filter((name) => SHORT[name] !== undefined && params.getAll("all").includes(name));
}

/**
 * What the results can be narrowed by, with counts, in the order the page shows them. A group without a choice is left
 * out. Those in `opened` show all they have, in alphabetical order.
 */
export function facetGroups(
  ctx: Pick<Ctx, "db" | "settings">,
  facets: SearchResult<SupplierFacet>["facets"],
  asked: Asked,
  opened: readonly FilterParam[] = [],
): FilterGroup<FilterParam>[] {
  const reference = referenceOf(ctx.db);
  const home = new Set(homeAuthorities(ctx.db, ctx.settings.siteRegion).map((area) => area.code));
  const areaName = (code: string) => reference.areaByCode.get(code)?.name ?? code;
  const areas = [...facets.area].sort((a, b) => Number(home.has(b.value)) - Number(home.has(a.value)) || b.count - a.count);
  const groups: FilterGroup<FilterParam>[] = [
    group("status", "Status", fixed(facets.status, STATUS_LABELS)),
    group("size", "They take jobs of", fixed(facets.size, SIZE_BAND_LABELS)),
    group(
      "area",
      home.size > 0 && [...home].every((code) => /^E08/.test(code)) ? "Borough they cover" : "Area they cover",
      areas,
      areaName,
    ),
    wholeGroup({
      name: "sector",
      title: "What they sell",
      choices: sectorChoices(reference.sectors, facets.sector, asked.filters.sector),
    }),
    group("accreditation", "They hold", facets.accreditation),
    group(
      "legal_form",
      "Legal form",
      fixed(facets.legalForm, Object.fromEntries(LEGAL_FORM_GROUPS.map((form) => [form.code, form.label]))),
      formLabel,
    ),
    group("open_to", "Also open to", fixed(facets.openTo, OPEN_TO)),
  ];
  return groups.filter((entry) => entry.choices.length > 0);

  function group(
    name: FilterParam,
    title: string,
    values: readonly FacetValue[],
    labelOf: (value: string) => string = (value) => value,
  ): FilterGroup<FilterParam> {
    const choices = values.map(({ value, count }) => ({
      value,
      count,
      label: fixedLabel(name, value) ?? labelOf(value),
      chosen: asked.filters[name].includes(value),
    }));
    const short = SHORT[name];
    if (short === undefined) return wholeGroup({ name, title, choices });
    return foldedGroup({ name, title, choices }, short, opened, (open) => openedHref(searchHref(asked, { page: asked.page }), open, name));
  }
}

/** The sectors, and under a chosen one (or one with a chosen kind of work) its kinds of work. */
export function sectorChoices(sectors: readonly Sector[], values: readonly FacetValue[], chosen: readonly string[]): FilterChoice[] {
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

const LABELS: Partial<Record<FilterParam, Readonly<Record<string, string>>>> = {
  status: STATUS_LABELS,
  size: SIZE_BAND_LABELS,
  open_to: OPEN_TO,
};

function formLabel(code: string): string {
  return LEGAL_FORM_GROUPS.find((form) => form.code === code)?.label ?? code;
}

/** Values in the order of the vocabulary, those without a count left out. */
function fixed(values: readonly FacetValue[], labels: Readonly<Record<string, string>>): FacetValue[] {
  const order = Object.keys(labels);
  return [...values].filter((value) => labels[value.value] !== undefined).sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value));
}

/** The words of a value that is one of ours; a made-up one from an address has none. */
function fixedLabel(name: FilterParam, value: string): string | undefined {
  const labels = LABELS[name];
  return labels !== undefined && Object.hasOwn(labels, value) ? labels[value] : undefined;
}

/** Gives the words of a filter's value; the taxonomy is looked up once. */
export function filterLabels(ctx: Pick<Ctx, "db">): (name: FilterParam, value: string) => string {
  const reference = referenceOf(ctx.db);
  return (name, value) => {
    if (name === "area") return reference.areaByCode.get(value)?.name ?? value;
    if (name === "sector") return reference.sectorByCode.get(value)?.name ?? value;
    if (name === "legal_form") return formLabel(value);
    return fixedLabel(name, value) ?? value;
  };
}
