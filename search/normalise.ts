import type { Position } from "./distance.ts";
import {
  DEFAULT_PAGE_SIZE,
  MAX_PAGE_SIZE,
  MAX_TEXT,
  MAX_VALUES,
  MAX_WITHIN_MILES,
  SUPPLIER_FACETS,
  SUPPLIER_SORTS,
  type SupplierFacet,
  type SupplierQuery,
  type SupplierSort,
} from "./engine.ts";

/** A query with every field present and inside its limits; what an engine works on. */
export interface NormalQuery {
  readonly text: string;
  readonly phrases: readonly string[];
  readonly filters: Readonly<Record<SupplierFacet, readonly string[]>>;
  readonly near: Position | null;
  readonly nearAreaCode: string | null;
  /** Null: no limit, also when `near` is missing. */
  readonly withinMiles: number | null;
  readonly sort: SupplierSort;
  readonly page: number;
  readonly pageSize: number;
}

function whole(value: number | undefined, fallback: number, max: number): number {
  if (value === undefined || !Number.isFinite(value)) return fallback;
  return Math.min(max, Math.max(1, Math.trunc(value)));
}

function values(list: readonly string[] | undefined): string[] {
  return [...new Set((list ?? []).filter((value) => value !== ""))].slice(0, MAX_VALUES);
}

function validPosition(near: Position | null | undefined): Position | null {
  if (!near || !Number.isFinite(near.lat) || !Number.isFinite(near.lng)) return null;
  return Math.abs(near.lat) <= 90 && Math.abs(near.lng) <= 180 ? near : null;
}

/** Puts a query inside the contract's limits; the same for every engine, so that paging and bad values agree. */
export function normaliseQuery(query: SupplierQuery): NormalQuery {
  const near = validPosition(query.near);
  const within = query.withinMiles;
  const sort = query.sort && SUPPLIER_SORTS.includes(query.sort) ? query.sort : "relevance";
  return {
    text: (query.text ?? "").slice(0, MAX_TEXT).trim(),
    phrases: values(query.phrases).map((phrase) => phrase.slice(0, MAX_TEXT)),
    filters: Object.fromEntries(SUPPLIER_FACETS.map((facet) => [facet, values(query[facet])])) as Record<SupplierFacet, string[]>,
    near,
    nearAreaCode: near ? (query.nearAreaCode ?? null) : null,
    withinMiles: near && typeof within === "number" && Number.isFinite(within) ? Math.min(MAX_WITHIN_MILES, Math.max(0, within)) : null,
    sort: sort === "distance" && !near ? "relevance" : sort,
    page: whole(query.page, 1, 1_000_000),
    pageSize: whole(query.pageSize, DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE),
  };
}
