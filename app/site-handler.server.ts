import { randomUUID } from "node:crypto";
import { createRequestHandler, RouterContextProvider, type ServerBuild } from "react-router";
import { type Bodies, createBodies } from "./platform/door/bodies.server.ts";
import { PLAIN_HEADERS, plainAnswer, type Refusal, refusal } from "./platform/door/plain-answer.server.ts";
import { type BodyRule, createRouteFinder } from "./platform/door/policy.ts";
import { refuseTarget } from "./platform/door/target.server.ts";
import { DomainError } from "./platform/errors.ts";
import { networkOf, widerNetworkOf } from "./platform/network.ts";
import type { RequestInfo, Services } from "./platform/services.ts";
import { createTurns } from "./platform/turns.server.ts";
import { ROUTE_POLICY } from "./route-policy.ts";

/** What is known of a request beside itself. */
export type Asker = Pick<RequestInfo, "ip" | "isLocal"> & Partial<Pick<RequestInfo, "requestId" | "nonce">>;

type EntryModule = { setRequest: (context: RouterContextProvider, services: Services, info: RequestInfo) => void };

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);
/**
 * Pages made at the same time. What they wait for often comes in one piece, and all of them are then written in one turn of
 * the event loop. A page that is read waits for nobody's body, so none can hold its turn.
 */
const READS = { atOnce: 6, waiting: 1000, waitingOfOne: 1000 };
const BUSY = refusal(503, "The site is busy. Wait a few seconds, then try again.", { "Retry-After": "5" });
const findRoute = createRouteFinder(ROUTE_POLICY);

export interface SiteHandlerOptions {
  /** The built pages; a function where they change while the server runs. */
  build: ServerBuild | (() => Promise<ServerBuild>);
  services: Services;
  mode: string;
  bodies?: Bodies;
}

/**
 * The site as one function from request to answer. What its door does not let in (`platform/door`: an address or a body
 * beyond its bounds) no page sees; everything else has its row of `route-policy.ts` with it.
 */
export function createSiteHandler({ build, services, mode, bodies = createBodies() }: SiteHandlerOptions) {
  const pages = createRequestHandler(build, mode);
  const inTurn = createTurns(READS);

  function refuse(request: Request, refused: Refusal, asker: Asker, pattern: string): Response {
    const requestId = asker.requestId ?? randomUUID();
    services.metrics.requests.inc({ method: request.method, route: pattern, status: String(refused.status) });
    services.log.info({ requestId, method: request.method, route: pattern, status: refused.status, refused: refused.text }, "request");
    return plainAnswer({ ...refused, headers: { ...refused.headers, "X-Request-Id": requestId } });
  }

  return async function handle(request: Request, asker: Asker): Promise<Response> {
    const url = new URL(request.url);
    const refused = refuseTarget(url.pathname + url.search);
    if (refused !== null) return refuse(request, refused, asker, REFUSED);
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
      const context = new RouterContextProvider();
      const { entry } = typeof build === "function" ? await build() : build;
      (entry.module as unknown as EntryModule).setRequest(context, services, info);
      const answer = SAFE.has(request.method) ? await inTurn(network, () => pages(inside, context)) : await pages(inside, context);
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
