import { useEffect, useRef } from "react";
import { Form } from "react-router";
import { AheadInput } from "#app/components/ahead-input.tsx";
import { FilterForm } from "#app/components/filter-form.tsx";
import type { FilterGroup } from "#app/components/filter-groups.ts";
import { Icon } from "#app/components/icon.tsx";
import { DISTANCES, USUAL_MILES } from "#app/features/directory/search-address.ts";
import { suggestSource } from "#app/features/directory/suggest-source.ts";
import { FILTER_PARAMS, filtersHref, type OpportunityFilters } from "./filters.ts";

/** Words, place and distance above the results. Filters that are on stay on. */
export function Finder({ filters }: { filters: OpportunityFilters }) {
  const form = useRef<HTMLFormElement>(null);
  const address = filtersHref(filters, { page: filters.page });
  useEffect(() => {
    if (address) form.current?.reset();
  }, [address]);
  const { near, within } = filters;
  const own = within !== null && !DISTANCES.some((miles) => miles === within) ? [within] : [];
  return (
    <Form className="finder finder-s" role="search" action="/opportunities" ref={form}>
      <div className="field">
        <label htmlFor="q">What are you looking for?</label>
        <AheadInput source={suggestSource("opportunities")} id="q" name="q" type="search" defaultValue={filters.q} maxLength={200} />
      </div>
      <div className="field">
        <label htmlFor="near">Where?</label>
        <AheadInput source={suggestSource("place")} id="near" name="near" defaultValue={near} autoComplete="postal-code" maxLength={80} />
      </div>
      <div className="field">
        <label htmlFor="within">How far?</label>
        <span className="sel">
          <select className="in" id="within" name="within" defaultValue={(near === "" ? USUAL_MILES : within) ?? ""}>
            {[...DISTANCES, ...own]
              .sort((a, b) => a - b)
              .map((miles) => (
                <option key={miles} value={miles}>
                  {miles} {miles === 1 ? "mile" : "miles"}
                </option>
              ))}
            <option value="">Any distance</option>
          </select>
        </span>
      </div>
      {FILTER_PARAMS.flatMap((name) => filters[name].map((value) => <input key={name + value} type="hidden" name={name} value={value} />))}
      {filters.soon ? <input type="hidden" name="soon" value="1" /> : null}
      {filters.sort === null ? null : <input type="hidden" name="sort" value={filters.sort} />}
      <button className="btn btn-main" type="submit">
        <Icon name="search" />
        Search
      </button>
    </Form>
  );
}

/** What the opportunities found can be narrowed by. */
export function Facets({ filters, groups, closingSoon }: { filters: OpportunityFilters; groups: FilterGroup[]; closingSoon: number }) {
  const { q, near, within, sort } = filters;
  return (
    <FilterForm
      action="/opportunities"
      address={filtersHref(filters, { page: filters.page })}
      groups={groups}
      submitLabel="Show opportunities"
    >
      {q === "" ? null : <input type="hidden" name="q" value={q} />}
      {near === "" ? null : <input type="hidden" name="near" value={near} />}
      {near === "" || within === null ? null : <input type="hidden" name="within" value={within} />}
      {sort === null ? null : <input type="hidden" name="sort" value={sort} />}
      <label className="opt">
        <input type="checkbox" name="soon" value="1" defaultChecked={filters.soon} />
        <span>
          Closes within a week <span className="ct">{closingSoon}</span>
        </span>
      </label>
    </FilterForm>
  );
}
