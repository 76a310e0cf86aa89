import { ChosenFields } from "#app/features/searching/chosen-fields.tsx";
import { SearchBox } from "#app/features/searching/search-box.tsx";
import type { Asked } from "./search-address.ts";

/** The box above the suppliers found. Filters that are on stay on; an area that was searched on the map gives way to the place. */
export function Finder({ asked }: { asked: Asked }) {
  const { q, near, within, chosen, view, sort } = asked;
  return (
    <SearchBox searches="suppliers" label="What do you need?" q={q} near={near} within={within}>
      <ChosenFields chosen={chosen} />
      {view === "list" ? null : <input type="hidden" name="view" value={view} />}
      {sort === "relevance" ? null : <input type="hidden" name="sort" value={sort} />}
    </SearchBox>
  );
}
