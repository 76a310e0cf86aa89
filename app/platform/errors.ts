export type DomainErrorCode = "not_found" | "forbidden" | "conflict" | "invalid" | "too_many" | "unavailable";

/** A link on the page that shows an error. */
export interface ErrorLink {
  label: string;
  to: string;
}

interface DomainErrorOptions {
  fields?: Record<string, string[]>;
  retryAfter?: number;
  links?: readonly ErrorLink[];
  title?: string;
}

/**
 * A refusal the person can understand and act on. Verbs throw it; `http-errors.server.ts` maps it to a status.
 * `fields` names form fields with what to enter instead.
 */
export class DomainError extends Error {
  readonly code: DomainErrorCode;
  readonly fields: Record<string, string[]>;
  /** Seconds to wait, for `too_many` and `unavailable`. */
  readonly retryAfter: number | undefined;
  /** Where to go on from the error page, the likeliest first; none: to what everybody can do. */
  readonly links: readonly ErrorLink[];
  /** What stands over the page in place of the words for its kind. */
  readonly title: string | undefined;

  constructor(code: DomainErrorCode, message: string, options: DomainErrorOptions = {}) {
    super(message);
    this.name = "DomainError";
    this.code = code;
    this.fields = options.fields ?? {};
    this.retryAfter = options.retryAfter;
    this.links = options.links ?? [];
    this.title = options.title;
  }
}

export const HTTP_STATUS: Record<DomainErrorCode, number> = {
  not_found: 404,
  forbidden: 403,
  conflict: 409,
  invalid: 422,
  too_many: 429,
  unavailable: 503,
};

export function notFound(what: string): DomainError {
  return new DomainError("not_found", `${what} is not here. It may have been moved or removed.`);
}
/** A mailed link that opens nothing any more, or never did. */
export function deadLink(message: string, links: readonly ErrorLink[] = []): DomainError {
  return new DomainError("not_found", message, { title: "This link does not work", links });
}
export function forbidden(message = "You cannot do this with the account you are signed in to."): DomainError {
  return new DomainError("forbidden", message);
}
export function conflict(message: string): DomainError {
  return new DomainError("conflict", message);
}
export function invalid(message: string, fields: Record<string, string[]> = {}): DomainError {
  return new DomainError("invalid", message, { fields });
}
