/** How long a cache before the site hands a page on without asking, and then while it asks; in seconds. */
const SHARED_S = 10;
const WHILE_ASKING_S = 20;

/**
 * The `Cache-Control` of a page for whoever is not signed in, that may change by the clock in `leftMs` milliseconds: their
 * own browser asks each time; where it is shared, a cache before the site hands it on for half a minute in all, and not
 * beyond that change.
 */
export function pageFreshness(shared: boolean, leftMs: number): string {
  const left = Math.floor(leftMs / 1000);
  const fresh = Math.min(SHARED_S, left);
  if (!shared || fresh < 1) return "private, no-cache";
  return `public, max-age=0, s-maxage=${fresh}, stale-while-revalidate=${Math.min(WHILE_ASKING_S, left - fresh)}`;
}
