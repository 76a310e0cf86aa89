import { toHttpError } from "./http-errors.server.ts";

/**
 * Wraps a loader or action: a `DomainError` becomes the response its ErrorBoundary shows, with the right status.
 * Everything else passes through, is logged with the request's id and shown as a plain 500 page.
 */
export function handled<Args, Result>(work: (args: Args) => Promise<Result> | Result): (args: Args) => Promise<Result> {
  return async function run(args) {
    try {
      return await work(args);
    } catch (error) {
      throw toHttpError(error);
    }
  };
}
