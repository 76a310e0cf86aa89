/** Pages that the router takes up in the browser: the workspaces. */
const TAKEN_UP = /^\/(?:account|organisations|admin)(?:\/|$)/i;

/**
 * Whether a page of the site is only read: the server writes it whole, and the browser gets no framework with it. What it
 * does with scripts, `app/browser/` does. Letter case says nothing, as to the router.
 */
export function isStill(pathname: string): boolean {
  return !TAKEN_UP.test(pathname);
}
