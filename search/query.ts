import { type Bounds, DEFAULT_PAGE_SIZE, MAX_TEXT, MAX_VALUES, MAX_WITHIN_MILES } from "./engine.ts";
import { SUPPLIER_SORTS, type SupplierFacet, type SupplierSort } from "./suppliers.ts";

const MAX_NEAR = 80;
const MAX_VALUE = 120;
export const MAX_PAGE = 10_000;

/** The URL parameter of each facet. */
export const FACET_PARAMS: Readonly<Record<SupplierFacet, string>> = {
  sector: "sector",
  area: "area",
  legalForm: "legal_form",
  status: "status",
  accreditation: "accreditation",
  openTo: "open_to",
  size: "size",
};
const FACETS = Object.keys(FACET_PARAMS) as SupplierFacet[];

/** A supplier search as its URL says it. `near` is still words: the caller finds the place. */
export interface SupplierParams {
  readonly text: string;
  readonly filters: Readonly<Record<SupplierFacet, readonly string[]>>;
  readonly near: string;
  /** Null: not said. */
  readonly withinMiles: number | null;
  /** The box on the map that suppliers must be based in; null: anywhere. */
  readonly bounds: Bounds | null;
  readonly sort: SupplierSort;
  readonly page: number;
  readonly view: "list" | "map";
}

function cleaned(value: string | null, longest: number): string {
  return (value ?? "")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim()
    .slice(0, longest)
    .trim();
}

/** A list parameter: repeated, or separated by commas. */
function list(params: URLSearchParams, name: string): string[] {
  const values = params
    .getAll(name)
    .flatMap((value) => value.split(","))
    .map((value) => cleaned(value, MAX_VALUE));
  return [...new Set(values.filter((value) => value !== ""))].slice(0, MAX_VALUES);
}

function numberIn(value: string | null, least: number, most: number): number | null {
  if (value === null || !/^\s*\d{1,9}(\.\d{1,6})?\s*$/.test(value)) return null;
  return Math.min(most, Math.max(least, Number(value)));
}

/** `52.4,-2.1,52.6,-1.8` as a box: south, west, north, east, in degrees to four decimals (about 10 m). Null for anything else. */
export function parseBounds(text: string | null): Bounds | null {
  const parts = (text ?? "").split(",");
  if (parts.length !== 4 || !parts.every((part) => /^\s*-?\d{1,3}(\.\d{1,15})?\s*$/.test(part))) return null;
  const [south = 0, west = 0, north = 0, east = 0] = parts.map((part) => Math.round(Number(part) * 1e4) / 1e4);
  const onEarth = south >= -90 && north <= 90 && west >= -180 && east <= 180;
  return onEarth && south < north && west < east ? { south, west, north, east } : null;
}

export function formatBounds({ south, west, north, east }: Bounds): string {
  return [south, west, north, east].join(",");
}

/** Reads a search from a URL. Never fails: what it does not know or understand counts as not said, and lengths and numbers are cut to their limits. */
export function parseSupplierParams(params: URLSearchParams): SupplierParams {
  const sort = params.get("sort") as SupplierSort;
  return {
    text: cleaned(params.get("q"), MAX_TEXT),
    filters: Object.fromEntries(FACETS.map((facet) => [facet, list(params, FACET_PARAMS[facet])])) as Record<SupplierFacet, string[]>,
    near: cleaned(params.get("near"), MAX_NEAR),
    withinMiles: numberIn(params.get("within"), 0, MAX_WITHIN_MILES),
    bounds: parseBounds(params.get("bounds")),
    sort: SUPPLIER_SORTS.includes(sort) ? sort : "relevance",
    page: Math.trunc(numberIn(params.get("page"), 1, MAX_PAGE) ?? 1),
    view: params.get("view") === "map" ? "map" : "list",
  };
}

/** Writes a search as URL parameters, the shortest way: defaults are left out, the order is fixed. */
export function toSearchParams(search: Partial<SupplierParams>): URLSearchParams {
  const params = new URLSearchParams();
  if (search.text) params.set("q", search.text);
  for (const facet of FACETS) for (const value of search.filters?.[facet] ?? []) params.append(FACET_PARAMS[facet], value);
  if (search.near) params.set("near", search.near);
  if (search.withinMiles !== null && search.withinMiles !== undefined) params.set("within", String(search.withinMiles));
  if (search.bounds) params.set("bounds", formatBounds(search.bounds));
  if (search.sort && search.sort !== "relevance") params.set("sort", search.sort);
  if (search.view === "map") params.set("view", "map");
  if (search.page && search.page > 1) params.set("page", String(search.page));
  return params;
}

/** The first and last hit of a page, from 1, for "21 to 40 of 132". */
export function hitRange(page: number, total: number, pageSize = DEFAULT_PAGE_SIZE): { first: number; last: number } {
  const first = (page - 1) * pageSize + 1;
  return first > total ? { first: 0, last: 0 } : { first, last: Math.min(total, first + pageSize - 1) };
}

const POSTCODE = /^(.*?)\b([a-z]{1,2}\d[a-z\d]?(?:[\s-]*\d[a-z]{2})?)[.,;]?$/i;
const NEAR_WORD = /^(.*)(?:^|\s)(?:near to|close to|near|around|in|at|within)\s+(\S.*)$/i;

/**
 * Words and place out of one box: "caterers near B5", "cleaners in Dudley", "bakery B13 9AA".
 * Null when the text names no place. The place is only a guess: a caller that cannot find it searches for the whole text.
 * The last "in" or "near" counts; quoted text is left alone.
 */
export function splitPlace(text: string): { text: string; place: string } | null {
  const plain = text.trim();
  if (/["“”]/.test(plain)) return null;
  const postcode = POSTCODE.exec(plain);
  if (postcode) {
    const before = (postcode[1] as string).replace(/[\s,]*\b(?:near to|close to|near|around|in|at|within)?\s*$/i, "").trim();
    return { text: before, place: (postcode[2] as string).toUpperCase().replace(/[\s-]+/g, " ") };
  }
  const named = NEAR_WORD.exec(plain);
  return named ? { text: (named[1] as string).trim().replace(/,$/, ""), place: (named[2] as string).trim() } : null;
}
