import { SIZE_BAND_LABELS } from "#app/features/directory/vocabulary.ts";
import type { Filters } from "#app/features/searching/filter.ts";
import type { OpportunityFacet } from "#search/opportunities.ts";
import { DIRECTED_KINDS_TEXT, DIRECTION_CHOICES, KIND_LABELS, OPPORTUNITY_KINDS } from "./vocabulary.ts";

/** What a search of the open opportunities can be narrowed by. A new filter is one entry here, and its facet in the index's definition. */
export const OPPORTUNITY_FILTERS = {
  kind: {
    facet: "kind",
    title: "Kind",
    words: KIND_LABELS,
    reads: "known",
    says: OPPORTUNITY_KINDS.join(", "),
  },
  direction: {
    facet: "direction",
    title: "Offered or looked for",
    words: DIRECTION_CHOICES,
    reads: "known",
    says: `offered, sought: for ${DIRECTED_KINDS_TEXT}`,
  },
  sector: {
    facet: "sector",
    title: "Work",
    words: "sector",
    reads: "code",
    says: "Code of a sector or sub-sector; repeat it for alternatives",
  },
  area: {
    facet: "area",
    title: "Where",
    words: "area",
    reads: "code",
    short: 10,
    says: "GSS code of an authority where it is to be done",
  },
  size: {
    facet: "size",
    title: "Worth",
    words: SIZE_BAND_LABELS,
    reads: "known",
    says: "What it is worth: up_to_5k, 5k_25k, 25k_100k, over_100k",
  },
} as const satisfies Filters<string, OpportunityFacet>;

export type FilterParam = keyof typeof OPPORTUNITY_FILTERS;

/** Said of the one filter that is a period. */
export const SOON_LABEL = "Closes within a week";
