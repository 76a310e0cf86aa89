/** Pages that the router takes up in the browser: the workspaces, and what is drawn there as it is, the map. */
const TAKEN_UP = /^\/(?:account|organisations|admin)(?:\/|$)/i;
const MAPPED = /^\/suppliers\/*$/i;

/**
 * Whether a page of the site is only read: the server writes it whole, and the browser gets no framework with it. What it
 * does with scripts, `app/browser/` does. Letter case and slashes at the end say nothing, as to the router. `search`: what
 * follows the path, with its question mark.
 */
export function isStill({ pathname, search }: { pathname: string; search: string }): boolean {
  if (TAKEN_UP.test(pathname)) return false;
  return !MAPPED.test(pathname) || new URLSearchParams(search).get("view") !== "map";
}
