/** Whether a browser fetches or draws an answer before anybody has followed the link to it (`Sec-Purpose`, or its older names). */
export function isFetchedAhead({ headers }: Pick<Request, "headers">): boolean {
  return ["sec-purpose", "purpose", "x-purpose", "x-moz"].some((name) => /prefetch|prerender|preview/i.test(headers.get(name) ?? ""));
}

/** Whether the reader asks for less to be sent. */
export function isSavingData({ headers }: Pick<Request, "headers">): boolean {
  return headers.get("save-data")?.trim().toLowerCase() === "on";
}
