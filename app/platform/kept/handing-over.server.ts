import Negotiator from "negotiator";
import type { Asking } from "../services.ts";
import { bodyAs, type Encoding, type KeptAnswer, packed } from "./answers.server.ts";

/** A page differs by who is signed in, and by how it is packed. */
export const VARY = "Cookie, Accept-Encoding";
/** Said anew of each answer. */
const OF_ONE = new Set(["cache-control", "content-length", "vary", "x-request-id"]);
const PACKED = ["br", "gzip"] as const;

/**
 * An answer as it can be kept for everybody; null, with the answer untouched, for what is one reader's: what is no success or
 * no page, sets a cookie, asks not to be stored, or holds a nonce.
 */
export async function keepable(response: Response, tag: string, each: KeptAnswer["each"]): Promise<KeptAnswer | null> {
  const { headers, status } = response;
  const isPage = status === 200 && headers.get("Content-Type")?.startsWith("text/html") === true;
  const isOnes = headers.has("Set-Cookie") || /\bno-store\b/.test(headers.get("Cache-Control") ?? "");
  const policy = headers.get("Content-Security-Policy");
  if (!isPage || isOnes || policy === null || policy.includes("'nonce-")) return null;
  const html = await response.text();
  return { tag, headers: [...headers].filter(([name]) => !OF_ONE.has(name)), body: packed(html), each };
}

/** Gives a kept answer to one of those who ask, `more` beside its own headers, and does what is to be done for each. */
export function handOver(kept: KeptAnswer, asking: Asking, more: Record<string, string>): Response {
  for (const act of kept.each) act(asking);
  const { request } = asking;
  const encoding = encodingFor(request);
  const body = bodyAs(kept, encoding);
  const headers = new Headers([...kept.headers.map(([name, value]): [string, string] => [name, value]), ...Object.entries(more)]);
  headers.set("Vary", VARY);
  headers.set("Content-Length", String(body.length));
  if (encoding !== "identity") headers.set("Content-Encoding", encoding);
  return new Response(request.method === "HEAD" ? null : body, { headers });
}

/** Gives an answer that was made for one to that one. */
export function passOn(response: Response, { request }: Asking, requestId: string): Response {
  response.headers.set("X-Request-Id", requestId);
  response.headers.append("Vary", "Cookie");
  if (request.method !== "HEAD") return response;
  void response.body?.cancel();
  return new Response(null, { status: response.status, headers: response.headers });
}

/** How somebody wants it packed: Brotli where they can read that. */
function encodingFor(request: Request): Encoding {
  const accepted = request.headers.get("Accept-Encoding");
  if (accepted === null) return "identity";
  const wanted = new Negotiator({ headers: { "accept-encoding": accepted } });
  return PACKED.find((one) => wanted.encoding([one]) === one) ?? "identity";
}
