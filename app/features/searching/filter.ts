/**
 * One filter of a search. Its entry is all there is to say of it: how an address is read, the words of its values, the
 * choices beside the results with their counts, the parameter of the API, what a saved search is called and what is kept
 * of a search that found nobody all follow.
 */
export interface Filter<F extends string = string> {
  /** The facet of the index that it narrows. */
  readonly facet: F;
  /** Over its choices; `boroughs` where the site's own authorities are metropolitan boroughs. */
  readonly title: string;
  readonly boroughs?: string;
  /** The words of its values: a sector's or an authority's name, the value itself, or a vocabulary, whose order its choices take. */
  readonly words: "sector" | "area" | "itself" | Readonly<Record<string, string>>;
  /** What an address may say. Unless said, any values, separated by commas. */
  readonly reads?: Reads;
  /** Choices shown until the address opens the whole list, as `all=area`. */
  readonly short?: number;
  /** What the API says of it. */
  readonly says: string;
}

/** `whole`: a value may have commas of its own. `known`: only values of the vocabulary. `code`: only what may be a code. */
export type Reads = "whole" | "known" | "code";

/** The filters of a search by their names in an address, in the order that pages show and addresses write them. */
export type Filters<P extends string = string, F extends string = string> = Readonly<Record<P, Filter<F>>>;

/** What is chosen of each filter. */
export type Chosen<P extends string = string> = Readonly<Record<P, readonly string[]>>;

export function namesOf<P extends string>(filters: Filters<P>): P[] {
  return Object.keys(filters) as P[];
}

/** The same filters as an engine knows them. */
export function byFacet<P extends string, F extends string>(
  filters: Filters<P, F>,
  chosen: Chosen<P>,
): Partial<Record<F, readonly string[]>> {
  const found: Partial<Record<F, readonly string[]>> = {};
  for (const name of namesOf(filters)) found[filters[name].facet] = chosen[name];
  return found;
}

/** Each filter's values in one order, so that equal searches have equal addresses. */
export function inOneOrder<P extends string>(chosen: Chosen<P>): Record<P, string[]> {
  const entries = Object.entries<readonly string[]>(chosen).map(([name, values]) => [name, [...values].sort()]);
  return Object.fromEntries(entries) as Record<P, string[]>;
}
