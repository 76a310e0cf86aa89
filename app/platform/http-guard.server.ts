import type { MiddlewareFunction } from "react-router";
import { cacheControl } from "./door/cache.ts";
import { STRICT_HEADERS, TRANSPORT_POLICY } from "./door/plain-answer.server.ts";
import { isSecretAddress, type RoutePolicy } from "./door/policy.ts";
import { DomainError, forbidden } from "./errors.ts";
import { isFetchedAhead, isSavingData } from "./fetched-ahead.ts";
import { problem, toHttpError } from "./http-errors.server.ts";
import { isLoopback } from "./loopback.ts";
import { actorContext, addressLogged, getRequestInfo, getServices } from "./request-context.server.ts";
import type { RequestInfo, Services } from "./services.ts";

type Middleware = MiddlewareFunction<Response>;

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/** One line a request, and its metrics. Both name the address by its pattern; a path that may hold a secret is in neither. */
export const observe: Middleware = async ({ request, context }, next) => {
  const info = getRequestInfo(context);
  if (info.each !== undefined) return next();
  const started = performance.now();
  const response = await next();
  noteAnswer(getServices(context), info, request, { status: response.status, started });
  response.headers.set("X-Request-Id", info.requestId);
  return response;
};

/** `started`: as `performance.now()` had it. `kept`: how a page came that is kept. */
interface Answered {
  status: number;
  started: number;
  kept?: string;
}

/** Logs and counts an answer. */
export function noteAnswer(
  { metrics, log }: Pick<Services, "metrics" | "log">,
  { requestId, route }: Pick<RequestInfo, "requestId" | "route">,
  request: Request,
  { status, started, ...more }: Answered,
): void {
  const { method } = request;
  const seconds = (performance.now() - started) / 1000;
  metrics.requests.inc({ method, route: route.pattern, status: String(status) });
  metrics.duration.observe({ method, route: route.pattern }, seconds);
  log.info({ requestId, method, ...addressLogged(route, request), status, ms: Math.round(seconds * 1000), ...more }, "request");
}

/**
 * Security headers on every answer, and who may keep it, as its row of the route policy says; nothing is framed, nothing
 * embedded. A page that is only read has brought its own policy, which is the same for every request.
 * In development Vite's own inline script and socket are let through.
 */
export const secureHeaders: Middleware = async ({ context }, next) => {
  const response = await next();
  const { nonce, route } = getRequestInfo(context);
  const { settings } = getServices(context);
  const headers = response.headers;
  if (!headers.has("Content-Security-Policy")) headers.set("Content-Security-Policy", contentPolicy({ nonce }));
  if (!headers.has("X-Frame-Options")) headers.set("X-Frame-Options", "DENY");
  for (const [name, value] of Object.entries(STRICT_HEADERS)) headers.set(name, value);
  if (isSecretAddress(route.pattern)) headers.set("Referrer-Policy", "same-origin");
  if (settings.origin.startsWith("https:")) headers.set("Strict-Transport-Security", TRANSPORT_POLICY);
  const isSignedIn = context.get(actorContext) !== null;
  headers.set("Cache-Control", cacheControl(route.policy.cache, response, isSignedIn));
  if (typeof route.policy.cache === "object" && "keptBy" in route.policy.cache) headers.append("Vary", "Cookie");
  return response;
};

/**
 * What a page may load. Its own scripts are let in; scripts within it by a request's `nonce` alone, where it has any. Of
 * other sites only that of a map's style, where one may be drawn.
 */
export function contentPolicy({ mapStyleUrl, nonce }: { mapStyleUrl?: string | undefined; nonce?: string }): string {
  const map = mapStyleUrl === undefined ? "" : ` ${new URL(mapStyleUrl).origin}`;
  const development = import.meta.env.DEV;
  return [
    "default-src 'self'",
    development ? "script-src 'self' 'unsafe-inline'" : `script-src 'self'${nonce === undefined ? "" : ` 'nonce-${nonce}'`}`,
    development ? "style-src 'self' 'unsafe-inline'" : "style-src 'self'",
    `img-src 'self' data:${map}`,
    `connect-src 'self'${map}${development ? " ws:" : ""}`,
    "font-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** Whether a page reads the answer: as HTML, or as data (`.data`) that the router fills the page with. Both show a refusal in words. */
function isForPage(request: Request): boolean {
  return request.headers.get("accept")?.includes("text/html") === true || new URL(request.url).pathname.endsWith(".data");
}

/** Under which class a request counts: none, its address's own, or that of what is fetched ahead, which is refused to a reader who saves data. */
export function limitOf(request: Request, policy: RoutePolicy): RoutePolicy["read"] | "ahead_address" | "refused" {
  const isSafe = SAFE.has(request.method);
  if (policy.ahead !== true || request.method !== "GET" || !isFetchedAhead(request)) return isSafe ? policy.read : policy.write;
  return isSavingData(request) ? "refused" : "ahead_address";
}

/**
 * Counts a request under its address's class, by its asker's network; beyond it the answer is 429 with how long to wait.
 * What a browser fetches ahead has a class of its own, so that nobody is kept out for what they have not asked for: beyond
 * it, and for a reader who saves data, it is refused, and the browser asks again when the link is followed.
 */
export const limited: Middleware = async ({ request, context }, next) => {
  const { network, route, each } = getRequestInfo(context);
  if (each !== undefined) return next();
  const limit = limitOf(request, route.policy);
  if (limit === "refused") return problem(429, "Not fetched ahead", "Whoever saves data is sent what they ask for.");
  try {
    if (limit !== null) await getServices(context).limits.consume(limit, network);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (isForPage(request) && limit !== "ahead_address") throw toHttpError(error);
    const response = problem(429, "Too many requests", error.message);
    if (error.retryAfter !== undefined) response.headers.set("Retry-After", String(error.retryAfter));
    if (route.pattern.startsWith("/api/")) response.headers.set("Access-Control-Allow-Origin", "*");
    return response;
  }
  return next();
};

/**
 * Refuses a changing request that another site's page sent: a forged form has a foreign Origin, or none.
 * A browser that says itself that page and site are one (`Sec-Fetch-Site`, which no page can set) is believed where the
 * Origin is withheld for privacy.
 */
export const sameOrigin: Middleware = ({ request, context }, next) => {
  if (SAFE.has(request.method)) return next();
  const url = new URL(request.url);
  if (url.pathname === "/unsubscribe") return next(); // RFC 8058: mail programs post here without an Origin.
  const origin = request.headers.get("origin");
  const site = request.headers.get("sec-fetch-site");
  const withheld = origin === null || origin === "null";
  const matches = !withheld && isOwn(origin, url, getServices(context).settings.origin);
  if (withheld ? site === "same-origin" : matches && site !== "cross-site") return next();
  const refusal = "This form was not sent from this site. Open the page here and send it again.";
  if (isForPage(request)) throw toHttpError(forbidden(refusal));
  return Promise.resolve(problem(403, "Refused", refusal));
};

/**
 * Whether an Origin is the site's own. The host that a request names is believed where only this machine can mean it:
 * any other name may have been made to lead here (DNS rebinding). Of the own host either scheme does, for a proxy's sake.
 */
function isOwn(origin: string, url: URL, configured: string): boolean {
  if (origin === configured) return true;
  if (!URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  if (host === new URL(configured).host) return true;
  return host === url.host && isLoopback(url.origin) && isLoopback(configured);
}
