import { createHash } from "node:crypto";

/**
 * An answer that a reader who asks again need not be sent twice: it carries an `ETag` of its body and, where `changedAt`
 * is given, a `Last-Modified`; a request that has it already is answered 304 (RFC 9110, section 13: a tag is believed
 * before a date).
 */
export function conditional(request: Request, body: string, headers: Record<string, string>, changedAt: Date | null = null): Response {
  const tag = `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const all: Record<string, string> = {
    ...headers,
    ETag: tag,
    ...(changedAt === null ? {} : { "Last-Modified": changedAt.toUTCString() }),
  };
  return holds(request, tag, changedAt) ? new Response(null, { status: 304, headers: all }) : new Response(body, { headers: all });
}

/** Whether a request says that its sender has it already: what has this tag, or has not changed since. */
export function holds(request: Request, tag: string, changedAt: Date | null): boolean {
  const tags = request.headers.get("If-None-Match");
  if (tags !== null) return tags.split(",").some((one) => one.trim() === "*" || opaque(one.trim()) === opaque(tag));
  const since = Date.parse(request.headers.get("If-Modified-Since") ?? "");
  return changedAt !== null && !Number.isNaN(since) && Math.floor(changedAt.getTime() / 1000) * 1000 <= since;
}

function opaque(tag: string): string {
  return tag.replace(/^W\//, "");
}
