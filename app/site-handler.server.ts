import { randomUUID } from "node:crypto";
import { createRequestHandler, RouterContextProvider, type ServerBuild } from "react-router";
import { createKeptPages } from "./kept-pages.server.ts";
import { type Bodies, createBodies } from "./platform/door/bodies.server.ts";
import { PLAIN_HEADERS, plainAnswer, type Refusal, refusal, TRANSPORT_POLICY } from "./platform/door/plain-answer.server.ts";
import { type BodyRule, createRouteFinder } from "./platform/door/policy.ts";
import { MANIFEST_PATH, refuseMethod, refuseTarget } from "./platform/door/target.server.ts";
import { DomainError } from "./platform/errors.ts";
import { createFairQueue } from "./platform/fair-queue.server.ts";
import { networkOf, widerNetworkOf } from "./platform/network.ts";
import { setRequest } from "./platform/request-context.server.ts";
import type { RequestInfo, Services } from "./platform/services.ts";
import { ROUTE_POLICY } from "./route-policy.ts";

/** What is known of a request beside itself. */
export type Asker = Pick<RequestInfo, "ip" | "isLocal"> & Partial<Pick<RequestInfo, "requestId" | "nonce">>;

export type SiteHandler = (request: Request, asker: Asker) => Promise<Response>;

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);
/**
 * Pages made at the same time. What they wait for often comes in one piece, and all of them are then written in one turn of
 * the event loop. A page that is read waits for nobody's body, so none can hold its turn.
 */
const READS = { atOnce: 6, waiting: 1000, waitingOfOne: 1000 };
/** A form waits for its body and for passwords: any number at once, but they too begin one by one. */
const WRITES = { atOnce: Number.MAX_SAFE_INTEGER, waiting: 0, waitingOfOne: 0 };
const BUSY = refusal(503, "The site is busy. Wait a few seconds, then try again.", { "Retry-After": "5" });
const NOT_TAKEN = refusal(405, "This address is only read.", { Allow: "GET, HEAD" });
const findRoute = createRouteFinder(ROUTE_POLICY);

export interface SiteHandlerOptions {
  pages: ServerBuild;
  services: Services;
  mode: string;
  bodies?: Bodies;
}

/**
 * The site as one function from request to answer. What its door does not let in (`platform/door`: an address or a body
 * beyond its bounds) no page sees; everything else has its row of `route-policy.ts` with it.
 */
export function createSiteHandler({ pages, services, mode, bodies = createBodies() }: SiteHandlerOptions): SiteHandler {
  const answerPage = createRequestHandler(pages, mode);
  const reading = createFairQueue(READS);
  const writing = createFairQueue(WRITES);
  const inTurn = (ip: string, work: () => Promise<Response>) => reading(widerNetworkOf(networkOf(ip)), work);
  // In development a changed page shows at once.
  const answerKept = mode === "production" ? createKeptPages({ services, answerPage, inTurn }) : null;

  function refuse(request: Request, refused: Refusal, asker: Asker, pattern: string): Response {
    const requestId = asker.requestId ?? randomUUID();
    services.metrics.requests.inc({ method: request.method, route: pattern, status: String(refused.status) });
    services.log.info({ requestId, method: request.method, route: pattern, status: refused.status, refused: refused.text }, "request");
    return plainAnswer({ ...refused, headers: { ...refused.headers, "X-Request-Id": requestId } });
  }

  /** Which scripts the pages behind links need: the router answers by itself, before any page and its middleware. */
  async function discover(request: Request, asker: Asker): Promise<Response> {
    if (!["GET", "HEAD"].includes(request.method)) return refuse(request, NOT_TAKEN, asker, MANIFEST_PATH);
    const started = performance.now();
    const requestId = asker.requestId ?? randomUUID();
    try {
      await services.limits.consume("page_address", networkOf(asker.ip));
      const answer = await reading(widerNetworkOf(networkOf(asker.ip)), () => answerPage(request, new RouterContextProvider()));
      const keep = answer.headers.get("Cache-Control") ?? "no-store";
      const type = answer.headers.get("Content-Type") ?? PLAIN_HEADERS["Content-Type"];
      const strict = { ...PLAIN_HEADERS, "Cache-Control": keep, "Content-Type": type, "X-Request-Id": requestId };
      for (const [name, value] of Object.entries(strict)) answer.headers.set(name, value);
      if (services.settings.origin.startsWith("https:")) answer.headers.set("Strict-Transport-Security", TRANSPORT_POLICY);
      const { method } = request;
      const seconds = (performance.now() - started) / 1000;
      services.metrics.requests.inc({ method, route: MANIFEST_PATH, status: String(answer.status) });
      services.metrics.duration.observe({ method, route: MANIFEST_PATH }, seconds);
      services.log.info({ requestId, method, route: MANIFEST_PATH, status: answer.status, ms: Math.round(seconds * 1000) }, "request");
      return answer;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const { message, retryAfter = 5 } = error;
      return refuse(request, refusal(429, message, { "Retry-After": String(retryAfter) }), asker, MANIFEST_PATH);
    }
  }

  return async function handle(request: Request, asker: Asker): Promise<Response> {
    const url = new URL(request.url);
    const refused = refuseMethod(request.method) ?? refuseTarget(url.pathname + url.search) ?? refuseOrigin(request);
    if (refused !== null) return refuse(request, refused, asker, REFUSED);
    if (url.pathname === MANIFEST_PATH) return discover(request, asker);
    const route = findRoute(url.pathname);
    const { body: rule } = route.policy;
    if (request.method === "OPTIONS") return allowed(rule);
    const declared = Number(request.headers.get("content-length") ?? 0);
    const network = widerNetworkOf(networkOf(asker.ip));
    const tooMuch = SAFE.has(request.method) ? null : bodies.refuse(rule, network, declared);
    if (tooMuch !== null) return refuse(request, tooMuch, asker, route.pattern);
    const body = request.body === null || rule === "none" ? null : bodies.take(rule, network, request.body, declared);
    const inside = request.body === null ? request : replaceBody(request, body?.stream ?? null);
    const info = { requestId: randomUUID(), nonce: randomUUID().replaceAll("-", ""), ...asker, route };
    try {
      const kept = (await answerKept?.(request, url, info)) ?? null;
      if (kept !== null) return kept;
      const context = new RouterContextProvider();
      setRequest(context, services, info);
      const queue = SAFE.has(request.method) ? reading : writing;
      const answer = await queue(network, () => answerPage(inside, context));
      const cut = body?.refused() ?? null;
      if (cut === null) return answer;
      void answer.body?.cancel();
      return refuse(request, cut, asker, route.pattern);
    } catch (error) {
      if (error instanceof DomainError) return refuse(request, BUSY, asker, route.pattern);
      throw error;
    } finally {
      body?.done();
    }
  };
}

/** An `Origin` that is no address: the router would answer it by itself, and take it for a fault of the site. */
function refuseOrigin(request: Request): Refusal | null {
  const origin = request.headers.get("origin");
  const isRead = SAFE.has(request.method) || origin === null || origin === "null" || URL.canParse(origin);
  return isRead ? null : refusal(403, "This form was not sent from this site. Open the page here and send it again.");
}

/** What requests are counted under that the door turned away before it knew their address. */
export const REFUSED = "(refused)";

/** What may be asked of an address; the router would refuse the question itself, outside of everything that answers go through. */
function allowed(rule: BodyRule): Response {
  return new Response(null, { status: 204, headers: { ...PLAIN_HEADERS, Allow: `GET, HEAD, OPTIONS${rule === "none" ? "" : ", POST"}` } });
}

function replaceBody(request: Request, body: ReadableStream<Uint8Array> | null): Request {
  const { method, headers, signal } = request;
  return new Request(request.url, { method, headers, signal, body, ...(body === null ? {} : { duplex: "half" }) } as RequestInit);
}
