import { data } from "react-router";
import { DomainError, HTTP_STATUS } from "./errors.ts";

/** What an error page is given. Nothing internal is in it. */
export interface ErrorInfo {
  title: string;
  message: string;
  code: string;
}

const TITLES: Record<string, string> = {
  not_found: "This page is not here",
  forbidden: "You cannot do this",
  conflict: "Something changed meanwhile",
  invalid: "This needs another look",
  too_many: "Wait a moment",
};

/** Turns a refusal into the response an ErrorBoundary shows; anything else is rethrown as it is. */
export function toHttpError(error: unknown): unknown {
  if (!(error instanceof DomainError)) return error;
  const headers: HeadersInit = error.retryAfter === undefined ? {} : { "Retry-After": String(error.retryAfter) };
  const info: ErrorInfo = { title: TITLES[error.code] ?? "This did not work", message: error.message, code: error.code };
  return data(info, { status: HTTP_STATUS[error.code], headers });
}

/** RFC 9457 problem details, for the API. */
export function problem(status: number, title: string, detail?: string, extra: Record<string, unknown> = {}): Response {
  return Response.json(
    { type: "about:blank", title, status, ...(detail === undefined ? {} : { detail }), ...extra },
    { status, headers: { "Content-Type": "application/problem+json" } },
  );
}
