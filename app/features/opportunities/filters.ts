import { OPPORTUNITY_KINDS, type OpportunityKind } from "./vocabulary.ts";

/** What the public list is narrowed by: the address is the search. */
export interface OpportunityFilters {
  q: string;
  kind: OpportunityKind[];
  sector: string[];
  area: string[];
  /** Only those that close within a week. */
  soon: boolean;
  sort: "newest" | "closing";
  page: number;
}

/** Reads the filters of an address. What is unknown or malformed is left out, never an error. */
export function readFilters(params: URLSearchParams): OpportunityFilters {
  const page = Number(params.get("page") ?? "1");
  return {
    q: (params.get("q") ?? "").trim().slice(0, 200),
    kind: OPPORTUNITY_KINDS.filter((kind) => params.getAll("kind").includes(kind)),
    sector: codes(params.getAll("sector")),
    area: codes(params.getAll("area")),
    soon: params.get("soon") === "1",
    sort: params.get("sort") === "closing" ? "closing" : "newest",
    page: Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
  };
}

/** The address of a search, with some of it changed. */
export function filtersHref(filters: OpportunityFilters, change: Partial<OpportunityFilters> = {}): string {
  const all = { ...filters, page: 1, ...change };
  const params = new URLSearchParams();
  if (all.q !== "") params.set("q", all.q);
  for (const kind of all.kind) params.append("kind", kind);
  for (const sector of all.sector) params.append("sector", sector);
  for (const area of all.area) params.append("area", area);
  if (all.soon) params.set("soon", "1");
  if (all.sort !== "newest") params.set("sort", all.sort);
  if (all.page > 1) params.set("page", String(all.page));
  const query = params.toString();
  return query === "" ? "/opportunities" : `/opportunities?${query}`;
}

function codes(values: readonly string[]): string[] {
  return [...new Set(values)].filter((value) => /^[A-Za-z0-9.-]{1,60}$/.test(value)).slice(0, 50);
}
