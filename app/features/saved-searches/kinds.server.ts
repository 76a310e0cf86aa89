import type { KindOfSearch } from "./kind-of-search.ts";
import { OPPORTUNITY_SEARCHES } from "./opportunity-searches.server.ts";
import { SUPPLIER_SEARCHES } from "./supplier-searches.server.ts";
import type { SearchKind } from "./vocabulary.ts";

export const KINDS: Readonly<Record<SearchKind, KindOfSearch>> = { suppliers: SUPPLIER_SEARCHES, opportunities: OPPORTUNITY_SEARCHES };
