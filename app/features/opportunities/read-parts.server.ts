import { SIZE_BAND_LABELS } from "#app/features/directory/vocabulary.ts";
import { type PartsSubject, partsRead, sizeMeant, valuesMeant } from "#app/features/searching/parts-read.server.ts";
import type { ReadPart } from "#app/features/searching/read-as.tsx";
import type { Ctx } from "#app/platform/ctx.ts";
import { filtersHref } from "./filters.ts";
import { kindAsked } from "./opportunity-query.ts";
import type { FilterParam } from "./search.ts";
import type { OpportunitySearch } from "./search-opportunities.server.ts";
import { kindPlural } from "./vocabulary.ts";

type Found = Pick<OpportunitySearch, "given" | "filters" | "named" | "place" | "counts">;

/** How the words of a search for opportunities were read (`partsRead`), each part with the filter that asks for it. */
export function readParts(ctx: Pick<Ctx, "db" | "now">, { given, filters, named, place, counts }: Found): ReadPart[] {
  const chosen = (name: FilterParam, values: string[]) => ({ chosen: { ...filters.chosen, [name]: values } });
  const only = (name: "kind" | "size", value: string | undefined, label: string): ReadPart["narrow"] => {
    const values = valuesMeant(counts?.[name], (one) => one === value);
    return values.length === 0 || filters.chosen[name].length > 0 ? undefined : { label, href: filtersHref(filters, chosen(name, values)) };
  };
  const subject: PartsSubject = {
    href: ({ area, ...change }) => filtersHref(filters, { ...change, ...(area === undefined ? {} : chosen("area", area)) }),
    isKind: (kind) => kindPlural(kind) !== undefined,
    // One that the words ask for is what is found already.
    kind: (kind) => (kindAsked(filters)?.kind === kind ? undefined : only("kind", kind, `Only ${kindPlural(kind)}`)),
    value: (value) => {
      const band = sizeMeant(value);
      return band === undefined ? undefined : only("size", band, `Only those worth ${SIZE_BAND_LABELS[band]}`);
    },
    requirement: () => undefined,
  };
  return partsRead(ctx, { given, asked: filters, named, place }, subject);
}
