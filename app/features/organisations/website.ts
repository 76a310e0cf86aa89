/** A web address as it is kept, with its scheme, or null when it is none: `www.tureen.example` → `https://www.tureen.example`. */
export function tidyWebsite(text: string): string | null {
  const tidy = text.trim();
  if (tidy === "" || /\s/.test(tidy)) return null;
  const full = /^[a-z][a-z0-9+.-]*:/i.test(tidy) && !/^[^/]+\.[^/]+:\d/.test(tidy) ? tidy : `https://${tidy}`;
  if (!URL.canParse(full)) return null;
  const url = new URL(full);
  if (!/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "" || !url.hostname.includes(".")) return null;
  if (/^[\d.]+$/.test(url.hostname) || url.hostname.startsWith("[")) return null;
  return url.pathname === "/" && url.search === "" ? url.origin : url.href;
}
