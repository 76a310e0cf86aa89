import type { Bounds } from "#search/engine.ts";

/** Distances the pages offer, in miles. */
export const DISTANCES = [5, 10, 25, 50] as const;
export const USUAL_MILES = 10;

/** The region that a place box names, as a sentence says it, and its authorities; null until it has been read, and for a place. */
export type AskedRegion = { label: string; areaCodes: readonly string[] | null } | null;

/** What the address of a search says, in the order in which it is written. What says nothing is left out. */
export interface AddressParts {
  q: string;
  near: string;
  within: number | null;
  chosen: Readonly<Record<string, readonly string[]>>;
  /** What only one search has. */
  own?: Readonly<Record<string, string | null>>;
  /** Null: the usual one. */
  sort: string | null;
  view?: string | null;
  page: number;
}

/** A search as the query of its address, with its question mark; empty where it asks for nothing. */
export function addressQuery({ q, near, within, chosen, own = {}, sort, view = null, page }: AddressParts): string {
  const params = new URLSearchParams();
  if (q !== "") params.set("q", q);
  if (near !== "") params.set("near", near);
  if (near !== "" && within !== null) params.set("within", String(within));
  for (const [name, values] of Object.entries(chosen)) for (const value of values) params.append(name, value);
  for (const [name, value] of Object.entries(own)) if (value !== null) params.set(name, value);
  if (sort !== null) params.set("sort", sort);
  if (view !== null) params.set("view", view);
  if (page > 1) params.set("page", String(page));
  const query = params.toString();
  return query === "" ? "" : `?${query}`;
}

export function formatBounds({ south, west, north, east }: Bounds): string {
  return [south, west, north, east].join(",");
}

/** The areas asked for: those chosen, within the region that the place box names. */
export function areasAsked(area: readonly string[], region: AskedRegion): readonly string[] {
  const inside = region?.areaCodes ?? null;
  if (inside === null) return area;
  const both = area.filter((code) => inside.includes(code));
  return area.length === 0 ? inside : both.length === 0 ? area : both;
}

/** A region as a page needs it: by its name. */
export function regionSaid(region: AskedRegion): AskedRegion {
  return region === null ? null : { label: region.label, areaCodes: null };
}
