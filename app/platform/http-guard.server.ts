import type { MiddlewareFunction } from "react-router";
import { forbidden } from "./errors.ts";
import { problem, toHttpError } from "./http-errors.server.ts";
import { getRequestInfo, getServices } from "./request-context.server.ts";

type Middleware = MiddlewareFunction<Response>;

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/** The first parts of our addresses. Anything else is counted as one, so that made-up addresses make no new counters. */
const AREAS = new Set(
  (
    "about how-matching-works what-status-means accessibility privacy open-data suppliers opportunities join sign-in sign-out forgot-password " +
    "reset-password confirm-email confirm-claim invitations unsubscribe account organisations admin api suggest map health ready metrics robots.txt sitemap.xml"
  ).split(" "),
);

/** What a request is counted under: the first part of its path. */
export function areaOf(pathname: string): string {
  const first = (pathname.split("/")[1] ?? "").replace(/\.data$/, "");
  if (first === "" || first === "_root" || first === "_") return "/";
  return AREAS.has(first) ? `/${first}` : "(none)";
}

/** One line a request, and its metrics. */
export const observe: Middleware = async ({ request, context }, next) => {
  const services = getServices(context);
  const { requestId } = getRequestInfo(context);
  const started = performance.now();
  const response = await next();
  const path = new URL(request.url).pathname;
  const known = areaOf(path);
  const seconds = (performance.now() - started) / 1000;
  services.metrics.requests.inc({ method: request.method, route: known, status: String(response.status) });
  services.metrics.duration.observe({ method: request.method, route: known }, seconds);
  services.log.info({ requestId, method: request.method, path, status: response.status, ms: Math.round(seconds * 1000) }, "request");
  response.headers.set("X-Request-Id", requestId);
  return response;
};

/**
 * Security headers on every answer. Scripts run only with this request's nonce; nothing is framed, nothing embedded.
 * The site of a map's style is in every page's policy, since the map is reached from any page without loading one anew.
 * In development Vite's own inline script and socket are let through.
 */
export const secureHeaders: Middleware = async ({ context }, next) => {
  const response = await next();
  const { nonce } = getRequestInfo(context);
  const { settings, mapStyleUrl } = getServices(context);
  const map = mapStyleUrl === undefined ? "" : ` ${new URL(mapStyleUrl).origin}`;
  const development = import.meta.env.DEV;
  const policy = [
    "default-src 'self'",
    development ? "script-src 'self' 'unsafe-inline'" : `script-src 'self' 'nonce-${nonce}'`,
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
  const headers = response.headers;
  if (!headers.has("Content-Security-Policy")) headers.set("Content-Security-Policy", policy);
  headers.set("X-Content-Type-Options", "nosniff");
  if (!headers.has("X-Frame-Options")) headers.set("X-Frame-Options", "DENY");
  headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
  headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
  headers.set("Cross-Origin-Opener-Policy", "same-origin");
  if (settings.origin.startsWith("https:")) headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  if (!headers.has("Cache-Control")) headers.set("Cache-Control", "private, no-cache");
  return response;
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
  const own = [getServices(context).settings.origin, url.origin];
  const matches = !withheld && (own.includes(origin) || (URL.canParse(origin) && new URL(origin).host === url.host));
  if (withheld ? site === "same-origin" : matches && site !== "cross-site") return next();
  const refusal = "This form was not sent from this site. Open the page here and send it again.";
  if (request.headers.get("accept")?.includes("text/html")) throw toHttpError(forbidden(refusal));
  return Promise.resolve(problem(403, "Refused", refusal));
};
