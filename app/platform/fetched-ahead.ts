/** Whether a browser fetches an answer before anybody has followed the link to it. */
export function isFetchedAhead({ headers }: Pick<Request, "headers">): boolean {
  return ["sec-purpose", "purpose", "x-moz"].some((name) => headers.get(name)?.includes("prefetch"));
}

/** Whether the reader asks for less to be sent. */
export function isSavingData({ headers }: Pick<Request, "headers">): boolean {
  return headers.get("save-data")?.trim().toLowerCase() === "on";
}
