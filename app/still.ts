/** Pages that the router takes up in the browser: the searches, which change in place, and the workspaces. */
const TAKEN_UP = /^\/(?:suppliers|opportunities|(?:account|organisations|admin)(?:\/.*)?)\/?$/;

/**
 * Whether a page of the site, by its path, is only read: the server writes it whole, and the browser gets no framework with
 * it. What it does with scripts, `app/browser/` does.
 */
export function isStill(pathname: string): boolean {
  return !TAKEN_UP.test(pathname);
}
