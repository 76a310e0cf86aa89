import { data } from "react-router";
import { CANNOT_SAVE, cannotSave } from "./cannot-save.ts";
import { DomainError, type ErrorLink, HTTP_STATUS } from "./errors.ts";

/** What an error page is given. Nothing internal is in it. */
export interface ErrorInfo {
  title: string;
  message: string;
  code: string;
  links: readonly ErrorLink[];
}

const TITLES: Record<string, string> = {
  not_found: "This page is not here",
  forbidden: "You cannot do this",
  conflict: "Something changed meanwhile",
  invalid: "This needs another look",
  too_many: "Wait a moment",
  unavailable: "This cannot be saved now",
};
const TRY_AGAIN_SECONDS = 120;

/** An error as a refusal that can be shown: a `DomainError` as it is, one of a full or failing disk in words; else null. */
export function asRefusal(error: unknown): DomainError | null {
  if (error instanceof DomainError) return error;
  return cannotSave(error) ? new DomainError("unavailable", CANNOT_SAVE, { retryAfter: TRY_AGAIN_SECONDS }) : null;
}

/** Turns a refusal into the response an ErrorBoundary shows; anything else is rethrown as it is. */
export function toHttpError(error: unknown): unknown {
  const refusal = asRefusal(error);
  if (refusal === null) return error;
  const headers: HeadersInit = refusal.retryAfter === undefined ? {} : { "Retry-After": String(refusal.retryAfter) };
  const { code, message, links, title } = refusal;
  const info: ErrorInfo = { title: title ?? TITLES[code] ?? "This did not work", message, code, links };
  return data(info, { status: HTTP_STATUS[refusal.code], headers });
}

/** RFC 9457 problem details, for the API. */
export function problem(status: number, title: string, detail?: string, extra: Record<string, unknown> = {}): Response {
  return Response.json(
    { type: "about:blank", title, status, ...(detail === undefined ? {} : { detail }), ...extra },
    { status, headers: { "Content-Type": "application/problem+json" } },
  );
}
