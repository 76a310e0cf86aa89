import type { SearchKind } from "./vocabulary.ts";

/** The address that runs a saved search. */
export function runHref(kind: SearchKind, query: string): string {
  return query === "" ? `/${kind}` : `/${kind}?${query}`;
}

/** The query of a search page's address, whole. */
export function queryOf(href: string): string {
  const at = href.indexOf("?");
  return at === -1 ? "" : (href.slice(at + 1).split("#")[0] ?? "");
}

/** What an address asks for: its query without order, page and view. */
export function askedOf(href: string): string {
  const params = new URLSearchParams(queryOf(href));
  for (const name of ["sort", "page", "view"]) params.delete(name);
  return params.toString();
}

/** Where somebody who is not signed in goes to save a search: over signing in or joining, to a page with one button. */
export function saveHref(kind: SearchKind, href: string): string {
  return `/account/searches/new?${new URLSearchParams({ kind, query: askedOf(href) })}`;
}
