import type { Position } from "./distance.ts";
import {
  type Bounds,
  DEFAULT_PAGE_SIZE,
  type IndexQuery,
  MAX_FILTER_VALUES,
  MAX_PAGE_SIZE,
  MAX_TEXT,
  MAX_VALUES,
  MAX_WITHIN_MILES,
} from "./engine.ts";
import type { IndexDefinition, PlainOrder } from "./index-definition.ts";

/** By words, place and worth; by distance from `near`; or an order that needs neither. */
export type Order = { readonly by: "relevance" } | { readonly by: "distance" } | PlainOrder;

/** A query with every field present and inside its limits; what an engine works on. */
export interface NormalQuery {
  readonly text: string;
  readonly phrases: readonly string[];
  /** What has only some of the words counts too. */
  readonly someWords: boolean;
  /** Every facet of the definition; empty where nothing is asked. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** Only those that exclude something. */
  readonly ranges: readonly { readonly number: string; readonly from: number; readonly to: number }[];
  readonly near: Position | null;
  readonly nearAreaCode: string | null;
  /** Null: no limit, also when `near` is missing. */
  readonly withinMiles: number | null;
  readonly bounds: Bounds | null;
  /** Facets to count. */
  readonly facets: readonly string[];
  readonly order: Order;
  readonly page: number;
  readonly pageSize: number;
}

const LAST_PAGE = 1_000_000;

function whole(value: number | undefined, fallback: number, max: number): number {
  if (value === undefined || !Number.isFinite(value)) return fallback;
  return Math.min(max, Math.max(1, Math.trunc(value)));
}

function values(list: readonly string[] | undefined, most = MAX_VALUES): string[] {
  return [...new Set((list ?? []).filter((value) => value !== ""))].slice(0, most);
}

function validPosition(near: Position | null | undefined): Position | null {
  if (!near || !Number.isFinite(near.lat) || !Number.isFinite(near.lng)) return null;
  return Math.abs(near.lat) <= 90 && Math.abs(near.lng) <= 180 ? near : null;
}

/** A box whose ends are the wrong way round, or that has no numbers, asks for nothing. */
function validBounds(bounds: Bounds | null | undefined): Bounds | null {
  if (!bounds) return null;
  const { south, west, north, east } = bounds;
  if (!validPosition({ lat: south, lng: west }) || !validPosition({ lat: north, lng: east })) return null;
  return south <= north && west <= east ? bounds : null;
}

function orderOf(definition: IndexDefinition, sort: string | undefined, near: Position | null): Order {
  const plain = sort !== undefined && Object.hasOwn(definition.orders, sort) ? definition.orders[sort] : undefined;
  return plain ?? { by: sort === "distance" && near ? "distance" : "relevance" };
}

function rangesOf(definition: IndexDefinition, ranges: IndexQuery["ranges"]): NormalQuery["ranges"] {
  const found: { number: string; from: number; to: number }[] = [];
  for (const number of definition.numbers) {
    const { from, to } = ranges?.[number] ?? {};
    const least = Number.isFinite(from) ? (from as number) : Number.NEGATIVE_INFINITY;
    const most = Number.isFinite(to) ? (to as number) : Number.POSITIVE_INFINITY;
    if (least !== Number.NEGATIVE_INFINITY || most !== Number.POSITIVE_INFINITY) found.push({ number, from: least, to: most });
  }
  return found;
}

/** Puts a query inside the contract's limits; the same for every engine, so that paging and bad values agree. */
export function normaliseQuery(definition: IndexDefinition, query: IndexQuery): NormalQuery {
  const near = validPosition(query.near);
  const within = query.withinMiles;
  return {
    text: (query.text ?? "").slice(0, MAX_TEXT).trim(),
    phrases: values(query.phrases).map((phrase) => phrase.slice(0, MAX_TEXT)),
    someWords: query.words === "some",
    filters: Object.fromEntries(definition.facets.map((facet) => [facet, values(query.filters?.[facet], MAX_FILTER_VALUES)])),
    ranges: rangesOf(definition, query.ranges),
    near,
    nearAreaCode: near ? (query.nearAreaCode ?? null) : null,
    withinMiles: near && typeof within === "number" && Number.isFinite(within) ? Math.min(MAX_WITHIN_MILES, Math.max(0, within)) : null,
    bounds: validBounds(query.bounds),
    facets: query.facets === undefined ? definition.facets : definition.facets.filter((facet) => query.facets?.includes(facet)),
    order: orderOf(definition, query.sort, near),
    page: whole(query.page, 1, LAST_PAGE),
    pageSize: whole(query.pageSize, DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE),
  };
}
