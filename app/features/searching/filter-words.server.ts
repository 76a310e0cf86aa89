import { referenceOf } from "#app/features/reference/reference.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { type Chosen, type Filters, namesOf } from "./filter.ts";

/** A filter that is on. */
export interface AppliedFilter<P extends string = string> {
  name: P;
  value: string;
  label: string;
}

/** Gives the words of a filter's value, a made-up one its own; the taxonomy is looked up once. */
export function filterLabels<P extends string>(ctx: Pick<Ctx, "db">, filters: Filters<P>): (name: P, value: string) => string {
  const { areaByCode, sectorByCode } = referenceOf(ctx.db);
  return (name, value) => {
    const { words } = filters[name];
    if (words === "area") return areaByCode.get(value)?.name ?? value;
    if (words === "sector") return sectorByCode.get(value)?.name ?? value;
    return words !== "itself" && Object.hasOwn(words, value) ? (words[value] ?? value) : value;
  };
}

/** The filters that are on, in the order of the page. */
export function appliedFilters<P extends string>(ctx: Pick<Ctx, "db">, filters: Filters<P>, chosen: Chosen<P>): AppliedFilter<P>[] {
  const labelOf = filterLabels(ctx, filters);
  return namesOf(filters).flatMap((name) => chosen[name].map((value) => ({ name, value, label: labelOf(name, value) })));
}
