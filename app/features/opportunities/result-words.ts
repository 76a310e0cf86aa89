import { filtersHref, type OpportunityFilters, orderOf, type Sort } from "./filters.ts";

/** Said above results that have some of the words only. */
export const LOOSENED = "Nothing open has all of these words, so these have some of them.";

const OTHERS: readonly { sort: Sort; label: string }[] = [
  { sort: "relevance", label: "Best fit first" },
  { sort: "distance", label: "Nearest first" },
  { sort: "newest", label: "Newest first" },
  { sort: "closing", label: "Closing next first" },
];

/** In which order the results stand, and the others they can have. */
export function orderSentence(
  filters: OpportunityFilters,
  placeLabel: string | null,
): { text: string; others: { label: string; href: string }[] } {
  const hasPlace = placeLabel !== null;
  const order = orderOf(filters, hasPlace);
  const others = OTHERS.filter(({ sort }) => sort !== order && orderOf({ ...filters, sort }, hasPlace) === sort);
  return {
    text: sentenceOf(order, filters, placeLabel),
    others: others.map(({ sort, label }) => ({
      label,
      href: filtersHref(filters, { sort: orderOf({ ...filters, sort: null }, hasPlace) === sort ? null : sort }),
    })),
  };
}

function sentenceOf(order: Sort, filters: OpportunityFilters, placeLabel: string | null): string {
  if (order === "newest") return "The newest is first.";
  if (order === "closing") return "The one that closes next is first.";
  if (order === "distance")
    return `Nearest to ${placeLabel} first; a place counts from the middle of its postcode district or council area.`;
  const parts = [
    ...(filters.q === "" ? [] : ["the words you used"]),
    ...(placeLabel === null ? [] : [`whether it is done at ${placeLabel}, and how near`]),
  ];
  return `In this order: ${parts.join(", then ")}.`;
}
