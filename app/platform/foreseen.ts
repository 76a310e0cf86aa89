/**
 * Whether a browser fetches a page before anybody asked for it, in case they will (`Sec-Purpose`, or the older `Purpose`):
 * nothing is done or recorded by that.
 */
export function isForeseen({ headers }: Pick<Request, "headers">): boolean {
  return /prefetch|prerender|preview/i.test(
    `${headers.get("sec-purpose") ?? ""} ${headers.get("purpose") ?? ""} ${headers.get("x-moz") ?? ""}`,
  );
}
