import type { RouterContextProvider } from "react-router";
import { cannotSave } from "./cannot-save.ts";
import { toHttpError } from "./http-errors.server.ts";
import { getRequestInfo, getServices } from "./request-context.server.ts";

/**
 * Wraps a loader or action: a `DomainError` becomes the response its ErrorBoundary shows, with the right status; so does
 * a disk that is full or fails, which is logged too. Everything else passes through, is logged with the request's id and shown as a plain 500 page.
 */
export function handled<Args, Result>(work: (args: Args) => Promise<Result> | Result): (args: Args) => Promise<Result> {
  return async function run(args) {
    try {
      return await work(args);
    } catch (error) {
      if (cannotSave(error)) log(args as { context?: Readonly<RouterContextProvider> }, error);
      throw toHttpError(error);
    }
  };
}

function log({ context }: { context?: Readonly<RouterContextProvider> }, error: unknown): void {
  if (context !== undefined) getServices(context).log.error({ err: error, requestId: getRequestInfo(context).requestId }, "cannot save");
}
