import { FilterForm } from "#app/components/filter-form.tsx";
import type { FilterGroup } from "#app/components/filter-groups.ts";
import { formatBounds } from "#app/features/searching/address.ts";
import type { Asked } from "./search-address.ts";

/** What the suppliers found can be narrowed by. */
export function Facets({ asked, groups }: { asked: Asked; groups: FilterGroup[] }) {
  return (
    <FilterForm action="/suppliers" groups={groups} submitLabel="Show suppliers">
      {asked.q === "" ? null : <input type="hidden" name="q" value={asked.q} />}
      {asked.near === "" ? null : <input type="hidden" name="near" value={asked.near} />}
      {asked.near === "" || asked.within === null ? null : <input type="hidden" name="within" value={asked.within} />}
      {asked.bounds === null ? null : <input type="hidden" name="bounds" value={formatBounds(asked.bounds)} />}
      {asked.view === "list" ? null : <input type="hidden" name="view" value={asked.view} />}
      {asked.sort === "relevance" ? null : <input type="hidden" name="sort" value={asked.sort} />}
    </FilterForm>
  );
}
