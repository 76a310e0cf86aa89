import { FilterForm } from "#app/components/filter-form.tsx";
import type { FilterGroup } from "#app/components/filter-groups.ts";
import { ChosenFields } from "#app/features/searching/chosen-fields.tsx";
import { SearchBox } from "#app/features/searching/search-box.tsx";
import type { OpportunityFilters } from "./filters.ts";

/** The box above the opportunities found. Filters that are on stay on. */
export function Finder({ given }: { given: OpportunityFilters }) {
  const { q, near, within, soon, sort, chosen } = given;
  return (
    <SearchBox searches="opportunities" label="What are you looking for?" q={q} near={near} within={within}>
      <ChosenFields chosen={chosen} />
      {soon ? <input type="hidden" name="soon" value="1" /> : null}
      {sort === null ? null : <input type="hidden" name="sort" value={sort} />}
    </SearchBox>
  );
}

/** What the opportunities found can be narrowed by. */
export function Facets({ filters, groups, closingSoon }: { filters: OpportunityFilters; groups: FilterGroup[]; closingSoon: number }) {
  const { q, near, within, sort } = filters;
  return (
    <FilterForm action="/opportunities" groups={groups} submitLabel="Show opportunities">
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
