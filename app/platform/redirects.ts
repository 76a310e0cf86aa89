/** A path on this site from a form or query, or the fallback: never another host, never a scheme. */
export function safePath(value: FormDataEntryValue | string | null | undefined, fallback: string): string {
  if (typeof value !== "string" || !value.startsWith("/") || value.startsWith("//") || /[\\\s\p{Cc}]/u.test(value)) return fallback;
  try {
    const url = new URL(value, "http://site.invalid");
    // Dots are resolved by now: `/..//elsewhere` has become `//elsewhere`, which is another host.
    return url.host === "site.invalid" && !url.pathname.startsWith("//") ? url.pathname + url.search + url.hash : fallback;
  } catch {
    return fallback;
  }
}
