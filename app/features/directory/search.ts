import { LEGAL_FORM_GROUPS } from "#app/features/organisations/legal-forms.ts";
import type { Filters } from "#app/features/searching/filter.ts";
import type { SupplierFacet } from "#search/suppliers.ts";
import { PROVISION_LABELS } from "./provisions.ts";
import { STATUS_LABELS } from "./status-words.ts";
import { OPEN_TO, SIZE_BAND_LABELS } from "./vocabulary.ts";

/** What a search for suppliers can be narrowed by. A new filter is one entry here, and its facet in the index's definition. */
export const SUPPLIER_FILTERS = {
  status: {
    facet: "status",
    title: "Status",
    words: STATUS_LABELS,
    says: "certified, register_confirmed, self_declared, lapsed",
  },
  size: {
    facet: "size",
    title: "They take jobs of",
    words: SIZE_BAND_LABELS,
    says: "Job sizes they take: up_to_5k, 5k_25k, 25k_100k, over_100k",
  },
  area: {
    facet: "area",
    title: "Area they cover",
    boroughs: "Borough they cover",
    words: "area",
    short: 10,
    says: "GSS code of an authority where they work",
  },
  sector: {
    facet: "sector",
    title: "What they sell",
    words: "sector",
    says: "Code of a sector or sub-sector; repeat it for alternatives",
  },
  accreditation: {
    facet: "accreditation",
    title: "They hold",
    words: "itself",
    // A name such as "Food hygiene, rating 5" has a comma of its own.
    reads: "whole",
    short: 8,
    says: "Its name, as the facet gives it",
  },
  provides: {
    facet: "provides",
    title: "They can also provide",
    words: PROVISION_LABELS,
    says: "What they say they can provide beside their work: a code of `provisions`, as one supplier gives it",
  },
  legal_form: {
    facet: "legalForm",
    title: "Legal form",
    words: Object.fromEntries(LEGAL_FORM_GROUPS.map(({ code, label }) => [code, label])),
    says: "cic, society, charity, company, other",
  },
  open_to: {
    facet: "openTo",
    title: "Also open to",
    words: OPEN_TO,
    says: "What else they are open to",
  },
} as const satisfies Filters<string, SupplierFacet>;

export type FilterParam = keyof typeof SUPPLIER_FILTERS;
